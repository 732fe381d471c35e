"""Of what the figures of all regions are put in order: answers to questions, targets, ceilings.

spread -> **spreads** -> tables
"""

from collections import defaultdict
from dataclasses import replace

import pandas as pd

from analysis.measures.answers import figures_that_answer, questions_compared
from analysis.measures.growth import targets
from analysis.measures.peers import PEER_RUNGS, all_on_record, peers_on
from analysis.measures.purposes import by_purpose
from analysis.measures.silence import STATED, silence
from analysis.measures.spread import InOrder, Spread
from analysis.measures.support import SupportScheme, by_ceiling, limit_of, support_schemes
from analysis.package import Seeds
from analysis.package.keyed_rows import cells_by_key, rows_of


def answers_of_all(seeds: Seeds) -> pd.DataFrame | None:
    """Return what all regions on record answer to the questions compared, as `silence` does.

    None where a page compares them all.
    """
    whole = all_on_record(seeds)
    if whole is None:
        return None
    return silence(replace(whole, questions=questions_compared(whole)))


def spreads(answers: pd.DataFrame, seeds: Seeds) -> list[Spread]:
    """Return for each rung and question how the figures lie apart that answer it, if they do.

    `answers` are those of all regions to the questions compared. A question of which fewer than
    FEWEST regions of a rung share a footing is left out.
    """
    said = rows_of(answers[answers["state"] == STATED])
    stated = {(row["question"], row["region"]): row for row in said}
    order, figures_of = InOrder(seeds), figures_that_answer(seeds)
    found = []
    for rung in PEER_RUNGS:
        for question in rows_of(questions_compared(seeds)):
            name, regions = question["question"], peers_on(rung, seeds)
            rows = {one: stated[name, one] for one in regions if (name, one) in stated}
            figures = {
                region: () if row["of_part"] else figures_of(row["keys"], question)
                for region, row in rows.items()
            }
            found.append(order.of(("question", name), rung, figures))
    return [one for one in found if one]


def spreads_of_targets(seeds: Seeds) -> list[Spread]:
    """Return for each rung and indicator how far the targets lie apart, and the growth they ask.

    The growth a year is that of the targets on the shared footing whose levels share one, too; a
    target that lies below its level asks for a fall and is not put in that order.
    """
    aims, order = targets(seeds), InOrder(seeds)
    starts = cells_by_key(aims, "figure", "baseline")
    found = []
    for rung in PEER_RUNGS:
        on_rung = aims[aims["region"].isin(set(peers_on(rung, seeds)))]
        for indicator, rows in on_rung.groupby("indicator", sort=False):
            by_region = {key: list(own) for key, own in rows.groupby("region")["figure"]}
            goals = order.of(("target", str(indicator)), rung, by_region)
            if goals:
                found += [goals, order.of_growth(goals, starts)]
    return [one for one in found if one]


def spreads_of_ceilings(seeds: Seeds) -> list[Spread]:
    """Return for each rung, purpose and way of counting how far the ceilings of schemes lie apart.

    Of several ceilings of a region the largest on the footing stands for it.
    """
    schemes, order = support_schemes(seeds), InOrder(seeds)
    found = []
    for rung in PEER_RUNGS:
        regions = set(peers_on(rung, seeds))
        on_rung = [scheme for scheme in schemes if scheme.region in regions]
        for purpose, held in by_purpose(on_rung).items():
            for (per, _), alike in by_ceiling(held).items():
                figures: dict[str, list[str]] = defaultdict(list)
                for scheme in sorted(alike, key=_ceiling, reverse=True):
                    figures[scheme.region] += scheme.ceiling.figures[:1] if scheme.ceiling else ()
                found.append(order.of(("ceiling", purpose, per), rung, figures))
    return [one for one in found if one]


def _ceiling(scheme: SupportScheme) -> float:
    return float(limit_of(scheme.ceiling)) if scheme.ceiling else 0.0
