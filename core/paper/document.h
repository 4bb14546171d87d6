// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace tspace::paper {

/// The words that stand on paper.
class Words {
    Q_DECLARE_TR_FUNCTIONS(paper)
};

/// What a block is on the page. Headings and labels never stand at the end of a page without what follows them.
enum class BlockKind {
    Title,
    Heading,
    Subheading,
    Label,  ///< small and heavier, above a text: whose words these are
    Text,
    Quiet,  ///< beside the matter: dates, places, what was left out
    Item,   ///< of a list, with a dot before it
    Rule,   ///< an empty line to write on; its text is empty
};

/// One heading, paragraph or line.
struct Block {
    BlockKind kind = BlockKind::Text;
    QString text;

    friend bool operator==(const Block&, const Block&) = default;
};

/// What stands on paper, in reading order, before it has pages. A plain value: it knows no font, size or printer.
struct Document {
    QString title;   ///< of the file
    QString footer;  ///< at the foot of every page, before its number
    std::vector<Block> blocks;

    friend bool operator==(const Document&, const Document&) = default;
};

/// Puts a block at the end; does nothing when the text is empty.
void add(Document& document, BlockKind kind, const QString& text);

/// Puts running text at the end, a paragraph a line; lines that begin with "- " or "* " become items.
void addText(Document& document, const QString& text);

/// The same below a label; does nothing when the text is empty.
void addLabelled(Document& document, const QString& label, const QString& text);

/// Puts empty lines to write on at the end.
void addRules(Document& document, int count);

/// The words alone, a block a line: for a file of plain text, and for comparing.
[[nodiscard]] QString plainText(const Document& document);

/// What people wrote in it, a line for each block, for the privacy check; titles, labels and dates are the program's
/// and stay empty.
[[nodiscard]] QStringList writtenLines(const Document& document);

}  // namespace tspace::paper
