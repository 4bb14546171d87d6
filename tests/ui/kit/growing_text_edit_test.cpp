// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/growing_text_edit.h"

#include "kit/spelling.h"
#include "kit/text_highlighter.h"
#include "kit/tokens.h"
#include "support/catch.h"
#include "ui/support/driver.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace tspace::kit;
using namespace tspace::test;

namespace {

struct TextForm {
    TextForm()
        : edit(new GrowingTextEdit(QStringLiteral("What happened?"), QStringLiteral("Practice"))), next(new QLineEdit) {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(edit);
        column->addWidget(next);
        column->addStretch(1);
        showForKeys(window);
        edit->setFocus();
    }

    QWidget window;
    GrowingTextEdit* edit;
    QLineEdit* next;
};

}  // namespace

// Catches Qt's own reading of a text, which turns non-breaking spaces into spaces.
TEST_CASE("A text comes back as it was entered", "[text]") {
    const QString entered = QStringLiteral("12\u00A0km, a\u00ADb\ttab\n\nمرحبا e\u0301 \U0001F600 ");
    TextForm form;
    form.edit->setText(entered);
    CHECK(form.edit->text() == entered);
    form.edit->setText({});
    typeText(QStringLiteral("a\u00A0b"));
    CHECK(form.edit->text() == QStringLiteral("a\u00A0b"));
}

// Catches keys that go to the end of a text that was set, or to where the one before it was left.
TEST_CASE("A text that was set is gone on with from its beginning, in each of its lines with their leading", "[text]") {
    TextForm form;
    const QString told = QStringLiteral("first\nsecond\n\nlast");
    SECTION("while the box has the focus") {
        form.edit->setText(told);
    }
    SECTION("before the focus comes") {
        form.next->setFocus();
        form.edit->setText(QStringLiteral("another"));
        form.edit->setText(told);
        CHECK(form.edit->cursorPlace() == 0);
        press(Qt::Key_Backtab);
        REQUIRE(form.edit->hasFocus());
    }
    typeText(QStringLiteral("the "));
    CHECK(form.edit->text() == QStringLiteral("the ") + told);
    const qreal leading = form.edit->document()->firstBlock().blockFormat().lineHeight();
    CHECK(leading > 100);
    for (QTextBlock each = form.edit->document()->begin(); each.isValid(); each = each.next()) {
        CHECK(each.blockFormat().lineHeight() == leading);
    }
}

// Catches a box that scrolls inside itself.
TEST_CASE("The box is as high as its text, and shrinks again", "[text]") {
    TextForm form;
    const int empty = form.edit->height();
    for (int line = 0; line < 10; ++line) {
        typeText(QStringLiteral("line"));
        press(Qt::Key_Return);
    }
    QApplication::sendPostedEvents();
    CHECK(form.edit->height() > 5 * empty);
    CHECK(form.edit->viewport()->height() >= static_cast<int>(form.edit->document()->size().height()));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    CHECK(form.edit->height() == empty);
}

// Catches marks that keep the colours of a theme that is gone, and a box that tells of a change when it takes new ones.
TEST_CASE("Marks follow the colours, and a box that takes others tells of no change", "[text]") {
    TextForm form;
    const QSignalSpy edited(form.edit, &GrowingTextEdit::edited);
    form.edit->setText(QStringLiteral("a *word* of it"));
    const auto markColour = [&] {
        const auto formats = form.edit->document()->firstBlock().layout()->formats();
        return formats.isEmpty() ? QColor() : formats.front().format.foreground().color();
    };
    for (const QColor& colour : {QColor(Qt::darkGreen), QColor(Qt::darkRed)}) {
        QPalette colours = form.edit->palette();
        colours.setColor(QPalette::PlaceholderText, colour);
        form.edit->setPalette(colours);
        QApplication::processEvents();
        CHECK(markColour() == colour);
    }
    CHECK(edited.isEmpty());
}

// Catches a long title of which only a part is seen, one that is as wide as the page while it is short, and a line
// break in one.
TEST_CASE("A title is as wide as its words, wraps where it must and holds no line break", "[text]") {
    TextForm form;
    form.edit->setForTitle();
    typeText(QStringLiteral("Short"));
    QApplication::sendPostedEvents();
    const int line = form.edit->height();
    const int narrow = form.edit->sizeHint().width();
    CHECK(narrow < form.window.width() / 2);
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(form.edit->text() == QStringLiteral("Short"));
    auto mime = std::make_unique<QMimeData>();
    mime->setText(QStringLiteral(" and\r\npasted"));
    QApplication::clipboard()->setMimeData(mime.release());
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(form.edit->text() == QStringLiteral("Short and pasted"));
    QApplication::sendPostedEvents();
    CHECK(form.edit->sizeHint().width() > narrow);
    CHECK(form.edit->height() == line);
    typeText(QStringLiteral(" and so on").repeated(20));
    QApplication::sendPostedEvents();
    CHECK(form.edit->height() > line);
    CHECK(form.edit->width() <= form.window.width());
    CHECK(form.edit->viewport()->height() >= static_cast<int>(form.edit->document()->size().height()));
}

