"""The files of `kantelpunt budget`, opened by readers of others: openpyxl, python-docx and Python's csv. They hold the figures of
the JSON, as real numbers, and their formulas recompute to what they show.

Called by `cargo xtask test` as: python check.py PROGRAM, where PROGRAM is the command line `kantelpunt`."""

import csv
import datetime
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import docx
import openpyxl
from docx.oxml.ns import qn

PROPOSAL = {"name": "=Plan; \"één\"", "levers": {"fte_per_wijkteam": 9, "sw_bestuur": "met_sociale_dienst"}}
AMENDMENT = {"name": "Half", "levers": {"fte_per_wijkteam": 9.5, "garantiebaan_ambition": 1.3}}
PRESET = "doorsnee-60k-2027"
HEAD_ROW = 6
DATE = "2027-05-31"
DUTCH_DAY, ENGLISH_DAY = "31 mei 2027", "31 May 2027"
DRAWS = 48
FORMULA = re.compile(
    r"=(?:SUM\((?P<sum>[^)]*)\)"
    r"|(?P<one>[A-Z]+\d+)(?P<sign>[-+])(?P<other>[A-Z]+\d+)"
    r"|MAX\(0,(?P<minus>-?)(?P<of>[A-Z]+\d+)\))"
)


class Program:
    """The command line with the two scenarios."""

    def __init__(self, program, folder):
        self.folder = folder
        files = [self.written("proposal.json", PROPOSAL), self.written("amendment.json", AMENDMENT)]
        self.words = [program, "budget", "--preset", PRESET, "--replications", str(DRAWS), "--date", DATE, "--scenario", files[0],
                      "--amendment", files[1]]

    def written(self, name, value):
        (self.folder / name).write_text(json.dumps(value), encoding="utf-8")
        return self.folder / name

    def json(self):
        return json.loads(subprocess.run(map(str, self.words), check=True, stdout=subprocess.PIPE).stdout)

    def file(self, form, *more):
        path = self.folder / f"file.{form}"
        words = [*self.words, "--format", form, "--output", path, *more]
        subprocess.run([*map(str, words)], check=True)
        return path


def cells_of(part):
    """The cells of a range in one column, or the one cell."""
    return [row[0] for row in part] if isinstance(part, tuple) else [part]


def recomputed(sheet, cell, turned):
    """What a formula comes to, from the cells that it names."""
    value = sheet[cell].value
    if not isinstance(value, str) or not value.startswith("="):
        return value or 0
    turned.append(value)
    found = FORMULA.fullmatch(value)
    assert found, f"{sheet.title}!{cell}: {value}"
    if found["sum"] is not None:
        cells = [cell for part in found["sum"].split(",") for cell in cells_of(sheet[part])]
        return sum(recomputed(sheet, cell.coordinate, turned) for cell in cells)
    if found["of"]:
        of = recomputed(sheet, found["of"], turned)
        return max(0, -of if found["minus"] else of)
    one, other = (recomputed(sheet, found[name], turned) for name in ("one", "other"))
    return one - other if found["sign"] == "-" else one + other


