"""A new document becomes a candidate package that accounts for every number and is sound."""

import pytest
from packages import write_package

from analysis.drafting.draft import DraftError, candidate, draft_package
from analysis.package import load_seeds
from analysis.package.verify import verify

TEXT = (
    "云杉市人工智能行动计划（2025-2027年）\n\n"
    "一、到2027年底，全市产业规模达到800亿元，集聚企业超200家。\n"
    "二、目前，全市已有算力中心3个。\n"
    "三、对项目按总投资30%给予补助，最高不超过500万元。\n"
    "四、每年安排专项资金1亿元，编号〔2025〕7号，采用H100芯片。\n"
    "五、此前约三分之一的企业来自外地，8月30日发布，共3个。\n"
)


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    return write_package(tmp_path_factory.mktemp("base"))


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "documents" / "Spruce plan 2025.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8", newline="")
    return path


@pytest.fixture
def figures(document):
    rows = candidate(document, "spruce").tables
    evidence = {row["figure"]: row["exact"] for row in rows["evidence"] if row["states"] == "value"}
    return {evidence[row["figure"]]: row for row in rows["figures"]}


def test_a_candidate_is_sound_alone_and_on_the_base(base, document, tmp_path):
    draft = draft_package(document, "cedar", tmp_path / "draft", load_seeds(base))

    assert draft.count("figures") > 5
    assert set(load_seeds(tmp_path / "draft").figures["obs_status"]) == {"V"}
    stacked = load_seeds([base, tmp_path / "draft"])
    assert "spruce-plan-2025" in set(stacked.sources["source"])


def test_a_candidate_is_proven_by_its_document(document, tmp_path):
    draft_package(document, "spruce", tmp_path / "draft")

    found = verify(load_seeds(tmp_path / "draft"), document.parent)

    assert found.problems == ()
    assert found.numbers.unaccounted == ()


def test_a_japanese_business_year_is_proven_by_its_words(tmp_path):
    """年度 runs from April in Japanese; the words are read in the language of their source."""
    document = tmp_path / "documents" / "plan.txt"
    document.parent.mkdir()
    text = "県は2030年度までに売上高を1,000億円以上とする。企業は2030年度末までに120社をめざす。\n"
    document.write_text(text, encoding="utf-8", newline="")
    draft_package(document, "spruce", tmp_path / "draft")

    seeds = load_seeds(tmp_path / "draft")

    assert set(seeds.figures["period"]) == {"2030-04/2031-03", "2031-03-31"}
    assert verify(seeds, document.parent).problems == ()


def test_a_region_not_on_file_becomes_a_bare_row(document):
    (row,) = candidate(document, "spruce-city").tables["regions"]

    assert row == {"region": "spruce-city", "name_en": "Spruce City"}


def test_a_region_on_file_comes_with_the_places_it_lies_in(base, document):
    rows = candidate(document, "greenleaf", load_seeds(base)).tables["regions"]

    assert [row["region"] for row in rows] == ["greenleaf", "maple", "leafland"]


def test_a_target_with_its_year_is_guessed(figures):
    row = figures["800亿元"]

    assert (row["value"], row["unit"], row["measure_kind"]) == ("80000000000", "CNY", "target")
    assert (row["period"], row["period_basis"]) == ("2027-12-31", "stated")


def test_a_period_of_the_sentence_before_is_inferred(tmp_path):
    (tmp_path / "a.txt").write_text("到2027年底形成规模。集聚企业30家。\n", encoding="utf-8")

    (row,) = candidate(tmp_path / "a.txt", "spruce").tables["figures"]

    assert (row["period"], row["period_basis"]) == ("2027-12-31", "inferred")


def test_what_there_is_already_is_an_actual_amount(document):
    rows = candidate(document, "spruce").tables["figures"]

    centres = next(row for row in rows if row["value"] == "3")
    assert centres["measure_kind"] == "actual"


def test_a_rate_and_a_ceiling_are_guessed(figures):
    assert (figures["30%"]["measure_kind"], figures["30%"]["value"]) == ("rate", "0.3")
    ceiling = next(row for exact, row in figures.items() if "500万元" in exact)
    assert (ceiling["measure_kind"], ceiling["bound"]) == ("ceiling", "at_most")


def test_money_a_year_is_a_flow(figures):
    row = figures["1亿元"]

    assert (row["frequency"], row["measure_kind"]) == ("P1Y", "budget")
    assert row["indicator"].endswith("_a_year")


def test_a_third_is_kept_to_ten_places(figures):
    row = next(row for exact, row in figures.items() if "三分之一" in exact)

    assert row["value"] == "0.3333333333"


