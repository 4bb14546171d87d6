// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/chance_words.h"

#include "trends/calendar_words.h"

namespace tspace::trends {

QStringList chanceWords() {
    const auto& [independent, alike, veryAlike] = chanceShares;
    return {
        Words::tr("A signal is a shift, which is a long run of values on one side of the median, or a drift, which is "
                  "a line that crosses it seldom. It says that something may have changed, not what, and not why."),
        Words::tr("Chance alone gives signals too. Of 100 series of 24 values in which nothing happens, about %1 show "
                  "one; of ratings in whole numbers from 1 to 7, about %2.")
            .arg(countWords(independent.ofHundred), countWords(independent.ofHundredRated)),
        Words::tr("Where each value is a little like the one before (a correlation of %1) it is about %2 of 100, and "
                  "%3 for ratings; where they are much alike (%4) it is about half. Moods close in time are alike, so "
                  "a signal in ratings by the day says less than one by the week or the month.")
            .arg(numberWords(alike.kept), countWords(alike.ofHundred), countWords(alike.ofHundredRated),
                 numberWords(veryAlike.kept)),
    };
}

}  // namespace tspace::trends
