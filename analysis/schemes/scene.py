"""What a combination is sought among: the offers, which may share a cost, which stand apart.

offers, together -> **scene** -> slots, holding, combining
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analysis.schemes.firm import Firm
from analysis.schemes.offers import Offer
from analysis.schemes.project import Project
from analysis.schemes.terms import Relation, Terms
from analysis.schemes.together import (
    Pair,
    Reading,
    are_apart,
    is_said,
    may_share,
    pairs,
    said_of,
)


@dataclass(frozen=True)
class Scene:
    """Offers for a firm's project, with what is said between them and how silences are read."""

    offers: Mapping[str, Offer]
    project: Project
    firm: Firm
    terms: Terms
    reading: Reading
    said: Mapping[Pair, list[Relation]]
    apart: tuple[Pair, ...]

    def relations(self, pair: Pair, kind: str) -> Iterator[Relation]:
        """Yield the relations of a kind between two terms."""
        return (one for one in self.said.get(pair, ()) if one.kind == kind)

    def may_share(self, pair: Pair) -> bool:
        """Return whether two terms may be paid on the same cost."""
        return may_share(pair, self.said, self.reading)

    def may_part(self, pair: Pair) -> bool:
        """Return whether two terms are of one scheme, or words say how they go together."""
        one, other = (self.offers[key].ground.term.scheme for key in sorted(pair))
        return pair not in self.apart and (one == other or is_said(pair, self.said))

    @property
    def lifting(self) -> set[str]:
        """The terms that lift another's rate."""
        return {mode.lifted_by for one in self.offers.values() for mode in one.modes} - {""}


def scene_of(
    offers: Mapping[str, Offer], project: Project, firm: Firm, terms: Terms, reading: Reading
) -> Scene:
    """Return the scene of some offers."""
    said = said_of(terms)

    def stand_apart(pair: Pair) -> bool:
        one, other = (offers[key].ground.term for key in sorted(pair))
        return pair in reading.apart or are_apart(one, other, said)

    apart = tuple(pair for pair in pairs(offers) if stand_apart(pair))
    return Scene(offers, project, firm, terms, reading, said, apart)
