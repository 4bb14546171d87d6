// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/journal_notes.h"
#include "kit/services.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tspace::kit {
class Card;
class LineField;
}  // namespace tspace::kit

namespace tspace::checkin {

/// Where support is found: the national lines, and the places the person wrote down, which can be added to and changed
/// here. It keeps no record that it was shown.
class SupportCard final : public QWidget {
    Q_OBJECT
  public:
    explicit SupportCard(const kit::Services& services, QWidget* parent = nullptr);

    /// Reads the places anew. Throws `Error`.
    void read();

  Q_SIGNALS:
    /// Something could not be saved or read.
    void failed(const tspace::Error& error);

  private:
    void buildNational();
    void buildForm();
    void showPlaces();
    void addPlace(const SupportPlace& place);
    void openForm(const SupportPlace& place, bool isNew);
    void closeForm();
    void keep();
    void remove();
    void commit(const SupportPlace& place, bool deleted);

    kit::Services m_services;
    std::vector<SupportPlace> m_places;
    SupportPlace m_edited;
    bool m_isNew = true;

    kit::Card* m_card;
    QVBoxLayout* m_list = nullptr;
    QWidget* m_rows = nullptr;
    QPushButton* m_add = nullptr;
    QWidget* m_form = nullptr;
    kit::LineField* m_name = nullptr;
    kit::LineField* m_reach = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_dated = nullptr;
};

}  // namespace tspace::checkin
