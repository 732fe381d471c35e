"""What mutmut would pass over is laid open to it, and does what it did."""

from textwrap import dedent

import libcst as cst

from tests.mutants.laid_open import check_off, laid_open, least_for_most, other_text

CODE = """
from functools import cache

RUNGS = {"nation": 0, "city": 2}

class Place:
    def __init__(self, level):
        self.level = level

    @property
    def rung(self):
        return RUNGS[self.level]

    @classmethod
    def of(cls, level):
        return cls(level)

@cache
def city():
    return Place.of("city").rung
"""


def run(code):
    names: dict[str, object] = {}
    exec(code, names)
    return names


def first(kind, code):
    class Finder(cst.CSTVisitor):
        def on_visit(self, node):
            found.extend([node] if isinstance(node, kind) else [])
            return True

    found: list[cst.CSTNode] = []
    cst.parse_module(code).visit(Finder())
    return found[0]


def test_code_laid_open_does_the_same_without_a_decorator_of_its_own():
    opened = laid_open(dedent(CODE), constants=True)

    assert run(opened)["city"]() == run(dedent(CODE))["city"]() == 2
    assert "@property" not in opened and "@cache" not in opened
    assert "@classmethod" in opened


def test_a_constant_becomes_what_a_function_returns():
    opened = laid_open(CODE, constants=True)

    assert 'def constant_RUNGS():\n    return {"nation": 0, "city": 2}' in opened
    assert "RUNGS = constant_RUNGS()" in opened


def test_constants_that_are_words_alone_stay():
    assert 'RUNGS = {"nation": 0, "city": 2}' in laid_open(CODE, constants=False)


def test_the_smallest_is_taken_for_the_largest():
    (turned,) = least_for_most(first(cst.Call, "min(rows, key=size)"))

    assert cst.Module([]).code_for_node(turned) == "max(rows, key=size)"
    assert not list(least_for_most(first(cst.Call, "sorted(rows)")))


def test_a_check_is_switched_off():
    (turned,) = check_off(first(cst.If, "if a < b:\n    c()\n"))

    assert cst.Module([]).code_for_node(turned) == "if False:\n    c()\n"


def test_a_text_is_changed_once():
    (turned,) = other_text(first(cst.SimpleString, "f('Maple')"))

    assert cst.Module([]).code_for_node(turned) == "'XXMapleXX'"
