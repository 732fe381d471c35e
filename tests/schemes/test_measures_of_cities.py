"""The clauses of real measures, entered from their documents and read as terms.

The documents are other people's text and stand beside the repository; here are only the numbers
and short forms that a row quotes.
"""

from fractions import Fraction

import pytest

from analysis.quantities import Quantity
from analysis.schemes.best import asked_in, best_of
from analysis.schemes.firm import Firm
from analysis.schemes.project import project_of
from analysis.schemes.reading import terms_of
from tests.schemes.written_clauses import Measure


def text_of(documents, name):
    place = documents / f"{name}.txt"
    if not place.is_file():
        pytest.skip(f"{name} is not at hand")
    return place.read_bytes().decode("utf-8")


@pytest.fixture
def beijing(documents, tmp_path):
    """Return the terms of the three kinds of money that Beijing's plan of 2024 names."""
    measure = Measure(text_of(documents, "zh_beijing_ai_plus_2024_2025"), {
        "bids": "揭榜挂帅", "model-vouchers": "模型券", "joint-platforms": "联合研发平台",
    })  # fmt: skip
    measure.figures(
        one="1 count quota exact 1支", three="3 count quota at_most 不超过3支",
        project="50000000 CNY ceiling at_most 最高不超过5000万元",
        vouchers="100000000 CNY budget at_most 不超过1亿元",
    )  # fmt: skip
    measure.figure_of_place(
        "platform", "50000000 CNY ceiling at_most 最高不超过5000万元", after="择优"
    )
    measure.unsaid("share", "1", "rate", "一定比例")
    measure.of_scheme("bids", allocation="open_bid")
    measure.of_scheme("joint-platforms", allocation="merit")
    measure.of_scheme(
        "model-vouchers", envelope="vouchers", envelope_per="year", allocation="instalments"
    )
    paid = {"rate": "share", "limit": "project", "limit_per": "project", "scheme": "bids"}
    measure.terms(
        {"term": "benchmark", "quota": "one", "grade_zh_hans": "标杆应用工程", **paid,
         "words": "标杆应用工程遴选1支攻关团队"},
        {"term": "demonstration", "quota": "three", "grade_zh_hans": "示范性应用", **paid,
         "words": "示范性应用遴选不超过3支攻关团队"},
        {"term": "joint-platforms", "scheme": "joint-platforms", "limit": "platform",
         "rate": "share", "costs": "platforms", "words": "按照联合研发投入予以一定比例支持"},
    )  # fmt: skip
    measure.limits(
        {"limit": "by-firm", "covers": "model-vouchers", "per": "recipient", "words": "设置上限"},
        {"limit": "by-project", "covers": "model-vouchers", "per": "project", "words": "设置上限"},
    )
    measure.conditions({
        "condition": "builds-on-such", "of": "model-vouchers", "attribute": "words",
        "holds": "is", "words": "基于标杆应用工程和示范性应用项目开展",
    })  # fmt: skip
    return measure.read(tmp_path)


def by_key(terms):
    return {one.term: one for one in terms.on_file}


def test_beijing_takes_one_team_for_a_benchmark_and_three_at_most_for_a_demonstration(beijing):
    terms = by_key(beijing)
    benchmark, demonstration = terms["benchmark"], terms["demonstration"]

    assert (benchmark.quota.value, benchmark.quota.bound) == (1, "exact")
    assert (demonstration.quota.value, demonstration.quota.bound) == (3, "at_most")
    assert (benchmark.limit.value, benchmark.limit_per) == (50_000_000, "project")
    assert benchmark.row["allocation"] == "open_bid"


def test_a_certain_share_is_a_rate_on_file_that_nobody_knows(beijing):
    benchmark = by_key(beijing)["benchmark"]

    assert benchmark.rate is None
    assert benchmark.row["rate"] == "share"
    assert not benchmark.is_silent


def test_beijings_shares_are_together_never_more_than_the_costs(beijing):
    # Of 60 million one project bears at most 50 million of its own, a platform the other 10.
    project = project_of(Quantity(Fraction(60_000_000), "CNY"), {}, kinds=())

    best = best_of(asked_in("maple-city", project, Firm(), beijing))

    assert (best.low, best.high) == (0, 60_000_000)
    assert sorted(use.high for use in best.uses) == [10_000_000, 50_000_000]


def test_beijings_model_vouchers_have_a_yearly_total_and_limits_that_are_not_said(beijing):
    vouchers = by_key(beijing)["model-vouchers"]

    assert (vouchers.envelope.value, vouchers.envelope.bound) == (100_000_000, "at_most")
    assert (vouchers.envelope_per, vouchers.row["allocation"]) == ("year", "instalments")
    assert vouchers.is_silent
    assert [(one.covers, one.per, one.amount) for one in beijing.limits] == [
        (("model-vouchers",), "recipient", None), (("model-vouchers",), "project", None),
    ]  # fmt: skip
    assert [one.attribute for one in vouchers.conditions] == ["words"]


def test_beijings_joint_platforms_are_chosen_by_merit_up_to_fifty_million(beijing):
    platforms = by_key(beijing)["joint-platforms"]

    assert (platforms.limit.value, platforms.limit.bound) == (50_000_000, "at_most")
    assert (platforms.costs, platforms.row["allocation"]) == (("platforms",), "merit")
    assert (platforms.limit_per, platforms.envelope, platforms.quota) == ("", None, None)


def test_suzhou_supports_three_hundred_models_and_says_nothing_of_its_vouchers(documents, tmp_path):
    measure = Measure(text_of(documents, "zh_suzhou_plan_2025_2026"), {})
    measure.scheme(
        "compute-vouchers", "“算力券”", starts="2025", ends="2026", period_basis="stated"
    )
    measure.scheme("models", "垂类大模型", starts="2025", ends="2026", period_basis="stated")
    measure.figures(models="300 count quota exact 300个市场前景好")
    measure.terms({"term": "models", "scheme": "models", "quota": "models",
                   "words": "动态筛选300个市场前景好"})  # fmt: skip
    measure.conditions({"condition": "promising", "of": "models", "attribute": "words",
                        "holds": "is", "words": "市场前景好、商业模式优"})  # fmt: skip

    terms = by_key(measure.read(tmp_path))

    assert (terms["models"].quota.value, terms["models"].is_silent) == (300, True)
    assert terms["models"].conditions[0].clause.exact == "市场前景好、商业模式优"
    assert terms["compute-vouchers"].is_silent
    assert terms["compute-vouchers"].names["ends"] == "2026"


def test_the_base_package_has_a_term_for_each_scheme_and_what_it_asks(seeds):
    terms = by_key(terms_of(seeds))

    assert [key for key, one in terms.items() if one.is_silent] == [
        "henan-data-corpus-subsidy", "henan-digitalisation-loan", "henan-own-model-support",
        "shenzhen-fiscal-support",
    ]  # fmt: skip
    voucher = terms["henan-compute-voucher"]
    assert (float(voucher.rate), voucher.limit.value, voucher.limit_per) == (
        0.2, 1_000_000, "recipient_year",
    )  # fmt: skip
    assert (voucher.envelope.value, voucher.envelope_per) == (50_000_000, "year")
    assert voucher.costs == ("compute",)
    asked = {key: [c.attribute for c in one.conditions] for key, one in terms.items()}
    assert asked["henan-registered-model-award"] == ["model_registered", "kind"]
    assert asked["henan-digitalisation-loan"] == ["sector"]
    assert asked["shanghai-model-scheme"] == ["words"]
    assert asked["shenzhen-fiscal-support"] == []
