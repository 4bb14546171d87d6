// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/check_in_edit.h"
#include "instruments/bundled.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "store/journal.h"

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace tspace {
class RecordSaver;
}

namespace tspace::kit {
class Card;
class GrowingTextEdit;
class Page;
}  // namespace tspace::kit

namespace tspace::checkin {

class ItemRow;
class PauseCard;
class SupportCard;

/// Answering one instrument from the keyboard alone. A new check-in becomes a record only by _Save_; until then it is a
/// draft, and what was answered before stays hidden. One that was saved can be opened again and changed.
class CheckInScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit CheckInScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~CheckInScreen() override;

    /// Which instrument the next `startNew` answers; the emotional-intelligence self-rating unless told.
    void choose(const QString& instrument) { m_chosen = instrument; }

    void showRecord(const RecordId& id) override;
    void showExample() override { startNew(); }
    /// Goes on with a draft of the chosen instrument where there is one.
    void startNew() override;
    void leave(Leaving why) override;
    /// Makes a record of it, or a revision when it was changed.
    void save() override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void build();
    void buildFoot();
    void open(editing::CheckInEdit edit, const std::optional<Draft>& draft);
    void buildItems();
    void putInOrder();
    void addRow(const instruments::Item& item, bool showEnds);
    void showAnswers();
    void showHeader();
    /// Beside a saved check-in, the answers of the one before. False where there is none to show.
    bool showEarlier();
    void answered(ItemRow& row);
    void moveFrom(const ItemRow& row, int direction);
    void saved(bool first);
    void showPause(bool pausing);
    void showSupport();
    [[nodiscard]] bool isSaved() const { return m_kept.has_value(); }

    kit::Services m_services;
    instruments::Catalogue m_catalogue;
    const instruments::Instrument* m_instrument = nullptr;  ///< in the catalogue
    QString m_chosen = instruments::emotionalIntelligence;
    editing::CheckInEdit m_edit;
    std::optional<CheckIn> m_kept;  ///< the newest revision, of one that was saved
    std::unique_ptr<RecordSaver> m_saver;

    kit::Page* m_page;
    QPushButton* m_pauseFirst = nullptr;
    PauseCard* m_pause = nullptr;
    SupportCard* m_support = nullptr;
    kit::Card* m_card = nullptr;
    kit::Card* m_behind = nullptr;
    QWidget* m_foot = nullptr;
    QLabel* m_keys = nullptr;
    QWidget* m_items = nullptr;
    QLabel* m_validity = nullptr;
    kit::GrowingTextEdit* m_line = nullptr;
    QPushButton* m_later = nullptr;
    QPushButton* m_save = nullptr;
    std::vector<ItemRow*> m_rows;
};

}  // namespace tspace::checkin
