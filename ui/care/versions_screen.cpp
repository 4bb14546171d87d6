// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/versions_screen.h"

#include "care/agreed_words.h"
#include "care/change_text.h"
#include "care/field_words.h"
#include "care/line_model.h"
#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "models/words.h"
#include "store/journal.h"
#include "store/session_lists.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::care {

using namespace kit;

namespace {

/// Where a record of this kind is seen by itself; an action, which is opened with its session, stands in a list too.
std::optional<Place> pageOf(RecordKind kind) {
    return kind == RecordKind::Action ? Place::Actions : placeOf(kind);
}

}  // namespace

VersionsScreen::VersionsScreen(const Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_page(new Page(tr("Versions"))),
      m_model(new LineModel(this)),
      m_view(new RowView(tr("Versions, newest first"))),
      m_added(new Card(tr("Added later"))),
      m_changes(new Card(tr("What this version changed"))),
      m_restore(button(Part::Primary, tr("Bring this version back"))),
      m_open(button(Part::QuietButton, tr("Go to it"))),
      m_delete(button(Part::QuietButton, tr("Move to recently deleted"))) {
    build();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &VersionsScreen::showChanges);
    connect(m_restore, &QPushButton::clicked, this, &VersionsScreen::restore);
    connect(m_delete, &QPushButton::clicked, this, &VersionsScreen::askToRemove);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_versions.empty()) {
            return;
        }
        if (const auto place = pageOf(kindOf(m_versions.front().record))) {
            Q_EMIT recordAtPlaceRequested(*place, m_record);
        }
    });
}

void VersionsScreen::build() {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    m_page->addAction(m_delete);
    m_page->addAction(m_open);
    auto* card = new Card;
    m_view->setGrowsWithRows(true);
    m_view->setModel(m_model);
    card->add(m_view);
    m_page->add(card);
    m_page->add(m_added);
    m_page->add(m_changes);
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    row->addWidget(m_restore);
    row->addStretch(1);
    m_changes->body()->addLayout(row);
}

void VersionsScreen::enter() {
    read();
}

void VersionsScreen::showRecord(const RecordId& id) {
    m_record = id;
    m_view->setCurrentIndex({});
    read();
}

void VersionsScreen::refresh(const Committed& committed) {
    if (std::find(committed.changed.begin(), committed.changed.end(), m_record) != committed.changed.end()) {
        read();
    }
}

void VersionsScreen::showExample() {
    ListQuery newest;
    newest.limit = 1;
    for (const MomentRow& row : m_services.journal.read().moments(newest)) {
        showRecord(row.id.as<AnyRecord>());
    }
}

QWidget* VersionsScreen::firstFocus() {
    return m_view;
}

