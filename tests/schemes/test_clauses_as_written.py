"""Each kind of clause of such measures, from a text written in their manner to the terms read.

The texts are made up. Every package here is sound by `check` and proved by `verify`.
"""

import pytest

from analysis.package import PackageError
from analysis.schemes.ground import is_window
from analysis.schemes.together import are_alternatives
from tests.schemes.written_clauses import Measure


def term(key="voucher", scheme="voucher", words="", **cells):
    return {"term": key, "scheme": scheme, "words": words, **cells}


def asked(key, of, attribute, value="", words="", holds="is", **cells):
    said = {"attribute": attribute, "holds": holds, "value": value, "words": words}
    return {"condition": key, "of": of, **said, **cells}


def by_key(terms):
    return {one.term: one for one in terms.on_file}


def test_tiers_by_the_size_of_the_firm(tmp_path):
    measure = Measure(
        "算力券：小微企业按60%、中型企业按50%、大型企业按30%给予补贴。", {"voucher": "算力券"}
    )
    measure.figures(
        six="0.6 1 rate exact 60%", five="0.5 1 rate exact 50%", three="0.3 1 rate exact 30%"
    )
    measure.terms(
        term("small", rate="six", words="小微企业按60%"),
        term("medium", rate="five", words="中型企业按50%"),
        term("large", rate="three", words="大型企业按30%"),
    )
    measure.conditions(
        asked("is-small", "small", "size", "small;micro", "小微企业"),
        asked("is-medium", "medium", "size", "medium", "中型企业"),
        asked("is-large", "large", "size", "large", "大型企业"),
    )

    terms = by_key(measure.read(tmp_path))

    assert [float(one.rate) for one in terms.values()] == [0.3, 0.5, 0.6]  # large, medium, small
    assert terms["small"].conditions[0].values == ("small", "micro")
    assert terms["large"].clause.exact == "大型企业按30%"


def test_tiers_by_the_kind_of_recipient_and_by_the_technology(tmp_path):
    measure = Measure(
        "模型券：高校按合同额40%补贴；企业采用国产芯片的按30%补贴，采用其他芯片的按20%补贴。",
        {"voucher": "模型券"},
    )
    measure.figures(
        four="0.4 1 rate exact 40%", three="0.3 1 rate exact 30%", two="0.2 1 rate exact 20%"
    )
    measure.terms(
        term("schools", rate="four", recipients="TG21", costs="contract", words="高校按合同额40%"),
        term(
            "chips",
            rate="three",
            recipients="TG29",
            grade_en="domestic chips",
            words="采用国产芯片的按30%",
        ),
        term(
            "other-chips",
            rate="two",
            recipients="TG29",
            grade_en="other chips",
            words="采用其他芯片的按20%",
        ),
    )

    terms = by_key(measure.read(tmp_path))

    assert (terms["schools"].costs, terms["schools"].row["recipients"]) == (("contract",), "TG21")
    assert terms["chips"].names["name_en"] == "voucher: domestic chips"
    assert (float(terms["chips"].rate), float(terms["other-chips"].rate)) == (0.3, 0.2)


def test_fixed_sums_by_grade_are_no_ceilings(tmp_path):
    measure = Measure("评为甲级的奖励100万元，评为乙级的奖励50万元。", {"award": "评为甲级的奖励"})
    measure.figures(
        first="1000000 CNY fixed_sum exact 100万元", second="500000 CNY fixed_sum exact 50万元"
    )
    measure.terms(
        term(
            "first", "award", fixed_sum="first", grade_zh_hans="甲级", words="评为甲级的奖励100万元"
        ),
        term(
            "second",
            "award",
            fixed_sum="second",
            grade_zh_hans="乙级",
            words="评为乙级的奖励50万元",
        ),
    )

    first, second = measure.read(tmp_path).on_file

    assert (first.fixed_sum.value, second.fixed_sum.value) == (1_000_000, 500_000)
    assert first.limit is None and first.rate is None and not first.is_silent


