// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_editor.h"

#include "domain/session_status.h"
#include "editing/parts.h"
#include "editing/session_life.h"
#include "editing/session_structure.h"
#include "sessions/edit_command.h"
#include "store/session_lists.h"

#include <algorithm>

namespace tspace::sessions {

using editing::Cursor;
using editing::SessionDraft;
using editing::SessionEdit;

namespace {

constexpr int undoSteps = 400;

QString clockText(const Instant& at) {
    return at.time().toString(QStringLiteral("HH:mm:ss"));
}

}  // namespace

SessionEditor::SessionEditor(const kit::Services& services, std::unique_ptr<Alarm> alarm)
    : m_services(services),
      m_instruments(instruments::bundled()),
      m_keeper(
          services.journal, [this] { return toJson(state()); }, std::move(alarm)) {
    m_undo.setUndoLimit(undoSteps);
    connect(&m_services.journal, &Journal::committed, this, &SessionEditor::committed);
    connect(&m_services.journal, &Journal::commitFailed, this, &SessionEditor::commitFailed);
    connect(&m_keeper, &DraftKeeper::keepFailed, this, &SessionEditor::failed);
}

void SessionEditor::open(const SessionId& id) {
    m_keeper.keepNow();
    m_services.journal.flush();  // it may be this one that is on its way, from here or from another page
    const JournalReader& reader = m_services.journal.read();
    const std::optional<Saved> saved = readSaved(id);
    const std::optional<Draft> draft = reader.draft(id.as<AnyRecord>());
    if (!saved && !draft) {
        throw Error(ErrorCode::NotFound, QStringLiteral("no session %1").arg(id.text()));
    }
    const editing::Typing typing{QLocale(), m_services.clock.today()};
    SessionEdit edit;
    edit.session.id = id;
    start(saved ? fromRecord(saved->session, saved->actions, typing) : edit, saved);
    m_aside = isClosed() ? draft : std::nullopt;
    const bool goesOn = draft && !m_aside;
    m_keeper.begin(id.as<AnyRecord>(), RecordKind::Session, goesOn ? draft->base : saved->base,
                   goesOn ? draft->token : 0);
    if (goesOn && !restore(*draft)) {
        m_readOnly = true;
        Q_EMIT said(tr("A draft of this session cannot be read by this program. It is left as it is."));
    }
    Q_EMIT shown(m_restoredFrom ? m_cursor : Cursor{});
    if (m_restoredFrom) {
        Q_EMIT said(tr("what you had typed by %1 is back").arg(clockText(*m_restoredFrom)));
        lookElsewhere();
    }
}

bool SessionEditor::openAgain(const SessionId& id) {
    const bool isAsOpened = m_edit.session.id == id && m_saved && !m_handed && !m_restoredFrom && !m_aside &&
                            m_undo.count() == 0 && !m_keeper.isUnkept();
    if (isAsOpened) {
        m_cursor = {};
    }
    return isAsOpened;
}

void SessionEditor::begin() {
    m_keeper.keepNow();
    SessionEdit edit = editing::newSession(SessionId::make(m_services.random), m_services.clock.now(), QLocale());
    const ThreadId thread = addThread(edit, m_services.random);
    start(edit, std::nullopt);
    m_aside.reset();
    m_keeper.begin(edit.session.id.as<AnyRecord>(), RecordKind::Session, std::nullopt);
    Q_EMIT shown({editing::part::title(thread), 0, 0});
}

void SessionEditor::plan() {
    m_keeper.keepNow();
    const JournalReader& reader = m_services.journal.read();
    const auto last = lastSession(reader);
    const auto session = last ? reader.find(*last) : std::nullopt;
    const auto person = session && !session->people.empty() ? reader.find(session->people.front()) : std::nullopt;
    const SessionEdit edit = editing::planSession(SessionId::make(m_services.random), m_services.clock.now(), QLocale(),
                                                  session, person ? person->cadenceWeeks : std::nullopt);
    start(edit, std::nullopt);
    m_aside.reset();
    m_keeper.begin(edit.session.id.as<AnyRecord>(), RecordKind::Session, std::nullopt);
    Q_EMIT shown({editing::part::date, 0, 0});
}

void SessionEditor::start(SessionEdit edit, std::optional<Saved> saved) {
    m_directory.read(m_services.journal.read());
    m_caseload = m_directory.caseload() ? m_directory.caseload()->id : MeasureId::make(m_services.random);
    m_edit = std::move(edit);
    m_begun = m_edit;
    m_directory.add(m_edit);
    m_saved = std::move(saved);
    m_cursor = {};
    m_handed.reset();
    m_restoredFrom.reset();
    m_issues.clear();
    m_left.clear();
    m_saveAgain = false;
    m_undo.clear();
    m_readOnly = isClosed() || m_services.journal.isReadOnly();
}

bool SessionEditor::isClosed() const {
    return m_saved && (isLocked(m_saved->session.status) || m_saved->session.status == SessionStatus::Cancelled);
}

void SessionEditor::showWordsAside() {
    if (m_aside && restore(*m_aside)) {
        m_aside.reset();
        Q_EMIT shown({});
    }
}

bool SessionEditor::restore(const Draft& draft) {
    const std::optional<SessionDraft> kept = editing::sessionDraftFromJson(draft.state);
    if (!kept) {
        return false;
    }
    m_edit = kept->edit;
    m_cursor = kept->cursor;
    m_begun = {};
    m_directory.add(m_edit);
    m_restoredFrom = draft.kept;
    return true;
}

std::optional<SessionEditor::Saved> SessionEditor::readSaved(const SessionId& id) const {
    const JournalReader& reader = m_services.journal.read();
    const std::optional<Session> session = reader.find(id);
    if (!session) {
        return std::nullopt;
    }
    Saved saved{*session, {}, reader.revisionOf(id.as<AnyRecord>()), {}};
    for (const auto& [action, revision] : reader.standingActionsOf(id)) {
        saved.actions.push_back(action);
        saved.bases.emplace(action.id, revision);
    }
    return saved;
}

std::vector<SessionStatus> SessionEditor::possibleStatuses() const {
    std::vector<SessionStatus> possible;
    for (const auto status : {SessionStatus::Planned, SessionStatus::UnderWay, SessionStatus::Held}) {
        if (!m_saved || mayBecome(m_saved->session.status, status)) {
            possible.push_back(status);
        }
    }
    return possible;
}

void SessionEditor::type(const QString& part, const QString& text, int position) {
    if (m_readOnly || editing::textOf(m_edit, part).value_or(QString()) == text) {
        return;
    }
    const SessionDraft before = state();
    const QString made = beginPart(m_edit, part, m_services.clock.now(), m_services.random);
    if (part == editing::part::afterwards && !m_edit.session.afterwards) {
        rate(m_edit, afterwards().id, afterwards().version, QString(), std::nullopt);
    }
    if (part == editing::part::caseload && m_edit.limit.isEmpty() && m_edit.caseload.isEmpty() &&
        m_directory.caseload() && m_directory.caseload()->limit) {
        m_edit.limit = editing::numberText(*m_directory.caseload()->limit, m_edit.typing.locale);
    }
    const QString limit = before.edit.limit;
    setText(m_edit, made, text);
    m_cursor = {made, position, position};
    m_undo.push(new EditCommand([this](const SessionDraft& kept) { put(kept); }, before, state(), made));
    if (made != part || limit != m_edit.limit) {
        Q_EMIT shown({});
    }
    touched();
}

void SessionEditor::moved(const Cursor& cursor) {
    m_cursor = cursor;
}

void SessionEditor::leave(const QString& part) {
    m_left.insert(part);
    findProblems();
    m_keeper.keepNow();
}

void SessionEditor::change(const std::function<void(SessionEdit&)>& change, const Cursor& then) {
    if (m_readOnly) {
        return;
    }
    const SessionDraft before = state();
    change(m_edit);
    if (m_edit == before.edit) {
        return;
    }
    if (!then.part.isEmpty()) {
        m_cursor = then;
    }
    m_undo.push(new EditCommand([this](const SessionDraft& kept) { put(kept); }, before, state()));
    m_directory.add(m_edit);
    Q_EMIT shown(then);
    touched();
}

void SessionEditor::undo() {
    m_undo.undo();
}

void SessionEditor::redo() {
    m_undo.redo();
}

void SessionEditor::put(const SessionDraft& state) {
    m_edit = state.edit;
    m_cursor = state.cursor;
    m_directory.add(m_edit);
    Q_EMIT shown(m_cursor);
    touched();
}

void SessionEditor::touched() {
    m_keeper.touch();
    findProblems();
    Q_EMIT changed();
}

void SessionEditor::makeCase(const ThreadId& thread, const QString& typed) {
    const auto code = CaseCode::parse(typed.trimmed());
    if (!code) {
        leave(editing::part::caseOf(thread));
        return;
    }
    const auto known = m_directory.caseCoded(code->text());
    change([&](SessionEdit& edit) {
        setCase(edit, thread, known ? *known : editing::makeCase(edit, *code, m_services.random));
    });
}

void SessionEditor::findProblems() {
    Issues issues = toRecords(m_edit, m_caseload).issues;
    std::erase_if(issues, [this](const Issue& issue) { return !m_left.contains(issue.place); });
    if (issues != m_issues) {
        m_issues = std::move(issues);
        Q_EMIT problemsChanged();
    }
}

QString SessionEditor::problemAt(const QString& part) const {
    for (const Issue& issue : m_issues) {
        if (issue.place == part) {
            return issue.words;
        }
    }
    return {};
}

}  // namespace tspace::sessions
