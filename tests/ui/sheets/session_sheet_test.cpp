// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/session_sheet.h"

#include "kit/message_bar.h"
#include "sheets/paper_maker.h"
#include "support/catch.h"
#include "ui/support/print_dialog.h"
#include "ui/support/screen_stage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace tspace;
using namespace tspace::test;
using sheets::SessionSheet;

namespace {

/// The row at the foot of a session's page, and the bar it tells things in.
struct Foot {
    SessionSheet& sheet;
    kit::MessageBar& bar;
    QString path;
};

Foot footOf(ScreenStage& stage, const SessionId& id) {
    auto* const page = new QWidget;
    auto* const bar = new kit::MessageBar(page);
    auto* const sheet = new SessionSheet(
        stage.services(), [id] { return id; }, *bar, page);
    auto* const column = new QVBoxLayout(page);
    column->addWidget(bar);
    column->addWidget(sheet);
    static_cast<void>(stage.show(page));
    const QString path = stage.open().scratch().path(QStringLiteral("session.pdf"));
    sheet->maker().setAsk([path](const QString&, const std::function<void(const QString&)>& chosen) { chosen(path); });
    return {*sheet, *bar, path};
}

/// How many pages a PDF has, and the size of each.
QStringList pagesOf(const QByteArray& pdf) {
    static const QRegularExpression box(QStringLiteral("/MediaBox *\\[[^\\]]*\\]"));
    QStringList pages;
    auto found = box.globalMatch(QString::fromLatin1(pdf));
    while (found.hasNext()) {
        pages << found.next().captured().simplified().remove(QStringLiteral(".000000"));
    }
    return pages;
}

/// In the print dialog: into a file instead of on a printer, and Enter.
void printInto(QWidget& dialog, const QString& path) {
    auto* const printers = dialog.findChild<QComboBox*>(QStringLiteral("printers"));
    auto* const file = dialog.findChild<QLineEdit*>(QStringLiteral("filename"));
    REQUIRE((printers != nullptr && file != nullptr));
    printers->setFocus();
    press(Qt::Key_End);  // after the printers there are on this machine
    REQUIRE(file->isEnabled());
    file->setFocus();
    file->selectAll();
    typeText(path);
    press(Qt::Key_Return);
}

}  // namespace

// Would catch: a session that leaves without being noted, in a file that others may read, or that is no PDF.
TEST_CASE("a session is saved as PDF for its owner alone, and the journal notes that it left", "[sheets]") {
    ScreenStage stage;
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = aMonday();
    session.status = SessionStatus::Held;
    session.note = QStringLiteral("A free note.");
    static_cast<void>(stage.open().save(session));
    const Foot foot = footOf(stage, session.id);
    click(named(foot.sheet, QStringLiteral("Save as PDF")));
    stage.settle();
    CHECK(bytesOf(foot.path).startsWith("%PDF-"));
    CHECK_FALSE(QFileInfo(foot.path).permission(QFile::ReadOther));
    const auto log = stage.open().read().records(RecordKind::Disclosure);
    REQUIRE(log.size() == 1);
    const auto entry = stage.open().read().find(log.front().id.as<Disclosure>());
    CHECK(entry->to == foot.path);
    CHECK(entry->what == QStringLiteral("Supervision, 16 November 2026"));
    CHECK(entry->records == std::vector<RecordId>{session.id.as<AnyRecord>()});
}

// Would catch: a page whose print dialog no key opens or leaves, what is printed on other pages than the saved file, a
// print that others may read or that the journal does not note.
TEST_CASE("Ctrl+P prints: Escape leaves the dialog and nothing left, and a file gets the pages of the PDF",
          "[sheets]") {
    ScreenStage stage;
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = aMonday();
    session.status = SessionStatus::Held;
    session.note = QStringLiteral("He had noticed me noticing. ").repeated(300);
    static_cast<void>(stage.open().save(session));
    const Foot foot = footOf(stage, session.id);
    click(named(foot.sheet, QStringLiteral("Save as PDF")));
    named(foot.sheet, QStringLiteral("Print")).setFocus();
    static_cast<void>(printDialogByKey());
    escapePrintDialog();
    CHECK(stage.open().read().count(RecordKind::Disclosure) == 1);
    const QString printed = stage.open().scratch().path(QStringLiteral("printed.pdf"));
    QString said;
    QObject::connect(&foot.sheet, &SessionSheet::said, &foot.sheet, [&said](const QString& words) { said = words; });
    printInto(printDialogByKey(), printed);
    REQUIRE(eventually([&] { return QFileInfo::exists(printed); }));
    stage.settle();
    CHECK(said.contains(QStringLiteral("printed.pdf. It is not encrypted there.")));  // no printer had a part in it
    REQUIRE(pagesOf(bytesOf(foot.path)).size() > 1);
    CHECK(pagesOf(bytesOf(printed)) == pagesOf(bytesOf(foot.path)));
    CHECK(bytesOf(printed).contains("/ToUnicode"));
    CHECK_FALSE(QFileInfo(printed).permission(QFile::ReadOther));
    const auto log = stage.open().read().records(RecordKind::Disclosure);
    REQUIRE(log.size() == 2);
    QStringList ways;
    for (const RecordRow& row : log) {
        ways << stage.open().read().find(row.id.as<Disclosure>())->how;
    }
    CHECK(ways.contains(QStringLiteral("print")));
}

// Would catch: a sheet whose own title and dates are told as names and birth dates, so that nobody reads the notice.
TEST_CASE("before a sheet is out, only what was written is looked at for who someone is", "[sheets]") {
    ScreenStage stage;
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = aMonday();
    session.status = SessionStatus::Held;
    session.note = QStringLiteral("She waited at the door.");
    static_cast<void>(stage.open().save(session));
    const Foot plain = footOf(stage, session.id);
    click(named(plain.sheet, QStringLiteral("Save as PDF")));
    CHECK_FALSE(plain.bar.words().contains(QStringLiteral("Look again")));
    session.note = QStringLiteral("I rang her on 01632 960123.");
    static_cast<void>(stage.open().save(session));
    const Foot telling = footOf(stage, session.id);
    click(named(telling.sheet, QStringLiteral("Save as PDF")));
    CHECK(telling.bar.words().contains(QStringLiteral("Look again")));
}

// Would catch: an empty sheet of a session that is not there yet.
TEST_CASE("of a session that was never saved nothing leaves, and that is said", "[sheets]") {
    ScreenStage stage;
    const Foot foot = footOf(stage, SessionId());
    click(named(foot.sheet, QStringLiteral("Save as PDF")));
    CHECK(foot.bar.words().contains(QStringLiteral("nothing saved")));
    CHECK_FALSE(QFileInfo::exists(foot.path));
    CHECK(stage.open().read().count(RecordKind::Disclosure) == 0);
}

// Would catch: a file that replaces the journal it was taken from.
TEST_CASE("the journal itself is never written over", "[sheets]") {
    ScreenStage stage;
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = aMonday();
    static_cast<void>(stage.open().save(session));
    const Foot foot = footOf(stage, session.id);
    const QString journal = stage.open().path();
    foot.sheet.maker().setAsk(
        [journal](const QString&, const std::function<void(const QString&)>& chosen) { chosen(journal); });
    click(named(foot.sheet, QStringLiteral("Save as PDF")));
    CHECK_FALSE(foot.bar.words().isEmpty());
    stage.settle();
    CHECK(stage.open().read().find(session.id));
    CHECK_FALSE(bytesOf(journal).startsWith("%PDF-"));
}
