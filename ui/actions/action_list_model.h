// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/row_view.h"
#include "store/action_list.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace tspace::actions {

/// All actions, by person and due date, read a page at a time as a view asks for more. Roles are those of
/// kit/row_view.h and these. Main thread.
class ActionListModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    static constexpr int page = 60;

    enum Role {
        GroupRole = kit::KeyRole,  ///< whose actions begin with this row; empty in the rows that follow
        ClosedRole,                ///< true for one that is done or not needed any more
        EndingRole,                ///< true while its closing line is asked for
        EndingTextRole,            ///< what is typed for that line
        EndingHintRole,            ///< what that line asks
    };

    /// An action that is being closed.
    struct Ending {
        ActionId id;
        ActionState state = ActionState::Done;
        QString text;
    };

    /// `read` must outlive it.
    explicit ActionListModel(const JournalReader& read, QObject* parent = nullptr);

    /// Reads from the beginning, at least as many rows as were there. `today` decides what was due. Throws `Error`; the
    /// rows are then as before.
    void read(const Whose& whose, Closing closing, const QDate& today);
    /// Asks for the closing line of an action, or of none.
    void setEnding(const std::optional<Ending>& ending);
    /// Remembers what is typed for the closing line; the view that types it knows it already.
    void setEndingText(const QString& text);
    [[nodiscard]] const std::optional<Ending>& ending() const { return m_ending; }

    [[nodiscard]] const ListedAction& row(const QModelIndex& index) const;
    /// Among the rows read so far; not valid when it is not there.
    [[nodiscard]] QModelIndex indexOf(const ActionId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    /// Does nothing when the journal cannot be read; the next try may.
    void fetchMore(const QModelIndex& parent) override;

  private:
    [[nodiscard]] QString groupAt(int row) const;
    [[nodiscard]] QString when(const ListedAction& action) const;
    [[nodiscard]] QString detail(const ListedAction& action) const;
    [[nodiscard]] QString aloud(const ListedAction& action) const;

    const JournalReader& m_reader;
    Whose m_whose;
    Closing m_closing = Closing::Open;
    QDate m_today;
    std::vector<ListedAction> m_rows;
    std::optional<Ending> m_ending;
    bool m_hasMore = false;
};

}  // namespace tspace::actions
