"""How one figure, scheme or plan is said in a line."""

from dataclasses import replace

import pytest
from shown import told

from analysis.charts.regions import Regions
from analysis.measures.support import support_schemes
from analysis.tables.lines import (
    answer_line,
    ceiling_line,
    figure_line,
    figure_subject,
    figure_value,
    flowing,
    in_region,
    marked_name,
    plan_line,
    reading_order,
    scheme_line,
    stated_value,
    validity,
)
from analysis.wording import Html
from tests.tiny import date, figure, indicator, member, programme, region, said, tiny

PROGRAMMES = [programme("fund", "fund"), programme("plan", "plan")]


def of(*figures, **tables):
    tables = {"programmes": PROGRAMMES, "members": [member("firm")]} | tables
    return tiny(
        regions=[region("maple"), region("cedar"), region("land", "nation")],
        indicators=[indicator("output"), indicator("revenue")],
        figures=figures,
        **tables,
    )


def line(**cells):
    return told(figure_line("f", of(figure("f", "3000000", **cells))))


def test_a_line_has_what_is_measured_its_value_and_its_time():
    assert line() == "Output: CNY 3 million"
    dated = {"period": "2027", "period_basis": "stated"}
    assert line(bound="at_least", **dated) == "Output: at least CNY 3 million (2027)"
    assert line(period="2027", period_basis="inferred") == "Output: CNY 3 million (2027, inferred)"


def test_a_programme_that_a_line_stands_under_is_not_named_again():
    seeds = of(figure("f", programme="fund"), figure("g", programme="fund", member="firm"))

    assert told(figure_line("f", seeds, "fund")) == "Output: CNY 1"
    assert told(figure_line("f", seeds, "plan")) == "Output · Fund: CNY 1"
    assert told(figure_line("g", seeds, "fund")) == "Output · Firm: CNY 1"


def test_a_figure_that_is_passed_on_from_others_says_so():
    heard = [said("f", "3 million"), said("f", "it is heard", states="hearsay")]

    assert told(figure_line("f", of(figure("f", "3000000"), evidence=heard))) == (
        "Output: CNY 3 million, as reported"
    )


def test_a_figure_of_a_member_or_of_what_speaks_for_itself_names_it():
    assert line(member="firm") == "Output · Firm: CNY 3 million"
    assert line(programme="fund") == "Output · Fund: CNY 3 million"
    assert line(programme="plan") == "Output: CNY 3 million"
    assert line(member="firm", programme="fund") == "Output · Firm: CNY 3 million"


def test_a_date_names_its_programme_whatever_that_is():
    seeds = of(date("d", "2025", programme="plan"), date("e", "2025"))

    assert told(figure_subject(seeds.figure("d"), seeds)) == "Output · Plan"
    assert told(figure_subject(seeds.figure("e"), seeds)) == "Output"


@pytest.mark.parametrize(
    ("frequency", "words"),
    [("P1Y", " a year"), ("P6M", " each half-year"), ("P3M", " a quarter"), ("P1M", " a month"),
     ("P1D", ""), ("", "")],
)  # fmt: skip
def test_what_flows_over_a_span_of_several_times_says_in_each_of_them(frequency, words):
    span = {"period": "2025/2027", "period_basis": "stated", "frequency": frequency}
    seeds = of(figure("f", "3000000", **span))

    assert told(figure_value(seeds.figure("f"), seeds)) == f"CNY 3 million{words}"
    assert told(flowing(seeds.figure("f"), Html("x"))) == f"x{words}"


def test_a_figure_states_its_value_or_its_date_or_nothing():
    seeds = of(
        figure("f", "3000000", period="2025/2027", frequency="P1Y"),
        figure("missing", "", period="2027", obs_status="O"),
        date("d", "2025-03") | {"period_basis": "inferred"},
        date("never", "", obs_status="M"),
    )
    stated = {key: stated_value(seeds.figure(key), seeds) for key in seeds.figures["figure"]}

    assert told(stated["f"]) == "CNY 3 million a year"
    assert told(stated["d"]) == "March 2025, inferred"
    assert stated["missing"] is stated["never"] is None


def test_what_flows_in_one_year_needs_no_such_words():
    seeds = of(figure("f", "3000000", period="2025", frequency="P1Y"))

    assert figure_value(seeds.figure("f"), seeds) == seeds.quantity("f")


def test_figures_are_read_by_region_then_indicator_then_time_then_key_each_once():
    seeds = of(
        figure("a", period="2027"),
        figure("b", period="2025"),
        figure("c", region="cedar"),
        figure("d", indicator="revenue"),
        figure("e", region="land"),
        figure("f", period="2025"),
    )

    # maple and cedar are compared, in the order of the regions; a nation follows
    assert reading_order("fedcbaf", seeds) == list("bfadce")


