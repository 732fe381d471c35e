"""Parts of a region inside their region, with shares only where there is a whole."""

from shown import heads, shown, told

from analysis.tables import parts_table
from tests.tiny import figure, indicator, programme, region, tiny

PLACES = [region("maple"), region("grove", "district", "maple"), region("glade", "zone", "grove")]
PART = figure("part", "1000000", region="glade", period="2025", period_basis="stated")
NEAR = figure("near", "2000000", region="grove", period="2025", period_basis="stated")


def table_of(*figures):
    seeds = tiny(regions=PLACES, figures=figures, indicators=[indicator("output")])
    return parts_table(seeds, "maple")


def test_a_part_in_a_part_stands_with_the_place_it_lies_in():
    table = table_of(NEAR, PART)

    assert shown(table) == [
        ("Grove", "Output: CNY 2 million (2025)"),
        ("Glade, in Grove", "Output: CNY 1 million (2025)"),
    ]
    assert heads(table) == ("Part", "What is stated of it")
    assert told(table.caption) == "Parts of Maple, and what is stated of them"


def test_without_a_figure_of_the_whole_the_table_says_that_no_share_can_be_given():
    assert "A share of it cannot be given" in told(table_of(PART).note)


def test_a_share_stands_beside_the_part_and_leads_to_both_figures():
    whole = figure("whole", "4000000", period="2025", period_basis="stated")
    table = table_of(PART, whole)

    assert shown(table) == [("Glade, in Grove", "Output: CNY 1 million (2025)", "Output: 25%")]
    assert 'data-from="part whole"' in table.html


def test_a_region_without_parts_says_so():
    assert told(table_of().note) == "No figure on record holds for a part of Maple only."


def test_a_share_has_a_column_and_a_part_without_one_has_none():
    whole = figure("whole", "4000000", period="2025", period_basis="stated")
    table = table_of(NEAR, PART | {"unit": "JPY"}, whole)

    assert heads(table)[2] == "Share of the region"
    assert [row[2] for row in shown(table)] == ["Output: 50%", ""]
    assert told(table.note) == (
        "What holds for a part says nothing of Maple as a whole. A share is given where the "
        "sources state a figure of the whole on the same footing."
    )


def test_a_cluster_is_a_part_and_is_not_named_again_in_its_lines():
    seeds = tiny(
        regions=PLACES,
        indicators=[indicator("output")],
        programmes=[programme("valley", "cluster"), programme("fund", "fund", region="grove")],
        figures=[figure("f", programme="valley"), figure("g", region="grove", programme="fund")],
    )

    assert [row[:2] for row in shown(parts_table(seeds, "maple"))] == [
        ("Valley", "Output: CNY 1"), ("Grove", "Output · Fund: CNY 1"),
    ]  # fmt: skip
