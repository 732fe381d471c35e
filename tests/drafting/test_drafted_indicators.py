"""A figure meets an indicator on file by definition, unit and words; else its words name one."""

import pytest

from analysis.drafting import indicators
from analysis.drafting.candidates import rows_of_mentions
from analysis.drafting.indicators.concepts import _concepts, concept_of, with_concept
from analysis.drafting.indicators.known import _synonyms
from analysis.drafting.outline import sections_of
from analysis.drafting.rules import less_sure
from analysis.numbers import scan
from analysis.numbers.folding import guess_language
from analysis.package import load_seeds
from analysis.package.codes import code_list
from analysis.paths import packages_to_stack, stacked
from tests.tiny import indicator, tiny

BASE = tiny(
    indicators=[
        indicator("ai_industry_scale", name_zh_hans="人工智能产业规模", name_ja="AI産業の規模"),
        indicator("aid_ceiling", name_zh_hans="资助上限"),
        indicator("aid_intensity", name_zh_hans="资助比例", unit="1", dimension="share"),
        indicator("scheme_envelope", name_zh_hans="支持方案总额度"),
        indicator("robot_parks", name_zh_hans="机器人园区数", unit="count", dimension="count"),
    ]
)


@pytest.fixture
def named():
    """Return (indicator, rule) of each figure of a text, by its words, and the indicators.

    The figures come without the rule that told their kind.
    """

    def named(text, base=BASE):
        language = guess_language(text)
        sections = sections_of(text, language)
        mentions = scan(text, language)
        drafted = rows_of_mentions(text, mentions, "plan", "spruce", sections)
        bare = [{**figure, "rule": ""} for figure in drafted["figures"]]
        figures, rows = indicators.matched(bare, drafted["evidence"], text, language, base)
        words = {r["figure"]: r["exact"] for r in drafted["evidence"] if r["states"] == "value"}
        said = {words[r["figure"]]: (r["indicator"], r.get("rule", "")) for r in figures}
        return said, {row["indicator"]: row for row in rows}

    return named


@pytest.mark.parametrize(("text", "exact", "key"), [
    ("到2027年，全市人工智能产业规模达到800亿元。", "800亿元", "ai_industry_scale"),
    ("AI産業の規模を1,000億元に拡大する。市は進める。", "1,000億元", "ai_industry_scale"),
    ("建成机器人园区5个。", "5个", "robot_parks"),
    ("对项目给予投资额30%的补助。", "30%", "aid_intensity"),
    ("对企业给予最高100万元补助。", "最高100万元", "aid_ceiling"),
    ("每年算力券预算总额2亿元。", "2亿元", "scheme_envelope"),
])  # fmt: skip
def test_an_indicator_on_file_is_met(named, text, exact, key):
    said, _ = named(text)

    assert said[exact] == (key, "indicator-on-file")


@pytest.mark.parametrize(("text", "exact", "name"), [
    ("全市人工智能核心产业规模突破300亿元。", "突破300亿元", "人工智能核心产业规模"),
    ("集聚人工智能企业超3000家。", "超3000家", "人工智能企业数"),
    ("培育形成50家智能原生企业，增强活力。", "50家", "智能原生企业"),
    ("打造20个以上典型应用场景。", "20个以上", "典型应用场景数量"),
    ("全市智算规模达17000PFLOPS。", "17000PFLOPS", "地区智能算力规模"),
    ("打造总规模超500亿元的人工智能基金群。", "超500亿元", "人工智能基金群总规模"),
    ("形成3个先进可用、自主可控的示范产品、5个案例。", "3个", "示范产品"),
    ("智能经济核心产业规模年均增长超过20%。", "超过20%", "智能经济核心产业规模年均增长"),
    ("打造10家品牌、1000亿元机器人关联产业规模。", "1000亿元", "机器人关联产业规模"),
    ("其中高性能（智算、超算）算力达到90PFLOPS。", "90PFLOPS", "高性能算力"),
    ("上架率达到70%且PUE值低于1.25的智算中心，给予补助。", "低于1.25", "PUE值"),
])  # fmt: skip
def test_words_beside_the_number_name_a_new_indicator(named, text, exact, name):
    said, rows = named(text)

    key, rule = said[exact]
    assert (rows[key]["name_zh_hans"], rule) == (name, "indicator-from-words")


