// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/rating_scale.h"

#include "kit/rating_button.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::kit {

RatingScale::RatingScale(int lowest, int highest, QWidget* parent)
    : QWidget(parent),
      m_lowest(lowest),
      m_highest(highest),
      m_lowEnd(oneLine(Part::Small, {})),
      m_highEnd(oneLine(Part::Small, {})),
      m_typed(lowest, highest) {
    expose(*this, QAccessible::Grouping);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* ends = spaced(new QHBoxLayout, 0, space::small);
    ends->addWidget(m_lowEnd);
    ends->addStretch(1);
    ends->addWidget(m_highEnd);
    // At the trailing edge and never wider, so that the numbers of a row with long ends stand over those below.
    auto* buttons = spaced(new QHBoxLayout, 0, smallRadius);
    buttons->addStretch(1);
    auto* rows = spaced(new QVBoxLayout(this), 0, space::tiny);
    rows->addLayout(ends);
    rows->addLayout(buttons);
    for (int value = lowest; value <= highest; ++value) {
        auto* made = new RatingButton(value, this);
        made->setAutoExclusive(false);
        made->setFocusPolicy(value == lowest ? Qt::StrongFocus : Qt::ClickFocus);
        made->installEventFilter(this);
        connect(made, &QRadioButton::clicked, this, [this, value] { rate(value, true); });
        buttons->addWidget(made);
        m_buttons.push_back(made);
    }
    setFocusProxy(m_buttons.front());
    m_lowEnd->hide();
    m_highEnd->hide();
}

void RatingScale::setQuestion(const QString& words) {
    setAccessibleName(words);
}

void RatingScale::setEnds(const QString& lowest, const QString& highest, bool shown) {
    m_lowEnd->setText(lowest);
    m_highEnd->setText(highest);
    m_lowEnd->setVisible(shown);
    m_highEnd->setVisible(shown);
    const auto name = [](int value, const QString& words) {
        return words.isEmpty() ? QString::number(value) : tr("%1, %2").arg(value).arg(words);
    };
    m_buttons.front()->setAccessibleName(name(m_lowest, lowest));
    m_buttons.back()->setAccessibleName(name(m_highest, highest));
}

void RatingScale::setValue(std::optional<int> value) {
    m_typed.clear();
    m_value = value && *value >= m_lowest && *value <= m_highest ? value : std::nullopt;
    m_skipped = m_skipped && !m_value;
    show();
}

void RatingScale::setSkipped(bool skipped) {
    m_typed.clear();
    m_skipped = skipped;
    if (skipped) {
        m_value.reset();
    }
    show();
}

void RatingScale::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (RatingButton* each : m_buttons) {
        each->setAttribute(Qt::WA_TransparentForMouseEvents, readOnly);
    }
}

int RatingScale::buttonWidth() const {
    return m_buttons.back()->sizeHint().width();
}

RatingButton& RatingScale::buttonOf(int value) const {
    return *m_buttons.at(static_cast<std::size_t>(value - m_lowest));
}

bool RatingScale::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
            if (keyPressed(*static_cast<QKeyEvent*>(event))) {
                return true;
            }
            break;
        case QEvent::FocusIn:
            Q_EMIT activeChanged(true);
            break;
        case QEvent::FocusOut:
            if (!isAncestorOf(QApplication::focusWidget())) {
                commitPending();
            }
            Q_EMIT activeChanged(false);
            break;
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
}

void RatingScale::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    m_buttons.front()->setFocus(event->reason());
}

