// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/journal_notes.h"
#include "kit/record_in_hand.h"
#include "kit/services.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tspace::kit {
class LineField;
}

namespace tspace::trends {

/// A row in which a dated note on the charts is written, changed or taken away. It commits what it is told to.
class NoteBar final : public QWidget, public kit::HasRecordInHand {
    Q_OBJECT
  public:
    explicit NoteBar(const kit::Services& services, QWidget* parent = nullptr);

    /// Begins a new note on a day.
    void begin(const QDate& day);
    /// Opens one that is kept. Throws `Error`.
    void open(const Id<ChartNote>& id);
    [[nodiscard]] std::optional<RecordId> recordInHand() const override { return m_note.id.as<AnyRecord>(); }

  Q_SIGNALS:
    /// It is kept, taken away or left; the bar is hidden.
    void closed();
    void failed(const tspace::Error& error);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void show(const ChartNote& note, bool isNew);
    void keep();
    void commit(bool deleted);
    void close();

    kit::Services m_services;
    ChartNote m_note;
    bool m_isNew = true;
    kit::LineField* m_day;
    kit::LineField* m_text;
    QPushButton* m_remove;
    QLabel* m_problem;
};

}  // namespace tspace::trends
