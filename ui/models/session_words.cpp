// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session_words.h"

#include "domain/words.h"

#include <QCoreApplication>

namespace tspace::sessions {

namespace {

QString additionText(const char* words) {
    return QCoreApplication::translate("SessionWords", words);
}

}  // namespace

QString words(SessionStatus status) {
    return plain::words(status);
}

QString words(SessionKind kind) {
    return plain::words(kind);
}

QString words(MyRole role) {
    return plain::words(role);
}

QString words(ChallengeBy by) {
    return plain::words(by);
}

QString words(FeedbackSource source) {
    return plain::words(source);
}

QString words(Stage stage) {
    return plain::words(stage);
}

QString words(LevelOfNeed level) {
    return plain::words(level);
}

QString words(Loop loop) {
    return plain::words(loop);
}

QString words(Given given) {
    return plain::words(given);
}

QString words(AdditionKind kind) {
    switch (kind) {
        case AdditionKind::Comment:
            return additionText("comment");
        case AdditionKind::Challenge:
            return additionText("challenge");
        case AdditionKind::Feedback:
            return additionText("feedback");
        case AdditionKind::ActedOn:
            return additionText("acted on");
    }
    return {};
}

QString titleOf(SessionKind kind) {
    return plain::titleOf(kind);
}

}  // namespace tspace::sessions
