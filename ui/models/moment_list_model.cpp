// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moment_list_model.h"

#include "kit/row_view.h"
#include "models/words.h"
#include "preparation/preparation_words.h"

#include <QCoreApplication>

#include <utility>

namespace tspace::models {

MomentListModel::MomentListModel(const JournalReader& read, const Clock& clock, QObject* parent)
    : PagedModel(
          [&read](const std::optional<MomentRow>& after, int limit) {
              ListQuery query;
              query.limit = limit;
              if (after) {
                  query.after = After{after->at.utc, after->id.as<AnyRecord>()};
              }
              return read.moments(query);
          },
          parent),
      m_clock(clock) {}

void MomentListModel::setTellsBringing(bool tells) {
    if (std::exchange(m_tellsBringing, tells) != tells) {
        sayOtherwise();
    }
}

QVariant MomentListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const MomentRow& shown = row(index);
    const auto when = [&] { return listDate(shown.at.date, today()); };
    const QString state = !m_tellsBringing ? QString()
                          : shown.bring    ? QCoreApplication::translate("models", "to bring")
                                           : QCoreApplication::translate("models", "private");
    const QString main = preparation::withCode(shown.caseCode, shown.headline);
    switch (role) {
        case Qt::DisplayRole:
            return main;
        case kit::WhenRole:
            return when();
        case kit::ChipRole:
            return words(shown.kind);
        case kit::EndRole:
            return state;
        case Qt::AccessibleTextRole:
            return spoken({when(), words(shown.kind), main, state});
        default:
            return {};
    }
}

}  // namespace tspace::models
