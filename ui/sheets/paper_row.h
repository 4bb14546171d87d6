// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/services.h"
#include "sheets/paper_maker.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace tspace::kit {
class MessageBar;
}

namespace tspace::sheets {

/// Two buttons that put something on paper: save as PDF, and print, which Ctrl+P does too while they are on the page.
class PaperRow final : public QWidget {
    Q_OBJECT
  public:
    /// Makes what is put on paper, when a button is pressed; absent when there is nothing yet. May throw `Error`.
    using Make = std::function<std::optional<Sheet>()>;

    /// `pdf` are the words of the first button; `bar` is where errors are told.
    PaperRow(const kit::Services& services, const QString& pdf, Make make, kit::MessageBar& bar,
             QWidget* parent = nullptr);

    [[nodiscard]] PaperMaker& maker() { return *m_maker; }
    /// Says before it is out what the privacy check finds in it. Throws `Error`.
    void lookAt(const Sheet& sheet);

  Q_SIGNALS:
    /// For the status line.
    void said(const QString& words);

  private:
    enum class Way { Pdf, Printer };
    void take(Way way);

    kit::Services m_services;
    Make m_make;
    kit::MessageBar& m_bar;
    PaperMaker* m_maker;
};

}  // namespace tspace::sheets
