// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"

#include <set>
#include <vector>

class QLabel;

namespace tspace::kit {
class Card;
}

namespace tspace::window {

/// One plain page: the keys, what is kept and where, and what private means and does not mean.
class HelpScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit HelpScreen(QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() override;

    /// Tells the keys of these places, and those that belong to every journal.
    void tellKeysOf(const std::set<kit::Place>& places);

  private:
    /// A key and what it does, for whom the journal has the place.
    struct Key {
        kit::Place place;
        QString key;
        QString words;
    };
    struct Row {
        kit::Place place;
        QLabel* key;
        QLabel* words;
    };
    [[nodiscard]] kit::Card* keysCard(const QString& heading, const std::vector<Key>& keys);
    [[nodiscard]] kit::Card* everywhere();
    [[nodiscard]] kit::Card* whileWriting();

    QWidget* m_page;
    std::vector<Row> m_rows;
};

}  // namespace tspace::window
