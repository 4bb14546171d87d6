// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/capture_pane.h"

#include "kit/card.h"
#include "kit/growing_text_edit.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace tspace::capture {

namespace {

constexpr int paneCharacters = 84;
constexpr int textLines = 7;

}  // namespace

CapturePane::CapturePane(const QString& journal, const Clock& clock, Random& random, kit::Spelling* spelling,
                         QWidget* parent)
    : QWidget(parent),
      m_capture(journal, clock, random),
      m_bar(new kit::MessageBar),
      m_text(new kit::GrowingTextEdit(tr("What happened? Write as it comes."), tr("What happened"))),
      m_bring(new QCheckBox(tr("Bring to supervision"))),
      m_state(kit::text(kit::Part::Small, tr("Sealed as you write: nobody can read it, you included, until the journal "
                                             "is opened."))),
      m_done(kit::button(kit::Part::Primary, tr("Done"))) {
    build(spelling);
    connect(m_text, &kit::GrowingTextEdit::edited, this, [this] { m_capture.write(m_text->text()); });
    connect(m_bring, &QCheckBox::clicked, this, [this](bool bring) { m_capture.setBring(bring); });
    connect(m_done, &QPushButton::clicked, this, &CapturePane::end);
    connect(&m_capture, &Capture::kept, this, [this](const Instant& at) {
        m_bar->dismiss();
        m_state->setText(tr("Sealed %1. Nobody can read it, you included, until the journal is opened.")
                             .arg(at.time().toString(QStringLiteral("HH:mm:ss"))));
    });
    connect(&m_capture, &Capture::failed, this, [this](const Error& error) { m_bar->showError(error); });
    if (!inbox::canSeal(journal)) {
        m_bar->showNotice(QFileInfo::exists(journal)
                              ? tr("This journal cannot take notes while it is locked yet. Open it once, and it can.")
                              : tr("There is no journal yet. Open Thinking Space and make one; then notes go there."));
        m_text->setReadOnly(true);
        m_bring->setEnabled(false);
    }
}

void CapturePane::build(kit::Spelling* spelling) {
    m_text->setSpelling(spelling);
    m_text->setMinimumLines(textLines);
    m_bring->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* page = new kit::Page(tr("Note something"));
    page->setNarrow(paneCharacters);
    page->column()->addWidget(m_bar);
    auto* card = new kit::Card;
    card->add(m_text);
    card->add(m_bring);
    card->add(kit::text(kit::Part::Small, tr("This alerts nobody. If someone may be at risk, ring your manager or the "
                                             "duty team first.")));
    page->add(card);
    auto* foot = new QWidget;
    auto* row = kit::spaced(new QHBoxLayout(foot), 0, kit::space::medium);
    row->addWidget(m_state, 1);
    row->addWidget(m_done, 0, Qt::AlignTop);
    page->add(foot);
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(page);
    m_done->setToolTip(tr("Ctrl+Return, or Escape"));
    for (const QKeySequence& keys : {QKeySequence(tr("Ctrl+Return")), QKeySequence(tr("Ctrl+S"))}) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &CapturePane::end);
    }
    auto* bring = new QShortcut(QKeySequence(tr("Ctrl+B")), this);
    bring->setContext(Qt::WidgetWithChildrenShortcut);
    connect(bring, &QShortcut::activated, m_bring, &QCheckBox::click);
}

QWidget* CapturePane::firstFocus() const {
    return m_text->isReadOnly() ? static_cast<QWidget*>(m_done) : m_text;
}

bool CapturePane::finish() {
    if (m_capture.finish()) {
        return true;
    }
    m_bar->offer(tr("Go on without it"), [this] { Q_EMIT finished(false); });
    return false;
}

void CapturePane::end() {
    if (finish()) {
        Q_EMIT finished(!m_capture.isEmpty());
    }
}

void CapturePane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        end();  // what is written is kept
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace tspace::capture
