"""How far the answers of all regions lie apart: what is put in an order, and what is not."""

import pytest

from analysis.measures.peers import set_beside
from analysis.measures.silence import silence
from analysis.measures.spreads import (
    answers_of_all,
    spreads,
    spreads_of_ceilings,
    spreads_of_targets,
)
from tests.tiny import figure, indicator, programme, region, tiny

SIZE = {"question": "size", "theme": "aims", "name_en": "Size", "looks_in": "figures"}
SIZE |= {"measure_kind": "target", "compared": "1"}
NAMES = ("ash", "elm", "fir", "oak", "yew")


def goal(place, value, **cells):
    return figure(f"f-{place}", value, region=place, measure_kind="target", period="2027") | cells


def seeds_of(*goals, regions=None, questions=(SIZE,)):
    return tiny(
        regions=regions or [region(name) for name in NAMES],
        figures=goals,
        indicators=[indicator("output"), indicator("profit")],
        questions=questions,
    )


def spreads_of(seeds):
    return spreads(silence(seeds), seeds)


def only(seeds):
    (found,) = spreads_of(seeds)
    return found


def test_figures_on_one_footing_stand_in_order_with_their_middle():
    seeds = seeds_of(goal("oak", "50"), goal("ash", "7"), goal("elm", "20"))

    found = only(seeds)

    assert found.figures == ("f-ash", "f-elm", "f-oak")
    assert (found.lowest, found.middle, found.highest) == ("f-ash", "f-elm", "f-oak")
    assert (found.what, found.rung) == (("question", "size"), 1)
    assert found.asked == ("ash", "elm", "oak")
    assert not found.is_level


def test_of_an_even_number_the_middle_is_the_lower_of_the_two():
    goals = [goal(name, value) for name, value in zip(NAMES, ("1", "2", "3", "4"), strict=False)]

    assert only(seeds_of(*goals)).middle == "f-elm"


def test_two_regions_are_no_spread():
    assert spreads_of(seeds_of(goal("oak", "50"), goal("ash", "7"))) == []


@pytest.mark.parametrize(
    "other",
    [
        {"period": "2030"},
        {"indicator": "profit"},
        {"unit": "USD"},
        {"frequency": "P1Y"},
    ],
)
def test_what_stands_on_another_footing_answers_and_is_not_put_in_the_order(other):
    goals = [goal(name, "5") for name in NAMES[:3]]

    found = only(seeds_of(*goals, goal("oak", "9", **other)))

    assert found.figures == ("f-ash", "f-elm", "f-fir")
    assert found.answering == ("ash", "elm", "fir", "oak")


def test_the_footing_of_the_most_regions_is_taken():
    goals = [goal("ash", "1"), *(goal(name, "2", period="2030") for name in NAMES[1:])]

    assert only(seeds_of(*goals)).figures == ("f-elm", "f-fir", "f-oak", "f-yew")


def test_of_two_footings_of_as_many_regions_the_first_on_file_is_taken():
    near = [goal(name, "1", period="2030") for name in NAMES[:2]]
    far = [goal(name, "2") for name in NAMES[2:]]
    both = goal("ash", "3") | {"figure": "f-both"}

    assert only(seeds_of(*near, goal("fir", "4", period="2030") | {"figure": "f-late"},
                         *far, both)).figures == ("f-fir", "f-oak", "f-yew", "f-both")  # fmt: skip
    assert only(seeds_of(*far, goal("oak", "4", period="2030") | {"figure": "f-late"}, *near)
                ).figures == ("f-ash", "f-elm", "f-late")  # fmt: skip


def test_amounts_are_put_in_order_in_one_unit():
    # 1,200 hectares are 12 square kilometres
    seeds = seeds_of(
        goal("ash", "9", unit="km2"), goal("elm", "1200", unit="har"), goal("fir", "10", unit="km2")
    )

    found = only(seeds)

    assert found.figures == ("f-ash", "f-fir", "f-elm")
    assert [found.quantities[one].value for one in found.figures] == [9, 10, 12]
    assert {one.unit for one in found.quantities.values()} == {"km2"}


