// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/privacy_forms.h"

#include <algorithm>

namespace tspace {

namespace {

constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
constexpr auto asWritten = QRegularExpression::UseUnicodePropertiesOption;

/// A form put together from pieces, whose names stand in angle brackets.
QRegularExpression formOf(QString pattern, QRegularExpression::PatternOptions options) {
    pattern.replace(QStringLiteral("<day>"), QStringLiteral("(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?"));
    pattern.replace(QStringLiteral("<month>"),
                    QStringLiteral("(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
                                   "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"));
    pattern.replace(QStringLiteral("<year>"), QStringLiteral("(?:\\d{4}|[’']?\\d{2})(?!\\d|:)"));
    pattern.replace(QStringLiteral("<large>"), QStringLiteral("\\p{Lu}[\\p{L}’'.-]*"));
    return QRegularExpression(pattern, options);
}

// Dates ---------------------------------------------------------------------------------------------------------------

/// A day, month and year, wherever they stand.
const QRegularExpression& wholeDates() {
    static const QRegularExpression form =
        formOf(QStringLiteral("\\b(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|"
                              "\\d{2} \\d{2} \\d{4}|"
                              "<day>(?: of)? <month>,? <year>|<month> <day>,? <year>)\\b"),
               anyCase);
    return form;
}

/// Less than a whole date, where something of a birth stands before it.
const QRegularExpression& datesOfBirths() {
    static const QRegularExpression form = formOf(
        QStringLiteral("\\b(?:<day>(?: of)? <month>|<month> <day>|<month> <year>|\\d{1,2}[./]\\d{1,2}|\\d{6})\\b"),
        anyCase);
    return form;
}

const QRegularExpression& births() {
    static const QRegularExpression form(
        QStringLiteral("\\b(?:born|birth(?:day|s)?|d\\.?o\\.?b|turn(?:s|ed|ing)|edd|due on|b\\.)"), anyCase);
    return form;
}

void findDates(const QString& line, std::vector<PrivacyFind>& finds) {
    findForm(wholeDates(), PrivacyKind::Date, line, finds);
    const QRegularExpressionMatch birth = births().match(line);
    if (!birth.hasMatch()) {
        return;
    }
    const auto before = finds.size();
    findForm(datesOfBirths(), PrivacyKind::Date, line, finds);
    finds.erase(std::remove_if(finds.begin() + static_cast<std::ptrdiff_t>(before), finds.end(),
                               [&](const PrivacyFind& find) { return find.place < birth.capturedStart(); }),
                finds.end());
}

// Addresses -----------------------------------------------------------------------------------------------------------

/// Words that end the name of a street, and no word besides.
const QString streets =
    QStringLiteral("road|rd|street|st|avenue|ave|crescent|cres|terrace|lane|ln|drive|close|gardens|gdns|mews|grove");
/// Words that end it where it is written large.
const QString largeStreets = QStringLiteral(
    "Road|Rd|Street|St|Avenue|Ave|Crescent|Cres|Terrace|Lane|Ln|Drive|Close|Gardens?|Gdns|Mews|Grove|Court|Ct|Place|"
    "Hill|Square|Sq|Walk|Row|Rise|Green|View|Way|Parade|Yard|Alley|Cottages|Mount|Vale|Wharf|Quay|Buildings|Heights|"
    "Meadows?|Croft|Fold|Towers?|House");

const std::vector<QRegularExpression>& addresses() {
    static const std::vector<QRegularExpression> forms{
        // a postcode, but "S47 1st" is none
        formOf(QStringLiteral("\\b[a-z]{1,2}\\d[a-z\\d]? ?(?!\\d(?:st|nd|rd|th)\\b)\\d[a-z]{2}\\b"), anyCase),
        formOf(QStringLiteral("\\b(?:(?:flat|apartment|apt) \\d+[a-z]?|p\\.?o\\.? box \\d+)\\b"), anyCase),
        // "8 coppice close", but not "45 minutes on the road"
        formOf(QStringLiteral("\\b(?:no\\.? ?)?\\d{1,4}[a-z]?(?:-\\d{1,4})?,? (?:(?!(?:of|the|in|a|an|to|on|from|down|"
                              "up|and|at|is|was|very|too|as|so|minutes?|hours?|days?|weeks?|months?|years?|times?|"
                              "miles?|p\\.?m|a\\.?m)\\b)[\\p{L}’'.-]+ ){1,3}?(?:%1)\\b")
                   .arg(streets),
               anyCase),
        // "52 Upper Dyke Rd", "3 The Paddocks"
        formOf(QStringLiteral("\\b(?:[Nn]o\\.? ?)?\\d{1,4}[a-z]?(?:-\\d{1,4})?,? (?:The <large>|(?:<large> ){1,3}"
                              "(?:%1)\\b)")
                   .arg(largeStreets),
               asWritten),
        // "Bramble Crescent", but no court of law
        formOf(
            QStringLiteral("\\b(?!(?:The |Her |His |Their |My |Our )?(?:Family|Crown|High|County|Youth|Magistrates’?|"
                           "Supreme|Appeal) Court)(?:(?!The |At |In |On |To |Of )<large> )(?:<large> )?(?:%1)\\b")
                .arg(largeStreets),
            asWritten)};
    return forms;
}

// Numbers -------------------------------------------------------------------------------------------------------------

const std::vector<QRegularExpression>& telephones() {
    static const std::vector<QRegularExpression> forms{
        formOf(QStringLiteral("(?<![\\w.])(?:\\+44[ -]?(?:\\(0\\))?[ -]?|\\(?0)\\d(?:[ .()-]{0,2}\\d){8,9}(?!\\w)"),
               asWritten),
        formOf(QStringLiteral("(?<![\\w.])\\+[1-9]\\d{0,2}[ -]?\\d(?:[ -]?\\d){6,11}(?!\\w)"), asWritten),
        formOf(
            QStringLiteral("\\b(?:tel|(?:tele)?phone|ring|call|mobile|number)\\b\\D{0,12}(\\d{3}[ -]?\\d{4})(?!\\w)"),
            anyCase)};
    return forms;
}

void findNhsNumbers(const QString& line, std::vector<PrivacyFind>& finds) {
    static const QRegularExpression form(QStringLiteral("(?<!\\d)[1-9]\\d{2}[ .-]?\\d{3}[ .-]?\\d{4}(?!\\d)"));
    static const QRegularExpression named(QStringLiteral("\\bnhs\\b"), anyCase);
    const auto before = finds.size();
    findForm(form, PrivacyKind::NhsNumber, line, finds);
    finds.erase(std::remove_if(finds.begin() + static_cast<std::ptrdiff_t>(before), finds.end(),
                               [&](const PrivacyFind& find) {
                                   QString figures = find.text;
                                   figures.removeIf([](QChar each) { return !each.isDigit(); });
                                   return !isNhsNumber(figures) && !line.left(find.place).contains(named);
                               }),
                finds.end());
}

const QRegularExpression& emails() {
    static const QRegularExpression form(QStringLiteral("[\\w.+-]+(?:@|\\s?[\\[(]at[\\])]\\s?)[\\w-]+(?:\\.[\\w-]+)+|"
                                                        "\\b[\\w.+-]+ at [\\w-]+(?: dot [\\w-]+)+"),
                                         anyCase);
    return form;
}

}  // namespace

void findForm(const QRegularExpression& form, PrivacyKind kind, const QString& line, std::vector<PrivacyFind>& finds) {
    const int group = form.captureCount() > 0 ? 1 : 0;
    auto found = form.globalMatch(line);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        finds.push_back({kind, 0, match.capturedStart(group), match.capturedLength(group), match.captured(group)});
    }
}

bool isNhsNumber(const QString& figures) {
    constexpr qsizetype count = 10;
    constexpr int modulus = 11;
    if (figures.size() != count) {
        return false;
    }
    int sum = 0;
    for (int at = 0; at < count - 1; ++at) {
        sum += figures.at(at).digitValue() * (static_cast<int>(count) - at);
    }
    const int check = (modulus - sum % modulus) % modulus;
    return check == figures.back().digitValue();
}

void findForms(const QString& line, std::vector<PrivacyFind>& finds) {
    findForm(emails(), PrivacyKind::Email, line, finds);
    findNhsNumbers(line, finds);
    for (const QRegularExpression& form : telephones()) {
        findForm(form, PrivacyKind::Telephone, line, finds);
    }
    findDates(line, finds);
    for (const QRegularExpression& form : addresses()) {
        findForm(form, PrivacyKind::Address, line, finds);
    }
}

}  // namespace tspace
