// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/new_thread.h"

#include "editing/brought.h"
#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/columns.h"
#include "kit/long_button.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"
#include "preparation/start.h"
#include "services/bringing.h"
#include "services/thread_line.h"
#include "store/brought_list.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::sessions {

using kit::Part;
namespace space = kit::space;

namespace {

/// As many as a menu can show without scrolling on a small screen.
constexpr int mostOffered = 9;

QString withCase(const QString& words, const QString& code) {
    return code.isEmpty() ? words : words + QStringLiteral(" · ") + code;
}

/// What a person wrote, as a line of a menu: no shortcuts in it, and not longer than a line.
QString inMenu(const QString& words) {
    constexpr qsizetype longest = 64;
    QString line = words.simplified();
    if (line.size() > longest) {
        line = line.left(longest - 1) + QChar(0x2026);
    }
    return line.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void addHeading(QMenu& menu, const QString& words) {
    QAction* const heading = menu.addAction(words);
    heading->setEnabled(false);
}

}  // namespace

NewThread::NewThread(SessionEditor& editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_empty(new kit::LongButton(tr("+ New thread (Ctrl T) · practice, challenge, feedback"), this)),
      m_from(new kit::LongButton(tr("from a moment or an earlier thread (Ctrl Shift T)"), this)) {
    setPart(*m_empty, Part::InvitingButton);
    setPart(*m_from, Part::InvitingButton);
    auto* const both = new kit::Columns(kit::threePartsFrom, this);
    both->setSpacing(space::small);
    both->add(m_empty, 1);
    both->add(m_from, 0);
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(both);
    m_empty->setAccessibleName(tr("New thread"));
    m_from->setAccessibleName(tr("New thread from a moment or an earlier thread"));
    connect(m_empty, &QPushButton::clicked, this, &NewThread::emptyWanted);
    connect(m_from, &QPushButton::clicked, this, &NewThread::offer);
}

void NewThread::offer() {
    if (m_editor.isReadOnly()) {
        return;
    }
    auto* const menu = new QMenu(m_from);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Begin a thread from"));
    try {
        addMoments(*menu);
        addEarlier(*menu);
    } catch (const Error& error) {
        delete menu;
        Q_EMIT refused(kit::wordsFor(error));
        return;
    }
    if (menu->isEmpty()) {
        addHeading(*menu, tr("No moment is marked to bring, and no earlier thread is open."));
    }
    for (QAction* action : menu->actions()) {
        if (action->isEnabled()) {
            menu->setActiveAction(action);
            break;
        }
    }
    menu->popup(m_from->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void NewThread::addMoments(QMenu& menu) {
    const QDate today = m_editor.services().clock.today();
    std::vector<MomentRow> moments = momentsToBring(m_editor.services().journal.read());
    std::erase_if(moments, [this](const MomentRow& row) { return isTaken(row.id.uuid()); });
    moments.resize(std::min<std::size_t>(moments.size(), mostOffered));
    if (!moments.empty()) {
        addHeading(menu, tr("Moments to bring"));
    }
    for (const MomentRow& row : moments) {
        const QString words = QStringLiteral("%1 · %2").arg(models::listDate(row.at.date, today), row.headline);
        connect(menu.addAction(inMenu(withCase(words, row.caseCode))), &QAction::triggered, this,
                [this, id = row.id] { bring(id); });
    }
}

void NewThread::addEarlier(QMenu& menu) {
    const QDate today = m_editor.services().clock.today();
    const Session session = toRecords(m_editor.edit(), {}).session;
    std::vector<ContinuableRow> rows = continuable(m_editor.services().journal.read(), session);
    std::erase_if(rows, [this](const ContinuableRow& row) {
        return row.loop == Loop::ActedOn || row.loop == Loop::SetDown || isTaken(row.thread.uuid());
    });
    rows.resize(std::min<std::size_t>(rows.size(), mostOffered));
    if (!rows.empty()) {
        addHeading(menu, tr("Still open from earlier sessions"));
    }
    for (const ContinuableRow& row : rows) {
        const QString title = row.title.isEmpty() ? tr("a thread without a title") : row.title;
        const QString words = QStringLiteral("%1 · %2").arg(models::listDate(row.held.date, today), title);
        connect(menu.addAction(inMenu(withCase(words, row.caseCode))), &QAction::triggered, this,
                [this, id = row.thread] { goOnFrom(id); });
    }
}

bool NewThread::isTaken(const QUuid& id) const {
    const auto& threads = m_editor.edit().threads;
    return std::any_of(threads.begin(), threads.end(), [&](const editing::ThreadEdit& each) {
        return (each.thread.from && each.thread.from->id == id) || (each.thread.continues == ThreadId(id));
    });
}

void NewThread::bring(const MomentId& id) {
    try {
        if (const auto moment = m_editor.services().journal.read().find(id)) {
            addBrought(*moment);
        }
    } catch (const Error& error) {
        Q_EMIT refused(kit::wordsFor(error));
    }
}

void NewThread::addBrought(const Moment& moment) {
    const kit::Services& services = m_editor.services();
    const Thread thread = editing::threadFrom(moment, ThreadId::make(services.random));
    std::vector<AgendaPoint> agenda = preparation::agendaOf(m_editor.edit());
    putOnAgenda(agenda, services.journal.read(), moment, services.random);
    const auto end = static_cast<int>(thread.title.size());
    m_editor.change(
        [&](editing::SessionEdit& edit) {
            addThread(edit, thread);
            if (edit.session.status == SessionStatus::Planned) {
                preparation::setAgenda(edit, agenda);
            }
        },
        {editing::part::title(thread.id), end, end});
}

void NewThread::goOnFrom(const ThreadId& id) {
    try {
        const std::vector<EarlierThread> line = earlierThreads(m_editor.services().journal.read(), id);
        if (line.empty()) {
            return;
        }
        Thread thread;
        thread.id = ThreadId::make(m_editor.services().random);
        m_editor.change(
            [&](editing::SessionEdit& edit) {
                addThread(edit, thread);
                continueThread(edit, thread.id, line.back().thread);
            },
            {editing::part::practice(thread.id), 0, 0});
    } catch (const Error& error) {
        Q_EMIT refused(kit::wordsFor(error));
    }
}

std::vector<QWidget*> NewThread::focusChain() const {
    return {m_empty, m_from};
}

}  // namespace tspace::sessions
