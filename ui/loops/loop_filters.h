// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/loop_lists.h"

#include <QWidget>

class QComboBox;

namespace tspace::loops {

/// The row above what is still open: with whom, and about which case. Offers only those that something is open with.
class LoopFilters final : public QWidget {
    Q_OBJECT
  public:
    explicit LoopFilters(QWidget* parent = nullptr);

    /// Reads anew what can be chosen, and keeps what is. Throws `Error`.
    void read(const JournalReader& reader);

    [[nodiscard]] LoopFilter filter() const;
    [[nodiscard]] bool isSet() const { return filter() != LoopFilter{}; }

  Q_SIGNALS:
    /// The person chose something else.
    void chosen();

  private:
    QComboBox* m_with;
    QComboBox* m_about;
};

}  // namespace tspace::loops
