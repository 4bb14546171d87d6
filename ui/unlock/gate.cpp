// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/gate.h"

#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "services/inbox.h"
#include "unlock/passphrase_field.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tspace::unlock {

namespace {

/// An unlocked file, and what it has to tell.
struct Opened {
    JournalFile file;
    QString words;
};

}  // namespace

Gate::Gate(QWidget* parent) : QWidget(parent), m_bar(new kit::MessageBar(this)), m_task(new kit::TaskView(this)) {
    connect(&m_worker, &kit::Background::progressed, m_task, &kit::TaskView::showProgress);
}

JournalFile Gate::take() {
    if (!m_file) {
        throw Error(ErrorCode::Internal, QStringLiteral("no journal was unlocked"));
    }
    JournalFile file = std::move(*m_file);
    m_file.reset();
    return file;
}

void Gate::chooseJournal(const QString& folder) {
    auto* dialog = new QFileDialog(this, tr("Open a journal"), folder, tr("Journals (*.tspace);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &Gate::openRequested);
    dialog->open();
}

void Gate::stand(kit::Page* page, int above) {
    auto* column = kit::spaced(new QVBoxLayout(this), 0, 0);
    m_above = above;
    column->addSpacing(above);
    column->addWidget(page);
}

void Gate::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (layout() != nullptr && m_above > 0) {
        constexpr int partOfHeight = 8;
        const int above = std::min(m_above, height() / partOfHeight);
        layout()->itemAt(0)->spacerItem()->changeSize(0, above, QSizePolicy::Minimum, QSizePolicy::Fixed);
        layout()->invalidate();
    }
}

QWidget* Gate::askingCard(const QString& title, const QString& path, PassphraseField* passphrase, QPushButton* act) {
    auto* card = new kit::Card(title);
    QLabel* file = kit::text(kit::Part::Small, QDir::toNativeSeparators(path));
    file->setAccessibleName(tr("File: %1").arg(file->text()));
    card->add(file);
    card->add(kit::oneLine(kit::Part::Label, tr("Passphrase")));
    card->add(passphrase);
    auto* row = kit::spaced(new QHBoxLayout, 0, kit::space::medium);
    row->addWidget(m_task, 1);
    row->addStretch(0);
    row->addWidget(act, 0, Qt::AlignRight);
    card->body()->addLayout(row);
    connect(passphrase, &QLineEdit::returnPressed, act, &QPushButton::click);
    return card;
}

void Gate::takeNotesInWith(const Environment& environment) {
    m_environment.emplace(environment);
}

void Gate::begin(const QString& words, std::function<JournalFile(Progress&)> open) {
    m_bar->dismiss();
    setBusy(true);
    m_task->begin(words, false);
    m_worker.run<Opened>(
        [open = std::move(open), environment = m_environment](Progress& progress) {
            Opened opened{open(progress), {}};
            if (environment) {
                opened.words = inbox::open(opened.file, *environment);
            }
            return opened;
        },
        [this](Opened opened) {
            m_task->end();
            m_file = std::move(opened.file);
            m_words = opened.words;
            Q_EMIT unlocked();
        },
        [this](const Error& error) {
            m_task->end();
            setBusy(false);
            tellRefusal(error);
        });
}

void Gate::tellRefusal(const Error& error) {
    m_bar->showError(error);
}

}  // namespace tspace::unlock
