// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace tspace::kit {
class ChipButton;
class FlowLayout;
class LineField;
}  // namespace tspace::kit

namespace tspace::moments {

/// Feelings by name: words to pick, and a place for one's own. The words are one stop of the Tab key; arrows move among
/// them, Space picks.
class FeelingPicker final : public QWidget {
    Q_OBJECT
  public:
    explicit FeelingPicker(QWidget* parent = nullptr);

    /// Shows what is picked, without a signal; words that are not offered are added.
    void setFeelings(const QStringList& feelings);
    /// What is picked, in the order it was picked.
    [[nodiscard]] const QStringList& feelings() const { return m_feelings; }

  Q_SIGNALS:
    void changed();
    /// The focus went elsewhere.
    void left();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void addChip(const QString& feeling);
    [[nodiscard]] kit::ChipButton* chipOf(const QString& feeling) const;
    void toggled(const QString& feeling, bool on);
    void addOwn();
    void makeStop(kit::ChipButton* chip);

    QStringList m_feelings;
    std::vector<kit::ChipButton*> m_chips;
    kit::FlowLayout* m_flow = nullptr;
    kit::LineField* m_own = nullptr;
};

}  // namespace tspace::moments
