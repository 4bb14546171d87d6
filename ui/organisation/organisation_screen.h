// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "services/last_read.h"
#include "store/gathered_lists.h"

#include <functional>
#include <optional>
#include <vector>

namespace tspace::kit {
class ChoiceRow;
class EmptyState;
class LineField;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::sheets {
class PaperMaker;
}

namespace tspace::organisation {

class OrganisationModel;

/// What the organisation should hear, of a period: each put under one of six words by a digit, and taken out as a list
/// after a look at the names and codes in it.
class OrganisationScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit OrganisationScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void refresh(const Committed& committed) override;
    void showExample() override;
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] sheets::PaperMaker& maker() { return *m_maker; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void buildPeriod();
    void buildList();
    void buildTaking();
    void read();
    void readDays();
    void choosePeriod(int index);
    void showCurrent();
    void sortUnder(std::optional<OrganisationArea> area);
    void open();

    enum class Way { Text, Csv, Clipboard };
    /// Warns of names and codes first, where there are any.
    void ask(Way way);
    void take(Way way);
    [[nodiscard]] QString whatLeaves() const;
    void guarded(const std::function<void()>& act);

    kit::Services m_services;
    LastRead m_read;
    kit::Page* m_page;
    OrganisationModel* m_model;
    kit::RowView* m_view;
    sheets::PaperMaker* m_maker;
    kit::ChoiceRow* m_period = nullptr;
    kit::LineField* m_from = nullptr;
    kit::LineField* m_until = nullptr;
    kit::ChoiceRow* m_areas = nullptr;
    QWidget* m_card = nullptr;
    QWidget* m_taking = nullptr;
    kit::EmptyState* m_empty = nullptr;
    std::optional<int> m_months;  ///< which number of months to today is chosen; absent: days of one's own
    std::optional<QDate> m_first;
    std::optional<QDate> m_last;
};

}  // namespace tspace::organisation
