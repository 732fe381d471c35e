"""Draw which policy instruments each region uses: instruments by family down, regions across.

A count of programmes says how broad a mix is, not how large. What only a place inside a region
does (a zone's own measures) is drawn half-filled, apart from the region's own.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.charts.chart import Chart
from analysis.charts.marks import of_name
from analysis.charts.matrix import Entry, Groups
from analysis.charts.region_grid import Cells, Found, region_grid, with_halves
from analysis.charts.regions import Regions
from analysis.charts.sources import source_line
from analysis.languages import Name, Term, msgid, text_of, translate
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.wording import Group, Html, Sentence, Table, bullets, count, say
from analysis.wording.marks import element

FINDING = msgid(
    "Most kinds of policy instrument are on record for {regions}: {most}. On record for all "
    "regions shown: {common}."
)
ONE_REGION = msgid("Kinds of policy instrument on record for {regions}: {most}.")
NOTHING = msgid("No policy instrument is on record.")
SCOPE = msgid(
    "Programmes on record by kind of instrument (EC-OECD STIP Compass); a number (with many "
    "regions, the size of a mark) counts a region’s programmes, those of places inside it "
    "included, and says nothing about money. Kinds on record for no region are left out."
)
CAPTION = msgid("Programmes by policy instrument and region")
INSTRUMENT = msgid("Instrument")
UNCOUNTED = msgid(
    "Financial support in a form not stated has a row and is not counted as a kind of instrument."
)
FOR = msgid("{programme}: {purpose}")
FEW = 6  # regions whose cells lead to the table; the tables of more are taken out of the page
FORM, FORMLESS = msgid("Form not stated"), msgid("Financial support in a form not stated")


def instrument_grid(mix: pd.DataFrame, seeds: Seeds, beside: Sequence[str] = ()) -> Chart:
    """Return the grid for a frame of `measures.policy_mix` (region, peer, instrument, …).

    `beside` are regions that have their column also where nothing is on record for them.
    """
    regions = Regions(seeds)
    mix = mix[mix["peer"] != ""]
    found = {
        (instrument, region): Found(
            tuple("programme/" + rows["programme"]), (rows["region"] == region).any()
        )
        for (instrument, region), rows in mix.groupby(["instrument", "peer"])
    }
    groups, columns = _groups(mix), regions.sorted({*beside, *mix["peer"]})
    link = _link if len(columns) <= FEW else _no_link
    return Chart(
        region_grid(groups, found, columns, regions, _instrument, link) if found else None,
        _finding(mix, columns, regions),
        with_halves(_scope(mix), found),
        _table(groups, found, columns, regions, seeds),
        source_line(seeds, "programme/" + mix["programme"]),
    )


def _link(instrument: str, region: str) -> str:
    return f"#{_place(instrument, region)}"


def _no_link(instrument: str, region: str) -> str:
    return ""


def _place(instrument: str, region: str) -> str:
    """Return the id of a cell of the table, where its programmes stand with their purpose."""
    return f"mix-{instrument or 'formless'}-{region}"


def _cell(instrument: str, region: str, found: Cells, seeds: Seeds) -> Html | None:
    here = found.get((instrument, region))
    if here is None:
        return None
    told = bullets(_with_purpose(key, seeds) for key in here.keys)
    return element("div", told, id=_place(instrument, region))


def _with_purpose(key: str, seeds: Seeds) -> Name | Sentence:
    """Return the name of a programme and, where it is on file, what it is for."""
    row = seeds.row("programmes", key.partition("/")[2])
    name, purpose = Name(key, row), Name(key, row, "purpose")
    return say(FOR, programme=name, purpose=purpose) if text_of(row, "purpose") else name


def _groups(mix: pd.DataFrame) -> Groups:
    """Return the instruments in use under their families, in the order of the code lists.

    Support in a form that its source does not say comes last.
    """
    used = set(mix["instrument"])
    families: dict[str, list[Entry]] = {}
    for code, row in code_list("instruments").items():
        if code in used:
            entry = Entry(code, Term("instruments", code).says, mark=of_name(f"instrument/{code}"))
            families.setdefault(row["family"], []).append(entry)
    order = [family for family in code_list("families") if family in families]
    groups = [(Term("families", family).says, families[family]) for family in order]
    return [*groups, (translate(FORM), [Entry("", _instrument(""))])] if "" in used else groups


def _instrument(code: str) -> str:
    return Term("instruments", code).says if code else translate(FORMLESS)


def _scope(mix: pd.DataFrame) -> Sentence:
    return say(SCOPE) + say(UNCOUNTED) if (mix["instrument"] == "").any() else say(SCOPE)


def _finding(mix: pd.DataFrame, shown: list[str], regions: Regions) -> Sentence:
    mix = mix[mix["instrument"] != ""]
    if mix.empty:
        return say(NOTHING)
    own = mix[mix["region"] == mix["peer"]]
    kinds = {peer: set(own.loc[own["peer"] == peer, "instrument"]) for peer in shown}
    most = max(map(len, kinds.values()))
    first = [region for region in regions.sorted(kinds) if len(kinds[region]) == most]
    told = {"regions": regions.named_or_counted(first), "most": _count(kinds[first[0]])}
    if len(kinds) == 1:
        return say(ONE_REGION, **told)
    return say(FINDING, **told, common=_count(set.intersection(*kinds.values())))


def _count(instruments: set[str]) -> Html:
    return count([f"instrument/{code}" for code in sorted(instruments)], over="programmes")


def _table(
    groups: Groups, found: Cells, columns: Sequence[str], regions: Regions, seeds: Seeds
) -> Table:
    rows: list = []
    for family, entries in groups:
        rows.append(Group(family))
        for entry in entries:
            named = [_cell(entry.key, region, found, seeds) for region in columns]
            head = Term("instruments", entry.key) if entry.key else _instrument("")
            rows.append([head, *named])
    heads = [translate(INSTRUMENT), *(regions.name(region) for region in columns)]
    return Table(say(CAPTION), heads, rows)
