// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "exchange/handover.h"
#include "kit/services.h"

#include <QWidget>

class QTextEdit;

namespace tspace::kit {
class Page;
}

namespace tspace::sheets {
class PaperMaker;
class PaperRow;
struct Sheet;
}  // namespace tspace::sheets

namespace tspace::people {

/// The handover of one person to read, to save as text or PDF, and to print.
class HandoverPage final : public QWidget {
    Q_OBJECT
  public:
    explicit HandoverPage(const kit::Services& services, QWidget* parent = nullptr);

    /// Makes the document of that person anew. What goes wrong is told on the page.
    void showPerson(const PersonId& person);

    /// Where one reads.
    [[nodiscard]] QWidget* reading() const;
    [[nodiscard]] sheets::PaperMaker& maker();

  Q_SIGNALS:
    /// Back to the page of the person.
    void closed();
    /// For the status line.
    void said(const QString& words);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void buildActions();
    void saveText();
    [[nodiscard]] sheets::Sheet sheet() const;

    kit::Services m_services;
    PersonId m_person;
    exchange::Handover m_handover;
    kit::Page* m_page;
    sheets::PaperRow* m_paper = nullptr;
    QTextEdit* m_text;
};

}  // namespace tspace::people
