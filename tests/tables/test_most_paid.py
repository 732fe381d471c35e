"""Where a project gets most, in words: only sums counted alike are ranked, the most first."""

from fractions import Fraction

from shown import told

from analysis.measures.support import support_schemes
from analysis.quantities import assumed
from analysis.tables import most_paid
from analysis.wording import Html
from tests.tiny import figure, programme, region, tiny

TERMS = [
    figure("half", "0.5", unit="1", measure_kind="rate"),
    figure("tenth", "0.1", unit="1", measure_kind="rate"),
    figure("three", "3000000", measure_kind="ceiling"),
    figure("forty", "40000000", measure_kind="ceiling"),
    figure("yen", "3000000", unit="JPY", measure_kind="ceiling"),
]


def most(millions, *schemes):
    """Return the answer as its lines; each scheme is (key, rate, ceiling, per)."""
    fields = ("programme", "rate", "ceiling", "ceiling_per")
    seeds = tiny(
        regions=[region("maple")],
        figures=TERMS,
        programmes=[programme(scheme[0], "scheme") for scheme in schemes],
        support_schemes=[dict(zip(fields, scheme, strict=True)) for scheme in schemes],
    )
    cost = assumed("cost", Fraction(millions) * 1_000_000, "CNY")
    said = most_paid(support_schemes(seeds), cost, seeds)
    return "\n".join(told(Html(part)) for part in said.split("</p>") if part)


def test_the_scheme_that_pays_most_comes_first():
    # half of 10 is 5, held at 3; a tenth of 10 is 1
    assert most(10, ("b", "tenth", "forty", "project"), ("a", "half", "three", "project")) == (
        "Most per project on eligible costs of CNY 10 million: CNY 3 million from “A” (Maple); "
        "CNY 1 million from “B” (Maple).\n"
        "Each counts costs of its own: which of them a project can use depends on what it does."
    )


def test_which_pays_most_depends_on_the_cost():
    # half of 100 is 50, held at 3; a tenth of 100 is 10
    said = most(100, ("a", "half", "three", "project"), ("b", "tenth", "forty", "project"))

    assert "CNY 10 million from “B” (Maple); CNY 3 million from “A” (Maple)." in said


def test_sums_counted_otherwise_are_said_and_not_ranked():
    said = most(10, ("year", "half", "forty", "recipient_year"), ("one", "tenth", "", "project"))

    assert said.startswith("Most per project on eligible costs of CNY 10 million: CNY 1 million")
    assert "Counted per recipient per year, and so not ranked with it: CNY 5 million from" in said


def test_a_scheme_without_a_rate_is_counted_and_not_ranked():
    said = most(10, ("prize", "", "forty", "project"), ("one", "tenth", "", "project"))

    assert "Most per project on eligible costs of CNY 10 million: CNY 1 million from “One”" in said
    assert said.endswith("1 scheme states no rate: what it pays does not follow from the costs.")


def test_limits_in_another_currency_leave_no_sum_and_say_so():
    assert most(10, ("a", "half", "yen", "project")) == (
        "The cost of CNY 10 million is in another currency than the schemes’ limits; nothing is "
        "converted without a dated rate."
    )


def test_nothing_is_paid_where_no_scheme_states_a_rate():
    assert most(10, ("a", "", "", "")).startswith("No scheme on record states a rate")


def test_no_more_than_three_are_named_unless_they_come_to_the_same():
    four = [(key, "tenth", "", "project") for key in "abcd"]

    assert most(10, *four).count("CNY 1 million from") == 4
    assert most(10, *four, ("e", "half", "", "project")).count("million from") == 5
    assert (
        most(10, ("a", "tenth", "", "project"), *[(k, "half", "", "project") for k in "bcd"]).count(
            "million from"
        )
        == 3
    )


def test_a_sum_that_is_counted_per_nothing_is_said_to_be_so():
    assert "Not said to be counted per anything, and so not ranked with it: CNY 3 million from" in (
        most(10, ("a", "tenth", "forty", "project"), ("b", "half", "three", ""))
    )
    assert most(10, ("b", "half", "three", "")).startswith(
        "Most on eligible costs of CNY 10 million: CNY 3 million from “B” (Maple)."
    )
