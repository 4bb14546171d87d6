// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/parts.h"

#include "editing/session_life.h"

#include <QStringView>

#include <array>

namespace tspace::editing {

namespace part {

namespace {
template <class Tag>
QString named(QLatin1String kind, const Id<Tag>& id, QLatin1String field) {
    return kind + QLatin1Char('/') + id.text() + QLatin1Char('/') + field;
}
constexpr QLatin1String thread("thread");
constexpr QLatin1String challengeKind("challenge");
constexpr QLatin1String feedbackKind("feedback");
constexpr QLatin1String actionKind("action");
constexpr QLatin1String pointKind("agenda");
constexpr QLatin1String agreementKind("agreement");
constexpr QLatin1String text("text");
}  // namespace

QString title(const ThreadId& id) {
    return named(thread, id, QLatin1String("title"));
}
QString practice(const ThreadId& id) {
    return named(thread, id, QLatin1String("practice"));
}
QString childsVoice(const ThreadId& id) {
    return named(thread, id, QLatin1String("childs-voice"));
}
QString caseOf(const ThreadId& id) {
    return named(thread, id, QLatin1String("case"));
}
QString setDown(const ThreadId& id) {
    return named(thread, id, QLatin1String("set-down"));
}
QString challenge(const ChallengeId& id) {
    return named(challengeKind, id, text);
}
QString feedback(const FeedbackId& id) {
    return named(feedbackKind, id, text);
}
QString actedOn(const FeedbackId& id) {
    return named(feedbackKind, id, QLatin1String("acted-on"));
}
QString action(const ActionId& id) {
    return named(actionKind, id, text);
}
QString who(const ActionId& id) {
    return named(actionKind, id, QLatin1String("who"));
}
QString due(const ActionId& id) {
    return named(actionKind, id, QLatin1String("due"));
}
QString closing(const ActionId& id) {
    return named(actionKind, id, QLatin1String("closing"));
}

QString pointTitle(const AgendaPointId& id) {
    return named(pointKind, id, QLatin1String("title"));
}
QString pointMinutes(const AgendaPointId& id) {
    return named(pointKind, id, QLatin1String("minutes"));
}
QString pointWant(const AgendaPointId& id) {
    return named(pointKind, id, QLatin1String("want"));
}
QString comment(const QString& party) {
    return agreementKind + QLatin1Char('/') + party + QLatin1String("/comment");
}
QString agreedOn(const QString& party) {
    return agreementKind + QLatin1Char('/') + party + QLatin1String("/date");
}

QString newChallenge(const ThreadId& id) {
    return named(thread, id, QLatin1String("new-challenge"));
}
QString newFeedback(const ThreadId& id) {
    return named(thread, id, QLatin1String("new-feedback"));
}

}  // namespace part

namespace {

/// What a name says: "thread/<id>/practice" in its three parts; `kind` alone is one of the session's own.
struct Name {
    QStringView kind;
    QStringView id;
    QStringView field;
    QUuid uuid;  ///< of `id`; null where it is none
};

Name read(const QString& name) {
    const auto first = name.indexOf(QLatin1Char('/'));
    const auto last = name.lastIndexOf(QLatin1Char('/'));
    const QStringView whole(name);
    if (first < 0 || first == last || whole.mid(first + 1, last - first - 1).contains(QLatin1Char('/'))) {
        return {whole, {}, {}, {}};
    }
    const QStringView id = whole.mid(first + 1, last - first - 1);
    return {whole.left(first), id, whole.mid(last + 1), QUuid::fromString(id)};
}

QString* lineOf(std::optional<DatedLine>& line, const QDate& today) {
    if (!line) {
        line = DatedLine{.date = today, .text = {}, .unknown = {}};
    }
    return &line->text;
}

const QString* lineOf(const std::optional<DatedLine>& line, const QDate& /*today*/) {
    static const QString none;
    return line ? &line->text : &none;
}

// Each finds in an edit that is read only, and in one whose text is to be set.

template <class Edit>
auto ofSession(Edit& edit, const QString& name) {
    using Text = decltype(&edit.date);
    const std::array<std::pair<QLatin1String, Text>, 11> fields = {{
        {part::date, &edit.date},
        {part::time, &edit.time},
        {part::minutes, &edit.minutes},
        {part::person, &edit.person},
        {part::place, &edit.session.place},
        {part::howIAm, &edit.session.howIAm},
        {part::wentWell, &edit.session.wentWell},
        {part::caseload, &edit.caseload},
        {part::limit, &edit.limit},
        {part::note, &edit.session.note},
        {part::cancelReason, &edit.cancelReason},
    }};
    for (const auto& [key, field] : fields) {
        if (name == key) {
            return field;
        }
    }
    return name == part::afterwards && edit.session.afterwards ? &edit.session.afterwards->line : nullptr;
}

template <class Edit>
auto ofThread(Edit& edit, QStringView field, const QDate& today) {
    if (field == QLatin1String("title")) {
        return &edit.thread.title;
    }
    if (field == QLatin1String("practice")) {
        return &edit.thread.practice;
    }
    if (field == QLatin1String("childs-voice")) {
        return &edit.thread.childsVoice;
    }
    if (field == QLatin1String("case")) {
        return &edit.caseText;
    }
    return field == QLatin1String("set-down") ? lineOf(edit.thread.setDown, today) : nullptr;
}

template <class Edit>
auto ofAction(Edit& edit, QStringView field, const QDate& today) {
    if (field == part::text) {
        return &edit.action.text;
    }
    if (field == QLatin1String("who")) {
        return &edit.who;
    }
    if (field == QLatin1String("due")) {
        return &edit.due;
    }
    return field == QLatin1String("closing") ? lineOf(edit.action.closed, today) : nullptr;
}

template <class Edit>
auto ofPoint(Edit& edit, QStringView field) {
    if (field == QLatin1String("title")) {
        return &edit.point.title;
    }
    return field == QLatin1String("minutes") ? &edit.minutes : &edit.point.want;
}

template <class Edit>
auto inThread(Edit& edit, const Name& name, const QDate& today) -> decltype(&edit.thread.title) {
    if (name.kind == part::thread && edit.thread.id.uuid() == name.uuid) {
        return ofThread(edit, name.field, today);
    }
    for (auto& challenge : edit.thread.challenges) {
        if (name.kind == part::challengeKind && challenge.id.uuid() == name.uuid) {
            return &challenge.text;
        }
    }
    for (auto& feedback : edit.thread.feedback) {
        if (name.kind == part::feedbackKind && feedback.id.uuid() == name.uuid) {
            return name.field == part::text ? &feedback.text : lineOf(feedback.actedOn, today);
        }
    }
    return nullptr;
}

/// Null for a word on the record, which has no id.
template <class Edit>
auto ofId(Edit& edit, const Name& name) -> decltype(&edit.date) {
    if (name.uuid.isNull()) {
        return nullptr;
    }
    for (auto& action : edit.actions) {
        if (name.kind == part::actionKind && action.action.id.uuid() == name.uuid) {
            return ofAction(action, name.field, edit.typing.today);
        }
    }
    for (auto& thread : edit.threads) {
        if (auto* text = inThread(thread, name, edit.typing.today)) {
            return text;
        }
    }
    for (auto& point : edit.agenda) {
        if (name.kind == part::pointKind && point.point.id.uuid() == name.uuid) {
            return ofPoint(point, name.field);
        }
    }
    return nullptr;
}

bool isWord(const Name& name) {
    return name.kind == part::agreementKind && !name.id.isEmpty();
}

template <class Word>
auto ofWord(Word& word, QStringView field) {
    return field == QLatin1String("date") ? &word.date : &word.agreement.comment;
}

}  // namespace

std::optional<QString> textOf(const SessionEdit& edit, const QString& name) {
    const Name read = editing::read(name);
    if (isWord(read)) {
        const QString party = read.id.toString();
        if (const AgreementEdit* const word = findWord(edit, party)) {
            return *ofWord(*word, read.field);
        }
        SessionEdit begun;  // what is not there yet is told as it would be begun
        begun.typing = edit.typing;
        return *ofWord(wordOf(begun, party), read.field);
    }
    const QString* const text = read.id.isEmpty() ? ofSession(edit, name) : ofId(edit, read);
    return text != nullptr ? std::optional(*text) : std::nullopt;
}

void setText(SessionEdit& edit, const QString& name, const QString& text) {
    const Name read = editing::read(name);
    QString* const field = isWord(read)        ? ofWord(wordOf(edit, read.id.toString()), read.field)
                           : read.id.isEmpty() ? ofSession(edit, name)
                                               : ofId(edit, read);
    if (field != nullptr) {
        *field = text;
    }
}

std::optional<ThreadId> threadOf(const SessionEdit& edit, const QString& name) {
    const Name read = editing::read(name);
    if (read.id.isEmpty() || read.kind == part::actionKind) {
        return std::nullopt;
    }
    for (const ThreadEdit& thread : edit.threads) {
        const bool itself = read.kind == part::thread && thread.thread.id.uuid() == read.uuid;
        if (itself || inThread(thread, read, edit.typing.today) != nullptr) {
            return thread.thread.id;
        }
    }
    return std::nullopt;
}

}  // namespace tspace::editing