def test_numbers_of_documents_and_products_are_dismissed(document):
    dismissed = {
        row["exact"]: row["reason"] for row in candidate(document, "x").tables["dismissed"]
    }

    assert dismissed["〔2025〕7号"] == "other"
    assert dismissed["8月30日"] == "other"
    assert "product_name" in dismissed.values()


def test_a_passage_printed_twice_is_dismissed(tmp_path):
    path = tmp_path / "twice.txt"
    line = "到2027年底，全市人工智能核心产业规模达到800亿元，集聚人工智能企业超200家。\n"
    path.write_text(line + "另有3家。\n" + line, encoding="utf-8")

    rows = candidate(path, "spruce").tables

    assert {row["reason"] for row in rows["dismissed"]} == {"duplicate_passage"}
    assert len(rows["figures"]) == 3


def test_a_folder_with_something_in_it_is_not_overwritten(document, tmp_path):
    (tmp_path / "draft").mkdir()
    (tmp_path / "draft" / "figures.csv").write_text("curated")

    with pytest.raises(FileExistsError, match=r"draft is there already and not empty"):
        draft_package(document, "spruce", tmp_path / "draft")
    assert (tmp_path / "draft" / "figures.csv").read_text() == "curated"


@pytest.mark.parametrize(("name", "content", "region", "says"), [
    ("absent.txt", None, "spruce", r"there is no file 'absent.txt'"),
    ("bad.txt", b"\xff\xfe", "spruce", r"'bad.txt' is not UTF-8 at byte 0"),
    ("good.txt", b"3", "Spruce City", r"'Spruce City' is no key of a region"),
])  # fmt: skip
def test_what_cannot_be_drafted_is_said(tmp_path, name, content, region, says):
    if content is not None:
        (tmp_path / name).write_bytes(content)

    with pytest.raises(DraftError, match=says):
        candidate(tmp_path / name, region)


ODD = (
    "no number", "1", "100\r\n100\r\n100", "5\t60\t亿元", "9" * 500 + "亿元", "-3%",
    "3" * 40 + "." + "7" * 40, "= 3家 @ 4家", "１２３家、壹佰元",
    "3\0家 7\x1b[31m家 3\0家", "\ufeff9家",
    "2家\u202e3家 <b>4家</b> {{5}} =6+7",
)  # fmt: skip


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
def test_an_empty_document_gives_no_candidate(tmp_path, text):
    (tmp_path / "empty.txt").write_text(text, encoding="utf-8", newline="")

    with pytest.raises(DraftError, match=r"'empty\.txt' is empty: there is no number"):
        draft_package(tmp_path / "empty.txt", "spruce", tmp_path / "draft")

    assert not (tmp_path / "draft").exists()


def test_envelopes_titles_and_what_is_to_be_are_told_apart(tmp_path):
    text = (
        "行动计划（2024-2025年）\n依据《上级方案（2023-2025年）》制定。\n"
        "2025年底，通过实施5个工程、组织10个项目，力争形成100个产品。\n"
        "遴选1支团队。到2026年底，全市打造总规模超500亿元的基金群。\n"
        "对项目给予支持，最高不超过5000万元。当年全市可兑付总额不超过1亿元。\n"
    )
    (tmp_path / "plan.txt").write_text(text, encoding="utf-8", newline="")

    drafted = candidate(tmp_path / "plan.txt", "spruce").tables

    words = {row["figure"]: row["exact"] for row in drafted["evidence"] if row["states"] == "value"}
    kinds = {words[row["figure"]]: row["measure_kind"] for row in drafted["figures"]}
    assert kinds == {
        "5个": "target", "10个": "target", "100个": "target", "1支": "quota",
        "超500亿元": "target", "最高不超过5000万元": "ceiling", "不超过1亿元": "budget",
        "2024-2025年": "actual",
    }  # fmt: skip
    assert ("2023-2025年", "name") in {(r["exact"], r["reason"]) for r in drafted["dismissed"]}


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_give_sound_candidates(tmp_path, text):
    (tmp_path / "odd.txt").write_text(text, encoding="utf-8", newline="")

    draft_package(tmp_path / "odd.txt", "spruce", tmp_path / "draft")

    assert load_seeds(tmp_path / "draft").sources["characters"].item() == len(text)


@pytest.mark.parametrize(
    "name", ["zh_suzhou_plan_2025_2026.txt", "zh_beijing_ai_plus_2024_2025.txt"]
)
def test_policy_texts_become_sound_candidates_on_the_workbooks_package(documents, tmp_path, name):
    base = load_seeds()

    draft = draft_package(documents / name, "elsewhere", tmp_path / "draft", base)

    seeds = load_seeds([*base.folders, tmp_path / "draft"])
    found = verify(load_seeds(tmp_path / "draft"), documents)
    assert set(seeds.evidence["source"]) > {draft.source}
    assert found.numbers.unaccounted == ()
    assert found.problems == ()
