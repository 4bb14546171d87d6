// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codec/describe_parts.h"

namespace tspace::codec {

void describe(auto& v, Of<Challenge> auto& part) {
    v.id("id"_L1, part.id);
    v.may("by"_L1, part.by);
    v.may("text"_L1, part.text);
}

void describe(auto& v, Of<Feedback> auto& part) {
    v.id("id"_L1, part.id);
    v.may("source"_L1, part.source);
    v.may("text"_L1, part.text);
    v.may("acted_on"_L1, part.actedOn);
}

void describe(auto& v, Of<Thread> auto& part) {
    v.id("id"_L1, part.id);
    v.may("title"_L1, part.title);
    v.may("case"_L1, part.caseId);
    v.may("stage"_L1, part.stage);
    v.may("practice"_L1, part.practice);
    v.may("challenges"_L1, part.challenges);
    v.may("feedback"_L1, part.feedback);
    v.may("childs_voice"_L1, part.childsVoice);
    v.may("continues"_L1, part.continues);
    v.may("organisation"_L1, part.organisation);
    v.may("organisation_area"_L1, part.organisationArea);
    v.may("childs_record"_L1, part.childsRecord);
    v.may("keep"_L1, part.keep);
    v.may("from"_L1, part.from);
    v.may("set_down"_L1, part.setDown);
}

void describe(auto& v, Of<AgendaPoint> auto& part) {
    v.id("id"_L1, part.id);
    v.may("title"_L1, part.title);
    v.may("minutes"_L1, part.minutes);
    v.may("want"_L1, part.want);
    v.may("from"_L1, part.from);
}

void describe(auto& v, Of<Workload> auto& part) {
    v.need("measure"_L1, part.measure);
    v.need("value"_L1, part.value);
    v.may("limit"_L1, part.limit);
}

void describe(auto& v, Of<Agreement> auto& part) {
    v.checked(
        "party"_L1, part.party,
        [](const QString& party) { return party == "me"_L1 || PersonId::parse(party).has_value(); },
        "\"me\" or a person's id"_L1);
    v.need("date"_L1, part.date);
    v.may("accepted"_L1, part.accepted);
    v.may("comment"_L1, part.comment);
    v.may("given"_L1, part.given);
}

void describe(auto& v, Of<SortedPassage> auto& part) {
    v.need("text"_L1, part.text);
    v.checked(
        "part"_L1, part.part,
        [](const QString& name) {
            return name == "practice"_L1 || name == "challenge"_L1 || name == "feedback"_L1 ||
                   name == "childs-voice"_L1 || name == "action"_L1;
        },
        "practice, challenge, feedback, childs-voice or action"_L1);
    v.may("thread"_L1, part.thread);
}

void describe(auto& v, Of<Session> auto& record) {
    v.id("id"_L1, record.id);
    v.need("held"_L1, record.held);
    v.may("written"_L1, record.written);
    v.may("minutes"_L1, record.minutes);
    v.may("kind"_L1, record.kind);
    v.may("my_role"_L1, record.myRole);
    v.may("people"_L1, record.people);
    v.may("status"_L1, record.status);
    v.may("place"_L1, record.place);
    v.may("cancel_reason"_L1, record.cancelReason);
    v.may("agenda"_L1, record.agenda);
    v.may("note"_L1, record.note);
    v.may("sorted"_L1, record.sorted);
    v.may("prompts"_L1, record.prompts);
    v.may("threads"_L1, record.threads);
    v.may("how_i_am"_L1, record.howIAm);
    v.may("went_well"_L1, record.wentWell);
    v.may("workload"_L1, record.workload);
    v.may("afterwards"_L1, record.afterwards);
    v.may("agreements"_L1, record.agreements);
}

void describe(auto& v, Of<Addition> auto& record) {
    v.id("id"_L1, record.id);
    v.need("session"_L1, record.session);
    v.may("thread"_L1, record.thread);
    v.need("written"_L1, record.written);
    v.may("kind"_L1, record.kind);
    v.need("text"_L1, record.text);
    v.may("by"_L1, record.by);
    v.may("source"_L1, record.source);
    v.may("feedback"_L1, record.feedback);
}

}  // namespace tspace::codec
