// SPDX-License-Identifier: GPL-3.0-or-later
// How an open journal is left: what is typed is handed over, the journal closed, and a gate shown.
#include "base/memory_guard.h"
#include "desktop/application.h"
#include "desktop/open_journal.h"
#include "kit/message_bar.h"
#include "unlock/gate.h"

#include <QDir>

#include <utility>

namespace tspace::desktop {

void Application::finish(kit::Screen::Leaving why, const QString& anyway, std::function<void()> then) {
    m_open->shell->leaveAll(why);
    try {
        m_open->journal.flush();
    } catch (const Error& error) {
        m_open->shell->bar().showError(error);
    }
    // What the writer has to say about it arrives before this does.
    later(this, [this, anyway, then = std::move(then)] {
        if (m_open == nullptr) {
            return;
        }
        if (m_open->shell->hasUnsaved()) {
            m_open->shell->bar().offer(anyway, [this, then] { later(this, then); });
            return;
        }
        then();
    });
}

void Application::rememberPlace() {
    const window::Shell& shell = *m_open->shell;
    m_left = Left{m_path, shell.place(), shell.record()};
    if (m_left->record) {
        return;
    }
    // One that was begun on its page has no other name yet than its draft's, kept last.
    try {
        const std::vector<Draft> drafts = m_open->journal.read().drafts();
        if (!drafts.empty() && kit::placeOf(drafts.front().kind) == m_left->place) {
            m_left->record = drafts.front().record;
        }
    } catch (const Error&) {
        // The page alone, then.
    }
}

void Application::returnToPlace() {
    const std::optional<Left> left = std::exchange(m_left, std::nullopt);
    if (!left || left->path != m_path || m_open->shell->screen(left->place) == nullptr) {
        return;
    }
    if (left->record) {
        m_open->shell->openAt(left->place, *left->record);
    } else {
        m_open->shell->go(left->place);
    }
}

void Application::closeJournal() {
    m_open->watch.reset();
    m_window.showOnly(nullptr);
    m_open->inbox.reset();
    m_open->damage.reset();
    try {
        m_open->journal.close();
    } catch (const Error&) {
        // Everything is on disk; the next opening finishes what closing could not.
    }
    m_open.reset();
}

void Application::lock() {
    lockFor(&Application::showUnlockScreen);
}

void Application::tellSecond(const QString& path, bool hasAll) {
    auto* gate = dynamic_cast<unlock::Gate*>(m_window.content());
    if (path.isEmpty() || gate == nullptr) {
        return;
    }
    const QString place = QDir::toNativeSeparators(path);
    gate->bar().showNotice(hasAll ? tr("What was open is kept with what you typed as %1, since nothing more could be "
                                       "written to the journal’s own file.")
                                        .arg(place)
                                  : tr("What was open is kept as %1, since nothing more could be written to the "
                                       "journal’s own file.")
                                        .arg(place));
    gate->bar().offer(tr("Open the kept journal"), [this, path] { later(this, [this, path] { openAnother(path); }); });
}

void Application::lockFor(void (Application::*show)()) {
    if (m_open == nullptr) {
        return;
    }
    finish(kit::Screen::Leaving::Locking, tr("Lock without saving"), [this, show] {
        rememberPlace();
        const QString second = m_open->journal.secondJournal();
        const bool hasAll = !m_open->shell->hasUnsaved();
        closeJournal();
        (this->*show)();
        tellSecond(second, hasAll);
        later(this, [] { giveBackFreeMemory(); });  // once the screens are gone, which is later too
    });
}

void Application::closeWindow() {
    if (m_open == nullptr) {
        if (finishCapture()) {
            later(this, [this] { m_window.closeNow(); });  // the window is in the middle of asking
        }
        return;
    }
    finish(kit::Screen::Leaving::ForAnotherPlace, tr("Close without saving"), [this] {
        closeJournal();
        m_window.closeNow();
    });
}

}  // namespace tspace::desktop
