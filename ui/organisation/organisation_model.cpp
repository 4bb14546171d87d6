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

OrganisationModel::OrganisationModel(const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_clock(clock) {}

void OrganisationModel::setRows(std::vector<OrganisationRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int OrganisationModel::rowOf(const QUuid& id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const OrganisationRow& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int OrganisationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OrganisationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OrganisationRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
    const QString when = row.date.isValid() ? models::listDate(row.date, m_clock.today()) : QString();
    const QString area = row.area ? plain::words(*row.area) : tr("not sorted yet");
    switch (role) {
        case Qt::DisplayRole:
            return row.words.isEmpty() ? tr("Without a title") : row.words;
        case kit::WhenRole:
            return when;
        case kit::ChipRole:
            return kindOf(row);
        case kit::EndRole:
            return area;
        case Qt::AccessibleTextRole:
            return QStringList{when, kindOf(row), row.words, area}.join(QStringLiteral(", "));
        default:
            return {};
    }
}

}  // namespace tspace::organisation
