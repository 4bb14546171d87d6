// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/look_back_document.h"

#include "domain/words.h"

#include <algorithm>

namespace tspace::paper {

namespace {

/// Whose words they are stands beside the day; what is more of the passage below it.
void addPassage(Document& document, const Passage& passage, PassageGroup::Kind kind) {
    const bool isWho = kind == PassageGroup::Kind::Said;
    const QString day = plain::dayWords(passage.date);
    addLabelled(document, isWho ? QStringLiteral("%1 · %2").arg(day, passage.detail) : day, passage.text);
    if (!isWho) {
        addText(document, passage.detail);
    }
}

void addPassages(Document& document, const PassageGroup& group, bool withPrivate) {
    bool begun = false;
    for (const Passage& passage : group.passages) {
        if (passage.isPrivate && !withPrivate) {
            continue;
        }
        if (!begun) {
            add(document, BlockKind::Heading, headingOf(group.kind));
            begun = true;
        }
        addPassage(document, passage, group.kind);
    }
}

}  // namespace

bool hasPrivate(const LookBackPage& page) {
    return std::any_of(page.groups.begin(), page.groups.end(), [](const PassageGroup& group) {
        return std::any_of(group.passages.begin(), group.passages.end(),
                           [](const Passage& passage) { return passage.isPrivate; });
    });
}

Document lookBackDocument(const LookBackPage& page, const LookBackSpan& span, const QString& own,
                          const LookBackChoice& choice) {
    Document document;
    document.title = Words::tr("Look back: %1").arg(span.title);
    document.footer = document.title;
    add(document, BlockKind::Title, document.title);
    add(document, BlockKind::Quiet,
        Words::tr("%1 to %2").arg(plain::dayWords(span.from, span.until), plain::dayWords(span.until)));
    if (!own.trimmed().isEmpty()) {
        add(document, BlockKind::Heading, Words::tr("In my own words"));
        addText(document, own);
    }
    for (const PassageGroup& group : page.groups) {
        addPassages(document, group, choice.withPrivate);
    }
    if (!page.ratings.isEmpty()) {
        add(document, BlockKind::Heading, Words::tr("My ratings, in words"));
        for (const QString& line : page.ratings) {
            add(document, BlockKind::Item, line);
        }
        add(document, BlockKind::Quiet,
            Words::tr("A self-rating follows one’s standards as well as one’s skill. None of this is a test."));
    }
    if (!choice.withPrivate && hasPrivate(page)) {
        add(document, BlockKind::Quiet,
            Words::tr("Private moments, and how supervision helped me think, are left out."));
    }
    return document;
}

}  // namespace tspace::paper
