// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/describe_parts.h"

namespace tspace::codec {

void describe(auto& v, Of<PeerReflection> auto& part) {
    v.may("with"_L1, part.with);
    v.need("date"_L1, part.date);
    v.may("text"_L1, part.text);
}

void describe(auto& v, Of<DevelopmentEntry> auto& record) {
    v.id("id"_L1, record.id);
    v.may("type"_L1, record.type);
    v.need("date"_L1, record.date);
    v.may("what"_L1, record.what);
    v.may("learning"_L1, record.learning);
    v.may("impact"_L1, record.impact);
    v.may("peer"_L1, record.peer);
    v.may("from"_L1, record.from);
}

void describe(auto& v, Of<ChartNote> auto& record) {
    v.id("id"_L1, record.id);
    v.need("on"_L1, record.on);
    v.need("text"_L1, record.text);
}

void describe(auto& v, Of<LookBack> auto& record) {
    v.id("id"_L1, record.id);
    v.need("from"_L1, record.from);
    v.need("until"_L1, record.until);
    v.need("written"_L1, record.written);
    v.may("text"_L1, record.text);
}

void describe(auto& v, Of<SupportPlace> auto& record) {
    v.id("id"_L1, record.id);
    v.need("name"_L1, record.name);
    v.may("reach"_L1, record.reach);
}

void describe(auto& v, Of<Prompt> auto& part) {
    v.checked(
        "part"_L1, part.part,
        [](const QString& name) {
            return name == "practice"_L1 || name == "challenge"_L1 || name == "feedback"_L1 ||
                   name == "childs-voice"_L1 || name == "note"_L1;
        },
        "practice, challenge, feedback, childs-voice or note"_L1);
    v.may("text"_L1, part.text);
}

void describe(auto& v, Of<Template> auto& record) {
    v.id("id"_L1, record.id);
    v.need("name"_L1, record.name);
    v.may("prompts"_L1, record.prompts);
}

void describe(auto& v, Of<Settings> auto& record) {
    v.id("id"_L1, record.id);
    v.may("values"_L1, record.values);
}

void describe(auto& v, Of<Disclosure> auto& record) {
    v.id("id"_L1, record.id);
    v.need("at"_L1, record.at);
    v.may("what"_L1, record.what);
    v.may("to"_L1, record.to);
    v.may("how"_L1, record.how);
    v.may("records"_L1, record.records);
}

}  // namespace tspace::codec
