"""Draft the programmes of a document: the plan itself and each measure that it sets out.

sections -> **programmes** -> clauses, members, indicators -> draft

The plan comes from the document's own title, the measures from its headings and articles, each
with the words of its title for evidence. `programme_at` tells in which of them a place lies.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.drafting.keywords import Keywords, keywords
from analysis.drafting.programmes.chosen import chosen, is_sentence, title_span
from analysis.drafting.programmes.coded import (
    GRANTING,
    kind_of,
    pays,
    sectors_of,
    without_responsible,
)
from analysis.drafting.programmes.held import ANNEXED, OF_PLAN, PAID_FOR, plan_at, programme_at
from analysis.drafting.programmes.mentioned import QUOTES
from analysis.drafting.programmes.named import named_in
from analysis.drafting.programmes.paragraphs import paragraphs_that_pay
from analysis.drafting.programmes.plans import plans_of
from analysis.drafting.programmes.rows import coded, row_of
from analysis.drafting.sections import Section
from analysis.numbers import Mention

__all__ = ["drafted", "programme_at"]
Row = dict[str, Any]
#: How a short form of a plan's name ends.
SORT = re.compile(r"(计划|方案|措施|政策|意见)$")
#: How a sentence goes on that says what its subject pays.
PAYING = (
    r" ?(?:will )?(?:provides?|offers?|pays?|covers?|funds?|matche?s?|awards?|gives?|reimburses?)\b"
)
#: How much of a sentence tells what its subject pays.
SENTENCE = 160


def drafted(
    text: str,
    mentions: Sequence[Mention],
    sections: Sequence[Section],
    source: str,
    region: str,
    language: str,
) -> list[Row]:
    """Return the programmes of a text: the plan itself, then its measures in their order."""
    words = keywords(language)
    plans = plans_of(text, mentions, sections, source, region, language)
    rows, over = list(plans), plan_at(plans)
    of_section: dict[int, Row] = {}
    of_grant = bool(plans) and plans[0]["kind"] == "scheme"
    numbers = chosen(text, sections, words, of_grant)
    for number in numbers:
        own, plan = _own(text, sections, number, numbers), over(sections[number].start)
        row = _measure(text, sections[number], own, source, region, language, words)
        row["parent"] = _parent(sections, number, of_section, plan)
        if plan:
            row |= _of_plan(plan, row, own, words)
        of_section[number] = row
        rows.append(row)
    if not plans:
        rows += [
            _measure(text, one, text[one.start : one.end], source, region, language, words)
            for one in paragraphs_that_pay(text, mentions, sections, words)
        ]
    found = _mentioned(text, sections, rows, source, region, language, words)
    rows = [*_without_what_parts_pay(rows, found), *found]
    whole = OF_PLAN - {ANNEXED}
    return sorted(rows, key=lambda row: (row["rule"] not in whole, row["start"]))


def _mentioned(
    text: str,
    sections: Sequence[Section],
    rows: Sequence[Row],
    source: str,
    region: str,
    language: str,
    words: Keywords,
) -> list[Row]:
    """Return the programmes that paragraphs name, each within what it stands in."""
    titles = sorted((row["start"], row["end"]) for row in rows)
    names = {_bare(row["exact"]) for row in rows}
    found, within = [], programme_at(rows, sections)
    for kind, start, end, rule in named_in(text, sections, words):
        before = bisect_right(titles, (start, len(text)))
        in_title = before > 0 and titles[before - 1][1] > start
        name = _bare(text[start:end])
        if in_title or name in names or _is_plan_itself(name, rows):
            continue
        row = row_of(text, (start, end), source, region, language, rule)
        grants = GRANTING.search(text[start:end]) or _is_paying(text, start, end, words)
        kind = "scheme" if kind == "measure" and grants else kind
        row |= coded(kind, row["exact"], "", words, language)
        row["parent"] = within(start)
        found.append(row)
    return found


def _is_plan_itself(name: str, rows: Sequence[Row]) -> bool:
    """True for a short form of the plan's own name: all its signs stand there in their order."""
    if not SORT.search(name):
        return False
    plans = (QUOTES.sub("", row["name"]) for row in rows if row["rule"] in OF_PLAN)
    signs = ".*".join(map(re.escape, name))
    return any(re.search(f"{signs}(?![\u4e00-\u9fff])", plan) for plan in plans)


def _is_paying(text: str, start: int, end: int, words: Keywords) -> bool:
    """True for a name that its sentence begins with and says to pay: The X Programme provides …."""
    begins = re.search(r"(?:^|[.:!?\n] ?)(?:The |Our |This )?$", text[max(0, start - 8) : start])
    told = re.match(rf"{PAYING}[^.\n]*", text[end : end + SENTENCE])
    return bool(begins and told and pays(told[0], words))


def _without_what_parts_pay(rows: Sequence[Row], parts: Sequence[Row]) -> list[Row]:
    """Return the headings, those as mere measures whose paragraphs have schemes of their own."""
    paid = {part["parent"] for part in parts if part["rule"] == PAID_FOR}
    return [
        row | {"kind": "measure", "instrument": ""} if row["programme"] in paid else row
        for row in rows
    ]


def _bare(name: str) -> str:
    """Return a name without quotation marks and what stands in brackets."""
    plain = QUOTES.sub("", name).replace(" & ", " and ")
    return re.sub(r"\s*[（(][^（）()]*[）)]", "", plain)


def _measure(
    text: str,
    section: Section,
    own: str,
    source: str,
    region: str,
    language: str,
    words: Keywords,
) -> Row:
    span = title_span(section)
    title = text[slice(*span)]
    rule = "programme-from-sentence" if is_sentence(section) else "programme-from-heading"
    row = row_of(text, span, source, region, language, rule)
    return row | coded(kind_of(title, own, words), title, own, words, language)


def _of_plan(plan: Mapping[str, Any], row: Row, own: str, words: Keywords) -> Row:
    """Return what a measure has of the plan it stands in: its subject and its years."""
    years = {name: plan[name] for name in ("starts", "ends") if plan.get(name)}
    sectors = sectors_of(row["exact"], own, words, plan["sectors"])
    return {"sectors": sectors, **years, **({"period_basis": "inferred"} if years else {})}


def _own(text: str, sections: Sequence[Section], number: int, numbers: Sequence[int]) -> str:
    """Return the text of a section without that of the programmes under it."""
    section, parts, at = sections[number], [], sections[number].start
    for other in numbers[bisect_right(numbers, number) :]:
        inner = sections[other]
        if inner.start >= section.end:
            break
        if inner.start >= at:
            parts.append(text[at : inner.start])
            at = inner.end
    return without_responsible("".join([*parts, text[at : section.end]]))


def _parent(
    sections: Sequence[Section],
    number: int,
    of_section: dict[int, Row],
    plan: Mapping[str, Any] | None,
) -> str:
    above = sections[number].parent
    while above >= 0:
        if above in of_section:
            return str(of_section[above]["programme"])
        above = sections[above].parent
    return str(plan["programme"]) if plan else ""
