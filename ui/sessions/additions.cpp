// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/additions.h"

#include "editing/addition_edit.h"
#include "editing/typed.h"
#include "kit/growing_text_edit.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "sessions/addition_box.h"
#include "store/journal.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace tspace::sessions {

using kit::Part;
namespace space = kit::space;

namespace {

Part labelOf(AdditionKind kind) {
    switch (kind) {
        case AdditionKind::Challenge:
            return Part::ChallengeLabel;
        case AdditionKind::Feedback:
        case AdditionKind::ActedOn:
            return Part::FeedbackLabel;
        case AdditionKind::Comment:
            break;
    }
    return Part::Small;
}

}  // namespace

Additions::Additions(const kit::Services& services, const SessionId& session, std::optional<Thread> thread,
                     QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_session(session),
      m_thread(std::move(thread)),
      m_list(kit::spaced(new QVBoxLayout, 0, space::small)),
      m_invite(kit::button(Part::QuietButton, m_thread ? tr("+ Add to this thread") : tr("+ Add a comment"), this)) {
    auto* const column = kit::spaced(new QVBoxLayout(this), 0, space::small);
    column->addLayout(m_list);
    column->addWidget(m_invite, 0, Qt::AlignLeft);
    if (m_thread) {
        m_invite->setAccessibleName(tr("Add to this thread: %1").arg(m_thread->title));
    }
    m_invite->setVisible(!m_services.journal.isReadOnly());
    connect(m_invite, &QPushButton::clicked, this, &Additions::open);
}

QString Additions::headingOf(const Addition& addition) const {
    QString words = tr("Added %1 · %2")
                        .arg(editing::dateText(addition.written.date, {QLocale(), addition.written.date}),
                             sessions::words(addition.kind));
    if (addition.by) {
        words += QStringLiteral(" · ") + sessions::words(*addition.by);
    }
    if (addition.source) {
        words += QStringLiteral(" · ") + sessions::words(*addition.source);
    }
    return words;
}

void Additions::show(const std::vector<Addition>& all) {
    m_all = all;
    m_takeBack.clear();
    for (QWidget* row : std::exchange(m_rows, {})) {
        row->hide();
        row->deleteLater();
    }
    for (const Addition& addition : all) {
        if (addition.thread != (m_thread ? std::optional(m_thread->id) : std::nullopt)) {
            continue;
        }
        QWidget* const row = rowOf(addition);
        m_list->addWidget(row);
        row->show();
        m_rows.push_back(row);
    }
}

QWidget* Additions::rowOf(const Addition& addition) {
    const QString heading = headingOf(addition);
    auto* const row = new QWidget(this);
    auto* const column = kit::spaced(new QVBoxLayout(row), 0, 0);
    auto* const head = kit::spaced(new QHBoxLayout, 0, space::small);
    head->addWidget(kit::text(labelOf(addition.kind), heading, row), 1);
    if (!m_services.journal.isReadOnly()) {
        QPushButton* const back = kit::button(Part::QuietButton, tr("Take back"), row);
        back->setAccessibleName(tr("Take back: %1").arg(heading));
        back->setToolTip(tr("Puts it among the recently deleted, and says here that it was taken back"));
        connect(back, &QPushButton::clicked, this, [this, addition] { takeBack(addition); });
        head->addWidget(back);
        m_takeBack.push_back(back);
    }
    column->addLayout(head);
    auto* const text = new kit::GrowingTextEdit({}, heading + QStringLiteral(": ") + addition.text, row);
    setPart(*text, Part::Bare);
    text->setReadOnly(true);
    text->setReadingWidth();
    text->setText(addition.text);
    column->addWidget(text);
    return row;
}

void Additions::takeBack(const Addition& addition) {
    try {
        Change gone;
        gone.record = addition;
        gone.deleted = true;
        gone.base = m_services.journal.read().revisionOf(addition.id.as<AnyRecord>());
        Change comment;
        comment.record = editing::takingBack(addition, Id<Addition>::make(m_services.random), m_services.clock.now());
        comment.mustBeNew = true;
        m_services.journal.commit({gone, comment});
        m_invite->setFocus(Qt::OtherFocusReason);
        Q_EMIT said(
            tr("Taken back. It lies among the recently deleted for 30 days and can be brought back from there."));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

AdditionBox& Additions::box() {
    if (m_box == nullptr) {
        m_box = new AdditionBox(m_services, m_session, m_thread ? &*m_thread : nullptr, m_all, this);
        layout()->addWidget(m_box);
        m_box->show();
        m_invite->hide();
        connect(m_box, &AdditionBox::added, this, &Additions::close);
        connect(m_box, &AdditionBox::left, this, &Additions::close);
        connect(m_box, &AdditionBox::failed, this, &Additions::failed);
    }
    return *m_box;
}

void Additions::restore(const Draft& draft) {
    if (!box().restore(draft)) {
        close();
    }
}

void Additions::open() {
    if (m_box == nullptr) {
        // What was typed here before and left comes back.
        for (const Draft& draft : m_services.journal.read().drafts(RecordKind::Addition)) {
            const auto kept = editing::additionEditFromJson(draft.state);
            const auto thread = m_thread ? std::optional(m_thread->id) : std::nullopt;
            if (kept && kept->addition.session == m_session && kept->addition.thread == thread) {
                restore(draft);
                break;
            }
        }
    }
    box().takeFocus();
    Q_EMIT rearranged();
}

void Additions::keepDraft() {
    if (m_box != nullptr) {
        m_box->keepDraft();
    }
}

void Additions::close() {
    if (AdditionBox* const gone = std::exchange(m_box, nullptr)) {
        gone->hide();
        gone->deleteLater();
    }
    m_invite->show();
    m_invite->setFocus(Qt::OtherFocusReason);
    Q_EMIT rearranged();
}

std::vector<QWidget*> Additions::focusChain() const {
    std::vector<QWidget*> chain = m_takeBack;
    const std::vector<QWidget*> end = m_box != nullptr ? m_box->focusChain() : std::vector<QWidget*>{m_invite};
    chain.insert(chain.end(), end.begin(), end.end());
    return chain;
}

}  // namespace tspace::sessions
