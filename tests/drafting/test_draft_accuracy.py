"""A fresh draft of each text that was read is right often enough to be worth reading."""

import pytest

from tests.drafting.accuracy.agreement import Agreement, agreements
from tests.drafting.accuracy.labelled import drafted, readings

TIED = ("rate", "limit", "quota")


@pytest.fixture(scope="module")
def found(documents, tmp_path_factory) -> list[Agreement]:
    """Return how the drafts of all three texts agree with their readings."""
    agreed = []
    for name, one in readings().items():
        text = documents / one.document
        read = one.labels(text.read_text(encoding="utf-8"))
        region = read.rows("programmes")[0]["region"]
        out = tmp_path_factory.mktemp(name) / "draft"
        agreed += agreements(read, drafted(text, region, one.language, out))
    return agreed


def share(found: list[Agreement], table: str, *fields: str) -> float:
    """Return how often these fields of a table are right, over all texts."""
    shares = [one.share(field) for one in found if one.table == table for field in fields]
    return sum(right for right, _ in shares) / sum(of for _, of in shares)


def test_every_rate_limit_and_quota_is_tied_to_the_scheme_that_has_it(found):
    assert share(found, "terms", *TIED) == 1


def test_nine_of_ten_figures_are_of_the_right_kind_and_time(found):
    assert share(found, "figures", "kind") >= 0.92
    assert share(found, "figures", "period") >= 0.9


def test_nearly_every_figure_has_its_value_unit_and_bound(found):
    assert share(found, "figures", "value", "unit", "bound") >= 0.95


def test_nearly_every_heading_that_is_a_programme_has_its_title_and_place(found):
    assert share(found, "programmes: headings", "title", "span") >= 0.95


def test_nine_of_ten_programmes_that_paragraphs_name_have_their_title_and_place(found):
    assert share(found, "programmes: others", "title", "span") >= 0.9


def test_nine_of_ten_of_what_paragraphs_are_drafted_to_name_are_programmes(found):
    others = [one for one in found if one.table == "programmes: others"]
    named = sum(one.drafted for one in others)

    assert sum(row.judged["span"] is True for one in others for row in one.rows) / named >= 0.9


def test_two_of_three_members_are_drafted_and_nine_of_ten_drafted_are_members(found):
    members = [one for one in found if one.table == "members"]
    right = sum(row.judged["name"] is True for one in members for row in one.rows)

    assert share(found, "members", "name") >= 0.66
    assert right / sum(one.drafted for one in members) >= 0.9


def test_four_of_five_figures_belong_to_the_right_programme(found):
    assert share(found, "figures", "programme") >= 0.85
