// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/note_card.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/card.h"
#include "kit/flow_layout.h"
#include "kit/roles.h"
#include "kit/shown.h"
#include "kit/text.h"
#include "kit/theme.h"
#include "kit/tokens.h"
#include "sessions/choice_menu.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextCursor>

#include <algorithm>
#include <array>

namespace tspace::sessions {

using editing::NotePart;
using kit::Part;
namespace part = editing::part;
namespace space = kit::space;

namespace {

constexpr int newThread = -1;

QString placeWords(NotePart part) {
    switch (part) {
        case NotePart::Practice:
            return NoteCard::tr("practice");
        case NotePart::Challenge:
            return NoteCard::tr("challenge");
        case NotePart::Feedback:
            return NoteCard::tr("feedback");
        case NotePart::ChildsVoice:
            return NoteCard::tr("the child’s voice");
        case NotePart::Action:
            return NoteCard::tr("an action");
    }
    return {};
}

}  // namespace

NoteCard::NoteCard(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_note(new kit::GrowingTextEdit(tr("anything else that was said. Write it all here if you like: a passage you "
                                         "select goes into a thread with Ctrl 1 to 5"),
                                      tr("Note on the session"))),
      m_target(kit::button(Part::QuietButton, {})),
      m_targetMenu(new ChoiceMenu(*m_target, tr("Where selected passages go"))) {
    auto* const card = new kit::Card(tr("Note"), this);
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    card->addAtEnd(m_target);
    setPart(*m_note, Part::Bare);
    m_note->setReadingWidth();
    fields.add(*m_note, part::note);
    card->add(m_note);
    buildSorting(*card);
    connect(m_targetMenu, &ChoiceMenu::chosen, this, [this](int value) {
        const auto& threads = m_editor.edit().threads;
        const auto place = static_cast<std::size_t>(value);
        m_newWanted = value == newThread || place >= threads.size();
        m_chosen = m_newWanted ? std::nullopt : std::optional(threads[place].thread.id);
        showTarget();
    });
    connect(m_note, &QTextEdit::selectionChanged, this, &NoteCard::showSelection);
    connect(m_note, &QTextEdit::cursorPositionChanged, this, &NoteCard::showPlace);
    connect(&m_editor, &SessionEditor::changed, this, &NoteCard::showMarks);
    connect(&m_editor.services().theme, &kit::Theme::changed, this, &NoteCard::showMarks);
}

void NoteCard::buildSorting(kit::Card& card) {
    m_keys = new QWidget(this);
    auto* const flow = new kit::FlowLayout(m_keys, space::tiny);
    flow->addWidget(kit::oneLine(Part::Small, tr("put into:"), m_keys));
    constexpr std::array parts{NotePart::Practice, NotePart::Challenge, NotePart::Feedback, NotePart::ChildsVoice,
                               NotePart::Action};
    int key = 0;
    for (const NotePart part : parts) {
        auto* const button =
            kit::button(Part::QuietButton, tr("%1 (Ctrl %2)").arg(placeWords(part)).arg(++key), m_keys);
        button->setFocusPolicy(Qt::NoFocus);  // the selection stays; the keyboard has the key that stands there
        connect(button, &QPushButton::clicked, this, [this, part] { sortInto(part, target()); });
        flow->addWidget(button);
    }
    m_keys->hide();
    card.add(m_keys);
    m_placeRow = new QWidget(this);
    auto* const row = kit::spaced(new QHBoxLayout(m_placeRow), 0, space::small);
    m_place = kit::text(Part::Small, {}, m_placeRow);
    m_unmark = kit::button(Part::QuietButton, tr("take the mark away"), m_placeRow);
    row->addWidget(m_place, 1);
    row->addWidget(m_unmark);
    connect(m_unmark, &QPushButton::clicked, this, [this] {
        if (m_at) {
            m_editor.change([passage = *m_at](editing::SessionEdit& edit) { unmark(edit, passage); },
                            {part::note, m_note->cursorPlace(), 0});
        }
    });
    m_placeRow->hide();
    card.add(m_placeRow);
}

void NoteCard::show() {
    m_note->setReadOnly(m_editor.isReadOnly());
    showTarget();
    showSelection();
    showMarks();
}

std::vector<QWidget*> NoteCard::focusChain() const {
    return {m_target, m_note, m_unmark};
}

std::optional<ThreadId> NoteCard::target() const {
    const auto& threads = m_editor.edit().threads;
    const bool isThere = std::any_of(threads.begin(), threads.end(),
                                     [this](const editing::ThreadEdit& each) { return each.thread.id == m_chosen; });
    if (isThere) {
        return m_chosen;
    }
    return m_newWanted || threads.empty() ? std::nullopt : std::optional(threads.back().thread.id);
}

QString NoteCard::titleOf(const ThreadId& thread) const {
    const auto& threads = m_editor.edit().threads;
    for (std::size_t i = 0; i < threads.size(); ++i) {
        if (threads[i].thread.id == thread) {
            const QString title = threads[i].thread.title.simplified();
            return title.isEmpty() ? tr("thread %1").arg(i + 1) : QStringLiteral("%1 · %2").arg(i + 1).arg(title);
        }
    }
    return {};
}

QString NoteCard::placeOf(const SortedPassage& passage) const {
    const auto part = editing::notePartNamed(passage.part);
    const QString title = passage.thread ? titleOf(*passage.thread) : QString();
    const QString what = part ? placeWords(*part) : passage.part;
    return title.isEmpty() ? what : tr("%1 of %2").arg(what, title);
}

void NoteCard::showTarget() {
    std::vector<ChoiceMenu::Choice> choices;
    const auto& threads = m_editor.edit().threads;
    int current = newThread;
    for (std::size_t i = 0; i < threads.size(); ++i) {
        choices.push_back({static_cast<int>(i), titleOf(threads[i].thread.id)});
        current = target() == threads[i].thread.id ? static_cast<int>(i) : current;
    }
    choices.push_back({newThread, tr("a new thread (Ctrl T)")});
    const auto into = target();
    m_targetMenu->setChoices(std::move(choices));
    m_targetMenu->show(current, tr("passages go to: %1").arg(into ? titleOf(*into) : tr("a new thread")));
    kit::setShown(*m_target, !m_editor.isReadOnly() && !m_editor.edit().session.note.trimmed().isEmpty());
}

void NoteCard::showSelection() {
    kit::setShown(*m_keys, !m_editor.isReadOnly() && m_note->textCursor().hasSelection());
}

void NoteCard::showMarks() {
    const Session& session = m_editor.edit().session;
    m_marks = editing::markedIn(session);
    QList<QTextEdit::ExtraSelection> grounds;
    for (const editing::Marked& mark : m_marks) {
        QTextEdit::ExtraSelection ground;
        ground.cursor = QTextCursor(m_note->document());
        const int last = m_note->document()->characterCount() - 1;
        ground.cursor.setPosition(std::min(mark.begin, last));
        ground.cursor.setPosition(std::min(mark.begin + mark.length, last), QTextCursor::KeepAnchor);
        ground.format.setBackground(m_note->palette().color(QPalette::AlternateBase));
        grounds.push_back(ground);
    }
    m_note->setExtraSelections(grounds);
    kit::setShown(*m_target, !m_editor.isReadOnly() && !session.note.trimmed().isEmpty());
    showPlace();
}

void NoteCard::showPlace() {
    const int cursor = m_note->cursorPlace();
    const auto& sorted = m_editor.edit().session.sorted;
    std::optional<std::size_t> at;
    for (const editing::Marked& mark : m_marks) {
        if (mark.begin <= cursor && cursor < mark.begin + mark.length && mark.passage < sorted.size()) {
            at = mark.passage;
        }
    }
    // Not where the cursor only happens to stand in a note that nobody has come to.
    const bool isHere = at && (m_note->hasFocus() || (!m_placeRow->isHidden() && at == m_at));
    m_placeRow->setVisible(isHere);
    kit::setShown(*m_unmark, !m_editor.isReadOnly());
    if (isHere) {
        const QString words = tr("sorted: %1").arg(placeOf(sorted[*at]));
        if (words != m_place->text() || at != m_at) {
            m_place->setText(words);
            kit::announce(*m_note, words);
        }
    }
    m_at = at;
}

bool NoteCard::sort(NotePart part) {
    return !m_editor.isReadOnly() && m_note->hasFocus() && m_note->textCursor().hasSelection() &&
           sortInto(part, target());
}

bool NoteCard::sortIntoNew() {
    return !m_editor.isReadOnly() && m_note->hasFocus() && m_note->textCursor().hasSelection() &&
           sortInto(NotePart::Practice, std::nullopt);
}

bool NoteCard::sortInto(NotePart part, const std::optional<ThreadId>& thread) {
    const QTextCursor cursor = m_note->textCursor();
    const int begin = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    std::optional<editing::SortedTo> went;
    m_editor.moved({part::note, cursor.position(), cursor.anchor()});
    m_editor.change(
        [&](editing::SessionEdit& edit) {
            went = sortPassage(edit, begin, end - begin, part, thread, m_editor.services().clock.now(),
                               m_editor.services().random);
        },
        {part::note, end, end});
    if (!went) {
        return true;  // nothing but spaces: the key was meant for the note all the same
    }
    if (went->thread) {
        m_chosen = went->thread;
        m_newWanted = false;
    }
    showTarget();
    const QString words = tr("sorted: %1").arg(placeOf(m_editor.edit().session.sorted.back()));
    kit::announce(*m_note, words);
    Q_EMIT said(words);
    return true;
}

}  // namespace tspace::sessions
