"""A cell swapped for another is found by the words beside it: region, indicator, kind."""

import hashlib

import pytest
from packages import SOURCE, row_of, sound_rows, write_documents, write_package

from analysis.package import load_seeds
from analysis.package.said import said_of_figures
from analysis.package.said.glossaries import Glossaries
from analysis.package.said.glossary import Glossary
from analysis.package.verify import verify
from tests.tiny import indicator, tiny

TEXT = (
    "紅葉省の概況です。\n"
    "2027年までに産業規模を1,600億元以上に拡大します。\n"
    "2024年末時点の基幹企業は100社です。\n"
    "杉省には入居企業が42社います。\n"
    "面積は7社分です。\n"
)
#: figure -> its words, what gives its scope, and its cells
FIGURES = {
    "output": ("1,600億元以上", "産業規模", {
        "region": "maple", "indicator": "industry_output", "measure_kind": "target",
        "value": "160000000000", "unit": "CNY", "bound": "at_least", "period": "2027"}),
    "companies": ("100社", "基幹企業", {
        "region": "maple", "indicator": "key_companies", "measure_kind": "actual",
        "value": "100", "unit": "company", "bound": "exact", "period": "2024-12-31"}),
    "tenants": ("42社", "入居企業", {
        "region": "cedar", "indicator": "tenants", "measure_kind": "actual",
        "value": "42", "unit": "company", "bound": "exact"}),
    "silent": ("7社", "", {
        "region": "maple", "indicator": "key_companies", "measure_kind": "actual",
        "value": "7", "unit": "company", "bound": "exact"}),
}  # fmt: skip
NAMES = {"industry_output": "産業の規模", "key_companies": "重点企業数", "tenants": "入居企業数"}


def quoted(figure, exact, states):
    return {"figure": figure, "states": states} | _place(exact)


def _place(exact):
    start = TEXT.index(exact)
    return {"source": SOURCE, "start": str(start), "end": str(start + len(exact)), "exact": exact}


def package(forms=("基幹企業",)):
    """Return the rows: names of indicators, and surface forms of key companies."""
    rows = sound_rows()
    for name in set(rows) - {"regions", "sources", "indicators"}:
        rows[name] = []
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    rows["sources"][0].update(sha256=digest, characters=str(len(TEXT)))
    company = row_of(rows, "indicators", "key_companies")
    rows["indicators"].append({**company, "indicator": "tenants"})
    for key, name in NAMES.items():
        row_of(rows, "indicators", key)["name_ja"] = name
    rows["surface_forms"] = [
        {"indicator": "key_companies", "language": "ja", "words": words} for words in forms
    ]
    blank = {"period": "", "period_basis": "", "obs_status": "A"}
    for key, (value, scope, cells) in FIGURES.items():
        basis = {"period_basis": "stated"} if cells.get("period") else {}
        rows["figures"].append({"figure": key, **blank, **cells, **basis})
        rows["evidence"].append(quoted(key, value, "value"))
        if scope:
            rows["evidence"].append(quoted(key, scope, "scope"))
    for figure, words in (("output", "2027年までに"), ("companies", "2024年末時点")):
        rows["evidence"].append(quoted(figure, words, "period"))
    return rows


def verified(tmp_path, rows):
    documents = write_documents(tmp_path / "documents", TEXT)
    return verify(load_seeds(write_package(tmp_path / "package", rows)), documents)


def test_words_that_name_all_three_are_sound_and_what_nothing_says_is_counted(tmp_path):
    found = verified(tmp_path, package())

    assert found.problems == ()
    assert found.as_json()["said"] == {
        "region": {"sentence": 1, "title": 3},
        "indicator": {"evidence": 3, "inferred": 1},
        "measure_kind": {"evidence": 2, "inferred": 2},
    }


@pytest.mark.parametrize(("figure", "swapped", "code", "named"), [
    ("companies", {"indicator": "tenants"}, "other_indicator", "key_companies"),
    ("tenants", {"indicator": "key_companies"}, "other_indicator", "tenants"),
    ("output", {"measure_kind": "forecast"}, "other_measure_kind", "target"),
    ("companies", {"measure_kind": "target"}, "other_measure_kind", "actual"),
    ("output", {"region": "cedar"}, "other_region", "maple"),
    ("tenants", {"region": "greenleaf"}, "other_region", "cedar"),
])  # fmt: skip
def test_a_swapped_cell_is_refused_by_the_words_that_stand(tmp_path, figure, swapped, code, named):
    rows = package()
    row_of(rows, "figures", figure).update(swapped)

    (problem,) = verified(tmp_path, rows).problems

    assert (problem.code, problem.key) == (code, figure)
    assert named in problem.says


