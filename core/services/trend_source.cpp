// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trend_source.h"

#include "base/error.h"
#include "instruments/load.h"
#include "instruments/score.h"
#include "services/measure_series.h"
#include "services/purpose.h"
#include "store/chart_lists.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace tspace {

namespace {

using instruments::Catalogue;
using instruments::Instrument;

/// What is charted: a dimension's score, or one item's answer.
class Part {
  public:
    Part(const Catalogue& catalogue, const Instrument& newest, const QString& id) : m_id(id) {
        const instruments::Dimension* const dimension = newest.dimension(id);
        const instruments::Item* const item = newest.item(id);
        if (dimension == nullptr && item == nullptr) {
            throw Error(ErrorCode::NotFound, QStringLiteral("%1 has no dimension or item '%2'").arg(newest.id, id));
        }
        m_isItem = dimension == nullptr;
        m_title = m_isItem ? item->text : dimension->title;
        for (int version = 1; version <= newest.version; ++version) {
            if (const Instrument* const known = catalogue.find(newest.id, version)) {
                add(*known);
            }
        }
    }

    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QStringList& items() const { return m_items; }

    [[nodiscard]] trends::Scale scaleIn(const Instrument& instrument) const {
        if (m_isItem) {
            const instruments::Scale& scale = instrument.item(m_id)->scale;
            return {double(scale.min), double(scale.max)};
        }
        const instruments::ScoreRange range = instruments::scoreRange(instrument, m_id);
        return {range.lowest, range.highest};
    }

    /// Absent without a score, and for versions that are not known.
    [[nodiscard]] std::optional<double> value(int version, const Answers& answers) const {
        const auto known = m_versions.find(version);
        if (known == m_versions.end()) {
            return std::nullopt;
        }
        if (!m_isItem) {
            return instruments::score(*known->second.instrument, m_id, answers);
        }
        const auto answer = answers.find(m_id);
        return answer == answers.end() ? std::nullopt : std::optional<double>(answer->second);
    }

    [[nodiscard]] int scoring(int version) const { return m_versions.at(version).scoring; }

  private:
    struct Version {
        const Instrument* instrument;
        int scoring;  ///< the first version whose scores may be joined with this one's
    };

    void add(const Instrument& instrument) {
        if (m_isItem ? instrument.item(m_id) == nullptr : instrument.dimension(m_id) == nullptr) {
            return;
        }
        const bool joins = !m_versions.empty() && areAlike(*m_versions.rbegin()->second.instrument, instrument);
        const int scoring = joins ? m_versions.rbegin()->second.scoring : instrument.version;
        m_versions.insert({instrument.version, Version{&instrument, scoring}});
        if (m_isItem) {
            m_items = QStringList{m_id};
            return;
        }
        for (const instruments::Item* const item : instrument.itemsOf(m_id)) {
            if (!m_items.contains(item->id)) {
                m_items << item->id;
            }
        }
    }

    [[nodiscard]] bool areAlike(const Instrument& a, const Instrument& b) const {
        return m_isItem ? a.item(m_id)->scale == b.item(m_id)->scale : instruments::scoresAlike(a, b, m_id);
    }

    QString m_id;
    QString m_title;
    bool m_isItem = false;
    QStringList m_items;
    std::map<int, Version> m_versions;
};

std::vector<trends::Rating> ratingsOf(const std::vector<AnswerRow>& rows, const Part& part) {
    struct Given {
        const AnswerRow* first;
        Answers answers;
    };
    std::vector<Given> all;
    QHash<RecordId, std::size_t> places;
    for (const AnswerRow& row : rows) {
        const auto known = places.constFind(row.record);
        const std::size_t place = known == places.constEnd() ? all.size() : *known;
        if (place == all.size()) {
            places.insert(row.record, place);
            all.push_back({&row, {}});
        }
        all[place].answers[row.item] = row.value;
    }
    std::vector<trends::Rating> ratings;
    for (const Given& given : all) {
        const int version = given.first->version;
        if (const auto value = part.value(version, given.answers)) {
            ratings.push_back(
                {given.first->date, given.first->utc, given.first->record, *value, version, part.scoring(version)});
        }
    }
    return ratings;
}

std::vector<trends::SessionDay> sessionsHeld(const JournalReader& read) {
    std::vector<trends::SessionDay> days;
    for (const SessionRow& row : read.sessions()) {
        if (row.status == SessionStatus::Held || row.status == SessionStatus::Agreed) {
            days.push_back({row.id, row.held.date, row.headline});
        }
    }
    std::reverse(days.begin(), days.end());
    return days;
}

std::vector<trends::NoteDay> notesOf(const JournalReader& read) {
    std::vector<trends::NoteDay> notes;
    for (const ChartNoteRow& row : chartNotes(read)) {
        notes.push_back({row.id, row.on, row.text});
    }
    return notes;
}

void markChanged(const JournalReader& read, const QString& instrument, std::vector<trends::Rating>& ratings) {
    const auto changed = changedCheckIns(read, instrument);
    if (changed.empty()) {
        return;
    }
    for (trends::Rating& rating : ratings) {
        rating.changed = changed.contains(rating.id.text());
    }
}

/// Of an instrument's dimension or item.
trends::TrendInput ratingInput(const JournalReader& read, const Catalogue& catalogue, const QString& instrument,
                               const QString& part, const QDate& today, const ListQuery& days) {
    const Instrument* const newest = catalogue.newest(instrument);
    if (newest == nullptr) {
        throw Error(ErrorCode::NotFound, QStringLiteral("there is no instrument '%1'").arg(instrument));
    }
    const Part charted(catalogue, *newest, part);
    trends::TrendInput input;
    input.instrument = newest->title;
    input.dimension = charted.title();
    input.scale = charted.scaleIn(*newest);
    input.cadence = newest->cadence ? nameOf(*newest->cadence) : QString();
    input.today = today;
    input.ratings = ratingsOf(read.answers(instrument, charted.items(), days), charted);
    return input;
}

}  // namespace

Catalogue catalogueOf(const JournalReader& read) {
    Catalogue catalogue(instruments::bundled());
    for (const InstrumentRow& row : read.instruments()) {
        const auto file = read.find(row.id);
        auto loaded = file ? instruments::read(file->content) : instruments::Loaded();
        if (loaded.instrument) {
            catalogue.add(*std::move(loaded.instrument));
        }
    }
    return catalogue;
}

trends::TrendInput seriesInput(const JournalReader& read, const Catalogue& catalogue, const QString& instrument,
                               const QString& part, const QDate& today, const ListQuery& days) {
    return instrument == measuresChoice ? measureInput(read, part, today)
                                        : ratingInput(read, catalogue, instrument, part, today, days);
}

trends::TrendInput trendInput(const JournalReader& read, const Catalogue& catalogue, const QString& instrument,
                              const QString& part, const QDate& today, const ListQuery& days) {
    trends::TrendInput input = seriesInput(read, catalogue, instrument, part, today, days);
    if (instrument != measuresChoice) {
        markChanged(read, instrument, input.ratings);
    }
    if (hasSupervision(purposeOf(read))) {
        input.sessions = sessionsHeld(read);
    }
    input.notes = notesOf(read);
    return input;
}

}  // namespace tspace
