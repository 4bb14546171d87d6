// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_tables.h"

namespace tspace {

using namespace recordTables;  // NOLINT(google-build-using-namespace): the tables that are listed here

std::vector<const RecordTable*> tablesOf(RecordKind kind) {
    switch (kind) {
        case RecordKind::Session:
            return {&sessionRows, &threadRows, &recordPersonRows,   &recordCaseRows,
                    &readingRows, &answerRows, &onChildsRecordRows, &forOrganisationRows};
        case RecordKind::Moment:
            return {&momentRows, &recordPersonRows,   &recordCaseRows,     &answerRows,
                    &originRows, &onChildsRecordRows, &forOrganisationRows};
        case RecordKind::Action:
            return {&actionRows, &recordCaseRows, &onChildsRecordRows, &forOrganisationRows};
        case RecordKind::CheckIn:
            return {&checkInRows, &answerRows, &originRows};
        case RecordKind::Addition:
            return {&additionRows};
        case RecordKind::Person:
            return {&personRows};
        case RecordKind::Case:
            return {&caseRecordRows};
        case RecordKind::Instrument:
            return {&instrumentRows};
        case RecordKind::Measure:
            return {&measureRows};
        case RecordKind::Reading:
            return {&readingRows};
        case RecordKind::DevelopmentEntry:
            return {&developmentRows};
        case RecordKind::Disclosure:
            return {&onChildsRecordRows};
        case RecordKind::Settings:
        case RecordKind::Template:
        case RecordKind::SupportPlace:
        case RecordKind::ChartNote:
        case RecordKind::LookBack:
            break;  // no screen queries them by columns of their own: they have their head and index row alone
    }
    return {};
}

}  // namespace tspace
