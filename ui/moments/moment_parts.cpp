// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/moment_parts.h"

#include "kit/choice_row.h"
#include "kit/growing_text_edit.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tspace::moments {

namespace {

constexpr QLatin1String howItWent("how-it-went");
constexpr QLatin1String side("side");
/// The values of `side`, in the order they are offered.
constexpr std::array sides = {QLatin1String("inside"), QLatin1String("outside")};

QWidget* group(QVBoxLayout*& layout) {
    auto* made = new QWidget;
    layout = kit::spaced(new QVBoxLayout(made), 0, kit::space::tiny);
    return made;
}

bool isSide(const QString& text) {
    return text.isEmpty() || std::find(sides.begin(), sides.end(), text) != sides.end();
}

}  // namespace

MomentParts::MomentParts(kit::Spelling* spelling, QWidget* parent)
    : QWidget(parent),
      m_spelling(spelling),
      m_invite(kit::button(kit::Part::InvitingButton, QString())),
      m_inviteLater(kit::button(kit::Part::InvitingButton, QString())),
      m_layout(kit::spaced(new QVBoxLayout(this), 0, kit::space::small)) {
    m_layout->addWidget(m_invite);
    m_layout->addWidget(m_inviteLater);
    connect(m_invite, &QPushButton::clicked, this, &MomentParts::open);
    connect(m_inviteLater, &QPushButton::clicked, this, &MomentParts::openLater);
}

void MomentParts::setParts(MomentKind kind, const std::map<QString, QString>& texts) {
    const auto textOf = [&texts](const QString& part) {
        const auto found = texts.find(part);
        return found == texts.end() ? QString() : found->second;
    };
    const auto parts = partsOf(kind);
    // A side is a choice or a box, as its text wants it.
    if (m_kind != kind || std::find(parts.begin(), parts.end(), side) != parts.end()) {
        makeParts(kind, textOf);
    } else {
        for (const auto& [part, box] : m_byPart) {
            box->setText(textOf(part));
        }
    }
    const bool written = std::any_of(parts.begin(), parts.end(),
                                     [&](auto part) { return part != howItWent && !textOf(part).isEmpty(); });
    const bool writtenLater = !textOf(howItWent).isEmpty() && !m_firstLater.isEmpty();
    m_invite->setVisible(!written);
    m_boxes->setVisible(written);
    m_laterBoxes->setVisible(writtenLater);
    m_inviteLater->setVisible(!m_firstLater.isEmpty() && written && !writtenLater);
}

void MomentParts::makeParts(MomentKind kind, const std::function<QString(const QString&)>& textOf) {
    m_kind = kind;
    delete m_boxes;
    delete m_laterBoxes;
    m_byPart.clear();
    m_first.clear();
    m_firstLater.clear();
    QVBoxLayout* now = nullptr;
    QVBoxLayout* later = nullptr;
    m_boxes = group(now);
    m_laterBoxes = group(later);
    m_layout->insertWidget(1, m_boxes);
    m_layout->addWidget(m_laterBoxes);
    QStringList names;
    for (const QLatin1String part : partsOf(kind)) {
        const QString text = textOf(part);
        if (part == howItWent) {
            addPart(part, text, *later);
            m_inviteLater->setText(QStringLiteral("+ ") + models::wordsForPart(part));
            m_inviteLater->setAccessibleName(tr("Write afterwards: %1").arg(models::wordsForPart(part)));
            continue;
        }
        addPart(part, text, *now);
        names << models::wordsForPart(part);
    }
    setVisible(!names.isEmpty());
    m_invite->setText(QStringLiteral("+ ") + names.join(QStringLiteral(" · ")));
    m_invite->setAccessibleName(tr("Write it in parts: %1").arg(names.join(QStringLiteral(", "))));
}

void MomentParts::addPart(QLatin1String part, const QString& text, QVBoxLayout& to) {
    if (part == side && isSide(text)) {
        addChoice(part, text, to);
    } else {
        addBox(part, text, to);
    }
}

void MomentParts::addBox(QLatin1String part, const QString& text, QVBoxLayout& to) {
    const QString words = models::wordsForPart(part);
    auto* label = kit::text(kit::Part::Label, words);
    auto* box = new kit::GrowingTextEdit(QString(), words);
    box->setSpelling(m_spelling);
    box->setText(text);
    label->setBuddy(box);
    label->setContentsMargins(0, kit::space::tiny, 0, 0);
    to.addWidget(label);
    to.addWidget(box);
    const QString name = part;
    QString& first = part == howItWent ? m_firstLater : m_first;
    if (first.isEmpty()) {
        first = name;
    }
    m_byPart[name] = box;
    connect(box, &kit::GrowingTextEdit::edited, this, [this, name, box] { Q_EMIT edited(name, box->text()); });
    connect(box, &kit::GrowingTextEdit::left, this, &MomentParts::left);
}

void MomentParts::addChoice(QLatin1String part, const QString& text, QVBoxLayout& to) {
    const QString words = models::wordsForPart(part);
    auto* choice = new kit::ChoiceRow(words);
    choice->add(tr("Inside"), tr("Inside the organisation"));
    choice->add(tr("Outside"), tr("Outside the organisation"));
    const auto* const chosen = std::find(sides.begin(), sides.end(), text);
    if (chosen != sides.end()) {
        choice->setCurrent(static_cast<int>(chosen - sides.begin()));
    }
    to.addWidget(kit::text(kit::Part::Label, words));
    to.addWidget(choice, 0, Qt::AlignLeft);
    connect(choice, &kit::ChoiceRow::chosen, this, [this, name = QString(part)](int index) {
        Q_EMIT edited(name, sides.at(static_cast<std::size_t>(index)));
        Q_EMIT left();
    });
}

void MomentParts::open() {
    if (m_first.isEmpty()) {
        return;
    }
    m_invite->hide();
    m_boxes->show();
    m_inviteLater->setVisible(!m_firstLater.isEmpty() && m_laterBoxes->isHidden());
    m_byPart.at(m_first)->setFocus(Qt::TabFocusReason);
    Q_EMIT opened();
}

void MomentParts::openLater() {
    m_inviteLater->hide();
    m_laterBoxes->show();
    m_byPart.at(m_firstLater)->setFocus(Qt::TabFocusReason);
}

bool MomentParts::isOpen() const {
    return !m_first.isEmpty() && !m_boxes->isHidden();
}

kit::GrowingTextEdit* MomentParts::box(const QString& part) const {
    const auto found = m_byPart.find(part);
    return found == m_byPart.end() ? nullptr : found->second;
}

}  // namespace tspace::moments
