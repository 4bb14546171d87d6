// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/services.h"
#include "trends/trend_state.h"

#include <QPushButton>

#include <vector>

class QMenu;

namespace tspace::trends {

/// The button that goes on from a trend: to the measures, to a look back, or out of the journal as a picture, a drawing
/// or a table. What leaves is written to the log of what left.
class ExportMenu final : public QPushButton {
    Q_OBJECT
  public:
    enum class Form { Png, Svg, Csv };

    explicit ExportMenu(const kit::Services& services, QWidget* parent = nullptr);

    /// What would be exported; without values nothing can be.
    void setState(const TrendState& state);

    /// Writes it to a file. What happened is told by `said` or `failed`.
    void exportTo(Form form, const QString& path);

  Q_SIGNALS:
    void measuresAsked();
    void lookBackAsked();
    void said(const QString& words);
    void failed(const tspace::Error& error);

  private:
    void addForm(Form form, const QString& words);
    void choosePlace(Form form);

    kit::Services m_services;
    TrendState m_state;
    QMenu* m_menu;
    std::vector<QAction*> m_forms;
};

}  // namespace tspace::trends
