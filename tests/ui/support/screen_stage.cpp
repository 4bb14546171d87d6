// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/screen_stage.h"

#include <QApplication>

namespace tspace::test {

ScreenStage::ScreenStage() : m_theme(*qApp, kit::Theme::Choice::Light) {
    new QVBoxLayout(&m_window);
}

kit::Services ScreenStage::services() {
    return {m_open.journal(), m_open.clock(), m_open.random(), m_theme, nullptr};
}

void ScreenStage::place(QWidget* screen) {
    qDeleteAll(m_window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_window.layout()->addWidget(screen);
    // At once, as a stack of screens does: a layout in a window that is seen already shows it only later, and the keys
    // of what is not shown yet reach nothing.
    screen->show();
    showForKeys(m_window, {1024, 800});
}

void ScreenStage::settle() {
    m_open.journal().flush();
    QCoreApplication::sendPostedEvents();
}

}  // namespace tspace::test