@pytest.mark.parametrize(("text", "exact", "key"), [
    ("市内のAI関連企業を2030年度までに120社とする。", "120社", "ai_companies"),
    ("120社のAIスタートアップを育てる。", "120社", "ai_startups"),
    ("The city counts 412 AI companies today.", "412", "ai_companies"),
    ("We will train 5,000 people by 2030.", "5,000 people", "people_trained"),
])  # fmt: skip
def test_words_of_three_languages_name_one_indicator(named, text, exact, key):
    said, _ = named(text)

    assert said[exact][0] == key


@pytest.mark.parametrize(("text", "exact"), [
    ("产业规模超100亿元。", "超100亿元"), ("引进项目40个。", "40个"), ("建设周期3年。", "3年"),
    ("The firms have a revenue of £3 million.", "£3 million"), ("计5个。", "5个"),
    ("The number of robots is to grow to 500.", "500"), ("Their number is 300.", "300"),
])  # fmt: skip
def test_words_that_say_too_little_leave_a_figure_unnamed(named, text, exact):
    said, rows = named(text)

    key, rule = said[exact]
    assert key.startswith("unnamed_")
    assert key in rows
    assert not rule.startswith("indicator-")


def test_the_same_noun_in_the_same_unit_is_one_indicator(named):
    said, _ = named("今年智能原生企业20家。\n到2027年，培育50家智能原生企业。\n")

    assert said["20家"] == said["50家"] == ("ai_native_companies", "indicator-from-words")


def test_the_same_words_in_units_of_two_kinds_are_two_indicators(named):
    said, rows = named("机器人产量达到5亿元。\n机器人产量达到80台。\n")

    assert rows[said["5亿元"][0]]["unit"] == "CNY"
    assert rows[said["80台"][0]]["unit"] == "unit"


def test_what_is_newly_added_is_not_what_there_is(named):
    said, rows = named("新增人工智能企业200家。现有人工智能企业900家。")

    assert said["900家"][0] == "ai_companies"
    assert rows[said["200家"][0]]["name_zh_hans"] == "新增人工智能企业"
    assert rows[said["200家"][0]]["stock_or_flow"] == "unsaid"


def test_the_field_of_a_sentence_is_the_field_of_what_it_counts(named):
    said, _ = named("人工智能领域培育形成50家智能原生企业，15家独角兽企业。另有9家独角兽企业。")

    assert said["15家"][0] == "ai_unicorn_companies"
    assert said["9家"][0] == "unicorn_companies"


def test_an_indicator_on_file_in_another_unit_is_not_met(named):
    base = tiny(indicators=[indicator("robots", name_zh_hans="机器人园区数", unit="person",
                                      dimension="count")])  # fmt: skip

    said, _ = named("建成机器人园区5个。", base)

    assert said["5个"][1] == "indicator-from-words"


def test_a_new_name_in_english_that_is_on_file_takes_the_row_that_has_it(named):
    filed = indicator("application_scenarios", name_en="Application scenarios",
                      name_zh_hans="应用场景总数", unit="count", dimension="count")  # fmt: skip
    said, rows = named("打造500个以上应用场景。", tiny(indicators=[filed]))

    assert said["500个以上"][0] == "application_scenarios"
    assert rows["application_scenarios"]["name_zh_hans"] == "应用场景总数"


def test_an_indicator_met_comes_with_its_row_as_it_is_on_file(named):
    _, rows = named("全市人工智能产业规模达到800亿元。")

    assert rows["ai_industry_scale"]["definition"] == "ai_industry_scale"
    assert (rows["ai_industry_scale"]["unit"], len(rows)) == ("CNY", 1)


def test_a_common_indicator_agrees_with_each_package_that_has_it():
    filed = load_seeds(stacked(list(packages_to_stack()))).indicators.set_index("indicator")
    shared = {key: known.row for key, known in _synonyms().items() if key in filed.index}

    assert {"ai_companies", "ai_industry_scale"} <= set(shared)
    for key, row in shared.items():
        assert row == {"indicator": key, **filed.loc[key, list(row)[1:]]}