def test_a_graded_award_is_a_range(tmp_path):
    measure = Measure("優れた応用事例には20万元から100万元の奨励金を支給する。", {}, "ja")
    measure.scheme("award", "奨励金", "ja")
    measure.figures(some="200000-1000000 CNY fixed_sum exact 20万元から100万元")
    measure.terms(term("award", "award", fixed_sum="some", words="20万元から100万元の奨励金"))

    (award,) = measure.read(tmp_path).on_file

    assert (award.fixed_sum.value, award.fixed_sum.upper) == (200_000, 1_000_000)
    assert award.limit is None


def test_a_threshold_on_the_base_counts_the_part_above_it_otherwise(tmp_path):
    measure = Measure(
        "数据券：500万元以下的部分按50%补助，超过500万元的部分按30%补助。", {"voucher": "数据券"}
    )
    measure.figures(
        half="0.5 1 rate exact 50%", third="0.3 1 rate exact 30%",
        to="5000000 CNY threshold at_most 500万元以下",
        above="5000000 CNY threshold more_than 超过500万元",
    )  # fmt: skip
    measure.terms(
        term(
            "lower",
            rate="half",
            threshold_to="to",
            threshold_on="part",
            words="500万元以下的部分按50%",
        ),
        term(
            "upper",
            rate="third",
            threshold_from="above",
            threshold_on="part",
            words="超过500万元的部分按30%",
        ),
    )

    terms = by_key(measure.read(tmp_path))

    assert (terms["lower"].threshold_to.bound, terms["lower"].threshold_on) == ("at_most", "part")
    assert (terms["upper"].threshold_from.bound, terms["upper"].threshold_to) == ("more_than", None)


def test_a_threshold_may_decide_whether_a_contract_counts_at_all(tmp_path):
    measure = Measure(
        "服务券：年度合同额不超过50万元的，按合同额的50%补贴。", {"voucher": "服务券"}
    )
    measure.figures(half="0.5 1 rate exact 50%", most="500000 CNY threshold at_most 不超过50万元")
    measure.terms(
        term(rate="half", threshold_to="most", costs="contract", words="按合同额的50%补贴")
    )

    (voucher,) = measure.read(tmp_path).on_file

    assert (voucher.threshold_on, voucher.threshold_to.value) == ("whole", 500_000)
    assert voucher.costs == ("contract",)


def test_a_threshold_by_the_year_is_one_of_each_year(tmp_path):
    measure = Measure(
        "服务券：每年合同额不超过50万元的部分按50%补贴；年度研发投入不低于1000万元。",
        {"voucher": "服务券"},
    )
    measure.figures(half="0.5 1 rate exact 50%")
    for key, said in (("most", "500000 CNY threshold at_most 不超过50万元"),
                      ("least", "10000000 CNY threshold at_least 不低于1000万元")):  # fmt: skip
        measure.figure_of_place(key, said, frequency="P1Y")
    words = "合同额不超过50万元的部分按50%补贴"
    measure.terms(term(rate="half", threshold_to="most", minimum="least", threshold_on="part",
                       costs="contract", words=words))  # fmt: skip

    (voucher,) = measure.read(tmp_path).on_file

    assert voucher.yearly == ("minimum", "threshold_to")
    assert (voucher.threshold_to.value, voucher.minimum.value) == (500_000, 10_000_000)


def test_a_rate_that_a_condition_lifts_is_two_tiers(tmp_path):
    measure = Measure("训练券按30%补贴，模型已备案的按50%补贴。", {"voucher": "训练券"})
    measure.figures(third="0.3 1 rate exact 30%", half="0.5 1 rate exact 50%")
    measure.terms(
        term("plain", rate="third", words="按30%补贴"),
        term("registered", rate="half", words="模型已备案的按50%补贴"),
    )
    measure.conditions(asked("is", "registered", "model_registered", "yes", "模型已备案"))

    terms = measure.read(tmp_path)

    plain, registered = terms.on_file
    assert are_alternatives(plain, registered)
    assert (plain.conditions, registered.conditions[0].attribute) == ((), "model_registered")


