"""The simulation of bench/monte-carlo.ts in NumPy, as one writes it: whole columns, one core. Reads what to simulate as JSON on
standard input, and writes the seconds of the processor and what came out on standard output."""

import json
import sys
import time

import numpy as np

SHARES = [0.05, 0.25, 0.5, 0.75, 0.95]
SAMPLE = 10_000


def draw(rng, effect, n):
    kind = effect["kind"]
    if kind == "triangular":
        return rng.triangular(effect["low"], effect["mode"], effect["high"], n)
    if kind == "lognormal":
        return rng.lognormal(np.log(effect["median"]), effect["spread"], n)
    if kind == "beta":
        return effect["low"] + (effect["high"] - effect["low"]) * rng.beta(effect["alpha"], effect["beta"], n)
    return rng.normal(effect["mean"], effect["deviation"], n)


def ranks(column):
    order = np.argsort(column)
    places = np.empty(len(column))
    places[order] = np.arange(len(column))
    return places


def summary(column, target):
    low, high = np.quantile(column, [0.01, 0.99])
    return {
        "mean": column.mean(),
        "deviation": column.std(ddof=1),
        "min": column.min(),
        "max": column.max(),
        "quantiles": np.quantile(column, SHARES).tolist(),
        "success": float((column > target).mean()),
        "histogram": np.histogram(column, bins=32, range=(low, high if high > low else low + 1))[0].tolist(),
    }


def run(spec, n):
    rng = np.random.default_rng(spec["seed"])
    factor = np.array(spec["factor"])
    grid = np.array(spec["grid"])
    normals = factor @ rng.standard_normal((len(factor), n))
    scores = [np.interp(column, grid, np.array(values)) for column, values in zip(normals, spec["scores"])]
    totals = [np.full(n, float(outcome["baseline"])) for outcome in spec["outcomes"]]
    found, sizes, columns = [], [], []
    for pattern in spec["patterns"]:
        strength = np.ones(n)
        for condition in pattern["conditions"]:
            way = (scores[condition["driver"]] - condition["absent"]) / (condition["full"] - condition["absent"])
            strength *= np.clip(way, 0, 1) ** condition["weight"]
        strength **= 1 / sum(condition["weight"] for condition in pattern["conditions"])
        found.append(summary(strength, 0))
        for effect in pattern["effects"]:
            size = draw(rng, effect["distribution"], n)
            sizes.append(size[:SAMPLE])
            added = strength * size
            found.append(summary(added, 0))
            columns.append(added[:SAMPLE])
            totals[effect["outcome"]] += added
    drivers = [ranks(column[:SAMPLE]) for column in normals]
    effects = [ranks(size) for size in sizes]
    columns = [ranks(column) for column in columns]
    correlations = 0
    for total, outcome in zip(totals, spec["outcomes"]):
        found.append(summary(total, outcome["target"]))
        theirs = ranks(total[:SAMPLE])
        for column in drivers + effects:
            correlations += np.corrcoef(column, theirs)[0, 1]
    place = 0
    for pattern in spec["patterns"]:
        for _ in pattern["effects"]:
            for condition in pattern["conditions"]:
                correlations += np.corrcoef(drivers[condition["driver"]], columns[place])[0, 1]
            place += 1
    return [float(total.mean()) for total in totals], len(found) + int(correlations > 1e9)


spec = json.load(sys.stdin)
run(spec, 1000)
times = []
for _ in range(spec["runs"]):
    started = time.process_time()
    means, count = run(spec, spec["iterations"])
    times.append(time.process_time() - started)
json.dump({"version": np.__version__, "seconds": times, "means": means, "series": count}, sys.stdout)
