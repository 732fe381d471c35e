"""What is written can be read again, appears whole, and is sorted by key."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from packages import sound_rows, write_package

from analysis.curation.saving import save_tables
from analysis.package import load_seeds, workbook_descriptor
from analysis.package import write as writing
from analysis.package.load import read_table

PRINTABLE = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff"),
    max_size=30,
)


def test_a_package_written_from_seeds_reads_the_same(tmp_path):
    seeds = load_seeds(write_package(tmp_path / "one"))
    tables = {name: table.to_dict("records") for name, table in seeds.tables.items()}

    folder = writing.write_package(tmp_path / "two", tables, name="two", title="Two")

    assert load_seeds(folder).digest == seeds.digest


def test_rows_are_sorted_by_key_and_positions_as_numbers():
    table = workbook_descriptor().tables["dismissed"]
    rows = [{"source": "a", "start": start, "end": start + 1} for start in (100, 20, 3)]

    lines = writing.table_csv(table, rows).splitlines()

    assert [line.split(",")[1] for line in lines[1:]] == ["3", "20", "100"]


def test_one_table_is_replaced_whole(tmp_path):
    folder = write_package(tmp_path)
    rows = sound_rows()["figures"][:1]

    save_tables(folder, {"figures": rows})

    assert (folder / "figures.csv").read_text(encoding="utf-8").count("\n") == 2
    assert not list(folder.glob(".*"))


def test_a_failure_leaves_nothing_behind(tmp_path):
    with pytest.raises(AttributeError):
        writing.write_package(tmp_path / "out", {"figures": [None]}, name="x", title="X")

    assert list(tmp_path.iterdir()) == []


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(PRINTABLE, PRINTABLE), max_size=5))
def test_any_printable_text_comes_back_as_it_went(tmp_path, pairs):
    table = workbook_descriptor().tables["concepts"]
    rows = [{"concept": str(at), "code": a, "name_en": b} for at, (a, b) in enumerate(pairs)]
    (tmp_path / "concepts.csv").write_text(
        writing.table_csv(table, rows), encoding="utf-8", newline=""
    )

    read = read_table(tmp_path, table)

    assert read.faults == []
    assert list(zip(read.cells["code"], read.cells["name_en"], strict=True)) == pairs


def test_what_a_killed_writer_left_beside_a_package_is_taken_away_by_the_next(tmp_path):
    names = (".maple-abcd1234", ".maple-efgh5678", ".maple-notes", ".oak-abcd1234")
    for name in names:
        (tmp_path / name).mkdir()
    for name in names[:1] + names[2:]:
        os.utime(tmp_path / name, (1, 1))

    writing.write_package(tmp_path / "maple", {}, name="maple", title="Maple")

    assert {path.name for path in tmp_path.iterdir()} == {"maple", *names[1:]}
