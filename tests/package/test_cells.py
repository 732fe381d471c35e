"""Plain tables: their order, their rows by key, and the frame made of them."""

from decimal import Decimal

import pandas as pd
import pytest
from written_rows import cells

from analysis.package.cells import Cells
from analysis.package.descriptor import workbook_descriptor
from analysis.package.write import table_csv

ROWS = [
    {"figure": "b", "source": "s", "start": 10, "end": 12, "states": "value"},
    {"figure": "a", "source": "s", "start": 9, "end": 12, "states": "value"},
    {"figure": "a", "source": "s", "start": None, "end": 12, "states": "value"},
    {"figure": "a", "source": "s", "start": 10, "end": 11, "states": "value"},
]


def test_a_table_is_sorted_by_its_key_numbers_as_numbers_and_a_missing_one_last():
    ordered = cells("evidence", ROWS).sorted_by_key()

    assert [row["start"] for row in ordered.rows()] == [9, 10, None, 10]
    assert list(ordered.lines) == [3, 5, 4, 2]


def test_a_number_in_a_key_counts_by_its_value_so_that_a_draft_stands_in_the_order_of_its_text():
    keys = ["plan-10", "plan-9", "plan-100-b", "plan", "plan-09-b", "plan-100", "9" * 5000]
    rows = [{"figure": key, "source": "s", "start": 1, "end": 2, "states": "value"} for key in keys]
    ordered = ["9" * 5000, "plan", "plan-9", "plan-09-b", "plan-10", "plan-100", "plan-100-b"]

    assert [row["figure"] for row in cells("evidence", rows).sorted_by_key().rows()] == ordered
    written = table_csv(workbook_descriptor().tables["evidence"], rows)
    assert [line.split(",")[0] for line in written.splitlines()[1:]] == ordered


def test_columns_that_are_not_as_long_as_one_another_give_no_rows():
    table = cells("evidence", ROWS)
    uneven = Cells(table.table, {**table.columns, "start": [10]}, table.folders, table.lines)

    with pytest.raises(ValueError, match="zip"):
        list(uneven.rows())
    with pytest.raises(ValueError, match="zip"):
        list(uneven.each("figure", "start"))
    with pytest.raises(ValueError, match="zip"):
        uneven.first("figure", "start")
    with pytest.raises(ValueError, match="zip"):
        uneven.sorted_by_key()


def test_a_table_in_order_stays_the_same_object():
    ordered = cells("evidence", ROWS).sorted_by_key()

    assert ordered.sorted_by_key() is ordered


def test_of_two_rows_with_one_key_the_first_counts():
    assert cells("evidence", ROWS).first("figure", "start") == {"b": 10, "a": 9}


def test_a_fault_names_table_line_and_cell():
    fault = cells("evidence", ROWS).fault(2, "start", "is odd", "an even one")

    assert str(fault) == "0: evidence row 4, start: is odd; allowed: an even one"
    assert (fault.value, fault.folder) == ("", "0")


def test_a_frame_has_text_and_decimals_as_objects_and_whole_numbers_that_may_be_missing():
    frame = cells("evidence", ROWS).frame()
    figures = cells("figures", [{"figure": "f", "value": "0.30"}, {"figure": "g"}]).frame()

    assert frame["start"].dtype == "Int64" and frame["start"][2] is pd.NA
    assert frame["figure"].dtype == object
    assert figures["value"].tolist() == [Decimal("0.30"), None]
    assert str(figures["value"][0]) == "0.30"
    assert list(frame.index) == [0, 1, 2, 3]
