"""The pairs of figures that only look alike, the likeliest mistake first."""

import re

from shown import heads, shown, told

from analysis.tables import look_alikes, look_alikes_folded
from tests.tiny import figure, indicator, region, tiny

PLACES = [region("land", "nation"), region("cedar"), region("maple"), region("oak")]
INDICATORS = [
    indicator("output", counted="goods"),
    indicator("revenue", counted="sales"),
    indicator("firms", unit="company", dimension="count", counted="firms"),
]


def of(*figures):
    return tiny(regions=PLACES, indicators=INDICATORS, figures=figures)


def goal(key, millions, place="maple", **cells):
    kind = {"measure_kind": "target", "period": "2027", "period_basis": "stated"}
    return figure(key, f"{millions}000000", region=place) | kind | cells


def pairs(*figures, **options):
    table = look_alikes(of(*figures), **options)
    return [re.findall(r'data-figure="([^"]+)" data-unit', row) for row in rows_html(table)]


def rows_html(table):
    return re.findall(r'<tr[^>]*><th scope="row".*?</tr>', table.html, re.DOTALL)


def test_one_number_of_two_meanings_is_a_pair_with_the_reasons_that_part_it():
    seeds = of(figure("a", "3000000"), figure("b", "3000000", indicator="revenue"))
    table = look_alikes(seeds)

    ((one, other, why),) = shown(table)
    assert (one, other) == ("Maple: Output: CNY 3 million", "Maple: Revenue: CNY 3 million")
    assert len(why) > 10
    assert heads(table) == ("One figure", "The other", "Why they may not be compared")
    assert told(table.caption).startswith("Pairs that look alike")
    assert told(table.note).startswith("The likeliest mistake first")
    assert told(table.note).endswith("the same words for what is measured.")


def test_what_differs_in_number_or_unit_or_may_be_compared_is_no_look_alike():
    assert pairs(figure("a", "3"), figure("b", "4", indicator="revenue")) == []
    assert pairs(figure("a", "3"), figure("b", "3", unit="JPY", indicator="revenue")) == []
    assert pairs(goal("a", 3), goal("b", 3, "cedar")) == []
    assert pairs(figure("a", ""), figure("b", "", indicator="revenue")) == []


def test_pairs_of_two_regions_come_first_then_the_larger_numbers():
    figures = [
        figure("a", "9"),
        figure("b", "9", indicator="revenue"),
        figure("c", "3"),
        figure("d", "3", indicator="revenue", region="cedar"),
        figure("e", "5"),
        figure("f", "5", indicator="revenue", region="cedar"),
    ]

    assert pairs(*figures) == [["e", "f"], ["c", "d"], ["a", "b"]]
    assert pairs(*figures, most=2) == [["e", "f"], ["c", "d"]]


def test_of_three_figures_of_one_number_those_that_measure_the_same_come_first():
    figures = [
        figure("b", "9", indicator="revenue"),
        figure("c", "9", indicator="output"),
        figure("a", "9", measure_kind="target"),
    ]

    # c and a measure the same, as target and as actual
    assert pairs(*figures) == [["c", "a"], ["b", "a"], ["b", "c"]]


def test_at_most_ten_pairs_are_shown():
    # 12 figures of one number make 66 pairs
    figures = [
        figure(f"f{place:02}", "9", indicator=name, measure_kind=kind)
        for place, (name, kind) in enumerate(
            (f"i{one}", kind) for one in range(6) for kind in ("actual", "target")
        )
    ]
    seeds = tiny(
        regions=PLACES,
        indicators=[indicator(f"i{one}", counted=f"c{one}") for one in range(6)],
        figures=figures,
    )

    assert len(look_alikes(seeds).rows) == 10
    assert len(look_alikes(seeds, 66).rows) == 66


def test_without_a_pair_the_table_says_so():
    assert told(look_alikes(of()).note) == (
        "No two figures on record look alike and differ in meaning."
    )


def test_the_pairs_may_be_folded_under_a_line_that_opens_them():
    folded = look_alikes_folded(of(figure("a", "3000000"), figure("b", "3", indicator="revenue")))

    assert folded.startswith("<details><summary>Show the pairs most easily mistaken")
    assert folded.endswith("</details>")
