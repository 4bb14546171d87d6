// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/services.h"
#include "sheets/paper_maker.h"

#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;

namespace tspace::kit {
class MessageBar;
}

namespace tspace::sheets {

class PaperRow;

/// A row at the foot of a session's page: save it as PDF, print it, write it into the development record.
class SessionSheet final : public QWidget {
    Q_OBJECT
  public:
    /// `session` saves what is typed and tells which session it is, null when there is none yet. `bar` is where errors
    /// are told.
    SessionSheet(const kit::Services& services, std::function<SessionId()> session, kit::MessageBar& bar,
                 QWidget* parent = nullptr);

    [[nodiscard]] PaperMaker& maker();

  Q_SIGNALS:
    /// For the status line.
    void said(const QString& words);
    /// Write a development entry from this session.
    void developmentRequested(const tspace::RecordId& session);

  private:
    [[nodiscard]] std::optional<Sheet> sheet() const;
    void begin();

    kit::Services m_services;
    std::function<SessionId()> m_session;
    kit::MessageBar& m_bar;
    PaperRow* m_paper;
    QCheckBox* m_private;
};

}  // namespace tspace::sheets
