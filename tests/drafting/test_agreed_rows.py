"""Rows that different rules drafted fit one another before they become a package."""

from tiny import tiny

from analysis.drafting.agreed import agreed
from analysis.drafting.shared import with_concepts


def frequencies(sort, frequency, value="3"):
    figure = {"figure": "f", "indicator": "i", "value": value, "frequency": frequency}
    tables = {"figures": [figure], "indicators": [{"indicator": "i", "stock_or_flow": sort}]}
    return agreed(tables)["figures"][0]["frequency"]


def test_what_flows_is_taken_by_the_year_and_a_level_has_no_time():
    assert frequencies("flow", "") == "P1Y"
    assert frequencies("flow", "P1M") == "P1M"
    assert frequencies("flow", "", value="") == ""
    assert frequencies("stock", "P1Y") == ""
    assert frequencies("ratio", "P1Y") == "P1Y"


def test_a_control_character_goes_from_a_name_and_stays_in_a_quotation():
    row = {"member": "m", "name": "3\x00 firms\x1b", "exact": "3\x00 firms"}

    assert agreed({"members": [row]})["members"] == [row | {"name": "3 firms"}]


def test_a_candidate_takes_over_the_concepts_it_names_and_leaves_out_those_nobody_has():
    """Of two sectors and a concept one is on file; it comes along, the others are not named."""
    chips, models = ({"concept": one, "name_en": one} for one in ("tech-chips", "tech-models"))
    base = tiny(concepts=[chips, models])
    tables = {
        "programmes": [{"programme": "p", "sectors": "tech-chips;tech-boats"}],
        "members": [{"member": "m", "concept": "tech-nets"}],
    }

    found = with_concepts(tables, base)

    assert found["programmes"] == [{"programme": "p", "sectors": "tech-chips"}]
    assert found["members"] == [{"member": "m", "concept": ""}]
    assert [row["concept"] for row in found["concepts"]] == ["tech-chips"]
