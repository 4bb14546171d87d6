// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/background.h"
#include "kit/command.h"
#include "kit/record_in_hand.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "store/reader.h"

#include <memory>
#include <vector>

class QLabel;

namespace tspace::kit {
class Card;
class LineField;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::search {

class CommandListModel;
class HitListModel;

/// Finds anything, as one types, and runs any command. The search runs in a worker; the newest question wins.
class SearchScreen final : public kit::Screen, public kit::OffersCommands, public kit::HasRecordInHand {
    Q_OBJECT
  public:
    explicit SearchScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~SearchScreen() override;

    void enter() override;
    void showExample() override;
    void leave(Leaving why) override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] bool isSettled() const override { return !m_worker->isRunning(); }

    void offer(std::vector<kit::Command> commands) override;
    [[nodiscard]] std::optional<RecordId> recordInHand() const override;

    /// Types for the person.
    void ask(const QString& words);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build();
    void buildHelp();
    void search();
    void searchBelow(qint64 below);
    void showHits(std::vector<SearchHit> hits);
    void openHit(const QModelIndex& index);
    void openIfAsked();
    void runCommand(const QModelIndex& index);
    /// The commands and the hits are walked as one list: the place in it, from 0; -1 when it is empty.
    [[nodiscard]] int place() const;
    void goTo(int place);
    void openPlace();

    kit::Services m_services;
    std::shared_ptr<const JournalReader> m_reader;  ///< the worker's own; none while the screen is not shown
    SearchQuery m_query;
    std::vector<RecordKind> m_outOfSight;  ///< of what the journal is not for
    bool m_openFirst = false;              ///< Enter was pressed while an answer was on its way
    kit::Page* m_page;
    kit::LineField* m_field;
    CommandListModel* m_commands;
    kit::RowView* m_commandView;
    kit::Card* m_commandCard = nullptr;
    HitListModel* m_hits;
    kit::RowView* m_view;
    kit::Card* m_found = nullptr;
    QLabel* m_told = nullptr;
    kit::Card* m_help = nullptr;
    kit::Background* m_worker;
};

}  // namespace tspace::search
