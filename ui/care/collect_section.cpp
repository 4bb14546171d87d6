// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/collect_section.h"

#include "exchange/collected.h"
#include "kit/card.h"
#include "kit/flow_layout.h"
#include "kit/message_bar.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "sheets/paper_maker.h"
#include "store/journal.h"

#include <QBuffer>
#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace tspace::care {

using namespace kit;

namespace {

/// What was collected, and what the privacy check says of it.
struct CollectedDocument {
    QByteArray bytes;
    QString notice;
};

}  // namespace

CollectSection::CollectSection(const Services& services, QWidget* parent)
    : Section(parent),
      m_services(services),
      m_subject(new QComboBox),
      m_collect(button(tr("Collect into a document…"))),
      m_task(new TaskView),
      m_bar(new MessageBar),
      m_maker(new sheets::PaperMaker(services, this)) {
    auto* card = new Card(tr("Everything about a case or a person"));
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    card->add(text(Part::Quiet,
                   tr("Gathers the record, all that refers to it or names it, earlier versions, drafts and what is in "
                      "recently deleted into one document for you to read, private things too. It is not encrypted. "
                      "Begin a hold first when someone has asked for the records, so that nothing of it is erased "
                      "meanwhile; and take advice on what may be given to whom.")));
    m_subject->setAccessibleName(tr("Case or person"));
    auto* row = new FlowLayout(nullptr, space::medium);
    row->addWidget(m_subject);
    row->addWidget(m_collect);
    card->body()->addLayout(row);
    card->add(m_task);
    card->add(m_bar);
    connect(m_collect, &QPushButton::clicked, this, &CollectSection::collect);
    connect(m_task, &TaskView::cancelRequested, &m_worker, &Background::cancel);
    connect(&m_worker, &Background::progressed, m_task, &TaskView::showProgress);
    connect(&m_worker, &Background::cancelled, this, [this] { setBusy(false); });
    connect(m_maker, &sheets::PaperMaker::done, this, &Section::said);
    connect(m_maker, &sheets::PaperMaker::failed, this, [this](const Words& words) { Q_EMIT said(words.happened); });
}

void CollectSection::read() {
    const QString before = m_subject->currentData().toString();
    m_subject->clear();
    for (const CaseRow& row : m_services.journal.read().cases()) {
        m_subject->addItem(row.code, row.id.text());
    }
    for (const PersonRow& row : m_services.journal.read().people()) {
        m_subject->addItem(row.name, row.id.text());
    }
    m_subject->setCurrentIndex(std::max(0, m_subject->findData(before)));
    setVisible(m_subject->count() > 0);
}

void CollectSection::setBusy(bool busy) {
    m_subject->setEnabled(!busy);
    m_collect->setEnabled(!busy);
    if (busy) {
        m_task->begin(tr("Collecting…"), true);
    } else {
        m_task->end();
    }
}

void CollectSection::collect() {
    const auto subject = RecordId::parse(m_subject->currentData().toString());
    if (!subject || m_worker.isRunning()) {
        return;
    }
    try {
        const auto reader = std::make_shared<JournalReader>(m_services.journal.readerForWorker());
        setBusy(true);
        m_bar->dismiss();
        m_worker.run<CollectedDocument>(
            [reader, subject = *subject, now = m_services.clock.now()](Progress& progress) {
                QBuffer document;
                document.open(QIODevice::WriteOnly);
                const exchange::Collected done = exchange::collect(*reader, subject, now, document, progress);
                return CollectedDocument{document.data(), privacyNotice(done.texts.warnings(knownNames(*reader)))};
            },
            [this, subject = *subject, title = m_subject->currentText()](const CollectedDocument& document) {
                setBusy(false);
                if (!document.notice.isEmpty()) {
                    m_bar->showNotice(document.notice);
                }
                m_maker->saveAs(document.bytes, tr("Everything about %1").arg(title), QStringLiteral("md"), {subject});
            },
            [this](const Error& error) {
                setBusy(false);
                Q_EMIT failed(error);
            });
    } catch (const Error& error) {
        setBusy(false);
        Q_EMIT failed(error);
    }
}

}  // namespace tspace::care
