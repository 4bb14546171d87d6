// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/moment_edit.h"

#include "editing/draft_json.h"

#include <QCoreApplication>

#include <algorithm>

namespace tspace::editing {

namespace {

constexpr QLatin1String keyMoment("moment");
constexpr QLatin1String keyMadeCase("made_case");

/// The editor's own texts, by the names of their keys.
EditTexts<MomentEdit, 5> momentTexts() {
    return {{{QLatin1String("date"), &MomentEdit::date},
             {QLatin1String("time"), &MomentEdit::time},
             {QLatin1String("case"), &MomentEdit::caseText},
             {QLatin1String("feelings"), &MomentEdit::feelings},
             {QLatin1String("tags"), &MomentEdit::tags}}};
}

QString joined(const QStringList& list) {
    return list.join(QStringLiteral(", "));
}

QStringList split(const QString& text) {
    QStringList list;
    for (const QString& part : text.split(QLatin1Char(','))) {
        if (!part.trimmed().isEmpty()) {
            list << part.trimmed();
        }
    }
    return list;
}

/// Keeps the record's own list as it is where its text was not changed, commas inside and all.
QStringList keptOrSplit(const QString& text, const QStringList& kept) {
    return text == joined(kept) ? kept : split(text);
}

void readTimes(const MomentEdit& edit, MomentRecords& records) {
    const auto date = readDate(edit.date, edit.typing);
    const auto time = readTime(edit.time);
    if (!date) {
        records.issues.push_back({momentPart::date, Severity::Fault,
                                  QCoreApplication::translate("editing", "Write a day, such as 18 Nov.")});
    }
    if (!time) {
        records.issues.push_back({momentPart::time, Severity::Fault,
                                  QCoreApplication::translate("editing", "Write a time, such as 14:00.")});
    }
    // Left as it was unless it was changed: a text holds no seconds.
    const Instant& was = edit.moment.at;
    if (date && time && (*date != was.date || timeText(*time) != timeText(was.time()))) {
        records.moment.at = Instant::local(*date, *time, was.zone);
    }
}

}  // namespace

MomentEdit newMoment(MomentId id, const Instant& now, const QLocale& locale) {
    Moment moment;
    moment.id = id;
    moment.at = now;
    return fromRecord(moment, {locale, now.date});
}

MomentEdit fromRecord(const Moment& moment, const Typing& typing) {
    MomentEdit edit;
    edit.moment = moment;
    edit.typing = typing;
    edit.date = dateText(moment.at.date, typing);
    edit.time = timeText(moment.at.time());
    edit.feelings = joined(moment.feelings);
    edit.tags = joined(moment.tags);
    return edit;
}

MomentRecords toRecords(const MomentEdit& edit) {
    MomentRecords records;
    records.moment = edit.moment;
    Moment& moment = records.moment;
    readTimes(edit, records);
    moment.feelings = keptOrSplit(edit.feelings, edit.moment.feelings);
    moment.tags = keptOrSplit(edit.tags, edit.moment.tags);
    std::erase_if(moment.parts, [](const auto& part) { return part.second.isEmpty(); });
    if (moment.ratings && (moment.kind != MomentKind::Conversation ||
                           (moment.ratings->answers.empty() && moment.ratings->line.isEmpty()))) {
        moment.ratings.reset();
    }
    if (edit.madeCase && moment.caseId == edit.madeCase->id) {
        records.madeCase = edit.madeCase;
    }
    if (!edit.caseText.trimmed().isEmpty()) {
        records.issues.push_back(
            {momentPart::caseCode, Severity::Fault,
             QCoreApplication::translate("editing", "Pick the case, or press Enter to make a new code.")});
    }
    return records;
}

bool hasDetails(const MomentEdit& edit) {
    return !edit.moment.title.isEmpty() || edit.moment.caseId || !edit.caseText.isEmpty() || !edit.feelings.isEmpty() ||
           !edit.tags.isEmpty();
}

bool isEmpty(const MomentEdit& edit) {
    const Moment& moment = edit.moment;
    const bool noParts = std::all_of(moment.parts.begin(), moment.parts.end(),
                                     [](const auto& part) { return part.second.trimmed().isEmpty(); });
    return noParts && moment.title.trimmed().isEmpty() && moment.text.trimmed().isEmpty() && !moment.caseId &&
           edit.caseText.trimmed().isEmpty() && edit.feelings.trimmed().isEmpty() && edit.tags.trimmed().isEmpty() &&
           !moment.bring && !moment.organisation && !moment.childsRecord &&
           (!moment.ratings || moment.ratings->answers.empty());
}

QJsonObject toJson(const MomentEdit& edit) {
    QJsonObject object = draftOf(edit, keyMoment, edit.moment, momentTexts());
    if (edit.madeCase) {
        object.insert(keyMadeCase, codec::toJson(Record(*edit.madeCase)));
    }
    return object;
}

std::optional<MomentEdit> momentEditFromJson(const QJsonObject& object) {
    auto edit = editIn(object, keyMoment, &MomentEdit::moment, momentTexts());
    if (edit) {
        edit->madeCase = recordIn<Case>(object, keyMadeCase);
    }
    return edit;
}

}  // namespace tspace::editing
