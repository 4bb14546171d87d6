// SPDX-License-Identifier: GPL-3.0-or-later
// What the privacy check misses and what it calls private without cause, by kind. No time is measured.
#include "support/privacy_corpus.h"

#include <cstdio>

int main() {
    using namespace tspace::test;
    const QString marks = QStringLiteral(TSPACE_TEST_DATA "/privacy/");
    const auto print = [](const char* heading, const PrivacyCorpus& corpus) {
        std::printf("%s: %zu lines\n%s\n", heading, corpus.lines.size(),
                    qPrintable(tableOf(measurePrivacy(corpus).counts)));
    };
    print("Invented notes", privacyFixtures(marks + QStringLiteral("fixtures.txt")));
    if (const auto diary =
            privacyDiary(marks + QStringLiteral("diary.txt"), QStringLiteral(TSPACE_SHARED_DATA "/pepys.jrnl.json"))) {
        print("Sentences of a diary", *diary);
    } else {
        std::printf("The diary is not here: ../shared/data is absent\n");
    }
    return 0;
}
