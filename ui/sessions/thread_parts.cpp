// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/thread_parts.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"

#include <QVBoxLayout>

namespace tspace::sessions {

using kit::Shape;
namespace part = editing::part;

PartColumn::PartColumn(SessionEditor& editor, Fields& fields, Shape kind, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_kind(kind),
      m_column(kit::spaced(new QVBoxLayout(this), 0, kit::space::small)) {}

void PartColumn::show(const editing::ThreadEdit& edit) {
    m_thread = edit.thread.id;
    switch (m_kind) {
        case Shape::Practice:
            showPractice(edit.thread);
            break;
        case Shape::Challenge:
            showChallenges(edit.thread);
            break;
        case Shape::Feedback:
            showFeedback(edit.thread);
            break;
    }
}

void PartColumn::showPractice(const Thread& thread) {
    setCount(1);
    m_boxes[0]->show(thread.id, part::practice(thread.id), !thread.practice.isEmpty());
}

void PartColumn::showChallenges(const Thread& thread) {
    const std::size_t count = thread.challenges.size();
    setCount(std::max<std::size_t>(count, 1));
    if (count == 0) {
        m_boxes[0]->show(thread.id, part::newChallenge(thread.id), false);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Challenge& challenge = thread.challenges[i];
        PartBox& box = *m_boxes[i];
        box.show(thread.id, part::challenge(challenge.id), !editing::isEmpty(challenge));
        box.showSource(challenge.by ? std::optional(static_cast<int>(*challenge.by)) : std::nullopt,
                       challenge.by ? QStringLiteral("· ") + words(*challenge.by) : tr("by whom?"));
        box.showMore(i + 1 == count && !m_editor.isReadOnly());
    }
}

void PartColumn::showFeedback(const Thread& thread) {
    const std::size_t count = thread.feedback.size();
    setCount(std::max<std::size_t>(count, 1));
    if (count == 0) {
        m_boxes[0]->show(thread.id, part::newFeedback(thread.id), false);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Feedback& feedback = thread.feedback[i];
        PartBox& box = *m_boxes[i];
        const bool isWritten = !editing::isEmpty(feedback);
        box.show(thread.id, part::feedback(feedback.id), isWritten);
        box.showSource(feedback.source ? std::optional(static_cast<int>(*feedback.source)) : std::nullopt,
                       feedback.source ? QStringLiteral("· ") + words(*feedback.source) : tr("from whom?"));
        box.showActedOn(part::actedOn(feedback.id), isWritten && (feedback.actedOn || !m_editor.isReadOnly()));
        box.showMore(i + 1 == count && !m_editor.isReadOnly());
    }
}

void PartColumn::setCount(std::size_t count) {
    while (m_boxes.size() > count) {
        PartBox* const gone = m_boxes.back();
        m_boxes.pop_back();
        m_fields.release(*gone);
        gone->hide();
        gone->deleteLater();
    }
    while (m_boxes.size() < count) {
        auto* const box = new PartBox(m_editor, m_fields, m_kind, this);
        connect(box, &PartBox::moreWanted, this, &PartColumn::addMore);
        connect(box, &PartBox::sourceChosen, this, [this, box](int value) {
            const auto at = static_cast<std::size_t>(std::find(m_boxes.begin(), m_boxes.end(), box) - m_boxes.begin());
            m_editor.change([&](editing::SessionEdit& edit) {
                for (const editing::ThreadEdit& each : edit.threads) {
                    if (each.thread.id != m_thread) {
                        continue;
                    }
                    if (m_kind == Shape::Challenge && at < each.thread.challenges.size()) {
                        setBy(edit, ChallengeId(each.thread.challenges[at].id), static_cast<ChallengeBy>(value));
                    } else if (m_kind == Shape::Feedback && at < each.thread.feedback.size()) {
                        setSource(edit, FeedbackId(each.thread.feedback[at].id), static_cast<FeedbackSource>(value));
                    }
                    return;
                }
            });
        });
        m_boxes.push_back(box);
        m_column->addWidget(box, 1);
    }
}

void PartColumn::addMore() {
    const QString box = m_kind == Shape::Challenge ? part::newChallenge(m_thread) : part::newFeedback(m_thread);
    editing::Cursor then;
    m_editor.change([&](editing::SessionEdit& edit) {
        then.part = beginPart(edit, box, m_editor.services().clock.now(), m_editor.services().random);
    });
    m_fields.focus(then);
}

std::vector<QWidget*> PartColumn::focusChain() const {
    std::vector<QWidget*> chain;
    for (const PartBox* box : m_boxes) {
        for (QWidget* each : box->focusChain()) {
            chain.push_back(each);
        }
    }
    return chain;
}

}  // namespace tspace::sessions
