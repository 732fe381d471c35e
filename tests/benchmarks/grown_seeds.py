"""Grow a data package of any size: the workbook's own rows, and the plans of many invented regions.

Each grown region has a plan of its own (`varied_plans`), which `verify` proves against its text, so
that a grown package is sound, and whoever reads its pages can tell one region from another.
"""

import csv
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.varied_plans import Plan, Row, plan_of

CITY, PROVINCE = "prefecture_level_city", "province"


def grow(
    seeds: Path, folder: Path, regions: int, figures: int = 0, provinces: int | None = None
) -> Path:
    """Write a package with so many regions more, and at least so many figures (0: as they come).

    So many of them are provinces; the others are cities that lie in these by turns. None: all are.
    The texts of the plans are in the folder `documents`.
    """
    shutil.copytree(seeds, folder, ignore=lambda *_: {"documents"}, dirs_exist_ok=True)
    tables = {path.stem: list(_rows(path)) for path in folder.glob("*.csv")}
    among = regions if provinces is None else provinces
    nation = next(row["region"] for row in tables["regions"] if row["level"] == "nation")
    plans = []
    for number in range(regions):
        level, parent = (PROVINCE, nation) if number < among else (CITY, _key(number % among))
        plan = plan_of(number, _key(number), level)
        tables["regions"].append(
            {"region": plan.region, "level": level, "parent": parent} | plan.names
        )
        plans.append(plan)
        for name, rows in plan.rows.items():
            tables[name] += rows
    _repeat(plans, tables, figures)
    _write(folder, tables, plans)
    return folder


def _key(number: int) -> str:
    return f"grown-{number:04d}"


def _repeat(plans: list[Plan], tables: dict[str, list[Row]], figures: int) -> None:
    """Put the grown figures down again, under other ids, until there are as many as asked for."""
    own = [row for plan in plans for row in plan.rows["figures"]]
    said = [row for plan in plans for row in plan.rows["evidence"]]
    for copy in range(1, -(-figures // max(1, len(own)))):
        mark = f"-{copy}"
        tables["figures"] += [
            row | {"figure": row["figure"] + mark, "programme": ""} for row in own
        ]
        tables["evidence"] += [row | {"figure": row["figure"] + mark} for row in said]


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _write(folder: Path, tables: dict[str, list[Row]], plans: list[Plan]) -> None:
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in described["resources"]:
        heads = [field["name"] for field in resource["schema"]["fields"]]
        path = folder / resource["path"]
        key = resource["schema"].get("primaryKey", heads[:1])
        rows = sorted(tables[path.stem], key=lambda row: [row.get(name, "") for name in key])
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, heads, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    (folder / "documents").mkdir(exist_ok=True)
    for plan in plans:
        (folder / "documents" / f"{plan.region}.txt").write_text(plan.text, encoding="utf-8")
