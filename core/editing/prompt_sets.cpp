// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/prompt_sets.h"

#include "base/json_reader.h"
#include "base/resource.h"
#include "instruments/fields.h"

#include <QStringList>

#include <algorithm>

// The macro declares a function of the global namespace, so it stands outside ours. Calling it makes the linker keep
// the resources of this static library in every program.
static void initialiseTemplates() {
    Q_INIT_RESOURCE(templates);
}

namespace tspace::editing {

namespace {

using instruments::Fields;
using Need = Fields::Need;

constexpr auto formatName = QLatin1String("tspace-prompts/1");
constexpr int longestLine = 500;
constexpr int mostPrompts = 50;

QStringList partNames() {
    return {promptParts.begin(), promptParts.end()};
}

std::vector<Prompt> readPrompts(const Fields& top, Issues& issues) {
    std::vector<Prompt> prompts;
    int at = 0;
    for (const QJsonValue value : top.array("prompts", Need::Required, mostPrompts)) {
        const QJsonObject object = value.toObject();
        const Fields fields(object, top.at("prompts") + QLatin1Char('/') + QString::number(at++), issues);
        Prompt prompt{
            fields.text("part", Need::Required, longestLine), fields.text("text", Need::Required, longestLine), {}};
        if (!prompt.part.isEmpty() && !partNames().contains(prompt.part)) {
            fields.fault("part",
                         QStringLiteral("is none we know; allowed are %1").arg(partNames().join(QStringLiteral(", "))));
        }
        prompts.push_back(std::move(prompt));
    }
    return prompts;
}

PromptSet loadBundled(QLatin1String name) {
    LoadedPrompts loaded = loadPrompts(resource(QStringLiteral("templates/%1.json").arg(name)));
    if (!loaded.set) {
        throw Error(ErrorCode::Internal,
                    QStringLiteral("the bundled prompts %1 are broken: %2").arg(name, text(loaded.issues)));
    }
    return *std::move(loaded.set);
}

}  // namespace

LoadedPrompts loadPrompts(const QByteArray& bytes) {
    LoadedPrompts loaded;
    QJsonObject content;
    try {
        const QJsonValue value = readJson(bytes);
        content = value.toObject();
        if (!value.isObject()) {
            loaded.issues.push_back({{}, Severity::Fault, QStringLiteral("is no JSON object")});
            return loaded;
        }
    } catch (const JsonFault& fault) {
        loaded.issues.push_back(fault.issue());
        return loaded;
    }
    const Fields top(content, {}, loaded.issues);
    const QString format = top.text("format", Need::Required, longestLine);
    if (!format.isEmpty() && format != formatName) {
        top.fault("format", QStringLiteral("is another format; allowed is \"%1\"").arg(formatName));
    }
    PromptSet set{top.id("id"), top.text("name", Need::Required, longestLine),
                  top.text("about", Need::Optional, longestLine), readPrompts(top, loaded.issues)};
    if (!hasFault(loaded.issues)) {
        loaded.set = std::move(set);
    }
    return loaded;
}

std::vector<PromptSet> bundledPrompts() {
    static constexpr std::array names = {
        QLatin1String("practice-challenge-feedback"),
        QLatin1String("reflective-cycle"),
        QLatin1String("what-so-what-now-what"),
        QLatin1String("worried-working-well"),
    };
    initialiseTemplates();
    std::vector<PromptSet> all;
    all.reserve(names.size());
    for (const QLatin1String name : names) {
        all.push_back(loadBundled(name));
    }
    return all;
}

PromptSet promptsOf(const Template& record) {
    return {record.id.text(), record.name, {}, record.prompts};
}

QString hintFor(const PromptSet& set, QLatin1String part) {
    QStringList lines;
    for (const Prompt& prompt : set.prompts) {
        if (prompt.part == part && !prompt.text.trimmed().isEmpty()) {
            lines << prompt.text.trimmed();
        }
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace tspace::editing
