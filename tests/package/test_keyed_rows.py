"""Rows by key are what the table holds, each read once and only when asked for."""

import pandas as pd

from analysis.package.keyed_rows import GroupedRows, KeyedRows, TableRows, cells_of, frame_like

TABLE = pd.DataFrame(
    {
        "figure": pd.Series(["a", "b", "c"], dtype=object),
        "start": pd.Series([1, None, 3], dtype="Int64"),
    }
)


def test_rows_by_key_are_those_of_the_table_in_its_order():
    rows = KeyedRows(TableRows(cells_of(TABLE)), "figure")
    assert dict(rows) == {row["figure"]: row for row in TABLE.to_dict("records")}
    assert list(rows) == ["a", "b", "c"] and len(rows) == 3
    assert type(rows["a"]["start"]) is int


def test_a_row_is_read_once_and_only_when_asked_for():
    table = TableRows(cells_of(TABLE))
    rows = KeyedRows(table, "figure")
    assert "b" in rows and not table._read
    assert rows["b"] is rows["b"] is table[1] and list(table._read) == [1]


def test_rows_at_some_places_are_those_of_the_table_and_the_same_objects():
    whole = TableRows(cells_of(TABLE))
    some = whole.at([2, 0])
    assert [row["figure"] for row in some] == some.column("figure") == ["c", "a"]
    assert len(some) == 2 and some[1] is whole[0]
    assert some.columns == {"figure": ["c", "a"], "start": [3, 1]}
    assert list(some.at([1])) == [whole[0]]
    keyed = KeyedRows(some, "figure")
    assert "b" not in keyed and keyed.get("b") is None and keyed["a"] is whole[0]


def test_the_rows_whose_cells_are_asked_for_are_the_only_ones_read():
    table = TableRows(
        {"of": ["a", "b", "a", "c"], "kind": ["x", "x", "y", "x"], "is": ["1", "2", "3", "4"]}
    )
    assert table.where(of="a", kind="x") == [{"of": "a", "kind": "x", "is": "1"}]
    assert list(table._read) == [0]
    assert [row["is"] for row in table.where(of={"c", "b"})] == ["2", "4"]
    assert [row["is"] for row in table.at([3, 2]).where(of=("a", "c"))] == ["4", "3"]
    assert table.where(of=()) == [] and len(table.where()) == 4


def test_the_cells_of_a_column_stand_by_those_of_another():
    table = TableRows({"of": ["a", "b"], "is": ["1", "2"]})
    assert table.cells_by("of", "is") == {"a": "1", "b": "2"}
    assert table.at([1]).cells_by("is", "of") == {"2": "b"}


def test_rows_become_a_table_of_the_types_of_their_own():
    frame = frame_like(TABLE, [{"figure": "b", "start": None, "peer": "oak"}], "peer")
    assert frame.dtypes.to_dict() == {**TABLE.dtypes, "peer": object}
    assert frame["peer"].to_list() == ["oak"] and frame["start"].isna().all()
    assert list(frame_like(TABLE, [])) == ["figure", "start"]


def test_rows_that_share_something_come_together():
    table = pd.DataFrame({"of": ["a", "b", "a"], "is": ["1", "2", "3"]}, dtype=object)
    whole = TableRows(cells_of(table))
    rows = GroupedRows(whole, "of")

    assert dict(rows) == {"a": [whole[0], whole[2]], "b": [whole[1]]}
    assert list(rows) == ["a", "b"] and len(rows) == 2
    assert "b" in rows and "c" not in rows
