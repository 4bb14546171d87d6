// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "services/last_read.h"
#include "store/copy_list.h"

#include <optional>

class QModelIndex;
class QPushButton;

namespace tspace::kit {
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::childsrecord {

class CopyCard;
class CopyListModel;

/// What was marked for a child's record: what is still to be copied there, then what was.
class ChildsRecordScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit ChildsRecordScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void refresh(const Committed& committed) override;
    void showExample() override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void build();
    [[nodiscard]] kit::RowView* addList(const QString& heading, CopyListModel& model, QWidget*& card);
    void read();
    /// Shows what is copied of the row one stands on.
    void choose(const QModelIndex& index);
    void open(const CopyRow& row);
    void copyChosen();
    /// Says what the privacy check finds in the text that is about to be copied.
    void lookAtText();
    void keepArrival();
    /// Says that the arrival of the one chosen, or of the newest, was none.
    void takeBack();
    /// Tells so where its record has words that are not saved yet.
    [[nodiscard]] bool isBeingWritten();

    kit::Services m_services;
    LastRead m_read;
    kit::Page* m_page;
    CopyListModel* m_toCopy;
    CopyListModel* m_copied;
    kit::RowView* m_toCopyView = nullptr;
    kit::RowView* m_copiedView = nullptr;
    QWidget* m_toCopyCard = nullptr;
    QWidget* m_copiedCard = nullptr;
    QWidget* m_empty = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_takeBack = nullptr;
    CopyCard* m_card = nullptr;
    std::optional<CopyRow> m_chosen;
};

}  // namespace tspace::childsrecord
