// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/moment_edit.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "services/last_read.h"

#include <memory>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace tspace {
class RecordSaver;
}

namespace tspace::kit {
class Card;
class ChoiceRow;
class GrowingTextEdit;
class LineField;
class Page;
class PickOrMake;
}  // namespace tspace::kit

namespace tspace::moments {

class ConversationRatings;
class MomentMarks;
class MomentParts;

/// Noting a moment, and opening one again. The text has the focus at once; everything else waits until it is wanted.
/// Leaving makes a revision.
class MomentScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit MomentScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~MomentScreen() override;

    void showRecord(const RecordId& id) override;
    void enterAt(const RecordId& id) override { showRecord(id); }
    void showExample() override;
    void startNew() override;
    void leave(Leaving why) override;
    void save() override;
    [[nodiscard]] QWidget* firstFocus() override;

  private:
    void buildActions();
    void buildText();
    void connectText();
    void connectMarks();
    void buildDetails();
    /// Title, case, feelings, tags and day, or the button that brings them into sight.
    void showDetails(bool on);
    kit::LineField* addField(QGridLayout& grid, const QString& label, const QString& hint,
                             QString editing::MomentEdit::*text, int row, int column);
    void open(editing::MomentEdit edit, const std::optional<Draft>& draft);
    void showAll();
    void showKind();
    /// What the journal is not for is out of sight.
    void showPurpose();
    void fitText();
    void readCases();
    void pickCase(const QString& id);
    void makeCase(const QString& code);
    void toggleBring();
    void markForRecord(bool forRecord);
    /// Saves it, then makes it a thread.
    void bringToSession();
    void bringNow();
    void touch();
    void keep();
    [[nodiscard]] bool tell(const Issues& issues);

    kit::Services m_services;
    editing::MomentEdit m_edit;
    editing::MomentEdit m_opened;  ///< as it was opened
    LastRead m_read;
    std::optional<Moment> m_kept;  ///< the newest revision
    std::unique_ptr<RecordSaver> m_saver;
    bool m_bringWhenSaved = false;
    bool m_hasSupervision = true;
    std::optional<bool> m_showsCase;  ///< absent until that was asked

    kit::Page* m_page;
    QWidget* m_bringToSession = nullptr;
    QWidget* m_develop = nullptr;
    kit::ChoiceRow* m_kind = nullptr;
    kit::GrowingTextEdit* m_text = nullptr;
    MomentParts* m_parts = nullptr;
    ConversationRatings* m_ratings = nullptr;
    MomentMarks* m_marks = nullptr;
    kit::LineField* m_title = nullptr;
    kit::PickOrMake* m_case = nullptr;
    QLabel* m_caseWords = nullptr;
    QGridLayout* m_details = nullptr;
    QWidget* m_detailsCard = nullptr;
    QPushButton* m_inviteDetails = nullptr;
    std::vector<std::pair<kit::LineField*, QString editing::MomentEdit::*>> m_fields;
};

}  // namespace tspace::moments
