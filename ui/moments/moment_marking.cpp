// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of a moment: to bring, for the child's record.
#include "kit/line_field.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/pick_or_make.h"
#include "moments/bring_words.h"
#include "moments/moment_marks.h"
#include "moments/moment_screen.h"
#include "services/childs_record.h"
#include "services/purpose.h"
#include "services/record_saver.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace tspace::moments {

void MomentScreen::showPurpose() {
    m_hasSupervision = hasSupervision(purposeOf(m_services.journal.read()));
    m_develop->setVisible(m_hasSupervision);
    m_bringToSession->setVisible(m_hasSupervision);
    m_marks->setForSupervision(m_hasSupervision);
    const bool hasCase = m_hasSupervision || m_edit.moment.caseId || !m_edit.caseText.isEmpty();
    if (std::exchange(m_showsCase, hasCase) == hasCase) {
        return;
    }
    m_case->setVisible(hasCase);
    m_caseWords->setVisible(hasCase);
    m_details->addWidget(m_title, 1, 0, 1, hasCase ? 1 : 2);
    QStringList more{tr("Title"), tr("Feelings"), tr("Tags"), tr("Day")};
    if (hasCase) {
        more.insert(1, tr("Case"));
    }
    m_inviteDetails->setText(QStringLiteral("+ ") + more.join(QStringLiteral(" · ")));
    m_inviteDetails->setAccessibleName(tr("More about it"));
}

void MomentScreen::toggleBring() {
    if (!m_hasSupervision) {
        return;
    }
    m_edit.moment.bring = !m_edit.moment.bring;
    m_marks->showMarks(m_edit.moment);
    touch();
    Q_EMIT statusSaid(m_edit.moment.bring ? tr("Marked to bring to supervision.") : tr("Private again."));
}

void MomentScreen::markForRecord(bool forRecord) {
    m_edit.moment.childsRecord = forRecord ? std::optional(ChildsRecord{}) : std::nullopt;
    touch();
    if (!forRecord) {
        return;
    }
    try {
        const auto explained = childsRecord::toExplainNow(m_services.journal.read());
        if (!explained) {
            return;
        }
        m_page->bar().showNotice(childsRecord::whyWords());
        m_page->bar().offer(tr("Show the page"), [this] { Q_EMIT placeRequested(kit::Place::ChildsRecord); });
        Change change;
        change.record = *explained;
        m_services.journal.commit({change});
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void MomentScreen::bringToSession() {
    if (!m_hasSupervision || m_edit.moment.id.isNull() || editing::isEmpty(m_edit)) {
        return;
    }
    m_edit.moment.bring = true;
    m_marks->showMarks(m_edit.moment);
    touch();
    m_bringWhenSaved = true;
    save();
    if (!m_saver->isSaving() && std::exchange(m_bringWhenSaved, false) && m_kept && m_kept->bring) {
        bringNow();
    }
}

void MomentScreen::bringNow() {
    try {
        const QDate today = m_services.clock.today();
        BringPlan plan = planToBring(m_services.journal.read(), m_edit.moment.id, m_services.random, today);
        if (!plan.changes.empty()) {
            m_services.journal.commit(std::move(plan.changes));
        }
        m_page->bar().showNotice(wordsFor(plan, today));
        if (plan.session) {
            m_page->bar().offer(tr("Go there"), [this, id = plan.session->id] {
                Q_EMIT recordRequested(RecordKind::Session, id.as<AnyRecord>());
            });
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::moments
