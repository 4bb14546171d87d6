// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/people_lists.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace tspace::exchange {

/// A thread that is not settled.
struct HandoverThread {
    QDate held;  ///< the session it was last spoken of in
    QString title;
    QString caseCode;
    Loop loop = Loop::Practice;
};

/// An action that is open.
struct HandoverAction {
    QString text;
    QString who;  ///< a name; empty: the one who hands over
    std::optional<QDate> due;
    QString caseCode;
};

/// A thread as both sides agreed to it.
struct HandoverTalk {
    QString title;
    QString caseCode;
    QString practice;
    QStringList challenges;
    QStringList feedback;  ///< each with how it was acted on, where it was
    QString childsVoice;
};

/// A session whose record both sides agreed to.
struct HandoverSession {
    QDate held;
    std::optional<QDate> written;
    std::optional<int> minutes;
    QString note;
    QString wentWell;
    std::vector<HandoverTalk> threads;
    QStringList actions;
    std::vector<Agreement> agreements;                 ///< `party` is a name, or empty for the one who hands over
    std::vector<std::pair<QDate, QString>> additions;  ///< later words, oldest first
};

/// What is handed on when someone's supervision ends: what is open, the agreed record, and the dates. Nothing private:
/// no moments, no ratings or lines of afterwards, no line on how the owner is, no note about the person. Sessions with
/// others in the room give no more than their date; sessions that were not agreed likewise.
struct Handover {
    QString person;
    std::optional<QDate> from;
    std::optional<QDate> until;
    QDate made;
    std::vector<HandoverThread> openThreads;
    std::vector<HandoverAction> openActions;
    std::vector<HandoverSession> agreed;  ///< oldest first
    std::vector<MeetingRow> dates;        ///< every session held or not held, oldest first
};

/// Throws `Error`; NotFound when there is no such person.
[[nodiscard]] Handover handoverOf(const JournalReader& read, const PersonId& person, const QDate& today);

/// The document as plain text, headings with `#`, for people to read; ends with a line feed.
[[nodiscard]] QString handoverText(const Handover& handover);

}  // namespace tspace::exchange
