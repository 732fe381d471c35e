"""The charts of how plans are built, read back."""

from fractions import Fraction

from analysis.charts import emphasis_grid, index_chart, surface_chart
from analysis.charts.svg import SLIM
from analysis.measures.pmc import Answer, MainVariable, PmcIndex, pmc_indices
from tests.tiny import programme, region, tiny

PLACES = [region(key) for key in ("maple", "cedar")]
MAIN = [
    {"variable": f"x{place:02}", "answers": "several", "name_en": f"X{place} Some name"}
    for place in range(1, 11)
]
QUESTIONS = [
    {"variable": f"x{place:02}-{number}", "part_of": f"x{place:02}", "name_en": f"Q{number}"}
    for place in range(1, 11)
    for number in (1, 2)
]


def package(**tables):
    return tiny(**({"regions": PLACES, "pmc_variables": [*MAIN, *QUESTIONS]} | tables))


def marks(chart, formula):
    """Return what the marks of a formula claim: value and upper end."""
    found = (mark.data for mark in chart.canvas.marks.values())
    return [(data["value"], data.get("upper")) for data in found if data.get("derived") == formula]


def read(place, *values):
    answers = tuple(Answer(f"{place}-{n}", value) for n, value in enumerate(values))
    return MainVariable(place, answers)


def plan(of, *values):
    return PmcIndex(of, None, tuple(read(f"x{place:02}", *values) for place in range(1, 11)))


def test_a_bar_of_the_emphasis_is_a_share_and_silence_has_none():
    measures = [
        programme("a", "measure", instrument="PI008"),
        programme("b", "measure", instrument="PI021"),
        programme("c", "measure", instrument="PI008", region="cedar"),
    ]  # fmt: skip
    chart = emphasis_grid(package(programmes=measures), ["maple", "cedar"])

    assert marks(chart, "share_of_rows") == [("0.5", None), ("1", None), ("0.5", None)]
    texts = [text.get_text() for text in chart.canvas.sheet.texts]
    assert [text for text in texts if "%" in text] == ["50%", "100%", "50%"]


def test_without_a_measure_nothing_is_drawn():
    chart = emphasis_grid(package(), ["maple"])

    assert chart.canvas is None
    assert str(chart.finding) == "No measure is on record."


def test_a_bar_of_the_index_runs_from_its_lowest_to_its_highest_value():
    # yes and open of two, ten times: 5 to 10 on a scale of ten
    chart = index_chart([plan("maple", 1, None), plan("cedar", 1, 1)], package())
    bars = [patch for patch in chart.canvas.sheet.patches if patch.get_alpha()]

    assert marks(chart, "pmc_index") == [("5", "10"), ("10", None)]
    first, settled = bars
    assert Fraction(round(first.get_width())) > 100 > settled.get_width()


def test_a_surface_stands_on_nine_uprights_and_shows_both_ends():
    chart = surface_chart([plan("maple", 1, None)], package())

    assert marks(chart, "pmc_variable") == [("0.5", "1")] * 9
    faces = chart.canvas.sheet.patches
    assert [face.get_fill() for face in faces] == [True] * 4 + [False] * 4
    texts = [text.get_text() for text in chart.canvas.sheet.texts]
    assert [text for text in texts if text.startswith("X")] == [f"X{n}" for n in range(1, 10)]


def test_where_the_sources_settle_all_the_surfaces_are_one():
    chart = surface_chart([plan("maple", 1, 0)], package())

    assert str(chart.finding) == "The sources settle every question of the nine variables."
    assert marks(chart, "pmc_variable") == [("0.5", None)] * 9


def test_of_many_plans_the_first_are_drawn_and_the_others_are_in_the_table():
    places = [region(f"r{number}") for number in range(8)]
    indices = [plan(place["region"], 1, None) for place in places]
    chart = surface_chart(indices, package(regions=places))

    assert len(marks(chart, "pmc_variable")) == 6 * 9
    assert "2 more plans are in the table only." in str(chart.scope)
    assert sum("Back row" in str(row[0]) for row in chart.data.rows if isinstance(row, list)) == 8


def test_a_telephone_shows_each_chart_whole():
    seeds = package(programmes=[programme("a", "measure", instrument="PI008")])
    indices = pmc_indices(seeds, ["maple", "cedar"])

    assert index_chart(indices, seeds).canvas.width <= SLIM
    assert surface_chart(indices, seeds).canvas.width <= SLIM
    assert emphasis_grid(seeds, ["maple", "cedar"]).canvas.width <= SLIM


def test_a_region_without_an_answer_has_the_widest_interval():
    (found,) = pmc_indices(package(), ["maple"])

    assert (found.low, found.high) == (0, 10)
    assert str(index_chart([found], package()).finding).endswith(
        "which puts it from poor to perfect."
    )
