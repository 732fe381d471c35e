"""The search of the page finds the solution that the search in Python finds, amount by amount."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from in_chromium import CHROMIUM

from analysis import pages
from analysis.schemes.search import Program, Row, maximise
from analysis.schemes.simplex import Infeasible, Unbounded

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
SCRIPT = Path(pages.__file__).parent / "template" / "search.js"
FOUND = """(programs) => programs.map((program) => {
  const { worth, values, refused } = maximise(program);
  if (refused) return refused;
  const written = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return [String(worth), Object.fromEntries(written)];
})"""


def some_terms(drawn: Random) -> Program:
    """Return terms that pay on costs of some kinds, many alike, as a project would ask them."""
    kinds, terms = range(drawn.randint(1, 3)), range(drawn.randint(1, 7))
    costs = [Fraction(drawn.choice([1, 2, 5, 10, 10])) for _ in kinds]
    rates = [Fraction(drawn.choice([10, 30, 30, 50]), 100) for _ in terms]
    paid = [
        {f"{term}/{kind}": rates[term] for kind in kinds if drawn.random() < 0.8} for term in terms
    ]
    worth = {name: rate for term in paid for name, rate in term.items()}
    rows = [
        Row({name: Fraction(1) for name in worth if name.endswith(f"/{kind}")}, costs[kind])
        for kind in kinds
    ]
    rows += [Row(term, Fraction(drawn.choice([1, 1, 2, 3]), 3)) for term in paid]
    whole = {f"{term}": sum(costs) for term in terms}
    for name, most in whole.items():
        amounts = dict.fromkeys(paid[int(name)], Fraction(1))
        least = Fraction(drawn.choice([0, 0, 1, 3]))
        rows += [
            Row(amounts | {name: -most}, Fraction(0)),
            Row({amount: -by for amount, by in amounts.items()} | {name: least}, Fraction(0)),
        ]
        worth[name] = Fraction(drawn.choice([0, 0, 0, 1]), 4)
    for _ in terms[1:]:
        one, other = (f"{term}" for term in drawn.sample(terms, 2))
        rows.append(Row({one: Fraction(1), other: Fraction(1)}, Fraction(1)))
    if drawn.random() < 0.1:
        rows.append(Row(dict.fromkeys(whole, Fraction(-1)), Fraction(-drawn.randint(1, 3))))
    fewest = dict.fromkeys(whole, Fraction(-1))
    upper = dict.fromkeys(worth, drawn.choice([None, Fraction(4)])) | dict.fromkeys(
        whole, Fraction(1)
    )
    return Program(worth, tuple(rows), upper, frozenset(whole), drawn.choice([(), (fewest,)]))


SMALLEST = [
    Program({}, (), {}),
    Program({"x": Fraction(1)}, (), {"x": None}),
    Program({"x": Fraction(1)}, (Row({"x": Fraction(-1)}, Fraction(-5)),), {"x": Fraction(4)}),
    Program({"x": Fraction(1)}, (Row({"x": Fraction(3)}, Fraction(1)),), {"x": Fraction(4)}),
]
PROGRAMS = [*SMALLEST, *(some_terms(Random(seed)) for seed in range(120))]


def in_python(program: Program) -> str | list:
    try:
        found = maximise(program)
    except Infeasible:
        return "infeasible"
    except Unbounded:
        return "unbounded"
    return [str(found.worth), _text(found.values)]


def written(program: Program) -> dict[str, object]:
    """Return the program as the page reads it: every number as text."""
    return {
        "worth": _text(program.worth),
        "rows": [{"weights": _text(row.weights), "most": str(row.most)} for row in program.rows],
        "upper": {
            name: None if most is None else str(most) for name, most in program.upper.items()
        },
        "whole": sorted(program.whole),
        "then": [_text(aim) for aim in program.then],
    }


def _text(numbers: Mapping[str, Fraction]) -> dict[str, str]:
    return {name: str(number) for name, number in numbers.items()}


def test_the_page_finds_the_solution_that_python_finds(with_scripts):
    page = with_scripts.new_page()
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    found = page.evaluate(FOUND, [written(program) for program in PROGRAMS])
    page.close()

    assert found == [in_python(program) for program in PROGRAMS]


def test_the_programs_it_is_tried_on_are_of_every_sort():
    answers = [in_python(program) for program in PROGRAMS]
    solved = [values for _, values in (one for one in answers if isinstance(one, list))]

    assert {"infeasible", "unbounded"} == {one for one in answers if isinstance(one, str)}
    assert sum(any("/3" in value for value in values.values()) for values in solved) > 50
    assert sum(bool(set("0123456") & set(values)) for values in solved) > 50