def test_a_figure_of_a_fund_alone_is_not_put_in_the_order_of_what_holds_for_regions():
    goals = [goal(name, "5") for name in NAMES[:3]]
    of_fund = goal("oak", "1", programme="pot")
    seeds = tiny(
        regions=[region(name) for name in NAMES], figures=[*goals, of_fund],
        indicators=[indicator("output")], programmes=[programme("pot", "fund", region="oak")],
    )  # fmt: skip

    (found,) = spreads_of_targets(seeds)

    assert (found.figures, found.answering) == (("f-ash", "f-elm", "f-fir"), NAMES[:4])


def test_who_gives_no_answer_is_asked_and_not_counted_as_an_answer():
    seeds = seeds_of(
        *(goal(name, "5") for name in NAMES[:3]),
        figure("f-oak", "1", region="oak"),  # an actual amount answers no question for a target
    )

    found = only(seeds)

    assert (found.asked, found.answering) == (("ash", "elm", "fir", "oak"), ("ash", "elm", "fir"))


def test_regions_of_two_rungs_are_not_put_in_one_order():
    cities = [region(name, "prefecture_level_city") for name in ("town", "port", "mill")]
    places = [*NAMES[:3], "town", "port", "mill"]
    goals = [goal(name, str(number)) for number, name in enumerate(places, 1)]

    first, second = spreads_of(seeds_of(*goals, regions=[*map(region, NAMES), *cities]))

    assert (first.rung, first.figures) == (1, ("f-ash", "f-elm", "f-fir"))
    assert (second.rung, second.figures) == (2, ("f-town", "f-port", "f-mill"))


def test_an_answer_for_a_part_of_a_region_is_an_answer_and_not_put_in_the_order():
    places = [*map(region, NAMES), region("grove", "district", "oak")]
    goals = [goal(name, "5") for name in (*NAMES[:3], "grove")]

    found = only(seeds_of(*goals, goal("oak", "1", measure_kind="actual"), regions=places))

    assert found.answering == ("ash", "elm", "fir", "oak")
    assert found.figures == ("f-ash", "f-elm", "f-fir")


def test_answers_for_parts_are_put_in_no_order_of_their_regions():
    parts = [region(f"{name}-quay", "district", name) for name in NAMES[:3]]
    goals = [goal(f"{name}-quay", "5") for name in NAMES[:3]]
    own = [goal(name, "1", measure_kind="actual") for name in NAMES[:3]]

    assert spreads_of(seeds_of(*goals, *own, regions=[*map(region, NAMES), *parts])) == []


def test_bounds_and_ties_leave_open_who_is_at_an_end():
    seeds = seeds_of(
        goal("ash", "5"), goal("elm", "5"), goal("fir", "8", value_upper="12"),
        goal("oak", "9"), goal("yew", "10"),
    )  # fmt: skip

    found = only(seeds)

    assert found.perhaps_lowest == ("f-elm",)
    assert found.perhaps_highest == ("f-fir",), "up to 12 may lie above 10; 9 does not"


def test_promises_are_put_in_the_order_of_what_they_promise():
    seeds = seeds_of(
        *(goal(name, value, bound="at_least") for name, value in zip(NAMES[:3], "135", strict=True))
    )

    found = only(seeds)

    assert found.figures == ("f-ash", "f-elm", "f-fir")
    assert (found.perhaps_lowest, found.perhaps_highest) == ((), ())


def test_where_all_state_the_same_there_is_no_order():
    assert only(seeds_of(*(goal(name, "5") for name in NAMES))).is_level


def test_a_region_with_several_figures_on_the_footing_gives_its_largest():
    extra = goal("oak", "70") | {"figure": "f-more"}
    seeds = seeds_of(goal("ash", "1"), goal("elm", "2"), goal("oak", "3"), extra)

    assert only(seeds).figures == ("f-ash", "f-elm", "f-more")


def start(place, value, **cells):
    return figure(f"s-{place}", value, region=place, measure_kind="baseline", period="2025") | cells


