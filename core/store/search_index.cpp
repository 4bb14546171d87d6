// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_index.h"

namespace tspace {

namespace {

constexpr qint64 slotsPerMillisecond = 4096;

/// What has no time of its own stands this many milliseconds before it was written: before any day of a calendar.
constexpr qint64 undatedBefore = 2'000'000'000'000'000;

}  // namespace

qint64 SearchIndex::freePlace(qint64 utc, const RecordId& id) const {
    // Places are taken from the first slot up; ids freed in between are taken again before new ones.
    sqlite::Statement& taken = m_connection.cached(
        "SELECT docid, record FROM search_content WHERE docid >= ?1 AND docid < ?1 + 4096 ORDER BY docid");
    qint64 place = utc * slotsPerMillisecond;
    taken.with(place);
    while (taken.step()) {
        if (taken.integer(0) != place || RecordId::fromBytes(taken.blob(1)) == id) {
            break;
        }
        ++place;
    }
    taken.reset();
    return place;
}

void SearchIndex::put(const Record& record, qint64 written) {
    const QString text = textsOf(record).join(QStringLiteral("\n"));
    const auto time = timeOf(record);
    const qint64 utc = time ? time->utc : written - undatedBefore;
    if (!text.isEmpty() && replace(idOf(record), utc, text)) {
        return;
    }
    remove(idOf(record));
    if (text.isEmpty()) {
        return;
    }
    const qint64 place = freePlace(utc, idOf(record));
    m_connection.cached("INSERT INTO search_content (docid, record, kind, text) VALUES (?, ?, ?, ?)")
        .with(place, idOf(record).bytes(), nameOf(kindOf(record)), text)
        .run();
    m_connection.cached("INSERT INTO search (docid, text) VALUES (?, ?)").with(place, text).run();
}

bool SearchIndex::replace(const RecordId& id, qint64 utc, const QString& text) {
    sqlite::Statement& kept = m_connection.cached("SELECT docid, text FROM search_content WHERE record = ?");
    if (!kept.with(id.bytes()).step()) {
        return false;
    }
    const qint64 place = kept.integer(0);
    const bool isSame = kept.text(1) == text;
    kept.reset();
    if (place < utc * slotsPerMillisecond || place >= (utc + 1) * slotsPerMillisecond) {
        return false;
    }
    if (!isSame) {
        // The index reads the old text from the content table to know what to take out, so its row goes first.
        m_connection.cached("DELETE FROM search WHERE docid = ?").with(place).run();
        // OR FAIL: an update that could abort opens a savepoint, at which the index writes out what it has gathered.
        m_connection.cached("UPDATE OR FAIL search_content SET text = ? WHERE docid = ?").with(text, place).run();
        m_connection.cached("INSERT INTO search (docid, text) VALUES (?, ?)").with(place, text).run();
    }
    return true;
}

void SearchIndex::remove(const RecordId& id) {
    // In this order, as above.
    m_connection.cached("DELETE FROM search WHERE docid = (SELECT docid FROM search_content WHERE record = ?)")
        .with(id.bytes())
        .run();
    m_connection.cached("DELETE FROM search_content WHERE record = ?").with(id.bytes()).run();
}

bool isOfDamage(const QString& line) {
    return line != QLatin1String("ok") && !line.contains(QLatin1String("inverted index for FTS"));
}

}  // namespace tspace
