"""Every figure is one row of a tidy frame, with its names, its number and where it is said."""

import pandas as pd
import pytest

from analysis.library.packages import load_seeds
from analysis.library.tidy import COLUMNS, best_evidence, figures, tag_of
from analysis.refusal import Refused
from tests.packages import sound_rows, write_package
from tests.tiny import date, figure, indicator, region, said, source, tiny

CONTRACT = (
    "figure region region_name indicator indicator_name value upper unit bound measure_kind period "
    "period_basis programme member source quote start end exact"
).split()


def seeds_of(*rows, evidence=(), sources=(), **tables):
    return tiny(
        regions=[region("maple") | {"name_ja": "紅葉省", "name_zh_hans": "红叶省"}],
        indicators=[indicator("output") | {"name_ja": "生産"}],
        figures=rows,
        evidence=evidence,
        sources=sources or [source("plan")],
        **tables,
    )


def test_the_columns_are_those_agreed():
    assert list(COLUMNS) == CONTRACT
    assert list(figures(seeds_of(figure("f"))).columns) == CONTRACT


def test_a_number_is_a_float_and_exactly_as_printed():
    frame = figures(seeds_of(figure("f", "0.10", value_upper="1234567890123456789")))

    assert frame["value"].to_list() == [0.1]
    assert frame["upper"].to_list() == [1234567890123456789.0]
    assert frame["exact"].to_list() == ["0.1..1234567890123456789"]


def test_a_date_has_no_number_and_a_figure_no_upper_end_of_its_own():
    frame = figures(seeds_of(date("d", "2027"), figure("f", "3")))

    assert frame["value"].isna().to_list() == [True, False]
    assert frame["upper"].isna().all()
    assert frame["exact"].to_list() == ["", "3"]
    assert frame["period"].to_list() == ["2027", ""]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("Maple", "Output")),
        ("ja", ("紅葉省", "生産")),
        ("zh-Hans", ("红叶省", "Output")),
        ("zh", ("红叶省", "Output")),
    ],
)
def test_names_are_in_the_language_or_in_english(language, names):
    row = figures(seeds_of(figure("f")), language).iloc[0]

    assert (row["region_name"], row["indicator_name"]) == names


@pytest.mark.parametrize(
    ("asked", "tag"),
    [
        ("en", "en"), ("en_US", "en"), ("ja-JP", "ja"), ("JA", "ja"),
        ("zh", "zh-Hans"), ("zh_hans", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh_SG", "zh-Hans"),
    ],
)  # fmt: skip
def test_a_language_is_understood_however_it_is_written(asked, tag):
    assert tag_of(asked) == tag


@pytest.mark.parametrize("asked", ["zh-TW", "zh-Hant", "fr", "", "Japanese"])
def test_a_language_of_no_page_is_refused_with_those_there_are(asked):
    with pytest.raises(Refused, match=f"no language called {asked!r}; .*(en|zh-Hans)"):
        tag_of(asked)


def test_of_several_passages_the_one_of_the_most_official_document_that_gives_the_value_stands():
    papers = [source("a-blog", tier="opinion"), source("b-plan"), source("c-plan")]
    passages = [
        said("f", "about five", source="a-blog"),
        said("f", "by 2027", source="b-plan", states="period"),
        said("f", "five", start=40, source="c-plan"),
        said("f", "5", start=20, source="c-plan"),
    ]
    seeds = seeds_of(figure("f", "5"), evidence=passages, sources=papers)

    assert best_evidence("f", seeds) == {"source": "c-plan", "quote": "5", "start": 20, "end": 21}
    assert len(figures(seeds)) == 1


def test_a_figure_without_a_passage_has_none():
    row = figures(seeds_of(figure("f"))).iloc[0]

    assert (row["source"], row["quote"]) == ("", "")
    assert row["start"] is pd.NA and row["end"] is pd.NA


def test_packages_are_stacked_and_each_figure_is_a_row(tmp_path):
    rows = sound_rows()
    more = {name: rows[name] for name in ("regions", "figures", "evidence")}
    more["regions"] = [{"region": "birch", "name_en": "Birch", "level": "province"}]
    more["figures"] = [rows["figures"][0] | {"figure": "birch-output-2027", "region": "birch"}]
    more["evidence"] = [rows["evidence"][0] | {"figure": "birch-output-2027"}]
    seeds = load_seeds(
        write_package(tmp_path / "base", rows), str(write_package(tmp_path / "more", more))
    )

    frame = figures(seeds)

    assert len(frame) == len(rows["figures"]) + 1
    assert frame.set_index("figure")["region_name"]["birch-output-2027"] == "Birch"


def test_the_own_package_is_laid_out_without_being_named(seeds):
    pd.testing.assert_frame_equal(figures(), figures(seeds))


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused, match=r"no data package at .*nowhere: name a folder"):
        load_seeds(tmp_path / "nowhere")


def test_a_package_beside_the_own_is_loaded_by_its_name_on_top_of_it():
    regions = set(load_seeds("suzhou").regions["region"])

    assert {"suzhou", "henan"} <= regions
