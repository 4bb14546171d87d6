// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include <QCloseEvent>
#include <QIcon>
#include <QShortcut>
#include <QStackedLayout>

namespace tspace::window {

namespace {

constexpr QSize firstSize(1280, 800);

}  // namespace

MainWindow::MainWindow(QWidget* parent) : QWidget(parent), m_layout(new QStackedLayout(this)) {
    setWindowTitle(tr("Thinking Space"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/thinking-space.svg")));
    resize(firstSize);
    auto* quit = new QShortcut(QKeySequence(tr("Ctrl+Q")), this);
    connect(quit, &QShortcut::activated, this, &QWidget::close);
}

void MainWindow::showOnly(QWidget* content) {
    if (m_content != nullptr) {
        m_layout->removeWidget(m_content);
        delete m_content;
    }
    m_content = content;
    if (content != nullptr) {
        m_layout->addWidget(content);
        m_layout->setCurrentWidget(content);
    }
}

void MainWindow::closeNow() {
    m_mayClose = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_mayClose) {
        event->accept();
        return;
    }
    event->ignore();
    Q_EMIT closeRequested();
}

}  // namespace tspace::window
