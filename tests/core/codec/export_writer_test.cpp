// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/export_writer.h"

#include "base/error.h"
#include "codec/codec.h"
#include "support/catch.h"
#include "support/random_record.h"
#include "support/schema.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace tspace;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray exportOf(const std::vector<Record>& records) {
    QBuffer out;
    REQUIRE(out.open(QIODevice::WriteOnly));
    codec::ExportWriter writer(out, Instant::local(QDate(2026, 11, 20), QTime(11, 0), u"Europe/London"_s));
    for (const Record& record : records) {
        writer.write(codec::toJson(record));
    }
    writer.finish();
    return out.data();
}

/// A device that takes `room` bytes and no more.
class SmallDevice final : public QIODevice {
  public:
    explicit SmallDevice(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }

  protected:
    qint64 readData(char* /*data*/, qint64 /*most*/) override { return -1; }
    qint64 writeData(const char* /*data*/, qint64 size) override {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

  private:
    qint64 m_room;
};

}  // namespace

// Would catch: a missing comma, a bracket too many, a record that is lost on the way.
TEST_CASE("an export is one valid document with every record in order", "[codec]") {
    const test::Schema schema(u":/tspace/schemas/records.schema.json"_s, u"export"_s);
    SeededRandom random(5);
    std::vector<Record> records;
    for (const std::size_t count : {0, 1, 34}) {
        while (records.size() < count) {
            records.push_back(test::randomRecord(static_cast<RecordKind>(records.size() % 17), random));
        }
        QJsonParseError fault;
        const QJsonObject whole = QJsonDocument::fromJson(exportOf(records), &fault).object();
        REQUIRE(fault.errorString() == u"no error occurred"_s);
        CHECK(schema.faults(whole).join(u'\n') == QString());
        CHECK(whole.value("format"_L1) == u"tspace/1"_s);
        const QJsonArray list = whole.value("records"_L1).toArray();
        REQUIRE(static_cast<std::size_t>(list.size()) == count);
        for (std::size_t i = 0; i < count; ++i) {
            CHECK(codec::fromJson(list.at(static_cast<qsizetype>(i)).toObject()).record == records[i]);
        }
    }
}

// Would catch: a change of the layout, which people compare with other programs.
TEST_CASE("an export is indented, one key a line", "[codec]") {
    SupportPlace place{*Id<SupportPlace>::parse(u"0c5a1f5e-2a57-4d0e-9f0a-5f1c1f7f2b10"_s), u"Union"_s, {}, {}};
    CHECK(QString::fromUtf8(exportOf({place})) ==
          uR"({
    "format": "tspace/1",
    "exported": {
        "date": "2026-11-20",
        "utc": "2026-11-20T11:00:00.000Z",
        "zone": "Europe/London"
    },
    "records": [
        {
            "id": "0c5a1f5e-2a57-4d0e-9f0a-5f1c1f7f2b10",
            "name": "Union",
            "record": "support-place"
        }
    ]
}
)"_s);
}

// Would catch: an export that ends early and says nothing.
TEST_CASE("a device that takes less than it is given ends the export with an error", "[codec]") {
    SmallDevice none(3);
    CHECK_THROWS_AS(codec::ExportWriter(none, Instant::at(0, u"UTC"_s)), Error);
    SmallDevice some(200);
    codec::ExportWriter writer(some, Instant::at(0, u"UTC"_s));
    CHECK_THROWS_AS(writer.write({{u"note"_s, QString(300, u'x')}}), Error);
}
