// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/describe_parts.h"

namespace tspace::codec {

void describe(auto& v, Of<Person> auto& record) {
    v.id("id"_L1, record.id);
    v.need("name"_L1, record.name);
    v.need("role"_L1, record.role);
    v.may("cadence_weeks"_L1, record.cadenceWeeks);
    v.may("standard"_L1, record.standard);
    v.may("minutes"_L1, record.minutes);
    v.may("position"_L1, record.position);
    v.may("from"_L1, record.from);
    v.may("until"_L1, record.until);
    v.may("note"_L1, record.note);
}

void describe(auto& v, Of<LevelSince> auto& part) {
    v.need("level"_L1, part.level);
    v.need("from"_L1, part.from);
}

void describe(auto& v, Of<StageSince> auto& part) {
    v.need("stage"_L1, part.stage);
    v.need("from"_L1, part.from);
}

void describe(auto& v, Of<Case> auto& record) {
    v.id("id"_L1, record.id);
    v.need("code"_L1, record.code);
    v.may("family"_L1, record.family);
    v.may("levels"_L1, record.levels);
    v.may("stages"_L1, record.stages);
    v.may("state"_L1, record.state);
    v.may("state_since"_L1, record.stateSince);
    v.may("who"_L1, record.who);
}

void describe(auto& v, Of<Moment> auto& record) {
    v.id("id"_L1, record.id);
    v.need("at"_L1, record.at);
    v.may("kind"_L1, record.kind);
    v.may("title"_L1, record.title);
    v.may("parts"_L1, record.parts);
    v.may("text"_L1, record.text);
    v.may("case"_L1, record.caseId);
    v.may("people"_L1, record.people);
    v.may("feelings"_L1, record.feelings);
    v.may("tags"_L1, record.tags);
    v.may("bring"_L1, record.bring);
    v.may("organisation"_L1, record.organisation);
    v.may("organisation_area"_L1, record.organisationArea);
    v.may("keep"_L1, record.keep);
    v.may("childs_record"_L1, record.childsRecord);
    v.may("ratings"_L1, record.ratings);
    v.may("origin"_L1, record.origin);
}

void describe(auto& v, Of<Action> auto& record) {
    v.id("id"_L1, record.id);
    v.need("text"_L1, record.text);
    v.may("who"_L1, record.who);
    v.may("made"_L1, record.made);
    v.may("due"_L1, record.due);
    v.may("state"_L1, record.state);
    v.may("closed"_L1, record.closed);
    v.may("session"_L1, record.session);
    v.may("thread"_L1, record.thread);
    v.may("case"_L1, record.caseId);
    v.may("organisation"_L1, record.organisation);
    v.may("organisation_area"_L1, record.organisationArea);
    v.may("childs_record"_L1, record.childsRecord);
}

void describe(auto& v, Of<CheckIn> auto& record) {
    v.id("id"_L1, record.id);
    v.need("at"_L1, record.at);
    v.need("instrument"_L1, record.instrument);
    v.need("version"_L1, record.version);
    v.may("answers"_L1, record.answers);
    v.may("skipped"_L1, record.skipped);
    v.may("line"_L1, record.line);
    v.may("origin"_L1, record.origin);
}

void describe(auto& v, Of<InstrumentFile> auto& record) {
    v.id("id"_L1, record.id);
    v.need("content"_L1, record.content);
}

void describe(auto& v, Of<Measure> auto& record) {
    v.id("id"_L1, record.id);
    v.need("name"_L1, record.name);
    v.may("unit"_L1, record.unit);
    v.may("better"_L1, record.better);
    v.may("decimals"_L1, record.decimals);
    v.may("person"_L1, record.person);
    v.may("limit"_L1, record.limit);
}

void describe(auto& v, Of<Reading> auto& record) {
    v.id("id"_L1, record.id);
    v.need("measure"_L1, record.measure);
    v.need("on"_L1, record.on);
    v.need("value"_L1, record.value);
    v.may("line"_L1, record.line);
}

}  // namespace tspace::codec
