"""The calculator of the page answers as the command does, with the same document."""

import json
from fractions import Fraction
from itertools import product
from pathlib import Path
from random import Random

import pytest
from drawn_terms import KINDS_OF_FIRMS, drawn_firm, drawn_project, drawn_terms
from in_chromium import CHROMIUM
from tiny import real_seeds

from analysis import pages
from analysis.package.codes import code_list
from analysis.quantities import Quantity, assumed
from analysis.schemes.answer import term_answers
from analysis.schemes.best_answer import best_answers
from analysis.schemes.firm import firm_of
from analysis.schemes.project import Project
from analysis.schemes.reading import terms_of
from analysis.schemes.terms import Condition, Term, Terms
from analysis.schemes.written import read, written
from tests.schemes.forty_terms import as_the_page_asks, asked_of_forty_terms

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
SCRIPTS = Path(pages.__file__).parent / "template"
CASES = Path(__file__).parent.parent / "schemes" / "cases.json"
ANSWERS = """(asked) => asked.map(({ rules, project, firm, language }) =>
  supportFor(rules, project, firm, language))"""


@pytest.fixture(scope="module")
def in_the_page(with_scripts):
    page = with_scripts.new_page()
    for name in ("search.js", "support.js"):
        page.add_script_tag(content=(SCRIPTS / name).read_text(encoding="utf-8"))
    yield lambda asked: page.evaluate(ANSWERS, asked)
    page.close()


def in_python(asked: dict) -> dict:
    terms, said = read(asked["rules"]), asked["project"]
    project = Project(
        assumed("cost", said["cost"], said["unit"]),
        {kind: Fraction(cost) for kind, cost in said.get("by_kind", {}).items()},
        Fraction(said.get("years", 1)),
        {scheme: Fraction(amount) for scheme, amount in said.get("left", {}).items()},
        said.get("starts"),
    )
    attributes, sizes = code_list("firm_attributes"), code_list("firm_sizes")
    firm = firm_of(asked.get("firm", {}), terms, attributes, sizes, {"kind": KINDS_OF_FIRMS})
    return {
        "terms": term_answers(project, firm, terms),
        "best": best_answers(project, firm, terms),
    }


def drawn(seed: int, *numbers: int) -> dict:
    """Return what the page is asked, drawn at random: every number as text."""
    by_chance = Random(seed)
    terms, project = drawn_terms(by_chance, *numbers), drawn_project(by_chance)
    in_text = {
        "unit": project.unit,
        "cost": str(project.cost.value),
        "by_kind": {kind: str(cost) for kind, cost in project.by_kind.items()},
        "years": str(project.years),
        "left": {scheme: str(amount) for scheme, amount in project.left.items()},
        "starts": project.starts,
    }
    return {"rules": written(terms), "project": in_text, "firm": drawn_firm(by_chance)}


DRAWN = [drawn(seed) for seed in range(120)]


@pytest.mark.parametrize("start", range(0, len(DRAWN), 60))
def test_the_page_answers_as_python_does_to_what_is_drawn_at_random(in_the_page, start):
    asked = DRAWN[start : start + 60]

    assert in_the_page(asked) == [in_python(one) for one in asked]


def test_the_page_answers_as_python_does_to_forty_terms_and_five_kinds_of_costs(in_the_page):
    asked = [as_the_page_asks(asked_of_forty_terms(seed)) for seed in (95, 192)]

    assert in_the_page(asked) == [in_python(one) for one in asked]


def test_the_page_names_as_many_silences_of_many_terms_as_python_does(in_the_page):
    asked = [drawn(seed, 20, 40) for seed in range(3)]

    assert in_the_page(asked) == [in_python(one) for one in asked]


@pytest.mark.parametrize("case", json.loads(CASES.read_text("utf-8")), ids=lambda one: one["name"])
def test_the_page_answers_as_python_does_to_a_case_worked_by_hand(in_the_page, case):
    assert in_the_page([case]) == [in_python(case)]


@pytest.mark.parametrize("cost", ["3000000", "100000001/3"])
def test_the_page_answers_as_python_does_to_the_package_itself(in_the_page, cost):
    rules = written(terms_of(real_seeds()))
    places = [
        {},
        *({"place": place} for place in sorted({one["region"] for one in rules["terms"]})),
    ]
    kinds = {}, {"compute": "1000000", "talent": "1000000"}
    asked = [
        {"rules": rules, "firm": firm, "project": {"unit": "CNY", "cost": cost, "by_kind": by_kind}}
        for firm, by_kind in product(places, kinds)
    ]

    assert in_the_page(asked) == [in_python(one) for one in asked]


def test_a_project_without_a_total_costs_the_sum_of_its_kinds(in_the_page):
    by_kind = {"compute": "2", "data": "3", "grant": "4"}
    summed = DRAWN[0] | {"firm": {}, "project": {"unit": "CNY", "by_kind": by_kind}}
    total = summed | {"project": summed["project"] | {"cost": "5"}}

    by_sum, by_total = in_the_page([summed, total])

    assert by_sum == by_total


@pytest.mark.parametrize(("age", "state"), [("1.5", "met"), ("2", "not met")])
def test_an_age_in_months_is_held_against_one_in_years(in_the_page, age, state):
    young = Condition("young", "age", "at_most", amount=Quantity(Fraction(18), "mo"))
    rules = written(Terms((Term("t", "t", "r", conditions=(young,)),)))
    asked = {"rules": rules, "project": {"unit": "CNY", "cost": "1"}, "firm": {"age": age}}

    (answer,) = in_the_page([asked])

    assert answer["terms"][0]["conditions"][0]["state"] == state
    assert answer == in_python(asked)


def test_the_names_and_conditions_are_in_the_language_of_the_page(in_the_page):
    names = {"name": "补贴", "name_en": "Grant", "name_ja": "補助金", "language": "zh"}
    shown = {"condition": "c", "attribute": "words", "row": {"text_ja": "要件"}}
    term = {"term": "t", "scheme": "t", "region": "r", "names": names, "conditions": [shown]}
    rules, project = {"terms": [term]}, {"unit": "CNY", "cost": "1"}

    asked = [{"rules": rules, "project": project, "language": tag} for tag in ("ja", "zh-Hans")]
    in_japanese, in_chinese = (one["terms"][0] for one in in_the_page(asked))

    assert (in_japanese["name"], in_japanese["conditions"][0]["text"]) == ("補助金", "要件")
    assert (in_chinese["name"], in_chinese["conditions"][0]["text"]) == ("Grant", "")
