"""Hold what the markup of a number claims against the page's own package."""

import re
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from analysis.quantities import Quantity
from analysis.wording import plain_text, position

from .agreement import (
    among,
    as_fraction,
    close,
    has_numeral,
    inside_line_of_name,
    inside_name,
    mentions_in,
    numbers_in,
    says_alone,
    says_period,
    says_quantity,
    values_of,
)  # fmt: skip
from .carried import ASKED_MORE, figures_in, given_in, names_in, rows_in, set_aside_in
from .formulas import FORMULAS
from .own_sentences import CLAIM, STOP
from .recomputed import CannotFollow, is_among, recomputed
from .rows import TABLES
from .tags import NONE

Attributes = Mapping[str, str]
NUMBERS = re.compile(r"\d[\d,]*")
CLAUSES = re.compile(rf"[{STOP}{CLAIM}]")
REGION = "region/"
BY_THE_YEAR = frozenset(("required_growth", "required_fall"))  # formulas of a rate a year
#: Tables that a count of none may have searched: with what is told of passages.
SEARCHED = frozenset((*TABLES.values(), "evidence", "dismissed"))
LISTED = frozenset(("count", "in_group"))  # formulas that count what a mark lists
#: What a result follows from.
NAMES_RESULT = ("data-derived", "data-from", "data-assumed", "data-unit")


