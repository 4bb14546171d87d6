// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkin/check_ins_screen.h"
#include "services/trend_source.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QLabel>

using namespace tspace;
using namespace tspace::test;
using checkin::CheckInsScreen;

namespace {

QString file(const char* name) {
    return QStringLiteral(TSPACE_TEST_DATA "/instruments/") + QString::fromLatin1(name);
}

CheckInsScreen& checkInsOpened(ScreenStage& stage) {
    CheckInsScreen& screen = stage.show(new CheckInsScreen(stage.services()));
    QObject::connect(&stage.open().journal(), &Journal::committed, &screen,
                     [&screen](qint64, const Committed& committed) { screen.refresh(committed); });
    screen.enter();
    return screen;
}

}  // namespace

// Would catch: an instrument added unseen, twice, or one that cannot be answered afterwards.
TEST_CASE("a self-rating from a file is shown whole before it is added", "[checkin]") {
    ScreenStage stage;
    CheckInsScreen& screen = checkInsOpened(stage);
    screen.preview(file("good.json"));
    stage.settle();
    CHECK(stage.open().read().instruments().empty());
    CHECK(says(screen, "version 1"));
    press(Qt::Key_Space);
    stage.settle();
    REQUIRE(stage.open().read().instruments().size() == 1);
    const auto catalogue = catalogueOf(stage.open().read());
    CHECK(catalogue.newest(stage.open().read().instruments().front().instrument) != nullptr);
    screen.preview(file("good.json"));
    CHECK(says(screen, "This self-rating is here already."));
    press(Qt::Key_Space);
    stage.settle();
    CHECK(stage.open().read().instruments().size() == 1);
}

// Would catch: only the first fault told, or a file that is added for all its faults.
TEST_CASE("a bad file is refused with every fault it has", "[checkin]") {
    ScreenStage stage;
    CheckInsScreen& screen = checkInsOpened(stage);
    screen.preview(file("bad/many-faults.json"));
    CHECK(says(screen, "This file cannot be added"));
    CHECK(says(screen, "faults. Nothing of it was taken."));
    CHECK(says(screen, "/items/"));
    stage.settle();
    CHECK(stage.open().read().instruments().empty());
}
