// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paged_model.h"
#include "models/row_model.h"
#include "services/supervision_overview.h"

#include <QHash>

#include <vector>

namespace tspace::people {

/// People whom the owner meets otherwise than as their supervisor, and those whose supervision has ended.
class OthersModel final : public models::RowModel<PersonStanding> {
    Q_OBJECT
  public:
    using RowModel::RowModel;

    void setPeople(std::vector<PersonStanding> people, const QDate& today);
    [[nodiscard]] PersonId idAt(const QModelIndex& index) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    [[nodiscard]] QString detail(const PersonStanding& stands) const;
    [[nodiscard]] QString end(const PersonStanding& stands) const;
};

/// What waits on the owner: for whom, what, and since or until when.
class WaitingModel final : public models::RowModel<Waiting> {
    Q_OBJECT
  public:
    using RowModel::RowModel;

    void setWaiting(std::vector<Waiting> waiting, const QDate& today);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
};

/// Sessions with one person, newest first; those not held with their reason.
class PersonSessionsModel final : public models::PagedModel<SessionRow> {
  public:
    /// `read` outlives it. Nothing is read before `show`.
    explicit PersonSessionsModel(const JournalReader& read, QObject* parent = nullptr);

    /// Throws `Error`, and then shows what it showed.
    void show(const PersonId& person, const QDate& today);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    [[nodiscard]] QString main(const SessionRow& row) const;

    const JournalReader& m_read;
    PersonId m_person;
    QHash<QUuid, QString> m_reasons;
};

/// A thread or an action that is still open, as it is told.
struct OpenRow {
    QString chip;
    QString text;
    QString end;
    std::optional<SessionId> session;  ///< it is opened in; absent for an action that has none
    QUuid id;                          ///< of the thread or the action

    friend bool operator==(const OpenRow&, const OpenRow&) = default;
};

/// What is still open with one person: threads, then actions.
class OpenWithModel final : public models::RowModel<OpenRow> {
    Q_OBJECT
  public:
    using RowModel::RowModel;

    void setOpen(const std::vector<LoopRow>& loops, const std::vector<ActionRow>& actions, const QDate& today);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
};

}  // namespace tspace::people
