"""Does every period rest on something a reader can find?

A stated period needs words that state it, both ends of a span. An inferred one must follow from
the figure's own words, from the date of publication or from the programme's validity; where it is
a reader's judgement, the note or a reading names it. A year that merely stands elsewhere in the
document founds nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from analysis.numbers import scan
from analysis.package.documents import Problem
from analysis.package.keyed_rows import cells_by_key
from analysis.package.parents import upwards
from analysis.package.reading import gives_period, period_difference
from analysis.package.seeds import Seeds

Rows = Sequence[Mapping]


def unstated_periods(seeds: Seeds) -> Iterator[Problem]:
    """Find stated periods that no evidence states: no row for the period, nor the value's own."""
    figures = seeds.figures_as_printed
    evidence = _by_figure(seeds)
    stated = figures[(figures["period_basis"] == "stated") & (figures["unit"] != "date")]
    for figure in stated.to_dict("records"):
        rows, period = evidence.get(figure["figure"], []), figure["period"]
        missing = _ends_not_given(period, _dates_of(rows))
        if "/" in period and missing:
            says = f"the period {period} is stated, but no evidence gives its {missing[0]}"
        elif not any(row["states"] == "period" or _gives(row, figure) for row in rows):
            says = f"the period {period} is stated, but no evidence gives it"
        else:
            continue
        yield Problem("no_period", "figures", figure["figure"], _source(rows), says)


def unfounded_periods(seeds: Seeds) -> Iterator[Problem]:
    """Find inferred periods that follow from nothing on file and are explained by nobody."""
    published = cells_by_key(seeds.sources, "source", "published")
    evidence, validity = _by_figure(seeds), _validity(seeds)
    figures = seeds.figures_as_printed
    for figure in figures[figures["period_basis"] == "inferred"].to_dict("records"):
        rows, period = evidence.get(figure["figure"], []), figure["period"]
        issued = {published[row["source"]] for row in rows} - {""}
        valid = validity.get(figure["programme"], set())
        if not rows or _follows(period, rows, issued, valid) or _explained(figure, rows):
            continue
        says = (
            f"the inferred period {period} follows neither from its own words, nor from the date "
            "of publication, nor from its programme, and neither note nor reading names it"
        )
        yield Problem("unfounded_period", "figures", figure["figure"], _source(rows), says)


def _follows(period: str, rows: Rows, issued: set[str], valid: set[str]) -> bool:
    """True where a figure's own words, the publication or the validity give a period."""
    if period in valid or any(date[: len(period)] == period for date in issued):
        return True
    dates = _dates_of(rows)
    if not _ends_not_given(period, [date for date in dates if not date.startswith("--")]):
        return True
    years = {date[:4] for span in (*issued, *valid) for date in span.split("/")}
    undated = any(date.startswith("--") and gives_period(date, period) for date in dates)
    return undated and period[:4] in years


def _explained(figure: Mapping, rows: Rows) -> bool:
    """True where the note or a reading names the period, and no other one."""
    remarks = [figure["note"], *(row["reading"] for row in rows if row["states"] != "scope")]
    return any(_dates(remark) == [figure["period"]] for remark in remarks)


def _ends_not_given(period: str, dates: Iterable[str]) -> list[str]:
    """Return what of a period no date gives: nothing, or its ends that are missing."""
    dates = list(dates)
    if period in dates:
        return []
    given = {end for date in dates for end in date.split("/")}
    return [end for end in period.split("/") if end not in given]


def _gives(row: Mapping, figure: Mapping) -> bool:
    return period_difference(figure, row, row["language"]) is None


def _dates_of(rows: Rows) -> list[str]:
    """Return the dates that the words of evidence give in their source's language, each once."""
    found = [date for row in rows for date in _dates(row["exact"], row["language"])]
    return list(dict.fromkeys(found))


def _dates(text: str, language: str = "") -> list[str]:
    found = [m.value for m in scan(text, language) if m.unit == "date"]
    return list(dict.fromkeys(date for date in found if isinstance(date, str)))


def _by_figure(seeds: Seeds) -> dict[str, list[dict]]:
    """Return the evidence of each figure, each row with the language of its source."""
    languages = cells_by_key(seeds.sources, "source", "language")
    found: dict[str, list[dict]] = {}
    for row in seeds.evidence.to_dict("records"):
        row["language"] = languages[row["source"]]
        found.setdefault(row["figure"], []).append(row)
    return found


def _source(rows: Rows) -> str:
    return rows[0]["source"] if rows else ""


def _validity(seeds: Seeds) -> dict[str, set[str]]:
    """Return when each programme, or one it is part of, is in force: spans, or the end known."""
    rows = {row["programme"]: row for row in seeds.programmes.to_dict("records")}
    found = {}
    for name in rows:
        line = upwards(name, lambda key: rows[key]["parent"] if key in rows else None)
        dated = [(rows[at]["starts"], rows[at]["ends"]) for at in line if at in rows]
        found[name] = {"/".join(dict.fromkeys(filter(None, ends))) for ends in dated} - {""}
    return found
