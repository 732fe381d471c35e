"""The pairs a careless reader would put side by side: same number, same unit, another meaning."""

import pytest

from analysis.comparability import CARE, NOT_COMPARABLE, SAME_FOOTING, compare

#: figure, figure, reasons that must be among those given
SAME_NUMBER_OTHER_MEANING = [
    # 700亿: the AI industry of a province at a date, yearly software revenue of ten areas
    (
        "henan-ai-industry-scale-2024",
        "shenzhen-cluster-software-revenue",
        {"indicator", "stock_flow", "scope", "place_level", "period", "bound", "source_tier"},
    ),
    # 100万元: the most a voucher pays a recipient in a year, the most a model award pays once
    ("henan-voucher-ceiling", "henan-registered-model-ceiling", {"definition", "scope"}),
    ("henan-voucher-ceiling", "henan-industry-model-ceiling", {"definition", "scope"}),
    # 5,000万元: all vouchers of a year, the most for one project
    (
        "henan-voucher-envelope",
        "shanghai-model-aid-ceiling",
        {"indicator", "measure_kind", "definition", "scope"},
    ),
    # 100: firms, uses, products
    (
        "shanghai-leading-companies-target-2027",
        "shanghai-application-scenarios-target-2027",
        {"indicator", "unit"},
    ),
    (
        "shanghai-advanced-products-target-2027",
        "shanghai-application-scenarios-target-2027",
        {"indicator", "unit"},
    ),
    # 4: industrial models, foundation models, incubators
    ("henan-industrial-models-released", "shanghai-foundation-models", {"indicator"}),
    (
        "shanghai-foundation-models",
        "shanghai-incubators-target-2027",
        {"indicator", "measure_kind", "period"},
    ),
    # 20: cities that have targets, breakthroughs, software parks
    (
        "china-cities-with-embodied-ai-targets",
        "shenzhen-software-parks-target-2026",
        {"indicator", "measure_kind", "place_nested"},
    ),
    (
        "shanghai-core-breakthroughs-target-2027",
        "shenzhen-software-parks-target-2026",
        {"indicator", "unit", "period", "place_level"},
    ),
    # 5: directions of research, platforms
    ("shanghai-shared-platforms-count", "shanghai-technical-directions-count", {"indicator"}),
    # 1,000: robots announced, robots made, "P" of computing
    (
        "henan-embodied-robots-2025",
        "shanghai-mass-production-scale",
        {"indicator", "measure_kind", "scope"},
    ),
    (
        "shanghai-mass-production-scale",
        "shenzhen-longhua-compute-capacity",
        {"indicator", "dimension", "place_level"},
    ),
    # 3: tenants of a list, buildings, stars
    (
        "shenzhen-new-generation-park-fortune-500",
        "shenzhen-pingshan-plaza-buildings",
        {"indicator", "scope", "unit"},
    ),
    (
        "shenzhen-pingshan-plaza-buildings",
        "shenzhen-software-city-stars-2023",
        {"indicator", "dimension"},
    ),
    # 10: areas announced, clauses of a policy, a rank
    (
        "shenzhen-cluster-areas-count",
        "zhengzhou-high-tech-zone-compute-clauses",
        {"indicator", "unit", "place_level"},
    ),
    ("shenzhen-airs-rank", "shenzhen-cluster-areas-count", {"indicator", "dimension"}),
    # 100万: money, entries of a dataset
    ("henan-voucher-ceiling", "shanghai-agibot-world-size", {"indicator", "dimension"}),
]

#: Other pairs that do not hold.
NOT_ALIKE = [
    # target against baseline of the same thing
    ("henan-ai-industry-scale-2027", "henan-ai-industry-scale-2024", {"measure_kind", "period"}),
    # a province's AI industry, a municipality's embodied-AI core industry
    ("henan-ai-industry-scale-2027", "shanghai-core-industry-target-2027", {"indicator"}),
    # ten areas of a city against the nation they lie in: a share
    (
        "shenzhen-cluster-software-revenue",
        "china-software-revenue-2023",
        {"part_of_whole", "place_nested", "scope"},
    ),
    ("zhangjiang-makers-and-suppliers", "zhangjiang-chain-companies", {"part_of_whole"}),
    # key enterprises of a province, software companies of ten areas, a chain in one zone
    ("henan-ai-key-enterprises-2024", "shenzhen-cluster-software-companies", {"indicator"}),
    ("henan-ai-key-enterprises-2024", "zhangjiang-chain-companies", {"indicator", "place_level"}),
]

