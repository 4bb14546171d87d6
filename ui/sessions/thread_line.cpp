// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/thread_line.h"

#include "editing/session_structure.h"
#include "kit/long_button.h"
#include "kit/pick_or_make.h"
#include "kit/style_sheet.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "models/words.h"
#include "services/thread_line.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::sessions {

using kit::Part;
namespace space = kit::space;

namespace {

constexpr int titleCharacters = 48;

/// The first of them, with its session: "Certain on the doorstep, 4 Nov".
QString named(const QString& title, const QDate& held, const QDate& today) {
    const QString words = title.trimmed().isEmpty() ? ThreadLine::tr("a thread without a title") : title.simplified();
    return QStringLiteral("%1, %2").arg(words, models::listDate(held, today));
}

QString additionWords(const Addition& addition) {
    switch (addition.kind) {
        case AdditionKind::Challenge:
            return ThreadLine::tr("Challenge, added later");
        case AdditionKind::Feedback:
            return ThreadLine::tr("Feedback, added later");
        case AdditionKind::ActedOn:
            return ThreadLine::tr("Acted on, added later");
        case AdditionKind::Comment:
            break;
    }
    return ThreadLine::tr("Added later");
}

/// Everything that was written in a thread, each part after its word.
std::vector<std::pair<QString, QString>> partsOf(const EarlierThread& earlier) {
    const Thread& thread = earlier.thread;
    std::vector<std::pair<QString, QString>> parts;
    const auto add = [&parts](const QString& word, const QString& text) {
        if (!text.trimmed().isEmpty()) {
            parts.emplace_back(word, text.trimmed());
        }
    };
    add(ThreadLine::tr("Practice"), thread.practice);
    for (const Challenge& challenge : thread.challenges) {
        add(challenge.by ? ThreadLine::tr("Challenge · %1").arg(words(*challenge.by)) : ThreadLine::tr("Challenge"),
            challenge.text);
    }
    for (const Feedback& feedback : thread.feedback) {
        add(feedback.source ? ThreadLine::tr("Feedback · %1").arg(words(*feedback.source)) : ThreadLine::tr("Feedback"),
            feedback.text);
        add(ThreadLine::tr("Acted on"), feedback.actedOn ? feedback.actedOn->text : QString());
    }
    add(ThreadLine::tr("The child’s voice"), thread.childsVoice);
    for (const Addition& addition : earlier.additions) {
        add(additionWords(addition), addition.text);
    }
    add(ThreadLine::tr("Set down"), thread.setDown ? thread.setDown->text : QString());
    return parts;
}

}  // namespace

