// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/background.h"
#include "store/environment.h"
#include "store/journal_file.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;

namespace tspace::kit {
class Page;
class MessageBar;
class TaskView;
}  // namespace tspace::kit

namespace tspace::unlock {

class PassphraseField;

/// Width of a gate's page, in characters.
constexpr int gateCharacters = 84;

/// What the unlock and create screens share: key derivation in a worker, words while it runs, and the unlocked file at
/// its end.
class Gate : public QWidget {
    Q_OBJECT
  public:
    explicit Gate(QWidget* parent = nullptr);

    /// The unlocked file, once after `unlocked`.
    [[nodiscard]] JournalFile take();

    /// What the opening came to besides, in words for the person; empty almost always.
    [[nodiscard]] const QString& words() const { return m_words; }

    /// Lets what is opened take in the notes that were sealed while it was locked. Its parts outlive the gate.
    void takeNotesInWith(const Environment& environment);

    [[nodiscard]] kit::MessageBar& bar() const { return *m_bar; }
    [[nodiscard]] bool isBusy() const { return m_worker.isRunning(); }

    /// The widget that takes the focus.
    [[nodiscard]] virtual QWidget* firstFocus() const = 0;

  Q_SIGNALS:
    /// A file is unlocked: take it.
    void unlocked();
    /// Show the screen that opens the journal at `path` instead.
    void openRequested(const QString& path);
    /// Show the screen that makes a new journal instead.
    void createRequested();
    /// Show the screen that makes a journal from a backup instead.
    void recoverRequested();
    /// Show the screen that takes out of a damaged journal what is whole instead.
    void salvageRequested();
    /// Show the screen that changes the passphrase instead.
    void passphraseRequested();
    /// Let the person note something while the journal is locked.
    void noteRequested();

  protected:
    /// Runs `open` in the worker; then `unlocked`, or the error in words.
    void begin(const QString& words, std::function<JournalFile(Progress&)> open);
    /// Says why the journal was not unlocked.
    virtual void tellRefusal(const Error& error);

    /// Called when the work begins and when it has failed.
    virtual void setBusy(bool busy) = 0;

    void resizeEvent(QResizeEvent* event) override;

    /// Lays the gate out: its page with up to `above` pixels above it, less where it is low.
    void stand(kit::Page* page, int above);

    /// A card that asks for the passphrase of the journal at `path`: which file it is, where to type, what is going on,
    /// and the button that Enter presses too.
    [[nodiscard]] QWidget* askingCard(const QString& title, const QString& path, PassphraseField* passphrase,
                                      QPushButton* act);

    /// Lets the person choose a journal's file, then asks for it by `openRequested`.
    void chooseJournal(const QString& folder);

    kit::MessageBar* m_bar;
    kit::TaskView* m_task;

  private:
    std::optional<JournalFile> m_file;
    std::optional<Environment> m_environment;
    QString m_words;
    kit::Background m_worker;
    int m_above = 0;
};

}  // namespace tspace::unlock
