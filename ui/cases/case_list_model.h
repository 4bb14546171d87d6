// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paged_model.h"
#include "store/case_lists.h"

#include <QAbstractListModel>

namespace tspace::cases {

/// Cases in the order they are given: code, level, stage, what is open.
class CaseListModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    explicit CaseListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setCases(std::vector<CaseOverview> cases, const QDate& today);
    [[nodiscard]] const CaseOverview& at(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    [[nodiscard]] QString detail(const CaseOverview& shown) const;
    [[nodiscard]] QString end(const CaseOverview& shown) const;

    std::vector<CaseOverview> m_cases;
    QDate m_today;
};

/// What happened in a case, newest first.
class TimelineModel final : public models::PagedModel<CaseEvent> {
  public:
    /// `read` outlives it. Nothing is read before `show`.
    explicit TimelineModel(const JournalReader& read, QObject* parent = nullptr);

    /// Throws `Error`, and then shows what it showed.
    void show(const CaseId& id, const QString& code, const QDate& today);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    [[nodiscard]] QString end(const CaseEvent& event) const;

    CaseId m_case;
    QString m_code;
    QDate m_today;
};

}  // namespace tspace::cases
