// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkin/support_card.h"

#include "base/error.h"
#include "kit/card.h"
#include "kit/line_field.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"
#include "services/support.h"
#include "store/journal.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::checkin {

using namespace kit;

namespace {

QWidget* lineOf(const QString& name, const QString& reach) {
    auto* row = new QWidget;
    auto* words = spaced(new QVBoxLayout(row), 0, 0);
    words->addWidget(text(kit::Part::Strong, name));
    if (!reach.isEmpty()) {
        words->addWidget(text(kit::Part::Quiet, reach));
    }
    return row;
}

}  // namespace

SupportCard::SupportCard(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_card(new Card(tr("Where support is found"))) {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    buildNational();
    m_rows = new QWidget;
    m_list = spaced(new QVBoxLayout(m_rows), 0, space::small);
    m_card->add(m_rows);
    m_add = button(kit::Part::InvitingButton, tr("Add what your employer, union or association offers"));
    m_card->add(m_add);
    buildForm();
    connect(m_add, &QPushButton::clicked, this, [this] {
        SupportPlace place;
        place.id = Id<SupportPlace>::make(m_services.random);
        openForm(place, true);
    });
}

void SupportCard::buildNational() {
    const NationalSupport national = nationalSupport();
    for (const SupportLine& line : national.lines) {
        m_card->add(lineOf(line.name, line.reach));
    }
    m_dated = text(kit::Part::Small, tr("For %1, as of %2.").arg(national.region, models::longDate(national.checked)));
    m_card->add(m_dated);
}

void SupportCard::buildForm() {
    m_form = new QWidget;
    auto* column = spaced(new QVBoxLayout(m_form), 0, space::small);
    m_name = new LineField(tr("Who or what: an assistance line, a union, a colleague"), tr("Who or what it is"));
    m_reach = new LineField(tr("How and when they are reached"), tr("How and when they are reached"));
    column->addWidget(m_name);
    column->addWidget(m_reach);
    auto* buttons = spaced(new QHBoxLayout, 0, space::small);
    m_keep = button(tr("Keep it"));
    auto* leave = button(kit::Part::QuietButton, tr("Leave it"));
    m_remove = button(kit::Part::QuietButton, tr("Take it away"));
    buttons->addWidget(m_keep);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    column->addLayout(buttons);
    m_card->add(m_form);
    m_form->hide();
    connect(m_keep, &QPushButton::clicked, this, &SupportCard::keep);
    connect(m_reach, &QLineEdit::returnPressed, this, &SupportCard::keep);
    connect(leave, &QPushButton::clicked, this, &SupportCard::closeForm);
    connect(m_remove, &QPushButton::clicked, this, &SupportCard::remove);
}

void SupportCard::read() {
    m_places = supportPlaces(m_services.journal.read());
    showPlaces();
}

void SupportCard::showPlaces() {
    while (QLayoutItem* item = m_list->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const SupportPlace& place : m_places) {
        addPlace(place);
    }
    m_rows->setVisible(!m_places.empty());
    m_add->setText(m_places.empty() ? tr("Add what your employer, union or association offers") : tr("Add another"));
}

void SupportCard::addPlace(const SupportPlace& place) {
    auto* row = new QWidget;
    auto* line = spaced(new QHBoxLayout(row), 0, space::small);
    line->addWidget(lineOf(place.name, place.reach), 1);
    auto* change = button(kit::Part::QuietButton, tr("Change"));
    change->setAccessibleName(tr("Change %1").arg(place.name));
    connect(change, &QPushButton::clicked, this, [this, place] { openForm(place, false); });
    line->addWidget(change, 0, Qt::AlignTop);
    m_list->addWidget(row);
}

void SupportCard::openForm(const SupportPlace& place, bool isNew) {
    m_edited = place;
    m_isNew = isNew;
    m_name->setText(place.name);
    m_reach->setText(place.reach);
    m_remove->setVisible(!isNew);
    m_add->hide();
    m_form->show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SupportCard::closeForm() {
    m_form->hide();
    m_add->show();
    m_add->setFocus(Qt::OtherFocusReason);
}

void SupportCard::keep() {
    m_edited.name = m_name->text().trimmed();
    m_edited.reach = m_reach->text().trimmed();
    if (m_edited.name.isEmpty()) {
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    commit(m_edited, false);
}

void SupportCard::remove() {
    commit(m_edited, true);
}

void SupportCard::commit(const SupportPlace& place, bool deleted) {
    Change change;
    change.record = place;
    change.deleted = deleted;
    change.mustBeNew = m_isNew && !deleted;
    try {
        m_services.journal.commit({change});
    } catch (const Error& error) {
        Q_EMIT failed(error);
        return;
    }
    std::erase_if(m_places, [&place](const SupportPlace& other) { return other.id == place.id; });
    if (!deleted) {
        m_places.push_back(place);
    }
    showPlaces();
    closeForm();
}

}  // namespace tspace::checkin
