"""Results of the four documents, each worked by hand from what they print."""

from fractions import Fraction

import pytest

from analysis.measures.growth import NoBaseline, required_growth, targets
from analysis.measures.shares import shares
from analysis.measures.support import break_point, carries, pays, support_schemes
from analysis.measures.what_if import what_if
from analysis.package.rates import exchange_rates
from analysis.quantities import Quantity, assumed, ratio


@pytest.fixture(scope="module")
def growth(seeds):
    return required_growth(seeds, "henan-ai-industry-scale-2027")


def scheme(seeds, programme):
    return next(one for one in support_schemes(seeds) if one.programme == programme)


def cost(millions):
    return assumed("cost", millions * 1_000_000, "CNY")


def test_henan_must_more_than_double(growth):
    # 1,600億 ÷ 700億 = 16/7 = 2.2857…; the target is "以上", so at least that
    assert (growth.factor.value, growth.factor.bound) == (Fraction(16, 7), "at_least")


def test_henan_must_grow_by_at_least_31_7_percent_a_year(growth):
    # 2024年末 to 2027年 is 3 years; 1.3172³ = 2.28537 < 2.28571 < 1.3173³ = 2.28589
    assert growth.years == 3
    assert growth.per_year.bound == "at_least"
    assert Fraction("0.3172") < growth.per_year.value < Fraction("0.3173")


def test_henans_even_path_passes_92_and_121_billion(growth):
    # 700 × 1.31727 = 922.09; 922.09 × 1.31727 = 1,214.6 (in 億元)
    levels = [round(quantity.value / 10**8) for quantity in growth.path["quantity"]]
    assert growth.path["period"].to_list() == ["2024-12-31", "2025", "2026", "2027"]
    assert levels == [700, 922, 1215, 1600]


def test_henans_target_is_the_only_one_with_a_baseline(seeds):
    goals = targets(seeds)

    assert goals.loc[goals["goal_type"] == "base_year", "figure"].to_list() == [
        "henan-ai-industry-scale-2027"
    ]


def test_shanghais_target_has_no_growth_without_an_assumed_baseline(seeds):
    with pytest.raises(NoBaseline, match="fixed-level goal: no baseline of embodied_ai_core"):
        required_growth(seeds, "shanghai-core-industry-target-2027")


def test_shanghais_what_if_is_marked_as_the_readers_assumption(seeds):
    # 500億 ÷ 250億 = 2; over 2 years √2 - 1 = 41.4 %
    frame = what_if(
        seeds,
        "shanghai-core-industry-target-2027",
        [assumed("baseline", 25_000_000_000, "CNY")],
        "2025",
    )

    assert frame["factor"].item().value == 2
    assert Fraction("0.4142") < frame["per_year"].item().value < Fraction("0.4143")
    assert frame["per_year"].item().assumptions == ("baseline=25000000000 CNY", "start=2025")


@pytest.mark.parametrize(
    ("programme", "millions"),
    [
        ("shanghai-model-scheme", Fraction(500, 3)),  # 5,000万 ÷ 30 % = 1億6,666万…
        ("shanghai-platform-scheme", 40),  # 2,000万 ÷ 50 % = 4,000万
        ("shanghai-application-scheme", 50),  # 1,000万 ÷ 20 % = 5,000万
        ("henan-compute-voucher", 5),  # 100万 ÷ 20 % = 500万
    ],
)
def test_a_ceiling_binds_from_its_break_point(seeds, programme, millions):
    point = break_point(scheme(seeds, programme))

    assert point.value == millions * 1_000_000
    assert pays(scheme(seeds, programme), cost(millions + 1)).binding == "ceiling"
    assert pays(scheme(seeds, programme), cost(millions - 1)).binding == "rate"


def test_the_voucher_envelope_carries_fifty_full_ceilings_a_year(seeds):
    # 年間総額 5,000万元 ÷ 年間最大 100万元 = 50; "超えない" makes it at most
    carried = carries(scheme(seeds, "henan-compute-voucher"))

    assert (carried.value, carried.bound) == (50, "at_most")
    assert carried.figures == ("henan-voucher-envelope", "henan-voucher-ceiling")


def test_the_sources_imply_twenty_yen_to_the_yuan(seeds):
    # 約3兆2,000億円 ÷ 1,600億元 = 20
    (rate,) = exchange_rates(seeds)
    yuan = seeds.quantity("henan-ai-industry-scale-2027")
    yen = seeds.quantity("henan-ai-industry-scale-2027-jpy")

    assert (rate.base, rate.target, rate.basis) == ("CNY", "JPY", "implied")
    assert rate.rate == yen.value / yuan.value == 20
    assert rate.as_quantity().bound == "about"


