// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/handover_page.h"

#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/style_sheet.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "paper/handover_document.h"
#include "sheets/paper_row.h"
#include "store/journal.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

#include <initializer_list>

namespace tspace::people {

using namespace kit;

HandoverPage::HandoverPage(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_page(new Page(tr("Handover"))), m_text(new QTextEdit) {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    m_page->setNarrow();
    m_text->setReadOnly(true);
    setPart(*m_text, Part::Bare);
    m_text->setAccessibleName(tr("The handover document"));
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* card = new Card;
    card->add(m_text, 1);
    buildActions();  // before the text, as they stand above it: Tab goes in that order
    m_page->add(card, 1);
}

void HandoverPage::buildActions() {
    auto* back = button(tr("Back"));
    auto* save = button(tr("Save as text"));
    m_paper = new sheets::PaperRow(
        m_services, tr("Save as PDF"), [this] { return sheet(); }, m_page->bar());
    for (QWidget* action : std::initializer_list<QWidget*>{back, save, m_paper}) {
        m_page->addAction(action);
    }
    connect(back, &QPushButton::clicked, this, &HandoverPage::closed);
    connect(save, &QPushButton::clicked, this, &HandoverPage::saveText);
    connect(m_paper, &sheets::PaperRow::said, this, &HandoverPage::said);
}

void HandoverPage::saveText() {
    try {
        const sheets::Sheet sheet = this->sheet();
        m_paper->lookAt(sheet);
        maker().saveAs(exchange::handoverText(m_handover).toUtf8(), sheet.what, QStringLiteral("txt"), sheet.records);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

sheets::PaperMaker& HandoverPage::maker() {
    return m_paper->maker();
}

sheets::Sheet HandoverPage::sheet() const {
    return {
        paper::handoverDocument(m_handover), tr("Handover of %1").arg(m_handover.person), {m_person.as<AnyRecord>()}};
}

QWidget* HandoverPage::reading() const {
    return m_text;
}

void HandoverPage::showPerson(const PersonId& person) {
    m_page->bar().dismiss();
    try {
        m_handover = exchange::handoverOf(m_services.journal.read(), person, m_services.clock.today());
        m_person = person;
        m_page->setTitle(tr("Handover: %1").arg(m_handover.person));
        m_page->setSubtitle(tr("What is open, and what both sides agreed to. Look through it before it leaves."));
        m_text->setMarkdown(exchange::handoverText(m_handover));
        m_text->moveCursor(QTextCursor::Start);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void HandoverPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace tspace::people
