// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/codec.h"

#include "base/error.h"
#include "codec/describe_notes.h"
#include "codec/describe_practice.h"
#include "codec/describe_session.h"
#include "codec/reader.h"
#include "codec/writer.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>
#include <utility>

namespace tspace::codec {

namespace {

constexpr int deepest = 64;

bool isDeeperThan(const QJsonValue& value, int levels) {
    if (!value.isObject() && !value.isArray()) {
        return false;
    }
    if (levels == 0) {
        return true;
    }
    const auto deeper = [&](const auto& element) { return isDeeperThan(element, levels - 1); };
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), deeper);
    }
    const QJsonObject object = value.toObject();
    return std::any_of(object.begin(), object.end(), deeper);
}

Decoded refusal(const QString& place, const QString& words) {
    return {std::nullopt, {{place, Severity::Fault, words}}};
}

Decoded readRecord(const QJsonObject& object, Random* random) {
    const QString place = QStringLiteral("/record");
    if (isDeeperThan(object, deepest)) {
        return refusal({}, QStringLiteral("is nested deeper than %1 levels").arg(deepest));
    }
    const auto kind = valueNamed<RecordKind>(object.value("record"_L1).toString());
    if (!kind) {
        return refusal(place, (object.contains("record"_L1) ? QStringLiteral("is not known; allowed are ")
                                                            : QStringLiteral("is missing; allowed are ")) +
                                  allNames<RecordKind>());
    }
    Record record = emptyRecord(*kind);
    Reader reader(random);
    std::visit([&](auto& value) { reader.object(object, value, {QStringLiteral("record")}); }, record);
    Decoded decoded{std::nullopt, reader.take()};
    if (!hasFault(decoded.issues)) {
        decoded.record = std::move(record);
    }
    return decoded;
}

}  // namespace

QJsonObject toJson(const Record& record) {
    QJsonObject object = std::visit([](const auto& value) { return Writer::object(value); }, record);
    object.insert("record"_L1, nameOf(kindOf(record)));
    return object;
}

QJsonObject toJson(const Instant& instant) {
    return Writer::object(instant);
}

Decoded fromJson(const QJsonObject& object) {
    return readRecord(object, nullptr);
}

Decoded fromNewJson(const QJsonObject& object, Random& random) {
    return readRecord(object, &random);
}

QByteArray encode(const Record& record) {
    const QJsonObject object = toJson(record);
    if (const Decoded back = fromJson(object); !back.record) {
        throw Error(
            ErrorCode::Invalid,
            QStringLiteral("a record of kind %1 cannot be written: %2").arg(nameOf(kindOf(record)), text(back.issues)));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Decoded decode(const QByteArray& bytes) {
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError) {
        return refusal({}, QStringLiteral("is not JSON: %1 at byte %2").arg(fault.errorString()).arg(fault.offset));
    }
    if (!document.isObject()) {
        return refusal({}, QStringLiteral("is no object; allowed is one record"));
    }
    return fromJson(document.object());
}

Record read(const QByteArray& bytes) {
    Decoded decoded = decode(bytes);
    if (!decoded.record) {
        throw Error(ErrorCode::Damaged, QStringLiteral("a record cannot be read: ") + text(decoded.issues));
    }
    return *std::move(decoded.record);
}

QByteArray pretty(const Record& record) {
    return QJsonDocument(toJson(record)).toJson(QJsonDocument::Indented);
}

}  // namespace tspace::codec
