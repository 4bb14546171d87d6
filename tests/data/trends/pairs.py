# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values of rank correlations, in plain Python 3 (no package).

Ranks, rho and quantiles are worked out by sorting; the program counts instead. Command: python3 pairs.py > pairs.json
"""
import json
import math

MASK = (1 << 64) - 1


class SplitMix:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, bound):
        return self.next() % bound


def ranks(values):
    order = sorted(range(len(values)), key=lambda i: values[i])
    result = [0.0] * len(values)
    i = 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and values[order[j + 1]] == values[order[i]]:
            j += 1
        for k in range(i, j + 1):
            result[order[k]] = (i + j) / 2 + 1
        i = j + 1
    return result


def rho(a, b):
    a, b = ranks(a), ranks(b)
    ma, mb = math.fsum(a) / len(a), math.fsum(b) / len(b)
    sa = math.fsum((x - ma) ** 2 for x in a)
    sb = math.fsum((y - mb) ** 2 for y in b)
    if sa == 0 or sb == 0:
        return None
    return math.fsum((x - ma) * (y - mb) for x, y in zip(a, b)) / math.sqrt(sa * sb)


def quantile(values, share):
    at = share * (len(values) - 1)
    low = math.floor(at)
    high = min(low + 1, len(values) - 1)
    return values[low] + (at - low) * (values[high] - values[low])


def interval(a, b):
    n = len(a)
    block = math.floor(n ** (1 / 3) + 0.5)
    random = SplitMix(20140905)
    found = []
    for _ in range(1999):
        drawn = []
        while len(drawn) < n:
            start = random.below(n)
            drawn += [(start + k) % n for k in range(block)]
        drawn = drawn[:n]
        r = rho([a[i] for i in drawn], [b[i] for i in drawn])
        if r is not None:
            found.append(r)
    found.sort()
    return [quantile(found, 0.025), quantile(found, 0.975)]


def series():
    yield "rising together", list(range(1, 13)), [x * x for x in range(1, 13)]
    yield "against each other", list(range(1, 13)), [-x for x in range(1, 13)]
    yield "with ties", [1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 7], [3, 1, 2, 2, 5, 5, 4, 7, 7, 6, 5, 7]
    source = SplitMix(7)
    for n in (10, 17, 44, 120):
        level, a, b = 4, [], []
        for _ in range(n):
            level = max(1, min(7, level + source.below(3) - 1))
            a.append(level)
            b.append((10 - level + source.below(9)) / 2)
        yield "a walk of %d" % n, a, b


print(json.dumps([{"name": name, "a": a, "b": b, "rho": rho(a, b), "interval": interval(a, b)} for name, a, b in series()],
                 indent=1))
