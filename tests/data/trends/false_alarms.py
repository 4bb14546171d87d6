# SPDX-License-Identifier: GPL-3.0-or-later
"""How often the rules of run charts signal on series of 24 in which nothing happens. Written apart from the program,
from Anhøj and Olesen 2014 (doi 10.1371/journal.pone.0113825). The one argument is the number of series of each kind."""
import random
import statistics
import sys
from functools import lru_cache
from itertools import groupby
from math import comb, log2, sqrt

LENGTH = 24
# Name, correlation of each value with the one before, and whether it is rounded to a rating from 1 to 7.
KINDS = (
    ("continuous", 0.0, False),
    ("rated", 0.0, True),
    ("continuous, correlated 0.3", 0.3, False),
    ("rated, correlated 0.3", 0.3, True),
    ("continuous, correlated 0.6", 0.6, False),
    ("rated, correlated 0.6", 0.6, True),
)


def fewest_crossings(useful):
    """The 5% quantile of Binomial(useful - 1, 0.5), in whole numbers."""
    trials, below = useful - 1, 0
    for crossings in range(useful):
        below += comb(trials, crossings)
        if 20 * below >= 2**trials:
            return crossings
    return trials


LIMITS = {useful: (round(log2(useful) + 3), fewest_crossings(useful)) for useful in range(10, LENGTH + 1)}


def signals(values):
    """Shift and drift; None where too little lies off the median, or all on one side of it."""
    median = statistics.median(values)
    sides = [value > median for value in values if value != median]
    runs = [len(list(run)) for _, run in groupby(sides)]
    if len(sides) < 10 or len(runs) < 2:
        return None
    most, fewest = LIMITS[len(sides)]
    return max(runs) > most, len(runs) - 1 < fewest


def series(source, kept, rated):
    value, values = source.gauss(0, 1), []
    for _ in range(LENGTH):
        values.append(min(7, max(1, round(4.5 + 1.2 * value))) if rated else value)
        value = kept * value + sqrt(1 - kept * kept) * source.gauss(0, 1)
    return values


def exact():
    """Without ties every order of twelve values below and twelve above the median is as likely as any other: all of
    them are counted."""
    most, fewest = LIMITS[LENGTH]

    @lru_cache(maxsize=None)
    def count(below, above, side, run, crossings, shifted):
        if below == above == 0:
            drifted = crossings < fewest
            return shifted, drifted, shifted or drifted, 1
        total = (0, 0, 0, 0)
        for other, left in ((False, below), (True, above)):
            if left:
                long = run + 1 if other is side else 1
                crossed = crossings + (side is not None and other is not side)
                counted = count(below - (not other), above - other, other, long, crossed, shifted or long > most)
                total = tuple(map(sum, zip(total, counted)))
        return total

    *signalled, orders = count(LENGTH // 2, LENGTH // 2, None, 0, 0, False)
    return [share / orders for share in signalled]


def main():
    count = int(sys.argv[1])
    print(f"{'':28} judged  shift  drift either")
    print(f"{'continuous, counted':28}      1 " + " ".join(f"{share:.4f}" for share in exact()))
    for name, kept, rated in KINDS:
        source = random.Random(24)
        judged = [each for each in (signals(series(source, kept, rated)) for _ in range(count)) if each]
        shares = (len(judged), sum(s for s, _ in judged), sum(d for _, d in judged), sum(s or d for s, d in judged))
        print(f"{name:28} " + " ".join(f"{share / count:.4f}" for share in shares))


main()
