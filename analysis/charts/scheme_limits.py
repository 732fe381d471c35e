"""Draw what schemes pay at most, by what they pay for: bars only where they share their footing.

Same purpose beside same purpose: what several regions pay for computing stands together. Within a
purpose, ceilings counted alike and in one currency share a panel and a scale from zero; a ceiling
that is alone in its way of counting has no bar, because a length would compare it. One that may
stand beside the first of its panel only with care carries its caution below its name.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import add

from analysis.charts.chart import Chart
from analysis.charts.marks import of_name
from analysis.charts.regions import OF_REGION, Regions
from analysis.charts.sources import source_line
from analysis.charts.target_lines import NARROW, WIDE, Block, Line, sheet_of_targets
from analysis.comparability import Reason, compare
from analysis.comparability.checks_of_aid import OTHER_COSTS
from analysis.languages import Name, Term, msgid, name_of, translate
from analysis.measures.purposes import by_purpose
from analysis.measures.support import SupportScheme, by_ceiling, limit_of
from analysis.package import Seeds
from analysis.wording import Group, Sentence, Table, count, counted, say

FINDING = msgid(
    "Of {all} ceilings on record, {shared} stand beside another that pays for the same thing and "
    "is counted alike; the rest stand alone."
)
ALL_ALONE = msgid(
    "None of the {number} ceilings on record stands beside another that pays for the same thing "
    "and is counted alike."
)
ONE = msgid("{number} ceiling is on record; it stands alone.")
NOTHING = msgid("No scheme on record states a ceiling.")
SCOPE = msgid(
    "Ceilings by what the schemes pay for. Bars within a panel share a scale from zero; panels do "
    "not. A ceiling without a bar is alone in its way of counting."
)
PANEL, NO_PURPOSE = msgid("{purpose}, {per}"), msgid("What they pay for is not said")
CAPTION = msgid("Ceilings by what the schemes pay for")
HEADS = (msgid("Scheme"), msgid("Region"), msgid("Ceiling"), msgid("Beside the first of its panel"))
ALONE, FIRST = msgid("alone in its way of counting"), msgid("the first")
FREELY = msgid("on the same footing")
WITH_CARE, NOT_BESIDE = msgid("With care. {why}"), msgid("Not comparable. {why}")
CAUTION, COSTS_DIFFER = msgid("with care: {why}"), msgid("eligible costs differ")
#: In few words what asks for care, by the code of the reason; a number in it would need its source.
CAUTIONS = {
    "recipients": msgid("for different recipients"),
    "definition": msgid("counted on different terms"),
    "place_nested": msgid("one place lies in the other"),
    "place_level": msgid("places of different levels"),
    "period": msgid("other times"),
    "bound": msgid("limits of different kinds"),
    "source_tier": msgid("sources of different standing"),
    "status": msgid("a figure is flagged"),
}


class _Panel:
    """The ceilings of one purpose that are counted alike, each with its verdict on the first."""

    def __init__(self, purpose: str, per: str, schemes: Sequence[SupportScheme], seeds: Seeds):
        self.purpose, self.per, self.schemes = purpose, per, list(schemes)
        first = _figure(schemes[0])
        self.verdicts = {
            scheme.programme: compare(seeds, _figure(scheme), first) for scheme in schemes
        }

    @property
    def joined(self) -> list[SupportScheme]:
        """The schemes on one scale: none where only one could be."""
        found = [one for one in self.schemes if not any(r.blocks for r in self.reasons(one))]
        return found if len(found) > 1 else []

    def reasons(self, scheme: SupportScheme) -> list[Reason]:
        """Return what speaks against a scheme beside the first, the grave alone where it is.

        What they pay for stands over the panel, or that it is not said.
        """
        reasons = [one for one in self.verdicts[scheme.programme].reasons if one.code != "purpose"]
        grave = [reason for reason in reasons if reason.blocks]
        return grave or [reason for reason in reasons if not reason.tells]


def scheme_limits(schemes: Sequence[SupportScheme], seeds: Seeds) -> Chart:
    """Return the chart of the ceilings of `measures.support.support_schemes`, by their purpose."""
    regions, panels = Regions(seeds), list(_panels(schemes, seeds))
    blocks = [_block(panel, regions) for panel in panels]
    wide, narrow = (sheet_of_targets(blocks, one) if blocks else None for one in (WIDE, NARROW))
    return Chart(
        wide,
        _finding(panels),
        say(SCOPE),
        _table(panels, regions),
        source_line(seeds, [_figure(one) for panel in panels for one in panel.schemes]),
        narrow=narrow,
    )


def _panels(schemes: Sequence[SupportScheme], seeds: Seeds) -> Iterator[_Panel]:
    for purpose, held in by_purpose(schemes).items():
        for (per, _), alike in by_ceiling(held).items():
            largest_first = sorted(alike, key=lambda one: -_level(one))
            yield _Panel(purpose, per, largest_first, seeds)


def _block(panel: _Panel, regions: Regions) -> Block:
    lines = []
    for scheme in panel.schemes:
        region, what = regions.text(scheme.region), name_of(scheme.names)
        label = translate(OF_REGION, region=region, what=what)
        scaled = scheme in panel.joined
        caution = _caution(panel.reasons(scheme)) if scaled else ""
        row = {"quantity": scheme.ceiling, "period": "", "figure": _figure(scheme)}
        mark, style = of_name(f"programme/{scheme.programme}"), regions.style(scheme.region)
        lines.append(Line(label, mark, row, style, scaled, what, caution))
    mark = of_name(f"ceiling_per/{panel.per}" if panel.per else f"pays_for/{panel.purpose}")
    return Block(_heading(panel), mark, None, lines)


def _heading(panel: _Panel) -> str:
    purpose = Term("pays_for", panel.purpose).says if panel.purpose else translate(NO_PURPOSE)
    purpose = purpose[:1].upper() + purpose[1:]
    per = Term("ceiling_per", panel.per).says
    return translate(PANEL, purpose=purpose, per=per) if panel.per else purpose


def _caution(reasons: Sequence[Reason]) -> str:
    said = [
        translate(COSTS_DIFFER if one.template == OTHER_COSTS else CAUTIONS[one.code])
        for one in reasons
        if one.code in CAUTIONS
    ]
    return translate(CAUTION, why=", ".join(dict.fromkeys(said))) if said else ""


def _finding(panels: Sequence[_Panel]) -> Sentence:
    every = [f"programme/{one.programme}" for panel in panels for one in panel.schemes]
    shared = [f"programme/{one.programme}" for panel in panels for one in panel.joined]
    if not every:
        return say(NOTHING)
    if not shared:
        return counted(every, ONE, ALL_ALONE)
    return say(FINDING, all=count(every), shared=count(shared))


def _table(panels: Sequence[_Panel], regions: Regions) -> Table:
    rows: list = []
    for panel in panels:
        rows.append(Group(heading_of(panel.purpose, panel.per)))
        for scheme in panel.schemes:
            name = Name(f"programme/{scheme.programme}", scheme.names)
            beside = _beside(panel, scheme)
            rows.append([name, regions.name(scheme.region), scheme.ceiling, beside])
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)


def heading_of(purpose: str, per: str) -> object:
    """Return what ceilings are for and what they are counted per, as far as it is said."""
    told = Term("pays_for", purpose) if purpose else say(NO_PURPOSE)
    return say(PANEL, purpose=told, per=Term("ceiling_per", per)) if per else told


def _beside(panel: _Panel, scheme: SupportScheme) -> Sentence:
    if len(panel.schemes) == 1:
        return say(ALONE)
    reasons = panel.reasons(scheme)
    if scheme is panel.schemes[0] or not reasons:
        return say(FIRST if scheme is panel.schemes[0] else FREELY)
    why = reduce(add, (say(one.template, **one.values) for one in reasons))
    return say(NOT_BESIDE if reasons[0].blocks else WITH_CARE, why=why)


def _figure(scheme: SupportScheme) -> str:
    return scheme.ceiling.figures[0] if scheme.ceiling else ""


def _level(scheme: SupportScheme) -> float:
    """Return at which number a ceiling limits: of a range at its upper end."""
    return float(limit_of(scheme.ceiling)) if scheme.ceiling else 0.0
