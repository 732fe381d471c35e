"""A derived number is worked out again from what its mark names; answers are worked by hand."""

from fractions import Fraction

import pytest

from analysis.pages.claims import Claims
from analysis.pages.recomputed import CannotFollow, recomputed

FIGURES = {
    "goal": {"value": "160", "unit": "CNY", "bound": "at_least", "period": "2027"},
    "level": {"value": "70", "unit": "CNY", "bound": "exact", "period": "2024"},
    "before": {"value": "35", "unit": "CNY", "bound": "exact", "period": "2023"},
    "whole": {"value": "640", "unit": "CNY", "bound": "exact", "period": "2027"},
    "least": {"value": "40", "unit": "CNY", "bound": "exact", "period": "2027"},
    "rate": {"value": "0.3", "unit": "1", "bound": "at_most", "period": ""},
    "limit": {"value": "50", "unit": "CNY", "bound": "at_most", "period": ""},
    "other limit": {"value": "60", "unit": "CNY", "bound": "at_most", "period": ""},
    "envelope": {"value": "260", "unit": "CNY", "bound": "at_most", "period": ""},
    "day": {"value": "", "unit": "date", "bound": "", "period": "2027-01-01"},
}
#: formula, figures, assumptions -> value, bound, worked by hand
WORKED = {
    "160 from 70 is 16/7, at least": ("required_factor", "goal level", "", "16/7", "at_least"),
    "160 from an assumed 40 is 4": (
        "required_factor", "goal", "baseline=40 CNY", "4", "at_least",
    ),
    "640 from an assumed 80 in 3 years doubles": (
        "required_growth", "whole", "baseline=80 CNY; start=2024", "1", "exact",
    ),
    "40 from an assumed 320 in 3 years halves": (
        "required_fall", "least", "baseline=320 CNY; start=2024", "1/2", "exact",
    ),
    "160 of 640 is a quarter at least": ("share", "goal whole", "", "1/4", "at_least"),
    "30 % of 100 lies below the limit": (
        "aid_amount", "rate limit", "cost=100 CNY", "30", "at_most",
    ),
    "30 % of 200 reaches the limit": ("aid_amount", "limit rate", "cost=200 CNY", "50", "at_most"),
    "50 of 200 is a quarter": (
        "effective_intensity", "rate limit", "cost=200 CNY", "1/4", "at_most",
    ),
    "50 at 30 % is met at 500/3": ("break_point", "limit rate", "", "500/3", "exact"),
    "a limit alone is all that is paid at most": ("ceiling_alone", "limit", "", "50", "at_most"),
    "of two limits on the same sum the lower one": (
        "ceiling_alone", "other limit limit", "", "50", "at_most",
    ),
    "70 in 2024 from 35 in 2023 doubles": ("past_growth", "level before", "", "1", "exact"),
    "640 and 40 are 680": ("total", "whole least", "", "680", "exact"),
    "640 less 40 is 600": ("difference", "whole least", "", "600", "exact"),
    "30 % of 640": ("product", "whole rate", "", "192", "at_most"),
    "640 over 40": ("ratio", "whole least", "", "16", "exact"),
    "of 50 and 260 the smaller": ("smaller_of", "limit envelope", "", "50", "at_most"),
    "the reader's 100": ("assumption", "", "cost=100 CNY", "100", "exact"),
    "260 pays 50 five times": ("envelope_at_ceiling", "envelope limit", "", "5", "at_most"),
}  # fmt: skip


def given(formula, figures, assumed):
    return {"data-derived": formula, "data-from": figures, "data-assumed": assumed}


@pytest.mark.parametrize(("formula", "figures", "assumed", "value", "bound"), WORKED.values(),
                         ids=WORKED)  # fmt: skip
def test_a_formula_gives_what_a_hand_works_out(formula, figures, assumed, value, bound):
    (found,) = recomputed(given(formula, figures, assumed), FIGURES)

    assert abs(found.value - Fraction(value)) < Fraction(1, 10**30)
    assert found.bound == bound


def test_a_level_on_the_way_is_that_at_the_end_of_a_year_between():
    """80 doubles each year to 640: 160 at the end of 2025, 320 at the end of 2026."""
    mark = given("even_path", "whole", "baseline=80 CNY; start=2024")

    assert [round(one.value) for one in recomputed(mark, FIGURES)] == [160, 320]


@pytest.mark.parametrize("mark", [
    ("required_factor", "goal", ""),  # no level to start from
    ("required_factor", "goal", "baseline=0 CNY"),
    ("required_factor", "goal", "baseline=40 JPY"),
    ("required_growth", "level goal", ""),  # the level after the goal
    ("required_growth", "goal", "baseline=40 CNY; start=soon"),
    ("aid_amount", "rate limit", ""),
    ("aid_amount", "rate limit", "cost=100 JPY"),
    ("aid_amount", "rate limit limit", "cost=100 CNY"),
    ("break_point", "limit", ""),
    ("envelope_at_ceiling", "limit", ""),
    ("ceiling_alone", "day", ""),
    ("share", "goal", ""),
])  # fmt: skip
def test_what_does_not_fit_its_formula_is_refused(mark):
    with pytest.raises(CannotFollow):
        recomputed(given(*mark), FIGURES)


