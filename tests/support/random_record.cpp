// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_record.h"

#include "codec/describe_notes.h"
#include "codec/describe_practice.h"
#include "codec/describe_session.h"
#include "domain/agreement.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace tspace::test {

namespace {

using codec::describe;
using namespace Qt::Literals::StringLiterals;  // NOLINT(google-build-using-namespace): short literals

/// Visits the descriptions of the codec and fills what it meets.
class Filler {
  public:
    Filler(SeededRandom& random, int percent) : m_random(random), m_percent(percent) {}

    template <class T>
    void object(T& part) {
        describe(*this, part);
        keepRules(part);
        if (now()) {
            part.unknown = unknown();
        }
    }

    void id(QLatin1String /*key*/, auto& field) { fill(field); }
    void need(QLatin1String /*key*/, auto& field) { fill(field); }
    void may(QLatin1String /*key*/, auto& field) {
        if (now()) {
            fill(field);
        }
    }
    void nonZero(QLatin1String key, int& field) { may(key, field); }
    void checked(QLatin1String /*key*/, QString& field, auto allowed, QLatin1String /*words*/) {
        const std::array all = {u"me"_s, u"thread"_s, u"moment"_s, u"session"_s, u"note"_s, u"challenge"_s};
        do {
            field = m_random.below(3) == 0 ? PersonId::make(m_random).text() : pick(all);
        } while (!allowed(field));
    }

  private:
    [[nodiscard]] bool now() { return m_random.below(100) < m_percent; }

    template <class List>
    typename List::value_type pick(const List& all) {
        return all[static_cast<std::size_t>(m_random.below(static_cast<int>(all.size())))];
    }

    QString text() {
        const std::array all = {u"plain words"_s,
                                u"two\nlines\tand a tab"_s,
                                u"\"quoted\" \\ and / ~ #"_s,
                                u"Zoë, naïve, Łódź"_s,
                                u"e\u0301 kept apart"_s,
                                u"\U0001F642 smile"_s,
                                u"日本語"_s,
                                u"مرحبا"_s,
                                u" spaces "_s,
                                u"\u2028\u0001"_s,
                                u"null"_s};
        return pick(all) + (now() ? QString::number(m_random.below(1000)) : QString());
    }
    QJsonObject unknown() {
        QJsonObject object{{u"zz_new"_s, text()}, {u"zz_number"_s, m_random.below(9) / 4.0}, {u"zz_null"_s, {}}};
        if (now()) {
            object.insert(u"zz_deep"_s, QJsonArray{QJsonObject{{u"a"_s, QJsonArray{1, true}}}, 3});
        }
        return object;
    }

    void fill(QString& field) { field = text(); }
    void fill(bool& field) { field = m_random.below(2) == 0; }
    void fill(int& field) { field = 1 + m_random.below(52); }
    void fill(double& field) { field = (m_random.below(100'000) - 50'000) / 7.0; }
    void fill(QDate& field) { field = QDate(1890, 1, 1).addDays(m_random.below(70'000)); }
    void fill(QUuid& field) { field = m_random.uuid(); }
    void fill(CaseCode& field) { field = *CaseCode::parse(u"FAM-%1/ä"_s.arg(m_random.below(99))); }
    void fill(Instant& field) {
        const std::array zones = {u"Europe/London"_s, u"Pacific/Kiritimati"_s, u"UTC+05:30"_s, u"America/New_York"_s};
        const qint64 minutes = 40LL * 365 * 24 * 60;
        field = Instant::at((m_random.below(static_cast<int>(2 * minutes)) - minutes) * 60'000 + m_random.below(60'000),
                            pick(zones));
    }
    void fill(QJsonObject& field) { field = unknown(); }
    void fill(QStringList& field) {
        field.clear();
        for (int i = m_random.below(4); i >= 0; --i) {
            field << text();
        }
    }
    template <class Tag>
    void fill(Id<Tag>& field) {
        field = Id<Tag>::make(m_random);
    }
    template <class T>
    void fill(std::optional<T>& field) {
        fill(field.emplace());
    }
    template <class T>
    void fill(std::vector<T>& field) {
        for (int i = m_random.below(3); i >= 0; --i) {
            fill(field.emplace_back());
        }
    }
    template <class T>
    void fill(std::map<QString, T>& field) {
        for (int i = m_random.below(4); i >= 0; --i) {
            fill(field[u"part/%1~"_s.arg(m_random.below(10))]);
        }
    }
    template <class T>
    void fill(T& field) {
        if constexpr (std::is_enum_v<T>) {
            field = pick(names<T>()).first;
        } else {
            object(field);
        }
    }

    // The rules of check() that a field by itself cannot keep.
    static void keepRules(auto& /*part*/) {}
    void keepRules(ChildsRecord& part) {
        part.date.reset();
        if (part.state == CopyState::Copied) {
            fill(part.date);
        }
    }
    void keepRules(Feedback& part) {
        if (part.actedOn) {
            fill(part.actedOn->text);
        }
    }
    void keepRules(Person& record) {
        if (record.from && record.until && *record.until < *record.from) {
            std::swap(*record.from, *record.until);
        }
    }
    void keepRules(Session& record) {
        record.cancelReason.clear();
        if (record.status == SessionStatus::Cancelled) {
            fill(record.cancelReason);
        }
        if (record.status == SessionStatus::Agreed) {
            if (record.people.empty()) {
                fill(record.people.emplace_back());
            }
            for (const QString& party : partiesOf(record)) {
                Agreement word;
                word.party = party;
                fill(word.date);
                record.agreements.push_back(word);
            }
        }
    }
    void keepRules(Addition& record) {
        if (record.kind != AdditionKind::Comment) {
            fill(record.thread);
        }
    }
    static void keepRules(Action& record) {
        if (record.state == ActionState::Open) {
            record.closed.reset();
        }
        if (record.made && record.due && *record.due < record.made->date) {
            record.due = record.made->date;
        }
    }
    static void keepRules(CheckIn& record) {
        for (const auto& [item, answer] : record.answers) {
            record.skipped.removeAll(item);
        }
    }
    static void keepRules(LookBack& record) {
        if (record.until < record.from) {
            std::swap(record.from, record.until);
        }
    }

    SeededRandom& m_random;
    int m_percent;
};

}  // namespace

Record randomRecord(RecordKind kind, SeededRandom& random, int percent) {
    Record record = emptyRecord(kind);
    std::visit([&](auto& value) { Filler(random, percent).object(value); }, record);
    return record;
}

}  // namespace tspace::test
