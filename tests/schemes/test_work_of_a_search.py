"""How much work forty terms and five kinds of costs are, counted: the same on every machine.

In seconds: `python -m tests.benchmarks.search_of_terms`.
"""

import pytest

from analysis.schemes import simplex
from analysis.schemes.best import best_of
from analysis.schemes.silences import silences_of
from tests.schemes.forty_terms import asked_of_forty_terms

SEARCH, SILENCES = 125, 260
#: of the first two hundred the ones that are most work, to search or to tell the silences of
MOST_WORK = (5, 20, 95, 132, 141, 192)


@pytest.fixture
def exchanges(monkeypatch):
    """Return a list that grows by one with every exchange of two variables."""
    made, plain = [], simplex.exchanged

    def noted(tableau, at, entering):
        made.append(entering)
        return plain(tableau, at, entering)

    monkeypatch.setattr(simplex, "exchanged", noted)
    return made


@pytest.mark.parametrize("seed", MOST_WORK)
def test_the_best_of_forty_terms_is_found_in_few_exchanges(seed, exchanges):
    asked = asked_of_forty_terms(seed)
    found = best_of(asked)
    searched = len(exchanges)
    list(silences_of(found, asked))

    assert found.high > 0
    assert 0 < searched <= SEARCH
    assert len(exchanges) - searched <= SILENCES
