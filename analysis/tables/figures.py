"""Every figure with the words it stands in, every source, and every number that is no figure."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.charts.regions import Regions
from analysis.languages import Term, msgid, translate
from analysis.measures.basis import figure_basis
from analysis.measures.excerpts import EXCERPT
from analysis.measures.peers import left_out
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import cells_by_key, rows_of
from analysis.package.rates import conversions, exchange_rates
from analysis.quantities import DatedBy
from analysis.tables.lines import figure_subject, stated_value
from analysis.wording import (
    Group,
    Html,
    Noted,
    Row,
    Table,
    bullets,
    count,
    marked,
    passage,
    say,
    title,
    when,
)
from analysis.wording.marks import element

FIGURES = msgid("Figures on record, with their words")
FIGURE_HEADS = (
    msgid("What is measured"),
    msgid("Value"),
    msgid("Kind"),
    msgid("Time"),
    msgid("Words of the source"),
)
FIND = msgid("Find a figure, a time or words of a source:")
CONVERTED = msgid("printed beside as {amount}, the source’s own conversion")
INFERRED = msgid("The source does not state this time; it follows from the context.")
SOURCES = msgid("The documents behind the figures")
SOURCE_HEADS = (
    msgid("Document"),
    msgid("Publisher"),
    msgid("Standing"),
    msgid("Published"),
    msgid("Figures from it"),
)
DISMISSED = msgid("Numbers in the documents that are not figures")
DISMISSED_HEADS = (msgid("Reason"), msgid("Numbers"))


def figures_table(seeds: Seeds, region: str = "") -> Table:
    """Return the figures by region, or those of one region; dates are figures too.

    An amount that a source converts into another currency itself is one figure printed twice: the
    conversion stands with the figure, not in a row of its own. Where not all regions on record
    are set side by side, a page lets its reader search them.
    """
    regions, words = Regions(seeds), _words(seeds)
    rows: list[Row] = []
    converted = conversions(exchange_rates(seeds))
    for place in regions.sorted(seeds.figures["region"]):
        if region in ("", place):
            rows.append(Group(regions.name(place)))
            here = seeds.figures[seeds.figures["region"] == place]
            own = here[~here["figure"].isin(converted)]
            rows += [_figure(row, seeds, words, converted) for row in rows_of(own)]
    heads, searched = [translate(head) for head in FIGURE_HEADS], left_out(seeds)
    return Table(say(FIGURES), heads, rows, searched=translate(FIND) if searched else "")


def _figure(
    row: Mapping, seeds: Seeds, words: Mapping[str, Html], converted: Mapping[str, str]
) -> list:
    figure = row["figure"]
    again = [key for key, of in converted.items() if of == figure]
    time = _dated(row)
    value = time if row["unit"] == "date" else stated_value(row, seeds)
    converted_to = (say(CONVERTED, amount=seeds.quantity(key)) for key in again)
    counted = (Term("ceiling_per", per) for per in _counted_per(figure, seeds))
    lines = [value, *converted_to, *counted]
    shown = lines if len(lines) > 1 else value
    kind = marked(Term("measure_kinds", row["measure_kind"]), figure_basis(figure, seeds))
    return [figure_subject(row, seeds), shown, kind, time, _words_of(figure, again, words)]


def _dated(row: Mapping) -> DatedBy | Noted | None:
    """Return the time of a figure, noted where its source does not state it."""
    if not row["period"]:
        return None
    time = DatedBy(row["period"], row["figure"])
    return Noted(time, say(INFERRED)) if row["period_basis"] == "inferred" else time


def _counted_per(figure: str, seeds: Seeds) -> list[str]:
    """Return what a figure that is the limit of a term is counted per, where that is stated."""
    terms = seeds.scheme_terms
    found = terms.loc[terms["limit"] == figure, "limit_per"]
    return [per for per in dict.fromkeys(found) if per]


def _words_of(figure: str, again: Sequence[str], words: Mapping[str, Html]) -> object:
    """Return the words of a figure, and below them those of its conversions."""
    found = [words[key] for key in (figure, *again) if key in words]
    return Html("").join(found) if found else None


def _words(seeds: Seeds) -> dict[str, Html]:
    """Return the exact words behind each figure, each once, the value's first, in its language."""
    languages = cells_by_key(seeds.sources, "source", "language")
    words = {}
    ranked = seeds.evidence.sort_values("states", key=_value_first, kind="stable")
    for figure, rows in ranked.groupby("figure"):
        once = rows_of(rows.drop_duplicates("exact"))
        words[figure] = _quoted([(row["exact"], row["source"]) for row in once], languages, figure)
    return words


def _quoted(found: Sequence[tuple[str, str]], languages: Mapping[str, str], figure: str) -> Html:
    """Return words as a list, which says once for all what they are evidence of where all are of
    one source."""
    marks = {source: {"data-exact": figure, "data-source": source} for _, source in found}
    if len(marks) > 1:
        return bullets(passage(text, languages[source], **marks[source]) for text, source in found)
    lines = (element("li", element("q", text)) for text, _ in found)
    source = found[0][1]
    return element("ul", Html("").join(lines), lang=languages[source], **marks[source])


def _value_first(states: pd.Series) -> pd.Series:
    return states != "value"


def sources_table(seeds: Seeds) -> Table:
    """Return the sources with their standing, date, and how many figures rest on each."""
    by_source = {
        source: list(dict.fromkeys(rows["figure"]))
        for source, rows in seeds.evidence.groupby("source")
    }
    rows = [
        [
            _title(row),
            _publisher(row),
            Term("tiers", row["tier"]),
            _published(row),
            count(by_source.get(row["source"], []), over="evidence"),
        ]
        for row in rows_of(seeds.sources)
    ]
    return Table(say(SOURCES), [translate(head) for head in SOURCE_HEADS], rows)


def _title(row: Mapping) -> object:
    """Return the title of a source, noted where passages of it are left out."""
    extent = say("{extent}", extent=Term("extents", EXCERPT))
    return Noted(title(row), extent) if row["extent"] == EXCERPT else title(row)


def _publisher(row: Mapping) -> Html | None:
    if not row["publisher"]:
        return None
    return passage(row["publisher"], row["language"], **{"data-source": row["source"]})


def _published(row: Mapping) -> object:
    """Return when a source came out, noted where the document does not say it itself."""
    if not row["published"]:
        return None
    date = when(row["published"], items=[f"source/{row['source']}"])
    return Noted(date, say(INFERRED)) if row["published_basis"] == "inferred" else date


def dismissed_table(seeds: Seeds) -> Table:
    """Return how many numbers were set aside, by reason in the order of the code list."""
    aside = dict(list(seeds.dismissed.groupby("reason")))
    rows = [
        [Term("dismissed_reasons", reason), count(keys_set_aside(aside[reason]))]
        for reason in code_list("dismissed_reasons")
        if reason in aside
    ]
    return Table(say(DISMISSED), [translate(head) for head in DISMISSED_HEADS], rows)


def keys_set_aside(rows: pd.DataFrame) -> list[str]:
    """Return the keys (`dismissed/SOURCE:START`) of numbers that were set aside."""
    return [f"dismissed/{row['source']}:{row['start']}" for row in rows_of(rows)]