def check_workbook(path, budget, sign, english=False):
    """Real numbers, formulas that recompute to what they show, a sheet per table, heads that stay."""
    formulas, shown = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    names = ["Budget", "Kadernota", "Amendment", "Chance and reserve", "What people notice", "Accountability"]
    names = names if english else ["Begroting", "Kadernota", "Amendement", "Kans en reserve", "Wat mensen merken", "Verantwoording"]
    assert formulas.sheetnames == names, formulas.sheetnames
    assert formulas.properties.title == ("Budget: " if english else "Begroting: ") + PROPOSAL["name"], formulas.properties.title
    assert (ENGLISH_DAY if english else DUTCH_DAY) in formulas.properties.description
    turned = []
    for sheet in formulas.worksheets[:-1]:
        figures = 0
        assert sheet.freeze_panes and int(re.sub(r"\D", "", sheet.freeze_panes)) == HEAD_ROW + 1, sheet.freeze_panes
        first = openpyxl.utils.column_index_from_string(re.sub(r"\d", "", sheet.freeze_panes))
        assert all(sheet.column_dimensions[openpyxl.utils.get_column_letter(place)].width > 10 for place in range(1, first + 1))
        for row in sheet.iter_rows(min_row=HEAD_ROW + 1, min_col=first):
            for cell in row:
                value = shown[sheet.title][cell.coordinate].value
                assert value is None or isinstance(value, (int, float)), f"{sheet.title}!{cell.coordinate} is no number: {value!r}"
                if cell.value is not None:
                    figures += 1
                    again = recomputed(sheet, cell.coordinate, turned)
                    assert abs(again - value) < 1e-9, f"{sheet.title}!{cell.coordinate}: shows {value}, recomputes to {again}"
        assert figures > 5, sheet.title
    kinds = {re.sub(r"[A-Z]*\d+|[,:]", "", formula) for formula in turned}
    assert {"=SUM()", "=-", "=MAX(-)" if sign > 0 else "=MAX()"} <= kinds, kinds
    rows = list(shown.worksheets[0].iter_rows(min_row=HEAD_ROW + 1, values_only=True))
    years = len(budget["years"])
    for row, told in zip(budget["rows"], rows):
        amounts = [sign * amount for amount in [*row["amounts"], row["structural"]]]
        assert told[0] == row["taakveld"] and list(told[4:4 + years + 1]) == amounts, (row, told)
        assert told[3] == {"incidental": "I", "structural": "S"}[row["kind"]]
    total = rows[len(budget["rows"])]
    assert list(total[4:4 + years]) == [sign * amount for amount in budget["total"]["amounts"]], total
    formats = {cell.number_format for row in formulas.worksheets[0].iter_rows(min_row=HEAD_ROW + 1, min_col=5) for cell in row}
    assert any('" V"' in one and '" N"' in one for one in formats), formats
    check_amendment(shown.worksheets[2], budget, sign, years)
    accountability = {row[0]: row[1] for row in shown.worksheets[-1].iter_rows(min_row=3, values_only=True)}
    assert datetime.datetime.fromisoformat(DATE) in accountability.values(), accountability
    assert accountability["Computations with chance" if english else "Berekeningen met toeval"] == DRAWS, accountability
    assert budget["model_version"] in accountability.values(), accountability
    choice = "Choice" if english else "Keuze"
    below = [row[0] for row in shown.worksheets[0].iter_rows(values_only=True) if str(row[0]).startswith(f"{choice}: ")]
    assert len(below) == len(PROPOSAL["levers"]) and choice in accountability, (below, accountability)


def check_amendment(sheet, budget, sign, years):
    """The difference is that of the totals, and cover is what is short."""
    labels = {row[1]: row[4:4 + years] for row in sheet.iter_rows(min_row=HEAD_ROW + 1, values_only=True) if row[1]}
    difference = [amount for name, amount in labels.items() if name in ("Totaal: verschil", "Total: difference")][0]
    cover = [amount for name, amount in labels.items() if name.startswith(("Dekking nodig", "Cover needed"))][0]
    assert list(difference) == [sign * amount for amount in budget["amendment"]["difference"]]
    assert list(cover) == budget["amendment"]["cover"] and any(cover) and any(budget["amendment"]["difference"])


def dutch(text):
    """A number as Excel with Dutch settings reads it: a point is no decimal sign there."""
    assert "." not in text, text
    return float(text.replace(",", "."))


def check_dutch(path, budget, sign):
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\n") == content.count(b"\r\n") > 5
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    years = [head.index(str(year)) for year in budget["years"]]
    assert len(set(head)) == len(head) and all(head[place + 1] == f"V/N {head[place]}" for place in years), head
    for row, told in zip(budget["rows"], rows):
        assert [dutch(told[place]) for place in years] == [sign * amount for amount in row["amounts"]], told
        letters = ["V" if amount > 0 else "N" if amount < 0 else "" for amount in row["amounts"]]
        assert [told[place + 1] for place in years] == letters
    total = rows[len(budget["rows"])]
    assert [dutch(total[place]) for place in years] == [sign * amount for amount in budget["total"]["amounts"]]
    about = dict(row[:2] for row in rows if len(row) == 2)
    assert about["Gemaakt op"] == DUTCH_DAY and about["Scenario"] == "'" + PROPOSAL["name"], about


