// SPDX-License-Identifier: GPL-3.0-or-later
#include "childsrecord/copy_list_model.h"

#include "kit/row_view.h"
#include "models/words.h"
#include "preparation/preparation_words.h"

#include <utility>

namespace tspace::childsrecord {

CopyListModel::CopyListModel(const Clock& clock, QObject* parent) : RowModel(parent), m_clock(clock) {}

void CopyListModel::setRows(std::vector<CopyRow> all) {
    replaceRows(std::move(all), m_clock.today());
}

QVariant CopyListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CopyRow& shown = row(index);
    const auto when = [&] { return shown.date ? models::listDate(*shown.date, today()) : QString(); };
    const QString kind = shown.thread ? tr("Thread") : models::words(shown.kind);
    const QString main = preparation::withCode(shown.caseCode, shown.headline);
    const QString state = shown.copied ? tr("copied %1").arg(models::listDate(*shown.copied, today())) : tr("to copy");
    switch (role) {
        case Qt::DisplayRole:
            return main;
        case kit::WhenRole:
            return when();
        case kit::ChipRole:
            return kind;
        case kit::EndRole:
            return shown.copied ? state : QString();
        case Qt::AccessibleTextRole:
            return models::spoken({when(), kind, main, state});
        default:
            return {};
    }
}

}  // namespace tspace::childsrecord
