// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/session_edit.h"
#include "instruments/bundled.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "preparation/preparation.h"
#include "preparation/questions.h"
#include "services/last_read.h"
#include "sheets/paper_maker.h"

#include <memory>
#include <optional>

class QPushButton;

namespace tspace {
class RecordSaver;
}

namespace tspace::kit {
class Page;
}

namespace tspace::sheets {
class PaperRow;
}

namespace tspace::prepare {

class AgendaCard;
class AgendaUndo;
class ChoiceCards;

/// Preparing a planned session: on one side everything since the last one with the same people, on the other the agenda
/// it builds. The session is started from here.
class PrepareScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit PrepareScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~PrepareScreen() override;

    /// Shows the session that comes next.
    void enter() override;
    void showRecord(const RecordId& id) override;
    void enterAt(const RecordId& id) override { showRecord(id); }
    void showExample() override;
    void save() override;
    void leave(Leaving why) override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

  Q_SIGNALS:
    /// The next new session is one to be planned.
    void planRequested();

  private:
    void build();
    void connectCards();
    void open(const SessionId& id);
    /// True where the session is open as it was opened, and nothing of what is shown has changed.
    [[nodiscard]] bool stays(const SessionId& id) const;
    void take(editing::SessionEdit edit, const std::optional<Draft>& draft);
    void showNothing();
    void sayState();
    void showAll();
    void showHeader();
    void showAgenda();
    void showQuestions();
    void touch();
    void start();
    /// The preparation sheet; absent while nothing is open.
    [[nodiscard]] std::optional<sheets::Sheet> sheet() const;
    void forgetDraft();
    void handOver(const editing::SessionRecords& records);
    /// Records made or changed beside the session by an editor whose draft was taken up here.
    [[nodiscard]] std::vector<Record> besides(const editing::SessionRecords& records) const;
    [[nodiscard]] bool isOpen() const { return !m_edit.session.id.isNull(); }
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] MeasureId caseload() const;

    kit::Services m_services;
    std::unique_ptr<RecordSaver> m_saver;
    std::vector<preparation::Theme> m_themes;
    editing::SessionEdit m_edit;
    std::vector<AgendaPoint> m_points;  ///< its agenda
    editing::SessionEdit m_begun;       ///< as it was opened or handed over last
    preparation::Preparation m_found;
    LastRead m_read;
    bool m_touched = false;   ///< something was done here since it was opened
    bool m_restored = false;  ///< from a draft that is kept still
    bool m_opening = false;   ///< the session's own page is shown once what was handed over is on disk
    AgendaUndo* m_undo;
    kit::Page* m_page;
    sheets::PaperRow* m_paper = nullptr;
    QPushButton* m_start = nullptr;
    QWidget* m_columns = nullptr;
    QWidget* m_empty = nullptr;
    ChoiceCards* m_choices = nullptr;
    AgendaCard* m_agenda = nullptr;
};

}  // namespace tspace::prepare
