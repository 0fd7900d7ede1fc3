"""Makes synthetic_municipalities.csv: as many municipalities as the country has, and not one that exists.

Sizes are spread over the size classes of CBS; figures per 1,000 inhabitants are those of the average presets, with an
invented variation between municipalities. Run as: python synthetic_municipalities.py [PROGRAM] > synthetic_municipalities.csv
"""

import json
import subprocess
import sys

# Size classes and roughly how many municipalities each had in 2024, from memory: enough for an example.
CLASSES = [(5_000, 20_000, 64), (20_000, 50_000, 187), (50_000, 100_000, 59), (100_000, 250_000, 28), (250_000, 900_000, 4)]
PRESETS = ["doorsnee-20k-2027", "doorsnee-60k-2027", "doorsnee-100k-2027", "doorsnee-150k-2027"]
GOLDEN = 0.6180339887498949
HEADER = """\
# SYNTHETIC: no municipality in this table exists. Made by synthetic_municipalities.py as an example and for a test.
# Figures per 1,000 inhabitants of the average presets of 2027 by size class; the variation between rows is invented.
# For real figures: fill in the same columns from your own sources (see README.md)."""


def presets(program):
    answer = subprocess.run([program, "presets"], check=True, capture_output=True, text=True).stdout
    known = {preset["id"]: preset for preset in json.loads(answer)["presets"]}
    return [{figure["id"]: figure["value"] for figure in known[name]["figures"]} for name in PRESETS]


def main():
    averages = presets(sys.argv[1] if len(sys.argv) > 1 else "kantelpunt")
    columns = list(averages[0])
    print(HEADER)
    print(";".join(["id", *columns]))
    number = 0
    for low, high, count in CLASSES:
        for place in range(count):
            number += 1
            inhabitants = round(low * (high / low) ** ((place + 0.5) / count), -1)
            average = min(averages, key=lambda one: abs(one["inhabitants"] - inhabitants))
            cells = [f"SYN{number:03}", f"{inhabitants:.0f}"]
            for column, figure in enumerate(columns[1:], 1):
                # A golden sequence for each figure: spread evenly, and the same every time.
                variation = 0.75 + 0.5 * ((number * GOLDEN * column) % 1.0)
                is_price = figure == "benefit_price"
                value = average[figure] if is_price else average[figure] / average["inhabitants"] * inhabitants * variation
                cells.append(f"{value:.0f}")
            print(";".join(cells))


main()
