"""Grow a data package of any size from the workbook's own: the same rows for many more regions.

Every grown region has the rows of a real one under ids of its own, so a grown package is sound and
its pages are like the real ones. Amounts of money and counts differ from region to region, and the
words of the real one stay, which nothing but `verify` holds against them.
"""

import csv
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

OWN = ("figure", "programme", "member")  # ids that are made anew for each region
OF_REGION = ("figures", "programmes", "members", "strategies")
FOLLOWING = {"evidence": "figure", "support_schemes": "programme", "scheme_terms": "scheme"}
#: columns of schemes, terms and strategies that name figures, programmes or themselves
NAMES = ("rate", "limit", "envelope", "term", "scheme", "headline_figure", "lever")
OF = {"scheme": "programme"}


def grow(
    seeds: Path, folder: Path, regions: int, figures: int = 0, provinces: int | None = None
) -> Path:
    """Write a package with so many regions more, and at least so many figures (0: as they come).

    So many of them are provinces; the others are cities that lie in these by turns. None: all are.
    """
    shutil.copytree(seeds, folder, ignore=lambda *_: {"documents"}, dirs_exist_ok=True)
    tables = {path.stem: list(_rows(path)) for path in folder.glob("*.csv")}
    model = _model(tables)
    rows = {
        name: [row for row in tables[name] if row["region"] == model["region"]]
        for name in OF_REGION
    }
    for name, key in FOLLOWING.items():
        ids = {row[OF.get(key, key)] for row in rows[f"{OF.get(key, key)}s"]}
        rows[name] = [row for row in tables[name] if row[key] in ids]
    copies = max(1, -(-figures // max(1, regions * len(rows["figures"]))))
    for number in range(regions):
        region = f"grown-{number:04d}"
        names = {
            key: f"{model[key]} {_letters(number)}" for key in model if key.startswith("name_")
        }
        tables["regions"].append(
            model
            | names
            | {"region": region, "iso_3166_2": "", "gbt_2260": ""}
            | _place(number, regions if provinces is None else provinces)
        )
        for copy in range(copies):
            for name, listed in rows.items():
                kept = listed if copy == 0 or name in ("figures", "evidence") else []
                tables[name] += [
                    _resized(_renamed(row, region, f"-{number:04d}-{copy}", copy), number)
                    for row in kept
                ]
    _write(folder, tables)
    return folder


def _model(tables: dict[str, list[dict]]) -> dict:
    """The region with the most figures among those that have a profile of their own."""
    named = {row["region"]: row for row in tables["regions"] if row["level"] == "province"}
    counts = dict.fromkeys(named, 0)
    for row in tables["figures"]:
        if row["region"] in counts:
            counts[row["region"]] += 1
    return named[max(counts, key=counts.get)]


def _place(number: int, provinces: int) -> dict[str, str]:
    if number < provinces:
        return {}
    return {"level": "prefecture_level_city", "parent": f"grown-{number % provinces:04d}"}


def _resized(row: dict, number: int) -> dict:
    """Return a figure in money, or a count, up to nine times as large."""
    if row.get("unit") not in ("CNY", "count"):
        return row
    sizes = {
        name: str(int(row[name]) * (1 + number % 9))
        for name in ("value", "value_upper")
        if row[name].isdigit()
    }
    return row | sizes


def _renamed(row: dict, region: str, mark: str, copy: int) -> dict:
    own = {key: f"{row[key]}{mark}" for key in OWN if row.get(key)}
    if copy:  # a further copy belongs to nothing but its region
        own |= {key: "" for key in ("programme", "member") if key in row}
    own |= {key: f"{row[key]}{mark}" for key in NAMES if row.get(key)}
    for key in ("part_of", "parent"):
        if key in row:
            own[key] = f"{row[key]}{mark}" if row[key] else ""
    if "region" in row:
        own["region"] = region
    return row | own


def _rows(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _write(folder: Path, tables: dict[str, list[dict]]) -> None:
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        heads = [field["name"] for field in resource["schema"]["fields"]]
        path = folder / resource["path"]
        key = resource["schema"].get("primaryKey", heads[:1])
        rows = sorted(tables[path.stem], key=lambda row: [row[name] for name in key])
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, heads, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def _letters(number: int) -> str:
    """A name's distinction without a digit: A … Z, AA, AB …"""
    rest, last = divmod(number, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("A") + last)
