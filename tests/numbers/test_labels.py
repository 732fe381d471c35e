"""Bare digits that name a thing, and those beside them that count: each on its smallest text."""

import pytest

from analysis.numbers import scan


def kinds(text: str, language: str) -> list[tuple[str, str]]:
    """Return what is read of a text, each with its kind."""
    return [(mention.surface, mention.kind) for mention in scan(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "label"),
    [
        ("at the new Tower 52 in Ashby", "en", "52"),
        ("on Orbit 11, not before", "en", "11"),
        ("the MoonGPT 3.5, a model", "en", "3.5"),
        ("its River 5 system upgrade", "en", "5"),
        ("in the Advanced 3 District.", "en", "3"),
        ("led by 17-15 on the day", "en", "17-15"),
        ("基本計画「あさひ創生15戦略（案）」", "ja", "15"),
        ("新しい「レベル3」へ", "ja", "3"),
        ("围绕“3820”战略", "zh", "3820"),
        ("实现从0到1的突破", "zh", "0到1"),
        ("第18C章", "zh", "第18C章"),
        ("2次電池の", "ja", "2次"),
        ("Moonlight (TWSE: 2330, here)", "en", "2330"),
        ("the 8-K, as filed", "en", "8-K"),
        ("under 15(d) of the act", "en", "15(d)"),
        ("under 17 CFR 230.425 here", "en", "17 CFR 230.425"),
        ("Ashby, D.C. 20549.", "en", "20549"),
        ("26-3999357 is its number", "en", "26-3999357"),
        ("(Exhibits 3, 6, and 7 here)", "en", "3, 6, and 7"),
        ("《小河2》使用了", "zh", "2"),
        ("安山 东阳 550025。", "zh", "550025"),
        ("等级达9级，", "zh", "9级"),
        ("以95后为主", "zh", "95后"),
        ("これも低いのであった23。", "ja", "23"),
        ("アサヒ電機(8035)", "ja", "8035"),
        ("第二棉纺厂", "zh", "第二"),
    ],
)
def test_digits_that_only_name_a_thing_count_nothing(text, language, label):
    assert kinds(text, language) == [(label, "noise")]


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("at the new Tower 52 engineers met", "en", "52 engineers"),  # a plural is counted
        ("Fund Backs 20 Startups", "en", "20 Startups"),
        ("Nearly 11, not more", "en", "Nearly 11"),
        ("Ashby 35\nNew York 40", "en", "35"),  # the row of a table
        ("MoonGPT 3.5 million users", "en", "3.5 million users"),
        ("led by 15-17 on the day", "en", "15-17"),
        ("「コストは15」と答えた", "ja", "15"),
        ("「15社以上」と答えた", "ja", "15社以上"),
        ("“两个20”", "zh", "20"),
        ("《小河》20集", "zh", "20"),
        ("Exhibits 3, 6, and 7 firms", "en", "3"),
        ("目標は25。", "ja", "25"),
    ],
)
def test_digits_that_count_are_no_label(text, language, number):
    assert kinds(text, language)[0] == (number, "figure")
