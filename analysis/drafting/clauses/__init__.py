"""Draft from the words of a text what its programmes pay: terms, limits, relations, conditions.

figures, sections, programmes -> **clauses** -> draft -> curation

Each row has its words and the rule that made it, and is marked as read by nobody. A clause that
cannot be expressed is left out; its scheme stands with what is sure.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from analysis.drafting.clauses.amounts import amounts_of
from analysis.drafting.clauses.assembling import schemes_of
from analysis.drafting.clauses.between import between
from analysis.drafting.clauses.relations import of_all
from analysis.drafting.clauses.rows import TABLES, Writer
from analysis.drafting.clauses.statements import Statement, statements_of
from analysis.drafting.clauses.terms import Term, amounts_used
from analysis.drafting.passages import Passages
from analysis.drafting.periods import IN_FORCE
from analysis.drafting.sections import Section

__all__ = ["drafted"]
Row = dict[str, Any]


def drafted(
    text: str,
    figures: Sequence[Row],
    evidence: Sequence[Row],
    sections: Sequence[Section],
    programmes: Sequence[Row],
    source: str,
    region: str,
    language: str,
) -> dict[str, list[Row]]:
    """Return the rows of what the programmes of a text pay, by table, and its figures again.

    A figure that a clause uses is of the programme that pays it, and of its time in force where
    the text says no other. Without a programme there is nothing that could pay.
    """
    if not programmes:
        return {"figures": list(figures)} | {name: [] for name in TABLES}
    passages = Passages(text, sections)
    amounts = amounts_of(figures, evidence, source)
    statements = statements_of(passages, amounts, programmes)
    schemes = schemes_of(statements)
    names = {row["programme"]: row["name"] for row in programmes}
    related = list(between(statements, schemes, names))
    for scheme in schemes:
        scheme.terms = _without({one.amount for one in related}, scheme.terms)
    writer = Writer(text, source, region, language)
    kinds = {row["programme"]: row.get("kind", "") for row in programmes}
    for scheme in schemes:
        if scheme.terms or scheme.envelope or kinds[scheme.programme] == "scheme":
            writer.scheme(scheme)
    writer.between(related)
    paying = {row["programme"] for row in writer.tables["support_schemes"]}
    if span := of_all(statements, paying):
        writer.stacking_of_all(*span)
    used = _of_statements(statements) | {
        amount.figure: (kind, key) for amount, kind, key in amounts_used(schemes)
    }
    return {"figures": _of_programmes(figures, used, programmes), **writer.tables}


def _without(given: Collection[str], terms: list[Term]) -> list[Term]:
    """Return the terms but those of a rate alone that is had with another scheme only."""
    kept = [
        one for one in terms
        if set(one.amounts) != {"rate"} or one.amounts["rate"].figure not in given
    ]  # fmt: skip
    return kept or terms


def _of_statements(statements: Sequence[Statement]) -> dict[str, tuple[str, str]]:
    """Return the kind and programme of what sentences pay or ask, by figure, used or not."""
    return {
        amount.figure: (amount.kind, one.programme)
        for one in statements
        for amount in one.amounts
        if amount.kind in IN_FORCE
    }


def _of_programmes(
    figures: Sequence[Row], used: Mapping[str, tuple[str, str]], programmes: Sequence[Row]
) -> list[Row]:
    """Return the figures, those that a clause uses with its kind, programme and time in force."""
    by_key = {row["programme"]: row for row in programmes}
    found = []
    for row in figures:
        kind, key = used.get(row["figure"], ("", ""))
        changed = {"measure_kind": kind, "programme": key} if key else {}
        if key and not row.get("period") and kind in IN_FORCE | {"budget"}:
            period = _in_force(by_key, key)
            changed |= {"period": period, "period_basis": "inferred"} if period else {}
        found.append(row | changed)
    return found


def _in_force(programmes: dict[str, Row], key: str) -> str:
    """Return when a programme, or the nearest that it is part of, is in force; "" if not said."""
    seen = set[str]()
    while key in programmes and key not in seen:
        seen.add(key)
        row = programmes[key]
        if row.get("starts") and row.get("ends"):
            return f"{row['starts']}/{row['ends']}" if row["starts"] != row["ends"] else row["ends"]
        key = row.get("parent", "")
    return ""