def test_an_envelope_that_schemes_share_and_one_for_each_of_two_years(tmp_path):
    measure = vouchers("两券总额不超过5亿元；2025年安排1亿元，2026年安排2亿元。")
    measure.figures(all="500000000 CNY budget at_most 不超过5亿元")
    for year, said in (("2025", "100000000"), ("2026", "200000000")):
        words = f"{said[0]}亿元"
        when = {"period": year, "period_basis": "stated"}
        measure.figure_of_place(f"of-{year}", f"{said} CNY budget exact {words}", year, **when)
        measure.period_of(f"of-{year}", f"{year}年")
    measure.limits(
        {"limit": "all", "covers": "compute;models", "amount": "all", "per": "scheme",
         "words": "总额不超过5亿元"},
        *({"limit": f"in-{year}", "covers": "compute", "amount": f"of-{year}", "per": "year",
           "words": f"{year}年安排"} for year in ("2025", "2026")),
    )  # fmt: skip

    limits = {one.limit: one for one in measure.read(tmp_path).limits}

    assert all(one.is_envelope for one in limits.values())
    assert {key: one.year for key, one in limits.items()} == {
        "all": "", "in-2025": "2025", "in-2026": "2026",
    }  # fmt: skip
    assert limits["in-2026"].amount.value == 200_000_000


def test_a_minimum_spend(tmp_path):
    measure = Measure("研发补助：年度研发投入不低于1000万元的，按10%补助。", {"aid": "研发补助"})
    measure.figures(
        tenth="0.1 1 rate exact 10%", least="10000000 CNY threshold at_least 不低于1000万元"
    )
    measure.terms(term("aid", "aid", rate="tenth", minimum="least", words="按10%补助"))

    (aid,) = measure.read(tmp_path).on_file

    assert (aid.minimum.value, aid.minimum.bound) == (10_000_000, "at_least")


def vouchers(text, **printed):
    """Return a measure of two vouchers at 50 and 40 %, with more text and figures."""
    measure = Measure(
        f"算力券按50%、模型券按40%补贴。{text}", {"compute": "算力券", "models": "模型券"}
    )
    measure.figures(half="0.5 1 rate exact 50%", fourth="0.4 1 rate exact 40%", **printed)
    measure.terms(
        term("compute", "compute", rate="half", words="算力券按50%"),
        term("models", "models", rate="fourth", words="模型券按40%"),
    )
    return measure


def test_a_yearly_limit_shared_by_all_vouchers(tmp_path):
    measure = vouchers(
        "单个企业每年合计不超过800万元。", most="8000000 CNY ceiling at_most 不超过800万元"
    )
    measure.limits({"limit": "all", "covers": "compute;models", "amount": "most",
                    "per": "recipient_year", "words": "每年合计不超过800万元"})  # fmt: skip

    (limit,) = measure.read(tmp_path).limits

    assert (limit.covers, limit.per) == (("compute", "models"), "recipient_year")
    assert (limit.amount.value, limit.amount.bound) == (8_000_000, "at_most")


def test_a_cumulative_limit_over_some_years(tmp_path):
    measure = vouchers(
        "任意3年内累计不超过2000万元，连续支持不超过5年。",
        most="20000000 CNY ceiling at_most 不超过2000万元", three="3 a threshold exact 3年",
        five="5 a threshold at_most 不超过5年",
    )  # fmt: skip
    measure.limits(
        {"limit": "in-all", "covers": "compute", "amount": "most", "per": "recipient",
         "years": "three", "words": "任意3年内累计不超过2000万元"},
        {"limit": "lasts", "covers": "compute", "years": "five", "words": "支持不超过5年"},
    )  # fmt: skip

    in_all, lasts = measure.read(tmp_path).limits

    assert (in_all.years.value, in_all.years.unit, in_all.amount.value) == (3, "a", 20_000_000)
    assert (is_window(in_all), is_window(lasts), lasts.years.value) == (True, False, 5)