def test_a_formula_over_rows_is_not_worked_out_here():
    assert recomputed(given("pmc_index", "pmc_variable/x01", ""), FIGURES) is None


@pytest.mark.parametrize(
    ("text", "value", "bound", "holds"),
    [
        ("at least 2.28×", "2.28571428571", "at_least", True),
        ("at least 9.28×", "9.28571428571", "at_least", False),  # changed in text and markup alike
        ("2.28×", "2.28571428571", "exact", False),  # the goal is at least
        ("at most 2.29×", "2.28571428571", "at_most", False),
    ],
)
def test_a_number_changed_wherever_it_stands_is_no_longer_traced(text, value, bound, holds):
    claims = Claims({"figures": FIGURES}, {})
    mark = {"value": value, "data-unit": "1", "data-bound": bound}

    held = claims.hold("data", mark | given("required_factor", "goal level", ""), text, "en")

    assert held is holds


SCHEMES = {
    "terms": [
        {"term": "a", "scheme": "a", "region": "maple",
         "rate": {"value": "3/10", "unit": "1", "figures": ["rate"]},
         "limit": {"value": "15", "unit": "CNY", "figures": ["limit"]}},
        {"term": "b", "scheme": "b", "region": "maple",
         "rate": {"value": "1/5", "unit": "1", "figures": ["other rate"]}},
    ],
    "parents": {"maple": ""},
}  # fmt: skip


def test_the_best_combination_is_sought_by_the_terms_that_the_page_carries():
    """Of 100, 50 at 30 % bring 15, the limit, and 50 at 20 % bring 10; on the same costs 35.

    If the project may not be parted, all of it at 20 % brings most, 20.
    """
    mark = given("best_support", "rate limit", "cost=100 CNY")

    found = {(one.value, one.bound) for one in recomputed(mark, FIGURES, SCHEMES)}

    assert found == {(25, "exact"), (25, "at_most"), (35, "exact"), (20, "exact")}


@pytest.mark.parametrize(("rules", "result"), [
    ({}, "not known"),
    (None, "not known"),
    ({"terms": [{"term": 7}]}, "refused"),
    ({"terms": [{**SCHEMES["terms"][0], "rate": "much"}]}, "refused"),
    ({"terms": SCHEMES["terms"] * 51}, "refused"),
])  # fmt: skip
def test_terms_that_cannot_be_read_give_no_best_combination(rules, result):
    mark = given("best_support", "rate limit", "cost=100 CNY")

    if result == "refused":
        with pytest.raises(CannotFollow):
            recomputed(mark, FIGURES, rules)
    else:
        assert recomputed(mark, FIGURES, rules) is None


@pytest.mark.parametrize(("parameters", "holds"), [([], False), (["firm"], True)])
def test_what_is_asked_for_a_firm_follows_from_more_than_its_mark_names(parameters, holds):
    claims = Claims({"figures": FIGURES, "given": parameters}, {}, SCHEMES)
    mark = given("best_support", "rate limit", "cost=100 CNY")
    shown = {"value": "7", "data-unit": "CNY", "data-bound": "exact"}

    assert claims.hold("data", mark | shown, "CNY 7", "en") is holds


@pytest.mark.parametrize(("formula", "results"), [
    ("part_of_costs", {50}),
    ("term_amount", {15, 10, 20}),  # what they pay on that, and each on all of it
    ("term_share", {Fraction(15, 100), Fraction(10, 100), Fraction(20, 100)}),
])  # fmt: skip
def test_what_a_combination_gives_to_its_terms_is_sought_anew(formula, results):
    mark = given(formula, "", "cost=100 CNY")

    assert {one.value for one in recomputed(mark, FIGURES, SCHEMES)} == results


@pytest.mark.parametrize(("assumed", "result"), [("", [50]), ("cost=100 CNY", None)])
def test_a_fixed_sum_is_its_figure_and_of_a_project_what_terms_give(assumed, result):
    """A page asked about a firm carries no terms that answer alone: only the seeds can tell."""
    found = recomputed(given("fixed_sum", "limit", assumed), FIGURES)

    assert (found and [one.value for one in found]) == result


@pytest.mark.parametrize(("over", "holds"), [("questions", True), ("evidence", True), ("x", False),
                                             ("", False)])  # fmt: skip
def test_a_count_of_none_names_a_table_that_was_searched(over, holds):
    mark = {"data-derived": "count", "data-from": "", "data-over": over, "value": "0"}

    assert Claims({}, {}).hold("data", mark, "0", "en") is holds


@pytest.mark.parametrize(("value", "holds"), [("100", True), ("777", False)])
def test_an_assumption_is_the_amount_that_it_says(value, holds):
    mark = given("assumption", "", "cost=100 CNY") | {"value": value, "data-unit": "CNY"}

    assert Claims({}, {}).hold("data", mark, f"CNY {value}", "en") is holds
