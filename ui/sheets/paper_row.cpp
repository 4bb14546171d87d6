// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/paper_row.h"

#include "exchange/privacy_check.h"
#include "kit/message_bar.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/journal.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

namespace tspace::sheets {

PaperRow::PaperRow(const kit::Services& services, const QString& pdf, Make make, kit::MessageBar& bar, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_make(std::move(make)),
      m_bar(bar),
      m_maker(new PaperMaker(services, this)) {
    auto* const row = kit::spaced(new QHBoxLayout(this), 0, kit::space::small);
    auto* const save = kit::button(pdf);
    auto* const print = kit::button(tr("Print"));
    row->addWidget(save);
    row->addWidget(print);
    connect(save, &QPushButton::clicked, this, [this] { take(Way::Pdf); });
    connect(print, &QPushButton::clicked, this, [this] { take(Way::Printer); });
    print->setToolTip(tr("Ctrl+P"));
    // On the whole page, and only while this is a part of what is seen.
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, this, [this] { take(Way::Printer); });
    connect(m_maker, &PaperMaker::done, this, &PaperRow::said);
    connect(m_maker, &PaperMaker::failed, this, [this](const kit::Words& words) { m_bar.showError(words); });
}

void PaperRow::lookAt(const Sheet& sheet) {
    if (sheet.records.empty()) {
        return;  // it holds nothing of the journal
    }
    const QString notice = privacyNotice(paper::writtenLines(sheet.document), m_services.journal.read());
    if (!notice.isEmpty()) {
        m_bar.showNotice(notice);
    }
}

void PaperRow::take(Way way) {
    try {
        const std::optional<Sheet> sheet = m_make();
        if (!sheet) {
            m_bar.showNotice(tr("There is nothing saved of this yet."));
            return;
        }
        lookAt(*sheet);
        if (way == Way::Pdf) {
            m_maker->saveAsPdf(*sheet);
        } else {
            m_maker->print(*sheet);
        }
    } catch (const Error& error) {
        m_bar.showError(error);
    }
}

}  // namespace tspace::sheets
