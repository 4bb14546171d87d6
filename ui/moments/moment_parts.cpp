// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/moment_parts.h"

#include "kit/growing_text_edit.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::moments {

MomentParts::MomentParts(kit::Spelling* spelling, QWidget* parent)
    : QWidget(parent),
      m_spelling(spelling),
      m_invite(kit::button(kit::Part::InvitingButton, QString())),
      m_layout(kit::spaced(new QVBoxLayout(this), 0, kit::space::small)) {
    m_layout->addWidget(m_invite);
    connect(m_invite, &QPushButton::clicked, this, &MomentParts::open);
}

void MomentParts::setParts(MomentKind kind, const std::map<QString, QString>& texts) {
    delete m_boxes;
    m_byPart.clear();
    m_first.clear();
    m_boxes = new QWidget;
    kit::spaced(new QVBoxLayout(m_boxes), 0, kit::space::tiny);
    m_layout->addWidget(m_boxes);
    QStringList names;
    bool written = false;
    for (const QLatin1String part : partsOf(kind)) {
        const auto found = texts.find(part);
        const QString text = found == texts.end() ? QString() : found->second;
        written = written || !text.isEmpty();
        addBox(part, text);
        names << models::wordsForPart(part);
    }
    setVisible(!names.isEmpty());
    m_invite->setText(QStringLiteral("+ ") + names.join(QStringLiteral(" · ")));
    m_invite->setAccessibleName(tr("Write it in parts: %1").arg(names.join(QStringLiteral(", "))));
    m_invite->setVisible(!written);
    m_boxes->setVisible(written);
}

void MomentParts::addBox(QLatin1String part, const QString& text) {
    const QString words = models::wordsForPart(part);
    auto* label = kit::text(kit::Part::Label, words);
    auto* box = new kit::GrowingTextEdit(QString(), words);
    box->setSpelling(m_spelling);
    box->setText(text);
    label->setBuddy(box);
    m_boxes->layout()->addWidget(label);
    m_boxes->layout()->addWidget(box);
    const QString name = part;
    if (m_byPart.empty()) {
        m_first = name;
    }
    m_byPart[name] = box;
    connect(box, &kit::GrowingTextEdit::edited, this, [this, name, box] { Q_EMIT edited(name, box->text()); });
    connect(box, &kit::GrowingTextEdit::left, this, &MomentParts::left);
}

void MomentParts::open() {
    if (m_byPart.empty()) {
        return;
    }
    m_invite->hide();
    m_boxes->show();
    m_byPart.at(m_first)->setFocus(Qt::TabFocusReason);
    Q_EMIT opened();
}

bool MomentParts::isOpen() const {
    return !m_byPart.empty() && !m_boxes->isHidden();
}

kit::GrowingTextEdit* MomentParts::box(const QString& part) const {
    const auto found = m_byPart.find(part);
    return found == m_byPart.end() ? nullptr : found->second;
}

}  // namespace tspace::moments
