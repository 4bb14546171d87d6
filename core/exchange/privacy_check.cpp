// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/privacy_check.h"

#include "exchange/likely_names.h"
#include "exchange/privacy_forms.h"
#include "instruments/load.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tspace {

namespace {

QString privacyWords(const char* words) {
    return QCoreApplication::translate("privacy", words);
}

QString wordsOf(PrivacyKind kind) {
    switch (kind) {
        case PrivacyKind::Email:
            return privacyWords("the e-mail address “%1”");
        case PrivacyKind::Code:
            return privacyWords("the case code “%1”");
        case PrivacyKind::NhsNumber:
            return privacyWords("“%1”, which looks like an NHS number");
        case PrivacyKind::Telephone:
            return privacyWords("“%1”, which looks like a telephone number");
        case PrivacyKind::Date:
            return privacyWords("“%1”, which may be a date of birth");
        case PrivacyKind::Address:
            return privacyWords("“%1”, which looks like an address");
        case PrivacyKind::KnownName:
            return privacyWords("the name “%1”");
        case PrivacyKind::Name:
            return privacyWords("“%1”, which may be a name");
    }
    return {};
}

/// Any of the patterns as a whole word; matches nothing where there are none.
QRegularExpression anyOf(QStringList patterns, bool anyCase) {
    patterns.removeAll(QString());
    std::sort(patterns.begin(), patterns.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    const QString pattern = patterns.isEmpty()
                                ? QStringLiteral("(?!)")
                                : QStringLiteral("(?<![\\w])(?:%1)(?![\\w])").arg(patterns.join(QLatin1Char('|')));
    return QRegularExpression(
        pattern, QRegularExpression::UseUnicodePropertiesOption |
                     (anyCase ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption));
}

/// A code as people write it: letters and figures in their order, with or without what stands between.
QString codePattern(const QString& code) {
    static const QRegularExpression part(QStringLiteral("\\d+|[^\\W\\d_]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList parts;
    auto found = part.globalMatch(code);
    while (found.hasNext()) {
        parts << QRegularExpression::escape(found.next().captured());
    }
    return parts.join(QStringLiteral("[\\s/_.-]?"));
}

/// What the journal itself knows.
class Known {
  public:
    explicit Known(const KnownNames& known) {
        QStringList codes;
        for (const QString& code : known.codes) {
            codes << codePattern(code);
        }
        QStringList whole;
        QStringList parts;
        constexpr qsizetype leastPart = 3;
        for (const QString& name : known.people) {
            whole << QRegularExpression::escape(name.trimmed());
            for (const QString& part : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
                if (part.size() >= leastPart && part.front().isUpper()) {
                    parts << QRegularExpression::escape(part);
                }
            }
        }
        QStringList ratings;
        for (const QString& title : known.ratings) {
            if (!mayNameSomeone(title)) {
                ratings << QRegularExpression::escape(title.trimmed());
            }
        }
        m_codes = anyOf(codes, true);
        m_names = anyOf(whole, true);
        m_parts = anyOf(parts, false);
        m_ratings = anyOf(ratings, true);
    }

    void find(const QString& line, std::vector<PrivacyFind>& finds) const {
        findForm(m_codes, PrivacyKind::Code, line, finds);
        findForm(m_names, PrivacyKind::KnownName, line, finds);
        findForm(m_parts, PrivacyKind::KnownName, line, finds);
    }

    /// Takes away likely names that are the beginning of a title: what follows there is written large on its own
    /// account.
    void leaveOutRatings(const QString& line, std::vector<PrivacyFind>& finds) const {
        auto found = m_ratings.globalMatch(line);
        while (found.hasNext()) {
            const QRegularExpressionMatch title = found.next();
            std::erase_if(finds, [&](const PrivacyFind& find) {
                return find.kind == PrivacyKind::Name && find.place == title.capturedStart() &&
                       find.length <= title.capturedLength();
            });
        }
    }

  private:
    QRegularExpression m_codes;
    QRegularExpression m_names;
    QRegularExpression m_parts;
    QRegularExpression m_ratings;
};

/// Keeps of finds that overlap the one of the kind that counts most, of one kind the first and longest.
std::vector<PrivacyFind> withoutOverlaps(std::vector<PrivacyFind> finds) {
    std::stable_sort(finds.begin(), finds.end(), [](const PrivacyFind& a, const PrivacyFind& b) {
        return std::tuple(a.kind, a.place, -a.length) < std::tuple(b.kind, b.place, -b.length);
    });
    std::vector<PrivacyFind> kept;
    for (const PrivacyFind& find : finds) {
        if (std::none_of(kept.begin(), kept.end(), [&](const PrivacyFind& other) {
                return find.place < other.place + other.length && other.place < find.place + find.length;
            })) {
            kept.push_back(find);
        }
    }
    std::sort(kept.begin(), kept.end(), [](const PrivacyFind& a, const PrivacyFind& b) { return a.place < b.place; });
    return kept;
}

QStringList titlesOf(const QJsonObject& content) {
    QStringList titles;
    if (const auto instrument = instruments::read(content).instrument) {
        titles << instrument->title;
        for (const instruments::Dimension& dimension : instrument->dimensions) {
            titles << dimension.title;
        }
    }
    return titles;
}

/// Of what someone rates, counts and writes by.
QStringList ratingsOf(const JournalReader& read) {
    QStringList titles;
    for (const InstrumentRow& row : read.instruments()) {
        if (const auto file = read.find(row.id)) {
            titles << titlesOf(file->content);
        }
    }
    for (const MeasureRow& row : read.measures()) {
        titles << row.name;
    }
    for (const RecordRow& row : read.records(RecordKind::Template)) {
        titles << row.headline;
    }
    return titles;
}

}  // namespace

KnownNames knownNames(const JournalReader& read) {
    KnownNames known;
    known.ratings = ratingsOf(read);
    for (const PersonRow& person : read.people()) {
        known.people << person.name;
    }
    for (const CaseRow& row : read.cases()) {
        known.codes << row.code;
    }
    return known;
}

std::vector<PrivacyFind> privacyFinds(const QStringList& lines, const KnownNames& known) {
    const Known own(known);
    std::vector<PrivacyFind> all;
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const QString& line = lines.at(number);
        std::vector<PrivacyFind> finds;
        own.find(line, finds);
        findForms(line, finds);
        findLikelyNames(line, finds);
        own.leaveOutRatings(line, finds);
        for (PrivacyFind& find : withoutOverlaps(std::move(finds))) {
            find.line = number;
            all.push_back(std::move(find));
        }
    }
    return all;
}

Issues privacyWarnings(const QStringList& lines, const KnownNames& known) {
    Issues issues;
    for (const PrivacyFind& find : privacyFinds(lines, known)) {
        issues.push_back(
            {privacyWords("line %1").arg(find.line + 1), Severity::Warning, wordsOf(find.kind).arg(find.text)});
    }
    return issues;
}

void LeavingTexts::add(const Record& record) {
    if (kindOf(record) == RecordKind::Case) {
        return;
    }
    const QString place = nameOf(kindOf(record)) + QLatin1Char(' ') + idOf(record).text();
    for (const QString& text : textsOf(record)) {
        add(text, place);
    }
}

void LeavingTexts::add(const QString& text, const QString& place) {
    if (text.isEmpty()) {
        return;
    }
    // The versions of one record come one after the other.
    for (qsizetype i = m_texts.size(); i-- > 0 && m_places.at(i) == place;) {
        if (m_texts.at(i) == text) {
            return;
        }
    }
    m_texts << text;
    m_places << place;
}

Issues LeavingTexts::warnings(const KnownNames& known) const {
    Issues issues;
    for (const PrivacyFind& find : privacyFinds(m_texts, known)) {
        issues.push_back({m_places.at(find.line), Severity::Warning, wordsOf(find.kind).arg(find.text)});
    }
    return issues;
}

QString privacyNotice(const Issues& warnings) {
    if (warnings.empty()) {
        return {};
    }
    constexpr qsizetype mostQuoted = 4;
    QStringList found;
    for (const Issue& issue : warnings) {
        if (found.size() < mostQuoted) {
            found << privacyWords("%1 in %2").arg(issue.words, issue.place);
        }
    }
    if (const auto more = static_cast<qsizetype>(warnings.size()) - found.size(); more > 0) {
        found << privacyWords("and %1 more").arg(more);
    }
    return privacyWords("Look again before it leaves: %1.").arg(found.join(QStringLiteral("; ")));
}

QString privacyNotice(const QStringList& lines, const JournalReader& read) {
    return privacyNotice(privacyWarnings(lines, knownNames(read)));
}

}  // namespace tspace
