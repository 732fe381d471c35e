"""Whoever reads on in another language is asked for the names that were read, each once."""

import pytest

from analysis.curation.deeds import ACCEPT, CORRECT, Deed
from analysis.curation.history import acted
from analysis.curation.names_asked import names_asked, naming
from analysis.curation.state import CurationError
from tests.curation.drafted_town import PLAN, SOURCE, VOUCHERS, drafted_town


@pytest.fixture
def town(tmp_path):
    return drafted_town(tmp_path)


def asked_of(town, language: str) -> list[str]:
    return [one.words for one in names_asked(town, language)]


def test_what_nobody_has_read_needs_no_name(town):
    assert asked_of(town, "ja") == ["Fernholt"]  # the region is on every page

    town = acted(town, [Deed(ACCEPT, "programmes", VOUCHERS)])

    assert asked_of(town, "ja") == ["Fernholt", "Computing vouchers"]
    assert asked_of(town, "en") == []


def test_chinese_words_in_the_place_of_an_english_name_are_asked_for(town):
    cells = {"name": "算力券", "name_en": "算力券"}
    town = acted(town, [Deed(ACCEPT, "programmes", VOUCHERS, None, cells)])

    assert asked_of(town, "en") == ["算力券"]


def test_words_that_stand_in_several_rows_are_asked_for_once_and_named_in_all(town):
    same = {"name": "Fernholt", "name_en": "Fernholt"}
    town = acted(town, [Deed(ACCEPT, "programmes", PLAN, None, same)])
    (asked,) = names_asked(town, "ja")

    town = acted(town, naming([asked], "フェルンホルト\n"))

    assert town.row("programmes", PLAN)["name_ja"] == "フェルンホルト"
    assert town.row("regions", SOURCE)["name_ja"] == "フェルンホルト"


def test_an_indicator_is_asked_for_once_a_figure_of_it_is_accepted(town):
    named = {"indicator": "Companies in town"}
    figure = next(row for row in town.tables["figures"] if row["unit"] == "company")["figure"]

    town = acted(town, [Deed(CORRECT, "figures", figure, None, named)])
    assert "Companies in town" not in asked_of(town, "zh-Hans")
    town = acted(town, [Deed(ACCEPT, "figures", figure)])
    assert "Companies in town" in asked_of(town, "zh-Hans")


def test_a_purpose_that_was_written_is_asked_for_beside_the_name(town):
    written = {"purpose_en": "Cheap computing"}
    town = acted(town, [Deed(ACCEPT, "programmes", VOUCHERS, None, written)])

    town = acted(town, naming(names_asked(town, "ja"), "\n計算資源の引換券\n安価な計算"))

    row = town.row("programmes", VOUCHERS)
    assert (row["name_ja"], row["purpose_ja"]) == ("計算資源の引換券", "安価な計算")


def test_as_many_lines_are_to_be_there_as_names_are_asked_for(town):
    town = acted(town, [Deed(ACCEPT, "programmes", VOUCHERS)])
    asked = names_asked(town, "ja")

    with pytest.raises(CurationError, match="names asked for: 2, lines written: 1"):
        naming(asked, "計算資源の引換券")
    (deed,) = naming(asked, "\n計算資源の引換券\n")
    assert (deed.key, deed.cells) == (VOUCHERS, {"name_ja": "計算資源の引換券"})
