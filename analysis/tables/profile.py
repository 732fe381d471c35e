"""What a region's sources come to, in a few sentences: an aim, the highest support, the answers."""

from collections.abc import Sequence

import pandas as pd

from analysis.languages import Name, Term, msgid
from analysis.measures.growth import targets
from analysis.measures.silence import NOT_READ, STATED, silence
from analysis.measures.strategies import headline_goal
from analysis.measures.support import SupportScheme, by_ceiling, highest, support_schemes
from analysis.measures.unread import unread_regions
from analysis.package import Seeds
from analysis.package.keyed_rows import rows_of
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
FIGURES = msgid(
    "Every figure of the region itself, with the words it stands in, is in the data beside this "
    "page."
)


def figures_beside(seeds: Seeds, region: str) -> Html:
    """Say that the data beside the page hold every figure of a region, and put them there."""
    own = seeds.figures.loc[seeds.figures["region"] == region, "figure"]
    return element("p", say(FIGURES), **{"data-beside": " ".join(own)})


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
    own = {*seeds.programmes["region"], *seeds.figures["region"], *seeds.members["region"]}
    return region in unread_regions(seeds) and region not in own


def _aims(seeds: Seeds, region: str) -> Sentence:
    found = targets(seeds)
    found = found[found["region"] == region]
    if found.empty:
        return say(NO_AIM_READ if region in unread_regions(seeds) else NO_AIM)
    return counted(found["figure"], ONE_AIM, SOME_AIMS, aim=_aim(found, seeds))


def _aim(found: pd.DataFrame, seeds: Seeds) -> Sentence:
    row = headline_goal(rows_of(found), seeds)
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
    asked = silence(seeds)
    asked = asked[asked["region"] == region]
    answered, of_part = asked[asked["state"] == STATED], asked["of_part"].astype(bool)
    drafted = "question/" + asked.loc[asked["state"] == NOT_READ, "question"]
    told = {
        "answered": count("question/" + answered.loc[~of_part, "question"], over="questions"),
        "asked": count("question/" + asked["question"], over="questions"),
    }
    part = "question/" + answered.loc[of_part, "question"]
    said = say(ANSWERED_IN_FULL, **told)
    if len(part):
        said = say(ANSWERED, **told, part=count(part, over="questions"))
    return said + say(DRAFTED, number=count(drafted)) if len(drafted) else said
