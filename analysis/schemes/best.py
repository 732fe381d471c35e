"""Where a project gets most: in each place, over all admissible combinations of its terms.

combining, search -> **best** -> silences, answer

A place asks its own terms and those of the places that it lies in. Of combinations that pay the
same at most, the one that pays more for sure is taken, then the one of fewer terms.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from analysis.package.parents import upwards
from analysis.schemes.combining import combined
from analysis.schemes.draft import Brings, Sum
from analysis.schemes.firm import Firm
from analysis.schemes.offers import Offer, offers_of
from analysis.schemes.project import REST, Project
from analysis.schemes.scene import Scene, scene_of
from analysis.schemes.search import maximise
from analysis.schemes.terms import Term, Terms
from analysis.schemes.together import Reading, cliques, pairs

CAREFUL = Reading()
MOST_WORK = 20_000  # the work of a search grows with the square of terms times kinds of costs


@dataclass(frozen=True)
class Use:
    """A term of a combination: the costs that it bears, and what it pays at most and for sure.

    At a joint rate the costs that two terms bear are the same. `lifted_by` are the terms that lift
    its rate.
    """

    term: str
    cost: Fraction
    high: Fraction
    low: Fraction
    on_rest: bool = False
    lifted_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """The best combination of a scene."""

    scene: Scene
    uses: tuple[Use, ...]

    @cached_property
    def high(self) -> Fraction:
        """What it pays at most."""
        return sum((use.high for use in self.uses), Fraction(0))

    @cached_property
    def low(self) -> Fraction:
        """What it pays for sure."""
        return sum((use.low for use in self.uses), Fraction(0))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The terms that it uses."""
        return tuple(use.term for use in self.uses)


@dataclass(frozen=True)
class Asked:
    """What is asked: for a firm's project, the terms that a place may ask, of all there are."""

    project: Project
    firm: Firm
    terms: Terms
    here: Mapping[str, Term]


def places_of(terms: Terms, firm: Firm) -> tuple[str, ...]:
    """Return the firm's place, or the places of terms in which no other place of terms lies."""
    if firm.places:
        return firm.places[:1]
    having = dict.fromkeys(term.region for term in terms.on_file)
    above = {
        over for one in having for over in upwards(one, terms.parents.get) if over != one
    }  # fmt: skip
    return tuple(one for one in having if one not in above)


def asked_in(place: str, project: Project, firm: Firm, terms: Terms) -> Asked:
    """Return what is asked in a place."""
    around = set(upwards(place, terms.parents.get))
    here = {term.term: term for term in terms.on_file if term.region in around}
    return Asked(project, firm, terms, here)


def best_of(asked: Asked, reading: Reading = CAREFUL) -> Found:
    """Return the best combination, as far as can be checked without a term that adds nothing."""
    offers = offers_of(asked.project, asked.firm, asked.terms, asked.here, reading)
    found = _found(offers, asked, reading)
    used = found.keys
    for key in reversed(used if 1 < len(used) <= affordable(offers) else ()):
        fewer = {other: offers[other] for other in found.keys if other != key}
        without = _found(fewer, asked, reading)
        if (without.high, without.low) == (found.high, found.low):
            found = without
    return Found(scene_of(offers, asked.project, asked.firm, asked.terms, reading), found.uses)


def affordable(offers: Mapping[str, Offer]) -> int:
    """Return how many more searches may be made among so many offers, to answer at once."""
    size = 1 + sum(len(one.ground.pools) for one in offers.values())
    return MOST_WORK // size**2


Ends = tuple[Fraction, Fraction]


def most_of(asked: Asked, reading: Reading) -> Ends:
    """Return what the best combination pays for sure and at most."""
    offers = offers_of(asked.project, asked.firm, asked.terms, asked.here, reading)
    return _most(offers, asked, reading)


def most_of_one(scene: Scene, asked: Asked) -> Ends:
    """Return what is most where no two schemes pay on one project's costs unless words say so."""
    offers = scene.offers
    on_costs = [key for key, one in offers.items() if one.modes]
    together = [pair for pair in pairs(on_costs) if scene.may_part(pair)]
    beside = [key for key, one in offers.items() if not one.modes]
    groups = [[*keys, *beside] for keys in cliques(on_costs, together)]
    able = [(_reach(offers, keys), keys) for keys in groups]
    found = Fraction(0), Fraction(0)
    for reach, keys in sorted(able, key=lambda one: -one[0]):
        if reach >= found[1]:
            some = {key: offers[key] for key in sorted(keys)}
            found = max(found, _most(some, asked, scene.reading), key=lambda ends: ends[::-1])
    return found


def _reach(offers: Mapping[str, Offer], keys: list[str]) -> Fraction:
    """Return what some terms cannot pay more than; shares of grants are no more than these."""
    most = [offers[key].reach for key in keys]
    shares = (share for key in keys for _, share, _ in offers[key].shares)
    return sum(most, Fraction(0)) * (1 + sum(shares, Fraction(0))) ** len(keys)


def _most(offers: Mapping[str, Offer], asked: Asked, reading: Reading) -> Ends:
    found = _found(offers, asked, reading, aims=1)
    return found.low, found.high


def _found(
    offers: Mapping[str, Offer], asked: Asked, reading: Reading, aims: int | None = None
) -> Found:
    """Return the best combination, by all that is aimed at after the most or the first `aims`."""
    scene = scene_of(offers, asked.project, asked.firm, asked.terms, reading)
    return Found(scene, tuple(_uses(scene, aims)))


def _uses(scene: Scene, aims: int | None) -> Iterator[Use]:
    combination = combined(scene, aims)
    values = maximise(combination.program).values if scene.offers else {}
    for key, own in combination.brings.items():
        high = _sum(own.high, values)
        if high:
            cost, low = _borne(own, values), _sum(own.low, values)
            leans = _leans_on_rest(scene.offers[key], own, values)
            lifting = [by for by, names in own.lifted.items() if by and _sum(names, values)]
            yield Use(key, cost, high, low, leans, tuple(sorted(lifting)))


def _borne(own: Brings, values: Mapping[str, Fraction]) -> Fraction:
    """Return the costs that a term bears: those given to it, at a joint rate those of both."""
    borne = _sum(own.costs, values)
    for counted, joint in own.joint:
        given = _sum(counted, values)
        if given:
            borne += max(Fraction(0), *(_sum(one, values) - given for one in joint))
    return borne


def _leans_on_rest(offer: Offer, own: Brings, values: Mapping[str, Fraction]) -> bool:
    """True where a term for named kinds counts costs of no named kind."""
    if not offer.ground.term.costs:
        return False
    if own.sums and set(offer.ground.pools) == {REST}:
        return True
    return any(name in values for name in own.rest)


def _sum(weights: Sum, values: Mapping[str, Fraction]) -> Fraction:
    parts = (weight * values[name] for name, weight in weights.items() if name in values)
    return sum(parts, Fraction(0))
