// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/growing_text_edit.h"

#include "kit/spelling.h"
#include "kit/style_sheet.h"
#include "kit/text_highlighter.h"
#include "kit/tokens.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tspace::kit {

namespace {

constexpr int leadingPercent = 120;

}  // namespace

GrowingTextEdit::GrowingTextEdit(const QString& hint, const QString& name, QWidget* parent)
    : QTextEdit(parent), m_highlighter(new TextHighlighter(*document())) {
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setPlaceholderText(hint);
    setAccessibleName(name);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    document()->setDocumentMargin(0);
    m_highlighter->setColours(palette());
    document()->setUndoRedoEnabled(false);
    setLeading();
    document()->setUndoRedoEnabled(true);
    // Before any signal of this box.
    connect(document(), &QTextDocument::contentsChange, this, [this] { m_text.reset(); });
    connect(this, &QTextEdit::textChanged, this, [this] {
        grow();
        if (m_isTitle) {
            updateGeometry();
        }
        if (!m_isSetting) {
            Q_EMIT edited();
        }
    });
}

void GrowingTextEdit::setSpelling(Spelling* spelling) {
    m_spelling = spelling;
    const bool before = std::exchange(m_isSetting, true);
    m_highlighter->setSpelling(spelling);
    m_isSetting = before;
}

void GrowingTextEdit::setMinimumLines(int lines) {
    if (std::exchange(m_minimumLines, lines) != lines) {
        grow();
    }
}

void GrowingTextEdit::setReadingWidth() {
    setMaximumWidth(widthOf(fontMetrics(), readingCharacters) + 2 * space::medium);
}

void GrowingTextEdit::setForTitle() {
    m_isTitle = true;
    const bool before = std::exchange(m_isSetting, true);
    document()->setUndoRedoEnabled(false);
    setLeading();
    document()->setUndoRedoEnabled(true);
    m_isSetting = before;
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    updateGeometry();
}

void GrowingTextEdit::setHint(const QString& hint) {
    if (hint != placeholderText()) {
        setPlaceholderText(hint);
        grow();
    }
}

QString GrowingTextEdit::text() const {
    if (!m_text) {
        m_text = document()->toRawText();
        for (QChar& each : *m_text) {
            if (each == QChar::ParagraphSeparator || each == QChar::LineSeparator) {
                each = QLatin1Char('\n');
            }
        }
    }
    return *m_text;
}

void GrowingTextEdit::setText(const QString& text) {
    if (text == this->text()) {
        document()->clearUndoRedoStacks();
        beginAtStart();
        return;
    }
    const bool before = std::exchange(m_isSetting, true);
    document()->setUndoRedoEnabled(false);
    // In one step, which is laid out once. Its lines take over the leading of the first.
    QTextCursor all(document());
    all.beginEditBlock();
    all.select(QTextCursor::Document);
    all.insertText(text);
    all.endEditBlock();
    document()->setUndoRedoEnabled(true);
    beginAtStart();
    m_isSetting = before;
    grow();
}

void GrowingTextEdit::setReadOnly(bool readOnly) {
    if (readOnly != isReadOnly()) {
        QTextEdit::setReadOnly(readOnly);
    }
}

int GrowingTextEdit::cursorPlace() const {
    return m_beginsAtStart ? 0 : textCursor().position();
}

void GrowingTextEdit::beginAtStart() {
    // Until somebody goes there, no cursor is seen: to place it would lay the text out once more.
    m_beginsAtStart = true;
    if (hasFocus()) {
        setCursorPlace(0);
    }
}

void GrowingTextEdit::setCursorPlace(int place) {
    m_beginsAtStart = false;
    QTextCursor cursor = textCursor();
    const int there = std::clamp(place, 0, document()->characterCount() - 1);
    if (cursor.position() != there || cursor.hasSelection()) {
        cursor.setPosition(there);
        setTextCursor(cursor);  // which looks where that is on the page
    }
}

QSize GrowingTextEdit::sizeHint() const {
    return {m_isTitle ? widthOnOneLine() : fontMetrics().averageCharWidth() * 40, m_height};
}

QSize GrowingTextEdit::minimumSizeHint() const {
    const int least = fontMetrics().averageCharWidth() * 12;
    return {m_isTitle ? std::min(least, widthOnOneLine()) : least, m_height};
}

int GrowingTextEdit::leading() const {
    return m_isTitle ? 100 : leadingPercent;
}

int GrowingTextEdit::widthOnOneLine() const {
    const int frame = width() - viewport()->width();
    const int around = frame >= 0 && frame < space::huge ? frame : 2 * (space::small - 1);
    return widthOfWords() + around + space::small;
}

