// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import_plan.h"

#include "base/error.h"
#include "domain/check.h"

#include <QJsonDocument>

#include <sodium.h>

#include <array>
#include <utility>

namespace tspace::exchange {

namespace {

QString blake2b(const QByteArray& bytes) {
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.constData());
    if (crypto_generichash(hash.data(), hash.size(), data, static_cast<unsigned long long>(bytes.size()), nullptr, 0) !=
        0) {
        throw Error(ErrorCode::Internal, QStringLiteral("hashing failed"));
    }
    const QByteArray raw(reinterpret_cast<const char*>(hash.data()), static_cast<qsizetype>(hash.size()));
    return QString::fromLatin1(raw.toHex());
}

/// True if two records differ in nothing but their ids.
bool sameButForId(Record a, const Record& b) {
    if (a.index() != b.index()) {
        return false;
    }
    const auto takeId = [&](auto& record) { record.id = std::get<std::decay_t<decltype(record)>>(b).id; };
    std::visit(takeId, a);
    return a == b;
}

}  // namespace

Origin originOf(const QString& format, const QJsonObject& entry) {
    return {format, blake2b(QJsonDocument(entry).toJson(QJsonDocument::Compact)), 0, {}};
}

Origin PlanBuilder::counted(Origin origin, const QJsonObject& unknown) {
    origin.ordinal = m_seen[origin.hash.toStdString()]++;
    origin.unknown = unknown;
    return origin;
}

void PlanBuilder::add(Record record, const Origin& origin, const QString& place) {
    Issues faults = check(record);
    if (hasFault(faults)) {
        for (Issue& fault : faults) {
            fault.place = place + fault.place;
        }
        refuse(faults);
    } else if (const auto known = m_find(origin)) {
        ++(sameButForId(*known, record) ? m_plan.same : m_plan.changed);
    } else {
        m_plan.fresh.push_back(std::move(record));
    }
}

void PlanBuilder::note(const Issue& issue) {
    if (m_plan.issues.size() < mostIssues) {
        m_plan.issues.push_back(issue);
    } else {
        ++m_plan.furtherIssues;
    }
}

void PlanBuilder::refuse(const Issues& faults) {
    ++m_plan.refused;
    for (const Issue& fault : faults) {
        note(fault);
    }
}

void PlanBuilder::warn(const QString& place, const QString& words) {
    note({place, Severity::Warning, words});
}

void PlanBuilder::refuseFile(const Issue& issue) {
    m_plan.readable = false;
    // Why the whole is refused must be told, however many entries had faults before.
    m_plan.issues.insert(m_plan.issues.begin(), issue);
}

ImportPlan PlanBuilder::take() {
    if (!m_plan.readable) {
        m_plan.fresh.clear();
    }
    return std::move(m_plan);
}

void addInstrument(ImportPlan& plan, const instruments::Instrument& wanted, const instruments::Instrument* kept,
                   Random& random) {
    if (kept == nullptr) {
        if (plan.readable) {
            plan.fresh.insert(plan.fresh.begin(), InstrumentFile{Id<InstrumentFile>::make(random), wanted.content, {}});
        }
    } else if (kept->content != wanted.content) {
        plan.readable = false;
        plan.fresh.clear();
        plan.issues.insert(plan.issues.begin(),
                           {QStringLiteral("/version"), Severity::Fault,
                            QStringLiteral("version %1 of %2 is known already and says something else; a changed "
                                           "instrument needs a new version")
                                .arg(wanted.version)
                                .arg(wanted.id)});
    }
}

}  // namespace tspace::exchange
