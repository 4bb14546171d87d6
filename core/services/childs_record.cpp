// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/childs_record.h"

#include "base/error.h"
#include "services/journal_settings.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tspace::childsRecord {

namespace {

QString said(const char* words) {
    return QCoreApplication::translate("childsRecord", words);
}

/// Paragraphs with an empty line between them; what is empty is left out.
class Paragraphs {
  public:
    void add(const QString& text) {
        if (!text.trimmed().isEmpty()) {
            m_all += text.trimmed();
        }
    }
    void add(const QString& label, const QString& text) {
        if (!text.trimmed().isEmpty()) {
            m_all += label + QLatin1Char('\n') + text.trimmed();
        }
    }
    [[nodiscard]] QString text() const { return m_all.join(QStringLiteral("\n\n")) + QLatin1Char('\n'); }

  private:
    QStringList m_all;
};

template <class T>
T found(const JournalReader& read, const RecordId& id) {
    std::optional<T> record = read.find(id.as<T>());
    if (!record) {
        throw Error(ErrorCode::NotFound, QStringLiteral("no record %1").arg(id.text()));
    }
    return *std::move(record);
}

Thread& threadIn(Session& session, const std::optional<ThreadId>& id) {
    const auto thread = std::find_if(session.threads.begin(), session.threads.end(),
                                     [&](const Thread& each) { return id && each.id == *id; });
    if (thread == session.threads.end()) {
        throw Error(ErrorCode::NotFound, QStringLiteral("the thread is not there any more"));
    }
    return *thread;
}

QString heardFrom(const std::optional<FeedbackSource>& source) {
    if (!source) {
        return said("What was said");
    }
    switch (*source) {
        case FeedbackSource::Family:
            return said("The family said");
        case FeedbackSource::Child:
            return said("The child said");
        case FeedbackSource::Peer:
            return said("A colleague said");
        case FeedbackSource::Partner:
            return said("A partner said");
        case FeedbackSource::Supervisor:
            return said("Said in supervision");
        case FeedbackSource::Self:
            return said("My own view");
    }
    return {};
}

void write(Paragraphs& to, const Thread& thread) {
    to.add(thread.title);
    to.add(thread.practice);
    to.add(said("The child’s voice"), thread.childsVoice);
    for (const Feedback& feedback : thread.feedback) {
        to.add(heardFrom(feedback.source), feedback.text);
        to.add(said("What was done"), feedback.actedOn ? feedback.actedOn->text : QString());
    }
}

QString partOf(const Moment& moment, const char* name) {
    const auto part = moment.parts.find(QString::fromLatin1(name));
    return part == moment.parts.end() ? QString() : part->second;
}

void write(Paragraphs& to, const Moment& moment) {
    to.add(moment.title);
    to.add(moment.text);
    to.add(partOf(moment, "in-the-room"));
    to.add(said("The child’s voice"), partOf(moment, "childs-voice"));
    to.add(said("With whom"), partOf(moment, "with-whom"));
    to.add(said("What each side needs"), partOf(moment, "what-each-needs"));
    to.add(said("What had to be said"), partOf(moment, "must-be-said"));
    to.add(said("The risk we are holding, and who knows"), partOf(moment, "risk-and-who-knows"));
    to.add(said("How it went"), partOf(moment, "how-it-went"));
}

void write(Paragraphs& to, const Action& action, const QLocale& locale) {
    to.add(action.text);
    if (action.due) {
        to.add(said("To be done by %1").arg(locale.toString(*action.due, QStringLiteral("d MMMM yyyy"))));
    }
    to.add(action.state == ActionState::Dropped ? said("Not done") : said("How it was done"),
           action.closed ? action.closed->text : QString());
}

Change changeOf(const JournalReader& read, const Record& record) {
    Change change;
    change.record = record;
    change.base = read.revisionOf(idOf(record));
    return change;
}

/// The mark on the record itself; nothing for a thread of an agreed session, which does not change any more.
Changes marked(const JournalReader& read, const CopyRow& row, const ChildsRecord& mark) {
    if (row.kind == RecordKind::Action) {
        auto action = found<Action>(read, row.record);
        action.childsRecord = mark;
        return {changeOf(read, action)};
    }
    if (row.kind == RecordKind::Moment) {
        auto moment = found<Moment>(read, row.record);
        moment.childsRecord = mark;
        return {changeOf(read, moment)};
    }
    auto session = found<Session>(read, row.record);
    threadIn(session, row.thread).childsRecord = mark;
    return session.status == SessionStatus::Agreed ? Changes() : Changes{changeOf(read, session)};
}

Disclosure logOf(const CopyRow& row, const Instant& now, Random& random) {
    Disclosure log;
    log.id = Id<Disclosure>::make(random);
    log.at = now;
    log.what = row.headline;
    log.to = disclosedTo::childsRecord;
    log.how = QStringLiteral("clipboard");
    log.records = {row.record};
    if (row.thread) {
        log.records = {row.thread->as<AnyRecord>(), row.record};
    }
    return log;
}

}  // namespace

QString textToCopy(const JournalReader& read, const CopyRow& row, const QLocale& locale) {
    QStringList head;
    if (!row.caseCode.isEmpty()) {
        head += row.caseCode;
    }
    if (row.date) {
        head += locale.toString(*row.date, QStringLiteral("d MMMM yyyy"));
    }
    Paragraphs all;
    all.add(head.join(QStringLiteral(", ")));
    if (row.kind == RecordKind::Session) {
        auto session = found<Session>(read, row.record);
        write(all, threadIn(session, row.thread));
    } else if (row.kind == RecordKind::Action) {
        write(all, found<Action>(read, row.record), locale);
    } else {
        write(all, found<Moment>(read, row.record));
    }
    return all.text();
}

Changes arrival(const JournalReader& read, const CopyRow& row, const Instant& now, Random& random) {
    Changes changes = marked(read, row, {CopyState::Copied, now.date, {}});
    Change log;
    log.record = logOf(row, now, random);
    changes.push_back(log);
    return changes;
}

Changes takenBack(const JournalReader& read, const CopyRow& row) {
    Changes changes = marked(read, row, {});
    for (const Id<Disclosure>& id : arrivalsOf(read, row.thread ? row.thread->uuid() : row.record.uuid())) {
        if (const auto entry = read.find(id)) {
            Change gone = changeOf(read, *entry);
            gone.deleted = true;
            changes.push_back(gone);
        }
    }
    return changes;
}

bool isBeingWritten(const JournalReader& read, const CopyRow& row) {
    return !row.locked && read.draft(row.record).has_value();
}

QString whyWords() {
    return said(
        "The journal must never be the only place of a decision about a case. What you mark here waits on the "
        "page “For the child’s record” until you have copied it there.");
}

std::optional<Settings> toExplainNow(const JournalReader& read) {
    Settings settings = settingsOf(read);
    if (settings.values.value(setting::childsRecordExplained).toBool()) {
        return std::nullopt;
    }
    settings.values.insert(setting::childsRecordExplained, true);
    return settings;
}

}  // namespace tspace::childsRecord
