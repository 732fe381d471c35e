"""Of what a region has many of, a page lists what tells most and counts the rest."""

import pytest
from shown import shown, told

from analysis.charts import growth_chart, timeline_chart
from analysis.measures import leading as listing
from analysis.measures import targets
from analysis.measures.timeline import timeline
from analysis.tables import aims_table, at_a_glance, parts_table, plan_table
from tests.tiny import figure, indicator, member, programme, region, tiny

PLACES = [region("maple"), region("grove", "district", "maple")]
GOAL = {"measure_kind": "target", "period": "2030"}
FROM = {"period": "2025-12-31", "period_basis": "stated"}
TO = {"period": "2030", "period_basis": "stated"}


@pytest.fixture(autouse=True)
def few(monkeypatch):
    """Three are listed, of more two."""
    monkeypatch.setattr(listing, "MOST_LISTED", 3)
    monkeypatch.setattr(listing, "MOST_OF_MORE", 2)


def seeds_of(*figures, places=PLACES, **tables):
    named = [*map(indicator, ("firms", "output"))]
    return tiny(regions=places, indicators=named, figures=figures, **tables)


def goals(*what, **cells):
    """Return a goal for each letter: `f` counts firms, `o` is output."""
    names = {"f": "firms", "o": "output"}
    cells = GOAL | cells
    return [figure(f"{one}{at}", f"{at + 1}000000", indicator=names[one], **cells)
            for at, one in enumerate(what)]  # fmt: skip


def test_as_many_as_are_listed_at_most_are_all_listed():
    assert listing.leading(["f0", "f1", "f2"], seeds_of(*goals("f", "f", "f"))) == [
        "f0",
        "f1",
        "f2",
    ]


def test_one_of_each_thing_measured_comes_before_a_second_of_any():
    seeds = seeds_of(*goals("f", "f", "f", "o"))

    assert listing.leading(["f0", "f1", "f2", "o3"], seeds) == ["f0", "o3"]


def test_a_lower_rank_does_not_bring_a_second_before_the_first_of_another_kind():
    assert listing.by_turns(["b1", "a0", "a0", "c1"], lambda one: one[0], lambda one: one[1]) == [
        "b1", "a0",
    ]  # fmt: skip


def test_the_regions_own_comes_before_that_of_a_body_and_a_headline_before_all():
    of_body = [one | {"member": "lab"} for one in goals("f", "o")]
    own = [*of_body, *goals("f", "o", "f")[2:], figure("o9", "9", indicator="output", **GOAL)]
    keys = [one["figure"] for one in own]

    assert keys == ["f0", "o1", "f2", "o9"]
    assert listing.leading(keys, seeds_of(*own, members=[member("lab")])) == ["f2", "o9"]
    headed = seeds_of(*own, members=[member("lab")],
                      strategies=[{"region": "maple", "headline_figure": "f0"}])  # fmt: skip
    assert listing.leading(keys, headed) == ["f0", "o9"]


def test_rows_without_figures_are_listed_from_the_first_on():
    assert listing.first_of([1, 2, 3]) == [1, 2, 3]
    assert listing.first_of([1, 2, 3, 4]) == [1, 2]


def test_a_cell_at_a_glance_counts_what_it_does_not_list():
    said = dict(shown(at_a_glance(seeds_of(*goals("f", "f", "f", "o")), ["maple"])))

    assert said["what it aims at"].split("; ")[1:] == [
        "Output: CNY 4 million (2030)", "2 more are in the data beside this page.",
    ]  # fmt: skip


def test_so_do_the_aims_and_those_in_words_are_counted_with_them():
    aims = [programme(key, "target") for key in ("a", "b", "c", "d")]
    table = aims_table(seeds_of(*goals("f", "f", "f", "o"), programmes=aims), "maple")

    assert len(table.rows) == 4
    assert told(table.note) == "4 more are in the data beside this page."
    assert 'data-from="f1 f2 programme/c programme/d"' in table.html


def test_measures_of_a_plan_and_figures_of_a_part_are_counted_too():
    measures = [programme(key, "scheme", parent="plan") for key in ("a", "b", "c", "d")]
    plan = plan_table(seeds_of(programmes=[programme("plan"), *measures]), "maple")
    parts = parts_table(seeds_of(*goals("f", "f", "f", "o", region="grove")), "maple")

    assert [row[0] for row in shown(plan)[1:]] == ["A", "B"]
    assert told(plan.note).endswith("2 more are in the data beside this page.")
    assert shown(parts)[0][1].endswith("2 more are in the data beside this page.")


def test_a_timeline_draws_what_is_to_come_before_what_is_over():
    seeds = seeds_of(*goals("f", "o", period="2020"), *goals("f", "f", "f", "o")[2:])
    chart = timeline_chart(timeline(seeds), seeds, "2025")

    assert [row[2] for row in shown(chart.data)[1:]] == ["2030", "2030"]
    assert "2 more entries are in the data beside this page." in told(chart.scope)
    assert "earlier" not in told(chart.finding)


def test_the_steepest_growths_are_drawn_and_the_others_counted(monkeypatch):
    monkeypatch.setattr("analysis.charts.growth.MOST_PANELS", 1)
    figures = [
        figure(f"{kind}-{what}", value, indicator=what, measure_kind=kind, **cells)
        for what, value in (("firms", "2000000"), ("output", "9000000"))
        for kind, value, cells in (("baseline", "1000000", FROM), ("target", value, TO))
    ]
    seeds = seeds_of(*figures)
    chart = growth_chart(targets(seeds), seeds)

    assert [row for row in shown(chart.data) if isinstance(row, str)] == ["Maple · Output"]
    assert "1 more that states its starting level" in told(chart.scope)


def test_parts_that_have_many_figures_together_list_a_few_each(monkeypatch):
    monkeypatch.setattr("analysis.tables.parts.MANY", 3)
    monkeypatch.setattr("analysis.tables.parts.FEW", 1)
    places = [*PLACES, region("glade", "district", "maple")]
    figures = [
        *goals("f", "o", region="grove"),
        *[{**one, "figure": f"g{one['figure']}"} for one in goals("f", "o", region="glade")],
    ]
    crowded = parts_table(seeds_of(*figures, places=places), "maple")
    alone = parts_table(seeds_of(*figures[:2], places=places), "maple")

    assert [row[1].split("; ")[1:] for row in shown(crowded)] == [
        ["1 more is in the data beside this page."]
    ] * 2
    assert len(shown(alone)[0][1].split("; ")) == 2


def test_what_is_counted_and_not_listed_goes_into_the_data_beside_the_page():
    measures = [programme(key, "scheme", parent="plan") for key in ("a", "b", "c", "d")]
    plan = plan_table(seeds_of(programmes=[programme("plan"), *measures]), "maple")

    assert 'data-rows="programme/c programme/d"' in plan.html
