// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "store/session_lists.h"

#include <QAbstractListModel>
#include <QSet>

#include <vector>

namespace tspace::models {

/// Sessions that are not only planned, newest first, read a page at a time as a view asks for more. Before them stand
/// sessions that are only drafts so far. Roles are those of kit/row_view.h. Main thread.
class SessionListModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    /// Rows that one page reads.
    static constexpr int pageSize = 100;

    enum Role {
        IdRole = Qt::UserRole + 32,  ///< QUuid of the session
        IsDraftRole,                 ///< true when something typed has not been saved
    };

    /// `reader` must outlive it. Nothing is read before `read`.
    explicit SessionListModel(const JournalReader& reader, QObject* parent = nullptr);

    /// Reads from the beginning, at least as many rows as were there. `today` decides which dates need their year.
    /// Throws `Error`; the rows are then as before.
    void read(const QDate& today);

    /// The row of a session among those read; -1 when it is not there.
    [[nodiscard]] int rowOf(const SessionId& id) const;
    [[nodiscard]] SessionId idAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    /// Does nothing when the journal cannot be read; the next try may.
    void fetchMore(const QModelIndex& parent) override;

  private:
    [[nodiscard]] std::vector<ListedSession> draftsOnly(const std::vector<Draft>& drafts) const;
    [[nodiscard]] std::vector<ListedSession> page(int limit, const std::vector<ListedSession>& before) const;
    [[nodiscard]] QString wholeRow(const ListedSession& listed) const;

    const JournalReader& m_reader;
    QDate m_today;
    std::vector<ListedSession> m_drafts;  ///< never saved
    std::vector<ListedSession> m_rows;
    QSet<QUuid> m_withDraft;
    bool m_hasMore = false;
};

}  // namespace tspace::models
