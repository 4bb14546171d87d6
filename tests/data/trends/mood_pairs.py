# SPDX-License-Identifier: GPL-3.0-or-later
"""Rank correlations of every two items of the real ratings by day, week and month, in plain Python 3 (no package).

Command: python3 mood_pairs.py ../../../../shared/data/mood-esm.csv > mood-pairs.csv
The interval, which takes long, is worked out by week and for the pairs of the first item alone. Only statistics are written, no rating.
"""
import csv
import datetime
import io
import itertools
import statistics
import sys
from contextlib import redirect_stdout

with redirect_stdout(io.StringIO()):
    from pairs import interval, rho


def key(day, per):
    if per == "day":
        return (day,)
    return tuple(day.isocalendar())[:2] if per == "week" else (day.year, day.month)


with open(sys.argv[1]) as file:
    rows = list(csv.DictReader(file))
items = [name for name in rows[0] if name != "answered_at"]
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["a", "b", "per", "n", "rho", "low", "high"])
for per in ("day", "week", "month"):
    values = {item: {} for item in items}
    for row in rows:
        period = key(datetime.date.fromisoformat(row["answered_at"][:10]), per)
        for item in items:
            values[item].setdefault(period, []).append(float(row[item]))
    for a, b in itertools.combinations(items, 2):
        both = [p for p in values[a] if p in values[b]]
        first = [statistics.median(values[a][p]) for p in both]
        second = [statistics.median(values[b][p]) for p in both]
        found = rho(first, second)
        ends = interval(first, second) if found is not None and per == "week" and a == items[0] else ["", ""]
        out.writerow([a, b, per, len(both), "" if found is None else repr(found)] + ends)
