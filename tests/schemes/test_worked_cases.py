"""Cases worked by hand, each with its working beside it in `cases.json`.

They are data so that the page's calculator is held to the same answers.
"""

import json
from pathlib import Path

import pytest

from analysis.package.codes import code_list
from analysis.quantities import Quantity
from analysis.schemes.answer import term_answers
from analysis.schemes.best_answer import best_answers
from analysis.schemes.firm import firm_of
from analysis.schemes.project import Project
from analysis.schemes.written import read, written

CASES = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])


def asked(case):
    """Return the project, the firm and the terms of a case."""
    terms, said = read(case["rules"]), case["project"]

    def money(text):
        return Quantity(_exact(text), said["unit"])

    project = Project(
        money(said["cost"]),
        {kind: _exact(amount) for kind, amount in said.get("by_kind", {}).items()},
        _exact(said.get("years", 1)),
        {scheme: _exact(amount) for scheme, amount in said.get("left", {}).items()},
        said.get("starts"),
    )
    attributes, sizes = code_list("firm_attributes"), code_list("firm_sizes")
    return project, firm_of(case.get("firm", {}), terms, attributes, sizes), terms


def _exact(text):
    from fractions import Fraction

    return Fraction(text)


def of_terms(answers, expected):
    """Return of the answers for terms what a case expects of them."""
    found = {}
    for one in answers:
        wanted = expected.get(one["term"], {})
        carried = one["carries"] and one["carries"]["high"]
        states = {said["condition"]: said["state"] for said in one["conditions"]}
        told = {**one["pays"], **one, "carries": carried, "conditions": states}
        found[one["term"]] = {name: told[name] for name in wanted}
    return {term: found[term] for term in expected}


def of_best(answers, expected):
    """Return of the best answers what a case expects of them."""
    return [_of_best(one, wanted) for one, wanted in zip(answers, expected, strict=True)]


def _of_best(one, wanted):
    told = {"place": one["place"], "low": one["pays"]["low"], "high": one["pays"]["high"]}
    told["uses"] = [[use["term"], use["cost"], use["pays"]["high"]] for use in one["uses"]]
    told["silences"] = [
        {name: silence[name] for name in ("silence", "terms")} | silence["otherwise"]
        for silence in one["rests_on"]
        if "silence" in silence and (silence["silence"] != "rest" or _named(wanted))
    ]
    return {name: told[name] for name in wanted}


def _named(wanted):
    return any(one["silence"] == "rest" for one in wanted.get("silences", ()))


@each_case
def test_each_term_pays_what_was_worked_out(case):
    expected = case["expected"].get("terms", {})

    assert of_terms(term_answers(*asked(case)), expected) == expected


@each_case
def test_the_best_combination_is_the_one_that_was_worked_out(case):
    expected = case["expected"]["best"]

    assert of_best(best_answers(*asked(case)), expected) == expected


@each_case
def test_what_is_written_is_read_as_it_was(case):
    terms = read(case["rules"])

    assert read(written(terms)) == terms


def test_there_are_twenty_cases_and_each_shows_its_working():
    assert len(CASES) >= 20
    assert all(case["working"] for case in CASES)
