"""REF-12 as an analyst would write it in NumPy: all replications at once, month by month.

Prints one line of JSON: milliseconds of every round, and values to check. `cargo xtask bench` runs it.
"""

import json
import math
import sys
import time
from statistics import NormalDist

import numpy as np

REPLICATIONS, MONTHS = 1_000, 180
ADOPT, EXTRA_FTE, EXTRA_PLACES, PREVENT = 1, 5, 60, 1  # scenario S3
START = [1800, 900, 350, 250, 150, 120, 400, 330, 700, 0, 0.02, 40, 1, 0, 0]


def table():
    """The uncertain parameters: a row for each parameter."""
    normal = NormalDist().inv_cdf
    uniforms = np.random.default_rng(20261121).random((REPLICATIONS, 8)).T

    def lognormal(median, deviation, row):
        return np.exp(math.log(median) + deviation * np.array([normal(u) for u in row]))

    return [
        lognormal(60.0, 0.15, uniforms[0]),
        0.25 + 0.20 * uniforms[1],
        lognormal(0.012, 0.25, uniforms[2]),
        lognormal(28.0, 0.20, uniforms[3]),
        0.05 + 0.40 * uniforms[4],
        lognormal(0.08, 0.35, uniforms[5]),
        lognormal(0.01, 0.25, uniforms[6]),
        lognormal(900.0, 0.20, uniforms[7]),
    ]


def times():
    """Per month: do the levers work, the season, the discount factor."""
    month = np.arange(MONTHS)
    return zip(
        (month >= 12).astype(float).tolist(),
        (1 + 0.05 * np.sin(0.5235987755982988 * month)).tolist(),
        np.exp(-0.0032683945 * month).tolist(),
    )


def rates(stocks, parameters, on, season, discount):
    """The 36 flows of a month."""
    bs, bm, wl, wc, gb, bw, sw, db, rj, _, a, k, p, _, _ = stocks
    inflow, fm, h, prod, eff, r, rel, cw = parameters
    mn, mx = np.minimum, np.maximum
    load = wl + 3 * wc
    cap = k * prod
    sat = mn(1, cap / mx(load, 1))
    m = 1 + eff * a
    over = mx(0, p - 1)
    press = 1 + 0.5 * over
    room = mn(1, mx(0, (1.5 - p) * 2))
    hm = h * m
    ktar = mn(60, 40 + EXTRA_FTE * on + 8 * over)
    arriving = inflow * season * (1 - 0.1 * PREVENT * a)
    return [
        arriving * (1 - fm),
        arriving * fm,
        bs * 0.004 * press,
        bm * 0.003 * m,
        bs * hm,
        bm * 0.25 * hm,
        bs * 0.02 * room,
        bm * 0.03 * room,
        wl * 0.01 * (2 - sat),
        wc * 0.03 * sat * m,
        wl * 0.08 * sat,
        wc * 0.03 * sat,
        wl * 1.5 * sat * hm,
        mn(wc * 0.01 * m, mx(0, 200 + EXTRA_PLACES * on - gb) / 6),
        mn(bm * 0.004, mx(0, 220 - bw) / 12),
        wc * 0.006,
        bm * 0.002,
        sw * 0.008,
        sw * 0.001,
        gb * 0.010,
        gb * 0.008,
        bw * 0.002,
        bw * 0.003,
        db * 0.002,
        db * 0.006,
        rj * rel,
        rj * 0.005,
        bs * 0.006,
        bm * 0.004,
        wl * 0.004,
        wc * 0.003,
        r * (ADOPT * on) * a * (1 - a),
        (ktar - k) / 8,
        (load / mx(cap, 1) - p) / 3,
        discount * ((bs + bm) * 1.5 + wl * 0.25 + wc * cw * 0.001 + gb * 0.6 + bw * 1.1 + sw * 2.2 + db + k * 7.0),
        rj + gb + bw,
    ]


