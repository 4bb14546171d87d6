// SPDX-License-Identifier: GPL-3.0-or-later
// A session's editor as a draft: the records' own JSON, with the raw texts beside it.
#include "codec/describe_practice.h"
#include "codec/describe_session.h"
#include "codec/reader.h"
#include "codec/writer.h"
#include "editing/draft_json.h"
#include "editing/session_edit.h"

#include <QJsonArray>

namespace tspace::editing {

namespace {

constexpr int draftForm = 1;

constexpr QLatin1String keyForm("form");
constexpr QLatin1String keySession("session");
constexpr QLatin1String keyThreads("threads");
constexpr QLatin1String keyActions("actions");
constexpr QLatin1String keyPeople("people");
constexpr QLatin1String keyCases("cases");
constexpr QLatin1String keyCameEmpty("came_empty");
constexpr QLatin1String keyRemoved("removed_actions");
constexpr QLatin1String keyPart("part");
constexpr QLatin1String keyCaseText("case");
constexpr QLatin1String keyAgenda("agenda");
constexpr QLatin1String keyAgreements("agreements");
constexpr QLatin1String keyMinutes("minutes");
constexpr QLatin1String keySaid("said");
constexpr QLatin1String keyDate("date");

/// The editor's own texts, by the names of their keys.
EditTexts<SessionEdit, 7> sessionTexts() {
    return {{{QLatin1String("date"), &SessionEdit::date},
             {QLatin1String("time"), &SessionEdit::time},
             {QLatin1String("minutes"), &SessionEdit::minutes},
             {QLatin1String("person"), &SessionEdit::person},
             {QLatin1String("caseload"), &SessionEdit::caseload},
             {QLatin1String("limit"), &SessionEdit::limit},
             {QLatin1String("cancel_reason"), &SessionEdit::cancelReason}}};
}

template <class Part>
QJsonArray arrayOf(const std::vector<Part>& list) {
    QJsonArray array;
    for (const auto& part : list) {
        array.append(codec::Writer::object(part));
    }
    return array;
}

QJsonArray threadsOf(const SessionEdit& edit) {
    QJsonArray array;
    for (const ThreadEdit& thread : edit.threads) {
        array.append(QJsonObject{{keyPart, codec::Writer::object(thread.thread)}, {keyCaseText, thread.caseText}});
    }
    return array;
}

QJsonArray actionsOf(const SessionEdit& edit) {
    QJsonArray array;
    for (const ActionEdit& action : edit.actions) {
        Action part = action.action;
        part.text = noText;
        array.append(QJsonObject{{keyPart, codec::Writer::object(part)},
                                 {draftKey::text, action.action.text},
                                 {draftKey::who, action.who},
                                 {draftKey::due, action.due}});
    }
    return array;
}

QJsonArray agendaOf(const SessionEdit& edit) {
    QJsonArray array;
    for (const AgendaEdit& point : edit.agenda) {
        array.append(QJsonObject{{keyPart, codec::Writer::object(point.point)}, {keyMinutes, point.minutes}});
    }
    return array;
}

QJsonArray agreementsOf(const SessionEdit& edit) {
    QJsonArray array;
    for (const AgreementEdit& agreement : edit.agreements) {
        array.append(QJsonObject{{keyPart, codec::Writer::object(agreement.agreement)},
                                 {keySaid, agreement.isSaid},
                                 {keyDate, agreement.date}});
    }
    return array;
}

QJsonArray arrayOf(const QSet<QUuid>& ids) {
    QJsonArray array;
    for (const QUuid& id : ids) {
        array.append(id.toString(QUuid::WithoutBraces));
    }
    return array;
}

QSet<QUuid> idsIn(const QJsonArray& array) {
    QSet<QUuid> ids;
    for (const QJsonValue id : array) {
        ids.insert(QUuid::fromString(id.toString()));
    }
    return ids;
}

/// Reads parts, and remembers whether all could be.
class DraftReader {
  public:
    template <class Part>
    void read(const QJsonValue& value, Part& part) {
        codec::Reader reader;
        reader.object(value.toObject(), part);
        m_good = m_good && value.isObject() && !hasFault(reader.take());
    }

    template <class Part>
    void readAll(const QJsonArray& array, std::vector<Part>& parts) {
        for (const QJsonValue value : array) {
            read(value, parts.emplace_back());
        }
    }

    void read(const QJsonObject& object, ThreadEdit& edit) {
        read(object.value(keyPart), edit.thread);
        edit.caseText = object.value(keyCaseText).toString();
    }

    void read(const QJsonObject& object, ActionEdit& edit) {
        read(object.value(keyPart), edit.action);
        edit.action.text = object.value(draftKey::text).toString();
        edit.who = object.value(draftKey::who).toString();
        edit.due = object.value(draftKey::due).toString();
    }

    void read(const QJsonObject& object, AgendaEdit& edit) {
        read(object.value(keyPart), edit.point);
        edit.minutes = object.value(keyMinutes).toString();
    }

    void read(const QJsonObject& object, AgreementEdit& edit) {
        read(object.value(keyPart), edit.agreement);
        edit.isSaid = object.value(keySaid).toBool();
        edit.date = object.value(keyDate).toString();
    }

    template <class Edit>
    void readEdits(const QJsonArray& array, std::vector<Edit>& edits) {
        for (const QJsonValue value : array) {
            read(value.toObject(), edits.emplace_back());
        }
    }

    [[nodiscard]] bool good() const { return m_good; }

  private:
    bool m_good = true;
};

}  // namespace

QJsonObject toJson(const SessionDraft& draft) {
    const SessionEdit& edit = draft.edit;
    QJsonObject object{{keyForm, draftForm},
                       {keySession, codec::Writer::object(edit.session)},
                       {keyThreads, threadsOf(edit)},
                       {keyActions, actionsOf(edit)},
                       {keyAgenda, agendaOf(edit)},
                       {keyAgreements, agreementsOf(edit)},
                       {keyPeople, arrayOf(edit.madePeople)},
                       {keyCases, arrayOf(edit.madeCases)},
                       {keyCameEmpty, arrayOf(edit.cameEmpty)},
                       {keyRemoved, arrayOf(edit.removedActions)}};
    putTyping(object, edit.typing, draft.cursor);
    putTexts(object, edit, sessionTexts());
    return object;
}

std::optional<SessionDraft> sessionDraftFromJson(const QJsonObject& object) {
    if (object.value(keyForm).toInt() != draftForm) {
        return std::nullopt;
    }
    SessionDraft draft;
    SessionEdit& edit = draft.edit;
    DraftReader reader;
    reader.read(object.value(keySession), edit.session);
    reader.readEdits(object.value(keyThreads).toArray(), edit.threads);
    reader.readEdits(object.value(keyActions).toArray(), edit.actions);
    reader.readEdits(object.value(keyAgenda).toArray(), edit.agenda);
    reader.readEdits(object.value(keyAgreements).toArray(), edit.agreements);
    reader.readAll(object.value(keyPeople).toArray(), edit.madePeople);
    reader.readAll(object.value(keyCases).toArray(), edit.madeCases);
    edit.cameEmpty = idsIn(object.value(keyCameEmpty).toArray());
    edit.removedActions = idsIn(object.value(keyRemoved).toArray());
    takeTexts(object, edit, sessionTexts());
    edit.typing = typingIn(object).value_or(Typing());
    draft.cursor = cursorIn(object);
    return reader.good() ? std::optional(draft) : std::nullopt;
}

}  // namespace tspace::editing
