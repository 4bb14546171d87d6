// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkin/item_row.h"

#include "kit/part.h"
#include "kit/rating_scale.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace tspace::checkin {

ItemRow::ItemRow(const instruments::Item& item, bool showEnds, QWidget* parent)
    : QFrame(parent),
      m_item(item.id),
      m_text(new QLabel(item.text)),
      m_earlier(kit::text(kit::Part::Small, QString())),
      m_scale(new kit::RatingScale(item.scale.min, item.scale.max)) {
    m_text->setWordWrap(true);
    m_text->setToolTip(item.help);
    m_scale->setQuestion(item.text);
    const int buttons = m_scale->sizeHint().height();
    m_scale->setEnds(item.scale.label(item.scale.min), item.scale.label(item.scale.max), showEnds);
    m_earlier->hide();

    auto* words = kit::spaced(new QVBoxLayout, 0, kit::space::tiny);
    words->setContentsMargins(0, m_scale->sizeHint().height() - buttons, 0, 0);  // beside the buttons, not their ends
    words->addStretch(1);
    words->addWidget(m_text);
    words->addWidget(m_earlier);
    words->addStretch(1);
    auto* row = kit::spaced(new QHBoxLayout(this), kit::space::small, kit::space::large);
    row->addLayout(words, 1);
    row->addWidget(m_scale, 0, Qt::AlignBottom);

    connect(m_scale, &kit::RatingScale::activeChanged, this, [this](bool active) {
        if (active) {
            kit::setPart(*this, kit::Part::ActiveRow);
        } else {
            setProperty("part", QVariant());
            style()->unpolish(this);
            style()->polish(this);
        }
    });
}

void ItemRow::setAnswer(std::optional<int> answer, bool skipped) {
    m_scale->setValue(answer);
    m_scale->setSkipped(skipped);
}

void ItemRow::setEarlier(const QString& words) {
    m_earlier->setText(words);
    m_earlier->setVisible(!words.isEmpty());
}

}  // namespace tspace::checkin
