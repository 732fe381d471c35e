"""What the descriptor alone says of a table is judged as frictionless judges it."""

import json
import logging

import pytest
from frictionless import Package
from packages import SOURCE, row_of, sound_rows, write_package

from analysis.package import check_package
from analysis.paths import ROOT

pytestmark = pytest.mark.slow
logging.getLogger("frictionless").setLevel(logging.ERROR)


def by_frictionless(folder, table=""):
    """Return table and line of what frictionless finds, in one table or in all."""
    content = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    if table:
        content["resources"] = around(table, {one["name"]: one for one in content["resources"]})
    report = Package(content, basepath=str(folder)).validate()
    return {
        (task.name, error.to_dict().get("rowNumber"))
        for task in report.tasks
        for error in task.errors
    }


def around(table, resources):
    """Return a table with those that its keys refer to, which are left to refer to nothing."""
    keys = resources[table]["schema"].get("foreignKeys", [])
    others = {key["reference"]["resource"] for key in keys} - {"", table}
    ends = [
        resources[name] | {"schema": resources[name]["schema"] | {"foreignKeys": []}}
        for name in sorted(others)
    ]
    return [resources[table], *ends]


def by_us(folder):
    return {(fault.table, fault.row) for fault in check_package(folder)}


def with_cell(table, key, **cells):
    def damage(rows):
        row_of(rows, table, key).update(cells)

    name = f"{table}-{'-'.join(cells)}-{'-'.join(cells.values())[:20]}"
    return pytest.param(table, damage, id=name)


def a_key_given_twice(rows):
    rows["concepts"].append(dict(rows["concepts"][0]))


def a_position_below_none(rows):
    rows["dismissed"][0]["start"] = "-1"


DAMAGES = [
    with_cell("figures", "maple-output-2027", value="many"),
    with_cell("sources", SOURCE, characters="1.5"),
    with_cell("figures", "maple-output-2027", bound="over"),
    with_cell("regions", "maple", level="shire"),
    with_cell("regions", "maple", name_en=""),
    with_cell("regions", "maple", name_ja="名" * 201),
    with_cell("regions", "maple", name_ja="名" * 200),
    with_cell("regions", "maple", name_ja=" 紅葉省"),
    with_cell("regions", "maple", gbt_2260="41000"),
    with_cell("regions", "maple", gbt_2260="410000"),
    with_cell("sources", SOURCE, url="javascript:alert(1)"),
    with_cell("figures", "maple-aid-rate", programme="maple-ade"),
    with_cell("regions", "maple", parent="nowhere"),
    with_cell("members", "greenleaf-park", concept="robot"),
    ("concepts", a_key_given_twice),
    ("dismissed", a_position_below_none),
]


@pytest.mark.parametrize(("table", "damage"), DAMAGES)
def test_a_broken_row_is_found_by_both_or_by_neither(tmp_path, table, damage):
    rows = sound_rows()
    damage(rows)
    folder = write_package(tmp_path, rows)

    assert by_us(folder) == by_frictionless(folder, table)


def test_a_sound_package_and_the_workbooks_own_are_sound_to_both(tmp_path):
    for folder in (write_package(tmp_path), ROOT / "seeds"):
        assert by_us(folder) == by_frictionless(folder) == set()