def test_targets_are_put_in_order_and_so_is_the_growth_they_require():
    goals = [goal(name, value) for name, value in zip(NAMES, ("121", "144", "400"), strict=False)]
    starts = [start(name, "100") for name in NAMES[:3]]

    goals_apart, growth_apart = spreads_of_targets(seeds_of(*goals, *starts))

    assert (goals_apart.what, goals_apart.figures) == (
        ("target", "output"),
        ("f-ash", "f-elm", "f-fir"),
    )
    assert (growth_apart.what, growth_apart.rung) == (("growth", "output"), 1)
    assert growth_apart.asked == NAMES[:3]
    rates = [growth_apart.quantities[one].value for one in growth_apart.figures]
    assert [float(rate) for rate in rates] == pytest.approx([0.1, 0.2, 1.0])


def test_growth_is_put_in_order_only_from_levels_of_one_time_and_where_the_target_is_no_fall():
    goals = [goal(name, "121") for name in NAMES]
    starts = [start(name, "100") for name in NAMES[:3]]
    odd = [start("oak", "100", period="2024"), start("yew", "500")]

    _, growth_apart = spreads_of_targets(seeds_of(*goals, *starts, *odd))

    assert growth_apart.figures == ("f-ash", "f-elm", "f-fir")
    assert growth_apart.answering == NAMES, "of those whose targets share a footing"


def limit(place, value, per="project", stage="chain-models"):
    key = f"{place}-{per}-{value}"
    amount = figure(key, value, region=place, measure_kind="ceiling")
    terms = {"programme": key, "ceiling": key, "ceiling_per": per}
    return amount, programme(key, "scheme", region=place, sectors=stage), terms


def spreads_of_limits(*limits):
    amounts, programmes, schemes = zip(*limits, strict=True)
    stages = [{"concept": f"chain-{key}", "scheme": "value_chain"} for key in ("models", "data")]
    seeds = tiny(
        regions=list(map(region, NAMES)),
        indicators=[indicator("output")],
        figures=amounts,
        programmes=programmes,
        support_schemes=schemes,
        concepts=stages,
    )
    return spreads_of_ceilings(seeds)


def test_ceilings_are_put_in_order_by_what_they_pay_for_and_are_counted_per():
    (found,) = spreads_of_limits(
        limit("ash", "3"), limit("elm", "5"), limit("fir", "2"),
        limit("ash", "9", "award"), limit("elm", "9", "award"),
        limit("oak", "4", stage="chain-data"),
    )  # fmt: skip

    assert (found.what, found.rung) == (("ceiling", "models", "project"), 1)
    assert found.figures == ("fir-project-2", "ash-project-3", "elm-project-5")
    assert found.answering == ("elm", "ash", "fir"), "the largest first"


def test_of_several_ceilings_of_a_region_the_largest_stands_for_it():
    (found,) = spreads_of_limits(
        limit("ash", "1"),
        limit("ash", "7"),
        limit("ash", "3"),
        limit("elm", "5"),
        limit("fir", "6"),
    )

    assert found.figures == ("elm-project-5", "fir-project-6", "ash-project-7")


def test_one_figure_that_limits_two_purposes_is_put_in_the_order_of_each():
    of_data = [limit(name, "3", stage="chain-data") for name in NAMES[:3]]
    of_models = [limit(name, "5") for name in NAMES[:3]]

    found = spreads_of_limits(*of_data, *of_models)

    assert [(one.what[1], one.figures[0]) for one in found] == [
        ("models", "ash-project-5"), ("data", "ash-project-3"),
    ]  # fmt: skip


def test_what_all_regions_answer_is_asked_where_a_page_compares_only_some():
    aside = SIZE | {"question": "aside", "compared": ""}
    seeds = seeds_of(*(goal(name, "5") for name in NAMES[:3]), questions=(aside, SIZE))

    assert answers_of_all(seeds) is None
    found = answers_of_all(set_beside(seeds, ["elm"]))
    assert found[["region", "question"]].to_numpy().tolist() == [
        [name, "size"] for name in NAMES[:3]
    ]  # fmt: skip
