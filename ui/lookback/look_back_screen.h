// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/bundled.h"
#include "kit/record_in_hand.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "services/look_back.h"

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tspace {
class RecordSaver;
}

namespace tspace::kit {
class Background;
class Card;
class ChoiceRow;
class Columns;
class GrowingTextEdit;
class Page;
}  // namespace tspace::kit

namespace tspace::sheets {
class PaperRow;
struct Sheet;
}  // namespace tspace::sheets

namespace tspace::lookback {

class PassageModel;

/// Looking back over a quarter or a year: what is worth coming back to, and beside it the person's own few sentences,
/// which become a record.
class LookBackScreen final : public kit::Screen, public kit::HasRecordInHand {
    Q_OBJECT
  public:
    explicit LookBackScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~LookBackScreen() override;

    void enter() override;
    void refresh(const Committed& committed) override;
    void leave(Leaving why) override;
    void save() override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] std::optional<RecordId> recordInHand() const override { return m_own.id.as<AnyRecord>(); }
    [[nodiscard]] bool isSettled() const override;

  private:
    /// One card of passages.
    struct Group {
        kit::Card* card;
        PassageModel* model;
    };

    void build();
    void buildActions();
    void buildGroups(QVBoxLayout& column);
    void buildOwn();
    void go(const LookBackSpan& span);
    void move(int direction);
    void readPage();
    void showPage(LookBackPage page);
    void openOwn();
    [[nodiscard]] std::optional<sheets::Sheet> sheet();

    kit::Services m_services;
    std::optional<LookBackSpan> m_span;
    std::optional<LookBackPage> m_shown;  ///< none while it is being read
    LookBack m_own;                       ///< what is being written
    std::optional<LookBack> m_kept;       ///< its newest revision
    std::unique_ptr<RecordSaver> m_saver;

    kit::Page* m_page;
    kit::Background* m_worker;
    kit::ChoiceRow* m_length = nullptr;
    QPushButton* m_later = nullptr;
    kit::Columns* m_columns = nullptr;
    std::vector<Group> m_groups;
    kit::Card* m_ratingsCard = nullptr;
    QLabel* m_ratings = nullptr;
    QLabel* m_nothing = nullptr;
    kit::GrowingTextEdit* m_text = nullptr;
    sheets::PaperRow* m_paper = nullptr;
};

}  // namespace tspace::lookback
