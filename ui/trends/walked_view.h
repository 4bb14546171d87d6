// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstddef>
#include <optional>

namespace tspace::kit {
class Theme;
}

namespace tspace::trends {

/// A painted view of several things that are walked with the arrow keys, each with words that are shown when the
/// pointer rests on it and spoken when it is walked to. Enter or a click opens one.
class WalkedView : public QWidget {
    Q_OBJECT
  public:
    /// `theme` outlives the view. `name` is what it is called aloud.
    WalkedView(const kit::Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// What is marked for the keyboard.
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }

  Q_SIGNALS:
    void walked(const QString& words);
    void opened(std::size_t index);

  protected:
    [[nodiscard]] virtual std::size_t count() const = 0;
    [[nodiscard]] virtual QString wordsOf(std::size_t index) const = 0;
    /// Where it is painted; the mark stands around it.
    [[nodiscard]] virtual QRectF placeOf(std::size_t index) const = 0;
    /// The one that a key leads to; `from` where it leads nowhere. One by one unless told.
    [[nodiscard]] virtual std::size_t after(std::size_t from, int key) const;
    /// The one that the focus begins with: the last unless told. Only called when there is one.
    [[nodiscard]] virtual std::size_t beginning() const { return count() - 1; }

    [[nodiscard]] const kit::Theme& theme() const { return m_theme; }
    /// Draws the mark around the current one, where the view has the focus.
    void drawFocus(QPainter& painter) const;
    /// Other things are shown: nothing is marked any more.
    void renewed();

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void walkTo(std::size_t index);
    [[nodiscard]] std::optional<std::size_t> indexAt(const QPointF& place) const;

    const kit::Theme& m_theme;
    std::optional<std::size_t> m_current;
};

}  // namespace tspace::trends
