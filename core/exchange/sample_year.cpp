// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample_year.h"

#include "base/resource.h"
#include "codec/codec.h"
#include "exchange/sample_calendar.h"
#include "exchange/sample_check_ins.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tspace {

using namespace Qt::Literals::StringLiterals;  // NOLINT(google-build-using-namespace): short literals

namespace {

QJsonArray content(const QString& name) {
    return QJsonDocument::fromJson(resource(u"sample/%1.json"_s.arg(name))).array();
}

void take(std::vector<Record>& records, const QString& name, SampleCalendar& calendar) {
    for (const QJsonValue value : content(name)) {
        codec::Decoded decoded = codec::fromJson(calendar.resolve(value).toObject());
        if (!decoded.record) {
            throw Error(ErrorCode::Internal, u"the sample's %1 cannot be read: %2"_s.arg(name, text(decoded.issues)));
        }
        records.push_back(*std::move(decoded.record));
    }
}

}  // namespace

std::vector<Record> sampleYear(std::uint64_t seed, const QDate& until, const QString& zone) {
    SampleCalendar calendar(seed, until, zone);
    std::vector<Record> records;
    for (const QString& name : {u"people-and-cases"_s, u"sessions"_s, u"moments"_s, u"actions"_s, u"notes"_s,
                                u"lately"_s, u"supervising"_s}) {
        take(records, name, calendar);
    }
    for (CheckIn& checkIn : sampleCheckIns(content(u"check-ins"_s), calendar)) {
        records.emplace_back(std::move(checkIn));
    }
    return records;
}

}  // namespace tspace
