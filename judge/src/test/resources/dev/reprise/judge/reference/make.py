"""Reference values of the statistics, from scipy. Run: python3 make.py > reference.csv

Each row: function, arguments (semicolon separated; lists by spaces), value. Benjamini-Hochberg is written out here
from its paper; the rule on votes is a convolution of sums.
"""
from fractions import Fraction
import sys

import numpy as np
import scipy
from scipy import stats

rng = np.random.default_rng(20261121)


def row(name, args, value):
    text = ";".join(" ".join(repr(float(x)) for x in np.ravel(a)) if np.ndim(a) else repr(a) for a in args)
    print(f"{name},{text},{float(value)!r}")


print(f"# scipy {scipy.__version__}, numpy {np.__version__}, python {sys.version.split()[0]}")

for n in (2, 3, 5, 9, 12, 30):
    x = rng.normal(0.6, 0.05, n)
    t = stats.t.ppf(0.975, n - 1)
    s = np.std(x, ddof=1)
    row("tQuantile", (n - 1, 0.95), t)
    row("meanHalfWidth", (x, 0.95), t * s / np.sqrt(n))
    row("predictionHalfWidth", (x, 0.95, 0.0), t * s * np.sqrt(1 + 1 / n))
    v = 0.6 * 0.4 / 1000
    row("predictionHalfWidth", (x, 0.95, v), t * np.sqrt(s * s * (1 + 1 / n) + v))

for n in (2, 5, 9, 12):
    for shift in (0.0, 0.01, 0.03):
        d = rng.normal(shift, 0.01, n)
        for margin in (0.01, 0.02):
            lower = stats.ttest_1samp(d, -margin, alternative="greater").pvalue
            upper = stats.ttest_1samp(d, margin, alternative="less").pvalue
            row("tost", (d, margin), max(lower, upper))
            row("pMeanAtMost", (d, margin), stats.ttest_1samp(d, margin, alternative="greater").pvalue)

for k, n in ((3, 3), (3, 5), (4, 5), (5, 5), (3, 9), (4, 12), (6, 4)):
    for strength in (0.0, 0.5, 1.0, 3.0):
        x = rng.normal(0, 1, (n, k)) + strength * np.arange(k)
        result = stats.page_trend_test(x, method="exact")
        row("pageL", (k, x), result.statistic)
        row("pageP", (k, x), result.pvalue)

for successes, trials in ((0, 5), (5, 5), (4, 5), (1, 12), (5000, 5000), (4999, 5000), (298, 500)):
    interval = stats.binomtest(successes, trials).proportion_ci(0.95, "exact")
    row("clopperPearsonLow", (successes, trials, 0.95), interval.low)
    row("clopperPearsonHigh", (successes, trials, 0.95), interval.high)

for trials, p in ((1000, 0.5), (10000, 0.1), (10000, 1 / 70), (200, 0.5)):
    row("bandLow", (trials, p, 0.99), stats.binom.ppf(0.005, trials, p) / trials)
    # The smallest count that at most 0.5 % of guessers exceed.
    row("bandHigh", (trials, p, 0.99), stats.binom.isf(0.005, trials, p) / trials)

for m in (1, 3, 10):
    p = np.round(rng.uniform(0, 0.2, m), 6)
    order = np.argsort(p, kind="stable")
    bh, running = np.empty(m), 1.0
    for i in range(m - 1, -1, -1):
        running = min(running, p[order[i]] * m / (i + 1))
        bh[order[i]] = running
    for j in range(m):
        row("bh", (p, j), bh[j])
    holm, running = np.empty(m), 0.0
    for i, j in enumerate(order):
        running = max(running, min(1.0, (m - i) * p[j]))
        holm[j] = running
    for j in range(m):
        row("holm", (p, j), holm[j])


# Seeds, votes that accept p > 1/2, votes that reject p <= 1/10 or p >= 9/10, most votes that end the claim early.
LOOKS = [(9, 8, 4, 0), (12, 10, 4, 1), (20, 15, 6, 2), (30, 22, 7, 30)]


def sequential(p_win):
    """Chances that the claim holds, varies and fails, from the distribution of the sum of votes that goes from look to look."""
    still_open = np.array([1.0])
    ends = {"holds": 0.0, "varies": 0.0, "fails": 0.0}
    before = 0
    for n, accept, reject, futile in LOOKS:
        step = n - before
        sums = np.convolve(still_open, stats.binom.pmf(np.arange(step + 1), step, p_win))
        still_open = np.zeros(n + 1)
        for votes, chance in enumerate(sums):
            lacking = n - votes
            if votes >= accept and lacking < reject:
                ends["holds"] += chance
            elif votes >= reject and lacking >= reject:
                ends["varies"] += chance
            elif lacking >= reject and votes <= futile:
                ends["fails"] += chance
            else:
                still_open[votes] = chance
        before = n
    return ends


for p_win in (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98):
    for end, chance in sequential(p_win).items():
        row(end, (p_win,), chance)
for n in (5, 6, 9, 12, 20, 30):
    values = [float(v) for v in np.round(rng.normal(0.9, 0.02, n), 4)] if "rng" in globals() else [((7 * i) % n) / 8 for i in range(n)]
    row("median", (values,), np.median(values))
    cut = max(c for c in range(n) if 1 - 2 * stats.binom.cdf(c, n, 0.5) >= 0.9375 or c == 0)
    row("medianLow", (values,), sorted(values)[cut])
    row("medianHigh", (values,), sorted(values)[n - 1 - cut])
for values in ([1e308, -1e308, 1.5e308], [4e-320, 5e-320, 9e-320], [1e-300, 2e-300, 4e-300]):
    exact = [Fraction(v) for v in values]
    mean = sum(exact) / 3
    row("mean", (values,), float(mean))
for n in range(1, 31):
    row("rejection", (n,), min([k for k in range(n + 1) if stats.binom.sf(k - 1, n, 0.1) <= 0.05] or [n + 1]))
for n in range(1, 13):
    row("fixedAlpha", (n,), max((a for k in range(n + 2) if (a := stats.binom.sf(k - 1, n, 0.5)) <= 0.05)))


def one_more(x, cut, level, extra, upper):
    """Tukey and McLaughlin (1963): trimmed mean, winsorized deviation as of a normal distribution, t of the values that are left."""
    n = len(x)
    mean = stats.trim_mean(x, cut / n)
    deviation = np.std(np.asarray(stats.mstats.winsorize(np.array(x), (cut / n, cut / n))), ddof=1)
    share = (cut + 0.5) / n
    z = stats.norm.isf(share)
    # Variance of a standard normal variable cut off at -z and z, by quadrature.
    inner = stats.norm.expect(lambda v: v * v, lb=-z, ub=z) if cut else 1.0
    normal = np.sqrt(inner + 2 * share * z * z) if cut else 1.0
    half = stats.t.ppf((1 + level) / 2, n - 2 * cut - 1) * np.sqrt((deviation / normal) ** 2 * (1 + 1 / n) + extra)
    return mean + half if upper else mean - half


for n, cut in ((9, 0), (9, 2), (9, 3), (12, 3), (16, 4), (20, 5), (30, 6), (30, 7)):
    values = [float(v) for v in np.round(rng.standard_t(3, n), 4)]
    for level, extra in ((0.99, 0.0), (0.995, 0.25)):
        row("oneMoreLow", (values, cut, level, extra), one_more(values, cut, level, extra, False))
        row("oneMoreHigh", (values, cut, level, extra), one_more(values, cut, level, extra, True))
