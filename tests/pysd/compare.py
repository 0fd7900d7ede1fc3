"""Recomputes the model with PySD, an engine of others, and holds every stock of every month against our own run.

Called by `cargo xtask test` as: python compare.py PROGRAM, where PROGRAM is the command line `kantelpunt`."""

import json
import pathlib
import subprocess
import sys
import tempfile
import time
import warnings

import black
import pysd

HERE = pathlib.Path(__file__).parent
PRESETS = ["doorsnee-60k-2027", "kop-van-noord-holland"]
SCENARIOS = ["teams", "sw_bestuur", "samenwerking"]
YEARS = 10
LARGEST_DEVIATION = 1e-9


def unformatted(text, **_):
    """PySD lays its Python out with black, which takes half its time and changes no result."""
    return text


def ask(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def name(key):
    """`garantiebaan@den-helder` in results is `garantiebaan_den_helder` in XMILE."""
    return key.replace("@", "_").replace("-", "_")


def deviation(program, preset, scenario, folder):
    """How far the two engines are apart, at most, against the value or one; in which stock, and how many were compared."""
    common = ["--preset", preset, "--scenario", str(HERE / "scenarios" / f"{scenario}.json"), "--years", str(YEARS)]
    document = folder / f"{preset}-{scenario}.xmile".replace("-", "_")
    document.write_text(ask(program, "xmile", *common), encoding="utf-8")
    results = json.loads(ask(program, "simulate", "--mode", "expected", "--monthly", *common))
    monthly = results["scenarios"][0]["monthly"]
    lines = {name(key): line["mean"] for group in ("stocks", "levels") for key, line in monthly[group].items()}
    model = pysd.read_xmile(str(document))
    run = model.run(return_columns=list(lines))
    assert list(run.index) == list(range(12 * YEARS + 1)), "one value a month, from 0 to the last"
    worst = (0.0, "")
    for stock, line in lines.items():
        for theirs, ours in zip(run[stock].iloc[1:], line, strict=True):
            # Not a number is never small enough.
            apart = abs(theirs - ours) / max(1.0, abs(ours))
            if not apart <= worst[0]:
                worst = (apart, stock)
    return *worst, len(lines)


def main():
    warnings.simplefilter("ignore")
    black.format_file_contents = unformatted
    program = sys.argv[1]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for preset in PRESETS:
            for scenario in SCENARIOS:
                start = time.perf_counter()
                apart, stock, count = deviation(program, preset, scenario, pathlib.Path(folder))
                seconds = time.perf_counter() - start
                print(f"  {preset}, {scenario}: {count} stocks × {12 * YEARS} months, at most {apart:.1e} apart"
                      f" ({stock}), {seconds:.1f} s", flush=True)
                failed |= not apart <= LARGEST_DEVIATION
    if failed:
        sys.exit(f"PySD finds something else than Kantelpunt: more than {LARGEST_DEVIATION} apart.")


main()
