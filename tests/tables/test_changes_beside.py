"""What may stand beside a figure, worked by hand on a package of five figures."""

import pytest
from shown import heads, shown, told

from analysis.comparability import Reason, Verdict
from analysis.tables import beside_finding, beside_table, verdicts_beside
from analysis.tables.beside import _distance
from analysis.wording import Group
from tests.tiny import figure, indicator, region, said, source, tiny


@pytest.fixture(scope="module")
def seeds():
    figures = [
        figure("a-output", "5", period="2024"),
        figure("b-output", "7", region="birch", period="2024"),
        figure("b-output-before", "6", region="birch", period="2022"),
        figure("b-firms", "3", region="birch", indicator="firms", unit="company"),
        figure("b-target", "9", region="birch", period="2024", measure_kind="target"),
    ]
    return tiny(
        regions=[region("birch"), region("maple")],
        indicators=[indicator("firms", dimension="count", unit="company"), indicator("output")],
        sources=[source("plan")],
        figures=figures,
        evidence=[said(row["figure"], row["value"]) for row in figures],
    )


def test_figures_are_parted_by_verdict_and_what_is_not_comparable_by_nearness(seeds):
    found = verdicts_beside(seeds, "a-output", ["birch", "maple"])

    assert {verdict: [one.b for one in held] for verdict, held in found.items()} == {
        "same footing": ["b-output"],
        "with care": ["b-output-before"],
        "not comparable": ["b-target", "b-firms"],
    }


def test_the_finding_counts_each_verdict(seeds):
    found = verdicts_beside(seeds, "a-output", ["birch"])

    assert str(beside_finding(found)) == (
        "On its footing: 1. Beside it with care: 1. Not comparable with it: 2."
    )


def test_a_figure_of_a_region_not_chosen_is_not_held_against_it(seeds):
    assert not any(verdicts_beside(seeds, "a-output", ["maple"]).values())


def test_what_is_not_listed_is_counted(seeds):
    found = verdicts_beside(seeds, "a-output", ["birch"])

    table = beside_table(seeds, "a-output", found, most=1)

    assert sum(not isinstance(row, Group) for row in table.rows) == 3
    assert "not listed: 1" in str(table.note)


def test_with_nothing_to_hold_against_it_the_table_says_so(seeds):
    table = beside_table(seeds, "a-output", verdicts_beside(seeds, "a-output", []))

    assert "No other figure of these regions" in str(table.html)


def test_each_line_names_the_region_of_its_figure(seeds):
    found = verdicts_beside(seeds, "a-output", ["birch"])

    made = beside_table(seeds, "a-output", found)
    rows = [row for row in made.rows if not isinstance(row, Group)]
    assert rows and all("Birch" in str(row[0]) for row in rows)


def test_the_groups_stand_with_their_heads_the_figure_and_each_reason(seeds):
    table = beside_table(seeds, "a-output", verdicts_beside(seeds, "a-output", ["birch"]))
    groups = [row for row in shown(table) if isinstance(row, str)]

    assert told(table.caption) == "What may stand beside it: Maple: Output: CNY 5 (2024)"
    assert heads(table) == ("Region", "Figure", "Why")
    assert groups == ["On the same footing", "With care", "Not comparable, the nearest first"]
    assert shown(table)[1] == ("Birch", "Output: CNY 7 (2024)", "")
    assert [row[1] for row in shown(table) if row[0] == "Birch"][1:] == [
        "Output: CNY 6 (2022)", "Output: CNY 9 (2024)", "Firms: 3 companies",
    ]  # fmt: skip
    assert all(row[2] for row in shown(table)[2:] if isinstance(row, tuple))
    assert table.note is None


def test_what_is_measured_alike_is_nearer_than_what_is_in_the_same_dimension():
    def reason(code, blocks=True):
        return Reason(code, blocks, "")

    def verdict(b, *reasons):
        return Verdict("a", b, "not comparable", reasons)

    far = verdict("far", reason("dimension"), reason("indicator"))
    near = verdict("near", reason("unit"), reason("indicator"))
    alike = verdict("alike", reason("kind"), reason("period"))
    more = verdict("more", reason("kind"), reason("period"), reason("place"))
    light = verdict("light", reason("kind"), reason("indicator", blocks=False))

    assert sorted([far, near, more, alike, light], key=_distance) == [
        light, alike, more, near, far,
    ]  # fmt: skip


def test_a_group_without_a_figure_has_no_heading_and_twelve_are_listed(seeds):
    figures = [figure("mine"), *(figure(f"f{n:02}", region="birch", measure_kind="target",
                                       period=f"{2000 + n}") for n in range(14))]  # fmt: skip
    many = tiny(regions=[region("birch"), region("maple")], indicators=[indicator("output")],
                figures=figures)  # fmt: skip
    table = beside_table(many, "mine", verdicts_beside(many, "mine", ["birch"]))

    assert shown(table)[0] == "Not comparable, the nearest first"
    assert len(table.rows) == 1 + 12
    assert told(table.note) == "Not comparable either, and not listed: 2."
    assert 'data-from="f12 f13"' in str(table.html)