def check_machine(path, budget):
    content = path.read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf") and b"\r" not in content
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))
    assert all(row["scenario"] == PROPOSAL["name"] and row["date"] == DATE for row in rows)
    sums = {}
    for row in rows:
        if row["unit"] == "x1000_eur" and row["taakveld"]:
            key = (row["view"], row["part"], row["column"])
            sums[key] = sums.get(key, 0) + float(row["value"])
            assert row["iv3_from"] == "2025", row
    for place, year in enumerate(map(str, budget["years"])):
        total = budget["total"]["amounts"][place]
        assert sums["begroting", "", year] == sums["kadernota", "", year] == sums["amendement", "proposal", year] == total
        assert sums["amendement", "difference", year] == budget["amendment"]["difference"][place]
    chances = [float(row["value"]) for row in rows if row["unit"] == "share"]
    assert chances[:len(budget["years"])] == budget["closes"], chances
    beside = {row["column"]: float(row["value"]) for row in rows if row["part"] == "after_change"}
    assert {f"reserve_{name}": amount for name, amount in budget["reserve_after_change"].items()}.items() <= beside.items(), beside


def check_document(path, budget):
    document = docx.Document(str(path))
    assert "Plan" in document.core_properties.title and document.core_properties.language == "nl-NL"
    headings = [p.text for p in document.paragraphs if p.style.name.lower().startswith("heading 1")]
    wanted = ["Voorgesteld besluit", "Inleiding", "Beoogd resultaat", "Argumenten", "Kanttekeningen", "Alternatieven", "Financiën",
              "Risico’s en reserve", "Uitvoering", "Bronnen en beperkingen"]
    assert headings == wanted, headings
    assert [p.text for p in document.paragraphs if p.style.name.lower() == "heading 2"] == ["Huidig beleid voortzetten"]
    assert any(p.style.name == "To fill" and p.text.startswith("[") for p in document.paragraphs)
    assert [table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in document.tables] == [True, True]
    finances = document.tables[0]
    assert [cell.text for cell in finances.rows[0].cells][4:8] == [str(year) for year in budget["years"]]
    read = lambda text: int(text.split("\u00a0")[0].replace("\u2212", "-").replace(".", ""))  # noqa: E731
    for row, told in zip(budget["rows"], finances.rows[1:]):
        assert [read(cell.text) for cell in told.cells[4:4 + len(budget["years"])]] == row["amounts"]
    texts = [p.text for p in document.paragraphs]
    assert budget["paragraph"] in texts
    # The reserve that is asked does not hold the expected cost again.
    reserve = f"{int(budget['reserve_after_change']['80']) * 1000:,}".replace(",", ".")
    assert any(f"een reserve van €\u00a0{reserve} aan te wijzen" in text for text in texts), reserve
    at = texts.index(f"Dit verandert ‘{PROPOSAL['name']}’ aan huidig beleid:")
    listed = [p.text for p in document.paragraphs[at + 1:at + 1 + len(PROPOSAL["levers"])] if p.style.name == "List Paragraph"]
    assert len(listed) == len(PROPOSAL["levers"]) and any("wijkteam" in text for text in listed), listed


def main():
    with tempfile.TemporaryDirectory() as name:
        program = Program(sys.argv[1], pathlib.Path(name))
        budget = program.json()
        # What rounds to nothing in every year stands in no file.
        budget["rows"] = [row for row in budget["rows"] if any([*row["amounts"], row["structural"]])]
        check_workbook(program.file("xlsx"), budget, 1)
        check_workbook(program.file("xlsx", "--sign", "cost", "--lang", "en"), budget, -1, english=True)
        check_dutch(program.file("csv"), budget, 1)
        check_dutch(program.file("csv", "--sign", "cost"), budget, -1)
        check_machine(program.file("csv-machine", "--sign", "cost"), budget)
        check_document(program.file("docx"), budget)
    print(f"  a budget of {len(budget['rows'])} rows: the same figures in XLSX (openpyxl), CSV (csv) and DOCX (python-docx)")


main()