class Claims:
    """The package embedded in a page, asked whether a claim of its markup holds."""

    def __init__(self, package: Mapping, notes: Mapping[str, int], rules: Mapping = NONE) -> None:
        self.figures = figures_in(package)
        self.sources = rows_in(package, "sources")
        self.named = names_in(package)
        self.places = rows_in(package, "places")
        self.set_aside = set_aside_in(package)
        self.notes = notes
        #: None where the page answers for costs by kind or a firm, which its marks do not name
        self.rules = None if {*ASKED_MORE}.intersection(given_in(package)) else rules
        self._results: dict[tuple[str, ...], list[Quantity] | None] = {}

    @cached_property
    def names(self) -> list[str]:
        """Return every name and title on the page that holds a number, the longest first."""
        texts = {text for texts in self.named.values() for text in texts}
        texts |= {source.get("title", "") for source in self.sources.values()}
        return sorted(filter(has_numeral, texts), key=len, reverse=True)

    def always_number(self, given: Attributes) -> bool:
        """Return whether the element claims to be a number even if no digit is in it."""
        return "data-note" in given or ("data-figure" in given and bool(given.get("value")))

    def hold(self, tag: str, given: Attributes, text: str, language: str) -> bool:
        """Return whether what an element claims of its text is so."""
        if "data-tick" in given:
            return says_period(text, [given["data-tick"]]) or _is_tick(given, text, language)
        if "data-note" in given:
            return str(self.notes.get(given["data-note"])) == text.strip()
        if tag == "g":
            return self._mark(given, text, language)
        if tag == "time":
            return self._time(given, text) or self._name(given, text)
        if "data-name" in given or "data-row" in given:
            return self._name(given, text)
        if "data-position" in given:
            return self._position(given, text)
        if "data-page" in given:
            return self._page(given, text)
        if "data-exact" in given or (tag in ("cite", "span", "code") and "data-source" in given):
            return self._source(given, text)
        return says_alone(text, language) and self._quantity(given, text, language)

    def values(self, given: Attributes) -> set[tuple]:
        """Return the (value, upper value) an element claims, for labels that repeat it."""
        held = claimed(given)
        return {held} if held[0] is not None else set()

    def flows(self, given: Attributes) -> set[str]:
        """Return the times over which an amount is counted, as ISO 8601 has them: P1Y, P1M."""
        if given.get("data-derived", "") in BY_THE_YEAR:
            return {"P1Y"}
        return {figure["frequency"] for figure in self._of(given)}

    def places_of(self, given: Attributes) -> set[str]:
        """Return the places that a mark's figures are of, and those whose rows it names."""
        rows = given.get("data-from", "").split()
        named = {item.removeprefix(REGION) for item in rows if item.startswith(REGION)}
        return named.union(*(figure["region"].split()[:1] for figure in self._of(given)))

    def may_stand_under(self, place: str, named: Collection[str]) -> bool:
        """Return whether a place is among those named, a part of one of them, or their whole."""
        over = self._over.get(place, ())
        return place in named or any(
            one in over or place in self._over.get(one, ()) for one in named
        )

    @cached_property
    def _over(self) -> dict[str, list[str]]:
        """Return the places in which each place lies, as far as the figures of the page tell."""
        chains = [one.split() for one in {figure["region"] for figure in self.figures.values()}]
        return {place: chain[at + 1 :] for chain in chains for at, place in enumerate(chain)}

    def place_named(self, given: Attributes) -> list[str]:
        """Return the place that a mark gives the name of, if it does."""
        named = given.get("data-name", "")
        return [named.removeprefix(REGION)] if named.startswith(REGION) else []

    def places_called(self, text: str) -> list[str]:
        """Return the places of which a clause of a text is the name, from its start to its end."""
        clauses = {clause.strip() for clause in CLAUSES.split(text)}
        return [place for place, names in self._named_places if clauses.intersection(names)]

    def places_named(self, given: Attributes) -> tuple[list[str], list[str]]:
        """Return the names of the places that a number is of, and of the page's other places.

        A number that rests on no figure of its own (a count of rows, a sum over schemes) may be of
        any.
        """
        is_of_one = "data-figure" in given or given.get("data-derived", "").startswith("required_")
        figures = self._of(given) if is_of_one else []
        of = {place for figure in figures for place in figure["region"].split()}
        own = [name for place, names in self._named_places if place in of or not of
               for name in names]  # fmt: skip
        other = {name for _, names in self._named_places for name in names}.difference(own)
        return own, sorted(other)

    @cached_property
    def _named_places(self) -> list[tuple[str, list[str]]]:
        return [(key.removeprefix(REGION), [name for name in names if not name.isdigit()])
                for key, names in self.named.items() if key.startswith(REGION)]  # fmt: skip

    def _mark(self, given: Attributes, text: str, language: str) -> bool:
        """Return whether each number of a label in a picture is what its mark stands for.

        A label may give the name, the period and the value: each is held against the claim.
        """
        if "data-name" in given and self._name(given, text):
            return True
        value, _ = claimed(given)
        points = self._points(given)
        for start, end in self.outside_names(given, text, numbers_in(text, language)):
            part = text[start:end]
            quantity = {**given, "value": given.get("data-value", "")}
            held = says_period(part, points)
            if not held and not (value is not None and self._quantity(quantity, part, language)):
                return False
        return True

    def outside_names(
        self, given: Attributes, text: str, spans: Sequence[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        """Return which numbers of a label are no part of a name: 5G, 第7師市."""
        named = self.named.get(given.get("data-name", ""), [])
        return [
            (start, end)
            for start, end in spans
            if not inside_name(text, start, end, self.names)
            and not inside_line_of_name(text, start, end, named)
        ]

    def _points(self, given: Attributes) -> set[str]:
        """Return the points of time that a mark's figures or rows give, in full and cut short."""
        periods = [figure.get("period", "") for figure in self._of(given)]
        periods += self._dates(given.get("data-row", "").split())
        periods += self._dates(given.get("data-from", "").split())
        points = {point for period in periods for point in period.split("/") if point}
        return {point[:cut] for point in points for cut in (4, 7, 10)}

    def _of(self, given: Attributes) -> list[Mapping]:
        named = given.get("data-figure", "").split() + given.get("data-from", "").split()
        return [self.figures[item] for item in named if item in self.figures]

    def _quantity(self, given: Attributes, text: str, language: str) -> bool:
        value, upper = claimed(given)
        if "data-figure" in given:
            figure = self.figures.get(given["data-figure"])
            if figure is None:
                return False
            (held, upper), unit, bound = values_of(figure), figure["unit"], figure["bound"]
            return close(value, held) and says_quantity(
                text, language, value, unit, bound, upper=upper
            )
        if given.get("data-derived") not in FORMULAS or not self._rests(given, value):
            return False
        if not self._follows(given, value, upper):
            return False
        if value is None:
            return not numbers_in(text, language)
        unit, bound = given.get("data-unit", ""), given.get("data-bound", "")
        return says_quantity(text, language, value, unit, bound, upper=upper, derived=True)

    def _rests(self, given: Attributes, value: Fraction | None) -> bool:
        """Return whether all that a derived number names is on the page."""
        items = given.get("data-from", "").split()
        if not all(item in self.figures or item in self.named for item in items):
            return False
        if given["data-derived"] in LISTED:
            return value == len(set(items)) and bool(items or given.get("data-over") in SEARCHED)
        assumed = given.get("data-assumed") or given.get("data-assumes")
        return bool(items or assumed)

    def _follows(self, given: Attributes, value: Fraction | None, upper: Fraction | None) -> bool:
        """Return whether a derived number comes out again from what it names, bound and all."""
        try:
            found = self._recomputed(given)
        except CannotFollow:
            return False
        return found is None or is_among(found, value, upper, given.get("data-bound", ""))

    def follows_from_rows(self, given: Attributes) -> bool:
        """Return whether a derived number follows from rows that a page does not carry, so that
        `hold` took it at its word."""
        formula = given.get("data-derived")
        return formula is not None and formula not in LISTED and self._recomputed(given) is None

    def _recomputed(self, given: Attributes) -> list[Quantity] | None:
        """Return what a formula gives for what a mark names, worked out once a page."""
        key = tuple(given.get(name, "") for name in NAMES_RESULT)
        if key not in self._results:
            self._results[key] = recomputed(given, self.figures, self.rules)
        return self._results[key]

    def _time(self, given: Attributes, text: str) -> bool:
        iso = given.get("datetime") or given.get("data-datetime", "")
        if "data-figure" in given:
            period = self.figures.get(given["data-figure"], {}).get("period", "")
            known = period.split("/")
        elif "data-assumed" in given:
            known = [given["data-assumed"].partition("=")[2]]
        elif "data-source" in given:
            source = self.sources.get(given["data-source"], {})
            known = [source.get("published", ""), source.get("retrieved", "")]
        else:
            known = self._dates(given.get("data-from", given.get("data-row", "")).split())
        points = iso.split("/")
        held = all(any(one and (one == point or one.startswith(f"{point}-")) for one in known)
                   for point in points)  # fmt: skip
        return held and says_period(text, points)

    def _dates(self, items: list[str]) -> list[str]:
        """Return the dates that rows of programmes and sources give."""
        found = []
        for item in items:
            source = self.sources.get(item.removeprefix("source/"), {})
            found += [source.get("published", ""), source.get("retrieved", "")]
            found += [self.places.get(item, {}).get(end, "") for end in ("starts", "ends")]
        return found

    def _name(self, given: Attributes, text: str) -> bool:
        key = given.get("data-name") or given.get("data-row", "")
        return among(text, self.named.get(key, ()))

    def _position(self, given: Attributes, text: str) -> bool:
        """Return whether a place is on file: one end (`value`), or both of a passage."""
        if given["data-position"]:
            ends = given["data-position"].split()
            shown = NUMBERS.findall(text)
            return tuple(ends) in self._passages and [f"{int(end):,}" for end in ends] == shown
        value = given.get("value", "")
        return value in self._positions and text.strip() == plain_text(position(int(value)))

    def _page(self, given: Attributes, text: str) -> bool:
        """Return whether a passage of a source ("SOURCE START END") stands on the page named."""
        source, _, span = given["data-page"].partition(" ")
        pages = str(self.sources.get(source, {}).get("pages", "")).split(";")
        shown = NUMBERS.findall(text)
        return len(shown) == 1 and f"{span} {shown[0]}" in pages

    @cached_property
    def _positions(self) -> set[str]:
        return {end for ends in self._passages for end in ends}

    @cached_property
    def _passages(self) -> set[tuple[str, str]]:
        """Return where the passages on the page start and end."""
        of_figures = [found for one in self.figures.values() for found in one["places"].values()]
        known = {(str(place[0]), str(place[1])) for found in of_figures for place in found}
        places = [*self.places.values(), *self.set_aside]
        return known | {(str(one["start"]), str(one["end"])) for one in places
                        if "start" in one and "end" in one}  # fmt: skip

    def _source(self, given: Attributes, text: str) -> bool:
        key = given.get("data-source", "")
        if "data-exact" in given:
            of_figure = self.figures.get(given["data-exact"], {}).get("places", {})
            if of_figure:
                return any(text == exact for _, _, exact in of_figure.get(key, ()))
            places = [*self.places.values(), *self.set_aside]
            field = "note" if "data-dismissed" in given else "exact"
            return any(text == one.get(field) and one.get("source") == key for one in places)
        source = self.sources.get(key, {})
        return any(among(text, [value]) for value in source.values() if isinstance(value, str))


def _is_tick(given: Attributes, text: str, language: str) -> bool:
    """Return whether the label of a tick is the number at which the tick stands, and no more."""
    value = as_fraction(given["data-tick"])
    return says_alone(text, language) and any(
        one.value == value and one.value_upper is None for one in mentions_in(text, language)
    )


def claimed(given: Attributes) -> tuple[Fraction | None, Fraction | None]:
    """Return the value that a mark claims, and its other end."""
    value = given.get("value") or given.get("data-value", "")
    return as_fraction(value), as_fraction(given.get("data-upper", ""))