void VersionsScreen::read() {
    try {
        m_versions = m_record.isNull() ? std::vector<Version>() : versionsOf(m_services.journal.read(), m_record);
        std::vector<Line> lines;
        const QDate today = m_services.clock.today();
        for (std::size_t i = 0; i < m_versions.size(); ++i) {
            const Version& version = m_versions[i];
            Line line;
            line.when = models::listDate(version.at.date, today) + QStringLiteral(", ") + models::timeText(version.at);
            line.main = version.deleted              ? tr("Moved to recently deleted")
                        : i + 1 == m_versions.size() ? tr("The first version")
                        : m_versions[i + 1].deleted  ? tr("Brought back")
                                                     : tr("Changed");
            line.end = i == 0 ? tr("as it is now") : QString();
            lines.push_back(line);
        }
        m_model->setLines(std::move(lines));
        if (!m_versions.empty()) {
            const Record& newest = m_versions.front().record;
            const QString title = headline(newest);
            const auto at = timeOf(newest);
            m_page->setTitle(title.isEmpty() ? tr("Versions") : tr("Versions of “%1”").arg(title));
            m_page->setSubtitle(at ? tr("%1, %2").arg(models::words(kindOf(newest)), models::listDate(at->date, today))
                                   : models::words(kindOf(newest)));
            m_view->setCurrentIndex(m_model->index(0));
        }
        showAdded();
        showChanges();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void VersionsScreen::showAdded() {
    const std::vector<Addition> added = additionsOf(m_services.journal.read(), m_record.as<Session>());
    delete m_shownAdded;
    m_shownAdded = new QWidget;
    auto* column = spaced(new QVBoxLayout(m_shownAdded), 0, space::tiny / 2);
    m_added->body()->addWidget(m_shownAdded);
    const QDate today = m_services.clock.today();
    for (auto addition = added.rbegin(); addition != added.rend(); ++addition) {  // newest first, as the versions are
        const QString when = models::listDate(addition->written.date, today) + QStringLiteral(", ") +
                             models::timeText(addition->written);
        QLabel* label = text(Part::Label, tr("%1 · %2").arg(when, sessions::words(addition->kind)));
        label->setContentsMargins(0, space::small, 0, 0);
        column->addWidget(label);
        QLabel* words = text(Part::Quiet, {});
        words->setTextFormat(Qt::PlainText);
        words->setText(addition->text);
        column->addWidget(words);
    }
    m_added->setVisible(!added.empty());
}

const Version* VersionsScreen::current() const {
    const int row = m_view->currentIndex().row();
    return row < 0 || static_cast<std::size_t>(row) >= m_versions.size() ? nullptr
                                                                         : &m_versions[static_cast<std::size_t>(row)];
}

void VersionsScreen::showChanges() {
    const Version* version = current();
    delete m_shown;
    m_shown = new QWidget;
    auto* column = spaced(new QVBoxLayout(m_shown), 0, space::tiny / 2);
    m_changes->body()->insertWidget(0, m_shown);
    const bool isNewest = version == m_versions.data();
    m_restore->setEnabled(version != nullptr && (!isNewest || version->deleted) && !m_services.journal.isReadOnly());
    const bool stands = !m_versions.empty() && !m_versions.front().deleted;
    m_open->setEnabled(stands && pageOf(kindOf(m_versions.front().record)));
    m_delete->setEnabled(stands && !m_services.journal.isReadOnly());
    if (version == nullptr) {
        return;
    }
    try {
        const Version* before = version + 1 < m_versions.data() + m_versions.size() ? version + 1 : nullptr;
        const JournalReader& read = m_services.journal.read();
        const FieldWords field(read, version->record);
        const auto textOf = [&field](const codec::FlatField& each) { return field.value(each); };
        const std::vector<FieldChange> changes = before == nullptr
                                                     ? allOf(read, version->record, textOf)
                                                     : changesBetween(read, before->record, version->record, textOf);
        m_changes->setHeading(before == nullptr ? tr("What the first version says") : tr("What this version changed"));
        for (const FieldChange& change : changes) {
            QLabel* label = text(Part::Label, field.label(change.keys));
            label->setContentsMargins(0, space::small, 0, 0);
            column->addWidget(label);
            QLabel* words = text(Part::Quiet, {});
            words->setTextFormat(Qt::RichText);
            words->setText(before == nullptr ? plainText(change) : richText(change));
            words->setAccessibleName(field.label(change.keys) + QStringLiteral(": ") + spokenText(change));
            column->addWidget(words);
        }
        if (changes.empty()) {
            column->addWidget(text(Part::Quiet, tr("No word of it changed.")));
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void VersionsScreen::restore() {
    if (const Version* version = current()) {
        commit(version->record, false);
        Q_EMIT statusSaid(tr("Brought back as a new version."));
    }
}

void VersionsScreen::askToRemove() {
    if (m_versions.empty()) {
        return;
    }
    try {
        const QString agreed = agreedWords(m_services.journal.read(), m_versions.front().record);
        if (agreed.isEmpty()) {
            remove();
            return;
        }
        m_page->bar().showNotice(tr("%1 Move it to recently deleted? For 30 days you can bring it back from there, and "
                                    "it is agreed then as it is now.")
                                     .arg(agreed));
        m_page->bar().offer(tr("Move it there"), [this] { remove(); });
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void VersionsScreen::remove() {
    if (!m_versions.empty()) {
        commit(m_versions.front().record, true);
        Q_EMIT statusSaid(tr("Moved to recently deleted, where it stays for 30 days."));
    }
}

void VersionsScreen::commit(const Record& record, bool deleted) {
    try {
        Change change;
        change.record = record;
        change.deleted = deleted;
        m_services.journal.commit({change});
        m_page->bar().dismiss();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::care