bool RatingScale::keyPressed(QKeyEvent& event) {
    if ((event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != 0) {
        return false;
    }
    const QString key = event.text();
    const bool isDigit = key.size() == 1 && (key.at(0).isDigit() || key.at(0) == QLatin1Char('-'));
    if (isDigit) {
        if (!m_readOnly) {
            typed(event, key);
        }
        return true;
    }
    if (moveKey(event.key())) {
        return true;
    }
    return !m_readOnly && answerKey(event.key());
}

bool RatingScale::answerKey(int key) {
    switch (key) {
        case Qt::Key_S:
            skip();
            return true;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            clear();
            return true;
        case Qt::Key_Escape:
            if (m_typed.pending().isEmpty()) {
                return false;
            }
            m_typed.clear();
            show();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            // Only a number that was typed counts: Enter pressed once too often must not answer with the lowest.
            if (m_typed.pending().isEmpty()) {
                Q_EMIT settled();
            } else {
                commitPending();
            }
            return true;
        case Qt::Key_Space:
            if (!m_typed.pending().isEmpty()) {
                commitPending();
            } else if (auto* focused = qobject_cast<RatingButton*>(QApplication::focusWidget())) {
                rate(focused->value(), true);
            }
            return true;
        default:
            return false;
    }
}

bool RatingScale::moveKey(int key) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (key) {
        case Qt::Key_Left:
            move(mirrored ? 1 : -1);
            return true;
        case Qt::Key_Right:
            move(mirrored ? -1 : 1);
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
            commitPending();
            Q_EMIT leftFor(key == Qt::Key_Up ? -1 : 1);
            return true;
        default:
            return false;
    }
}

void RatingScale::typed(QKeyEvent& event, const QString& key) {
    if (!m_typed.pending().isEmpty() && !m_typed.canTake(key.at(0))) {
        // "1", then "5" on a scale to 10: the 1 was meant, and the 5 belongs to whatever has the focus now.
        commitPending();
        QWidget* now = QApplication::focusWidget();
        if (now != nullptr && !isAncestorOf(now)) {
            QKeyEvent again(QEvent::KeyPress, event.key(), event.modifiers(), key);
            QApplication::sendEvent(now, &again);
            return;
        }
    }
    if (!m_typed.canTake(key.at(0))) {
        return;
    }
    if (const auto value = m_typed.take(key.at(0))) {
        rate(*value, true);
        return;
    }
    show();
}

void RatingScale::commitPending() {
    if (m_typed.pending().isEmpty()) {
        return;
    }
    if (const auto value = m_typed.finish()) {
        rate(*value, true);
        return;
    }
    show();
}

void RatingScale::rate(int value, bool settle) {
    if (m_readOnly) {
        return;
    }
    m_typed.clear();
    const bool isNew = m_value != value || m_skipped;
    m_value = value;
    m_skipped = false;
    show();
    if (isAncestorOf(QApplication::focusWidget())) {
        buttonOf(value).setFocus(Qt::OtherFocusReason);
    }
    if (isNew) {
        Q_EMIT changed();
    }
    if (settle) {
        Q_EMIT settled();
    }
}

void RatingScale::skip() {
    const bool isNew = !m_skipped;
    setSkipped(true);
    if (isNew) {
        Q_EMIT changed();
    }
    Q_EMIT settled();
}

void RatingScale::clear() {
    const bool isNew = m_value.has_value() || m_skipped;
    m_skipped = false;
    setValue(std::nullopt);
    if (isNew) {
        Q_EMIT changed();
    }
}

void RatingScale::move(int step) {
    const auto* focused = qobject_cast<RatingButton*>(QApplication::focusWidget());
    const int from = focused != nullptr && isAncestorOf(focused) ? focused->value() : m_value.value_or(m_lowest);
    commitPending();
    const int to = std::clamp(m_value || m_readOnly ? from + step : from, m_lowest, m_highest);
    buttonOf(to).setFocus(Qt::OtherFocusReason);
    rate(to, false);
}

void RatingScale::show() {
    const int stop = m_value.value_or(m_lowest);
    for (RatingButton* each : m_buttons) {
        each->setChecked(m_value == each->value());
        each->setSkipped(m_skipped);
        each->setPending(!m_typed.pending().isEmpty() && QString::number(each->value()) == m_typed.pending());
        each->setFocusPolicy(each->value() == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
    setFocusProxy(&buttonOf(stop));
    setAccessibleDescription(m_skipped ? tr("skipped") : QString());
}

}  // namespace tspace::kit