ThreadLine::ThreadLine(SessionEditor& editor, Fields& fields, const ThreadId& thread, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_thread(thread),
      m_summary(new kit::LongButton({}, this)),
      m_content(new QWidget(this)),
      m_list(kit::spaced(new QVBoxLayout(m_content), 0, space::medium)) {
    auto* const column = kit::spaced(new QVBoxLayout(this), 0, space::tiny);
    m_list->setContentsMargins(space::large, 0, 0, space::small);
    setPart(*m_summary, Part::QuietButton);
    column->addWidget(m_summary, 0, Qt::AlignLeft);
    column->addWidget(m_content);
    m_summary->hide();
    m_content->hide();
    connect(m_summary, &QPushButton::clicked, this, [this] { open(!m_isOpen); });
}

void ThreadLine::makePick() {
    if (m_pick != nullptr) {
        return;
    }
    m_pick =
        new kit::PickOrMake(tr("title of the earlier thread"), tr("Earlier thread that this one goes on from"), this);
    m_pick->setMinimumContentsLength(titleCharacters);
    m_pick->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    layout()->addWidget(m_pick);
    setTabOrder(m_summary, m_pick);
    m_pick->installEventFilter(this);
    m_fields.watch(*m_pick);
    connect(m_pick, &kit::PickOrMake::chosen, this, [this](const QString& id) {
        if (const auto earlier = ThreadId::parse(id)) {
            goOnFrom(*earlier);
        }
    });
    connect(m_pick, &kit::PickOrMake::made, this, [this] {
        Q_EMIT refused({tr("No earlier thread that can be gone on from is called that."), tr("Nothing was changed."),
                        tr("Pick one from the list, or press Escape.")});
    });
}

void ThreadLine::show(const Thread& thread) {
    try {
        read(thread);
    } catch (const Error& error) {
        Q_EMIT refused(kit::wordsFor(error));
    }
    setVisible(m_continues.has_value() || isPicking());
}

bool ThreadLine::isPicking() const {
    return m_pick != nullptr && !m_pick->isHidden();
}

void ThreadLine::read(const Thread& thread) {
    const JournalReader& reader = m_editor.services().journal.read();
    const bool changed = thread.continues != m_continues;
    m_continues = thread.continues;
    const std::vector<ChainLink> chain = m_continues ? chainTo(reader, *m_continues) : std::vector<ChainLink>();
    m_before = std::max(furthest(chain), reachedByAdditions(reader, m_thread));
    m_summary->setVisible(m_continues.has_value());
    if (!m_continues) {
        open(false);
        return;
    }
    const QDate today = m_editor.services().clock.today();
    QString words = tr("goes on from a thread that is not in this journal any more");
    if (!chain.empty()) {
        words = tr("goes on from: %1").arg(named(chain.back().title, chain.back().held.date, today));
        if (chain.size() > 1) {
            words += tr(" · begun %1").arg(models::listDate(chain.front().held.date, today));
        }
    }
    m_summary->setText((m_isOpen ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + words);
    m_summary->setAccessibleName(words);
    m_summary->setAccessibleDescription(m_isOpen ? tr("open; press to close") : tr("press to read it here"));
    if (changed && m_isOpen) {
        fill();
    }
}

void ThreadLine::open(bool wanted) {
    if (m_isOpen == wanted) {
        return;
    }
    m_isOpen = wanted;
    m_content->setVisible(wanted);
    if (wanted) {
        fill();
    }
    QString words = m_summary->text();
    words.replace(0, 1, wanted ? QStringLiteral("▾") : QStringLiteral("▸"));
    m_summary->setText(words);
    m_summary->setAccessibleDescription(wanted ? tr("open; press to close") : tr("press to read it here"));
}

void ThreadLine::fill() {
    while (QLayoutItem* const item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_continues) {
        return;
    }
    try {
        for (const EarlierThread& earlier : earlierThreads(m_editor.services().journal.read(), *m_continues)) {
            addEarlier(earlier);
        }
    } catch (const Error& error) {
        Q_EMIT refused(kit::wordsFor(error));
    }
}

void ThreadLine::addEarlier(const EarlierThread& earlier) {
    auto* const block = new QWidget(m_content);
    auto* const column = kit::spaced(new QVBoxLayout(block), 0, space::tiny);
    const QString name = named(earlier.thread.title, earlier.held.date, m_editor.services().clock.today());
    auto* const heading = new kit::LongButton(name, block);
    setPart(*heading, Part::QuietButton);
    heading->setAccessibleDescription(tr("Opens that session"));
    heading->setToolTip(tr("Open that session"));
    connect(heading, &QPushButton::clicked, this, [this, id = earlier.session] { Q_EMIT sessionRequested(id); });
    column->addWidget(heading, 0, Qt::AlignLeft);
    for (const auto& [word, text] : partsOf(earlier)) {
        QLabel* const label = kit::text(Part::Quiet, word + QStringLiteral(": ") + text, block);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setMaximumWidth(kit::widthOf(label->fontMetrics(), kit::readingCharacters));
        label->setContentsMargins(space::small, 0, 0, 0);
        column->addWidget(label);
    }
    m_list->addWidget(block);
    block->show();  // the layout would only do so later
}

void ThreadLine::pick() {
    std::vector<kit::PickOrMake::Choice> choices;
    try {
        const QDate today = m_editor.services().clock.today();
        const Session session = toRecords(m_editor.edit(), {}).session;
        for (const ContinuableRow& row : continuable(m_editor.services().journal.read(), session)) {
            QString words = named(row.title, row.held.date, today);
            if (!row.caseCode.isEmpty()) {
                words += QStringLiteral(" · ") + row.caseCode;
            }
            choices.push_back({row.thread.text(), words});
        }
    } catch (const Error& error) {
        Q_EMIT refused(kit::wordsFor(error));
        return;
    }
    if (choices.empty()) {
        Q_EMIT refused({tr("There is no earlier thread to go on from."),
                        {},
                        tr("Threads of sessions with the same people, held before this one, are offered here.")});
        return;
    }
    makePick();
    m_pick->setChoices(choices);
    m_pick->pick({});
    m_pick->show();
    setVisible(true);
    m_pick->setFocus(Qt::OtherFocusReason);
}

void ThreadLine::goOnFrom(const ThreadId& earlier) {
    endPicking();
    try {
        const JournalReader& reader = m_editor.services().journal.read();
        if (wouldCircle(reader, m_thread, earlier)) {
            Q_EMIT refused({tr("That thread itself goes on from this one."),
                            tr("Nothing was changed: two threads cannot each come before the other."),
                            {}});
            return;
        }
        const std::vector<EarlierThread> line = earlierThreads(reader, earlier);
        if (!line.empty()) {
            m_editor.change([&](editing::SessionEdit& edit) { continueThread(edit, m_thread, line.back().thread); });
        }
    } catch (const Error& error) {
        Q_EMIT refused(kit::wordsFor(error));
    }
}

void ThreadLine::endPicking() {
    m_pick->hide();
    setVisible(m_continues.has_value());
}

bool ThreadLine::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && dynamic_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endPicking();
        nextInFocusChain()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

std::vector<QWidget*> ThreadLine::focusChain() const {
    std::vector<QWidget*> chain{m_summary};
    for (QPushButton* heading : m_content->findChildren<QPushButton*>()) {
        chain.push_back(heading);
    }
    if (m_pick != nullptr) {
        chain.push_back(m_pick);
    }
    return chain;
}

}  // namespace tspace::sessions
