// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/empty_state.h"

#include "kit/style_sheet.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::kit {

EmptyState::EmptyState(const QString& sentence, const QString& step, QWidget* parent) : QWidget(parent) {
    auto* column = spaced(new QVBoxLayout(this), space::wide, space::large);
    QLabel* words = text(Part::Quiet, sentence);
    words->setMaximumWidth(widthOf(words->fontMetrics(), readingCharacters));
    words->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(words, readingCharacters);
    row->addStretch(1);
    column->addStretch(1);
    column->addLayout(row);
    if (!step.isEmpty()) {
        QPushButton* first = button(Part::Primary, step);
        column->addWidget(first, 0, Qt::AlignHCenter);
        connect(first, &QPushButton::clicked, this, &EmptyState::stepTaken);
    }
    column->addStretch(1);
}

}  // namespace tspace::kit