// Catches a second line that has its room on the page and is cut off in the box.
TEST_CASE("A box that is made narrow at one stroke shows the whole of its hint and its text", "[text]") {
    TextForm form;
    form.edit->setHint(QStringLiteral("what happened, and what did you do?"));
    const auto isWhole = [&form](int lines) {
        QApplication::sendPostedEvents();
        return form.edit->viewport()->height() >= lines * form.edit->fontMetrics().height();
    };
    form.edit->setFixedWidth(form.edit->fontMetrics().horizontalAdvance(QStringLiteral("what happened, and what")) +
                             2 * space::large);
    CHECK(isWhole(2));
    form.edit->setMaximumWidth(QWIDGETSIZE_MAX);
    form.edit->setMinimumWidth(0);
    QApplication::sendPostedEvents();
    form.edit->setText(QStringLiteral("word ").repeated(12));
    form.edit->setFixedWidth(form.edit->fontMetrics().horizontalAdvance(QStringLiteral("word ")) + 2 * space::large);
    CHECK(isWhole(6));
}

// Catches a Tab that is swallowed, and a tab that cannot be written.
TEST_CASE("Tab leaves the box, Ctrl+Tab writes a tab", "[text]") {
    TextForm form;
    const QSignalSpy left(form.edit, &GrowingTextEdit::left);
    typeText(QStringLiteral("a"));
    press(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(form.edit->text() == QStringLiteral("a\t"));
    press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == form.next);
    CHECK(left.size() == 1);
}

// Catches a draft timer started by loading, and an undo that removes what was loaded.
TEST_CASE("Setting a text tells nothing and cannot be undone; typing does and can", "[text]") {
    TextForm form;
    const QSignalSpy edited(form.edit, &GrowingTextEdit::edited);
    form.edit->setText(QStringLiteral("loaded"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(form.edit->text() == QStringLiteral("loaded"));
    CHECK(edited.isEmpty());
    form.edit->setCursorPlace(6);
    typeText(QStringLiteral("!"));
    CHECK(edited.size() == 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(form.edit->text() == QStringLiteral("loaded"));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(form.edit->text() == QStringLiteral("loaded!"));
}

// Catches formatting that comes in by the clipboard.
TEST_CASE("Only plain text can be pasted", "[text]") {
    TextForm form;
    auto mime = std::make_unique<QMimeData>();
    mime->setHtml(QStringLiteral("<b>bold</b>"));
    mime->setText(QStringLiteral("bold"));
    QApplication::clipboard()->setMimeData(mime.release());
    press(Qt::Key_V, Qt::ControlModifier);
    CHECK(form.edit->text() == QStringLiteral("bold"));
    CHECK_FALSE(form.edit->toHtml().contains(QStringLiteral("font-weight:700")));
}

// Catches a dictionary that is not found, and codes marked as mistakes.
TEST_CASE("Unknown words are found, codes and accepted words are not", "[text]") {
    Spelling spelling(QStringLiteral("en_GB"));
    if (!spelling.isAvailable()) {
        WARN("no Hunspell dictionary here: spelling is not tested");
        return;
    }
    CHECK(spelling.isKnown(QStringLiteral("behaviour")));
    CHECK_FALSE(spelling.isKnown(QStringLiteral("behavoiur")));
    CHECK(spelling.isKnown(QStringLiteral("FAM")));
    CHECK(spelling.isKnown(QStringLiteral("a1b")));
    CHECK(spelling.isKnown(QStringLiteral("don\u2019t")));
    CHECK(spelling.suggestions(QStringLiteral("behavoiur")).contains(QStringLiteral("behaviour")));

    QTextDocument document;
    TextHighlighter highlighter(document);
    highlighter.setSpelling(&spelling);
    const QString line = QStringLiteral("The familly in FAM-12 talks.");
    const auto unknown = highlighter.unknownAt(line, 6);
    REQUIRE(unknown);
    CHECK(line.mid(unknown->begin, unknown->length) == QStringLiteral("familly"));
    CHECK_FALSE(highlighter.unknownAt(line, 17));
    spelling.accept(QStringLiteral("familly"));
    CHECK_FALSE(highlighter.unknownAt(line, 6));
}

// Catches a program that needs the dictionary to run.
TEST_CASE("Without a dictionary every word is accepted", "[text]") {
    const Spelling spelling(QStringLiteral("en_GB"), {QStringLiteral("/nowhere")});
    CHECK_FALSE(spelling.isAvailable());
    CHECK(spelling.isKnown(QStringLiteral("xqzt")));
    CHECK(spelling.suggestions(QStringLiteral("xqzt")).isEmpty());
}
