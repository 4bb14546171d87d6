// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/privacy_check.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tspace {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("privacy", words);
}

/// Any of the words as a whole word; matches nothing where there are none.
QRegularExpression anyOf(const QStringList& words) {
    QStringList parts;
    for (const QString& word : words) {
        if (!word.trimmed().isEmpty()) {
            parts << QRegularExpression::escape(word.trimmed());
        }
    }
    const QString pattern = parts.isEmpty()
                                ? QStringLiteral("(?!)")
                                : QStringLiteral("(?<![\\w])(?:%1)(?![\\w])").arg(parts.join(QLatin1Char('|')));
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

const QRegularExpression& dates() {
    static const QRegularExpression form(
        QStringLiteral("\\b(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})\\b"));
    return form;
}

const QRegularExpression& postcodes() {
    static const QRegularExpression form(QStringLiteral("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"));
    return form;
}

}  // namespace

KnownNames knownNames(const JournalReader& read) {
    KnownNames known;
    for (const PersonRow& person : read.people()) {
        known.people << person.name;
    }
    for (const CaseRow& row : read.cases()) {
        known.codes << row.code;
    }
    return known;
}

Issues privacyWarnings(const QStringList& lines, const KnownNames& known) {
    const std::vector<std::pair<QRegularExpression, QString>> looks{
        {anyOf(known.codes), tr("the case code “%1”")},
        {anyOf(known.people), tr("the name “%1”")},
        {dates(), tr("“%1”, which may be a date of birth")},
        {postcodes(), tr("“%1”, which looks like an address")}};
    Issues issues;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        for (const auto& [form, words] : looks) {
            auto found = form.globalMatch(lines.at(line));
            while (found.hasNext()) {
                issues.push_back({tr("line %1").arg(line + 1), Severity::Warning, words.arg(found.next().captured())});
            }
        }
    }
    return issues;
}

}  // namespace tspace
