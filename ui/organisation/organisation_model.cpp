// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisation/organisation_model.h"

#include "domain/words.h"
#include "kit/row_view.h"
#include "models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tspace::organisation {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("organisation", words);
}

QString kindOf(const OrganisationRow& row) {
    return row.kind == RecordKind::Session ? tr("Thread") : models::words(row.kind);
}

}  // namespace

OrganisationModel::OrganisationModel(const Clock& clock, QObject* parent) : RowModel(parent), m_clock(clock) {}

void OrganisationModel::setRows(std::vector<OrganisationRow> rows) {
    replaceRows(std::move(rows), m_clock.today());
}

int OrganisationModel::rowOf(const QUuid& id) const {
    const auto found =
        std::find_if(rows().begin(), rows().end(), [&](const OrganisationRow& row) { return row.id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QVariant OrganisationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OrganisationRow& shown = row(index);
    const auto when = [&] { return shown.date.isValid() ? dayOf(shown.date) : QString(); };
    const auto area = [&] { return shown.area ? plain::words(*shown.area) : tr("not sorted yet"); };
    switch (role) {
        case Qt::DisplayRole:
            return shown.words.isEmpty() ? tr("Without a title") : shown.words;
        case kit::WhenRole:
            return when();
        case kit::ChipRole:
            return kindOf(shown);
        case kit::EndRole:
            return area();
        case Qt::AccessibleTextRole:
            return QStringList{when(), kindOf(shown), shown.words, area()}.join(QStringLiteral(", "));
        default:
            return {};
    }
}

}  // namespace tspace::organisation
