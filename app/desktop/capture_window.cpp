// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/capture_window.h"

#include "capture/capture_pane.h"
#include "kit/spelling.h"
#include "kit/text.h"
#include "store/places.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace tspace::desktop {

namespace {

constexpr QSize firstSize(640, 480);

}  // namespace

CaptureWindow::CaptureWindow(QApplication& application, const Options& options)
    : m_theme(application, options.theme, options.text),
      m_spelling(std::make_unique<kit::Spelling>(QLocale().name())),
      m_pane(new capture::CapturePane(options.journal.isEmpty() ? defaultJournal() : options.journal, m_clock, m_random,
                                      m_spelling.get())) {
    setWindowTitle(tr("Note something"));
    resize(firstSize);
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_pane);
    m_pane->firstFocus()->setFocus(Qt::OtherFocusReason);
    connect(
        m_pane, &capture::CapturePane::finished, this,
        [this] {
            m_mayClose = true;
            close();
        },
        Qt::QueuedConnection);
}

CaptureWindow::~CaptureWindow() {
    delete m_pane;  // before what it writes by
}

void CaptureWindow::closeEvent(QCloseEvent* event) {
    if (m_mayClose || m_pane->finish()) {
        event->accept();
    } else {
        event->ignore();
    }
}

}  // namespace tspace::desktop
