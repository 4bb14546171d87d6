// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/document.h"

#include <QStringList>

namespace tspace::paper {

void add(Document& document, BlockKind kind, const QString& text) {
    if (!text.trimmed().isEmpty()) {
        document.blocks.push_back({kind, text.trimmed()});
    }
}

void addText(Document& document, const QString& text) {
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const QString words = line.trimmed();
        const bool isItem = words.startsWith(QLatin1String("- ")) || words.startsWith(QLatin1String("* "));
        add(document, isItem ? BlockKind::Item : BlockKind::Text, isItem ? words.mid(2) : words);
    }
}

void addLabelled(Document& document, const QString& label, const QString& text) {
    if (!text.trimmed().isEmpty()) {
        add(document, BlockKind::Label, label);
        addText(document, text);
    }
}

void addRules(Document& document, int count) {
    for (int i = 0; i < count; ++i) {
        document.blocks.push_back({BlockKind::Rule, {}});
    }
}

QString plainText(const Document& document) {
    QStringList lines;
    for (const Block& block : document.blocks) {
        const bool begins = block.kind == BlockKind::Heading || block.kind == BlockKind::Subheading;
        if (begins && !lines.isEmpty()) {
            lines << QString();
        }
        lines << (block.kind == BlockKind::Item ? QStringLiteral("- ") + block.text : block.text);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QStringList writtenLines(const Document& document) {
    QStringList lines;
    for (const Block& block : document.blocks) {
        const bool isOurs =
            block.kind == BlockKind::Title || block.kind == BlockKind::Label || block.kind == BlockKind::Quiet;
        lines << (isOurs ? QString() : block.text);
    }
    return lines;
}

}  // namespace tspace::paper
