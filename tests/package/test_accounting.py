"""What becomes of each number of a document, and how that is said; each on a few mentions."""

from collections import Counter
from fractions import Fraction

import pytest

from analysis.numbers import Mention
from analysis.package.accounting import Accounts, Unaccounted, accounts_of
from analysis.package.documents import Document, Problem
from analysis.package.said import Said, counted


def mention(start, surface, **more):
    end = start + len(surface)
    return Mention(**{
        "start": start, "end": end, "surface": surface, "value": Fraction(1), "value_upper": None,
        "unit": "count", "bound": "exact", "kind": "figure", **more,
    })  # fmt: skip


def test_a_number_is_evidence_dismissed_within_a_name_or_left():
    places = {
        "evidence": [(0, 3)], "dismissed": [(10, 12)], "programmes": [(20, 22)],
        "members": [(30, 32), (41, 42)],
    }  # fmt: skip
    numbers = [mention(at, "12社") for at in (0, 10, 20, 30, 40)]

    assert accounts_of("plan", numbers, places) == Accounts(
        5, 1, 3, 2, (Unaccounted("plan", 40, 43, "12社", "figure"),)
    )


def test_a_document_of_which_nothing_is_on_file_has_every_number_left():
    accounts = accounts_of("plan", [mention(0, "12社"), mention(5, "3", kind="noise")], {})

    assert (accounts.total, accounts.figures, accounts.dismissed, accounts.in_names) == (2, 0, 0, 0)
    assert [(left.start, left.kind) for left in accounts.unaccounted] == [
        (0, "figure"), (5, "noise"),
    ]  # fmt: skip


@pytest.mark.parametrize(("surface", "span", "known"), [
    ("約12社", (1, 3), True),  # each numeral
    ("約12社", (1, 2), False),
    ("half", (3, 4), True),  # any part of what has no numeral
    ("half", (4, 9), False),
])  # fmt: skip
def test_each_numeral_of_a_mention_is_to_be_in_a_span(surface, span, known):
    accounts = accounts_of("plan", [mention(0, surface)], {"evidence": [span]})

    assert accounts.figures == known


def test_a_mention_is_as_long_as_its_place():
    with pytest.raises(ValueError, match="zip"):
        accounts_of("plan", [mention(0, "12社", end=2)], {})


def test_the_accounts_of_two_documents_are_added_up():
    left = Unaccounted("plan", 0, 1, "3", "figure"), Unaccounted("news", 4, 5, "2", "figure")

    assert Accounts(5, 1, 3, 2, left[:1]) + Accounts(10, 20, 30, 40, left[1:]) == Accounts(
        15, 21, 33, 42, left
    )


def test_a_number_that_is_left_is_told_with_its_place():
    left = Unaccounted("plan", 4, 7, "12\n", "figure")

    assert str(left) == (
        r"plan at 4–7: '12\\n' (figure) is neither evidence of a figure nor dismissed"
    )
    assert left.as_json() == {
        "source": "plan", "start": 4, "end": 7, "surface": "12\n", "kind": "figure",
    }  # fmt: skip


def test_a_problem_is_told_with_its_place_where_it_has_one():
    whole = Problem("not_utf8", "sources", "plan", "plan", "is odd")
    placed = Problem("moved", "evidence", "f", "plan", "is odd", 0, 3, "12社", (5, 8))

    assert str(whole) == "sources plan, plan: not_utf8: is odd"
    assert str(placed) == "evidence f, plan at 0–3: moved: is odd"
    assert "now" not in whole.as_json()
    assert placed.as_json() == {
        "code": "moved", "table": "evidence", "key": "f", "source": "plan", "says": "is odd",
        "start": 0, "end": 3, "exact": "12社", "now": {"start": 5, "end": 8},
    }  # fmt: skip


@pytest.mark.parametrize(("codes", "missing"), [
    ([], False), (["other_length"], False), (["other_original", "missing_document"], True),
])  # fmt: skip
def test_a_document_is_missing_where_its_file_is(codes, missing):
    problems = [Problem(code, "sources", "plan", "plan", "") for code in codes]

    assert Document("plan", "ja", None, problems).is_missing == missing


def test_of_how_many_figures_something_is_inferred_is_told_with_the_doubtful_among_them():
    counts = {
        "region": Counter(evidence=3, title=1),
        "measure_kind": Counter(sentence=2, rows=1, inferred=4, doubted=5),
    }

    assert list(counted(Said((), counts))) == [
        "region: 4 named, 0 inferred",
        "measure kind: 3 named, 9 inferred (5 beside words for another)",
    ]
