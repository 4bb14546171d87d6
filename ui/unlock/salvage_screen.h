// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/salvage.h"
#include "unlock/gate.h"

class QLabel;
class QPushButton;

namespace tspace::care {
class LineModel;
}

namespace tspace::kit {
class Card;
class RowView;
}  // namespace tspace::kit

namespace tspace::unlock {

/// Takes everything that is whole out of a damaged journal into a new one beside it, names what is not, and opens the
/// new one or writes it as JSON. Nothing is ever overwritten.
class SalvageScreen final : public Gate {
    Q_OBJECT
  public:
    /// The parts of `environment` must outlive it.
    SalvageScreen(const QString& journal, const Environment& environment, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const override;

  protected:
    void setBusy(bool busy) override;

  private:
    void build();
    void buildResult();
    void connectParts();
    void takeOut();
    void show(const Salvage& made);
    void openMade();
    void exportMade();
    void fail(const Error& error);

    QString m_journal;
    Environment m_environment;
    PassphraseField* m_passphrase;
    QPushButton* m_take;
    QPushButton* m_back;
    kit::Card* m_result;
    QLabel* m_words;
    QLabel* m_lostWords;
    care::LineModel* m_lost;
    kit::RowView* m_list;
    QPushButton* m_open;
    QPushButton* m_export;
    QString m_made;  ///< the new journal; empty until it is there
    kit::Background m_taker;
};

}  // namespace tspace::unlock
