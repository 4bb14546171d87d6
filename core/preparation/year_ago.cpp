// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/year_ago.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace tspace::preparation {

namespace {

constexpr qsizetype longestLine = 180;
constexpr int daysOfAYear = 364;  // 52 weeks, so that weekdays agree
constexpr int daysAWeek = 7;

QString practiceOf(const Session& session, bool keptOnly) {
    for (const Thread& thread : session.threads) {
        if (!thread.setDown && (thread.keep || !keptOnly) && !thread.practice.trimmed().isEmpty()) {
            return thread.practice;
        }
    }
    return {};
}

template <class T>
std::optional<OldLine> lineIn(const std::optional<T>& record, const QDate& date) {
    const QString line = record ? lineOf(*record) : QString();
    if (line.isEmpty()) {
        return std::nullopt;
    }
    return OldLine{kindOf(Record(*record)), record->id.template as<AnyRecord>(), date, line};
}

}  // namespace

QString lastSentences(const QString& text) {
    QString paragraph;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty()) {
            paragraph = line.simplified();
        }
    }
    if (paragraph.size() <= longestLine) {
        return paragraph;
    }
    QTextBoundaryFinder sentences(QTextBoundaryFinder::Sentence, paragraph);
    sentences.toEnd();
    qsizetype begin = paragraph.size();
    for (qsizetype at = sentences.toPreviousBoundary(); at >= 0 && paragraph.size() - at <= longestLine;
         at = sentences.toPreviousBoundary()) {
        begin = at;
    }
    if (begin < paragraph.size()) {
        return paragraph.mid(begin);
    }
    const qsizetype space = paragraph.lastIndexOf(QLatin1Char(' '), longestLine);
    return paragraph.left(space > 0 ? space : longestLine) + QChar(0x2026);
}

QString lineOf(const Session& session) {
    for (const QString& text :
         {practiceOf(session, true), practiceOf(session, false), session.wentWell, session.note}) {
        if (QString line = lastSentences(text); !line.isEmpty()) {
            return line;
        }
    }
    return {};
}

QString lineOf(const Moment& moment) {
    if (QString line = lastSentences(moment.text); !line.isEmpty()) {
        return line;
    }
    const auto parts = partsOf(moment.kind);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const auto found = moment.parts.find(*part);
        if (found != moment.parts.end() && !found->second.trimmed().isEmpty()) {
            return lastSentences(found->second);
        }
    }
    return {};
}

std::optional<OldLine> aYearAgo(const JournalReader& read, const QDate& today) {
    const QDate then = today.addDays(-daysOfAYear);
    ListQuery week;
    week.from = then.addDays(1 - then.dayOfWeek());
    week.until = week.from->addDays(daysAWeek - 1);
    for (const SessionRow& row : read.sessions(week)) {
        if (row.status != SessionStatus::Held && row.status != SessionStatus::Agreed) {
            continue;
        }
        if (auto line = lineIn(read.find(row.id), row.held.date)) {
            return line;
        }
    }
    for (const MomentRow& row : read.moments(week)) {
        if (auto line = lineIn(read.find(row.id), row.at.date)) {
            return line;
        }
    }
    return std::nullopt;
}

}  // namespace tspace::preparation