int GrowingTextEdit::widthOfWords() const {
    if (document()->isEmpty()) {
        return m_line.width(placeholderText(), font());
    }
    const QTextLayout& laid = *document()->firstBlock().layout();
    if (laid.lineCount() == 1) {
        return static_cast<int>(std::ceil(laid.lineAt(0).horizontalAdvance()));  // known from the document's layout
    }
    return m_line.width(text(), font());
}

void GrowingTextEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::ControlModifier) {
        if (!isReadOnly()) {
            insertPlainText(QStringLiteral("\t"));
        }
        return;
    }
    if (m_isTitle &&
        (event->matches(QKeySequence::InsertParagraphSeparator) || event->matches(QKeySequence::InsertLineSeparator))) {
        event->ignore();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void GrowingTextEdit::focusInEvent(QFocusEvent* event) {
    if (m_beginsAtStart) {
        setCursorPlace(0);
    }
    QTextEdit::focusInEvent(event);
}

void GrowingTextEdit::focusOutEvent(QFocusEvent* event) {
    QTextEdit::focusOutEvent(event);
    Q_EMIT left();
}

void GrowingTextEdit::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    grow();
}

void GrowingTextEdit::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        const bool before = std::exchange(m_isSetting, true);
        m_highlighter->setColours(palette());
        m_isSetting = before;
        grow();
    }
}

void GrowingTextEdit::contextMenuEvent(QContextMenuEvent* event) {
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QTextCursor cursor = cursorForPosition(event->pos());
    const auto unknown = m_highlighter->unknownAt(cursor.block().text(), cursor.positionInBlock());
    if (unknown && m_spelling != nullptr && !isReadOnly()) {
        cursor.setPosition(cursor.block().position() + unknown->begin);
        cursor.setPosition(cursor.position() + unknown->length, QTextCursor::KeepAnchor);
        const QString word = cursor.selectedText();
        QAction* first = menu->actions().value(0);
        for (const QString& suggestion : m_spelling->suggestions(word)) {
            auto* action = new QAction(suggestion, menu);
            connect(action, &QAction::triggered, this,
                    [cursor, suggestion]() mutable { cursor.insertText(suggestion); });
            menu->insertAction(first, action);
        }
        auto* accept = new QAction(tr("Leave “%1” unmarked").arg(word), menu);
        connect(accept, &QAction::triggered, m_spelling, [this, word] { m_spelling->accept(word); });
        menu->insertAction(first, accept);
        menu->insertSeparator(first);
    }
    menu->popup(event->globalPos());
}

void GrowingTextEdit::wheelEvent(QWheelEvent* event) {
    // Nothing here scrolls: the page does.
    event->ignore();
}

void GrowingTextEdit::insertFromMimeData(const QMimeData* source) {
    if (source->hasText()) {
        static const QRegularExpression breaks(QStringLiteral("[\\r\\n\\x{2028}\\x{2029}]+"));
        insertPlainText(m_isTitle ? source->text().replace(breaks, QStringLiteral(" ")) : source->text());
    }
}

bool GrowingTextEdit::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText();
}

void GrowingTextEdit::grow() {
    const QFontMetrics metrics = fontMetrics();
    const int frame = height() - viewport()->height();
    const int around = frame > 0 && frame < space::huge ? frame : 2 * (space::small - 1);
    const qreal line = metrics.lineSpacing() * leading() / 100.0;
    qreal least = line * m_minimumLines + 2 * document()->documentMargin();
    if (document()->isEmpty() && viewport()->width() > 0) {
        const int room = viewport()->width() - 2 * static_cast<int>(std::ceil(document()->documentMargin()));
        const QRect hint = metrics.boundingRect(QRect(0, 0, room, 0), Qt::TextWordWrap, placeholderText());
        least = std::max(least, hint.height() + 2 * document()->documentMargin());
    }
    const int wanted = static_cast<int>(std::ceil(std::max(least, document()->size().height()))) + around;
    if (wanted != m_height) {
        m_height = wanted;
        setFixedHeight(wanted);
        if (viewport()->height() != wanted - around) {
            // Set while a resize is dealt with, the height is not passed on: what is shown would be cut.
            setViewportMargins(viewportMargins());
        }
        updateGeometry();
    }
}

void GrowingTextEdit::setLeading() {
    QTextBlockFormat format;
    format.setLineHeight(leading(), QTextBlockFormat::ProportionalHeight);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
}

}  // namespace tspace::kit
