// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/bundled.h"
#include "kit/record_in_hand.h"
#include "kit/screen.h"
#include "kit/services.h"

namespace tspace::kit {
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::models {
class CheckInListModel;
}

namespace tspace::checkin {

class InstrumentCard;
class InstrumentListModel;
class SupportCard;

/// What can be rated now, and the check-ins that were made.
class CheckInsScreen final : public kit::Screen, public kit::HasRecordInHand {
    Q_OBJECT
  public:
    explicit CheckInsScreen(const kit::Services& services, QWidget* parent = nullptr);
    ~CheckInsScreen() override;

    void enter() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;
    /// The past check-in that is current, while one is in their list.
    [[nodiscard]] std::optional<RecordId> recordInHand() const override;

    /// Reads an instrument file and shows what it is, or what is wrong with it. Nothing is added until the person says
    /// so.
    void preview(const QString& path);

  Q_SIGNALS:
    /// The person wants to answer this instrument; `newRequested` follows.
    void instrumentChosen(const QString& id);

  private:
    void build();
    void buildActions();
    void chooseFile();
    void add(const instruments::Instrument& instrument);
    void read();
    void readInstruments();

    kit::Services m_services;
    instruments::Catalogue m_catalogue;
    kit::Page* m_page;
    InstrumentListModel* m_offered;
    models::CheckInListModel* m_past;
    kit::RowView* m_offeredView = nullptr;
    kit::RowView* m_pastView = nullptr;
    QWidget* m_pastCard = nullptr;
    InstrumentCard* m_preview = nullptr;
    SupportCard* m_support = nullptr;
};

}  // namespace tspace::checkin
