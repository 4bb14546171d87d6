// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/message_bar.h"
#include "support/catch.h"
#include "support/damaged.h"
#include "ui/window/program_desk.h"
#include "unlock/salvage_screen.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFileInfo>

using namespace tspace;
using namespace tspace::test;

namespace {

/// Opens the page of a moment whose text is damaged: the window finds that out, and says so.
void meetDamage(ProgramDesk& desk, const Moment& moment) {
    desk.shell().openRecord(RecordKind::Moment, idOf(moment));
    REQUIRE(eventually([&] { return desk.journal().isDamaged(); }));
    CHECK(desk.shell().bar().words().contains(QStringLiteral("can only be read")));
}

QString keptBeside(const ProgramDesk& desk) {
    return QFileInfo(desk.path()).path() + QStringLiteral("/journal-kept.tspace");
}

/// Goes on typing: it is in the second journal, which the window names.
void typeOn(ProgramDesk& desk) {
    press(Qt::Key_M, ctrl);
    typeText(QStringLiteral("Typed all the same"));
    desk.save();
    REQUIRE(eventually([&] { return desk.shell().bar().words().contains(keptBeside(desk)); }));
    CHECK(QFileInfo::exists(keptBeside(desk)));
}

/// What is lost is on a page of its own, which leads to the gate that takes out what is whole, without a question.
void checkWayOn(ProgramDesk& desk, const Moment& lost) {
    desk.takeOffer(desk.shell().bar(), QStringLiteral("What is damaged…"));
    CHECK(desk.shell().place() == kit::Place::Damage);
    auto* model = desk.rows(QStringLiteral("What cannot be read as it was written")).model();
    const QAbstractItemModelTester tester(model);
    REQUIRE(eventually([&] { return model->rowCount() == 1; }));
    const QString row = model->index(0, 0).data(Qt::AccessibleTextRole).toString();
    INFO(row.toStdString());
    CHECK(row.contains(QStringLiteral("Moment"), Qt::CaseInsensitive));
    CHECK(row.contains(QStringLiteral("Nothing of it can be read any more")));
    CHECK(row.contains(idOf(lost).text()));
    auto& screen = *desk.shell().screen(kit::Place::Damage);
    named(screen, QStringLiteral("Take out what is whole…")).setFocus();
    press(Qt::Key_Space);
}

/// After locking, the gate names the journal in which the typing is.
void checkGate(ProgramDesk& desk) {
    REQUIRE(eventually([&] { return dynamic_cast<unlock::SalvageScreen*>(desk.window().content()) != nullptr; }));
    CHECK(desk.gate().bar().words().contains(keptBeside(desk)));
}

}  // namespace

// Would catch: a damaged journal that is written to as ever, is told by one page alone, leads nowhere, or takes what is
// typed meanwhile with it.
TEST_CASE("A journal that is damaged is told in the window, keeps what is typed elsewhere, and leads to what is lost",
          "[application][damage]") {
    ProgramDesk desk;
    desk.create();
    const LongMoment made = saveLongMoment(desk.journal(), QFileInfo(desk.path()).size());
    desk.lock();
    desk.unlock();
    spoil(desk.path(), made.page);
    meetDamage(desk, made.moment);
    const QByteArray bytes = bytesOf(desk.path());
    typeOn(desk);
    CHECK((bytesOf(desk.path()) == bytes));
    checkWayOn(desk, made.moment);
    checkGate(desk);
}
