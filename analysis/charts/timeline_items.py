"""What stands in a row of the timeline: whose it is, what it is called, when it is."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.charts.marks import Mark, of_date, of_name, of_quantity
from analysis.charts.regions import Regions
from analysis.languages import Name, Term, amount
from analysis.measures.timeline import EVENT, PLAN, TARGET
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
from analysis.package.seeds import rows_by_key
from analysis.quantities import Period
from analysis.wording import Html, Sentence, say, when

ORDER = (PLAN, TARGET, EVENT)


@dataclass(frozen=True)
class Item:
    """A row of `measures.timeline` with its words in the language in use and their marks.

    `says` is for the table; the picture has `words` and below them `fact`, each with its mark.
    `kind` is the sort of programme it is, where it is one. `repeats` is True for what only has
    the dates of the plan it belongs to.
    """

    row: Mapping
    says: Sentence | Name
    words: str
    mark: Mark
    fact: str = ""
    fact_mark: Mark | None = None
    kind: Term | None = None
    repeats: bool = False

    @property
    def region(self) -> str:
        return self.row["region"]

    @property
    def sort(self) -> tuple[str, str]:
        """Return what it is one of: plans of a kind, targets or dates of an indicator."""
        kind = self.row["kind"]
        if self.kind:
            return kind, self.kind.says
        return kind, self.words if kind == TARGET else self.fact or self.words

    @property
    def first(self) -> str:
        """Return the first date the row gives (ISO 8601)."""
        return self.row["starts"] or self.row["ends"]

    @property
    def last(self) -> str:
        """Return the last date the row gives (ISO 8601)."""
        return self.row["ends"] or self.row["starts"]

    @property
    def period(self) -> str:
        """Return the dates as one ISO 8601 period."""
        return self.first if self.first == self.last else f"{self.first}/{self.last}"

    @property
    def span(self) -> Period:
        """Return the days from the first date to the last."""
        return Period.of(self.period)

    @property
    def dated(self) -> Mark:
        """Return the mark of the row's date."""
        return of_date(self.period, self.row["key"])

    def ends_after(self, iso: str) -> bool:
        """True where the last date does not lie before the start of a period."""
        return self.span.last >= Period.of(iso).first

    def when(self, iso: str) -> Html:
        """Return a date of the row as it stands in text, tied to what gives it."""
        key = self.row["key"]
        return when(iso, items=[key]) if "/" in key else when(iso, key)


def items_of(timeline: pd.DataFrame, seeds: Seeds) -> list[Item]:
    """Return the items in the package's order of regions, then plans, targets, events by date."""
    named = _Namer(seeds)
    places = {region: place for place, region in enumerate(Regions(seeds).order)}
    items = [named.item(row) for row in rows_of(timeline)]
    kinds = {kind: place for place, kind in enumerate(ORDER)}

    def rank(item: Item) -> tuple:
        return places[item.region], kinds[item.row["kind"]], item.last, item.first

    return sorted(items, key=rank)


class _Namer:
    def __init__(self, seeds: Seeds):
        self._seeds = seeds
        self._rows = {
            table: rows_by_key(seeds, f"{table}s", table)
            for table in ("programme", "figure", "indicator", "member")
        }

    def item(self, row: Mapping) -> Item:
        key = row["key"].rpartition("/")[2]
        if row["kind"] == PLAN:
            programme = self._rows["programme"][key]
            name, kind = Name(row["key"], programme), Term("programme_kinds", programme["kind"])
            repeats = self._repeats(row, key)
            return Item(row, name, name.says, of_name(name.key), kind=kind, repeats=repeats)
        figure = self._rows["figure"][key]
        indicator = self._name("indicator", figure["indicator"])
        if row["kind"] == TARGET:
            quantity = self._seeds.quantity(key)
            says = say("{what}: {value}", what=indicator, value=quantity)
            names = indicator.says, of_name(indicator.key)
            return Item(row, says, *names, amount(quantity), of_quantity(quantity))
        return self._event(row, figure, indicator)

    def _event(self, row: Mapping, figure: Mapping, indicator: Name) -> Item:
        subject = self._subject(figure)
        if subject is None:
            return Item(row, indicator, indicator.says, of_name(indicator.key))
        says = say("{what} · {fact}", what=subject, fact=indicator)
        plan = self._rows["programme"].get(figure["programme"], {})
        repeats = figure["period"] in (plan.get("starts"), plan.get("ends"))
        names = subject.says, of_name(subject.key), indicator.says, of_name(indicator.key)
        return Item(row, says, *names, repeats=repeats)

    def _repeats(self, row: Mapping, programme: str) -> bool:
        parent = self._rows["programme"].get(self._rows["programme"][programme]["parent"], {})
        return (row["starts"], row["ends"]) == (parent.get("starts"), parent.get("ends"))

    def _subject(self, figure: Mapping) -> Name | None:
        """Return what a dated figure is about, where it is not the region as a whole."""
        for table in ("member", "programme"):
            if figure[table]:
                return self._name(table, figure[table])
        return None

    def _name(self, table: str, key: str) -> Name:
        return Name(f"{table}/{key}", self._rows[table][key])
