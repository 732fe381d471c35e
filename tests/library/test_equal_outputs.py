"""What a cell ends with is shown alike in two runs, and no address of a machine is in it."""

import re

import pytest
from IPython.core.formatters import DisplayFormatter

import analysis
from analysis import charts, tables
from analysis.measures.growth import first_target, targets
from analysis.measures.silence import silence
from analysis.measures.support import pays, support_schemes
from analysis.quantities import Period, assumed

GOAL = "henan-ai-industry-scale-2027"
SHOWN = {
    "the frame of figures": lambda seeds: analysis.figures(seeds),
    "a package": lambda seeds: seeds,
    "a quantity": lambda seeds: seeds.quantity(GOAL),
    "a verdict": lambda seeds: analysis.compare(GOAL, "shanghai-core-industry-target-2027", seeds),
    "a growth": lambda seeds: analysis.required_growth(GOAL, seeds),
    "what schemes pay": lambda seeds: analysis.support("80M CNY", seeds=seeds),
    "a payment": lambda seeds: pays(support_schemes(seeds)[0], assumed("cost", 5, "CNY")),
    "the faults of own rows": lambda seeds: analysis.check([{"figure": "mine"}], seeds),
    "a table": lambda seeds: tables.at_a_glance(seeds, ["henan"]),
    "its frame": lambda seeds: tables.at_a_glance(seeds, ["henan"]).to_frame(quantities=True),
    "a chart": lambda seeds: charts.targets_chart(targets(seeds), seeds),
    "a chart of marks": lambda seeds: charts.silence_map(silence(seeds), seeds),
    "a frame of quantities": lambda seeds: targets(seeds),
    "a row": lambda seeds: first_target(seeds, "henan"),
    "a period": lambda seeds: Period.of("2027"),
}


@pytest.mark.parametrize("what", SHOWN)
def test_it_is_shown_alike_twice_and_without_an_address(what, seeds):
    first, second = (DisplayFormatter().format(SHOWN[what](seeds)) for _ in range(2))

    assert first == second
    assert first[0]["text/plain"].strip()
    assert not re.search(r"\b0x[0-9a-f]{6}", f"{first} {SHOWN[what](seeds)!r}")


def test_what_is_shown_names_no_folder_of_the_machine(seeds):
    assert str(seeds.folders[0]) not in repr(seeds)
