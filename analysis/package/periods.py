"""Does every period rest on something a reader can find?

A stated period needs words that state it. An inferred one may come from the date of publication,
from other dates of the same documents, or from the programme's validity; a year that stands in
none of these was inferred from nothing on file.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from analysis.numbers import Mention
from analysis.package.documents import Problem
from analysis.package.reading import period_difference
from analysis.package.seeds import Seeds

YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


def years_of(mentions: Iterable[Mention]) -> set[str]:
    """Return the years that the dates of a document name."""
    dates = (mention.value for mention in mentions if mention.unit == "date")
    return {year for date in dates if isinstance(date, str) for year in years_in(date)}


def years_in(period: str) -> list[str]:
    """Return the years at the head of an ISO 8601 date, or of both ends of a span."""
    return [part[:4] for part in period.split("/") if YEAR.match(part[:4])]


def unstated_periods(seeds: Seeds) -> Iterator[Problem]:
    """Find stated periods that no evidence states: no row for the period, nor the value's own."""
    figures, evidence = seeds.figures_as_printed, seeds.evidence
    stated = figures[(figures["period_basis"] == "stated") & (figures["unit"] != "date")]
    dated = set(evidence["figure"][evidence["states"] == "period"])
    for figure in stated[~stated["figure"].isin(dated)].to_dict("records"):
        rows = evidence[evidence["figure"] == figure["figure"]].to_dict("records")
        if not any(period_difference(figure, row) is None for row in rows):
            says = f"the period {figure['period']} is stated, but no evidence gives it"
            source = rows[0]["source"] if rows else ""
            yield Problem("no_period", "figures", figure["figure"], source, says)


def unfounded_periods(seeds: Seeds, years: Mapping[str, set[str]]) -> Iterator[Problem]:
    """Find inferred periods with a year that neither documents, publication nor validity have.

    `years` has the years each document names, by source; figures of other documents are skipped.
    """
    published = dict(zip(seeds.sources["source"], seeds.sources["published"], strict=True))
    sources = seeds.evidence.groupby("figure")["source"].agg(set).to_dict()
    validity = _validity(seeds)
    figures = seeds.figures_as_printed
    for figure in figures[figures["period_basis"] == "inferred"].to_dict("records"):
        own = sources.get(figure["figure"], set())
        if not own or not own <= set(years):
            continue
        founded = {year for source in own for year in years[source]}
        founded |= {published[source][:4] for source in own}
        founded |= validity.get(figure["programme"], set())
        missing = [year for year in years_in(figure["period"]) if year not in founded]
        if missing:
            says = (
                f"the year {missing[0]} of the inferred period {figure['period']} is in no date "
                "of its documents, their publication or its programme"
            )
            yield Problem("unfounded_period", "figures", figure["figure"], min(own), says)


def _validity(seeds: Seeds) -> dict[str, set[str]]:
    """Return the years in which each programme, or one it is part of, starts or ends."""
    rows = {row["programme"]: row for row in seeds.programmes.to_dict("records")}
    found = {}
    for name in rows:
        years, at = set(), name
        while at in rows:
            years.update(years_in(f"{rows[at]['starts']}/{rows[at]['ends']}"))
            at = rows[at]["parent"]
        found[name] = years
    return found
