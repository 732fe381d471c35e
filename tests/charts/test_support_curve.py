"""The most that each place pays by cost: a line for each, its end in words, marks to follow."""

from fractions import Fraction

import pytest

from analysis.charts.support_curve import STEPS, curves_of, support_curve
from analysis.measures.asked import asked
from analysis.wording import Group, plain_text
from analysis.wording.sentences import part_html
from tests.tiny import figure, programme, region, tiny

TERMS = [
    figure("half", "0.5", unit="1", measure_kind="rate"),
    figure("most", "2000000", measure_kind="ceiling"),
    figure("prize", "300000", bound="at_most", measure_kind="ceiling"),
]
SEEDS = tiny(
    regions=[region("maple"), region("cedar")],
    figures=TERMS,
    programmes=[programme("grant", "scheme"), programme("award", "scheme", region="cedar")],
    support_schemes=[
        {"programme": "grant", "rate": "half", "ceiling": "most", "ceiling_per": "project"},
        {"programme": "award", "ceiling": "prize", "ceiling_per": "award"},
    ],
)


def question(cost="2M", firm=""):
    return asked(SEEDS, cost, "CNY", "", firm)


@pytest.fixture(scope="module")
def chart():
    return support_curve(question(), SEEDS)


def told(part) -> str:
    return plain_text(str(part_html(part))).replace("\xa0", " ")


def test_a_curve_rises_with_the_rate_up_to_the_ceiling():
    paid = {cost: one.value for cost, one in curves_of(question()).of_places["maple"]}

    # half of one million; half of four million is the ceiling
    assert paid[Fraction(10**6)] == 500_000
    assert paid[Fraction(10**7)] == 2_000_000
    assert len(paid) % STEPS == 1


def test_the_decades_hold_the_cost_and_where_the_ceiling_is_reached():
    assert curves_of(question()).costs == (10**6, 10**7)
    assert curves_of(question("200M")).costs[1] == 10**9


def test_the_finding_says_what_each_place_pays_on_the_greatest_cost_the_most_first(chart):
    assert told(chart.finding) == (
        "Even on costs of CNY 10 million, the terms of one place together pay no more than this: "
        "CNY 2 million in Maple and at most CNY 300,000 in Cedar."
    )


def test_the_table_has_each_power_of_ten_by_place(chart):
    rows = [
        told(row.heading) if isinstance(row, Group) else tuple(map(told, row))
        for row in chart.data.rows
    ]

    assert rows == [
        "Maple",
        ("CNY 1 million", "CNY 500,000"),
        ("CNY 10 million", "CNY 2 million"),
        "Cedar",
        ("CNY 1 million", "at most CNY 300,000"),
        ("CNY 10 million", "at most CNY 300,000"),
    ]


@pytest.mark.parametrize("layout", ["canvas", "narrow"])
def test_each_line_says_which_place_it_is_and_where_its_axes_lie(chart, layout):
    marks = getattr(chart, layout).marks.values()
    curves = {mark.data["curve"]: mark.data["axes"] for mark in marks if "curve" in mark.data}
    upright = [mark for mark in marks if mark.data.get("derived") == "assumption"]

    assert list(curves) == ["maple", "cedar"]
    assert {mark.data["axes"] for mark in upright} == set(curves.values())
    assert [float(part) for part in next(iter(curves.values())).split()[2:4]] == [6, 7]


def test_a_firm_that_no_place_pays_has_nothing_drawn():
    seeds = tiny(regions=[region("maple")])
    none = support_curve(asked(seeds, "2M", "CNY"), seeds)

    assert (none.canvas, str(none.finding)) == (None, "No scheme on record pays on costs in CNY.")
