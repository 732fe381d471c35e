"""What each region aims at, what it pays, what it builds on, and by when, in the sources' figures.

Regions stand side by side to be read, not measured: a row holds whatever each region's sources
say to one question, and which of it may be compared is for the views on comparison to say. More
than a few regions are set one below the other.
"""

from collections.abc import Iterable, Sequence

from analysis.charts.excerpts import with_excerpts
from analysis.charts.regions import Regions
from analysis.languages import Term, msgid
from analysis.measures.actors import actor_rows, bodies, cluster_rows
from analysis.measures.growth import targets_of
from analysis.measures.leading import first_of, leading
from analysis.measures.support import support_schemes
from analysis.package import Seeds
from analysis.package.keyed_rows import Row
from analysis.package.rules.figures import HAPPENED
from analysis.package.seeds import rows_by
from analysis.tables.by_when import plan_lines, target_dates
from analysis.tables.lines import figure_line, more_line, scheme_line
from analysis.tables.side_by_side import by_region
from analysis.wording import Html, Sentence, Table, bullets, count, say

CAPTION = msgid("Aims, support, foundations and dates, as the sources state them")
NOTE = msgid(
    "Side by side for reading; a row does not say that its entries may be compared. Money keeps "
    "the currency of its source."
)
NAMED_INSIDE = msgid(
    "Clusters and what is named are counted for a region and the places inside it, each body once; "
    "levels are those of the region itself."
)
NAMED = {
    "company": msgid("Companies mentioned: {number}"),
    "laboratory": msgid("Laboratories named: {number}"),
    "university": msgid("Universities named: {number}"),
    "infrastructure": msgid("Computing centres and other infrastructure named: {number}"),
    "model": msgid("Models named: {number}"),
}
CLUSTERS = msgid("Clusters described: {number}")
THEMES = ("aims", "pays", "builds_on", "by_when")


def at_a_glance(seeds: Seeds, regions: Sequence[str]) -> Table:
    """Return the table for some regions, in the package's order."""
    names = Regions(seeds)
    chosen = names.sorted(regions)
    heads = [Term("themes", theme) for theme in THEMES]
    cells = {region: [_cell(_lines(theme, region, seeds)) for theme in THEMES] for region in chosen}
    note = with_excerpts(say(NOTE) + say(NAMED_INSIDE), seeds, chosen)
    return by_region(say(CAPTION), heads, cells, names, note)


def _cell(lines: list[Sentence]) -> Html | None:
    return bullets(lines) if lines else None


def _lines(theme: str, region: str, seeds: Seeds) -> list[Sentence]:
    if theme == "aims":
        return _figures((row["figure"] for row in targets_of(region, seeds)), seeds)
    if theme == "pays":
        paid = [*_budgets(region, seeds), *_loose_terms(region, seeds)]
        return [*_terms(region, seeds), *_figures(paid, seeds)]
    if theme == "by_when":
        return [*plan_lines(region, seeds), *target_dates(region, seeds)]
    return [*_levels(region, seeds), *_named(region, seeds)]


def _figures(figures: Iterable[str], seeds: Seeds) -> list[Sentence]:
    """Return a line for each figure that tells most, and how many more there are."""
    found = list(figures)
    listed = leading(found, seeds)
    return [figure_line(key, seeds) for key in listed] + more_line(found, listed)


def _terms(region: str, seeds: Seeds) -> list[Sentence]:
    schemes = support_schemes(seeds, region)
    listed = first_of(schemes)
    found, shown = ([f"programme/{one.programme}" for one in some] for some in (schemes, listed))
    return [scheme_line(scheme) for scheme in listed] + more_line(found, shown)


def _budgets(region: str, seeds: Seeds) -> list[str]:
    """Return the budgets of a region."""
    return [row["figure"] for row in _valued(region, seeds, "budget")]


def _loose_terms(region: str, seeds: Seeds) -> list[str]:
    """Return the rates and ceilings that no term of a scheme on record holds yet."""
    held = {*seeds.column("scheme_terms", "rate"), *seeds.column("scheme_terms", "limit")}
    stated = _valued(region, seeds, "rate", "ceiling")
    return [row["figure"] for row in stated if row["figure"] not in held]


def _levels(region: str, seeds: Seeds) -> list[Sentence]:
    """Return the levels reached so far, without those of a single park or company."""
    reached = _valued(region, seeds, *HAPPENED)
    return _figures((row["figure"] for row in reached if not row["member"]), seeds)


def _valued(region: str, seeds: Seeds, *kinds: str) -> list[Row]:
    """Return the figures of a region that have a value, of some kinds."""
    rows = rows_by(seeds, "figures", "region").get(region, ())
    return [row for row in rows if row["measure_kind"] in kinds and row["value"] is not None]


def _named(region: str, seeds: Seeds) -> list[Sentence]:
    """Return how many clusters and bodies are named for a region and the places inside it."""
    found = _in_or_inside(region, cluster_rows(seeds))
    known = {row["programme"] for row in found}
    described = [f"programme/{row['programme']}" for row in found if row["within"] not in known]
    lines = [say(CLUSTERS, number=count(described))] if described else []
    once = bodies(_in_or_inside(region, actor_rows(seeds)))
    for kind, template in NAMED.items():
        own = [f"member/{row['member']}" for row in once if row["kind"] == kind]
        if own:
            lines.append(say(template, number=count(own)))
    return lines


def _in_or_inside(region: str, rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if region in (row["region"], row["peer"])]