def test_what_is_said_of_a_region_stands_behind_its_name():
    seeds = of(figure("f", "3000000"))

    said = in_region(figure_line("f", seeds), Regions(seeds).name("cedar"))

    assert told(said) == "Cedar: Output: CNY 3 million"


TERMS = [
    figure("rate", "0.3", unit="1", bound="at_most", measure_kind="rate"),
    figure("ceiling", "5000000", bound="at_most", measure_kind="ceiling"),
]


def terms(**row):
    schemes = [{"programme": "fund"} | row]
    return told(scheme_line(support_schemes(of(*TERMS, support_schemes=schemes))[0]))


def test_a_scheme_says_the_terms_that_are_stated():
    both = {"rate": "rate", "ceiling": "ceiling", "ceiling_per": "project"}

    assert terms(**both) == (
        "Fund: at most 30% of eligible costs, paying at most CNY 5 million per project"
    )
    assert terms(rate="rate") == "Fund: at most 30% of eligible costs"
    assert terms(ceiling="ceiling") == "Fund: paying at most CNY 5 million"
    assert terms() == "Fund: neither rate nor ceiling stated"


def test_a_fixed_sum_is_no_ceiling_and_a_range_of_sums_is_a_range():
    def awarded(**cells):
        award = figure("award", measure_kind="fixed_sum", **cells)
        row = {"term": "fund", "scheme": "fund", "fixed_sum": "award"}
        paid = {"support_schemes": [{"programme": "fund"}], "scheme_terms": [row]}
        return told(scheme_line(support_schemes(of(award, **paid))[0]))

    assert awarded(value="5000000") == "Fund: a fixed sum of CNY 5 million"
    assert awarded(value="200000", value_upper="1000000") == (
        "Fund: a fixed sum of CNY 200,000 to CNY 1 million"
    )


def test_eligible_costs_are_told_where_a_rate_is_paid_on_them():
    assert terms(rate="rate", eligible_costs="Machines") == (
        "Fund: at most 30% of eligible costs. Eligible costs: Machines"
    )
    assert (
        terms(ceiling="ceiling", eligible_costs="Machines") == "Fund: paying at most CNY 5 million"
    )


@pytest.mark.parametrize(
    ("bound", "per", "words"),
    [
        ("at_most", "", "paying at most CNY 5 million"),
        ("less_than", "", "paying less than CNY 5 million"),
        ("exact", "", "ceiling CNY 5 million"),
        ("about", "award", "ceiling about CNY 5 million per award"),
        ("at_most", "recipient_year", "paying at most CNY 5 million per recipient per year"),
    ],
)
def test_a_ceiling_printed_as_a_limit_is_not_called_a_limit_twice(bound, per, words):
    ceiling = replace(of(*TERMS).quantity("ceiling"), bound=bound)

    assert told(ceiling_line(ceiling, per)) == words


@pytest.mark.parametrize(
    ("starts", "ends", "period"),
    [("2025", "2027", "2025/2027"), ("2025", "", "2025"), ("", "2027", "2027"), ("", "", ""),
     ("2025", "2025", "2025")],
)  # fmt: skip
def test_the_validity_of_a_row_is_as_much_of_it_as_is_stated(starts, ends, period):
    assert validity({"starts": starts, "ends": ends}) == period
    assert validity({}) == ""


def test_a_plan_stands_with_its_validity_and_says_where_that_is_inferred():
    row = programme("plan", starts="2025", ends="2027", period_basis="stated")

    assert told(plan_line(row)) == "Plan: 2025–2027"
    assert told(plan_line(row | {"period_basis": "inferred"})) == "Plan: 2025–2027, inferred"
    assert 'data-from="programme/plan"' in plan_line(row).html
    assert 'data-name="programme/plan"' in plan_line(row).html


def answered(*more, named=False, **cells):
    seeds = of(figure("f", "3000000", **cells), **dict(more))
    return told(answer_line("f", seeds, named=named))


def test_an_answer_has_its_value_its_time_and_what_it_is_of():
    stated, inferred = ({"period": "2027", "period_basis": one} for one in ("stated", "inferred"))

    assert answered() == answered(**inferred) == "CNY 3 million"
    assert answered(**stated) == "CNY 3 million (2027)"
    assert answered(named=True, **stated) == "CNY 3 million (2027) · Output"
    assert answered(member="firm") == "CNY 3 million · Firm"
    assert answered(named=True, member="firm") == "CNY 3 million · Output · Firm"
    heard = [said("f", "3 million"), said("f", "it is heard", states="hearsay")]
    assert answered(("evidence", heard)) == "CNY 3 million, as reported"


def test_a_name_has_the_mark_of_its_basis():
    heard = [member("firm", basis="reported"), member("shop")]
    seeds = of(members=heard)

    assert told(marked_name("member", "firm", seeds)) == "Firm (as reported)"
    assert told(marked_name("member", "shop", seeds)) == "Shop"
