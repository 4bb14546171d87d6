// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/feeling_picker.h"

#include "kit/chip.h"
#include "kit/flow_layout.h"
#include "kit/line_field.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::moments {

namespace {

constexpr int roomForOwn = 24;

/// Plain words, the pleasant among the others, none before another for a reason.
QStringList offeredFeelings() {
    return {FeelingPicker::tr("uneasy"),      FeelingPicker::tr("sad"),     FeelingPicker::tr("angry"),
            FeelingPicker::tr("afraid"),      FeelingPicker::tr("ashamed"), FeelingPicker::tr("helpless"),
            FeelingPicker::tr("torn"),        FeelingPicker::tr("tired"),   FeelingPicker::tr("numb"),
            FeelingPicker::tr("overwhelmed"), FeelingPicker::tr("moved"),   FeelingPicker::tr("hopeful"),
            FeelingPicker::tr("relieved"),    FeelingPicker::tr("proud"),   FeelingPicker::tr("curious"),
            FeelingPicker::tr("calm")};
}

}  // namespace

FeelingPicker::FeelingPicker(QWidget* parent) : QWidget(parent) {
    auto* column = kit::spaced(new QVBoxLayout(this), 0, kit::space::small);
    auto* words = new QWidget;
    words->setAccessibleName(tr("Feelings"));
    kit::expose(*words, QAccessible::Grouping);
    m_flow = new kit::FlowLayout(words, kit::space::small);
    m_flow->setContentsMargins(0, 0, 0, 0);
    column->addWidget(words);
    for (const QString& feeling : offeredFeelings()) {
        addChip(feeling);
    }
    // Made after the words, since Tab goes through widgets in the order they were made.
    m_own = new kit::LineField(tr("your own word"), tr("A feeling in your own word"));
    m_own->setRoomFor(roomForOwn);
    column->addWidget(m_own, 0, Qt::AlignLeft);
    makeStop(m_chips.front());
    connect(m_own, &QLineEdit::returnPressed, this, &FeelingPicker::addOwn);
    connect(m_own, &kit::LineField::left, this, [this] {
        addOwn();
        Q_EMIT left();
    });
}

void FeelingPicker::addChip(const QString& feeling) {
    auto* chip = new kit::ChipButton(feeling);
    chip->setCheckable(true);
    chip->setAccessibleName(feeling);
    kit::expose(*chip, QAccessible::CheckBox);
    chip->setFocusPolicy(Qt::ClickFocus);
    chip->installEventFilter(this);
    m_flow->addWidget(chip);
    if (m_own != nullptr) {
        setTabOrder(m_chips.back(), chip);
        setTabOrder(chip, m_own);
    }
    m_chips.push_back(chip);
    connect(chip, &QAbstractButton::clicked, this, [this, feeling](bool on) { toggled(feeling, on); });
}

kit::ChipButton* FeelingPicker::chipOf(const QString& feeling) const {
    const auto chip = std::find_if(m_chips.begin(), m_chips.end(), [&](const kit::ChipButton* each) {
        return each->text().compare(feeling, Qt::CaseInsensitive) == 0;
    });
    return chip == m_chips.end() ? nullptr : *chip;
}

void FeelingPicker::setFeelings(const QStringList& feelings) {
    m_feelings = feelings;
    for (const QString& feeling : feelings) {
        if (chipOf(feeling) == nullptr) {
            addChip(feeling);
        }
    }
    for (kit::ChipButton* chip : m_chips) {
        chip->setChecked(feelings.contains(chip->text(), Qt::CaseInsensitive));
    }
    m_own->clear();
}

void FeelingPicker::toggled(const QString& feeling, bool on) {
    m_feelings.removeAll(feeling);
    if (on) {
        m_feelings << feeling;
    }
    Q_EMIT changed();
}

void FeelingPicker::addOwn() {
    const QString feeling = m_own->text().simplified();
    m_own->clear();
    if (feeling.isEmpty()) {
        return;
    }
    if (chipOf(feeling) == nullptr) {
        addChip(feeling);
    }
    kit::ChipButton* chip = chipOf(feeling);
    if (!chip->isChecked()) {
        chip->setChecked(true);
        toggled(chip->text(), true);
    }
}

void FeelingPicker::makeStop(kit::ChipButton* chip) {
    for (kit::ChipButton* each : m_chips) {
        each->setFocusPolicy(each == chip ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool FeelingPicker::eventFilter(QObject* watched, QEvent* event) {
    const auto chip = std::find(m_chips.begin(), m_chips.end(), watched);
    if (chip == m_chips.end()) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusIn) {
        makeStop(*chip);
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool forward = key == (layoutDirection() == Qt::LeftToRight ? Qt::Key_Right : Qt::Key_Left);
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            const auto last = static_cast<std::ptrdiff_t>(m_chips.size()) - 1;
            const std::ptrdiff_t to = std::clamp<std::ptrdiff_t>(chip - m_chips.begin() + (forward ? 1 : -1), 0, last);
            m_chips.at(static_cast<std::size_t>(to))->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace tspace::moments
