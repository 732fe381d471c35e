"""Own rows are checked as the rows of a package are, and a fault names row, column and remedy."""

import pandas as pd
import pytest

from analysis.library.own_rows import FAULTS, check
from analysis.library.packages import load_seeds
from analysis.library.tidy import figures
from analysis.refusal import Refused
from tests.packages import sound_rows, write_package

NEW = {
    "figure": "maple-output-2030",
    "region": "maple",
    "indicator": "industry_output",
    "value": 2e11,
    "unit": "CNY",
    "bound": "exact",
    "measure_kind": "forecast",
}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    return load_seeds(write_package(tmp_path_factory.mktemp("sound")))


def faults(rows, seeds) -> list[tuple]:
    answer = check(rows, seeds)
    assert list(answer.columns) == FAULTS
    return list(answer[["table", "row", "column", "fault"]].itertuples(index=False, name=None))


def changed(seeds, figure, **cells) -> pd.DataFrame:
    frame = figures(seeds)
    return frame[frame["figure"] == figure].assign(**cells)


def test_figures_as_they_are_on_file_are_sound(seeds):
    assert check(figures(seeds), seeds).empty
    assert check(figures(seeds)[["figure", "region", "value", "period"]], seeds).empty
    assert check(figures(seeds).iloc[:0], seeds).empty and check([], seeds).empty


@pytest.mark.parametrize("rows", [[NEW], pd.DataFrame([NEW])])
def test_a_figure_of_ones_own_is_sound_by_what_it_says(rows, seeds):
    assert check(rows, seeds).empty


@pytest.mark.parametrize(
    ("cells", "column", "fault"),
    [
        ({"bound": "at least"}, "bound", "is not one of the codes"),
        ({"unit": "parsec"}, "unit", "is no unit on file"),
        ({"region": "atlantis"}, "region", "is no region on file"),
        ({"value": -5.0}, "value", "is negative"),
        ({"value": "much"}, "value", "is not of type number"),
        ({"value": float("nan")}, "value", "is missing"),
        ({"upper": 1e11}, "upper", "is not above the value"),
        ({"period": "2030", "period_basis": ""}, "period_basis", "is missing"),
    ],
)
def test_a_cell_that_is_at_fault_is_named_by_its_column(cells, column, fault, seeds):
    told = faults(pd.DataFrame([NEW | cells], index=["mine"]), seeds)

    assert ("own rows", "mine", column, fault) in told
    assert {place for place, *_ in told} == {"own rows"}


def test_a_column_that_the_frame_does_not_have_is_not_asked_for_unless_every_figure_needs_it(seeds):
    without = {name: cell for name, cell in NEW.items() if name != "unit"}

    assert faults([NEW | {"period": "2030"}], seeds) == []
    assert ("own rows", 0, "unit", "is missing") in faults([without], seeds)


def test_a_fault_says_what_is_allowed(seeds):
    answer = check([NEW | {"bound": "least"}], seeds)

    assert answer["value"].item() == "least"
    assert answer["allowed"].item() == "exact, about, at_least, more_than, at_most, less_than"


def test_a_figure_given_twice_is_at_fault_in_its_second_row(seeds):
    told = faults([NEW, NEW], seeds)

    assert told == [("own rows", 1, "figure", "the key is that of row 0")]


class TestWordsOfASource:
    def test_a_figure_on_file_whose_number_was_changed_is_not_what_its_words_say(self, seeds):
        ((table, row, column, fault),) = faults(changed(seeds, "maple-companies", value=90), seeds)

        assert (table, column) == ("own rows", "quote")
        assert row == figures(seeds).index[figures(seeds)["figure"] == "maple-companies"][0]
        assert fault == "the words give 100, the figure says 90"

    def test_words_are_read_in_the_language_of_their_source(self, seeds):
        frame = changed(seeds, "maple-output-2027-jpy", value=6.4e12)

        said = [fault for *_, column, fault in faults(frame, seeds) if column == "quote"]

        assert said == ["the words give 3200000000000, the figure says 6400000000000"]

    def test_a_fault_that_own_rows_bring_upon_a_row_on_file_is_told_by_its_table(self, seeds):
        frame = changed(seeds, "maple-output-2027-jpy", value=6.4e12)

        assert ("exchange_rates", 2, "rate", "is not what its two figures give") in faults(
            frame, seeds
        )

    def test_words_of_another_length_than_their_place_are_at_fault(self, seeds):
        told = faults(changed(seeds, "maple-companies", quote="100社を以上"), seeds)

        assert [(column, fault) for _, _, column, fault in told] == [
            ("end", "the span is not as long as its words (7)")
        ]

    def test_a_source_that_is_not_on_file_is_at_fault(self, seeds):
        cited = NEW | {"source": "a-letter", "quote": "2,000億元", "start": 0, "end": 7}

        assert ("own rows", 0, "source", "is no source on file") in faults([cited], seeds)

    def test_with_a_column_for_the_source_each_figure_gives_its_words(self, seeds):
        told = faults([NEW | {"source": None}], seeds)

        assert told == [("own rows", 0, "figure", "has no evidence")]


class TestExactNumbers:
    def test_a_number_longer_than_a_float_is_held_by_its_exact_text(self, tmp_path):
        rows = sound_rows(
            text="規模は1234567890123456789元です。第1。" + sound_rows.__defaults__[0]
        )
        figure = next(one for one in rows["figures"] if one["figure"] == "greenleaf-output-2024")
        words = next(one for one in rows["evidence"] if one["exact"] == "300億元")
        figure |= {"value": "1234567890123456789", "part_of": ""}
        words |= {"exact": "1234567890123456789元", "start": "3", "end": "23"}
        seeds = load_seeds(write_package(tmp_path, rows))

        assert check(figures(seeds), seeds).empty
        without = figures(seeds).drop(columns="exact")
        assert [told[2] for told in faults(without, seeds)] == ["quote"]


class TestColumns:
    def test_a_column_much_like_a_missing_one_is_told(self, seeds):
        assert faults([NEW | {"perod": "2030"}], seeds) == [
            ("own rows", None, "perod", "is no column of figures")
        ]

    def test_a_column_of_ones_own_is_let_be(self, seeds):
        assert faults([NEW | {"rank among provinces": 3, "values": 2}], seeds) == []

    def test_without_the_ids_nothing_else_is_checked(self, seeds):
        told = faults([{"value": -1}], seeds)

        assert told == [("own rows", None, "figure", "the column is missing")]


class TestFolders:
    def test_a_sound_folder_has_no_fault(self, seeds):
        assert check(seeds.folders[0]).empty
        assert check([str(seeds.folders[0])]).empty

    def test_a_fault_of_a_folder_is_told_by_its_table_and_line(self, tmp_path):
        rows = sound_rows()
        rows["figures"][1]["value"] = "-1"

        assert ("figures", 3, "value", "is negative") in faults(write_package(tmp_path, rows), None)

    def test_a_folder_that_is_not_there_is_refused(self, tmp_path):
        with pytest.raises(Refused, match=r"no data package at .*nowhere: name a folder"):
            check(tmp_path / "nowhere")


@pytest.mark.parametrize("given", [5, [1, 2], None])
def test_what_is_neither_rows_nor_a_folder_is_refused(given):
    with pytest.raises(Refused, match="check takes a frame like that of figures"):
        check(given)
