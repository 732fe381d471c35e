"""What each scheme pays for one project, and which of its rules decides the sum."""

from collections.abc import Iterable

from analysis.charts.regions import Regions
from analysis.languages import Name, msgid, translate
from analysis.measures.support import CEILING, RATE, SupportScheme, pays
from analysis.package import Seeds
from analysis.quantities import Quantity
from analysis.wording import Table, number, say

CAPTION = msgid("What each scheme pays on eligible costs of {cost}")
HEADS = (
    msgid("Scheme"),
    msgid("Region"),
    msgid("It pays"),
    msgid("Rule that decides"),
    msgid("Share of the costs"),
)
RULES = {
    RATE: msgid("the rate"),
    CEILING: msgid("the ceiling"),
}
NOTE = msgid(
    "A scheme's rate holds for its own eligible costs; two schemes rarely count the same costs."
)


def payments_table(schemes: Iterable[SupportScheme], cost: Quantity, seeds: Seeds) -> Table:
    """Return a row for each scheme: payment, the rule that binds, effective intensity."""
    regions = Regions(seeds)
    rows = []
    for payment in (pays(scheme, cost) for scheme in schemes):
        scheme = payment.scheme
        intensity = payment.intensity and number(payment.intensity, style="percent")
        rule = translate(RULES[payment.binding]) if payment.binding in RULES else None
        name = Name(f"programme/{scheme.programme}", scheme.names)
        rows.append([name, regions.name(scheme.region), payment.amount, rule, intensity])
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION, cost=cost), heads, rows, say(NOTE))
