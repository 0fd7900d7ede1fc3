"""Runs the shards of an experiment on Dask and puts them together.

    python run_dask.py national.json --out national            on this machine, a worker for each core
    python run_dask.py national.json --out /shared/national --scheduler tcp://head:8786 --shards 200
                                                               on a cluster of your own, over a folder that all can see
Needs: pip install distributed. The program `kantelpunt` must be on every machine.
"""

import argparse
import os
import pathlib
import subprocess
import sys

from dask.distributed import Client, LocalCluster, as_completed


def ask(program, *words):
    """Runs the program; when it refuses, its own sentence is the error."""
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip())
    return done.stdout


def shard(program, experiment, out, number, count):
    """One shard. A worker has one core, so the shard takes one thread. What is there already is left alone."""
    return ask(program, "sweep", experiment, "--shard", f"{number}/{count}", "--out", out, "--threads", 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("experiment", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--shards", type=int, default=4 * (os.cpu_count() or 1), help="more shards than workers even out")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="on this machine")
    parser.add_argument("--scheduler", help="address of a running Dask scheduler, instead of this machine")
    parser.add_argument("--program", default="kantelpunt")
    asked = parser.parse_args()
    experiment, out = asked.experiment.resolve(), asked.out.resolve()

    cluster = asked.scheduler or LocalCluster(
        # The work is done by the program, so threads that start it are enough.
        n_workers=1, threads_per_worker=asked.workers, processes=False, dashboard_address=None)
    with Client(cluster) as client:
        futures = [
            # Not pure: a shard is its file, so a shard that is asked again must look again.
            client.submit(shard, asked.program, experiment, out, number, asked.shards, pure=False, retries=2)
            for number in range(1, asked.shards + 1)
        ]
        for done, future in enumerate(as_completed(futures), 1):
            future.result()
            print(f"shard {done} of {asked.shards}", file=sys.stderr)
    print(ask(asked.program, "merge", out), end="")


if __name__ == "__main__":
    main()
