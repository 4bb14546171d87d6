// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTime>

namespace tspace::kit {

/// The line that says what is on disk: "Encrypted journal · draft kept 14:32:08". Silent aloud while drafts are kept;
/// `speak` says it when asked.
class StatusLine final : public QLabel {
    Q_OBJECT
  public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// An open journal with nothing written yet.
    void showOpen(bool readOnly);
    /// The draft is on disk.
    void showDraftKept(const QTime& at);
    /// The commit is on disk.
    void showSaved(const QTime& at);
    /// Something else worth a line; spoken at once.
    void showWords(const QString& words);

    void speak();
};

}  // namespace tspace::kit
