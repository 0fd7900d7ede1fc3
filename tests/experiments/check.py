"""The worked example of docs/experiments, at a small size: shards on Dask, merged, give the same bytes as one shard; DuckDB
and pandas read the same figures in them; and the means are those of `kantelpunt simulate`.

Called by `cargo xtask test` as: python check.py PROGRAM, where PROGRAM is the command line `kantelpunt`."""

import json
import pathlib
import subprocess
import sys
import tempfile

import duckdb
import pandas

EXAMPLE = pathlib.Path(__file__).parents[2] / "docs" / "experiments"
sys.path.insert(0, str(EXAMPLE))
import query  # noqa: E402

SHARDS = 3
ROWS = 12
DRAWS = 24
YEARS = 4
# `simulate` prints five decimals.
PRINTED = 1e-5


def ask(*words):
    return json.loads(subprocess.run([*map(str, words)], check=True, stdout=subprocess.PIPE, text=True).stdout)


def small(folder):
    """The national experiment with few rows of its table, spread over all sizes, few draws and few years."""
    experiment = json.loads((EXAMPLE / "national.json").read_text(encoding="utf-8"))
    lines = (EXAMPLE / experiment["municipalities"]["table"]).read_text(encoding="utf-8").splitlines()
    header, *rows = [line for line in lines if not line.startswith("#")]
    chosen = [header, *rows[:: len(rows) // ROWS][:ROWS]]
    (folder / experiment["municipalities"]["table"]).write_text("\n".join(chosen), encoding="utf-8")
    return written(folder / "national.json", experiment | {"draws": DRAWS, "years": YEARS})


def written(path, value):
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def check_bytes(program, folder):
    """On Dask in shards, and in one."""
    experiment, many, one = small(folder), folder / "many", folder / "one"
    dask = [sys.executable, EXAMPLE / "run_dask.py", experiment, "--out", many, "--shards", SHARDS, "--program", program]
    merged = ask(*dask)
    assert merged["municipalities"] == ROWS, merged
    assert merged["rows"] == len(duckdb.read_parquet(str(many / "results.parquet"))), merged
    assert ask(program, "sweep", experiment, "--out", one)["computed"] == ROWS
    ask(program, "merge", one)
    for table in ("results.parquet", "summary.parquet"):
        assert (many / table).read_bytes() == (one / table).read_bytes(), f"{table} depends on the number of shards"
    return many


def check_readers(results):
    """DuckDB and pandas find the same, and the summary is that of the draws."""
    pays_back, country = query.with_duckdb(results)
    assert list(pays_back["municipalities"]) == [ROWS] * len(pays_back), pays_back
    pandas.testing.assert_frame_equal(country, query.country_with_pandas(results), check_dtype=False, atol=0.11)
    draws = pandas.read_parquet(results / "results.parquet")
    summary = pandas.read_parquet(results / "summary.parquet")
    keys = ["municipality", "scenario", "output", "year"]
    of_draws = draws[draws["output"] != "kantelpunt"].groupby(keys, dropna=False)["value"]
    again = pandas.DataFrame({"mean_again": of_draws.mean(), "p10_again": of_draws.quantile(0.1)}).reset_index()
    both = summary[summary["output"] != "kantelpunt"].merge(again, on=keys, validate="one_to_one")
    assert len(both) == len(again) > 0
    for statistic in ("mean", "p10"):
        apart = (both[statistic] - both[f"{statistic}_again"]).abs() / both[statistic].abs().clip(lower=1)
        assert apart.max() < 1e-9, (statistic, apart.max())
    turns = draws[draws["output"] == "kantelpunt"].groupby(["municipality", "scenario"])["value"]
    share = summary[summary["output"] == "kantelpunt"].set_index(["municipality", "scenario"])["probability"]
    assert ((turns.count() / turns.size()).sort_index() == share.sort_index()).all()


def check_simulation(program, folder):
    """A preset in a stochastic experiment has the draws of a simulation with the same seed, so the same mean."""
    preset, seed = "doorsnee-20k-2027", 5
    scenario = {"name": "teams", "levers": {"fte_per_wijkteam": 13}}
    experiment = {"seed": seed, "draws": DRAWS, "years": YEARS, "mode": "stochastic", "presets": [preset],
                  "scenarios": [scenario], "outputs": ["npv", "saldo"]}
    ask(program, "sweep", written(folder / "preset.json", experiment), "--out", folder / "preset")
    ask(program, "merge", folder / "preset")
    options = ["--seed", seed, "--replications", DRAWS, "--years", YEARS, "--mode", "stochastic"]
    file = written(folder / "teams.json", scenario)
    simulated = ask(program, "simulate", "--preset", preset, "--scenario", file, *options)["scenarios"][0]
    summary = f"'{folder}/preset/summary.parquet'"
    found = duckdb.sql(f"SELECT output, mean, p90 FROM {summary} ORDER BY output, year").fetchall()
    expected = [("npv", simulated["npv"]["mean"], simulated["npv"]["p90"])]
    expected += [("saldo", *pair) for pair in zip(simulated["saldo"]["mean"], simulated["saldo"]["p90"], strict=True)]
    assert len(found) == len(expected) == 1 + YEARS
    for (output, *ours), (name, *theirs) in zip(found, expected, strict=True):
        assert output == name and all(abs(a - b) <= PRINTED for a, b in zip(ours, theirs, strict=True)), (ours, theirs)


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        results = check_bytes(program, folder)
        check_readers(results)
        check_simulation(program, folder)
    print(f"  {ROWS} municipalities in {SHARDS} shards on Dask: the same bytes as in one, read by DuckDB and pandas, with"
          " the means of a simulation")


main()
