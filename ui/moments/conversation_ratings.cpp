// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/conversation_ratings.h"

#include "instruments/bundled.h"
#include "kit/rating_scale.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QVBoxLayout>

namespace tspace::moments {

namespace {

std::optional<instruments::Instrument> bundledConversation() {
    for (instruments::Instrument& instrument : instruments::bundled()) {
        if (instrument.id == instruments::conversation) {
            return std::move(instrument);
        }
    }
    return std::nullopt;
}

}  // namespace

ConversationRatings::ConversationRatings(QWidget* parent) : QWidget(parent), m_instrument(bundledConversation()) {
    auto* layout = kit::spaced(new QVBoxLayout(this), 0, kit::space::tiny);
    if (!m_instrument) {
        return;
    }
    for (const instruments::Item& item : m_instrument->items) {
        auto* scale = new kit::RatingScale(item.scale.min, item.scale.max);
        scale->setQuestion(item.text);
        scale->setEnds(item.scale.label(item.scale.min), item.scale.label(item.scale.max), true);
        layout->addWidget(kit::text(kit::Part::Label, item.text));
        layout->addWidget(scale, 0, Qt::AlignLeft);
        m_scales.emplace_back(item.id, scale);
        connect(scale, &kit::RatingScale::changed, this, [this, id = item.id, scale] { rated(id, *scale); });
    }
}

void ConversationRatings::showRatings(const std::optional<Ratings>& ratings) {
    m_ratings = ratings;
    for (const auto& [item, scale] : m_scales) {
        const bool answered = ratings && ratings->answers.contains(item);
        scale->setValue(answered ? std::optional(ratings->answers.at(item)) : std::nullopt);
    }
}

void ConversationRatings::rated(const QString& item, const kit::RatingScale& scale) {
    if (!m_ratings) {
        m_ratings = Ratings{m_instrument->id, m_instrument->version, {}, {}, {}};
    }
    if (scale.value()) {
        m_ratings->answers[item] = *scale.value();
    } else {
        m_ratings->answers.erase(item);
    }
    Q_EMIT changed();
}

}  // namespace tspace::moments
