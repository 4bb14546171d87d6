// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "desktop/options.h"

#include <QWidget>

#include <memory>

class QApplication;

namespace tspace::kit {
class Spelling;
}

namespace tspace::capture {
class CapturePane;
}

namespace tspace::desktop {

/// The small window to note something, by itself: a composition root without a journal, which may be locked or open in
/// another program. Closing it keeps what was written.
class CaptureWindow final : public QWidget {
    Q_OBJECT
  public:
    CaptureWindow(QApplication& application, const Options& options);
    ~CaptureWindow() override;

    [[nodiscard]] capture::CapturePane& pane() const { return *m_pane; }

  protected:
    void closeEvent(QCloseEvent* event) override;

  private:
    SystemClock m_clock;
    SystemRandom m_random;
    kit::Theme m_theme;
    std::unique_ptr<kit::Spelling> m_spelling;
    capture::CapturePane* m_pane;
    bool m_mayClose = false;
};

}  // namespace tspace::desktop