def kind_as_told(tmp_path, told, exact, kind):
    """Return by what the kind of one figure in one sentence is borne out, "" where it is not."""
    rows = package()
    rows["figures"] = [row_of(rows, "figures", "silent") | {"measure_kind": kind}]
    if exact.endswith("元"):
        rows["figures"][0].update(unit="CNY", indicator="industry_output")
    place = {"start": str(told.index(exact)), "end": str(told.index(exact) + len(exact))}
    rows["evidence"] = [quoted("silent", "7社", "value") | place | {"exact": exact}]

    said = said_of_figures(load_seeds(write_package(tmp_path, rows)), {SOURCE: told})

    return next(iter(said.counts["measure_kind"]), "")


@pytest.mark.parametrize(("told", "exact", "kind", "borne_out"), [
    ("要件を満たす7社に支援。", "7社", "threshold", "sentence"),
    ("要件を満たす7社に支援。", "7社", "quota", "doubted"),
    ("支援は最大7億元とする。", "最大7億元", "ceiling", "evidence"),
    ("支援は最大7億元とする。", "最大7億元", "budget", "doubted"),
    ("定員は7社とする。", "定員は7社", "quota", "evidence"),
    ("定員は7社とする。", "定員は7社", "forecast", ""),
    ("7社が入居している。", "7社", "target", ""),
    ("数 | 7社 | 入居している", "7社", "target", "doubted"),
    ("7社を対象に。", "7社", "target", "inferred"),
])  # fmt: skip
def test_only_words_quoted_or_of_the_other_time_refuse_a_kind(
    tmp_path, told, exact, kind, borne_out
):
    """A limit is no other kind: 最大 is said of budgets, too; a sentence says many things."""
    assert kind_as_told(tmp_path, told, exact, kind) == borne_out


def test_where_nothing_names_a_place_the_region_is_inferred(tmp_path):
    rows = package()
    rows["sources"][0].update(title="概況", publisher="")

    seeds = load_seeds(write_package(tmp_path, rows))
    found = said_of_figures(seeds, {SOURCE: TEXT.replace("紅葉省", "この省")})

    assert found.counts["region"] == {"sentence": 1, "inferred": 3}


def test_a_reading_names_what_the_words_leave_open(tmp_path):
    rows = package()
    row_of(rows, "figures", "tenants")["region"] = "greenleaf"
    row_of(rows, "regions", "greenleaf")["parent"] = "cedar"
    value = next(row for row in rows["evidence"] if row["figure"] == "tenants")
    value["reading"] = "A park of Greenleaf."

    assert verified(tmp_path, rows).problems == ()


def test_a_figure_nobody_has_read_is_not_held_against_its_words(tmp_path):
    rows = package()
    row_of(rows, "figures", "companies").update(indicator="tenants", obs_status="V")

    assert verified(tmp_path, rows).problems == ()


def test_the_place_of_its_member_bears_out_where_a_figure_is(tmp_path):
    rows = package()
    member = sound_rows()["members"][0] | {"region": "maple", "concept": ""}
    rows["members"] = [member | _place("面積")]
    row_of(rows, "figures", "silent").update(member="greenleaf-park")

    seeds = load_seeds(write_package(tmp_path / "package", rows))

    assert said_of_figures(seeds, {SOURCE: TEXT}).counts["region"]["rows"] == 1


@pytest.mark.parametrize(("text", "named"), [
    ("鄭州高新区の企業", {"zone"}),
    ("鄭州と鄭州高新区", {"city", "zone"}),
    ("ＡＩ産業の規模", {"ai"}),
    ("産業規模", {"any"}),
    ("two large models", {"model"}),
    ("a remodel", set()),
])  # fmt: skip
def test_the_longest_of_names_within_one_another_is_meant(text, named):
    glossary = Glossary([
        ("city", "鄭州"), ("zone", "鄭州高新区"), ("any", "産業規模"), ("ai", "AI産業規模"),
        ("model", "Large model"),
    ])  # fmt: skip

    assert glossary.named_in(text) == named


@pytest.mark.parametrize("words", ["160", "(a+)+$", ".*", "人", "", "[", "\u202e42"])
def test_words_are_taken_as_they_stand_and_digits_or_a_sign_alone_name_nothing(words):
    glossary = Glossary([("made", words), ("output", "産業規模")])

    assert glossary.named_in("160人の産業規模、42社" + "a" * 50) == {"output"}


@pytest.mark.parametrize(("language", "name"), [
    ("en", "Core output"), ("ja", "核心部門の産出"), ("zh-Hans", "核心产业规模"),
    ("de", "Core output"),
])  # fmt: skip
def test_an_indicator_is_named_in_the_language_of_the_words_or_else_in_english(language, name):
    names = {"name_en": "Core output", "name_ja": "核心部門の産出", "name_zh_hans": "核心产业规模"}
    words = Glossaries(tiny(indicators=[indicator("output", **names)]))

    assert words.indicators(language, "CNY").named_in(f"{name}: 3") == {"output"}
    assert words.indicators(language, "company").named_in(name) == set()
    assert all(
        words.indicators(language, "CNY").named_in(other) == set()
        for other in names.values()
        if other != name
    )
