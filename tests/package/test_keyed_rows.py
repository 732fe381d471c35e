"""Rows by key are what the table holds, each read once and only when asked for."""

import pandas as pd
import pytest

from analysis.package.keyed_rows import KeyedRows, SomeRows

TABLE = pd.DataFrame(
    {
        "figure": pd.Series(["a", "b", "c"], dtype=object),
        "start": pd.Series([1, None, 3], dtype="Int64"),
    }
)


def test_rows_by_key_are_those_of_the_table_in_its_order():
    rows = KeyedRows(TABLE, "figure")
    assert dict(rows) == {row["figure"]: row for row in TABLE.to_dict("records")}
    assert list(rows) == ["a", "b", "c"] and len(rows) == 3
    assert type(rows["a"]["start"]) is int


def test_a_row_is_read_once_and_only_when_asked_for():
    rows = KeyedRows(TABLE, "figure")
    assert "b" in rows and not rows._read
    assert rows["b"] is rows["b"] and list(rows._read) == ["b"]


def test_some_rows_are_those_named_and_the_same_objects():
    whole = KeyedRows(TABLE, "figure")
    some = SomeRows(whole, ["c", "a"])
    assert list(some) == ["c", "a"] and some["a"] is whole["a"]
    assert "b" not in some and some.get("b") is None
    with pytest.raises(KeyError, match="b"):
        some["b"]
