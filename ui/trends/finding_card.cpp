// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/finding_card.h"

#include "kit/card.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tspace::trends {

using namespace kit;

namespace {

QLabel* paragraph() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    label->setMinimumWidth(1);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The finding as rich text, `headline` within it heavier.
QString stressed(const QString& finding, const QString& headline) {
    QString words = finding.toHtmlEscaped();
    if (!headline.isEmpty()) {
        const QString escaped = headline.toHtmlEscaped();
        if (const qsizetype at = words.indexOf(escaped); at >= 0) {
            words.replace(at, escaped.size(), QStringLiteral("<b>%1</b>").arg(escaped));
        }
    }
    return words;
}

void say(QLabel& label, const QString& words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
}

}  // namespace

FindingCard::FindingCard(QWidget* parent)
    : QWidget(parent),
      m_finding(paragraph()),
      m_basis(paragraph()),
      m_notes(paragraph()),
      m_reminder(text(kit::Part::Quiet, {})) {
    auto* card = new Card(tr("What this shows"));
    m_finding->setTextFormat(Qt::RichText);
    for (QLabel* label : {m_finding, m_basis, m_notes, m_reminder}) {
        card->add(label);
    }
    card->body()->addStretch(1);
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
}

void FindingCard::setWords(const TrendWords& words) {
    m_finding->setText(stressed(words.finding, words.headline));
    m_finding->setAccessibleName(words.finding);
    say(*m_basis, words.basis);
    say(*m_notes, words.notes.join(QLatin1Char(' ')));
    say(*m_reminder, words.reminder);
}

}  // namespace tspace::trends
