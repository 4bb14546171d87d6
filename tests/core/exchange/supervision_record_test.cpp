// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/supervision_record.h"

#include "support/catch.h"
#include "support/supervision.h"

using namespace tspace;
using namespace tspace::test;

// Would catch: something that was said leaving with the dates, or sessions that never were.
TEST_CASE("the supervision record has dates, minutes and cancellations, and no content", "[exchange]") {
    OpenJournal open;
    const Person person = supervisee(open, QStringLiteral("Worker, A"), 0);
    Session held = session(open, person, QDate(2026, 10, 21), SessionStatus::Agreed);
    held.threads = {thread(open, QStringLiteral("said"))};
    held.note = QStringLiteral("said");
    open.save(held);
    Session away = session(open, person, QDate(2026, 11, 4), SessionStatus::Cancelled);
    away.cancelReason = QStringLiteral("duty \"week\"");
    open.save(away);
    open.save(session(open, person, QDate(2026, 11, 18), SessionStatus::Planned));
    const auto rows = exchange::supervisionRecord(open.read(), {person.id, std::nullopt, std::nullopt});
    CHECK(exchange::supervisionRecordCsv(rows) ==
          "date,time,with,kind,my_part,minutes,held,reason\r\n"
          "2026-10-21,14:00,\"Worker, A\",one-to-one,supervisor,90,yes,\r\n"
          "2026-11-04,14:00,\"Worker, A\",one-to-one,supervisor,,no,\"duty \"\"week\"\"\"\r\n");
    CHECK(exchange::supervisionRecord(open.read(), {{}, QDate(2026, 11, 1), QDate(2026, 11, 30)}).size() == 1);
}

// Would catch: a reason that a spreadsheet runs.
TEST_CASE("a cell that begins like a formula is made a text", "[exchange]") {
    MeetingRow row;
    row.status = SessionStatus::Cancelled;
    row.held = aMonday();
    row.cancelReason = QStringLiteral("=1+1");
    CHECK(exchange::supervisionRecordCsv({row}).contains(",no,'=1+1\r\n"));
}
