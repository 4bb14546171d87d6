// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/typed_rating.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;

namespace tspace::kit {

class RatingButton;

/// One item's scale: a radio group of whole numbers in a row. Keys: digits rate (also "10" and "-3"), Left and Right
/// move along the scale, Up and Down ask for the row before or after, S skips, Delete takes the answer back, Space
/// rates what has the focus, Enter goes on.
class RatingScale final : public QWidget {
    Q_OBJECT
  public:
    /// The group is one stop of the Tab key. Needs `lowest` < `highest`.
    RatingScale(int lowest, int highest, QWidget* parent = nullptr);

    /// The accessible name of the group: the words of the item.
    void setQuestion(const QString& words);
    /// What the ends mean, spoken with them; also shown above the row when `shown`.
    void setEnds(const QString& lowest, const QString& highest, bool shown = false);

    [[nodiscard]] int lowest() const { return m_lowest; }
    [[nodiscard]] int highest() const { return m_highest; }

    /// The answer; absent when unanswered or skipped.
    [[nodiscard]] std::optional<int> value() const { return m_value; }
    [[nodiscard]] bool isSkipped() const { return m_skipped; }

    /// Sets the answer without a signal. A value outside the scale is none.
    void setValue(std::optional<int> value);
    void setSkipped(bool skipped);
    void setReadOnly(bool readOnly);

    /// Digits typed that may go on ("1" on a scale to 10); empty mostly.
    [[nodiscard]] QString pending() const { return m_typed.pending(); }

    /// Width of one button, so that a heading can line up with the row.
    [[nodiscard]] int buttonWidth() const;

  Q_SIGNALS:
    /// The answer changed by the person's hand; `value()` and `isSkipped()` tell to what.
    void changed();
    /// The answer is complete (a digit, a click, Enter, or S): a form may move on to the next item.
    void settled();
    /// Up (-1) or Down (1) was pressed.
    void leftFor(int direction);
    /// The focus came into or went out of the row.
    void activeChanged(bool active);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    bool keyPressed(QKeyEvent& event);
    bool moveKey(int key);
    /// Takes back, skips or settles; false where the key does none of these.
    bool answerKey(int key);
    void typed(QKeyEvent& event, const QString& key);
    void commitPending();
    void rate(int value, bool settle);
    void skip();
    void clear();
    void move(int step);
    void show();
    [[nodiscard]] RatingButton& buttonOf(int value) const;

    int m_lowest;
    int m_highest;
    std::vector<RatingButton*> m_buttons;
    QLabel* m_lowEnd;
    QLabel* m_highEnd;
    std::optional<int> m_value;
    bool m_skipped = false;
    bool m_readOnly = false;
    TypedRating m_typed;
};

}  // namespace tspace::kit
