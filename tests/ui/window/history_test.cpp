// SPDX-License-Identifier: GPL-3.0-or-later
// From every record there is a way to its versions, by one key.
#include "desktop/screens.h"
#include "kit/page.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"
#include "window/navigation_item.h"
#include "window/shell.h"

#include <QScrollBar>
#include <QTableView>

using namespace tspace;
using namespace tspace::test;
using kit::Place;

namespace {

/// The window over a journal with one record of each kind that people write.
class HistoryDesk {
  public:
    HistoryDesk() {
        RecordKind kinds[] = {RecordKind::Person,       RecordKind::Session, RecordKind::Moment,   RecordKind::CheckIn,
                              RecordKind::SupportPlace, RecordKind::Action,  RecordKind::ChartNote};
        for (const RecordKind kind : kinds) {
            add(kind);
        }
        Case known;
        known.id = CaseId::make(random());
        known.code = *CaseCode::parse(QStringLiteral("FAM-12"));
        add(known);
        DevelopmentEntry entry;
        entry.id = Id<DevelopmentEntry>::make(random());
        entry.date = QDate(2026, 11, 2);
        entry.what = words;
        add(entry);
        Measure measure;
        measure.id = MeasureId::make(random());
        measure.name = words;
        add(measure);
        Reading reading;
        reading.id = ReadingId::make(random());
        reading.measure = measure.id;
        reading.on = QDate(2026, 11, 2);
        add(reading);
        LookBack back;
        back.id = Id<LookBack>::make(random());
        back.from = QDate(2026, 7, 1);
        back.until = QDate(2026, 9, 30);
        back.written = stage.open().clock().now();
        back.text = words;
        add(back);
        shell = &stage.show(new window::Shell(stage.services(), desktop::makeScreens(stage.services())));
    }

    /// Ctrl+H leads to the versions of the one record of this kind, and back.
    void checkHistory(RecordKind kind) {
        INFO(nameOf(kind).toStdString());
        const Place place = shell->place();
        press(Qt::Key_H, ctrl);
        CHECK(shell->place() == Place::Versions);
        CHECK(shell->record() == ids.at(kind));
        press(Qt::Key_Left, Qt::AltModifier);
        CHECK(shell->place() == place);
    }

    static inline const QString words = QStringLiteral("walnuts");
    ScreenStage stage;
    std::map<RecordKind, RecordId> ids;
    window::Shell* shell = nullptr;

  private:
    Random& random() { return stage.open().random(); }

    void add(const Record& record) {
        stage.open().save(record);
        ids[kindOf(record)] = idOf(record);
    }

    void add(RecordKind kind) {
        const Instant now = stage.open().clock().now();
        Record record = emptyRecord(kind);
        std::visit(
            [&](auto& each) {
                each.id = std::decay_t<decltype(each.id)>::make(random());
                if constexpr (requires { each.at; }) {
                    each.at = now;
                }
                if constexpr (requires { each.text; }) {
                    each.text = words;
                }
                if constexpr (requires { each.name; }) {
                    each.name = words;
                }
            },
            record);
        if (auto* const session = std::get_if<Session>(&record)) {
            session->held = now;
            session->written = now;
        } else if (auto* const checkIn = std::get_if<CheckIn>(&record)) {
            checkIn->instrument = QStringLiteral("thinking-space.wellbeing");
            checkIn->version = 1;
            checkIn->answers[QStringLiteral("energy")] = 5;
        } else if (auto* const note = std::get_if<ChartNote>(&record)) {
            note->on = now.date;
        }
        add(record);
    }
};

}  // namespace

// Would catch: a kind of record whose earlier versions cannot be reached in the window, or the versions of another one.
TEST_CASE("Ctrl+H leads from every kind of record to its versions", "[history]") {
    HistoryDesk desk;
    for (const RecordKind kind : {RecordKind::Person, RecordKind::Case, RecordKind::Session, RecordKind::Moment,
                                  RecordKind::CheckIn, RecordKind::DevelopmentEntry}) {
        desk.shell->openRecord(kind, desk.ids.at(kind));
        desk.checkHistory(kind);
    }
    desk.shell->go(Place::Actions);
    desk.checkHistory(RecordKind::Action);
    desk.shell->go(Place::LookBack);
    desk.checkHistory(RecordKind::LookBack);
    desk.shell->go(Place::Measures);
    desk.checkHistory(RecordKind::Measure);
    named<QTableView>(*desk.shell, QStringLiteral("Readings")).setFocus();
    desk.checkHistory(RecordKind::Reading);
    for (const auto& [kind, name] :
         {std::pair(RecordKind::SupportPlace, "support-place"), std::pair(RecordKind::ChartNote, "chart-note")}) {
        desk.shell->go(Place::Search);
        typeText(QStringLiteral("walnuts record:") + QString::fromLatin1(name));
        REQUIRE(eventually([&] { return desk.shell->screen(Place::Search)->isSettled(); }));
        desk.checkHistory(kind);
    }
    desk.shell->go(Place::Today);
    press(Qt::Key_H, ctrl);
    CHECK(desk.shell->place() == Place::Today);
}

// Would catch: versions that stand under Search in the navigation, wherever one came from.
TEST_CASE("The versions of a record belong to the place one came from", "[history]") {
    HistoryDesk desk;
    const auto isMarked = [&](const char* place) {
        return named<window::NavigationItem>(*desk.shell, QString::fromLatin1(place)).isChecked();
    };
    desk.shell->openRecord(RecordKind::Person, desk.ids.at(RecordKind::Person));
    press(Qt::Key_H, ctrl);
    REQUIRE(desk.shell->place() == Place::Versions);
    CHECK(isMarked("People and cases"));
    CHECK_FALSE(isMarked("Search"));
    desk.shell->go(Place::Trends);
    press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(desk.shell->place() == Place::Versions);
    CHECK(isMarked("People and cases"));
    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(desk.shell->place() == Place::Person);
    CHECK(isMarked("People and cases"));
}

// Would catch: another record that is opened where the one before was scrolled to.
TEST_CASE("Another record is opened at its beginning", "[shell]") {
    HistoryDesk desk;
    Case other;
    other.id = CaseId::make(desk.stage.open().random());
    other.code = *CaseCode::parse(QStringLiteral("FAM-07"));
    desk.stage.open().save(other);
    desk.shell->resize(1024, 600);
    desk.shell->openRecord(RecordKind::Case, desk.ids.at(RecordKind::Case));
    QScrollBar* const bar = desk.shell->screen(Place::Case)->findChild<kit::Page*>()->verticalScrollBar();
    REQUIRE(eventually([&] { return bar->maximum() > 0; }));
    bar->setValue(bar->maximum());
    desk.shell->go(Place::Help);
    desk.shell->openRecord(RecordKind::Case, other.id.as<AnyRecord>());
    CHECK(bar->value() == 0);
}
