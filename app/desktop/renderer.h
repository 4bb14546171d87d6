// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/screen.h"
#include "kit/theme.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

namespace tspace::desktop {

class Application;

/// Draws the screens to PNG files, one after another, and says when it is done. The journal is not written to.
class Renderer final : public QObject {
    Q_OBJECT
  public:
    /// `application` outlives the renderer.
    explicit Renderer(Application& application, QObject* parent = nullptr);

    /// Begins. Throws `Error` when a screen is not known, or needs a journal that was not named.
    void start();

  Q_SIGNALS:
    void finished();
    void failed(const tspace::Error& error);

  private:
    struct Picture {
        QString name;
        kit::Theme::Choice theme;
        std::function<void()> show;
    };

    void collect();
    void collectGates(kit::Theme::Choice theme);
    void collectScreens(kit::Theme::Choice theme);
    void showPlace(kit::Place place);
    [[nodiscard]] bool isWanted(const QString& name) const;
    void next();
    void drawWhenSettled();
    void draw();

    Application& m_application;
    QTimer m_timer;
    std::vector<Picture> m_pictures;
    std::size_t m_at = 0;
    int m_quietRounds = 0;
};

}  // namespace tspace::desktop
