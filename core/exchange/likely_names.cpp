// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/likely_names.h"

#include "base/resource.h"
#include "editing/prompt_sets.h"
#include "exchange/privacy_forms.h"
#include "instruments/bundled.h"

#include <QSet>

#include <algorithm>

// Outside of any namespace, as the macro demands.
static void initialisePrivacyLists() {
    Q_INIT_RESOURCE(privacy);
}

namespace tspace {

namespace {

/// The words of one of the bundled lists; lines that begin with "#" are about it.
QSet<QString> listed(const QString& name) {
    QSet<QString> words;
    const QString list = QString::fromUtf8(resource(QStringLiteral("privacy/%1.txt").arg(name)));
    for (const QString& line : list.split(QLatin1Char('\n'))) {
        if (!line.startsWith(QLatin1Char('#'))) {
            for (const QString& word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
                words.insert(word);
            }
        }
    }
    return words;
}

/// What the self-ratings and prompts that come with the program ask. Not where they are from, which names people.
QStringList ownTexts() {
    QStringList texts;
    for (const instruments::Instrument& instrument : instruments::bundled()) {
        texts << instrument.title;
        for (const instruments::Dimension& dimension : instrument.dimensions) {
            texts << dimension.title << dimension.help;
        }
        for (const instruments::Item& item : instrument.items) {
            texts << item.text << item.help;
        }
    }
    for (const editing::PromptSet& set : editing::bundledPrompts()) {
        texts << set.name;
        for (const Prompt& prompt : set.prompts) {
            texts << prompt.text;
        }
    }
    return texts;
}

/// A word, with the ’s of an owner.
const QRegularExpression& wordForm() {
    static const QRegularExpression form(QStringLiteral("\\p{L}[\\p{L}\\p{M}’'-]*"));
    return form;
}

QSet<QString> usualWords() {
    QSet<QString> words = listed(QStringLiteral("usual-words"));
    for (const QString& text : ownTexts()) {
        auto found = wordForm().globalMatch(text);
        while (found.hasNext()) {
            words.insert(found.next().captured().toLower());
        }
    }
    return words;
}

struct NameLists {
    QSet<QString> given = listed(QStringLiteral("given-names"));
    QSet<QString> both = listed(QStringLiteral("names-that-are-words"));
    QSet<QString> usual = usualWords();
};

const NameLists& lists() {
    static const NameLists all = [] {
        initialisePrivacyLists();
        return NameLists();
    }();
    return all;
}

struct Token {
    qsizetype place = 0;
    QString text;         ///< as written
    QString small;        ///< in small letters, without 's
    bool begins = false;  ///< a sentence, or stands where every word may be written large
    bool owns = false;    ///< had 's

