// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "services/purpose.h"
#include "unlock/gate.h"

class QLabel;
class QPushButton;

namespace tspace::kit {
class ChoiceRow;
class LineField;
class Page;
}  // namespace tspace::kit

namespace tspace::unlock {

class PassphraseField;

/// What is said of a journal when it is made, to be kept in it.
struct Beginning {
    Purpose purpose = Purpose::Both;
    QString support;  ///< who is there when work weighs on one, in the person's words; may be empty
};

/// Makes a journal: where, a passphrase twice, how strong it is in words, what cannot be recovered, and what private
/// does not mean. On a first start also offers a look around.
class CreateScreen final : public Gate {
    Q_OBJECT
  public:
    /// `path`: where the journal will be unless the person chooses another place. `random` outlives the screen.
    CreateScreen(const QString& path, Random& random, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* firstFocus() const override;

    /// What was said of the journal that was made here; nothing for the sample.
    [[nodiscard]] const Beginning& beginning() const { return m_beginning; }
    /// Whether it was made here, and not the sample.
    [[nodiscard]] bool hasMadeOwn() const { return m_hasMadeOwn; }

    /// Offers a journal of invented records in a file of its own; `open` makes or opens it, in the worker.
    void offerSample(std::function<JournalFile(Progress&)> open);

  protected:
    void setBusy(bool busy) override;

  private:
    void build();
    [[nodiscard]] QWidget* buildForm();
    void judge();
    void make();
    void choosePlace();
    void showPath();
    [[nodiscard]] bool areEqual() const;

    QString m_path;
    Beginning m_beginning;
    bool m_hasMadeOwn = false;
    Random& m_random;
    QLabel* m_place;
    PassphraseField* m_first;
    PassphraseField* m_second;
    QLabel* m_strength;
    QLabel* m_equal;
    kit::ChoiceRow* m_for;
    kit::LineField* m_support;
    QPushButton* m_choose;
    QPushButton* m_make;
    QPushButton* m_open;
    QWidget* m_sample = nullptr;
    kit::Page* m_page;
};

}  // namespace tspace::unlock