WITH_CARE = [
    # 20 %: exactly of computing fees, up to of a project's whole investment
    (
        "henan-voucher-aid-intensity",
        "shanghai-application-aid-intensity",
        {"definition", "bound", "scope", "source_tier"},
    ),
    ("shanghai-model-aid-intensity", "shanghai-platform-aid-intensity", {"definition", "purpose"}),
    ("shanghai-model-aid-ceiling", "shanghai-application-aid-ceiling", {"definition", "purpose"}),
    # the same target in the source's own yen
    ("henan-ai-industry-scale-2027", "henan-ai-industry-scale-2027-jpy", {"currency", "bound"}),
    (
        "shenzhen-new-generation-park-buildings",
        "shenzhen-pingshan-plaza-buildings",
        {"scope", "period"},
    ),
]


def codes(verdict):
    return {reason.code for reason in verdict.reasons}


@pytest.mark.parametrize(("a", "b", "expected"), SAME_NUMBER_OTHER_MEANING)
def test_the_same_number_with_another_meaning_is_not_the_same(seeds, a, b, expected):
    verdict = compare(seeds, a, b)

    assert seeds.quantity(a).value == seeds.quantity(b).value
    assert verdict.verdict == NOT_COMPARABLE
    assert expected <= codes(verdict)


@pytest.mark.parametrize(("a", "b", "expected"), NOT_ALIKE)
def test_unlike_figures_do_not_compare(seeds, a, b, expected):
    verdict = compare(seeds, a, b)

    assert verdict.verdict == NOT_COMPARABLE
    assert expected <= codes(verdict)


@pytest.mark.parametrize(("a", "b", "expected"), WITH_CARE)
def test_what_nearly_holds_asks_for_care(seeds, a, b, expected):
    verdict = compare(seeds, a, b)

    assert verdict.verdict == CARE
    assert expected <= codes(verdict)


@pytest.mark.parametrize(("a", "b", "_"), SAME_NUMBER_OTHER_MEANING + NOT_ALIKE + WITH_CARE)
def test_a_verdict_does_not_depend_on_the_order(seeds, a, b, _):
    there, back = compare(seeds, a, b), compare(seeds, b, a)

    assert there.verdict == back.verdict
    assert codes(there) == codes(back)


def test_two_sources_of_one_target_are_one_figure_on_one_footing(seeds):
    rows = seeds.evidence.query("figure == 'henan-ai-industry-scale-2027' and states == 'value'")

    assert rows["source"].nunique() == 2
    verdict = compare(seeds, "henan-ai-industry-scale-2027", "henan-ai-industry-scale-2027")
    assert verdict.verdict == SAME_FOOTING


def test_two_awards_for_models_are_counted_alike_and_stand_on_one_footing(seeds):
    verdict = compare(seeds, "henan-registered-model-ceiling", "henan-industry-model-ceiling")

    assert verdict.verdict == SAME_FOOTING
    assert codes(verdict) == {"scope"}


def test_no_other_figures_of_equal_number_ever_come_out_as_the_same(seeds):
    from itertools import combinations

    rows = seeds.figures[seeds.figures["value"].notna()]
    for _, group in rows.groupby(rows["value"].astype(str)):
        for a, b in combinations(group["figure"], 2):
            if {a, b} != {"henan-registered-model-ceiling", "henan-industry-model-ceiling"}:
                assert compare(seeds, a, b).verdict != SAME_FOOTING, (a, b)


def test_an_unknown_figure_is_refused_with_its_nearest_names(seeds):
    with pytest.raises(
        LookupError, match=r"henan-voucher-cieling.*did you mean henan-voucher-ceil"
    ):
        compare(seeds, "henan-voucher-cieling", "henan-voucher-ceiling")


def test_a_ceiling_is_not_called_a_level_nor_an_envelope_a_flow(seeds):
    verdict = compare(seeds, "henan-voucher-envelope", "shanghai-model-aid-ceiling")
    assert verdict.verdict == NOT_COMPARABLE
    assert "stock_flow" not in {reason.code for reason in verdict.reasons}


def test_what_the_sources_leave_open_is_not_called_a_level(seeds):
    verdict = compare(seeds, "henan-ai-industry-scale-2024", "shenzhen-cluster-software-revenue")
    says = {reason.code: reason.says for reason in verdict.reasons}["stock_flow"]
    assert "Scale of the AI industry" in says and "do not say whether" in says
