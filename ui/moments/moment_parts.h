// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moment.h"

#include <QWidget>

#include <functional>
#include <map>
#include <optional>

class QPushButton;
class QVBoxLayout;

namespace tspace::kit {
class GrowingTextEdit;
class Spelling;
}  // namespace tspace::kit

namespace tspace::moments {

/// The light structure of a kind of moment: its parts as boxes to write in, out of sight until wanted. What can only be
/// told later (how a courageous conversation went) waits by itself; what is one of two is chosen, not written.
class MomentParts final : public QWidget {
    Q_OBJECT
  public:
    /// `spelling` may be null.
    explicit MomentParts(kit::Spelling* spelling, QWidget* parent = nullptr);

    /// Shows the parts of a kind with their texts, without a signal; they are in sight when one holds something.
    void setParts(MomentKind kind, const std::map<QString, QString>& texts);

    /// Brings the parts into sight and goes to the first.
    void open();

    /// True while boxes to write in are in sight.
    [[nodiscard]] bool isOpen() const;

    [[nodiscard]] kit::GrowingTextEdit* box(const QString& part) const;

  Q_SIGNALS:
    void edited(const QString& part, const QString& text);
    void left();
    void opened();

  private:
    void makeParts(MomentKind kind, const std::function<QString(const QString&)>& textOf);
    void addPart(QLatin1String part, const QString& text, QVBoxLayout& to);
    void addBox(QLatin1String part, const QString& text, QVBoxLayout& to);
    void addChoice(QLatin1String part, const QString& text, QVBoxLayout& to);
    void openLater();

    kit::Spelling* m_spelling;
    QPushButton* m_invite;
    QPushButton* m_inviteLater;
    QWidget* m_boxes = nullptr;
    QWidget* m_laterBoxes = nullptr;
    QVBoxLayout* m_layout;
    std::map<QString, kit::GrowingTextEdit*> m_byPart;
    std::optional<MomentKind> m_kind;  ///< whose parts there are
    QString m_first;
    QString m_firstLater;
};

}  // namespace tspace::moments