def test_a_limit_that_a_class_of_firms_may_exceed(tmp_path):
    measure = vouchers(
        "单个企业最高100万元，参数量超过1000亿的不受此限。",
        most="1000000 CNY ceiling at_most 最高100万元",
        size="100000000000 count threshold more_than 超过1000亿",
    )
    measure.limits({"limit": "each", "covers": "models", "amount": "most", "per": "recipient",
                    "except_for": "huge", "words": "单个企业最高100万元"})  # fmt: skip
    measure.conditions(
        asked("huge", "", "parameters", "", "参数量超过1000亿", "more_than", amount="size")
    )

    read = measure.read(tmp_path)

    (exception,) = read.limits[0].except_for
    assert (exception.attribute, exception.holds) == ("parameters", "more_than")
    assert exception.amount.value == 100_000_000_000
    assert not any(one.conditions for one in read.on_file)  # it is asked of nobody else


def test_two_vouchers_stack_to_a_joint_rate(tmp_path):
    text = "The compute voucher pays 50% and the model voucher 40%; together they pay at most 60%."
    measure = Measure(text, {}, "en")
    measure.scheme("compute", "compute voucher", "en")
    measure.scheme("models", "model voucher", "en")
    measure.figures(
        half="0.5 1 rate exact 50%",
        fourth="0.4 1 rate exact 40%",
        joint="0.6 1 rate at_most at most 60%",
    )
    measure.terms(
        term("compute", "compute", rate="half", words="pays 50%"),
        term("models", "models", rate="fourth", words="the model voucher 40%"),
    )
    measure.relations({"relation": "both", "kind": "stacks_to", "term": "compute", "on": "cost",
                       "other": "models", "amount": "joint", "words": "at most 60%"})  # fmt: skip

    (both,) = measure.read(tmp_path).relations

    assert (both.kind, both.term, both.other, both.on) == ("stacks_to", "compute", "models", "cost")
    assert float(both.amount) == 0.6


def related(kind, words, **cells):
    said = {"relation": "r", "kind": kind, "term": "models", "other": "compute", "words": words}
    return said | cells


def test_another_voucher_lifts_the_rate(tmp_path):
    measure = vouchers("同时使用算力券的，模型券比例提高至60%。", up="0.6 1 rate exact 60%")
    measure.relations(related("lifts_rate_to", "比例提高至60%", amount="up"))

    (lift,) = measure.read(tmp_path).relations

    assert (lift.kind, lift.term, lift.other) == ("lifts_rate_to", "models", "compute")
    assert float(lift.amount) == 0.6


@pytest.mark.parametrize(
    ("text", "kind", "words", "on"),
    [
        ("同一项目就高不重复。", "higher_of", "就高不重复", "project"),
        ("同一合同不得重复申领。", "excludes", "同一合同不得重复申领", "contract"),
        ("两券可以叠加使用。", "stacks_freely", "可以叠加使用", "cost"),
        ("模型券按扣除算力券后的余额计算。", "after", "扣除算力券后的余额", "cost"),
        ("模型券实施后算力券停止执行。", "supersedes", "算力券停止执行", ""),
    ],
)
def test_how_two_vouchers_go_together(tmp_path, text, kind, words, on):
    measure = vouchers(text)
    measure.relations(related(kind, words, on=on))

    (found,) = measure.read(tmp_path).relations

    assert (found.kind, found.on, found.clause.exact) == (kind, on, words)
    assert (found.term, found.other, found.amount) == ("models", "compute", None)


def test_a_relation_of_a_scheme_is_one_of_each_of_its_terms(tmp_path):
    measure = vouchers(
        "大型企业使用模型券的按20%补贴。两券不得同时享受。", fifth="0.2 1 rate exact 20%"
    )
    measure.terms(term("models-large", "models", rate="fifth", words="按20%补贴"))
    measure.conditions(asked("is-large", "models-large", "size", "large", "大型企业"))
    measure.relations(related("excludes", "不得同时享受", on="cost"))
    measure.limits({"limit": "l", "covers": "models", "words": "按20%补贴"})

    read = measure.read(tmp_path)

    # the scheme `models` has the terms `models` and `models-large`
    assert [(one.term, one.other) for one in read.relations] == [
        ("models", "compute"), ("models-large", "compute"),
    ]  # fmt: skip
    assert read.limits[0].covers == ("models", "models-large")


