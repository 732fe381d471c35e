"""Say which reports, for which parameters and in which languages, two packages make different

two packages, what each report reads -> **affected** -> diff, what has changed

A report shows the rows of one region, those of some tables, or any; each with what it refers to.
It is affected where one of them was added, withdrawn or changed, in the languages that the changed
fields are written in. The order of the regions that are compared settles their colours, so a
region more or less affects every report. Which reports there are, the renderer says.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from analysis import page_run
from analysis.language_records import CODE_LANGUAGE
from analysis.package import Seeds
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
    found = []
    for reading in readings:
        changed = _changed(reading, old, new)
        spoken = {tag for tags in changed.values() for tag in tags}
        languages = tuple(tag for tag in reading.languages if tag in spoken)
        rows = tuple(sorted(f"{table}/{key}" for table, key in changed))
        if languages:
            given = dict(reading.parameters)
            found.append(Affected(reading.report, reading.title, given, languages, rows))
    return found


def _changed(reading: Reading, old: Seeds, new: Seeds) -> dict[Row, Sequence[str]]:
    """Return the rows a report shows that differ, each with the languages it differs in."""
    was, now = _rows(reading, old), _rows(reading, new)
    changed = {
        row: tags
        for row in was.keys() | now.keys()
        if (tags := _languages(was.get(row), now.get(row), reading.languages))
    }
    coloured = _compared(old) ^ _compared(new)
    return changed | {("regions", region): reading.languages for region in coloured}


def _rows(reading: Reading, seeds: Seeds) -> dict[Row, Mapping]:
    tables: Mapping[str, pd.DataFrame] = seeds.tables
    if reading.region:
        if reading.region not in set(seeds.regions["region"]):
            return {}
        tables = seeds.of_regions([reading.region]).tables
    elif reading.shows:
        tables = seeds.behind(reading.shows)
    keys = {name: list(table.primary_key) for name, table in seeds.descriptor.tables.items()}
    return {
        (name, " ".join(str(row[key]) for key in keys[name])): row
        for name, table in tables.items()
        for row in table.to_dict("records")
    }


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


def _compared(seeds: Seeds) -> set[str]:
    return set(seeds.programmes["region"])
