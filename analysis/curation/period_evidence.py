"""Keep a figure's period and the words that give it in step while it is corrected.

state -> **period evidence** -> amendments
"""

from analysis.curation.marked_numbers import span, touch
from analysis.curation.reinstating import filled
from analysis.curation.state import Curation, Row
from analysis.drafting.candidates import rows_of_mentions
from analysis.numbers import Mention
from analysis.package.reading import gives_period, period_difference


def with_period(curation: Curation, figure: str) -> Curation:
    """Return the curation with evidence for a figure's period as it is now.

    Words that no longer give it are let go. Where none gives a period that is stated, the nearest
    in the document that does becomes its evidence. A period without a basis is stated where words
    give it, else inferred; without a period there is no basis.
    """
    row = dict(curation.row("figures", figure))
    kept, mine = [], []
    for one in curation.tables["evidence"]:
        if one["figure"] != figure:
            kept.append(one)
        elif one["states"] != "period" or (row["period"] and _stated(curation, row, [one])):
            mine.append(one)
    if row["unit"] == "date":
        row["period_basis"] = row["period_basis"] or "stated"
    elif not row["period"]:
        row["period_basis"] = ""
    elif row["period_basis"] != "inferred" and not _stated(curation, row, mine):
        words = _words_for(curation, row, mine)
        mine += words
        row["period_basis"] = row["period_basis"] or ("stated" if words else "inferred")
    row["period_basis"] = row["period_basis"] or ("stated" if row["period"] else "")
    figures = [row if one["figure"] == figure else one for one in curation.tables["figures"]]
    return curation.changed(figures=figures, evidence=(*kept, *mine))


def _stated(curation: Curation, row: Row, evidence: list[Row]) -> bool:
    return any(
        period_difference(row, one, curation.row("sources", one["source"])["language"]) is None
        for one in evidence
    )


def _words_for(curation: Curation, row: Row, evidence: list[Row]) -> list[Row]:
    """Return evidence from the nearest words that give the period, those before the value first."""
    values = [one for one in evidence if one["states"] == "value"]
    if not values or values[0]["source"] not in curation.texts:
        return []
    source, start, *_ = span(values[0])
    giving = [
        mention
        for mention in curation.mentions[source]
        if mention.unit == "date"
        and isinstance(mention.value, str)
        and gives_period(mention.value, row["period"])
    ]
    for mention in sorted(giving, key=lambda one: (one.start > start, abs(one.start - start))):
        for found in _as_evidence(curation, mention, source, row):
            return [found]
    return []


def _as_evidence(curation: Curation, mention: Mention, source: str, row: Row) -> list[Row]:
    rows = rows_of_mentions(curation.texts[source], [mention], source, row["region"])
    made = [{**one, "figure": row["figure"], "states": "period"} for one in rows["evidence"]]
    dismissed = curation.tables["dismissed"]
    return [
        filled("evidence", one) for one in made if not any(touch(one, other) for other in dismissed)
    ]
