// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/brought.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace tspace::editing {

namespace {

constexpr qsizetype longestTitle = 80;
constexpr QLatin1String childsVoice("childs-voice");

/// What a part is led in with, where it stands among others in one text.
QString leadIn(QLatin1String part) {
    static constexpr std::array<std::pair<QLatin1String, const char*>, 12> all = {{
        {QLatin1String("before"), QT_TRANSLATE_NOOP("brought", "Before")},
        {QLatin1String("in-the-room"), QT_TRANSLATE_NOOP("brought", "In the room")},
        {QLatin1String("after"), QT_TRANSLATE_NOOP("brought", "After")},
        {QLatin1String("must-be-said"), QT_TRANSLATE_NOOP("brought", "What must be said")},
        {QLatin1String("if-not-said"), QT_TRANSLATE_NOOP("brought", "If it is not said")},
        {QLatin1String("if-it-goes-badly"), QT_TRANSLATE_NOOP("brought", "If it goes badly")},
        {QLatin1String("risk-and-who-knows"), QT_TRANSLATE_NOOP("brought", "The risk, and who knows")},
        {QLatin1String("who-stands-with-me"), QT_TRANSLATE_NOOP("brought", "Who stands with me")},
        {QLatin1String("how-it-went"), QT_TRANSLATE_NOOP("brought", "How it went")},
        {QLatin1String("with-whom"), QT_TRANSLATE_NOOP("brought", "With whom")},
        {QLatin1String("side"), QT_TRANSLATE_NOOP("brought", "Inside or outside")},
        {QLatin1String("what-each-needs"), QT_TRANSLATE_NOOP("brought", "What each side needs")},
    }};
    const auto* const found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.first == part; });
    return found == all.end() ? QString(part) : QCoreApplication::translate("brought", found->second);
}

QString partOf(const Moment& moment, const QString& name) {
    const auto found = moment.parts.find(name);
    return found == moment.parts.end() ? QString() : found->second.trimmed();
}

QString practiceOf(const Moment& moment) {
    QStringList paragraphs;
    if (!moment.text.trimmed().isEmpty()) {
        paragraphs << moment.text.trimmed();
    }
    for (const QLatin1String part : partsOf(moment.kind)) {
        const QString text = partOf(moment, part);
        if (!text.isEmpty() && part != childsVoice) {
            paragraphs << QStringLiteral("**%1:** %2").arg(leadIn(part), text);
        }
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

/// The first line, cut at a word where it is long.
QString beginningOf(const QString& text) {
    QString line = text.trimmed().section(QLatin1Char('\n'), 0, 0).simplified();
    if (line.size() <= longestTitle) {
        return line;
    }
    const qsizetype word = line.lastIndexOf(QLatin1Char(' '), longestTitle - 1);
    return line.left(word > 0 ? word : longestTitle - 1) + QChar(0x2026);
}

QString titleOf(const Moment& moment) {
    if (!moment.title.trimmed().isEmpty()) {
        return moment.title.trimmed();
    }
    QString written = moment.text;
    for (const QLatin1String part : partsOf(moment.kind)) {
        if (written.trimmed().isEmpty()) {
            written = partOf(moment, part);
        }
    }
    return beginningOf(written);
}

}  // namespace

Thread threadFrom(const Moment& moment, ThreadId id) {
    Thread thread;
    thread.id = id;
    thread.title = titleOf(moment);
    thread.caseId = moment.caseId;
    thread.practice = practiceOf(moment);
    thread.childsVoice = partOf(moment, childsVoice);
    thread.from = AgendaSource{.record = QStringLiteral("moment"), .id = moment.id.uuid(), .unknown = {}};
    return thread;
}

}  // namespace tspace::editing
