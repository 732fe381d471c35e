"""What a region's sources come to, in a few sentences: an aim, the highest support, the answers."""

from collections.abc import Iterable, Sequence

from analysis.languages import Name, Term, msgid
from analysis.measures.growth import targets_of
from analysis.measures.silence import NOT_READ, STATED, silence_of
from analysis.measures.strategies import headline_goal
from analysis.measures.support import SupportScheme, by_ceiling, highest, support_schemes
from analysis.measures.unread import unread_regions
from analysis.package import Seeds
from analysis.package.keyed_rows import Row
from analysis.quantities import DatedBy
from analysis.tables.lines import figure_subject
from analysis.wording import Html, Sentence, count, counted, finding, listed, say
from analysis.wording.marks import element

NO_AIM = msgid("No target is on record.")
ONE_AIM = msgid("{number} target on record – {aim}.")
SOME_AIMS = msgid("{number} targets on record, among them – {aim}.")
AIM, DATED_AIM = msgid("{what}: {target}"), msgid("{what}: {target} ({period})")
NO_CEILING = msgid("No support scheme on record states a ceiling.")
HIGHEST = msgid("Highest support ceiling: {limits}.")
EACH_HIGHEST = msgid("Highest support ceilings, each counted in its own way: {limits}.")
AMOUNT_PER = msgid("{amount} ({per})")
ANSWERED = msgid(
    "The sources answer {answered} of {asked} questions in full and {part} more for a part of the "
    "region only."
)
ANSWERED_IN_FULL = msgid("The sources answer {answered} of {asked} questions in full.")
NOTHING_READ = msgid("What the documents say of {region} is drafted and not read yet.")
NO_AIM_READ = msgid("No target is read yet.")
NO_CEILING_READ = msgid("No ceiling of a support scheme is read yet.")
DRAFTED = msgid("{number} more stay open until what is drafted is read.")
TABLE = "questions"
FIGURES = msgid(
    "Every figure of the region itself, with the words it stands in, is in the data beside this "
    "page."
)


def figures_beside(seeds: Seeds, region: str) -> Html:
    """Say that the data beside the page hold every figure of a region, and put them there."""
    own = seeds.rows("figures").where(region=region)
    beside = " ".join(row["figure"] for row in own)
    return element("p", say(FIGURES), **{"data-beside": beside})


def profile_finding(seeds: Seeds, region: str) -> Html:
    """Return what the region aims at, what it pays at most, and how much its sources answer.

    Of several targets the largest in money is named, or the first where none is in money. Where
    they are in several currencies, it is the largest in that of the first. What is only drafted is
    said to be so, and is no silence.
    """
    if _nothing_read(seeds, region):
        name = Name(f"region/{region}", seeds.row("regions", region))
        return finding(say(NOTHING_READ, region=name))
    return finding(_aims(seeds, region) + _pays(seeds, region) + _answers(seeds, region))


def _nothing_read(seeds: Seeds, region: str) -> bool:
    tables = ("programmes", "figures", "members")
    return region in unread_regions(seeds) and not any(
        region in seeds.column(table, "region") for table in tables
    )


def _aims(seeds: Seeds, region: str) -> Sentence:
    found = targets_of(region, seeds)
    if not found:
        return say(NO_AIM_READ if region in unread_regions(seeds) else NO_AIM)
    return counted([row["figure"] for row in found], ONE_AIM, SOME_AIMS, aim=_aim(found, seeds))


def _aim(found: Sequence[Row], seeds: Seeds) -> Sentence:
    row = headline_goal(found, seeds)
    what = figure_subject(seeds.figure(row["figure"]), seeds)
    if not row["period"]:
        return say(AIM, what=what, target=row["quantity"])
    period = DatedBy.of(seeds.figure(row["figure"]))
    return say(DATED_AIM, what=what, target=row["quantity"], period=period)


def _pays(seeds: Seeds, region: str) -> Sentence:
    groups = by_ceiling(support_schemes(seeds, region)).values()
    if not groups:
        return say(NO_CEILING_READ if region in unread_regions(seeds) else NO_CEILING)
    limits = listed(_highest(group) for group in groups)
    return say(HIGHEST if len(groups) == 1 else EACH_HIGHEST, limits=limits)


def _highest(group: Sequence[SupportScheme]) -> Sentence:
    ceiling, per = highest(group)[0].ceiling, group[0].row["ceiling_per"]
    if not per:
        return say("{amount}", amount=ceiling)
    return say(AMOUNT_PER, amount=ceiling, per=Term("ceiling_per", per))


def _answers(seeds: Seeds, region: str) -> Sentence:
    asked = silence_of(region, seeds)
    answered = [row for row in asked if row["state"] == STATED]
    part = _questions(row for row in answered if row["of_part"])
    drafted = _questions(row for row in asked if row["state"] == NOT_READ)
    told = {
        "answered": count(_questions(row for row in answered if not row["of_part"]), over=TABLE),
        "asked": count(_questions(asked), over=TABLE),
    }
    said = say(ANSWERED_IN_FULL, **told)
    if part:
        said = say(ANSWERED, **told, part=count(part, over=TABLE))
    return said + say(DRAFTED, number=count(drafted)) if drafted else said


def _questions(rows: Iterable[Row]) -> list[str]:
    return [f"question/{row['question']}" for row in rows]
