// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/check_in_list_model.h"

#include "kit/row_view.h"
#include "models/words.h"

#include <QCoreApplication>

namespace tspace::models {

namespace {

QString checkInText(const char* text) {
    return QCoreApplication::translate("models", text);
}

}  // namespace

CheckInListModel::CheckInListModel(const JournalReader& read, const instruments::Catalogue& catalogue,
                                   const Clock& clock, QObject* parent)
    : PagedModel(
          [&read](const std::optional<CheckInRow>& after, int limit) {
              ListQuery query;
              query.limit = limit;
              if (after) {
                  query.after = After{after->at.utc, after->id.as<AnyRecord>()};
              }
              return read.checkIns(query);
          },
          parent),
      m_catalogue(catalogue),
      m_clock(clock) {}

QString CheckInListModel::titleOf(const CheckInRow& row) const {
    const instruments::Instrument* instrument = m_catalogue.find(row.instrument, row.version);
    return instrument != nullptr ? instrument->title : row.instrument;
}

QVariant CheckInListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CheckInRow& shown = row(index);
    const auto when = [&] { return listDate(shown.at.date, today()); };
    const QString answered = checkInText("%1 answered").arg(shown.answered);
    switch (role) {
        case Qt::DisplayRole:
            return titleOf(shown);
        case kit::WhenRole:
            return when();
        case kit::DetailRole:
            return shown.line;
        case kit::EndRole:
            return answered;
        case Qt::AccessibleTextRole:
            return QStringList{when(), titleOf(shown), answered, shown.line}.join(QStringLiteral(", "));
        default:
            return {};
    }
}

}  // namespace tspace::models
