// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/backups_screen.h"

#include "care/holding_grid.h"
#include "care/line_model.h"
#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"
#include "services/journal_settings.h"
#include "services/recovery.h"
#include "store/journal.h"

#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace tspace::care {

using namespace kit;

QString words(Whereabouts whereabouts) {
    switch (whereabouts) {
        case Whereabouts::None:
            return BackupsScreen::tr("There is no backup yet. The first is made after the next save.");
        case Whereabouts::OnlyHere:
            return BackupsScreen::tr(
                "Your only backups are on this computer. If it is lost, stolen or broken, they are "
                "gone with it.");
        case Whereabouts::SameDisk:
            return BackupsScreen::tr(
                "Your only backups are on this computer, unless a program carries the second folder "
                "to another place.");
        case Whereabouts::Elsewhere:
            return BackupsScreen::tr("Your backups are on this disk and on another one.");
    }
    return {};
}

BackupsScreen::BackupsScreen(const Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_page(new Page(tr("Backups"))),
      m_last(text(Part::Strong, {})),
      m_where(text(Part::Quiet, {})),
      m_second(text(Part::Small, {})),
      m_now(button(Part::Primary, tr("Back up now"))),
      m_choose(button(tr("Choose a second folder…"))),
      m_none(button(Part::QuietButton, tr("No second folder"))),
      m_task(new TaskView),
      m_model(new LineModel(this)),
      m_view(new RowView(tr("Backups, newest first"))),
      m_list(new Card(tr("The backups there are"))),
      m_inside(new Card(tr("What it holds"))),
      m_insideWords(text(Part::Quiet, {})),
      m_grid(new HoldingGrid),
      m_recover(button(tr("Make a journal from this backup"))) {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    m_page->setSubtitle(
        tr("Copies of this journal, each opened again and checked before an older one goes. They open with "
           "the passphrase they were made under."));
    m_page->setNarrow();
    buildState();
    buildList();
    connect(m_now, &QPushButton::clicked, this, &BackupsScreen::backUpNow);
    connect(m_choose, &QPushButton::clicked, this, &BackupsScreen::askForFolder);
    connect(m_none, &QPushButton::clicked, this, [this] { chooseSecond({}); });
    connect(m_recover, &QPushButton::clicked, this, &BackupsScreen::recoverShown);
    connect(m_view, &RowView::opened, this, &BackupsScreen::lookInto);
    connect(m_task, &TaskView::cancelRequested, &m_worker, &Background::cancel);
    connect(&m_worker, &Background::progressed, m_task, &TaskView::showProgress);
    connect(&m_worker, &Background::cancelled, this, [this] {
        m_task->end();
        showState();
    });
    if (!m_services.journal.isReadOnly()) {
        m_salt = m_services.journal.copier().salt();
        connect(&m_services.journal, &Journal::committed, this, [this](qint64 /*ticket*/, const Committed& committed) {
            if (!committed.changed.empty()) {
                backUpIfDue();
            }
        });
    }
}

void BackupsScreen::buildState() {
    auto* card = new Card;
    card->add(m_last);
    card->add(m_where);
    card->add(m_second);
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    row->addWidget(m_now);
    row->addWidget(m_choose);
    row->addWidget(m_none);
    row->addWidget(m_task, 1);
    row->addStretch(0);
    card->body()->addLayout(row);
    m_page->add(card);
}

void BackupsScreen::buildList() {
    m_view->setGrowsWithRows(true);
    m_view->setModel(m_model);
    m_list->add(m_view);
    m_list->add(
        text(Part::Small, tr("Kept are the newest of each of seven days, five weeks and twenty-four months. Enter "
                             "looks into one.")));
    m_inside->add(m_insideWords);
    m_inside->add(m_grid);
    m_inside->body()->addWidget(m_recover, 0, Qt::AlignLeft);
    m_page->add(m_inside);
    m_page->add(m_list);
    m_inside->setVisible(false);
}

BackupPlaces BackupsScreen::places() const {
    const Settings settings = settingsOf(m_services.journal.read());
    return {m_services.journal.path(), secondFolder(settings, m_services.journal.environment().device)};
}

void BackupsScreen::enter() {
    m_inside->setVisible(false);
    read();
}

void BackupsScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    read();
}

void BackupsScreen::showExample() {
    if (m_model->rowCount() > 0) {
        lookInto(m_model->index(0));
    }
}

QWidget* BackupsScreen::firstFocus() {
    return m_now;
}

