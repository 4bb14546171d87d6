// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tspace::kit {

namespace {

constexpr const char* sheet = R"(
QToolTip { background: @card; color: @ink; border: 1px solid @edge; padding: 4px; }
QFrame[part="card"] { background: @card; border: 1px solid @line; border-radius: @radius; }
QFrame[part="inviting"] { background: transparent; border: 1px dashed @edge; border-radius: @radius; }
QFrame[part="practice"], QFrame[part="challenge"], QFrame[part="feedback"] {
    background: @card; border: none; border-radius: @radius; border-top-@trailing-radius: 0; border-bottom-@trailing-radius: 0; }
QFrame[part="practice"] { border-@leading: @rule solid @practice; }
QFrame[part="challenge"] { border-@leading: @rule solid @challenge; }
QFrame[part="feedback"] { border-@leading: @rule solid @feedback; }
QFrame[part="rail"] { background: @rail; border: none; border-@trailing: 1px solid @line; }
QFrame[part="activeRow"] { background: @selection; border: none; }
QFrame[part="error"] { background: @card; border: 1px solid @error; border-@leading: @rule solid @error;
    border-radius: @radius; }
QFrame[part="notice"] { background: @card; border: 1px solid @accent; border-@leading: @rule solid @accent;
    border-radius: @radius; }

QLabel { background: transparent; }
QLabel[part="title"] { font-size: @title; font-weight: 600; }
QLabel[part="subtitle"], QLabel[part="quiet"] { color: @softInk; }
QLabel[part="heading"], QLabel[part="strong"] { font-weight: 600; }
QLabel[part="small"], QLabel[part="label"] { color: @softInk; font-size: @small; }
QLabel[part="practiceLabel"] { color: @practice; font-size: @small; font-weight: 700; }
QLabel[part="challengeLabel"] { color: @challenge; font-size: @small; font-weight: 700; }
QLabel[part="feedbackLabel"] { color: @feedback; font-size: @small; font-weight: 700; }
QLabel[part="errorText"] { color: @error; font-size: @small; }

QPushButton, QToolButton { outline: none; }
QPushButton { background: @card; color: @ink; border: 1px solid @edge; border-radius: @smallRadius;
    padding: 7px 12px; }
QPushButton:hover { background: @selection; }
QPushButton:focus { border: @focus solid @accent; padding: 6px 11px; }
QPushButton:pressed { background: @selection; color: @accent; }
QPushButton:disabled { color: @softInk; border: 1px dashed @edge; }
QPushButton[part="primary"], QPushButton[part="segment"]:checked {
    background: @accent; color: @onAccent; border: 1px solid @accent; }
QPushButton[part="primary"] { font-weight: 600; }
QPushButton[part="primary"]:focus, QPushButton[part="segment"]:checked:focus { border: @focus solid @ink; }
QPushButton[part="primary"]:disabled { background: @card; color: @softInk; border: 1px dashed @edge; }
QPushButton[part="danger"] { color: @error; border: 1px solid @error; }
QPushButton[part="danger"]:focus { border: @focus solid @error; }
QPushButton[part="quietButton"], QToolButton { background: transparent; color: @softInk; border: 1px solid transparent;
    border-radius: @smallRadius; padding: 3px 6px; text-align: @leading; }
QPushButton[part="quietButton"]:hover, QToolButton:hover { color: @accent; background: @selection; }
QPushButton[part="quietButton"]:focus, QToolButton:focus { border: @focus solid @accent; padding: 2px 5px; }
QPushButton[part="invitingButton"] { background: transparent; color: @softInk; border: 1px dashed @edge;
    border-radius: @radius; padding: 11px 12px; text-align: @leading; }
QPushButton[part="invitingButton"]:hover { color: @accent; background: @selection; }
QPushButton[part="invitingButton"]:focus { border: @focus dashed @accent; padding: 10px 11px; color: @accent; }

QLineEdit, QTextEdit, QPlainTextEdit { background: @card; border: 1px solid @edge;
    border-radius: @smallRadius; padding: 5px 7px; selection-background-color: @accent;
    selection-color: @onAccent; }
QLineEdit { padding: 6px 7px; }
QTextEdit:focus, QPlainTextEdit:focus { border: @focus solid @accent; padding: 4px 6px; }
QLineEdit:focus { border: @focus solid @accent; padding: 5px 6px; }
QLineEdit:read-only, QTextEdit:read-only { background: transparent; }
QLineEdit[problem="true"] { border: @focus solid @error; padding: 5px 6px; }
QTextEdit[part="bare"], QLineEdit[part="bare"] { border: none; border-bottom: @focus solid transparent; padding: 0;
    border-radius: 0; background: transparent; }
QTextEdit[part="bare"]:focus, QLineEdit[part="bare"]:focus { border: none; border-bottom: @focus solid @accent;
    padding: 0; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0 5px; background: transparent; }

QListView, QTableView, QTreeView { background: @card; border: none;
    selection-background-color: @selection; selection-color: @ink; gridline-color: @line; outline: none; }
QComboBox QAbstractItemView, QMenu { background: @card; color: @ink; border: 1px solid @edge; padding: 4px; }
QMenu::item { padding: 6px 16px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @ink; }
QMenu::item:disabled { color: @softInk; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @softInk; border: none; border-bottom: 1px solid @edge;
    padding: 6px 8px; font-weight: 600; }
QTableView::item { padding: 4px 5px; border: none; border-bottom: 1px solid @line; }
QTableView::item:selected { background: @selection; color: @ink; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @edge; border-radius: 3px; margin: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

QString points(double base, TextSize size) {
    return QString::number(base * factor(size), 'f', 2) + QStringLiteral("pt");
}

QString pixels(int value) {
    return QString::number(value) + QStringLiteral("px");
}

}  // namespace

QString styleSheet(const Colours& colours, double base, Qt::LayoutDirection direction) {
    const bool mirrored = direction == Qt::RightToLeft;
    // Longer names first where one begins with another.
    const std::array<std::pair<const char*, QString>, 24> values{{
        {"@smallRadius", pixels(smallRadius)},
        {"@selection", colours.selection.name()},
        {"@challenge", colours.challenge.name()},
        {"@practice", colours.practice.name()},
        {"@feedback", colours.feedback.name()},
        {"@onAccent", colours.onAccent.name()},
        {"@softInk", colours.softInk.name()},
        {"@accent", colours.accent.name()},
        {"@radius", pixels(radius)},
        {"@paper", colours.paper.name()},
        {"@error", colours.error.name()},
        {"@title", points(base, TextSize::Title)},
        {"@large", points(base, TextSize::Large)},
        {"@small", points(base, TextSize::Small)},
        {"@focus", pixels(focusWidth)},
        {"@card", colours.card.name()},
        {"@line", colours.line.name()},
        {"@rail", colours.rail.name()},
        {"@edge", colours.edge.name()},
        {"@rule", pixels(ruleWidth)},
        {"@base", points(base, TextSize::Base)},
        {"@ink", colours.ink.name()},
        {"@leading", mirrored ? QStringLiteral("right") : QStringLiteral("left")},
        {"@trailing", mirrored ? QStringLiteral("left") : QStringLiteral("right")},
    }};
    QString text = QString::fromLatin1(sheet);
    for (const auto& [token, value] : values) {
        text.replace(QLatin1String(token), value);
    }
    return text;
}

QPalette palette(const Colours& colours) {
    QPalette palette;
    const std::array<std::pair<QPalette::ColorRole, QColor>, 20> roles{{
        {QPalette::Window, colours.paper},
        {QPalette::WindowText, colours.ink},
        {QPalette::Base, colours.card},
        {QPalette::AlternateBase, colours.selection},
        {QPalette::Text, colours.ink},
        {QPalette::PlaceholderText, colours.softInk},
        {QPalette::Button, colours.card},
        {QPalette::ButtonText, colours.ink},
        {QPalette::BrightText, colours.error},
        {QPalette::Highlight, colours.accent},
        {QPalette::HighlightedText, colours.onAccent},
        {QPalette::Link, colours.accent},
        {QPalette::LinkVisited, colours.accent},
        {QPalette::Mid, colours.edge},
        {QPalette::Midlight, colours.line},
        {QPalette::Dark, colours.edge},
        {QPalette::Light, colours.card},
        {QPalette::Shadow, colours.line},
        {QPalette::ToolTipBase, colours.card},
        {QPalette::ToolTipText, colours.ink},
    }};
    for (const auto& [role, colour] : roles) {
        palette.setColor(role, colour);
    }
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colours.softInk);
    }
    return palette;
}

QFont baseFont(double enlarged) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal") || font.family().isEmpty()) {
        const QStringList installed = QFontDatabase::families();
        for (const auto& family : {QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")}) {
            if (installed.contains(family)) {
                font = QFont(family);
                break;
            }
        }
        font.setPointSizeF(basePoints * enlarged);
        return font;
    }
    font.setPointSizeF(std::max(basePoints, QFontInfo(font).pointSizeF()) * enlarged);
    return font;
}

QFont sized(QFont font, TextSize size, QFont::Weight weight) {
    font.setPointSizeF(font.pointSizeF() * factor(size));
    font.setWeight(weight);
    return font;
}

int widthOf(const QFontMetrics& metrics, int characters) {
    static const QString running = QStringLiteral("it was the best of times, it was the worst of times");
    static std::optional<QFontMetrics> measuredIn;  // asked for often, and nearly always in the same font
    static int measured = 0;
    if (measuredIn != metrics) {
        measuredIn = metrics;
        measured = metrics.horizontalAdvance(running);
    }
    return measured * characters / static_cast<int>(running.size());
}

int forLetters(int pixels) {
    return static_cast<int>(pixels * std::max(1.0, QApplication::font().pointSizeF() / basePoints));
}

}  // namespace tspace::kit
