"""The numbers that Word sets before paragraphs by itself: 「第一条」, "2.1", 「（三）」.

They stand nowhere in the file: each paragraph names a list and a level of it, the list says how
its levels are counted and written, and a level begins anew below a higher one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.drafting.originals.numerals import numeral

LEVELS = 9


@dataclass(frozen=True)
class Level:
    """How a level of a list is counted: from what, in which numerals, written how."""

    start: int
    how: str
    written: str
    restarts: bool = True
    digits: bool = False


@dataclass
class Numbering:
    """The lists of a document, and where each of them has come to."""

    lists: Mapping[str, Mapping[int, Level]]
    abstract: Mapping[str, str]
    counts: dict[str, list[int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def next_mark(self, number: str, level: int) -> str:
        """Return what is printed before the next paragraph of a list at a level."""
        levels = self.lists.get(number, {})
        if level not in levels or not 0 <= level < LEVELS:
            return ""
        counts = self.counts.setdefault(self.abstract.get(number, number), [0] * LEVELS)
        if (number, level) not in self.begun:
            self.begun.add((number, level))
            counts[level] = counts[level] or levels[level].start - 1
        counts[level] += 1
        for below in range(level + 1, LEVELS):
            if below in levels and levels[below].restarts:
                counts[below] = levels[below].start - 1
        return "".join(_written(levels, level, counts)).strip()


def _written(levels: Mapping[int, Level], level: int, counts: list[int]) -> Iterator[str]:
    """Yield the parts of a mark: "%1.%2" is the numbers of two levels with a point between."""
    own = levels[level]
    if own.how in ("bullet", "none"):
        return
    for part in re.split(r"(%[1-9])", own.written):
        if not re.fullmatch(r"%[1-9]", part):
            yield part
            continue
        at = int(part[1]) - 1
        how = levels[at].how if at in levels else "decimal"
        yield numeral(counts[at] or 1, "decimal" if own.digits else how)


def numbering_of(document: Any) -> Numbering:
    """Return the lists that a document of python-docx defines."""
    from docx.oxml.ns import qn

    part = next(
        (
            relation.target_part
            for relation in document.part.rels.values()
            if not relation.is_external and relation.reltype.endswith("/numbering")
        ),
        None,
    )
    root = getattr(part, "element", None)
    if root is None:
        return Numbering({}, {})
    shapes = {
        one.get(qn("w:abstractNumId")): {
            int(level.get(qn("w:ilvl"), "0")): _level(level, qn)
            for level in one.iterchildren(qn("w:lvl"))
        }
        for one in root.iterchildren(qn("w:abstractNum"))
    }
    lists, abstract = {}, {}
    for one in root.iterchildren(qn("w:num")):
        number, shape = one.get(qn("w:numId")), _value(one, "w:abstractNumId", qn)
        levels = dict(shapes.get(shape, {}))
        overridden = [*one.iterchildren(qn("w:lvlOverride"))]
        for override in overridden:
            at = int(override.get(qn("w:ilvl"), "0"))
            levels[at] = _overridden(levels.get(at), override, qn)
        lists[number] = levels
        abstract[number] = number if overridden else shape
    return Numbering(lists, abstract)


def _level(level: Any, qn: Any) -> Level:
    restart = _value(level, "w:lvlRestart", qn)
    return Level(
        int(_value(level, "w:start", qn) or 1),
        _value(level, "w:numFmt", qn) or "decimal",
        _value(level, "w:lvlText", qn),
        restart != "0",
        level.find(qn("w:isLgl")) is not None,
    )


def _overridden(level: Level | None, override: Any, qn: Any) -> Level:
    own = override.find(qn("w:lvl"))
    level = _level(own, qn) if own is not None else level or Level(1, "decimal", "")
    start = _value(override, "w:startOverride", qn)
    return (
        Level(int(start), level.how, level.written, level.restarts, level.digits)
        if (start)
        else level
    )


def _value(element: Any, name: str, qn: Any) -> str:
    found = element.find(qn(name))
    return "" if found is None else found.get(qn("w:val"), "")
