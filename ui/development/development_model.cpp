// SPDX-License-Identifier: GPL-3.0-or-later
#include "development/development_model.h"

#include "domain/words.h"
#include "kit/row_view.h"

#include <algorithm>

namespace tspace::development {

DevelopmentModel::DevelopmentModel(const Clock& clock, QObject* parent) : RowModel(parent), m_clock(clock) {}

void DevelopmentModel::setRows(std::vector<DevelopmentRow> rows) {
    replaceRows(std::move(rows), m_clock.today());
}

int DevelopmentModel::rowOf(const Id<DevelopmentEntry>& id) const {
    const auto found =
        std::find_if(rows().begin(), rows().end(), [&](const DevelopmentRow& row) { return row.id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QVariant DevelopmentModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DevelopmentRow& shown = row(index);
    const auto when = [&] { return dayOf(shown.date); };
    const QString peer = shown.withPeer ? tr("with a peer") : QString();
    const QString what = shown.what.isEmpty() ? tr("Nothing written yet") : shown.what;
    switch (role) {
        case Qt::DisplayRole:
            return what;
        case kit::WhenRole:
            return when();
        case kit::DetailRole:
            return plain::words(shown.type);
        case kit::EndRole:
            return peer;
        case Qt::AccessibleTextRole:
            return QStringList{when(), plain::words(shown.type), what, peer}.join(QStringLiteral(", "));
        default:
            return {};
    }
}

}  // namespace tspace::development
