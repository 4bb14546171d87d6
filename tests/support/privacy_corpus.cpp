// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/privacy_corpus.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace tspace::test {

namespace {

constexpr std::array namedKinds{std::pair(PrivacyKind::Name, "name"),       std::pair(PrivacyKind::Date, "date"),
                                std::pair(PrivacyKind::Address, "address"), std::pair(PrivacyKind::Telephone, "phone"),
                                std::pair(PrivacyKind::NhsNumber, "nhs"),   std::pair(PrivacyKind::Email, "email"),
                                std::pair(PrivacyKind::Code, "code")};

[[noreturn]] void refuse(const QString& what) {
    throw std::runtime_error(what.toStdString());
}

PrivacyKind kindNamed(const QString& name) {
    for (const auto& [kind, word] : namedKinds) {
        if (name == QLatin1String(word)) {
            return kind;
        }
    }
    refuse(QStringLiteral("no kind of find is called ") + name);
}

QStringList linesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(path + QStringLiteral(" cannot be read"));
    }
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QStringList listOf(const QString& line) {
    QStringList items = line.section(QLatin1Char(':'), 1).split(QLatin1Char(','));
    std::transform(items.begin(), items.end(), items.begin(), [](const QString& item) { return item.trimmed(); });
    return items;
}

/// "I rang [name|Mr Patel]." without its marks.
MarkedLine unmarked(const QString& line) {
    static const QRegularExpression mark(
        QStringLiteral("\\[(name|date|address|phone|nhs|email|code)\\|((?:[^\\[\\]]|\\[at\\])+)\\]"));
    MarkedLine result;
    qsizetype from = 0;
    auto found = mark.globalMatch(line);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        result.text += line.mid(from, match.capturedStart() - from);
        result.marks.push_back(
            {kindNamed(match.captured(1)), 0, result.text.size(), match.capturedLength(2), match.captured(2)});
        result.text += match.captured(2);
        from = match.capturedEnd();
    }
    result.text += line.mid(from);
    if (result.text.contains(QLatin1Char('|'))) {
        refuse(QStringLiteral("a mark is not closed in: ") + line);
    }
    return result;
}

bool touch(const PrivacyFind& a, const PrivacyFind& b) {
    return a.place < b.place + b.length && b.place < a.place + a.length;
}

bool touchesAny(const PrivacyFind& find, const std::vector<PrivacyFind>& others, bool ofItsKind) {
    return std::any_of(others.begin(), others.end(), [&](const PrivacyFind& other) {
        return touch(find, other) && (!ofItsKind || find.kind == other.kind);
    });
}

}  // namespace

PrivacyCorpus privacyFixtures(const QString& file) {
    PrivacyCorpus corpus;
    for (const QString& line : linesOf(file)) {
        if (line.startsWith(QStringLiteral("# codes:"))) {
            corpus.known.codes = listOf(line);
        } else if (line.startsWith(QStringLiteral("# people:"))) {
            corpus.known.people = listOf(line);
        } else if (line.startsWith(QStringLiteral("# ratings:"))) {
            corpus.known.ratings = listOf(line);
        } else if (!line.startsWith(QLatin1Char('#'))) {
            corpus.lines.push_back(unmarked(line));
        }
    }
    return corpus;
}

std::optional<PrivacyCorpus> privacyDiary(const QString& marks, const QString& diary) {
    QFile file(diary);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonArray entries =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("entries")).toArray();
    PrivacyCorpus corpus;
    static const QRegularExpression form(QStringLiteral("^([a-z]+):(\\d+)\\+(\\d+)$"));
    for (const QString& line : linesOf(marks)) {
        if (line.startsWith(QLatin1Char('#'))) {
            continue;
        }
        const QStringList parts = line.split(QLatin1Char(' '));
        const QString body = entries.at(parts.at(0).toInt()).toObject().value(QStringLiteral("body")).toString();
        MarkedLine marked{body.mid(parts.at(1).toInt(), parts.at(2).toInt()), {}};
        const QByteArray hash = QCryptographicHash::hash(marked.text.toUtf8(), QCryptographicHash::Sha256).toHex();
        if (!hash.startsWith(parts.at(3).toLatin1())) {
            refuse(QStringLiteral("not the sentence that was marked: ") + line);
        }
        for (qsizetype at = 4; at < parts.size(); ++at) {
            const QRegularExpressionMatch match = form.match(parts.at(at));
            const qsizetype place = match.captured(2).toInt();
            const qsizetype length = match.captured(3).toInt();
            marked.marks.push_back({kindNamed(match.captured(1)), 0, place, length, marked.text.mid(place, length)});
        }
        corpus.lines.push_back(std::move(marked));
    }
    return corpus;
}

PrivacyMeasure measurePrivacy(const PrivacyCorpus& corpus) {
    PrivacyMeasure measure;
    for (const auto& [text, marks] : corpus.lines) {
        std::vector<PrivacyFind> finds = privacyFinds({text}, corpus.known);
        for (PrivacyFind& find : finds) {
            find.kind = find.kind == PrivacyKind::KnownName ? PrivacyKind::Name : find.kind;
            PrivacyCount& count = measure.counts[find.kind];
            ++count.finds;
            if (!touchesAny(find, marks, false)) {
                ++count.falseAlarms;
                measure.falseAlarms += QStringLiteral("%1: %2, in “%3”").arg(nameOf(find.kind), find.text, text);
            }
        }
        for (const PrivacyFind& mark : marks) {
            PrivacyCount& count = measure.counts[mark.kind];
            ++count.marks;
            if (!touchesAny(mark, finds, true)) {
                ++count.missed;
                measure.missed += QStringLiteral("%1: %2, in “%3”").arg(nameOf(mark.kind), mark.text, text);
            }
        }
    }
    return measure;
}

QString nameOf(PrivacyKind kind) {
    const auto* const found =
        std::find_if(namedKinds.begin(), namedKinds.end(), [kind](const auto& each) { return each.first == kind; });
    return found == namedKinds.end() ? QString() : QString::fromLatin1(found->second);
}

QString tableOf(const PrivacyCounts& counts) {
    QString table = QStringLiteral("kind      marks  missed         finds  false alarms\n");
    for (const auto& [kind, count] : counts) {
        table += QStringLiteral("%1 %2 %3 (%4%) %5 %6\n")
                     .arg(nameOf(kind), -9)
                     .arg(count.marks, 5)
                     .arg(count.missed, 7)
                     .arg(100 * count.missedShare(), 4, 'f', 1)
                     .arg(count.finds, 7)
                     .arg(count.falseAlarms, 13);
    }
    return table;
}

}  // namespace tspace::test
