// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moment.h"

#include <QWidget>

class QCheckBox;

namespace tspace::moments {

/// What a moment can be marked with: to bring, for the child's record, for the organisation to hear, worth coming back
/// to.
class MomentMarks final : public QWidget {
    Q_OBJECT
  public:
    explicit MomentMarks(QWidget* parent = nullptr);

    /// Shows the marks of a moment without a signal. One that was copied says when, and is not taken away here.
    void showMarks(const Moment& moment);
    /// Without supervision there is nothing to bring, and no case that is worked on here.
    void setForSupervision(bool on);

  Q_SIGNALS:
    void bringChanged(bool bring);
    void forRecordChanged(bool forRecord);
    void organisationChanged(bool organisation);
    void keepChanged(bool keep);

  private:
    QCheckBox* m_bring;
    QCheckBox* m_forRecord;
    QCheckBox* m_organisation;
    QCheckBox* m_keep;
};

}  // namespace tspace::moments
