// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/text.h"

#include "kit/roles.h"
#include "kit/tokens.h"

#include <QGridLayout>
#include <QPushButton>

namespace tspace::kit {

namespace {

constexpr qsizetype longestTogether = 24;

}  // namespace

QLabel* text(Part part, const QString& words, QWidget* parent) {
    QLabel* label = oneLine(part, words, parent);
    label->setWordWrap(true);
    // A wrapped label asks for its width only; the layout gives the height.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    label->setMinimumWidth(1);
    return label;
}

QLabel* oneLine(Part part, const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    setPart(*label, part);
    if (part == Part::Title || part == Part::Heading) {
        expose(*label, QAccessible::Heading);
    }
    return label;
}

QString together(const QString& words) {
    QStringList parts = words.split(QStringLiteral(" · "));
    for (QString& part : parts) {
        if (part.size() <= longestTogether) {
            part.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
        }
    }
    return parts.join(QString(QChar(QChar::Nbsp)) + QStringLiteral("· "));
}

SectionHeading::SectionHeading(const QString& words, QWidget* parent) : QLabel(words, parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMinimumWidth(1);
    setPart(*this, Part::Heading);
    setContentsMargins(0, 0, 0, space::small + 2 - space::tiny);
    expose(*this, QAccessible::Heading);
}

QSize SectionHeading::sizeHint() const {
    ensurePolished();  // the style sheet makes its letters heavier
    const QMargins around = contentsMargins();
    // Breaking lines asks for a little more than the letters take.
    const int line = fontMetrics().horizontalAdvance(text()) + space::tiny + around.left() + around.right();
    return {line, minimumSizeHint().height()};
}

QSize SectionHeading::minimumSizeHint() const {
    const QMargins around = contentsMargins();
    return {1, fontMetrics().height() + around.top() + around.bottom()};
}

QGridLayout* labelledGrid() {
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::tiny);
    return grid;
}

QLabel* addLabelled(QGridLayout& grid, const QString& label, QWidget* box, int row, int column, int columns) {
    QLabel* words = oneLine(Part::Label, label);
    words->setBuddy(box);
    words->setContentsMargins(0, row > 0 ? space::small : 0, 0, 0);
    grid.addWidget(words, 2 * row, column, 1, columns);
    grid.addWidget(box, 2 * row + 1, column, 1, columns);
    return words;
}

QPushButton* button(const QString& words, QWidget* parent) {
    auto* made = new QPushButton(words, parent);
    made->setAutoDefault(true);  // Enter presses the one that has the focus, as Space does
    return made;
}

QPushButton* button(Part part, const QString& words, QWidget* parent) {
    QPushButton* made = button(words, parent);
    setPart(*made, part);
    if (part == Part::Segment) {
        made->setCheckable(true);
    }
    return made;
}

}  // namespace tspace::kit
