// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/care_sections.h"
#include "care/collect_section.h"
#include "kit/message_bar.h"
#include "kit/row_view.h"
#include "services/backups.h"
#include "services/journal_settings.h"
#include "services/lock_setting.h"
#include "settings/settings_screen.h"
#include "sheets/paper_maker.h"
#include "sheets/paper_row.h"
#include "store/deleted_records.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

#include <array>

using namespace tspace;
using namespace tspace::care;
using namespace tspace::test;

namespace {

/// The settings with what this part brings, over a journal with a case.
struct CareSettings {
    CareSettings() {
        Case child;
        child.id = CaseId::make(stage.open().random());
        child.code = *CaseCode::parse(QStringLiteral("FAM-12"));
        stage.open().save(child);
        lock = new LockSection(stage.services());
        collect = new CollectSection(stage.services());
        screen = &stage.show(new settings::SettingsScreen({lock, new CareSection(stage.services()), collect}));
        screen->enter();
    }

    void push(const QString& name) {
        named(*screen, name).setFocus();
        press(Qt::Key_Space);
        stage.settle();
    }
    /// Answers the question for a file with this path.
    void answer(sheets::PaperMaker& maker, const QString& path) {
        maker.setAsk([path](const QString&, const std::function<void(const QString&)>& chosen) { chosen(path); });
    }

    ScreenStage stage;
    LockSection* lock = nullptr;
    CollectSection* collect = nullptr;
    settings::SettingsScreen* screen = nullptr;
};

}  // namespace

// Would catch: a box that shows another state than the journal keeps.
TEST_CASE("Locking on minimise is chosen by key and kept in the journal", "[care]") {
    CareSettings at;
    CHECK_FALSE(locksOnMinimise(settingsOf(at.stage.open().read())));
    at.push(QStringLiteral("Lock when the window is minimised"));
    CHECK(locksOnMinimise(settingsOf(at.stage.open().read())));
    at.screen->enter();
    CHECK(named<QCheckBox>(*at.screen, QStringLiteral("Lock when the window is minimised")).isChecked());
}

// Would catch: a sheet that cannot be made from the window, that others may read, or that leaves without a trace.
TEST_CASE("The emergency sheet is saved as PDF from the settings", "[care]") {
    CareSettings at;
    const QString path = at.stage.open().scratch().path(QStringLiteral("sheet.pdf"));
    at.answer(at.lock->emergencySheet().maker(), path);
    at.push(QStringLiteral("Emergency sheet as PDF…"));
    CHECK(bytesOf(path).startsWith("%PDF-"));
    CHECK_FALSE(QFileInfo(path).permission(QFile::ReadOther));
    CHECK(at.stage.open().read().count(RecordKind::Disclosure) == 1);
}

// Would catch: a collection in the window that misses what is deleted, that leaves without a trace or without a word
// about the names in it, and what the owner rates taken for a person.
TEST_CASE("Everything about a case is collected into one document from the settings", "[care]") {
    CareSettings at;
    Measure measure;
    measure.id = MeasureId::make(at.stage.open().random());
    measure.name = QStringLiteral("Fortitude");
    at.stage.open().save(measure);
    const Moment gone = momentSaying(
        at.stage.open(), QStringLiteral("FAM-12, since deleted. I had no Fortitude, and asked Okonkwo for some."));
    at.stage.open().save(gone);
    at.stage.open().remove(gone);
    const QString path = at.stage.open().scratch().path(QStringLiteral("all.md"));
    at.answer(at.collect->maker(), path);
    at.push(QStringLiteral("Collect into a document…"));
    REQUIRE(eventually([&] { return at.collect->isSettled() && QFile::exists(path); }));
    CHECK(bytesOf(path).contains("FAM-12, since deleted."));
    CHECK(bytesOf(path).contains("Everything held about FAM-12"));
    const QString told = at.collect->findChild<kit::MessageBar*>()->words();
    CHECK(told.contains(QStringLiteral("Look again before it leaves: the case code “FAM-12”")));
    CHECK(told.contains(QStringLiteral("“Okonkwo”, which may be a name")));
    CHECK_FALSE(told.contains(QStringLiteral("Fortitude")));
    CHECK_FALSE(QFileInfo(path).permission(QFile::ReadOther));
    CHECK(at.stage.open().read().count(RecordKind::Disclosure) == 1);
}

// Would catch: a journal that keeps its weaker key for years because nobody says there is a stronger one, and settings
// that say so for ever.
TEST_CASE("The settings say how a stronger key is taken up where there is one, and only there", "[care]") {
    static const std::array<KeySet, 2> sets{{{.number = 2, .passes = 1, .memory = 8192}, keySets().back()}};
    CareSettings at;
    const QString words = QStringLiteral("There is a stronger way by now to make the key");
    CHECK_FALSE(says(*at.screen, words));
    at.stage.open().reopen(sets);
    auto& again = at.stage.show(new settings::SettingsScreen({new LockSection(at.stage.services())}));
    again.enter();
    CHECK(says(again, words));
}

// Would catch: settings that are silent about backups that burn with the house.
TEST_CASE("The settings say that the only backups are on this computer while it is so", "[care]") {
    CareSettings at;
    Progress progress;
    {
        Copier copier = at.stage.open().journal().copier();
        static_cast<void>(
            backUp(copier, {at.stage.open().path(), {}}, at.stage.open().clock(), at.stage.open().random(), progress));
    }
    at.screen->enter();
    QStringList shown;
    for (const QLabel* label : at.screen->findChildren<QLabel*>()) {
        shown << label->text();
    }
    CHECK(shown.join(QLatin1Char('\n')).contains(QStringLiteral("Your only backups are on this computer.")));
}
