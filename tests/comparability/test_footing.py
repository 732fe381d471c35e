"""What reaches a footing is joined, what does not is kept with its sentence."""

from fractions import Fraction

from analysis.comparability import Footing, compare_on
from analysis.quantities import ExchangeRate


def left_out(comparison):
    return dict(zip(comparison.left_out["figure"], comparison.left_out["code"], strict=True))


def test_every_figure_is_either_joined_or_left_out_with_a_reason(seeds):
    figures = seeds.figures["figure"].to_list()

    comparison = compare_on(seeds, Footing(indicator="aid_intensity", part="scheme"), figures)

    seen = [*comparison.comparable["figure"], *comparison.left_out["figure"]]
    assert sorted(seen) == sorted(figures)
    assert all(reason.says for reason in comparison.left_out["reason"])


def test_a_ceiling_per_award_does_not_join_ceilings_per_project(seeds):
    ceilings = seeds.figures.query("indicator == 'aid_ceiling'")["figure"]

    comparison = compare_on(seeds, Footing(part="scheme", per="project"), ceilings)

    assert set(comparison.comparable["region"]) == {"shanghai"}
    assert set(left_out(comparison).values()) == {"definition"}


def test_a_sources_own_conversion_is_not_drawn_beside_its_original(seeds):
    comparison = compare_on(
        seeds,
        Footing(indicator="ai_industry_scale", measure_kind="target"),
        ["henan-ai-industry-scale-2027", "henan-ai-industry-scale-2027-jpy"],
    )

    assert comparison.comparable["figure"].to_list() == ["henan-ai-industry-scale-2027"]
    assert left_out(comparison) == {"henan-ai-industry-scale-2027-jpy": "currency"}


def test_money_is_converted_at_the_rate_on_file_and_says_so(seeds):
    comparison = compare_on(
        seeds,
        Footing(indicator="ai_industry_scale", measure_kind="target", unit="JPY"),
        ["henan-ai-industry-scale-2027"],
    )

    quantity = comparison.comparable["quantity"].item()
    assert (quantity.value, quantity.bound) == (3_200_000_000_000, "at_least")
    assert quantity.figures == ("henan-ai-industry-scale-2027", "henan-ai-industry-scale-2027-jpy")
    assert [reason.code for reason in comparison.comparable["care"].item()] == ["currency"]


def test_money_without_a_rate_is_left_out(seeds):
    comparison = compare_on(
        seeds,
        Footing(indicator="ai_industry_scale", measure_kind="target", unit="USD"),
        ["henan-ai-industry-scale-2027"],
    )

    reason = comparison.left_out["reason"].item()
    assert reason.says == "One is in CNY, the other in USD, with no rate on file."


def test_the_readers_own_rate_is_used_before_those_on_file(seeds):
    rate = ExchangeRate("CNY", "JPY", Fraction(21), "2026", "the reader", "assumed")
    footing = Footing("ai_industry_scale", "target", "JPY", rates=(rate,))

    comparison = compare_on(seeds, footing, ["henan-ai-industry-scale-2027"])

    quantity = comparison.comparable["quantity"].item()
    assert quantity.value == 3_360_000_000_000
    assert quantity.assumptions == ("rate=21 JPY/CNY",)


def test_a_part_of_a_joined_figure_is_left_out(seeds):
    software = ["china-software-revenue-2023", "shenzhen-cluster-software-revenue"]

    comparison = compare_on(seeds, Footing(indicator="software_revenue"), software)

    assert comparison.comparable["figure"].to_list() == ["china-software-revenue-2023"]
    assert left_out(comparison) == {"shenzhen-cluster-software-revenue": "part_of_whole"}
