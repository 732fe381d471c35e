"""The workbook's own schemes pay what they paid before their terms had tables of their own.

`before_terms.json` holds the answers of then, for small and large costs on both sides of each
ceiling: amount, bound, what binds, share of the cost and break point. Mended since: what a ceiling
leaves of a sure rate was "at most" the ceiling, and is the ceiling.
"""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from analysis.measures.support import break_point, pays, support_schemes
from analysis.quantities import assumed
from analysis.schemes.answer import number, term_answers
from analysis.schemes.firm import Firm
from analysis.schemes.project import Project
from analysis.schemes.reading import terms_of
from tests.tiny import real_seeds

BEFORE = json.loads((Path(__file__).parent / "before_terms.json").read_text(encoding="utf-8"))
of_each_cost = pytest.mark.parametrize("cost", BEFORE)


@pytest.fixture(scope="module")
def seeds():
    return real_seeds()


def told(quantity):
    return quantity and {"value": number(quantity.value), "bound": quantity.bound}


@of_each_cost
def test_the_measure_answers_as_before(cost, seeds):
    paid = {
        scheme.programme: {
            "pays": told((payment := pays(scheme, assumed("cost", cost, "CNY"))).amount),
            "binding": payment.binding,
            "intensity": told(payment.intensity),
            "break_point": told(break_point(scheme)),
        }
        for scheme in support_schemes(seeds)
    }

    assert paid == BEFORE[cost]


@of_each_cost
def test_each_term_answers_as_its_scheme_did(cost, seeds):
    terms = terms_of(seeds)
    project = Project(assumed("cost", Fraction(cost), "CNY"))

    for one in term_answers(project, Firm(), terms):
        before = BEFORE[cost][one["scheme"]]
        most = before["pays"] and before["pays"]["value"]
        assert (one["pays"]["high"], one["decides"]) == (most, before["binding"])
