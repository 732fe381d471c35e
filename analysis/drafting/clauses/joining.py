"""Join what belongs together though it stands apart: a limit and the rate behind it, a quota alone.

terms, roles -> **joining** -> assembling
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from analysis.drafting.clauses.roles import names_anew
from analysis.drafting.clauses.statements import Statement
from analysis.drafting.clauses.terms import Scheme, Term

#: What closes an award: a rate behind it is of another.
AWARDED = re.compile(
    r"^的?(一次性)?(资金)?(奖励|奖补|补助|补贴|资助|支持|奖金)(?![^，。；]{0,4}比例)"
)
ANNOUNCED = re.compile(r"(following|according to|以下の|次の|下列|如下)[^:：]*[:：]")
LETTERED = re.compile(r"[（(]?([a-z]|[ivx]+|[0-9０-９]+|[一二三四五六七八九十]+)[)）.．、]|[•・-]")
BRACKET_OPENS, BRACKET_CLOSES = re.compile(r"[（(][^（）()]*$"), re.compile(r"[^（）()]*[）)]")
#: How long a line is that says nothing but a rate.
LONGEST_ALONE = 20
#: A line that is a name and what it is: 補助率：1/3.
NAMED_LINE = re.compile(r"\W*[^。，：:\d]{2,16}[：:]")


def limits_before(scheme: Scheme, statement: Statement, known: int) -> list[Term]:
    """Return the terms whose limit holds for a rate behind it too.

    They stand before it in its sentence, or in the line above where both are a name and an amount.
    """
    own = scheme.terms[known:]
    if own and all(is_rated(one) and _is_led_by_its_limit(one) for one in own):
        return own[-1:]
    above = scheme.terms[-1:]
    lines = [*(one.statement for one in above), statement]
    if not own and all(NAMED_LINE.match(one.words.strip()) for one in lines):
        own = above if not statement.text[lines[0].end : statement.start].strip() else []
    alone = bool(own) and all(set(one.amounts) == {"limit"} for one in own)
    return own if alone and not any(_is_awarded(one) or _is_bracketed(one) for one in own) else []


def is_rated(term: Term) -> bool:
    """True of a term that pays a share."""
    return "rate" in term.amounts


def _is_led_by_its_limit(term: Term) -> bool:
    limit = term.amounts.get("limit")
    return limit is not None and limit.end <= term.amounts["rate"].start


def _is_bracketed(term: Term) -> bool:
    """True of a limit in brackets of its own, behind what it is of: vouchers (up to £500)."""
    limit, words = term.amounts["limit"], term.statement
    opened = BRACKET_OPENS.search(words.text[words.start : limit.start])
    return bool(opened) and BRACKET_CLOSES.match(words.behind(limit)) is not None


def _is_awarded(term: Term) -> bool:
    """True of a limit whose award is closed behind it: 最高100万元奖励."""
    return AWARDED.match(term.statement.behind(term.amounts["limit"])) is not None


def join_what_one_says_of_the_other(scheme: Scheme) -> None:
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
        if column == "limit" and _is_of_others(alone[0], others):
            continue
        scheme.terms = [
            replace(
                one.having(**alone[0].amounts),
                limit_per=one.limit_per or alone[0].limit_per,
                quota_per=one.quota_per or alone[0].quota_per,
            )
            for one in others
        ]


def join_the_only_rate(scheme: Scheme) -> None:
    """Give the only rate of a programme, which has a line of its own, to all limits of the others.

    So it is where a table sets out limits by size and the rate stands under it.
    """
    rates = [one for one in scheme.terms if set(one.amounts) == {"rate"}]
    others = [one for one in scheme.terms if not is_rated(one)]
    limited = others and all("limit" in one.amounts for one in others)
    if len(rates) != 1 or len(scheme.terms) != len(others) + 1 or not limited:
        return
    sentences = [one.statement for one in scheme.terms]
    if _stands_alone(rates[0]) and not any(map(names_anew, sentences)):
        scheme.terms = [one.having(rate=rates[0].amounts["rate"]) for one in others]


def join_what_leads_a_list(scheme: Scheme) -> None:
    """Give the limit that announces a list of rates to each of them: at most €5m: a) …; b) …."""
    leading, last = None, None
    for number, one in enumerate(scheme.terms):
        if _announces(one):
            leading, last = one.amounts["limit"], one.statement
        elif leading and last and set(one.amounts) == {"rate"} and _goes_on(last, one.statement):
            scheme.terms[number], last = one.having(limit=leading), one.statement
        else:
            leading = None


def _announces(term: Term) -> bool:
    """True of a rate that is the first of a list, with a limit before the words that open it."""
    rate, limit = term.amounts.get("rate"), term.amounts.get("limit")
    if rate is None or limit is None or limit.end > rate.start:
        return False
    return ANNOUNCED.search(term.statement.text[limit.end : rate.start]) is not None


def _goes_on(last: Statement, statement: Statement) -> bool:
    """True of the next item of a list."""
    between = statement.text[last.end : statement.start].strip(" ;；\n")
    return not between and LETTERED.match(statement.words.strip()) is not None


def _stands_alone(term: Term) -> bool:
    said = term.statement.words.strip()
    return len(said) <= LONGEST_ALONE and len(term.statement.amounts) == 1


def _is_of_others(limit: Term, rated: Sequence[Term]) -> bool:
    """True of a limit in a sentence about others, or of an award that its sentence closes."""
    same = any(one.statement is limit.statement for one in rated)
    return names_anew(limit.statement) or (same and (_is_awarded(limit) or _is_bracketed(limit)))
