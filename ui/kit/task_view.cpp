// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/task_view.h"

#include "kit/text.h"
#include "kit/tokens.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::kit {

namespace {

constexpr int thousandths = 1000;

}  // namespace

TaskView::TaskView(QWidget* parent)
    : QWidget(parent), m_words(text(Part::Quiet, {})), m_bar(new QProgressBar), m_cancel(button(tr("Stop"))) {
    auto* row = spaced(new QHBoxLayout(this), 0, space::medium);
    auto* column = spaced(new QVBoxLayout, 0, space::tiny);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    column->addWidget(m_words);
    column->addWidget(m_bar);
    row->addLayout(column, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelRequested();
    });
    hide();
}

void TaskView::begin(const QString& words, bool canCancel) {
    m_words->setText(words);
    m_bar->setAccessibleName(words);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_cancel->setVisible(canCancel);
    show();
}

void TaskView::showProgress(qint64 done, qint64 total) {
    if (total <= 0) {
        m_bar->setRange(0, 0);
        return;
    }
    m_bar->setRange(0, thousandths);
    m_bar->setValue(static_cast<int>(done * thousandths / total));
}

void TaskView::end() {
    hide();
}

}  // namespace tspace::kit