    [[nodiscard]] bool isLarge() const {
        return text.front().isUpper() && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
    }
};

/// True where what stands before a word ends a sentence; a title or an initial with its point does not.
bool endsSentence(const QString& before) {
    static const QRegularExpression ends(QStringLiteral("(?:^|[.!?:;…]|—)[\\s\"“‘'*•–-]*$"));
    static const QRegularExpression shortened(
        QStringLiteral("\\b(?:mr|mrs|ms|dr|st|prof|rev|capt|col|\\p{L})\\.\\s*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return before.contains(ends) && !before.contains(shortened);
}

std::vector<Token> tokensOf(const QString& line) {
    static const QRegularExpression owning(QStringLiteral("[’']s?$"));
    std::vector<Token> tokens;
    qsizetype last = 0;
    auto found = wordForm().globalMatch(line);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        Token token{match.capturedStart(),
                    match.captured(),
                    {},
                    endsSentence(line.mid(last, match.capturedStart() - last)),
                    false};
        last = std::max<qsizetype>(0, match.capturedStart());
        const auto owns = owning.match(token.text);
        token.owns = owns.hasMatch();
        token.text = owns.hasMatch() ? token.text.left(owns.capturedStart()) : token.text;
        token.small = token.text.toLower();
        if (!token.text.isEmpty()) {
            tokens.push_back(token);
        }
    }
    return tokens;
}

/// What someone does, where a note begins with who.
bool isDoing(const QString& word) {
    static const QSet<QString> doing{
        QStringLiteral("said"),    QStringLiteral("says"),      QStringLiteral("told"),     QStringLiteral("tells"),
        QStringLiteral("asked"),   QStringLiteral("asks"),      QStringLiteral("was"),      QStringLiteral("is"),
        QStringLiteral("has"),     QStringLiteral("had"),       QStringLiteral("does"),     QStringLiteral("did"),
        QStringLiteral("doesn't"), QStringLiteral("doesn’t"),   QStringLiteral("didn't"),   QStringLiteral("didn’t"),
        QStringLiteral("wants"),   QStringLiteral("wanted"),    QStringLiteral("feels"),    QStringLiteral("felt"),
        QStringLiteral("came"),    QStringLiteral("went"),      QStringLiteral("looked"),   QStringLiteral("seemed"),
        QStringLiteral("lives"),   QStringLiteral("cried"),     QStringLiteral("rang"),     QStringLiteral("calls"),
        QStringLiteral("called"),  QStringLiteral("spoke"),     QStringLiteral("thinks"),   QStringLiteral("thought"),
        QStringLiteral("refused"), QStringLiteral("refuses"),   QStringLiteral("sat"),      QStringLiteral("keeps"),
        QStringLiteral("kept"),    QStringLiteral("presented"), QStringLiteral("wondered"), QStringLiteral("noticed"),
        QStringLiteral("will"),    QStringLiteral("won't"),     QStringLiteral("won’t"),    QStringLiteral("cannot")};
    return doing.contains(word);
}

/// A word written large that is no usual one.
bool isStrange(const Token& token) {
    return token.isLarge() && !lists().usual.contains(token.small);
}

/// Whether what follows a word at the beginning of a sentence tells that it is someone.
bool isFollowedAsSomeone(const QString& line, const std::vector<Token>& tokens, std::size_t at) {
    if (tokens[at].owns) {
        return true;
    }
    if (at + 1 == tokens.size()) {
        return false;
    }
    const Token& next = tokens[at + 1];
    const QString between =
        line.mid(tokens[at].place + tokens[at].text.size(), next.place - tokens[at].place - tokens[at].text.size());
    if (between.trimmed().isEmpty()) {
        const bool pairs = next.small == QLatin1String("and") && at + 2 < tokens.size() && isStrange(tokens[at + 2]);
        return isDoing(next.small) || pairs || (isStrange(next) && !next.begins);
    }
    return between.startsWith(QLatin1Char(':')) || between.startsWith(QLatin1String(" ("));
}

bool isName(const QString& line, const std::vector<Token>& tokens, std::size_t at) {
    const Token& token = tokens[at];
    if (lists().given.contains(token.small)) {
        return true;
    }
    if (!token.isLarge()) {
        return false;
    }
    const bool isBoth = lists().both.contains(token.small);
    if (!token.begins) {
        return isBoth || isStrange(token);
    }
    return (isBoth && at + 1 < tokens.size() && isDoing(tokens[at + 1].small)) ||
           (isStrange(token) && isFollowedAsSomeone(line, tokens, at));
}

void findTitled(const QString& line, std::vector<PrivacyFind>& finds) {
    static const QRegularExpression large(
        QStringLiteral(
            "\\b(?:[Mm]rs?|[Mm]s|Miss|Mx|[Dd]rs?|Prof(?:essor)?|Sir|Dame|Lady|Lord|Duke|Duchess|D[SCI]|DC[IS]|"
            "P[CS]|PCSO|Rev|Fr|Nurse|Sister|Judge)\\b\\.? (?:and (?:Mrs|Duchess)\\.? )?(?:of )?"
            "(?:\\p{Lu}[\\p{L}’-]*\\.?(?: (?=\\p{Lu}))?){1,4}"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression small(QStringLiteral("\\b(?:mrs?|ms|dr)\\.? (?!and\\b|or\\b)\\p{Ll}{2,}"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression initials(
        QStringLiteral(
            "(?<![\\p{L}.])(?!D\\.O\\.B|U\\.K|N\\.B|P\\.S|A\\.M|P\\.M|B\\.S)(?:\\p{Lu}\\.(?:\\p{Lu}\\.){1,2}|"
            "\\p{Lu}\\. \\p{Lu}\\p{Ll}+)"),
        QRegularExpression::UseUnicodePropertiesOption);
    for (const QRegularExpression& form : {large, small, initials}) {
        findForm(form, PrivacyKind::Name, line, finds);
    }
}

}  // namespace

void findLikelyNames(const QString& line, std::vector<PrivacyFind>& finds) {
    findTitled(line, finds);
    const std::vector<Token> tokens = tokensOf(line);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!isName(line, tokens, at)) {
            continue;
        }
        // Names beside each other are one.
        std::size_t last = at;
        while (last + 1 < tokens.size() && isName(line, tokens, last + 1) &&
               tokens[last + 1].place == tokens[last].place + tokens[last].text.size() + 1 &&
               line.at(tokens[last + 1].place - 1) == QLatin1Char(' ')) {
            ++last;
        }
        const qsizetype length = tokens[last].place + tokens[last].text.size() - tokens[at].place;
        finds.push_back({PrivacyKind::Name, 0, tokens[at].place, length, line.mid(tokens[at].place, length)});
        at = last;
    }
}

bool mayNameSomeone(const QString& text) {
    const std::vector<Token> tokens = tokensOf(text);
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
        return token.owns || lists().given.contains(token.small) || lists().both.contains(token.small);
    });
}

}  // namespace tspace