def test_a_share_of_a_grant_from_nation_or_province(tmp_path):
    measure = Measure(
        "配套资助：对获得国家或省级资助的，按资助额的50%配套。", {"match": "配套资助"}
    )
    measure.figures(half="0.5 1 rate exact 50%")
    measure.terms(term("match", "match", costs="grant", words="按资助额的50%配套"))
    measure.relations(
        related("share_of_grant", "按资助额的50%", term="match", other="", amount="half")
    )
    measure.conditions(asked("granted", "match", "grant_from", "nation;province", "国家或省级资助"))

    read = measure.read(tmp_path)

    (match,), (share,) = read.on_file, read.relations
    assert (match.costs, share.other, float(share.amount)) == (("grant",), "", 0.5)
    assert match.conditions[0].values == ("nation", "province")


def test_a_cost_that_two_levels_of_government_split(tmp_path):
    measure = Measure(
        "平台补助最高500万元，区级财政承担40%。", {"aid": "平台补助", "district": "区级财政"}
    )
    measure.rows["programmes"][1]["region"] = "maple-park"
    measure.figures(most="5000000 CNY ceiling at_most 最高500万元", part="0.4 1 rate exact 40%")
    measure.terms(term("aid", "aid", limit="most", limit_per="project", words="最高500万元"))
    measure.relations(
        related("borne_by", "区级财政承担40%", term="aid", other="district", amount="part")
    )

    read = measure.read(tmp_path)

    assert (read.relations[0].other, float(read.relations[0].amount)) == ("district", 0.4)
    assert by_key(read)["district"].is_silent
    assert read.parents["maple-park"] == "maple-city"


def test_a_quota_an_envelope_by_year_and_how_the_money_is_given_out(tmp_path):
    measure = Measure(
        "揭榜资助：每年支持不超过10个，择优支持，每年总额不超过1亿元。", {"aid": "揭榜资助"}
    )
    measure.figures(
        ten="10 count quota at_most 不超过10个", total="100000000 CNY budget at_most 不超过1亿元"
    )
    measure.terms(term("aid", "aid", quota="ten", quota_per="year", words="每年支持不超过10个"))
    measure.of_scheme("aid", envelope="total", envelope_per="year", allocation="merit")

    (aid,) = measure.read(tmp_path).on_file

    assert (aid.quota.value, aid.quota_per) == (10, "year")
    assert (aid.envelope.value, aid.envelope_per) == (100_000_000, "year")
    assert aid.row["allocation"] == "merit"


def test_first_come_first_served(tmp_path):
    measure = Measure("消费券先到先得，按30%补贴。", {"voucher": "消费券"})
    measure.figures(third="0.3 1 rate exact 30%")
    measure.terms(term(rate="third", words="按30%补贴"))
    measure.of_scheme("voucher", allocation="first_come")

    assert measure.read(tmp_path).on_file[0].row["allocation"] == "first_come"


def test_conditions_are_structured_and_keep_their_words(tmp_path):
    text = (
        "训练补助：在本市注册、成立不超过5年、参数量超过1000亿、模型已备案的机器人中小企业，"
        "信用良好，按30%补贴。"
    )
    measure = Measure(text, {"aid": "训练补助"})
    measure.figures(
        third="0.3 1 rate exact 30%", age="5 a threshold at_most 不超过5年",
        size="100000000000 count threshold more_than 超过1000亿",
    )  # fmt: skip
    measure.terms(term("aid", "aid", rate="third", words="按30%补贴"))
    measure.conditions(
        asked("a-place", "aid", "place", "maple-city", "在本市注册"),
        asked("b-age", "aid", "age", "", "成立不超过5年", "at_most", amount="age"),
        asked("c-size", "aid", "parameters", "", "参数量超过1000亿", "more_than", amount="size"),
        asked("d-model", "aid", "model_registered", "yes", "模型已备案"),
        asked("e-sector", "aid", "sector", "robots", "机器人"),
        asked("f-firm", "aid", "size", "sme", "中小企业"),
        asked("g-credit", "aid", "words", "", "信用良好", text_zh_hans="信用良好"),
    )

    (aid,) = measure.read(tmp_path).on_file

    told = [(one.attribute, one.holds, one.values, one.clause.exact) for one in aid.conditions]
    assert told == [
        ("place", "is", ("maple-city",), "在本市注册"),
        ("age", "at_most", (), "成立不超过5年"),
        ("parameters", "more_than", (), "参数量超过1000亿"),
        ("model_registered", "is", ("yes",), "模型已备案"),
        ("sector", "is", ("robots",), "机器人"),
        ("size", "is", ("sme",), "中小企业"),
        ("words", "is", (), "信用良好"),
    ]
    assert (aid.conditions[1].amount.value, aid.conditions[1].amount.unit) == (5, "a")
    assert aid.conditions[6].row["text_zh_hans"] == "信用良好"


