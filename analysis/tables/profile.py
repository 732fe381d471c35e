"""What a region's sources come to, in a few sentences: an aim, the highest support, the answers."""

import pandas as pd

from analysis.languages import Name, msgid
from analysis.measures.growth import targets
from analysis.measures.silence import STATED, silence
from analysis.measures.support import SupportScheme, support_schemes
from analysis.package import Seeds
from analysis.quantities import DatedBy, dimension_of
from analysis.tables.lines import ceiling_line, figure_subject
from analysis.wording import Html, Sentence, count, counted, finding, say

NO_AIM = msgid("No target is on record.")
ONE_AIM = msgid("{number} target on record – {aim}.")
SOME_AIMS = msgid("{number} targets on record, among them – {aim}.")
AIM, DATED_AIM = msgid("{what}: {target}"), msgid("{what}: {target} ({period})")
NO_CEILING = msgid("No support scheme on record states a ceiling.")
HIGHEST = msgid("Highest ceiling of a support scheme – {scheme}: {limit}.")
ANSWERED = msgid("The sources answer {answered} of {asked} questions.")


def profile_finding(seeds: Seeds, region: str) -> Html:
    """Return what the region aims at, what it pays at most, and how much its sources answer.

    Of several targets the largest in money is named, or the first where none is in money.
    """
    return finding(_aims(seeds, region) + _pays(seeds, region) + _answers(seeds, region))


def _aims(seeds: Seeds, region: str) -> Sentence:
    found = targets(seeds)
    found = found[found["region"] == region]
    if found.empty:
        return say(NO_AIM)
    return counted(found["figure"], ONE_AIM, SOME_AIMS, aim=_aim(found, seeds))


def _aim(found: pd.DataFrame, seeds: Seeds) -> Sentence:
    in_money = found["quantity"].map(lambda one: dimension_of(one.unit) == "money")
    money = found[in_money]
    sizes = money["quantity"].map(lambda one: one.value)
    row = found.iloc[0] if money.empty else money.loc[sizes.astype(object).map(float).idxmax()]
    what = figure_subject(seeds.figure(row["figure"]), seeds)
    if not row["period"]:
        return say(AIM, what=what, target=row["quantity"])
    period = DatedBy(row["period"], row["figure"])
    return say(DATED_AIM, what=what, target=row["quantity"], period=period)


def _pays(seeds: Seeds, region: str) -> Sentence:
    limited = [scheme for scheme in support_schemes(seeds, region) if scheme.ceiling]
    if not limited:
        return say(NO_CEILING)
    highest: SupportScheme = max(limited, key=lambda scheme: scheme.ceiling.value)
    name = Name(f"programme/{highest.programme}", highest.names)
    return say(HIGHEST, scheme=name, limit=ceiling_line(highest))


def _answers(seeds: Seeds, region: str) -> Sentence:
    asked = silence(seeds)
    asked = asked[asked["region"] == region]
    answered = asked.loc[asked["state"] == STATED, "question"]
    return say(
        ANSWERED,
        answered=count("question/" + answered, over="questions"),
        asked=count("question/" + asked["question"], over="questions"),
    )
