// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/open_loop.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
class GrowingTextEdit;
class Spelling;
}  // namespace tspace::kit

namespace tspace::loops {

/// The loop that is chosen: what was said last, what can be done with it, and the box in which the missing word is
/// written. It decides nothing.
class LoopPanel final : public QWidget {
    Q_OBJECT
  public:
    /// `spelling` may be null.
    explicit LoopPanel(kit::Spelling* spelling, QWidget* parent = nullptr);

    /// `heading` and `about` are the first two lines: "FAM-12: title", "waiting to hear · Amina, 21 October".
    void show(const OpenLoop& loop, const QString& heading, const QString& about);

    /// Opens the box for a word, with what is typed of it already, and puts the cursor into it.
    void write(const editing::LoopWord& word);
    void closeBox();
    [[nodiscard]] bool isWriting() const;
    /// As it stands in the box.
    [[nodiscard]] editing::LoopWord word() const;
    [[nodiscard]] QWidget* box() const;
    /// Says under the box why the word cannot be kept yet; empty hides it.
    void setProblem(const QString& words);

  Q_SIGNALS:
    void sessionRequested();
    void stepRequested(tspace::editing::LoopStep step);
    void takeAlongRequested();
    /// The word in the box has changed.
    void edited();
    /// The box was left.
    void left();
    void keepRequested();
    void closeRequested();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void buildTexts();
    void buildButtons();
    void buildBox();
    void showPart(QLabel& label, QLabel& text, const QString& title, const QString& words);
    void offerWho(editing::LoopStep step);

    kit::Card* m_card;
    QLabel* m_about = nullptr;
    struct Part {
        QLabel* label = nullptr;
        QLabel* text = nullptr;
    };
    Part m_practice;
    Part m_challenge;
    Part m_heard;
    std::vector<std::pair<editing::LoopStep, QPushButton*>> m_steps;
    QWidget* m_buttons = nullptr;
    QWidget* m_box = nullptr;
    QLabel* m_question = nullptr;
    QComboBox* m_who = nullptr;
    kit::GrowingTextEdit* m_text = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_keep = nullptr;
    editing::LoopWord m_word;
};

}  // namespace tspace::loops
