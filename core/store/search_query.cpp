// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_query.h"

#include "base/instant.h"

namespace tspace {

namespace {

constexpr int shortestSearch = 2;

/// The parts that unicode61 would make of a text: letters and digits of any script, everything else between.
QStringList searchedWords(const QString& text) {
    QStringList words;
    QString word;
    for (const uint point : text.toUcs4()) {
        if (QChar::isLetterOrNumber(point) || QChar::isMark(point) ||
            QChar::category(point) == QChar::Other_PrivateUse) {
            word += QChar::fromUcs4(point);
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty()) {
        words << word;
    }
    return words;
}

/// One piece of what was typed: up to the next space, or a quoted phrase.
struct Piece {
    QString filter;  ///< before the colon, lower case; empty without one
    QString text;
    bool quoted = false;
    bool excluded = false;
    bool closed = true;  ///< a space or quote came after it
};

class TypedPieces {
  public:
    explicit TypedPieces(const QString& typed) : m_typed(typed) {}

    [[nodiscard]] std::optional<Piece> next() {
        while (m_at < m_typed.size() && m_typed[m_at].isSpace()) {
            ++m_at;
        }
        if (m_at >= m_typed.size()) {
            return std::nullopt;
        }
        Piece piece;
        if (m_typed[m_at] == QLatin1Char('-') && m_at + 1 < m_typed.size() && !m_typed[m_at + 1].isSpace()) {
            piece.excluded = true;
            ++m_at;
        }
        const QString name = filterName();
        piece.filter = name;
        if (m_at < m_typed.size() && m_typed[m_at] == QLatin1Char('"')) {
            piece.quoted = true;
            piece.text = until(m_at + 1, [](QChar c) { return c == QLatin1Char('"'); });
            piece.closed = m_at < m_typed.size();
            ++m_at;
        } else {
            piece.text = until(m_at, [](QChar c) { return c.isSpace() || c == QLatin1Char('"'); });
            piece.closed = m_at < m_typed.size();
        }
        return piece;
    }

  private:
    [[nodiscard]] QString filterName() {
        static const QStringList known = {QStringLiteral("case"), QStringLiteral("with"),   QStringLiteral("record"),
                                          QStringLiteral("kind"), QStringLiteral("before"), QStringLiteral("after")};
        for (const QString& name : known) {
            const QStringView rest = QStringView(m_typed).mid(m_at);
            if (rest.size() > name.size() && rest[name.size()] == QLatin1Char(':') &&
                rest.startsWith(name, Qt::CaseInsensitive)) {
                m_at += name.size() + 1;
                return name;
            }
        }
        return {};
    }

    template <class Ends>
    [[nodiscard]] QString until(qsizetype from, Ends ends) {
        m_at = from;
        while (m_at < m_typed.size() && !ends(m_typed[m_at])) {
            ++m_at;
        }
        return m_typed.mid(from, m_at - from);
    }

    const QString& m_typed;
    qsizetype m_at = 0;
};

void wrongValue(SearchQuery& query, const QString& filter, const QString& allowed) {
    query.issues.push_back({filter + QLatin1Char(':'), Severity::Warning,
                            QStringLiteral("is not understood and passed over; allowed: ") + allowed});
}

void readDay(SearchQuery& query, const QString& filter, const QString& text, std::optional<QDate>& day) {
    day = parseDate(text);
    if (!day) {
        wrongValue(query, filter, QStringLiteral("a day such as 2026-11-18"));
    }
}

void readFilter(SearchQuery& query, const Piece& piece) {
    if (piece.text.isEmpty()) {
        return;  // being typed
    }
    if (piece.filter == QLatin1String("case")) {
        query.caseCode = piece.text;
    } else if (piece.filter == QLatin1String("with")) {
        query.with = piece.text;
    } else if (piece.filter == QLatin1String("record")) {
        query.record = valueNamed<RecordKind>(piece.text.toLower());
        if (!query.record) {
            wrongValue(query, piece.filter, allNames<RecordKind>());
        }
    } else if (piece.filter == QLatin1String("kind")) {
        query.kind = piece.text.toLower();
        if (!valueNamed<MomentKind>(query.kind) && !valueNamed<SessionKind>(query.kind)) {
            wrongValue(query, piece.filter, allNames<MomentKind>() + QStringLiteral(", ") + allNames<SessionKind>());
            query.kind.clear();
        }
    } else {
        readDay(query, piece.filter, piece.text, piece.filter == QLatin1String("before") ? query.before : query.after);
    }
}

}  // namespace

bool SearchQuery::canRun() const {
    for (const Term& term : terms) {
        if (!term.excluded && (term.words.size() > 1 || term.words.first().size() >= shortestSearch)) {
            return true;
        }
    }
    return !caseCode.isEmpty() || !with.isEmpty() || record || !kind.isEmpty() || before || after;
}

SearchQuery parseSearch(const QString& typed, bool lastIsPrefix) {
    SearchQuery query;
    TypedPieces pieces(typed);
    bool lastOpen = false;
    while (const auto piece = pieces.next()) {
        lastOpen = false;
        if (!piece->filter.isEmpty()) {
            readFilter(query, *piece);
            continue;
        }
        SearchQuery::Term term;
        term.words = searchedWords(piece->text);
        term.prefix = !piece->quoted && piece->text.endsWith(QLatin1Char('*'));
        term.excluded = piece->excluded;
        if (!term.words.isEmpty()) {
            query.terms.push_back(term);
            lastOpen = !piece->closed && !piece->excluded;
        }
    }
    if (lastIsPrefix && lastOpen) {
        query.terms.back().prefix = true;
    }
    return query;
}

}  // namespace tspace
