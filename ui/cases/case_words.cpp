// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_words.h"

#include "models/session_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace tspace::cases {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(cases)
};

QString capitalised(const QString& words) {
    return words.isEmpty() ? words : words.left(1).toUpper() + words.mid(1);
}

}  // namespace

QString titleOf(LevelOfNeed level) {
    return capitalised(sessions::words(level));
}

QString shortTitleOf(Stage stage) {
    switch (stage) {
        case Stage::Beginning:
            return Words::tr("Beginning");
        case Stage::Middle:
            return Words::tr("Middle");
        case Stage::End:
            return Words::tr("End");
    }
    return {};
}

QString words(CaseState state) {
    switch (state) {
        case CaseState::Open:
            return Words::tr("open");
        case CaseState::Closed:
            return Words::tr("closed");
        case CaseState::HandedOver:
            return Words::tr("handed over");
    }
    return {};
}

QString titleOf(CaseState state) {
    return capitalised(words(state));
}

QString words(CaseloadUnit unit) {
    return unit == CaseloadUnit::Families ? Words::tr("families") : Words::tr("children");
}

QString counted(int count, CaseloadUnit unit) {
    if (unit == CaseloadUnit::Families) {
        return count == 1 ? Words::tr("1 family") : Words::tr("%1 families").arg(count);
    }
    return count == 1 ? Words::tr("1 child") : Words::tr("%1 children").arg(count);
}

QString shortDay(const QDate& date, const QDate& today) {
    return QLocale().toString(date,
                              date.year() == today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

}  // namespace tspace::cases
