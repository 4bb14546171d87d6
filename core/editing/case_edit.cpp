// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/case_edit.h"

#include "domain/code_concern.h"

#include <QCoreApplication>

#include <algorithm>

namespace tspace::editing {

namespace {

QString dayWanted() {
    return QCoreApplication::translate("editing", "Write a day, such as 18 Nov.");
}

void readCode(const CaseEdit& edit, CaseRecord& read) {
    const auto code = CaseCode::parse(edit.code.trimmed());
    if (!code) {
        addFault(read.issues, casePart::code,
                 QCoreApplication::translate("editing",
                                             "A case is known by a code: letters, digits and - _ . / without "
                                             "spaces, such as FAM-12. A name does not belong here."));
        return;
    }
    read.record.code = *code;
    for (const CodeConcern concern : concernsOf(code->text())) {
        read.issues.push_back(
            {casePart::code, Severity::Warning,
             concern == CodeConcern::LooksLikeName
                 ? QCoreApplication::translate("editing",
                                               "This code looks like a name. A code that a stranger could "
                                               "read a person from is none.")
                 : QCoreApplication::translate("editing",
                                               "This code seems to hold a birth date. A code that a "
                                               "stranger could read a person from is none.")});
    }
}

void readState(const CaseEdit& edit, CaseRecord& read) {
    const auto since = readDate(edit.stateSince, edit.typing);
    if (since || edit.stateSince.trimmed().isEmpty()) {
        read.record.stateSince = since;
    } else {
        addFault(read.issues, casePart::stateSince, dayWanted());
    }
}

/// Puts the days that were typed into a history, and the history in order.
template <class Since>
void readHistory(std::vector<Since>& history, const std::vector<QString>& dates, const Typing& typing,
                 QString (*part)(std::size_t), Issues& issues) {
    for (std::size_t at = 0; at < history.size() && at < dates.size(); ++at) {
        if (const auto date = readDate(dates[at], typing)) {
            history[at].from = *date;
        } else {
            addFault(issues, part(at), dayWanted());
        }
    }
    std::stable_sort(history.begin(), history.end(), [](const Since& a, const Since& b) { return a.from < b.from; });
}

/// Says in a history what holds from today on.
template <class Since, class Value>
void setToday(std::vector<Since>& history, std::vector<QString>& dates, Value Since::*field, Value value,
              const Typing& typing) {
    const QString today = dateText(typing.today, typing);
    const bool fromToday = !history.empty() && readDate(dates.back(), typing) == typing.today;
    if (!history.empty() && history.back().*field == value) {
        return;
    }
    if (!fromToday) {
        Since since;
        since.*field = value;
        since.from = typing.today;
        history.push_back(since);
        dates.push_back(today);
        return;
    }
    history.back().*field = value;
    if (history.size() > 1 && history[history.size() - 2].*field == value) {
        history.pop_back();
        dates.pop_back();
    }
}

template <class Since>
void take(std::vector<Since>& history, std::vector<QString>& dates, std::size_t at) {
    if (at < history.size() && at < dates.size()) {
        history.erase(history.begin() + static_cast<std::ptrdiff_t>(at));
        dates.erase(dates.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

}  // namespace

QString casePart::levelDate(std::size_t at) {
    return QStringLiteral("level/%1").arg(at);
}

QString casePart::stageDate(std::size_t at) {
    return QStringLiteral("stage/%1").arg(at);
}

CaseEdit newCase(CaseId id, const std::optional<CaseId>& family, const QString& code, const Typing& typing) {
    Case record;
    record.id = id;
    record.family = family;
    record.stateSince = typing.today;
    CaseEdit edit = fromRecord(record, typing);
    edit.code = code;
    return edit;
}

CaseEdit fromRecord(const Case& record, const Typing& typing) {
    CaseEdit edit;
    edit.record = record;
    edit.typing = typing;
    edit.code = record.code.text();
    edit.stateSince = record.stateSince ? dateText(*record.stateSince, typing) : QString();
    for (const LevelSince& since : record.levels) {
        edit.levelDates.push_back(dateText(since.from, typing));
    }
    for (const StageSince& since : record.stages) {
        edit.stageDates.push_back(dateText(since.from, typing));
    }
    return edit;
}

CaseRecord toRecord(const CaseEdit& edit) {
    CaseRecord read;
    read.record = edit.record;
    readCode(edit, read);
    readState(edit, read);
    readHistory(read.record.levels, edit.levelDates, edit.typing, casePart::levelDate, read.issues);
    readHistory(read.record.stages, edit.stageDates, edit.typing, casePart::stageDate, read.issues);
    if (!edit.familyText.trimmed().isEmpty()) {
        addFault(read.issues, casePart::family,
                 QCoreApplication::translate("editing", "Pick the family’s code, or empty the box."));
    }
    return read;
}

void setLevel(CaseEdit& edit, LevelOfNeed level) {
    setToday(edit.record.levels, edit.levelDates, &LevelSince::level, level, edit.typing);
}

void setStage(CaseEdit& edit, Stage stage) {
    setToday(edit.record.stages, edit.stageDates, &StageSince::stage, stage, edit.typing);
}

void setState(CaseEdit& edit, CaseState state) {
    if (edit.record.state != state) {
        edit.record.state = state;
        edit.stateSince = dateText(edit.typing.today, edit.typing);
    }
}

void removeLevel(CaseEdit& edit, std::size_t at) {
    take(edit.record.levels, edit.levelDates, at);
}

void removeStage(CaseEdit& edit, std::size_t at) {
    take(edit.record.stages, edit.stageDates, at);
}

std::optional<CaseCode> nextChildCode(const CaseCode& family, const QStringList& children) {
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        const QString code = family.text() + QLatin1Char('/') + QLatin1Char(letter);
        if (!children.contains(code, Qt::CaseInsensitive)) {
            return CaseCode::parse(code);
        }
    }
    return std::nullopt;
}

bool isEmpty(const CaseEdit& edit) {
    const Case& record = edit.record;
    return (edit.code.trimmed().isEmpty() || record.family) && edit.familyText.trimmed().isEmpty() &&
           record.levels.empty() && record.stages.empty() && record.who.trimmed().isEmpty() &&
           record.state == CaseState::Open;
}

}  // namespace tspace::editing