def test_a_new_indicator_leaves_what_is_counted_and_over_what_to_the_curator(named):
    _, rows = named("集聚人工智能企业超3000家。")

    (row,) = rows.values()
    assert (row.get("counted", ""), row.get("over", "")) == ("", "")
    assert (row["dimension"], row["stock_or_flow"]) == ("count", "stock")


def test_a_flow_says_over_what_it_flows_and_a_level_says_nothing():
    text = "年产值达到5亿元，每家企业每年最高100万元。"
    span = {"states": "value", "end": 0, "start": 0}
    figures = [
        {"figure": "a", "indicator": "unnamed_m", "unit": "CNY", "measure_kind": "target"},
        {"figure": "b", "indicator": "unnamed_m_a_year", "unit": "CNY", "measure_kind": "ceiling",
         "frequency": "P1Y"},
    ]  # fmt: skip
    spans = [
        span | {"figure": "a", "start": text.index("5亿"), "end": text.index("，")},
        span | {"figure": "b", "start": text.index("100万"), "end": text.index("。")},
    ]

    (output, ceiling), rows = indicators.matched(figures, spans, text, "zh-Hans", BASE)

    assert output["frequency"] == "P1Y"
    assert ceiling["frequency"] == ""
    sorts = {row["indicator"]: row["stock_or_flow"] for row in rows}
    assert sorts == {output["indicator"]: "flow", "aid_ceiling": "stock"}


def test_the_rule_of_a_figure_is_the_less_sure_of_the_two_that_made_it():
    assert less_sure("kind-rate", "indicator-on-file") == "indicator-on-file"
    assert less_sure("kind-plan", "indicator-on-file") == "kind-plan"
    assert less_sure("", "kind-plan") == less_sure("kind-plan", "") == "kind-plan"


def test_a_figure_that_has_an_indicator_keeps_it():
    figure = {"figure": "f", "indicator": "robots", "unit": "count", "measure_kind": "actual"}

    figures, rows = indicators.matched([figure], [], "建成园区5个。", "zh-Hans", BASE)

    assert (figures, rows) == ([figure], [])


@pytest.mark.parametrize(("text", "key", "concept"), [
    ("培育形成松木独角兽企业15家。", "松木独角兽企业", "companies"),
    ("全市松木产业规模达到80亿元。", "松木产业规模", "industry_size"),
    ("打造松木行业大模型20个。", "松木行业大模型", "models"),
    ("集聚松木领域青年人才240人。", "松木领域青年人才", "talent"),
    ("松木智能终端普及率超过70%。", "松木智能终端普及率", "adoption"),
    ("组建松木攻关团队30个。", "松木攻关团队", ""),
])  # fmt: skip
def test_an_indicator_named_by_words_answers_the_questions_of_its_concept(
    named, text, key, concept
):
    _, rows = named(text)

    row = next(row for row in rows.values() if row.get("name_zh_hans") == key)
    assert row["measured"] == concept


def test_what_is_paid_is_aid_and_an_indicator_on_file_keeps_its_concept(named):
    _, rows = named("给予每家一次性奖励10万元。到2027年，全市人工智能产业规模达到800亿元。")

    assert rows["aid_amount"]["measured"] == "aid"
    assert not rows["ai_industry_scale"].get("measured")


def test_a_concept_is_told_only_of_its_own_dimension():
    assert concept_of({"dimension": "money", "name_en": "Companies"}) == ""
    assert concept_of({"dimension": "count", "name_en": "AI companies"}) == "companies"
    assert concept_of({"dimension": "compute"}) == "compute"
    assert with_concept({"dimension": "compute", "measured": "data"})["measured"] == "data"


def test_every_concept_is_a_code_on_file():
    concepts = {concept for concept, _, _ in _concepts()}

    assert concepts <= set(code_list("measured"))


def test_the_numbers_of_a_row_measure_what_its_first_words_say(named):
    said, rows = named("指標\n2 | AI研修を修めた人の数（累計） | 人 | 40人 | 60人\n")

    assert said["40人"] == said["60人"]
    assert rows[said["40人"][0]]["name_ja"] == "AI研修を修めた人"
