// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/gate.h"

#include "kit/message_bar.h"
#include "kit/task_view.h"

#include <QFileDialog>

#include <utility>

namespace tspace::unlock {

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

void Gate::begin(const QString& words, std::function<JournalFile(Progress&)> open) {
    m_bar->dismiss();
    setBusy(true);
    m_task->begin(words, false);
    m_worker.run<JournalFile>(
        std::move(open),
        [this](JournalFile file) {
            m_task->end();
            m_file = std::move(file);
            Q_EMIT unlocked();
        },
        [this](const Error& error) {
            m_task->end();
            setBusy(false);
            m_bar->showError(error);
        });
}

}  // namespace tspace::unlock
