// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paged_model.h"
#include "models/row_model.h"
#include "store/case_lists.h"

namespace tspace::cases {

/// Cases in the order they are given: code, level, stage, what is open.
class CaseListModel final : public models::RowModel<CaseOverview> {
    Q_OBJECT
  public:
    using RowModel::RowModel;

    void setCases(std::vector<CaseOverview> cases, const QDate& today);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    [[nodiscard]] QString detail(const CaseOverview& shown) const;
    [[nodiscard]] QString end(const CaseOverview& shown) const;
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
};

}  // namespace tspace::cases
