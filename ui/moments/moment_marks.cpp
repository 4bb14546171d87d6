// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/moment_marks.h"

#include "kit/flow_layout.h"
#include "kit/tokens.h"

#include <QCheckBox>
#include <QLocale>

namespace tspace::moments {

MomentMarks::MomentMarks(QWidget* parent)
    : QWidget(parent),
      m_bring(new QCheckBox(tr("Bring to supervision"))),
      m_forRecord(new QCheckBox),
      m_organisation(new QCheckBox(tr("For the organisation to hear"))),
      m_keep(new QCheckBox(tr("Worth coming back to"))) {
    auto* flow = new kit::FlowLayout(this, kit::space::large);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QCheckBox* box : {m_bring, m_forRecord, m_organisation, m_keep}) {
        box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        flow->addWidget(box);
    }
    m_bring->setToolTip(tr("Ctrl+B"));
    connect(m_bring, &QCheckBox::clicked, this, &MomentMarks::bringChanged);
    connect(m_forRecord, &QCheckBox::clicked, this, &MomentMarks::forRecordChanged);
    connect(m_organisation, &QCheckBox::clicked, this, &MomentMarks::organisationChanged);
    connect(m_keep, &QCheckBox::clicked, this, &MomentMarks::keepChanged);
}

void MomentMarks::showMarks(const Moment& moment) {
    const auto& mark = moment.childsRecord;
    const bool copied = mark && mark->date;
    m_bring->setChecked(moment.bring);
    m_forRecord->setChecked(mark.has_value());
    m_forRecord->setEnabled(!copied);
    m_forRecord->setText(
        copied ? tr("On the child’s record since %1").arg(QLocale().toString(*mark->date, QStringLiteral("d MMM yyyy")))
               : tr("For the child’s record"));
    m_organisation->setChecked(moment.organisation);
    m_keep->setChecked(moment.keep);
}

void MomentMarks::setForSupervision(bool on) {
    m_bring->setVisible(on);
    m_forRecord->setVisible(on);
    m_organisation->setVisible(on);
}

}  // namespace tspace::moments
