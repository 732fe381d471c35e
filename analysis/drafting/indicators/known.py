"""Know the indicators that figures may have by the nouns that name them: on file, or in known.csv.

known.csv, indicators on file -> **known** -> from words, indicators
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from analysis.drafting.programmes.rows import NAMES
from analysis.package.seeds import Seeds
from analysis.quantities import UNITS

Row = dict[str, Any]


@dataclass(frozen=True)
class Known:
    """An indicator with the words that name it, in the languages of texts."""

    row: Row
    names: tuple[re.Pattern[str], ...]

    def fits(self, noun: str, unit: str) -> bool:
        """True where a noun as a whole is a name of it and the unit is of its kind."""
        return same_kind(str(self.row["unit"]), unit) and any(
            name.fullmatch(noun) for name in self.names
        )


class Named:
    """The indicators that figures may have: those known by their names, and those made anew."""

    def __init__(self, base: Seeds | None) -> None:
        self.on_file = _on_file(base)
        self._known = _known_indicators(self.on_file)
        self.by_key = {str(one.row["indicator"]): one.row for one in self._known}
        self._fitting = dict[tuple[str, str], list[Row]]()
        self.new = dict[str, Row]()

    def at(self, key: str) -> Row | None:
        """Return the indicator that has a key."""
        return self.new.get(key) or self.by_key.get(key)

    def called(self, noun: str, unit: str) -> list[Row]:
        """Return the indicators known of which a noun is a name, in their order."""
        if (noun, unit) not in self._fitting:
            fits = [one.row for one in self._known if one.fits(noun, unit)]
            self._fitting[noun, unit] = fits
        return self._fitting[noun, unit]


def plain(noun: str) -> str:
    """Return a noun without the signs around it and without 数 or 数量 at its end."""
    inner = noun.strip(' 　\t“”"「」、')
    return re.sub(r"(?:数量|总数|个数|の総?数|(?<=[业業品所者])数)$", "", inner)


def same_kind(one: str, other: str) -> bool:
    """True for units of one dimension; of counts only for the same, a plain count being any."""
    if UNITS.get(one) != UNITS.get(other):
        return False
    loose = {"count", "item", "place", "unit"}
    return UNITS.get(one) != "count" or one == other or {one, other} <= loose


def _on_file(base: Seeds | None) -> dict[str, Row]:
    if base is None:
        return {}
    rows = base.indicators.to_dict("records")
    return {str(row["indicator"]): {str(key): cell for key, cell in row.items()} for row in rows}


def _known_indicators(on_file: Mapping[str, Row]) -> list[Known]:
    """Return the indicators on file first, with their names and synonyms, then the common ones."""
    synonyms = _synonyms()
    filed = [
        Known(row, synonyms[key].names if key in synonyms else _own_names(row))
        for key, row in on_file.items()
    ]
    return [*filed, *(one for key, one in synonyms.items() if key not in on_file)]


def _own_names(row: Row) -> tuple[re.Pattern[str], ...]:
    names = (str(row.get(column, "") or "") for column in NAMES.values())
    bare = (re.sub(r"(?:数量|个数|の?数)$", "", name) for name in names if name)
    return tuple(re.compile(re.escape(plain(name)), re.IGNORECASE) for name in bare)


@cache
def _synonyms() -> dict[str, Known]:
    """Return the indicators of known.csv, with the words that name each as a whole."""
    found = {}
    with (Path(__file__).parent / "known.csv").open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            own_names = line.pop("own_names") == "yes"
            words = [line.pop(column) for column in ("words_zh", "words_ja", "words_en")]
            names = tuple(re.compile(word, re.IGNORECASE) for word in words if word)
            found[line["indicator"]] = Known(dict(line), (*names, *_own_names(line) * own_names))
    return found
