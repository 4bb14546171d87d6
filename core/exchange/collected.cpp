// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/collected.h"

#include "base/error.h"
#include "codec/codec.h"
#include "codec/flat.h"
#include "exchange/outgoing.h"
#include "store/committer.h"
#include "store/deleted_records.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace tspace::exchange {

namespace {

/// How the subject is called in texts: its code, its name.
QStringList callsOf(const Record& record) {
    if (const auto* child = std::get_if<Case>(&record)) {
        return {child->code.text()};
    }
    if (const auto* person = std::get_if<Person>(&record)) {
        return {person->name};
    }
    throw Error(ErrorCode::NotFound, QStringLiteral("the record is neither a case nor a person"));
}

QString day(const Instant& at) {
    return at.date.toString(Qt::ISODate) + QLatin1Char(' ') + at.time().toString(QStringLiteral("HH:mm"));
}

class Collector {
  public:
    Collector(const JournalReader& read, const RecordId& subject, Progress& progress)
        : m_read(read), m_subject(subject), m_progress(progress) {}

    /// Finds the names of the subject in any of its versions, then the records about it.
    void find() {
        const std::vector<Version> own = versionsOf(m_read, m_subject);
        for (const Version& version : own) {
            for (const QString& call : callsOf(version.record)) {
                addCall(call);
            }
        }
        if (own.empty()) {
            throw Error(ErrorCode::NotFound, QStringLiteral("no record ") + m_subject.text());
        }
        m_title = headline(own.front().record);
        m_about.insert(m_subject);
        visitVersions(m_read, [this](const Version& version) {
            m_progress.step(++m_seen, 0);
            if (isAbout(version.record)) {
                m_about.insert(idOf(version.record));
            }
        });
        for (const Draft& draft : m_read.drafts()) {
            if (m_about.contains(draft.record) || namesIt(textOf(draft))) {
                m_about.insert(draft.record);
                m_drafts.push_back(draft);
            }
        }
    }

    Collected write(const Instant& now, QIODevice& out) {
        line(out, QStringLiteral("# Everything held about ") + m_title);
        line(out, {});
        line(out,
             QStringLiteral("Collected %1 for the owner’s own review. Nothing is left out: private moments, earlier "
                            "versions, drafts and recently deleted records are all here. Read it before any of it "
                            "is given to anyone, and take advice on what may be.")
                 .arg(day(now)));
        std::vector<std::pair<Instant, RecordId>> order;
        std::map<RecordId, std::vector<Version>> versions;
        for (const RecordId& id : m_about) {
            versions[id] = versionsOf(m_read, id);
            const std::vector<Version>& all = versions[id];
            const auto time = all.empty() ? std::nullopt : timeOf(all.front().record);
            order.emplace_back(time.value_or(Instant{}), id);
        }
        std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
            return std::tie(a.first.utc, a.second) < std::tie(b.first.utc, b.second);
        });
        for (const auto& [time, id] : order) {
            m_progress.step(++m_seen, 0);
            writeRecord(out, id, versions[id]);
        }
        return m_collected;
    }

  private:
    void addCall(const QString& call) {
        if (!call.trimmed().isEmpty()) {
            // By itself: FAM-1 is not FAM-12.
            m_calls.emplace_back(
                QStringLiteral("(?<![\\w-])") + QRegularExpression::escape(call.trimmed()) +
                    QStringLiteral("(?![\\w-])"),
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        }
    }

    [[nodiscard]] bool namesIt(const QString& text) const {
        return std::any_of(m_calls.begin(), m_calls.end(),
                           [&](const QRegularExpression& call) { return text.contains(call); });
    }

    [[nodiscard]] bool isAbout(const Record& record) const {
        for (const auto& [place, id] : referencesOf(record)) {
            if (id == m_subject) {
                return true;
            }
        }
        return namesIt(textsOf(record).join(QLatin1Char('\n')));
    }

    static QString textOf(const Draft& draft) {
        QJsonObject state = draft.state;
        QJsonObject record = state.value(QLatin1String("case")).toObject();
        if (!record.isEmpty()) {
            record.remove(QLatin1String("who"));
            state.insert(QStringLiteral("case"), record);
        }
        return QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Indented));
    }

    void writeRecord(QIODevice& out, const RecordId& id, const std::vector<Version>& versions) {
        ++m_collected.records;
        m_collected.versions += static_cast<int>(versions.size());
        if (!versions.empty()) {
            const Version& newest = versions.front();
            m_collected.deleted += newest.deleted ? 1 : 0;
            line(out, {});
            line(out, QStringLiteral("## %1: %2%3")
                          .arg(nameOf(kindOf(newest.record)), headline(newest.record),
                               newest.deleted ? QStringLiteral(" (in recently deleted)") : QString()));
            line(out, {});
            line(out, QStringLiteral("id: ") + id.text());
        }
        std::size_t number = versions.size();
        for (const Version& version : versions) {
            line(out, {});
            line(out, QStringLiteral("### Version %1 of %2, %3%4")
                          .arg(QString::number(number--), QString::number(versions.size()), day(version.at),
                               version.deleted ? QStringLiteral(": deleted") : QString()));
            line(out, {});
            writeFields(out, version.record);
            m_collected.texts.add(outgoing(version.record));
        }
        for (const Draft& draft : m_drafts) {
            if (draft.record == id) {
                ++m_collected.drafts;
                line(out, {});
                line(out, QStringLiteral("### Draft of this %1, kept %2, not saved")
                              .arg(nameOf(draft.kind), day(draft.kept)));
                line(out, {});
                const QString text = textOf(draft);
                quote(out, text);
                m_collected.texts.add(text, nameOf(draft.kind) + QLatin1Char(' ') + id.text());
            }
        }
    }

    void writeFields(QIODevice& out, const Record& record) {
        for (const codec::FlatField& field : codec::flatFields(outgoing(record))) {
            const auto other = field.isId ? RecordId::parse(field.text) : std::nullopt;
            const auto found = other ? m_read.find(*other) : std::nullopt;
            const QString text = found ? QStringLiteral("%1 (%2)").arg(headline(*found), field.text) : field.text;
            const QString label = field.keys.join(QLatin1Char(' ')).replace(QLatin1Char('_'), QLatin1Char(' '));
            if (text.contains(QLatin1Char('\n'))) {
                line(out, QStringLiteral("- %1:").arg(label));
                line(out, {});
                quote(out, text);
                line(out, {});
            } else {
                line(out, QStringLiteral("- %1: %2").arg(label, text));
            }
        }
    }

    static void quote(QIODevice& out, const QString& text) {
        for (const QString& each : text.split(QLatin1Char('\n'))) {
            line(out, QStringLiteral("  > ") + each);
        }
    }

    static void line(QIODevice& out, const QString& text) {
        const QByteArray bytes = text.toUtf8() + '\n';
        if (out.write(bytes) != bytes.size()) {
            throw Error(ErrorCode::WriteFailed, out.errorString());
        }
    }

    const JournalReader& m_read;
    RecordId m_subject;
    Progress& m_progress;
    QString m_title;
    std::vector<QRegularExpression> m_calls;
    std::set<RecordId> m_about;
    std::vector<Draft> m_drafts;
    Collected m_collected;
    long long m_seen = 0;
};

}  // namespace

Collected collect(const JournalReader& read, const RecordId& subject, const Instant& now, QIODevice& out,
                  Progress& progress) {
    Collector collector(read, subject, progress);
    collector.find();
    return collector.write(now, out);
}

}  // namespace tspace::exchange
