"""The verdict on two figures is the heaviest of its reasons, whichever comes first."""

from itertools import permutations

import pytest

from analysis.comparability import CARE, NOT_COMPARABLE, SAME_FOOTING, Reason, Verdict, compare
from analysis.comparability.reasons import verdict_of
from tests.tiny import figure, indicator, region, tiny

SEEDS = tiny(
    regions=[region("maple"), region("cedar"), region("beech", "sub_provincial_city")],
    indicators=[indicator("output"), indicator("sales")],
    figures=[
        figure("maple-output", "5"),
        figure("cedar-output", "6", region="cedar"),
        figure("beech-output", "7", region="beech"),
        figure("beech-sales", "8", region="beech", indicator="sales"),
    ],
)
CARES, BLOCKS = (Reason("period", blocks, "", {}) for blocks in (False, True))


@pytest.mark.parametrize(
    ("reasons", "verdict"),
    [
        ((), SAME_FOOTING),
        ((CARES,), CARE),
        ((BLOCKS,), NOT_COMPARABLE),
        ((CARES, BLOCKS, CARES), NOT_COMPARABLE),
    ],
)
def test_a_verdict_is_the_heaviest_of_its_reasons(reasons, verdict):
    assert verdict_of(reasons) == verdict


def test_verdicts_are_told_in_three_fixed_words():
    assert (SAME_FOOTING, CARE, NOT_COMPARABLE) == ("same footing", "with care", "not comparable")


@pytest.mark.parametrize(
    ("a", "b", "verdict", "codes"),
    [
        ("maple-output", "cedar-output", SAME_FOOTING, []),
        ("maple-output", "beech-output", CARE, ["place_level"]),
        ("maple-output", "beech-sales", NOT_COMPARABLE, ["indicator", "place_level"]),
    ],
)
def test_two_figures_of_a_package_are_held_against_each_other(a, b, verdict, codes):
    found = compare(SEEDS, a, b)

    assert (found.a, found.b, found.verdict) == (a, b, verdict)
    assert [reason.code for reason in found.reasons] == codes


@pytest.mark.parametrize(("a", "b"), list(permutations(SEEDS.figures["figure"], 2)))
def test_a_verdict_does_not_depend_on_the_order(a, b):
    there, back = compare(SEEDS, a, b), compare(SEEDS, b, a)

    assert there.verdict == back.verdict
    assert [reason.code for reason in there.reasons] == [reason.code for reason in back.reasons]


def test_a_figure_stands_on_the_same_footing_as_itself_whatever_flags_it():
    flagged = figure("maple-output", bound="about", obs_status="V")
    seeds = tiny(regions=[region("maple")], indicators=[indicator("output")], figures=[flagged])

    found = compare(seeds, "maple-output", "maple-output")

    assert found == Verdict("maple-output", "maple-output", SAME_FOOTING, ())


def test_a_verdict_prints_as_json_with_its_sentences():
    assert compare(SEEDS, "maple-output", "beech-output").as_json() == {
        "verdict": "with care",
        "reasons": [
            {
                "code": "place_level",
                "says": "Places of different levels: Maple (province) and Beech "
                "(sub-provincial city).",
            }
        ],
    }


def test_a_reason_says_its_sentence_with_its_values_in_it():
    assert Reason("unit", False, "{a} for {b}", {"a": "x", "b": "y"}).says == "x for y"
    assert Reason("unit", False, "plain").says == "plain"


def test_a_verdict_shows_itself_with_each_reason():
    verdict = compare(SEEDS, "maple-output", "beech-output")

    assert repr(verdict) == "<Verdict maple-output beside beech-output: with care (place_level)>"
    assert str(verdict) == f"with care\n  place_level: {verdict.reasons[0].says}"
    assert verdict._repr_html_() == (
        f"<p><strong>with care</strong></p><ul><li>{verdict.reasons[0].says}</li></ul>"
    )


def test_a_verdict_without_an_objection_says_so():
    verdict = compare(SEEDS, "maple-output", "cedar-output")

    assert repr(verdict).endswith("same footing (no objection)>")
    assert str(verdict) == "same footing"
    assert verdict._repr_html_() == "<p><strong>same footing</strong></p>"


def test_what_a_reason_says_is_no_markup():
    verdict = Verdict("a", "b", CARE, (Reason("period", False, "<b>", {}),))

    assert "<li>&lt;b&gt;</li>" in verdict._repr_html_()


def test_a_verdict_says_the_conversion_it_made():
    seeds = tiny(
        regions=[region("maple"), region("cedar")],
        indicators=[indicator("line", unit="km", dimension="length")],
        figures=[
            figure("far", "2", indicator="line", unit="km"),
            figure("near", "900", indicator="line", unit="m", region="cedar"),
        ],
    )
    verdict = compare(seeds, "far", "near")

    said = "Converted exactly: 2\xa0km is 2,000\xa0m."
    assert str(verdict) == f"same footing\n  unit: {said}"
    assert verdict.as_json() == {
        "verdict": "same footing",
        "reasons": [{"code": "unit", "says": said}],
    }