void BackupsScreen::read() {
    try {
        m_state = backupState(places(), m_salt);
        std::vector<Line> lines;
        const QDate today = m_services.clock.today();
        for (const auto* files : {&m_state.first, &m_state.second}) {
            for (const BackupFile& file : *files) {
                const Instant made = Instant::at(file.utc, m_services.clock.zone());
                lines.push_back({models::listDate(made.date, today) + QStringLiteral(", ") + models::timeText(made),
                                 {},
                                 files == &m_state.first ? tr("Beside the journal") : tr("In the second folder"),
                                 file.salt == m_salt ? QString() : tr("Opens with an earlier passphrase"),
                                 QLocale().formattedDataSize(file.bytes)});
            }
        }
        m_model->setLines(std::move(lines));
        m_list->setVisible(m_model->rowCount() > 0);
        showState();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void BackupsScreen::showState() {
    const QString second = places().second;
    const BackupFile* newest = m_state.newest();
    m_last->setVisible(newest != nullptr);
    if (newest != nullptr) {
        const Instant made = Instant::at(newest->utc, m_services.clock.zone());
        m_last->setText(
            tr("The last proven backup is from %1, %2.").arg(models::longDate(made.date), models::timeText(made)));
    }
    m_where->setText(care::words(m_state.whereabouts));
    QString words = second.isEmpty() ? tr("No second folder is chosen. One on a stick or a network drive is best.")
                                     : tr("Second folder: %1").arg(QDir::toNativeSeparators(second));
    if (m_state.secondIsMissing) {
        words += QStringLiteral(" ") + tr("It is not there now; the next backup there is made when it is back.");
    }
    m_second->setText(words);
    m_choose->setText(second.isEmpty() ? tr("Choose a second folder…") : tr("Another folder…"));
    m_none->setVisible(!second.isEmpty());
    const bool writes = !m_services.journal.isReadOnly();
    m_now->setEnabled(writes && !m_worker.isRunning());
    m_choose->setEnabled(writes);
    m_none->setEnabled(writes);
}

void BackupsScreen::askForFolder() {
    auto* dialog = new QFileDialog(this, tr("A second folder for backups"), places().second);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupsScreen::chooseSecond);
    dialog->open();
}

void BackupsScreen::chooseSecond(const QString& folder) {
    try {
        Settings settings = settingsOf(m_services.journal.read());
        setSecondFolder(settings, m_services.journal.environment().device, folder);
        Change change;
        change.record = settings;
        m_doneOn = {};  // the new folder has none of today
        m_services.journal.commit({change});
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void BackupsScreen::backUpIfDue() {
    const QDate today = m_services.clock.today();
    if (m_doneOn == today || m_worker.isRunning()) {
        return;
    }
    try {
        if (backupIsDue(places(), m_salt, m_services.clock)) {
            backUpNow();
        } else {
            m_doneOn = today;
        }
    } catch (const Error& error) {
        failed(error);
    }
}

void BackupsScreen::backUpNow() {
    if (m_worker.isRunning()) {
        return;
    }
    try {
        const auto copier = std::make_shared<Copier>(m_services.journal.copier());
        m_task->begin(tr("Copying and checking…"), true);
        m_now->setEnabled(false);
        m_worker.run<BackupDone>(
            [copier, places = places(), &clock = m_services.clock, &random = m_services.random](Progress& progress) {
                return backUp(*copier, places, clock, random, progress);
            },
            [this](const BackupDone& made) { done(made); }, [this](const Error& error) { failed(error); });
    } catch (const Error& error) {
        failed(error);
    }
}

void BackupsScreen::done(const BackupDone& done) {
    m_task->end();
    m_doneOn = m_services.clock.today();
    m_page->bar().dismiss();
    if (done.secondFailed && done.secondFailed->code() != ErrorCode::NotFound) {
        m_page->bar().showError(*done.secondFailed);
    }
    Q_EMIT statusSaid(tr("Backed up and checked: %1.").arg(care::words(done.holding)));
    read();
}

void BackupsScreen::failed(const Error& error) {
    m_task->end();
    if (error.code() == ErrorCode::Damaged) {
        m_services.journal.suspectDamage();
    }
    m_doneOn = m_services.clock.today();  // once a day is told; the button tries again
    m_page->bar().showError(error);
    Q_EMIT statusSaid(tr("Today’s backup could not be made. The page of backups says why."));
    showState();
}

const BackupFile* BackupsScreen::at(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(std::max(index.row(), 0));
    if (row < m_state.first.size()) {
        return &m_state.first[row];
    }
    const std::size_t further = row - m_state.first.size();
    return further < m_state.second.size() ? &m_state.second[further] : nullptr;
}

void BackupsScreen::lookInto(const QModelIndex& index) {
    const BackupFile* file = at(index);
    if (file == nullptr) {
        return;
    }
    m_shown = file->path;
    m_grid->clear();
    m_inside->setVisible(true);
    m_recover->setEnabled(false);
    if (file->salt != m_salt) {
        m_insideWords->setText(
            tr("It opens with the passphrase it was made under: lock the journal and choose “Recover from "
               "a backup” there."));
        return;
    }
    m_insideWords->setText(tr("Looking…"));
    try {
        const auto copier = std::make_shared<Copier>(m_services.journal.copier());
        using Both = std::pair<Holding, Holding>;
        m_looker.run<Both>([copier, path = m_shown](
                               Progress& progress) { return Both(copier->check(path, progress), copier->holding()); },
                           [this](const Both& both) {
                               m_insideWords->setText(
                                   tr("Opened and checked just now: every page and every version is as it was "
                                      "written."));
                               m_grid->show(both.first, both.second);
                               m_recover->setEnabled(true);
                           },
                           [this](const Error& error) {
                               m_insideWords->setText(tr("This backup is not whole any more. Another one may be."));
                               m_page->bar().showError(error);
                           });
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void BackupsScreen::recoverShown() {
    try {
        m_recover->setEnabled(false);
        m_page->bar().dismiss();
        // A copy of a backup is one that its own file's key makes; the passphrase need not be typed.
        QString to = freeRecoveryPath(m_services.journal.path());
        const auto copier = std::make_shared<Copier>(m_services.journal.copier());
        m_looker.run<QString>(
            [copier, from = m_shown, to, &random = m_services.random](Progress& progress) {
                static_cast<void>(copier->copyOther(from, to, random, progress));
                return to;
            },
            [this](const QString& path) {
                m_recover->setEnabled(true);
                m_page->bar().showNotice(
                    tr("Made from the backup: %1. This journal is as it was. Lock it and open the other "
                       "one to look at it.")
                        .arg(QDir::toNativeSeparators(path)));
            },
            [this](const Error& error) {
                m_recover->setEnabled(true);
                m_page->bar().showError(error);
            });
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::care
