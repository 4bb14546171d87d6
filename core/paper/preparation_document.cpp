// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/preparation_document.h"

#include "domain/words.h"
#include "paper/session_document.h"

#include <QCoreApplication>
#include <QLocale>

namespace tspace::paper {

namespace {

constexpr int linesUnderEach = 3;
constexpr int linesWithoutAgenda = 8;

/// "about 70 of 75 minutes", "75 minutes", or nothing where no minutes are known.
QString minutesOf(const Session& session) {
    int sum = 0;
    for (const AgendaPoint& point : session.agenda) {
        sum += point.minutes.value_or(0);
    }
    if (session.minutes && sum > 0) {
        return Words::tr("about %1 of %2 minutes").arg(sum).arg(*session.minutes);
    }
    const int known = session.minutes.value_or(sum);
    return known > 0 ? Words::tr("%1 minutes").arg(known) : QString();
}

void addPoint(Document& document, const AgendaPoint& point, int number) {
    const QString title = Words::tr("%1. %2").arg(number).arg(point.title.trimmed());
    add(document, BlockKind::Subheading,
        point.minutes ? Words::tr("%1 (%2 minutes)").arg(title).arg(*point.minutes) : title);
    if (!point.want.trimmed().isEmpty()) {
        add(document, BlockKind::Text, Words::tr("What I want from it: %1").arg(point.want.trimmed()));
    }
    addRules(document, linesUnderEach);
}

}  // namespace

Document preparationDocument(const JournalReader& read, const Session& session) {
    Document document;
    document.title = Words::tr("Preparation: %1").arg(titleOf(session));
    document.footer = document.title;
    add(document, BlockKind::Title, document.title);
    if (const QString names = namesOf(read, session); !names.isEmpty()) {
        add(document, BlockKind::Text, Words::tr("With %1").arg(names));
    }
    QStringList about{QLocale().toString(session.held.date, QStringLiteral("dddd d MMMM yyyy")) + QStringLiteral(", ") +
                      QLocale().toString(session.held.time(), QStringLiteral("HH:mm"))};
    if (const QString minutes = minutesOf(session); !minutes.isEmpty()) {
        about << minutes;
    }
    if (!session.place.isEmpty()) {
        about << session.place;
    }
    add(document, BlockKind::Quiet, about.join(QStringLiteral(" · ")));
    add(document, BlockKind::Heading, Words::tr("Agenda"));
    int number = 0;
    for (const AgendaPoint& point : session.agenda) {
        addPoint(document, point, ++number);
    }
    if (session.agenda.empty()) {
        add(document, BlockKind::Quiet, Words::tr("Nothing is on the agenda yet."));
        addRules(document, linesWithoutAgenda);
    }
    return document;
}

}  // namespace tspace::paper
