"""Say which reports, for which parameters and in which languages, two packages make different

two packages, what each report reads -> **affected** -> diff, what has changed

A report shows the rows of one region, those of some tables, or any; each with what it refers to.
It is affected where one of them was added, withdrawn or changed, in the languages that the changed
fields are written in. The order of the regions that are compared settles their colours, so a
region more or less affects every report. Which reports there are, the renderer says.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from analysis import page_run
from analysis.language_records import CODE_LANGUAGE
from analysis.package import Seeds
from analysis.package.cut import Positions
from analysis.package.keyed_rows import rows_of
from analysis.package.texts import columns_of, text_fields

Row = tuple[str, str]  # table, key


@dataclass(frozen=True)
class Reading:
    """What a report reads for some parameters: a region's rows, those of tables, or all."""

    report: str
    title: str
    languages: Sequence[str]
    parameters: Mapping[str, Any] = field(default_factory=dict)
    region: str = ""
    shows: Sequence[str] = ()


@dataclass(frozen=True)
class Affected:
    """A report for some parameters, the languages in which it differs, and the rows behind it."""

    report: str
    title: str
    parameters: Mapping[str, Any]
    languages: tuple[str, ...]
    rows: tuple[str, ...]


def readings_given() -> list[Reading]:
    """Return what the reports read, as the renderer told this process; empty in a notebook."""
    return [Reading(**one) for one in page_run.current().readings]


def affected(old: Seeds, new: Seeds, readings: Iterable[Reading]) -> list[Affected]:
    """Return the reports whose rows differ between two packages, in the order given."""
    found, was, now = [], _Package(old), _Package(new)
    same = was.same(now)
    for reading in readings:
        changed = _changed(reading, was, now, same)
        spoken = {tag for tags in changed.values() for tag in tags}
        languages = tuple(tag for tag in reading.languages if tag in spoken)
        rows = tuple(sorted(f"{table}/{key}" for table, key in changed))
        if languages:
            given = dict(reading.parameters)
            found.append(Affected(reading.report, reading.title, given, languages, rows))
    return found


def _changed(
    reading: Reading, old: "_Package", new: "_Package", same: Set[Row]
) -> dict[Row, Sequence[str]]:
    """Return the rows a report shows that differ, each with the languages it differs in.

    Rows that are the `same` in both packages differ only where one of them does not show them.
    """
    was, now = old.rows(reading), new.rows(reading)
    changed = {
        row: tags
        for row in (was.keys() ^ now.keys()) | ((was.keys() | now.keys()) - same)
        if (tags := _languages(was.get(row), now.get(row), reading.languages))
    }
    coloured = old.compared ^ new.compared
    return changed | {("regions", region): reading.languages for region in coloured}


class _Package:
    """The rows of a package, read once for all that reports show of them."""

    def __init__(self, seeds: Seeds) -> None:
        self._seeds = seeds
        self._rows = {
            name: [((name, " ".join(str(row[key]) for key in described.primary_key)), row)
                   for row in rows_of(seeds.tables[name])]
            for name, described in seeds.descriptor.tables.items()
        }  # fmt: skip
        self.compared = set(seeds.programmes["region"])

    def same(self, other: "_Package") -> set[Row]:
        """Return the rows that another package has, too, and in the same words."""
        theirs = dict(chain.from_iterable(other._rows.values()))
        ours = chain.from_iterable(self._rows.values())
        return {key for key, row in ours if theirs.get(key) == row}

    def rows(self, reading: Reading) -> dict[Row, Mapping]:
        """Return the rows that a report may show."""
        if reading.region and not self._seeds.has("regions", reading.region):
            return {}
        return {
            key: row
            for name, places in self._shown(reading).items()
            for key, row in map(self._rows[name].__getitem__, places)
        }

    def _shown(self, reading: Reading) -> Positions:
        if reading.region:
            return self._seeds.rows_of_regions([reading.region])
        if reading.shows:
            return self._seeds.rows_behind(reading.shows)
        return {name: range(len(rows)) for name, rows in self._rows.items()}


def _languages(
    was: Mapping | None, now: Mapping | None, languages: Sequence[str]
) -> tuple[str, ...]:
    """Return the languages in which a row reads differently; all, where it came or went."""
    if was is None or now is None:
        return tuple(languages)
    fields = [field for field in now if was.get(field) != now[field]]
    told = {tag for field in fields for tag in _spoken(field, was, now, languages)}
    return tuple(tag for tag in languages if tag in told)


def _spoken(field: str, was: Mapping, now: Mapping, languages: Sequence[str]) -> set[str]:
    """Return where a field is read; English also where a language has no words of its own."""
    changed = text_fields().get(field)
    if changed is None or not changed.language:
        return set(languages)
    if changed.language != CODE_LANGUAGE:
        return {changed.language}
    own = columns_of(changed.text)
    worded = {tag for tag in languages if tag in own and was.get(own[tag]) and now.get(own[tag])}
    return {CODE_LANGUAGE} | (set(languages) - worded)
