// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/part_picker.h"

#include "kit/text.h"
#include "kit/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr int leastCharacters = 14;
constexpr int mostCharacters = 32;

QComboBox* boxNamed(const QString& name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumContentsLength(leastCharacters);
    box->setMinimumWidth(box->fontMetrics().averageCharWidth() * leastCharacters);
    box->setMaximumWidth(box->fontMetrics().averageCharWidth() * mostCharacters);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return box;
}

}  // namespace

PartPicker::PartPicker(QWidget* parent)
    : QWidget(parent), m_instruments(boxNamed(tr("Self-rating"), this)), m_parts(boxNamed(tr("What is shown"), this)) {
    auto* row = spaced(new QHBoxLayout(this), 0, space::small);
    row->addWidget(m_parts);
    row->addWidget(m_instruments);
    connect(m_instruments, &QComboBox::activated, this, [this] {
        offerParts();
        Q_EMIT chosen();
    });
    connect(m_parts, &QComboBox::activated, this, &PartPicker::chosen);
}

void PartPicker::setChoices(std::vector<InstrumentChoice> choices) {
    const QString before = m_instruments->currentData().toString();
    const QString part = this->part();
    m_choices = std::move(choices);
    m_instruments->clear();
    for (const InstrumentChoice& choice : m_choices) {
        m_instruments->addItem(choice.title, choice.id);
    }
    m_instruments->setCurrentIndex(std::max(m_instruments->findData(before), m_choices.empty() ? -1 : 0));
    m_instruments->setVisible(m_choices.size() > 1);
    offerParts();
    choosePart(part);
}

void PartPicker::offerParts() {
    m_parts->clear();
    if (const InstrumentChoice* chosen = instrument()) {
        for (const PartChoice& part : chosen->parts) {
            if (part.isItem && m_parts->count() == static_cast<int>(chosen->dimensions())) {
                m_parts->insertSeparator(m_parts->count());
            }
            m_parts->addItem(part.title, part.id);
        }
    }
}

void PartPicker::choosePart(const QString& part) {
    if (const int place = m_parts->findData(part); place >= 0) {
        m_parts->setCurrentIndex(place);
    }
}

const InstrumentChoice* PartPicker::instrument() const {
    const int place = m_instruments->currentIndex();
    return place < 0 ? nullptr : &m_choices.at(static_cast<std::size_t>(place));
}

QString PartPicker::part() const {
    return m_parts->currentData().toString();
}

}  // namespace tspace::trends
