// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/parts.h"

#include "editing/session_life.h"

#include <QStringList>

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

/// What a name says: "thread/<id>/practice" in its three parts; `id` and `field` are empty for the session's own.
struct Name {
    QString kind;
    QString id;
    QString field;
};

Name read(const QString& name) {
    const QStringList path = name.split(QLatin1Char('/'));
    return path.size() == 3 ? Name{path[0], path[1], path[2]} : Name{name, {}, {}};
}

QString* lineOf(std::optional<DatedLine>& line, const QDate& today) {
    if (!line) {
        line = DatedLine{.date = today, .text = {}, .unknown = {}};
    }
    return &line->text;
}

QString* ofSession(SessionEdit& edit, const QString& name) {
    const std::array<std::pair<QLatin1String, QString*>, 11> fields = {{
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

QString* ofThread(ThreadEdit& edit, const QString& field, const QDate& today) {
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

QString* ofAction(ActionEdit& edit, const QString& field, const QDate& today) {
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

QString* ofPoint(AgendaEdit& edit, const QString& field) {
    if (field == QLatin1String("title")) {
        return &edit.point.title;
    }
    return field == QLatin1String("minutes") ? &edit.minutes : &edit.point.want;
}

QString* ofLife(SessionEdit& edit, const Name& name) {
    if (name.kind == part::agreementKind) {
        AgreementEdit& word = wordOf(edit, name.id);
        return name.field == QLatin1String("date") ? &word.date : &word.agreement.comment;
    }
    for (AgendaEdit& point : edit.agenda) {
        if (name.kind == part::pointKind && point.point.id.text() == name.id) {
            return ofPoint(point, name.field);
        }
    }
    return nullptr;
}

QString* inThread(ThreadEdit& edit, const Name& name, const QDate& today) {
    if (name.kind == part::thread && edit.thread.id.text() == name.id) {
        return ofThread(edit, name.field, today);
    }
    for (Challenge& challenge : edit.thread.challenges) {
        if (name.kind == part::challengeKind && challenge.id.text() == name.id) {
            return &challenge.text;
        }
    }
    for (Feedback& feedback : edit.thread.feedback) {
        if (name.kind == part::feedbackKind && feedback.id.text() == name.id) {
            return name.field == part::text ? &feedback.text : lineOf(feedback.actedOn, today);
        }
    }
    return nullptr;
}

QString* fieldNamed(SessionEdit& edit, const QString& whole) {
    const Name name = read(whole);
    if (name.id.isEmpty()) {
        return ofSession(edit, whole);
    }
    for (ActionEdit& action : edit.actions) {
        if (name.kind == part::actionKind && action.action.id.text() == name.id) {
            return ofAction(action, name.field, edit.typing.today);
        }
    }
    for (ThreadEdit& thread : edit.threads) {
        if (QString* text = inThread(thread, name, edit.typing.today)) {
            return text;
        }
    }
    return ofLife(edit, name);
}

}  // namespace

std::optional<QString> textOf(const SessionEdit& edit, const QString& name) {
    SessionEdit copy = edit;  // finding a dated line begins it
    const QString* text = fieldNamed(copy, name);
    return text != nullptr ? std::optional(*text) : std::nullopt;
}

void setText(SessionEdit& edit, const QString& name, const QString& text) {
    if (QString* field = fieldNamed(edit, name)) {
        *field = text;
    }
}

std::optional<ThreadId> threadOf(const SessionEdit& edit, const QString& name) {
    const Name read = editing::read(name);
    if (read.id.isEmpty() || read.kind == part::actionKind) {
        return std::nullopt;
    }
    for (ThreadEdit thread : edit.threads) {
        const bool itself = read.kind == part::thread && thread.thread.id.text() == read.id;
        if (itself || inThread(thread, read, edit.typing.today) != nullptr) {
            return thread.thread.id;
        }
    }
    return std::nullopt;
}

}  // namespace tspace::editing