def test_a_project_of_80_million_gets_at_most_16_24_or_20_million_in_shanghai(seeds):
    # model: 30 % of 80 = 24 (under 50); platform: 50 % of 80 = 40, cut at 20;
    # application: 20 % of 80 = 16, cut at 10
    paid = {one.programme: pays(one, cost(80)) for one in support_schemes(seeds, region="shanghai")}
    amounts = {key: (p.amount.value / 10**6, p.amount.bound, p.binding) for key, p in paid.items()}

    assert amounts == {
        "shanghai-model-scheme": (24, "at_most", "rate"),
        "shanghai-platform-scheme": (20, "at_most", "ceiling"),
        "shanghai-application-scheme": (10, "at_most", "ceiling"),
    }


def test_beyond_its_break_point_a_scheme_pays_a_shrinking_share(seeds):
    # 1億元 of platform: 2,000万 of it, 20 % instead of 50 %
    payment = pays(scheme(seeds, "shanghai-platform-scheme"), cost(100))

    assert (payment.intensity.value, payment.intensity.bound) == (Fraction(1, 5), "at_most")


def test_a_voucher_pays_exactly_a_fifth_below_its_ceiling(seeds):
    # 算力資源使用料の20%: 300万 of fees give 60万
    payment = pays(scheme(seeds, "henan-compute-voucher"), cost(3))

    assert (payment.amount.value, payment.amount.bound) == (600_000, "exact")


def test_a_voucher_at_its_ceiling_pays_all_of_a_ceiling_printed_as_at_most(seeds):
    # 20 % of 5,000万 would be 1,000万; 年間最大100万元 leaves 100万 of them, 2 % of the fees
    payment = pays(scheme(seeds, "henan-compute-voucher"), cost(50))

    assert (payment.amount.value, payment.amount.bound) == (1_000_000, "exact")
    assert (payment.intensity.value, payment.intensity.bound) == (Fraction(1, 50), "exact")


@pytest.mark.parametrize("millions", [Fraction(1, 2), 3, 300])
def test_an_award_without_a_rate_is_known_only_by_its_ceiling(seeds, millions):
    payment = pays(scheme(seeds, "henan-registered-model-award"), cost(millions))

    assert (payment.amount.value, payment.amount.bound) == (1_000_000, "at_most")
    assert (payment.amount.formula, payment.amount.assumptions) == ("ceiling_alone", ())
    assert (payment.binding, payment.intensity) == ("ceiling", None)
    assert break_point(scheme(seeds, "henan-registered-model-award")) is None


def test_a_scheme_without_terms_pays_nothing_that_can_be_said(seeds):
    payment = pays(scheme(seeds, "henan-digitalisation-loan"), cost(3))

    assert payment.amount is None
    assert payment.binding == "unstated"


def test_shenzhens_share_of_the_nation_has_no_bound(seeds):
    # 700億元超 ÷ 12兆元超: more than over more than limits nothing
    rows = shares(seeds).set_index("part")

    assert not rows.loc["shenzhen-cluster-software-revenue", "quantity"].is_bounded


def test_zhangjiangs_makers_have_no_bounded_share_of_its_chain(seeds):
    # 50社以上 ÷ 70社以上
    rows = shares(seeds).set_index("part")

    assert not rows.loc["zhangjiang-makers-and-suppliers", "quantity"].is_bounded


def test_robots_against_key_enterprises_is_not_a_ratio_of_one_unit(seeds):
    with pytest.raises(ValueError, match="unit and company need a conversion"):
        ratio(
            seeds.quantity("henan-embodied-robots-2025"),
            seeds.quantity("henan-ai-key-enterprises-2024"),
        )


def test_longgangs_park_cost_about_300_billion_yen_at_the_implied_rate(seeds):
    # 約150億元 × 20 = 約3,000億円
    from analysis.quantities import converted

    (rate,) = exchange_rates(seeds)
    yen = converted(seeds.quantity("shenzhen-galaxy-world-investment"), rate)

    assert (yen.value, yen.unit, yen.bound) == (300_000_000_000, "JPY", "about")


def test_pingshans_plaza_has_no_bounded_number_of_people_per_company(seeds):
    # 3000人以上 / 200以上の企業: two lower limits
    people = seeds.quantity("shenzhen-pingshan-plaza-staff")
    companies = seeds.quantity("shenzhen-pingshan-plaza-tenants")

    per_company = ratio(
        Quantity(people.value, "count", people.bound),
        Quantity(companies.value, "count", companies.bound),
    )
    assert not per_company.is_bounded
