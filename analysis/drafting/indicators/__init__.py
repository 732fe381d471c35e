"""Say what each figure of a draft measures: an indicator on file, or a new one named by its words.

figures, evidence -> **indicators** -> draft

A figure meets an indicator on file where the unit measures the same, and the noun beside the
number is, as a whole, a name of it (its names on file, or a synonym in known.csv): 「核心产业规模」
is not 「产业规模」. Else the noun itself is the new indicator's name, so that the same noun in the
same unit is one indicator. What is paid needs no noun: its measure kind says it is aid.
"""

import re
from collections.abc import Sequence

from analysis.drafting.candidates import UNNAMED, unnamed_indicators
from analysis.drafting.indicators.concepts import with_concept
from analysis.drafting.indicators.counted import counted_in
from analysis.drafting.indicators.from_words import YEARLY, apart, from_words
from analysis.drafting.indicators.known import Named, Row, plain
from analysis.drafting.rules import less_sure
from analysis.package.seeds import Seeds
from analysis.quantities import UNITS

ON_FILE, FROM_WORDS = "indicator-on-file", "indicator-from-words"
#: measure kind and dimension of what a scheme pays -> the indicator that it is
OF_AID = {
    ("rate", "share"): "aid_intensity",
    ("ceiling", "money"): "aid_ceiling",
    ("fixed_sum", "money"): "aid_amount",
}
#: The concept of what is paid.
AID = "aid"
#: Of a budget: what all recipients get together.
TOTAL = re.compile(r"总额|额度|預算|予算|総額|\btotal\b|envelope|budget", re.IGNORECASE)


def matched(
    figures: Sequence[Row],
    evidence: Sequence[Row],
    text: str,
    language: str,
    base: Seeds | None,
) -> tuple[list[Row], list[Row]]:
    """Return the figures with their indicators named, and the indicators they have.

    Figures that have an indicator already are left as they are, and so are those whose words name
    nothing. A figure's rule is the less sure one of that which told its kind and that which named
    it.
    """
    named = Named(base)
    spans = {row["figure"]: row for row in evidence if row["states"] == "value"}
    changed = [
        _named(figure, spans.get(figure["figure"]), text, language, named) for figure in figures
    ]
    unnamed = [row for row in changed if str(row["indicator"]).startswith(UNNAMED)]
    return changed, [*named.new.values(), *unnamed_indicators(unnamed)]


def _named(figure: Row, span: Row | None, text: str, language: str, known: Named) -> Row:
    """Return a figure with its indicator named; the indicator is added to those made anew."""
    if span is None or not str(figure["indicator"]).startswith(UNNAMED) or figure["unit"] == "date":
        return figure
    dimension = UNITS[figure["unit"]]
    noun = counted_in(text, span["start"], span["end"], dimension, language)
    bare = plain(noun)
    aid = _aid(figure["measure_kind"], dimension, noun)
    rows = [known.by_key[aid]] if aid in known.by_key else []
    rows += known.called(bare, figure["unit"]) if noun else []
    if noun and dimension not in ("time", "rank"):
        row = from_words(bare, figure, dimension, language)
        rows.append(apart(row, known.at(row["indicator"]), bare))
    for named in rows:
        row = known.on_file.get(str(named["indicator"]), named)
        frequency = _frequency(figure, row, noun)
        if frequency is not None:
            filed = row["indicator"] in known.on_file
            paid = {"measured": AID} if row["indicator"] == aid else {}
            known.new[row["indicator"]] = dict(row) if filed else with_concept(row | paid)
            rule = ON_FILE if filed else FROM_WORDS
            rule = less_sure(str(figure.get("rule") or ""), rule)
            changed = {"indicator": row["indicator"], "frequency": frequency, "rule": rule}
            return {**figure, **changed}
    return figure


def _frequency(figure: Row, row: Row, noun: str) -> str | None:
    """Return over what a figure of an indicator flows; None where a flow does not say it.

    A level flows over nothing; revenue and output are of a year where nothing else is said.
    """
    said = str(figure.get("frequency") or "")
    if row["stock_or_flow"] == "stock":
        return ""
    if row["stock_or_flow"] == "flow" and not said:
        return "P1Y" if YEARLY.search(noun) else None
    return said


def _aid(measure_kind: str, dimension: str, noun: str) -> str:
    """Return the indicator of what a scheme pays; "" for another figure."""
    if (measure_kind, dimension) == ("budget", "money") and TOTAL.search(noun):
        return "scheme_envelope"
    return OF_AID.get((measure_kind, dimension), "")
