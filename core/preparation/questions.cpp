// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/questions.h"

#include "base/resource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

// The macro declares a function of the global namespace, so it stands outside ours.
static void initialiseQuestions() {
    Q_INIT_RESOURCE(questions);
}

namespace tspace::preparation {

namespace {

constexpr qsizetype fewestQuestions = 3;
constexpr qsizetype mostAsked = 3;
constexpr QLatin1String format("tspace-questions/1");

/// Reads one file and notes what is wrong with it.
class ThemeReader {
  public:
    explicit ThemeReader(const QJsonObject& file) : m_file(file) {}

    LoadedTheme read() {
        Theme theme;
        if (m_file.value(QLatin1String("format")).toString() != format) {
            fault(QStringLiteral("/format"), QStringLiteral("is not \"%1\"").arg(format));
        }
        theme.id = m_file.value(QLatin1String("id")).toString();
        if (theme.id.isEmpty()) {
            fault(QStringLiteral("/id"), QStringLiteral("is missing"));
        }
        const QJsonObject when = m_file.value(QLatin1String("when")).toObject();
        readNames(when, QStringLiteral("moments"), theme.moments);
        readNames(when, QStringLiteral("stages"), theme.stages);
        readNames(when, QStringLiteral("loops"), theme.loops);
        theme.words = texts(when.value(QLatin1String("words")), QStringLiteral("/when/words"));
        theme.questions = texts(m_file.value(QLatin1String("questions")), QStringLiteral("/questions"));
        if (theme.questions.size() < fewestQuestions) {
            fault(QStringLiteral("/questions"), QStringLiteral("has fewer than three"));
        }
        return {hasFault(m_issues) ? std::nullopt : std::optional(theme), m_issues};
    }

  private:
    void fault(const QString& place, const QString& words) { m_issues.push_back({place, Severity::Fault, words}); }

    QStringList texts(const QJsonValue& value, const QString& place) {
        QStringList all;
        const QJsonArray array = value.toArray();
        for (qsizetype at = 0; at < array.size(); ++at) {
            const QString text = array.at(at).toString().trimmed();
            if (text.isEmpty()) {
                fault(QStringLiteral("%1/%2").arg(place).arg(at), QStringLiteral("is no text"));
            }
            all << text;
        }
        return all;
    }

    template <class E>
    void readNames(const QJsonObject& when, const QString& key, std::vector<E>& all) {
        const QString place = QStringLiteral("/when/") + key;
        const QStringList names = texts(when.value(key), place);
        for (const QString& name : names) {
            if (const auto value = valueNamed<E>(name)) {
                all.push_back(*value);
            } else {
                fault(place, QStringLiteral("%1 is none of %2").arg(name, allNames<E>()));
            }
        }
    }

    const QJsonObject& m_file;
    Issues m_issues;
};

template <class E>
bool holds(const std::vector<E>& all, const std::optional<E>& value) {
    return value && std::find(all.begin(), all.end(), *value) != all.end();
}

/// The words of a title in lower case, a space before and after each.
QString wordsOf(const QString& title) {
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}'’]+"));
    const QStringList said = title.toLower().split(between, Qt::SkipEmptyParts);
    return QLatin1Char(' ') + said.join(QLatin1Char(' ')) + QLatin1Char(' ');
}

bool holdsWord(const QStringList& words, const QString& line) {
    return std::any_of(words.begin(), words.end(),
                       [&](const QString& word) { return line.contains(QLatin1Char(' ') + word + QLatin1Char(' ')); });
}

/// How strongly one point calls for a theme: what it is says more than the words it is named by (`wordsOf`).
int callOf(const Subject& subject, const QString& words, const Theme& theme) {
    constexpr int byMoment = 3;
    constexpr int byStage = 2;
    constexpr int byWord = 2;
    return (holds(theme.moments, subject.moment) ? byMoment : 0) + (holds(theme.stages, subject.stage) ? byStage : 0) +
           (holdsWord(theme.words, words) ? byWord : 0) + (holds(theme.loops, subject.loop) ? 1 : 0);
}

/// The themes that are called for, the loudest first, those called equally in their own order.
std::vector<const Theme*> calledFor(const std::vector<Theme>& themes, const std::vector<Subject>& agenda) {
    std::vector<std::pair<int, const Theme*>> called;
    std::vector<QString> words;
    words.reserve(agenda.size());
    for (const Subject& subject : agenda) {
        words.push_back(wordsOf(subject.title));
    }
    for (const Theme& theme : themes) {
        int call = 0;
        for (std::size_t at = 0; at < agenda.size(); ++at) {
            call += callOf(agenda[at], words[at], theme);
        }
        if (call > 0) {
            called.emplace_back(call, &theme);
        }
    }
    std::stable_sort(called.begin(), called.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const Theme*> inOrder;
    inOrder.reserve(called.size());
    for (const auto& [call, theme] : called) {
        inOrder.push_back(theme);
    }
    return inOrder;
}

QString questionAt(const Theme& theme, int turn) {
    return theme.questions.at(turn % theme.questions.size());
}

}  // namespace

LoadedTheme loadTheme(const QByteArray& file) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file, &problem);
    if (!document.isObject()) {
        return {std::nullopt,
                {{QString(), Severity::Fault, QStringLiteral("is no JSON object: ") + problem.errorString()}}};
    }
    const QJsonObject object = document.object();
    return ThemeReader(object).read();
}

std::vector<Theme> bundledThemes() {
    static constexpr std::array names = {QLatin1String("courage"),     QLatin1String("ending"),
                                         QLatin1String("beginning"),   QLatin1String("family-narrative"),
                                         QLatin1String("uncertainty"), QLatin1String("any")};
    initialiseQuestions();
    std::vector<Theme> themes;
    for (const QLatin1String name : names) {
        LoadedTheme loaded = loadTheme(resource(QStringLiteral("questions/%1.json").arg(name)));
        if (!loaded.theme) {
            throw Error(ErrorCode::Internal,
                        QStringLiteral("the questions %1 are broken: %2").arg(name, text(loaded.issues)));
        }
        themes.push_back(*std::move(loaded.theme));
    }
    return themes;
}

QStringList questionsFor(const std::vector<Theme>& themes, const std::vector<Subject>& agenda, int turn) {
    const std::vector<const Theme*> called = calledFor(themes, agenda);
    QStringList asked;
    const auto ask = [&asked](const QString& question) {
        if (asked.size() < mostAsked && !asked.contains(question)) {
            asked << question;
        }
    };
    for (const Theme* const theme : called) {
        ask(questionAt(*theme, turn));
    }
    if (!called.empty()) {
        ask(questionAt(*called.front(), turn + 1));
    }
    for (const Theme& theme : themes) {
        for (int next = 0; theme.fitsAll() && next < theme.questions.size(); ++next) {
            ask(questionAt(theme, turn + next));
        }
    }
    return asked;
}

}  // namespace tspace::preparation
