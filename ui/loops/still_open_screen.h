// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "services/draft_keeper.h"
#include "services/last_read.h"
#include "services/open_loop.h"
#include "store/loop_lists.h"

#include <optional>
#include <vector>

namespace tspace::kit {
class EmptyState;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::loops {

class LoopFilters;
class LoopPanel;
class OpenLoopModel;

/// Every loop that is neither acted on nor set down, by state and age: opens its session, adds what is missing in
/// place, takes it to the next session, or sets it down. What is typed is kept as a draft until it is kept for good.
class StillOpenScreen final : public kit::Screen {
    Q_OBJECT
  public:
    /// `alarm` is the draft keeper's; without one it goes by the event loop.
    explicit StillOpenScreen(const kit::Services& services, std::unique_ptr<Alarm> alarm = nullptr,
                             QWidget* parent = nullptr);
    ~StillOpenScreen() override;

    /// Offers a way to further pages in the header, those of them that this page knows.
    void offerPlaces(const std::vector<kit::Place>& places);

    void enter() override;
    void leave(Leaving why) override;
    void save() override;
    void refresh(const Committed& committed) override;
    void showExample() override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void buildPage();
    void buildKeys();
    void connectPanel();
    void read();
    /// The choices of the filters with it.
    void readAll();
    void showCurrent();
    void showCounts();
    void offerKept();
    [[nodiscard]] std::optional<Draft> keptWord(const ThreadId& thread, editing::LoopStep step) const;

    void openSession();
    void begin(editing::LoopStep step);
    void keep();
    void putDown(const editing::LoopWord& word);
    void closeBox();
    void takeAlong();
    void takeUp(const SessionId& session, const ThreadId& thread);
    void sayUnfinished(const SessionId& session);
    /// Runs it and tells what goes wrong in the page's bar.
    void guarded(const std::function<void()>& act);

    kit::Services m_services;
    LastRead m_read;
    kit::Page* m_page;
    LoopFilters* m_filters;
    OpenLoopModel* m_model;
    kit::RowView* m_view;
    LoopPanel* m_panel;
    QWidget* m_both = nullptr;
    kit::EmptyState* m_empty = nullptr;
    DraftKeeper m_keeper;
    std::optional<OpenLoop> m_loop;  ///< the one that is chosen
};

}  // namespace tspace::loops
