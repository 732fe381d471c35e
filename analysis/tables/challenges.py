"""Which risks and challenges are named, and who names them; one that two sources name is one.

measures -> **tables** -> pages
"""

from collections.abc import Iterable, Mapping, Sequence

from analysis.charts.regions import Regions
from analysis.languages import Term, msgid, translate
from analysis.measures.challenges import challenges
from analysis.measures.mentions import TIERS
from analysis.package import Seeds
from analysis.tables.lines import name_of_row
from analysis.tables.words import words_of
from analysis.wording import (
    Group,
    Html,
    Row,
    Sentence,
    Table,
    count,
    counted,
    finding,
    listed,
    say,
    title,
)  # fmt: skip

NONE = msgid("The sources name no risk or challenge for this region.")
ONE = msgid("{number} risk or challenge is named, by {tiers}.")
SOME = msgid("{number} risks and challenges are named, by {tiers}.")
OF_TIER = msgid("{tier}: {number}")
NOT_OFFICIAL = msgid("No official text on file names any.")
CAPTION = msgid("Risks and challenges, and whose word they are")
HEADS = (msgid("Risk or challenge"), msgid("Whose word"), msgid("In the words of its source"))
OTHERS, ALSO = msgid("Not tied to a measure"), msgid("also in {document}")
BESIDE = msgid("Risks and challenges named, by region")
BESIDE_HEADS = (msgid("Region"), msgid("Named"), msgid("About"), msgid("Whose word"))
NOBODY = msgid("no source on file names any")
NOTE = msgid(
    "That none is named says nothing of what there is: it shows what the sources write of."
)


def challenges_finding(seeds: Seeds, region: str) -> Html:
    """Return how many risks are named for a region, and the standing of those who name them."""
    found = _of(region, seeds)
    if not found:
        return finding(say(NONE))
    told = counted(_each_once(found), ONE, SOME, tiers=_by_tier(found))
    return finding(told if "official" in _tiers(found) else told + say(NOT_OFFICIAL))


def challenges_table(seeds: Seeds, region: str) -> Table:
    """Return the risks named for a region by the measure they are about, with their words."""
    about: dict[str, dict[str, list[Mapping]]] = {}
    for row in _of(region, seeds):
        about.setdefault(row["programme"], {}).setdefault(row["name"], []).append(row)
    rows: list[Row] = []
    for programme, named in about.items():
        head = name_of_row("programme", programme, seeds) if programme else translate(OTHERS)
        rows.append(Group(head))
        for first, *others in named.values():
            also = [
                say(ALSO, document=title(seeds.row("sources", one["source"]))) for one in others
            ]
            name = name_of_row("member", first["member"], seeds)
            rows.append([name, Term("basis", first["basis"]), [words_of(first, seeds), *also]])
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION), heads, rows, None if rows else say(NONE))


def challenges_beside(seeds: Seeds, regions: Iterable[str]) -> Table:
    """Return for each region how many risks are named, about what, and by whom."""
    names = Regions(seeds)
    rows: list[Row] = []
    for region in names.sorted(regions):
        found = _of(region, seeds)
        if not found:
            rows.append([names.name(region), translate(NOBODY), "", ""])
            continue
        programmes = dict.fromkeys(row["programme"] for row in found)
        about = [name_of_row("programme", one, seeds) for one in programmes if one]
        number = count(_each_once(found))
        rows.append([names.name(region), number, listed(about), _by_tier(found)])
    return Table(say(BESIDE), [translate(head) for head in BESIDE_HEADS], rows, say(NOTE))


def _of(region: str, seeds: Seeds) -> list[Mapping]:
    return [row for row in challenges(seeds) if row["peer"] == region]


def _each_once(found: Sequence[Mapping]) -> list[str]:
    """Return the risks, one that several sources name once: two witnesses of one thing."""
    first: dict[tuple[str, str], str] = {}
    for row in found:
        first.setdefault((row["programme"], row["name"]), f"member/{row['member']}")
    return list(first.values())


def _tiers(found: Sequence[Mapping]) -> set[str]:
    return {row["tier"] for row in found}


def _by_tier(found: Sequence[Mapping]) -> Sentence:
    held = [tier for tier in TIERS if tier in _tiers(found)]
    if len(held) == 1:
        return say("{tier}", tier=Term("tiers", held[0]))
    numbers = {
        tier: count(_each_once([row for row in found if row["tier"] == tier])) for tier in held
    }
    return listed(
        say(OF_TIER, tier=Term("tiers", tier), number=number) for tier, number in numbers.items()
    )
