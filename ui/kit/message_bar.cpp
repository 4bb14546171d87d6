// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/message_bar.h"

#include "kit/roles.h"
#include "kit/style_sheet.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "kit/tool_button.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace tspace::kit {

namespace {

constexpr int narrowestCharacters = 12;

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_happened(text(Part::Strong, {})),
      m_rest(text(Part::Quiet, {})),
      m_offer(button({})),
      m_close(new ToolButton(QChar(0x00D7), tr("Dismiss this message"))) {
    expose(*this, QAccessible::AlertMessage);
    auto* row = spaced(new QHBoxLayout(this), space::medium, space::medium);
    auto* column = spaced(new QVBoxLayout, 0, space::tiny / 2);
    for (QLabel* words : {m_happened, m_rest}) {
        words->setMinimumWidth(widthOf(words->fontMetrics(), narrowestCharacters));
        column->addWidget(words);
    }
    row->addLayout(column, 1);
    row->addWidget(m_offer);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &ToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
    connect(m_offer, &QPushButton::clicked, this, [this] {
        // What is pressed may dismiss the bar, which forgets it.
        if (const auto press = m_press) {
            press();
        }
    });
    dismiss();
}

QSize MessageBar::minimumSizeHint() const {
    // Not the height its words have at their narrowest, which no window need have: they get what they take.
    return {QFrame::minimumSizeHint().width(), 2 * fontMetrics().height()};
}

void MessageBar::showError(const Error& error) {
    showError(wordsFor(error));
}

void MessageBar::showError(const Words& words) {
    say(Part::Error, words);
}

void MessageBar::showNotice(const QString& words) {
    say(Part::Notice, {words, {}, {}});
}

void MessageBar::offer(const QString& words, std::function<void()> press) {
    m_press = std::move(press);
    m_offer->setText(words);
    m_offer->show();
}

void MessageBar::dismiss() {
    hide();
    m_offer->hide();
    m_press = nullptr;
    m_happened->clear();
    m_rest->clear();
}

QString MessageBar::words() const {
    return m_rest->text().isEmpty() ? m_happened->text() : m_happened->text() + QLatin1Char(' ') + m_rest->text();
}

void MessageBar::say(Part part, const Words& words) {
    m_offer->hide();
    m_press = nullptr;
    setPart(*this, part);
    m_happened->setText(words.happened);
    QString rest = words.safe;
    if (!words.todo.isEmpty()) {
        rest += (rest.isEmpty() ? QString() : QStringLiteral(" ")) + words.todo;
    }
    m_rest->setText(rest);
    m_rest->setVisible(!rest.isEmpty());
    show();
    announce(*this, this->words());
}

}  // namespace tspace::kit
