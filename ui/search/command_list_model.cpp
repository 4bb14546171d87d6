// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/command_list_model.h"

#include "kit/row_view.h"

#include <algorithm>

namespace tspace::search {

namespace {

constexpr std::size_t mostShown = 6;

/// In lower case, and with the apostrophe that keyboards have.
QString folded(const QString& text) {
    return text.toCaseFolded().replace(QChar(0x2019), QLatin1Char('\''));
}

QStringList wordsOf(const QString& text) {
    return folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool fits(const kit::Command& command, const QStringList& typed) {
    const QStringList words = wordsOf(command.words + QLatin1Char(' ') + command.also);
    return std::all_of(typed.begin(), typed.end(), [&](const QString& part) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(part); });
    });
}

}  // namespace

void CommandListModel::setCommands(std::vector<kit::Command> commands) {
    beginResetModel();
    m_commands = std::move(commands);
    m_matching.clear();
    endResetModel();
}

void CommandListModel::narrow(const QString& typed) {
    const QStringList words = wordsOf(typed);
    std::vector<std::size_t> matching;
    if (!words.isEmpty()) {
        for (std::size_t at = 0; at < m_commands.size(); ++at) {
            if (fits(m_commands[at], words)) {
                matching.push_back(at);
            }
        }
    }
    const QString whole = words.join(QLatin1Char(' '));
    std::stable_partition(matching.begin(), matching.end(),
                          [&](std::size_t at) { return folded(m_commands[at].words).startsWith(whole); });
    matching.resize(std::min(matching.size(), mostShown));
    if (matching == m_matching) {
        return;
    }
    beginResetModel();
    m_matching = std::move(matching);
    endResetModel();
}

const kit::Command& CommandListModel::command(const QModelIndex& index) const {
    return m_commands.at(m_matching.at(static_cast<std::size_t>(index.row())));
}

int CommandListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_matching.size());
}

QVariant CommandListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const kit::Command& shown = command(index);
    switch (role) {
        case Qt::DisplayRole:
            return shown.words;
        case kit::EndRole:
            return shown.keys;
        case Qt::AccessibleTextRole:
            return shown.keys.isEmpty() ? tr("Command: %1").arg(shown.words)
                                        : tr("Command: %1, %2").arg(shown.words, shown.keys);
        default:
            return {};
    }
}

}  // namespace tspace::search
