// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paged_model.h"
#include "services/supervision_overview.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace tspace::people {

/// People whom the owner meets otherwise than as their supervisor, and those whose supervision has ended.
class OthersModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    explicit OthersModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setPeople(std::vector<PersonStanding> people, const QDate& today);
    [[nodiscard]] PersonId idAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    [[nodiscard]] QString detail(const PersonStanding& stands) const;
    [[nodiscard]] QString end(const PersonStanding& stands) const;

    std::vector<PersonStanding> m_people;
    QDate m_today;
};

/// What waits on the owner: for whom, what, and since or until when.
class WaitingModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    explicit WaitingModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setWaiting(std::vector<Waiting> waiting, const QDate& today);
    [[nodiscard]] const Waiting& at(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    std::vector<Waiting> m_waiting;
    QDate m_today;
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
    QDate m_today;
    QHash<QUuid, QString> m_reasons;
};

/// What is still open with one person: threads, then actions.
class OpenWithModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    explicit OpenWithModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setOpen(const std::vector<LoopRow>& loops, const std::vector<ActionRow>& actions, const QDate& today);
    /// The session it is opened in; absent for an action that has none.
    [[nodiscard]] std::optional<SessionId> sessionAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    struct Row {
        QString chip;
        QString text;
        QString end;
        std::optional<SessionId> session;
    };
    std::vector<Row> m_rows;
};

}  // namespace tspace::people
