"""Put the amounts of a programme's sentences together to terms: a rate with its limit, a sum.

statements, roles -> **assembling** -> grades, rows

A limit belongs to the rate before it in its sentence, or to that of the sentence before where it
names nobody of its own. Lists are paired in their order: three rates and three limits are three
terms. What a limit of several terms says of each firm is a limit that they share.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.drafting.clauses.amounts import Amount, in_steps, runs
from analysis.drafting.clauses.edges import Pending, in_tiers, with_pending, with_quota
from analysis.drafting.clauses.joining import (
    is_rated,
    join_the_only_rate,
    join_what_leads_a_list,
    join_what_one_says_of_the_other,
    limits_before,
)
from analysis.drafting.clauses.labels import label_before
from analysis.drafting.clauses.roles import names_anew, opening, per_of, role_of
from analysis.drafting.clauses.statements import Statement
from analysis.drafting.clauses.terms import Scheme, Shared, Term
from analysis.drafting.passages import CELL

#: A limit of several awards together, or over some years.
TOGETHER = re.compile(
    r"累计|合计|总计|总共|合計|通算|累計|in total|cumulative|over (any|a) |within any",
    re.IGNORECASE,
)
#: A verb that gives anew before a limit: 给予发布方最高100万元，给予承接方最高500万元.
GIVES_AGAIN = re.compile(r"(给予|予以|奖励|补助|补贴|资助|支持)[\u4e00-\u9fff]{0,12}$")
#: An award whose own limit runs over some years: 择优给予每家三年总计最高300万元.
GIVES_ANEW = re.compile(r"(给予|予以)(每|单)[^，。；]{1,14}$")
#: An award in a sentence of its own: 可享受最高200万元/人的资助.
ENJOYS = re.compile(r"(享受|获得)[^，。；]{0,8}$")
#: Others than those before, in brackets: 最高300万元（高校院所最高150万元）.
OF_OTHERS = re.compile(r"[（(][\u4e00-\u9fff、]{2,12}$")
#: How many terms back a sentence may name one again.
MOST_NAMED = 8


def schemes_of(statements: Sequence[Statement]) -> list[Scheme]:
    """Return what each programme pays, in the order of the text."""
    found: dict[str, Scheme] = {}
    for statement in statements:
        scheme = found.setdefault(statement.programme, Scheme(statement.programme, []))
        scheme.statements.append(statement)
        _read(scheme, statement)
    for scheme in found.values():
        join_what_one_says_of_the_other(scheme)
        join_the_only_rate(scheme)
        join_what_leads_a_list(scheme)
        scheme.terms = in_tiers(scheme.terms)
    return list(found.values())


def _read(scheme: Scheme, statement: Statement) -> None:
    """Add what a sentence says to its scheme."""
    anew = names_anew(statement)
    pending: Pending = {"quota": [], "edge": [] if anew else [*scheme.edges]}
    known = len(scheme.terms)
    roles = {one: role_of(statement, one, rated=scheme.rated) for one in statement.amounts}
    if anew or statement.is_row:
        scheme.open = _named(scheme, statement)
    elif any(roles.values()) and scheme.terms and scheme.terms[-1].statement.is_row:
        scheme.open = [at for at, term in enumerate(scheme.terms) if term.statement.is_row]
    told = list(runs(statement.text, [amount for amount, role in roles.items() if role]))
    for run in in_steps(told, statement.amounts):
        role, own = roles[run[0]], len(scheme.terms) > known
        if role in ("rate", "fixed_sum"):
            scheme.open = scheme.open if own else []
            limits = limits_before(scheme, statement, known) if role == "rate" else []
            begun = [{role: one} for one in run]
            if len(limits) in (1, len(run)):
                begun = [
                    {role: one, "limit": limits[place % len(limits)].amounts["limit"]}
                    for place, one in enumerate(run)
                ]
                last = max(0, min(known, len(scheme.terms)) - 1)  # all limits stand behind it
                scheme.terms[last:] = [
                    one for one in scheme.terms[last:] if one not in limits or is_rated(one)
                ]
                scheme.open = []
            _begin(scheme, statement, begun, pending)
            if limits:
                _with_per(scheme, limits[0].limit_per)
        elif role == "limit":
            _limit(scheme, statement, run, pending, own=own)
        elif role in pending:
            pending[role] += run
        elif role == "envelope" and scheme.envelope is None:
            scheme.envelope = run[0]
        elif role == "years" and not _is_beside_a_limit(statement, run[0]):
            scheme.limits.append(Shared(statement, own, "", years=run[0]))
    scheme.rated |= "rate" in roles.values()
    paid = {"rate", "fixed_sum", "limit"} & set(roles.values())
    scheme.edges = [] if paid else [one for one, role in roles.items() if role == "edge"]
    _settle(scheme, statement, pending, own=len(scheme.terms) > known)


def _with_per(scheme: Scheme, per: str) -> None:
    """Say of the open terms what their limit is per."""
    for number in scheme.open:
        scheme.terms[number] = replace(scheme.terms[number], limit_per=per)


def _named(scheme: Scheme, statement: Statement) -> list[int]:
    """Return the terms of a quota alone that the opening of a sentence names again."""
    said, first = opening(statement), max(0, len(scheme.terms) - MOST_NAMED)
    names = [
        (at, label_before(term.statement, term.first))
        for at, term in enumerate(scheme.terms[first:], first)
        if set(term.amounts) == {"quota"}
    ]
    return [at for at, name in names if len(name) > 2 and name in said]


def _is_beside_a_limit(statement: Statement, years: Amount) -> bool:
    """True of the years over which a limit of several awards runs: it has them already."""
    return (
        any(
            one.kind == "ceiling" and TOGETHER.search(statement.before(one))
            for one in statement.amounts
        )
        and len([one for one in statement.amounts if one.unit == years.unit]) == 1
    )


def _begin(
    scheme: Scheme, statement: Statement, amounts: Sequence[dict[str, Amount]], pending: Pending
) -> None:
    """Begin a term for each amount of a list, with the thresholds and quotas before it."""
    first = len(scheme.terms)
    for place, own in enumerate(amounts):
        term = Term(statement, dict(own), place=(place, len(amounts)))
        scheme.terms.append(with_pending(term, statement, pending, place, len(amounts)))
    pending["quota"], pending["edge"] = [], []
    scheme.open += range(first, len(scheme.terms))


def _limit(
    scheme: Scheme, statement: Statement, run: list[Amount], pending: Pending, *, own: bool
) -> None:
    """Give the open terms their limits; one that they share, or that is a second, is set apart."""
    per = per_of(statement, run[0])
    if own and OF_OTHERS.search(statement.before(run[0])):
        _begin_beside(scheme, statement, run[0], per)
        return
    free = [number for number in scheme.open if _is_free(scheme.terms[number])]
    if own and not free and _has_cell(statement, run[0]):
        scheme.open = []
        _begin(scheme, statement, [{"limit": one} for one in run], pending)
        _with_per(scheme, per)
        return
    picked = bool(pending["quota"]) and not own
    if scheme.terms and not picked and _is_shared(scheme, statement, run[0], per, own=own):
        over = _years_beside(statement, run[0])
        scheme.limits += [Shared(statement, own, per, amount=one, years=over) for one in run]
        return
    if free and len(run) == len(free):
        for number, limit in zip(free, run, strict=True):
            scheme.terms[number] = replace(scheme.terms[number].having(limit=limit), limit_per=per)
    elif free and len(run) == 1:
        for number in free:
            term = scheme.terms[number].having(limit=run[0])
            scheme.terms[number] = replace(term, limit_per=per)
    elif len(free) == 1:
        _split(scheme, free[0], run, per)
    else:
        scheme.open = []
        _begin(scheme, statement, [{"limit": one} for one in run], pending)
        _with_per(scheme, per)


def _has_cell(statement: Statement, limit: Amount) -> bool:
    """True of a limit in a table that stands in another cell than the one before it."""
    ends = [
        one.end for one in statement.amounts if one.kind == "ceiling" and one.end <= limit.start
    ]
    return bool(ends) and bool(CELL.search(statement.text, ends[-1], limit.start))


def _begin_beside(scheme: Scheme, statement: Statement, limit: Amount, per: str) -> None:
    """Begin a term at the rate of the last one, with a limit of its own."""
    last = scheme.terms[-1].amounts
    amounts = {"limit": limit} | ({"rate": last["rate"]} if "rate" in last else {})
    scheme.terms.append(Term(statement, amounts, limit_per=per))
    scheme.open.append(len(scheme.terms) - 1)


def _is_free(term: Term) -> bool:
    """True of a term that has no limit and may need one."""
    return "limit" not in term.amounts and "fixed_sum" not in term.amounts


def _is_shared(scheme: Scheme, statement: Statement, limit: Amount, per: str, *, own: bool) -> bool:
    """True of a limit that several terms have together, or of a second one of the same terms.

    In a sentence of its own that names no one anew, what is for each firm holds for all terms that
    have no limit of their own.
    """
    if TOGETHER.search(statement.before(limit)):
        begun = statement.text[statement.start : limit.start]
        return own or not GIVES_ANEW.search(begun)
    if not own and ENJOYS.search(statement.before(limit)):
        return False
    if scheme.open and not any(_is_free(scheme.terms[number]) for number in scheme.open):
        return bool(per) or (own and not GIVES_AGAIN.search(statement.before(limit)))
    alone = not own and not names_anew(statement) and not statement.is_row
    if not alone or per not in ("recipient", "recipient_year"):
        return False
    return sum(map(_is_free, scheme.terms)) > 1


def _split(scheme: Scheme, number: int, run: Sequence[Amount], per: str) -> None:
    """Make of one term as many as there are limits for it."""
    term = scheme.terms.pop(number)
    made = [
        replace(term.having(limit=limit), limit_per=per, place=(place, len(run)))
        for place, limit in enumerate(run)
    ]
    scheme.terms[number:number] = made
    scheme.open = list(range(number, number + len(made)))


def _years_beside(statement: Statement, limit: Amount) -> Amount | None:
    """Return the years of the same sentence over which a limit of several awards runs."""
    years = [one for one in statement.amounts if one.unit in ("a", "mo") and one is not limit]
    return years[0] if years else None


def _settle(scheme: Scheme, statement: Statement, pending: Pending, *, own: bool) -> None:
    """Give what stands behind the terms of its sentence to them; a quota alone makes a term."""
    quotas = pending["quota"]
    if own:
        for number in scheme.open:
            place = number - scheme.open[0]
            term = scheme.terms[number]
            scheme.terms[number] = with_pending(term, statement, pending, place, len(scheme.open))
    elif quotas and len(scheme.open) == len(quotas) == 1:
        term = scheme.terms[scheme.open[0]]
        if "quota" not in term.amounts:
            scheme.terms[scheme.open[0]] = with_quota(term, statement, quotas[0])
    elif quotas and len(scheme.open) < 2:
        _begin(scheme, statement, [{} for _ in quotas], pending | {"quota": quotas})
