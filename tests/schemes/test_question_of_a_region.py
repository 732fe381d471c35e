"""What a person asks of a package: a project and a firm, of all its terms or of one region's."""

from fractions import Fraction

import pytest

from analysis.refusal import Refused
from analysis.schemes.question import of_region, question, region_named
from tests.tiny import figure, programme, region, tiny

SEEDS = tiny(
    regions=[region("maple"), region("birch")],
    programmes=[programme("aid", "scheme"), programme("gift", "scheme", region="birch")],
    support_schemes=[
        {"programme": "aid", "rate": "half", "ceiling": "most"},
        {"programme": "gift"},
    ],
    figures=[figure("half", "0.5", unit="1"), figure("most", "7")],
    conditions=[{"condition": "c", "of": "aid", "attribute": "sector", "value": "mill"}],
    concepts=[{"concept": "mine"}],
)


def test_a_question_holds_the_project_the_firm_and_all_terms():
    said = {"place": "maple", "size": "small", "sector": "mine", "kind": "TG29",
            "grant_from": "nation"}  # fmt: skip

    asked = question(SEEDS, "10M", {"compute": "4M"}, said, "3", {"gift": "2M CNY"})

    assert (asked.project.cost.value, asked.project.unit) == (10**7, "CNY")
    assert (asked.project.by_kind, asked.project.years) == ({"compute": 4 * 10**6}, 3)
    assert asked.project.left == {"gift": 2 * 10**6}
    assert (asked.firm.says, asked.firm.places) == (said, ("maple",))
    assert [one.term for one in asked.terms.on_file] == ["aid", "gift"]


def test_a_question_without_more_is_of_one_year_and_a_firm_that_says_nothing():
    asked = question(SEEDS, None, {"data": "5 CNY"})

    assert (asked.project.cost.value, asked.project.years) == (Fraction(5), 1)
    assert (asked.project.left, asked.firm.says) == ({}, {})


def test_the_question_of_a_region_is_asked_of_its_terms_alone():
    asked = question(SEEDS, "10M CNY")

    here = of_region(asked, "birch")

    assert [one.term for one in here.terms.on_file] == ["gift"]
    assert (here.project, here.firm, here.terms.parents) == (
        asked.project, asked.firm, asked.terms.parents,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"by_kind": {"tea": "1"}}, "no kind of costs called 'tea'"),
        ({"left": {"tea": "1"}}, "no scheme called 'tea'"),
        ({"firm": {"sector": "tea"}}, "no sector called 'tea'; .*mill.*mine"),
        ({"firm": {"kind": "tea"}}, "no kind called 'tea'"),
        ({"firm": {"grant_from": "tea"}}, "no grant from called 'tea'"),
        ({"firm": {"size": "tea"}}, "no size called 'tea'"),
    ],
)
def test_what_a_package_has_not_on_file_is_refused(wrong, refusal):
    with pytest.raises(Refused, match=refusal):
        question(SEEDS, "10M CNY", **wrong)


@pytest.mark.parametrize("place", ["maple", "Maple", "カエデ", "枫", "CN-MP", " cn-mp ", "440999"])
def test_a_place_is_asked_by_its_key_its_names_or_its_codes(place):
    named = {"name_en": "Maple", "name_ja": "カエデ", "name_zh_hans": "枫"}
    codes = {"iso_3166_2": "CN-MP", "gbt_2260": "440999"}
    seeds = tiny(
        regions=[{**region("maple"), **named, **codes}, region("birch")],
        programmes=[programme("aid", "scheme")],
        support_schemes=[{"programme": "aid"}],
    )

    for said in ({"place": place}, {"region": place}):
        assert question(seeds, "1 CNY", firm=said).firm.places == ("maple",)
    assert region_named("birch", seeds) == "birch"
    with pytest.raises(Refused, match="no place called 'oak'"):
        question(seeds, "1 CNY", firm={"place": "oak"})


def test_a_firm_is_said_by_its_attributes():
    with pytest.raises(Refused, match=r"as {'place': 'maple'}, not 'maple'"):
        question(SEEDS, "1 CNY", firm="maple")


def of_an_envelope(**said):
    seeds = tiny(
        regions=[region("maple")],
        programmes=[programme("aid", "scheme")],
        support_schemes=[{"programme": "aid", "rate": "half", "envelope": "pot"} | said],
        figures=[
            figure("half", "0.5", unit="1", measure_kind="rate"),
            figure("pot", "20", measure_kind="budget"),
        ],
    )
    return lambda left, **more: question(seeds, "9 CNY", left={"aid": left}, **more).project.left


def test_no_more_is_left_of_an_envelope_than_it_has():
    assert of_an_envelope()("20 CNY") == {"aid": 20}
    with pytest.raises(Refused, match="left of 'aid' is 21 CNY, more than its envelope of 20 CNY"):
        of_an_envelope()("21 CNY")
    assert of_an_envelope(envelope_per="year")("40 CNY", years=2) == {"aid": 40}
    with pytest.raises(Refused, match="41 CNY, more than its envelope of 40 CNY"):
        of_an_envelope(envelope_per="year")("41 CNY", years=2)


def test_a_project_starts_in_a_year():
    assert question(SEEDS, "1 CNY", starts=" 2026 ").project.starts == 2026
    assert question(SEEDS, "1 CNY").project.starts is None
    with pytest.raises(Refused, match="starts in a year such as 2026, not '26'"):
        question(SEEDS, "1 CNY", starts="26")
