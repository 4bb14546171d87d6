// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>

namespace tspace::kit {

/// Room for a chip of these words.
[[nodiscard]] QSize chipSize(const QString& words);
/// Paints a chip of these words, as `Chip` looks.
void paintChip(QPainter& painter, const QRect& rect, const QPalette& colours, const QString& words);

/// A short word in a round edge: a code, a kind, a state.
class Chip final : public QLabel {
    Q_OBJECT
  public:
    explicit Chip(const QString& words, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A chip that can be pressed: to choose (checkable), or to take away (`setRemovable`).
class ChipButton final : public QAbstractButton {
    Q_OBJECT
  public:
    explicit ChipButton(const QString& words, QWidget* parent = nullptr);

    /// Shows a cross; a press, Delete or Backspace asks for removal. The accessible description says so.
    void setRemovable(bool removable);

    [[nodiscard]] QSize sizeHint() const override;
    /// Less than its words take where they are long: they end in dots then.
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void removalRequested();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    bool m_removable = false;
};

}  // namespace tspace::kit
