// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/inline_pick.h"

#include "kit/chip.h"
#include "kit/shown.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace tspace::sessions {

InlinePick::InlinePick(const QString& invitation, const QString& hint, const QString& name, QWidget* parent)
    : QWidget(parent),
      m_invitation(invitation),
      m_hint(hint),
      m_name(name),
      m_chip(new kit::ChipButton(QString(), this)),
      m_invite(new kit::ChipButton(invitation, this)) {
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_chip);
    row->addWidget(m_invite);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_chip->setRemovable(true);
    m_invite->setAccessibleName(name);
    m_chip->hide();
    connect(m_invite, &QAbstractButton::clicked, this, &InlinePick::open);
    connect(m_chip, &kit::ChipButton::removalRequested, this, [this] {
        if (!m_readOnly) {
            Q_EMIT cleared();
        }
    });
}

kit::PickOrMake& InlinePick::box() {
    if (m_box == nullptr) {
        m_box = new kit::PickOrMake(m_hint, m_name, this);
        m_box->hide();
        m_box->setChoices(m_choices);
        layout()->addWidget(m_box);
        setTabOrder(m_invite, m_box);
        m_box->installEventFilter(this);  // which hands keys and focus on to its line by hand
        connect(m_box, &kit::PickOrMake::chosen, this, &InlinePick::picked);
        connect(m_box, &kit::PickOrMake::made, this, &InlinePick::made);
        connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &InlinePick::typed);
        Q_EMIT boxMade(m_box);
    }
    return *m_box;
}

void InlinePick::setChoices(const std::vector<kit::PickOrMake::Choice>& choices) {
    m_choices = choices;
    if (m_box != nullptr) {
        m_box->setChoices(choices);
    }
}

bool InlinePick::isTyping() const {
    return m_box != nullptr && m_box->lineEdit()->hasFocus();
}

void InlinePick::setInvitation(const QString& words) {
    m_invitation = words;
    m_invite->setText(words);
    m_invite->updateGeometry();
}

void InlinePick::show(const QString& picked, const QString& typed) {
    const bool isOther = m_chip->text() != picked || typedInBox() != typed.trimmed();
    m_isPicked = !picked.isEmpty();
    m_chip->setText(picked);
    if (typedInBox() != typed.trimmed()) {
        box().setTyped(typed);
    }
    const bool typing = !m_isPicked && (!typed.isEmpty() || isTyping()) && !m_readOnly;
    kit::setShown(*m_chip, m_isPicked);
    if (m_isPicked && isTyping()) {
        m_chip->setFocus(Qt::OtherFocusReason);  // hiding the box would give the keys to whatever follows in the window
    }
    const bool wasTyping = m_box != nullptr && !m_box->isHidden();
    if (typing != wasTyping) {
        box().setVisible(typing);
    }
    kit::setShown(*m_invite, !m_isPicked && !typing);
    m_invite->setEnabled(!m_readOnly);
    if (isOther || typing != wasTyping) {
        updateGeometry();
    }
}

void InlinePick::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_chip->setRemovable(!readOnly);
}

QWidget* InlinePick::focusBox() const {
    if (m_box != nullptr && !m_box->isHidden()) {
        return m_box;
    }
    return m_isPicked ? m_chip : m_invite;
}

void InlinePick::open() {
    m_invite->hide();
    box().show();
    m_box->setFocus(Qt::OtherFocusReason);
    updateGeometry();
}

void InlinePick::close() {
    m_box->hide();
    m_chip->setVisible(m_isPicked);
    m_invite->setVisible(!m_isPicked);
    updateGeometry();
}

bool InlinePick::eventFilter(QObject* watched, QEvent* event) {
    const bool isEmpty = m_box->typed().isEmpty();
    if (event->type() == QEvent::KeyPress && dynamic_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        if (isEmpty) {
            close();
            m_invite->setFocus(Qt::OtherFocusReason);
        }
        return true;  // what is typed stays
    }
    if (event->type() == QEvent::FocusOut && dynamic_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        if (isEmpty) {
            // The box itself is still busy with losing the focus.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (m_box->typed().isEmpty() && !m_box->lineEdit()->hasFocus() && !m_box->isHidden()) {
                        close();
                    }
                },
                Qt::QueuedConnection);
        } else {
            Q_EMIT left();
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace tspace::sessions
