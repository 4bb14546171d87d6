// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/loop_word.h"

#include "editing/draft_json.h"

namespace tspace::editing {

namespace {

constexpr QLatin1String keyThread("open_thread");  // no other draft has it
constexpr QLatin1String keyStep("step");
constexpr QLatin1String keyBy("by");
constexpr QLatin1String keySource("source");

constexpr std::array<std::pair<LoopStep, QLatin1String>, 4> steps = {{
    {LoopStep::Challenge, QLatin1String("challenge")},
    {LoopStep::Feedback, QLatin1String("feedback")},
    {LoopStep::ActedOn, QLatin1String("acted-on")},
    {LoopStep::SetDown, QLatin1String("set-down")},
}};

}  // namespace

std::optional<LoopStep> missing(Loop loop) {
    switch (loop) {
        case Loop::Practice:
            return LoopStep::Challenge;
        case Loop::Challenged:
            return LoopStep::Feedback;
        case Loop::FedBack:
            return LoopStep::ActedOn;
        case Loop::ActedOn:
        case Loop::SetDown:
            break;
    }
    return std::nullopt;
}

QJsonObject toJson(const LoopWord& word) {
    QJsonObject object{{keyThread, word.thread.text()}, {draftKey::text, word.text}};
    for (const auto& [step, name] : steps) {
        if (step == word.step) {
            object.insert(keyStep, name);
        }
    }
    if (word.by) {
        object.insert(keyBy, nameOf(*word.by));
    }
    if (word.source) {
        object.insert(keySource, nameOf(*word.source));
    }
    return object;
}

std::optional<LoopWord> loopWordFromJson(const QJsonObject& object) {
    const auto thread = ThreadId::parse(object.value(keyThread).toString());
    for (const auto& [step, name] : steps) {
        if (thread && object.value(keyStep).toString() == name) {
            return LoopWord{*thread, step, object.value(draftKey::text).toString(),
                            valueNamed<ChallengeBy>(object.value(keyBy).toString()),
                            valueNamed<FeedbackSource>(object.value(keySource).toString())};
        }
    }
    return std::nullopt;
}

}  // namespace tspace::editing
