"""Asks the results of an experiment, first with DuckDB and then with pandas: python query.py DIR.

Needs: pip install duckdb pandas pyarrow."""

import pathlib
import sys

import duckdb
import pandas

# In how many municipalities is a choice likely (at least three in four draws) to pay back, and what is it worth there?
PAYS_BACK = """
    SELECT scenario, count(*) AS municipalities,
           count(*) FILTER (kantelpunt.probability >= 0.75) AS likely_to_pay_back,
           round(sum(npv.mean) / 1e6, 1) AS million_euro
    FROM summary AS kantelpunt JOIN summary AS npv USING (municipality, scenario)
    WHERE kantelpunt.output = 'kantelpunt' AND npv.output = 'npv'
    GROUP BY scenario ORDER BY scenario
"""

# The country: add up the municipalities within each draw, and only then look at the spread. Quantiles do not add up.
COUNTRY = """
    WITH country AS (
        SELECT scenario, year, draw, sum(value) AS saldo
        FROM results WHERE output = 'saldo' GROUP BY scenario, year, draw
    )
    SELECT scenario, year, round(avg(saldo) / 1e6, 1) AS mean, round(quantile_cont(saldo, 0.1) / 1e6, 1) AS p10,
           round(quantile_cont(saldo, 0.9) / 1e6, 1) AS p90
    FROM country GROUP BY scenario, year ORDER BY scenario, year
"""


def with_duckdb(folder):
    """Reads no more of the files than the questions need, however large they are."""
    database = duckdb.connect()
    for table in ("results", "summary"):
        database.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{folder / table}.parquet')")
    return database.execute(PAYS_BACK).df(), database.execute(COUNTRY).df()


def country_with_pandas(folder):
    """The second question again. The filter is applied while reading."""
    results = pandas.read_parquet(folder / "results.parquet", filters=[("output", "==", "saldo")])
    country = results.groupby(["scenario", "year", "draw"])["value"].sum().groupby(["scenario", "year"])
    table = pandas.DataFrame({"mean": country.mean(), "p10": country.quantile(0.1), "p90": country.quantile(0.9)})
    return (table / 1e6).round(1).reset_index()


def main():
    folder = pathlib.Path(sys.argv[1])
    pays_back, country = with_duckdb(folder)
    print(pays_back.to_string(index=False), country.to_string(index=False), sep="\n\n")
    print("\nThe same with pandas:\n", country_with_pandas(folder).to_string(index=False), sep="")


if __name__ == "__main__":
    main()
