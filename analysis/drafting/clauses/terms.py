"""Put the amounts of a programme's sentences together to terms: a rate with its limit, a sum.

statements -> **terms** -> limits, relations, conditions, rows

A limit belongs to the rate before it in its sentence, or to that of the sentence before where it
names nobody of its own. Lists are paired in their order: three rates and three limits are three
terms. What a limit of several terms says of each firm is a limit that they share.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from analysis.drafting import cues
from analysis.drafting.clauses import phrases
from analysis.drafting.clauses.amounts import Amount, runs
from analysis.drafting.clauses.labels import label_before
from analysis.drafting.clauses.statements import Statement

#: A limit of several awards together, or over some years.
TOGETHER = re.compile(
    r"累计|合计|总计|总共|合計|通算|累計|in total|cumulative|over (any|a) |within any",
    re.IGNORECASE,
)
#: How many terms back a sentence may name one again.
MOST_NAMED = 8
#: Whom or what a sentence speaks of anew; a limit in it is not that of the sentence before.
OBJECT = re.compile(
    r"(^|[，。：、）)\s])(对|对于|面向|鼓励|支持|获评|承担)[^，。]{3,}|[^。、]{3,}(に対し|には)|"
    r"\bgrants over\b",
    re.IGNORECASE,
)
#: Points of interest are no share of a cost.
POINTS = re.compile(r"百分点|个点|percentage point|ポイント")
#: What raises a rate, or holds all of them: it is no rate of its own.
RAISES = re.compile(
    r"^ ?(percentage points? )?(increase|bonus|premium|uplift|top-up|limit\b)|^的?(上浮|加成)",
    re.IGNORECASE,
)
OVERALL = re.compile(
    r"maximum (\w+ )?(rate|intensity)|(上浮|提高|增加)$|合計の補助率", re.IGNORECASE
)
YEARS = re.compile(
    r"连续|最长|最多|为期|期限|不超过|前[一二三四五六七八九十\d]|助成(対象)?期間|補助(対象)?期間|交付期間|"
    r"for (up to|a maximum of)|duration|within any"
)

PART = re.compile(r"^[^，。]{0,4}(的)?部分|^の部分|^[^,.]{0,10}(the )?part")
Pending = dict[str, list[Amount]]


@dataclass(frozen=True)
class Term:
    """A term as its amounts make it: `amounts` by the column of the figure."""

    statement: Statement
    amounts: dict[str, Amount] = field(default_factory=dict)
    limit_per: str = ""
    quota_per: str = ""
    threshold_on: str = ""
    #: its place in a list of such terms, and how many the list has
    place: tuple[int, int] = (0, 1)

    @cached_property
    def first(self) -> Amount:
        """The amount of its own sentence that pays, else the first there is."""
        own = {k: one for k, one in self.amounts.items() if one in self.statement.amounts}
        for column in ("rate", "fixed_sum", "limit"):
            if column in own:
                return own[column]
        return min(own.values(), key=lambda one: one.start)

    def having(self, **changes: Amount) -> "Term":
        """Return the term with more amounts."""
        return replace(self, amounts={**self.amounts, **changes})


@dataclass(frozen=True)
class Shared:
    """A limit that several terms share: those of its sentence, or else all of the scheme."""

    statement: Statement
    of_sentence: bool
    per: str
    amount: Amount | None = None
    years: Amount | None = None


@dataclass
class Scheme:
    """What the sentences of one programme pay."""

    programme: str
    statements: list[Statement]
    terms: list[Term] = field(default_factory=list)
    limits: list[Shared] = field(default_factory=list)
    envelope: Amount | None = None
    #: the terms that the next limit belongs to
    open: list[int] = field(default_factory=list)


def schemes_of(statements: Sequence[Statement]) -> list[Scheme]:
    """Return what each programme pays, in the order of the text."""
    found: dict[str, Scheme] = {}
    for statement in statements:
        scheme = found.setdefault(statement.programme, Scheme(statement.programme, []))
        scheme.statements.append(statement)
        _read(scheme, statement)
    for scheme in found.values():
        _join_what_one_says_of_the_other(scheme)
    return list(found.values())


def _read(scheme: Scheme, statement: Statement) -> None:
    """Add what a sentence says to its scheme."""
    pending: Pending = {"quota": [], "edge": []}
    known = len(scheme.terms)
    if OBJECT.search(_opening(statement)) or statement.is_row:
        scheme.open = _named(scheme, statement)
    elif scheme.terms and scheme.terms[-1].statement.is_row:
        scheme.open = [at for at, term in enumerate(scheme.terms) if term.statement.is_row]
    rated = any("rate" in term.amounts for term in scheme.terms)
    roles = {amount: _role(statement, amount, rated=rated) for amount in statement.amounts}
    for run in runs(statement.text, [amount for amount, role in roles.items() if role]):
        role, own = roles[run[0]], len(scheme.terms) > known
        if role in ("rate", "fixed_sum"):
            scheme.open = scheme.open if own else []
            _begin(scheme, statement, [{role: one} for one in run], pending)
        elif role == "limit":
            _limit(scheme, statement, run, pending, own=own)
        elif role in pending:
            pending[role] += run
        elif role == "envelope" and scheme.envelope is None:
            scheme.envelope = run[0]
        elif role == "years" and not _is_beside_a_limit(statement, run[0]):
            scheme.limits.append(Shared(statement, own, "", years=run[0]))
    _settle(scheme, statement, pending, own=len(scheme.terms) > known)


def _named(scheme: Scheme, statement: Statement) -> list[int]:
    """Return the terms of a quota alone that the opening of a sentence names again."""
    opening = _opening(statement)
    names = [
        (at, label_before(term.statement, term.first))
        for at, term in list(enumerate(scheme.terms))[-MOST_NAMED:]
        if set(term.amounts) == {"quota"}
    ]
    return [at for at, name in names if len(name) > 2 and name in opening]


def _is_beside_a_limit(statement: Statement, years: Amount) -> bool:
    """True of the years over which a limit of several awards runs: it has them already."""
    return (
        any(
            one.kind == "ceiling" and TOGETHER.search(statement.before(one))
            for one in statement.amounts
        )
        and len([one for one in statement.amounts if one.unit == years.unit]) == 1
    )


def _role(statement: Statement, amount: Amount, *, rated: bool) -> str:
    """Return what an amount is to a term: rate, fixed_sum, limit, quota, edge, envelope, years.

    `rated` is True where the scheme has rates already: a highest one holds them all then.
    """
    words = statement.text[amount.start : amount.end] + statement.behind(amount)[:4]
    if amount.kind == "rate":
        before = statement.text[statement.start : amount.start]
        raises = RAISES.search(statement.behind(amount)) or POINTS.search(words)
        return "" if raises or (OVERALL.search(before) and rated) else "rate"
    if amount.kind == "threshold" and amount.dimension == "money":
        return "edge" if is_edge(statement, amount) else ""
    if amount.kind == "threshold" and amount.unit in ("a", "mo"):
        return "years" if _is_term_of_years(statement, amount) else ""
    roles = {
        "fixed_sum": "fixed_sum", "ceiling": "limit", "quota": "quota", "budget": "envelope",
    }  # fmt: skip
    return roles.get(amount.kind, "")


def is_edge(statement: Statement, amount: Amount) -> bool:
    """True of a threshold on the costs themselves; one by the year or of sales is a condition."""
    before = statement.before(amount)
    clause = re.split("[，。；：]|, ", before)[-1] + statement.behind(amount)[:6]
    near = statement.text[amount.end - 4 : amount.end + 6]
    if amount.bound in ("exact", "about") or cues.EXCEEDS.search(near):
        return False
    costs = cues.COSTS.search(clause) or PART.search(statement.behind(amount))
    asked = cues.REVENUE.search(clause) or cues.YEARLY.search(clause) or "年度" in clause
    return bool(costs) and not asked and not amount.is_range and not cues.ROUNDED.search(clause)


def _is_term_of_years(statement: Statement, amount: Amount) -> bool:
    near = statement.before(amount)[-10:] + statement.text[amount.start : amount.end]
    asked = re.match(r"[^，。；]{0,16}的[^，。]*[，给予]", statement.behind(amount))
    age = asked or re.search(
        r"成立|注册|创办|設立|創業|established|trading|营业|事業を営", statement.words
    )
    return bool(YEARS.search(near)) and not age


def _opening(statement: Statement) -> str:
    """Return what stands before the first amount of a sentence."""
    first = statement.amounts[0].start if statement.amounts else statement.end
    return statement.text[statement.start : first]


def _begin(
    scheme: Scheme, statement: Statement, amounts: Sequence[dict[str, Amount]], pending: Pending
) -> None:
    """Begin a term for each amount of a list, with the thresholds and quotas before it."""
    first = len(scheme.terms)
    for place, own in enumerate(amounts):
        term = Term(statement, dict(own), place=(place, len(amounts)))
        scheme.terms.append(_with_pending(term, statement, pending, place, len(amounts)))
    pending["quota"], pending["edge"] = [], []
    scheme.open += range(first, len(scheme.terms))


def _with_pending(
    term: Term, statement: Statement, pending: Pending, place: int, number: int
) -> Term:
    """Give a term its own of the quotas and thresholds that stand before it."""
    for role, giving in (("quota", _with_quota), ("edge", _with_edge)):
        told = pending[role]
        if len(told) == number:
            term = giving(term, statement, told[place])
        elif number == 1 or (len(told) == 1 and role == "edge"):
            for one in told[:2] if role == "edge" else told[:1]:
                term = giving(term, statement, one)
    return term


def _with_quota(term: Term, statement: Statement, quota: Amount) -> Term:
    yearly = re.search(r"每年|年度|当年|毎年|per year|annual|each year", statement.words)
    return replace(term.having(quota=quota), quota_per="year" if yearly else "scheme")


def _with_edge(term: Term, statement: Statement, edge: Amount) -> Term:
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


def _limit(
    scheme: Scheme, statement: Statement, run: list[Amount], pending: Pending, *, own: bool
) -> None:
    """Give the open terms their limits; one that they share, or that is a second, is set apart."""
    per = _per(statement, run[0])
    free = [number for number in scheme.open if _is_free(scheme.terms[number])]
    if scheme.terms and _is_shared(scheme, statement, run[0], per, own=own):
        over = _years_beside(statement, run[0])
        scheme.limits.append(Shared(statement, own, per, amount=run[0], years=over))
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
        for number in scheme.open:
            scheme.terms[number] = replace(scheme.terms[number], limit_per=per)


def _is_free(term: Term) -> bool:
    """True of a term that has no limit and may need one."""
    return "limit" not in term.amounts and "fixed_sum" not in term.amounts


def _is_shared(scheme: Scheme, statement: Statement, limit: Amount, per: str, *, own: bool) -> bool:
    """True of a limit that several terms have together, or of a second one of the same terms.

    In a sentence of its own that names no one anew, what is for each firm holds for all terms that
    have no limit of their own.
    """
    if TOGETHER.search(statement.before(limit)):
        return True
    if scheme.open and not any(_is_free(scheme.terms[number]) for number in scheme.open):
        return bool(per) or own
    alone = not own and not OBJECT.search(_opening(statement)) and not statement.is_row
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
            scheme.terms[number] = _with_pending(term, statement, pending, place, len(scheme.open))
    elif quotas and len(scheme.open) == len(quotas) == 1:
        term = scheme.terms[scheme.open[0]]
        if "quota" not in term.amounts:
            scheme.terms[scheme.open[0]] = _with_quota(term, statement, quotas[0])
    elif quotas and len(scheme.open) < 2:
        _begin(scheme, statement, [{} for _ in quotas], pending | {"quota": quotas})


def _per(statement: Statement, limit: Amount) -> str:
    """Return what a limit is per, by the words before it in its sentence and right behind it."""
    paid = [one.end for one in statement.amounts
            if one.end <= limit.start and one.kind in ("rate", "ceiling", "fixed_sum")]  # fmt: skip
    before = statement.text[
        max(paid[-1] if paid else statement.start, limit.start - 60) : limit.start
    ]
    clause = re.split("[，。；：]|, ", before)[-1]
    behind = re.split("[，。；]|, ", statement.behind(limit))[0][:24]
    near = clause + statement.text[limit.start : limit.end] + behind
    found = phrases.code(phrases.PER, near) or phrases.code(phrases.PER, before[-40:])
    if found:
        return found
    opening = _opening(statement)
    for_projects = re.search(r"(对|按)[^，。；]*(项目|工程)|プロジェクトに", opening)
    return "project" if for_projects else ""


def _join_what_one_says_of_the_other(scheme: Scheme) -> None:
    """Join terms of one programme that are one: its only rates and its only limit, a quota alone.

    A limit may stand before the rate that it holds, and a quota may have a sentence of its own.
    """
    for column, joined in (("limit", "rate"), ("quota", "limit"), ("quota", "rate")):
        alone = [one for one in scheme.terms if set(one.amounts) == {column}]
        others = [one for one in scheme.terms
                  if joined in one.amounts and column not in one.amounts]  # fmt: skip
        whole = len(alone) == 1 and len(alone) + len(others) == len(scheme.terms) and others
        if not whole or (column == "quota" and len(others) > 1) or scheme.limits:
            continue
        if OBJECT.search(_opening(alone[0].statement)) and column == "limit":
            continue
        scheme.terms = [
            replace(
                one.having(**alone[0].amounts),
                limit_per=one.limit_per or alone[0].limit_per,
                quota_per=one.quota_per or alone[0].quota_per,
            )
            for one in others
        ]


def amounts_used(schemes: Sequence[Scheme]) -> Iterator[tuple[Amount, str, str]]:
    """Yield each amount of a scheme, the measure kind that it has there, and its programme."""
    kinds = {
        "rate": "rate", "fixed_sum": "fixed_sum", "limit": "ceiling", "quota": "quota",
        "minimum": "threshold", "threshold_from": "threshold", "threshold_to": "threshold",
    }  # fmt: skip
    for scheme in schemes:
        for term in scheme.terms:
            for column, amount in term.amounts.items():
                yield amount, kinds[column], scheme.programme
        for limit in scheme.limits:
            if limit.amount:
                yield limit.amount, "ceiling", scheme.programme
            if limit.years:
                yield limit.years, "threshold", scheme.programme
        if scheme.envelope:
            yield scheme.envelope, "budget", scheme.programme
