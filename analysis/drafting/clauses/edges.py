"""Give a term the thresholds and quotas that its sentence says before or behind it.

terms, roles -> **edges** -> assembling
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.drafting.clauses.amounts import Amount
from analysis.drafting.clauses.roles import PART
from analysis.drafting.clauses.statements import Statement
from analysis.drafting.clauses.terms import Term

Pending = dict[str, list[Amount]]


def with_pending(
    term: Term, statement: Statement, pending: Pending, place: int, number: int
) -> Term:
    """Give a term its own of the quotas and thresholds that stand before it."""
    for role, giving in (("quota", with_quota), ("edge", with_edge)):
        told = pending[role]
        if len(told) == number:
            term = giving(term, statement, told[place])
        elif number == 1 or (len(told) == 1 and role == "edge"):
            for one in told[:2] if role == "edge" else told[:1]:
                term = giving(term, statement, one)
    return term


def with_quota(term: Term, statement: Statement, quota: Amount) -> Term:
    yearly = re.search(r"每年|年度|当年|毎年|per year|annual|each year", statement.words)
    return replace(term.having(quota=quota), quota_per="year" if yearly else "scheme")


def with_edge(term: Term, statement: Statement, edge: Amount) -> Term:
    """Give a term a threshold: from, to, or the least that is asked."""
    part = PART.search(statement.text[edge.end : edge.end + 20])
    if edge.bound in ("at_most", "less_than"):
        column = "threshold_to"
    else:
        parted = part or "threshold_to" in term.amounts or term.place[1] > 1
        column = "threshold_from" if parted else "minimum"
    if column in term.amounts:
        return term
    if column == "threshold_to" and "minimum" in term.amounts:
        amounts = {k: v for k, v in term.amounts.items() if k != "minimum"}
        term = replace(term, amounts={**amounts, "threshold_from": term.amounts["minimum"]})
    on = "part" if part else ("whole" if column != "minimum" else "")
    return replace(term.having(**{column: edge}), threshold_on=on or term.threshold_on)


def in_tiers(terms: Sequence[Term]) -> list[Term]:
    """Return the terms; a minimum beside a term up to so much is where its tier starts."""
    tiers = any("threshold_to" in one.amounts for one in terms)
    return [_from_its_minimum(one) if tiers and "minimum" in one.amounts else one for one in terms]


def _from_its_minimum(term: Term) -> Term:
    amounts = {k: v for k, v in term.amounts.items() if k != "minimum"}
    started = {**amounts, "threshold_from": term.amounts["minimum"]}
    return replace(term, amounts=started, threshold_on=term.threshold_on or "whole")