def step(stocks, f):
    """The stocks a month later; the flows are f[0] to f[35]."""
    bs, bm, wl, wc, gb, bw, sw, db, rj, lf, a, k, p, cost, emp = stocks
    return [
        bs + f[0] - f[2] + f[3] - f[4] - f[6] + f[10] + f[20] + f[25] - f[27],
        bm + f[1] + f[2] - f[3] - f[5] - f[7] + f[11] - f[14] - f[16] - f[28],
        wl + f[6] - f[8] + f[9] - f[10] - f[12] - f[29],
        wc + f[7] + f[8] - f[9] - f[11] - f[13] - f[15] - f[30],
        gb + f[13] - f[19] - f[20] + f[21],
        bw + f[14] + f[18] - f[21] - f[22] + f[23],
        sw - f[17] - f[18],
        db + f[15] + f[16] + f[22] - f[23] - f[24],
        rj + f[4] + f[5] + f[12] + f[19] - f[25] - f[26],
        lf + f[17] + f[24] + f[26] + f[27] + f[28] + f[29] + f[30],
        a + f[31],
        k + f[32],
        p + f[33],
        cost + f[34],
        emp + f[35],
    ]


def outputs(stocks):
    """Bijstand, caseload, cost, months of work."""
    return stocks[0] + stocks[1], stocks[2] + stocks[3], stocks[13], stocks[14]


def start():
    return [np.full(REPLICATIONS, float(value)) for value in START]


def simulate(parameters, written):
    """Fills written[output][time][replication]."""
    stocks = start()
    written[:, 0] = outputs(stocks)
    for month, now in enumerate(times()):
        stocks = step(stocks, rates(stocks, parameters, *now))
        written[:, month + 1] = outputs(stocks)


def bands(parameters, written):
    """The same, with mean, P10, P50 and P90 of every row."""
    simulate(parameters, written)
    return written.mean(axis=2), np.percentile(written, [10, 50, 90], axis=2)


# Which flows leave which stock, in the order in which they are drawn.
EXITS = [
    (0, [2, 4, 6, 27]), (1, [3, 5, 7, 14, 16, 28]), (2, [8, 10, 12, 29]), (3, [9, 11, 13, 15, 30]), (6, [17, 18]),
    (4, [19, 20]), (5, [21, 22]), (7, [23, 24]), (8, [25, 26]),
]


def whole(parameters, generator):
    """In whole persons (REF-12s); the mean bijstand at the end."""
    stocks = start()
    for now in times():
        flows = rates(stocks, parameters, *now)
        flows[0], flows[1] = generator.poisson(flows[0]).astype(float), generator.poisson(flows[1]).astype(float)
        for stock, exits in EXITS:
            remaining, rest = stocks[stock].astype(np.int64), np.ones(REPLICATIONS)
            persons = np.maximum(stocks[stock], 1)
            for place in exits:
                chance = flows[place] / persons
                drawn = generator.binomial(remaining, chance / rest)
                flows[place] = drawn.astype(float)
                remaining, rest = remaining - drawn, rest - chance
        stocks = step(stocks, flows)
    return float(outputs(stocks)[0].mean())


def measure(rounds):
    """Milliseconds of every round, the works by turns."""
    parameters, written = table(), np.empty((4, MONTHS + 1, REPLICATIONS))
    generator = np.random.default_rng(1)
    works = {
        "numpy": lambda: simulate(parameters, written),
        "numpy bands": lambda: bands(parameters, written),
        "numpy whole": lambda: whole(parameters, generator),
    }
    milliseconds = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            before = time.perf_counter()
            work()
            milliseconds[name].append((time.perf_counter() - before) * 1e3)
    return milliseconds, written


def main():
    milliseconds, written = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
    end = written[:, MONTHS]
    checks = {
        "first": end[:, 0].tolist(),
        "mean": end.mean(axis=1).tolist(),
        "bijstand": np.percentile(end[0], [10, 50, 90]).tolist(),
    }
    print(json.dumps({"milliseconds": milliseconds, "checks": checks}))


if __name__ == "__main__":
    main()
