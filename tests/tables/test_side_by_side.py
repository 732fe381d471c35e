"""How what regions say to questions is laid out: in columns, or one below the other."""

import pytest
from shown import heads, shown

from analysis.charts.regions import Regions
from analysis.package.unread import without_unread
from analysis.tables.side_by_side import by_region, in_columns
from analysis.wording import say
from tests.tiny import figure, region, tiny

FIVE = ("ash", "elm", "fir", "maple", "oak")


def laid(cells, lay=by_region, unread=()):
    drafts = [figure(f"f-{key}", region=key, obs_status="V") for key in unread]
    seeds = without_unread(tiny(regions=[*map(region, FIVE)], figures=drafts))
    return lay(say("What"), ["One?", "Two?"], cells, Regions(seeds), say("So."))


def test_few_regions_have_a_column_and_more_a_group_of_rows():
    few = laid({"ash": ["a", None], "elm": ["b", "c"]})
    many = laid({key: [key, None] for key in FIVE})

    assert heads(few) == ("Question", "Ash", "Elm")
    assert shown(few) == [("One?", "a", "b"), ("Two?", "", "c")]
    assert shown(many)[:4] == ["Ash", ("One?", "ash"), ("Two?", ""), "Elm"]
    assert str(few.caption) == str(many.caption) == "What"
    assert str(few.note) == str(many.note) == "So."


@pytest.mark.parametrize("regions", [FIVE[:1], FIVE])
def test_a_region_that_answers_fewer_questions_than_are_asked_is_refused(regions):
    with pytest.raises(ValueError, match="shorter"):
        laid({key: ["a"] for key in regions})


@pytest.mark.parametrize("lay", [by_region, in_columns])
def test_what_is_empty_where_a_draft_was_left_out_is_not_read_and_no_silence(lay):
    table = laid({"ash": ["a", None], "elm": ["b", None]}, lay, unread=["elm"])

    assert shown(table) == [("One?", "a", "b"), ("Two?", "", "not read yet")]


def test_below_each_other_too_what_is_not_read_is_no_silence():
    rows = shown(laid({key: ["a", None] for key in FIVE}, unread=["elm"]))

    assert [row for row in rows if row[0] == "Two?"] == [
        ("Two?", "not read yet" if key == "elm" else "") for key in FIVE
    ]