def test_how_long_a_measure_is_in_force(tmp_path):
    text = "创新券自2025年1月1日起施行，有效期至2027年12月31日，按30%补贴。"
    measure = Measure(text, {})
    measure.scheme(
        "voucher", "创新券", starts="2025-01-01", ends="2027-12-31", period_basis="stated"
    )
    measure.figures(third="0.3 1 rate exact 30%")
    measure.terms(term(rate="third", words="按30%补贴"))

    (voucher,) = measure.read(tmp_path).on_file

    assert (voucher.names["starts"], voucher.names["ends"]) == ("2025-01-01", "2027-12-31")


def test_what_a_source_leaves_unsaid_is_none_and_the_scheme_is_still_listed(tmp_path):
    measure = Measure("对数据标注企业给予一定比例补助。", {"aid": "一定比例补助"})

    (aid,) = measure.read(tmp_path).on_file

    assert (aid.term, aid.scheme, aid.region) == ("aid", "aid", "maple-city")
    assert aid.is_silent
    assert (aid.costs, aid.conditions, aid.envelope, aid.clause.exact) == ((), (), None, "")


def test_a_term_that_says_no_costs_is_paid_on_what_the_programme_is_for(tmp_path):
    measure = vouchers("")
    measure.rows["programmes"][0]["sectors"] = "chain-compute"
    measure.rows["concepts"].append(
        {"concept": "chain-compute", "scheme": "value_chain", "name_en": "Compute"}
    )

    terms = by_key(measure.read(tmp_path))

    assert (terms["compute"].costs, terms["compute"].row["costs"]) == (("compute",), "")
    assert terms["models"].costs == ()


@pytest.mark.parametrize(
    ("table", "cells", "refused"),
    [
        ("relations", related("falls_each_year", "逐年递减20%"),
         "kind is 'falls_each_year': is not one of the codes that could say '逐年递减20%'; "
         "allowed: excludes, higher_of"),
        ("terms", term("interest", "compute", costs="interest", words="按贷款利息50%贴息"),
         "cannot be expressed: 'interest' of '按贷款利息50%贴息' is not on file; allowed: compute"),
        ("terms", term("t", "compute", recipients="clusters", words="按贷款利息50%贴息"),
         "cannot be expressed: 'clusters' of '按贷款利息50%贴息' is not on file; allowed: TG"),
        ("limits", {"limit": "l", "covers": "models", "amount": "half", "per": "employee",
                    "words": "每名员工"}, "that could say '每名员工'; allowed: project"),
        ("conditions", asked("c", "compute", "credit", "A", "信用A级"),
         "is not one of the codes that could say '信用A级'; allowed: place"),
        ("conditions", asked("c", "compute", "size", "giant", "信用A级"),
         "of '信用A级' cannot be held against a firm; allowed: what is not on file as attribute"),
    ],
)  # fmt: skip
def test_a_clause_that_cannot_be_expressed_is_refused_by_its_words(tmp_path, table, cells, refused):
    measure = vouchers("逐年递减20%；按贷款利息50%贴息；每名员工；信用A级。")
    getattr(measure, table)(cells)

    with pytest.raises(PackageError) as error:
        measure.read(tmp_path)

    assert refused in str(error.value)
