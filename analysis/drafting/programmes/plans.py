"""Draft the plans that a document is: the one that its title names, and those that are annexed.

outline, document dates -> **plans** -> programmes

A plan is named by the title of its document, by the first one that an article quotes, or as the
text calls itself (「本措施」). An annexed plan is part of it, with dates of its own if it has any.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from analysis.drafting import document_dates
from analysis.drafting.keywords import Keywords, keywords
from analysis.drafting.outline import annexed_plans, title_of
from analysis.drafting.outline.title import full_name, is_headline, is_name, says_a_sort
from analysis.drafting.programmes.coded import (
    instrument_of,
    pays,
    plan_kind,
    without_responsible,
)
from analysis.drafting.programmes.held import ANNEXED
from analysis.drafting.programmes.own_words import plan_in_own_words
from analysis.drafting.programmes.rows import coded, row_of
from analysis.drafting.sections import Section
from analysis.numbers import Mention, scan

Row = dict[str, Any]
OPENING = 600
QUOTED = re.compile(
    r"《(?P<title>[^《》\n]{8,80})》|[「『“](?P<name>[^「」『』“”《》\n]{8,80})[」』”]"
)
#: A headline that says who issued what, over the text of it: 云杉区发布松树支持办法.
ISSUED = re.compile(
    r"[^，。：:《》]{2,16}(?:印发|发布|出台|推出)(?:了|实施)?(?P<name>[^，。：:《》！]{8,80})"
)
#: What a plan that is only cited stands behind, in its clause.
CITED, CLAUSE = re.compile(r"(?:根据|按照|落实|贯彻|依据|结合)[^，。；\n]*$"), 120
YEARS = re.compile(r"(20[0-9]{2})年?\s*[-－–—~～〜至]\s*(20[0-9]{2})")
#: Of two years the second in short: 2020-25. One year further is a year of accounts: 2024-25.
SHORT_YEARS = re.compile(r"(20[0-9]{2})[-–]([0-9]{2})(?![0-9])")
FROM_OWN_WORDS = "plan-from-own-words"
#: How much behind its name a sentence says of a plan.
SENTENCE = 160


def plans_of(
    text: str,
    mentions: Sequence[Mention],
    sections: Sequence[Section],
    source: str,
    region: str,
    language: str,
) -> list[Row]:
    """Return the plan that a text is or tells of, then those that are annexed to it."""
    words = keywords(language)
    annexes = list(annexed_plans(text, title_of(text, language), language))
    begins = [begin for begin, _ in annexes]
    own = [one for one in mentions if not begins or one.start < begins[0]]
    plan = _plan(text, own, sections, source, region, language, words)
    if plan is None:
        return []
    if annexes and not plan.get("starts") and not plan.get("ends"):
        plan |= _years(text, mentions, plan["name"], language)
    rows = [plan]
    for (_, span), (begin, end) in zip(annexes, pairwise([*begins, len(text)]), strict=True):
        row = _named_plan(text, span, sections, source, region, language, words, ANNEXED)
        within = [one for one in mentions if begin <= one.start < end]
        inherited = {name: plan[name] for name in ("starts", "ends") if plan.get(name)}
        inherited |= {"period_basis": "inferred"} if inherited else {}
        row |= _in_force(text, within) or inherited
        rows.append(row | {"parent": plan["programme"]})
    return rows


def _plan(
    text: str,
    mentions: Sequence[Mention],
    sections: Sequence[Section],
    source: str,
    region: str,
    language: str,
    words: Keywords,
) -> Row | None:
    """Return the programme that the document itself is, or that its article tells of."""
    found = _plan_named(text, language, words)
    if found is None:
        return None
    row = _named_plan(text, found[0], sections, source, region, language, words, found[1])
    (start, end), rule = found
    said = text[start : end + SENTENCE] if rule == FROM_OWN_WORDS else row["name"]
    return row | _years(text, mentions, said, language)


def _named_plan(
    text: str,
    span: tuple[int, int],
    sections: Sequence[Section],
    source: str,
    region: str,
    language: str,
    words: Keywords,
    rule: str,
) -> Row:
    title = full_name(text, span, language)
    told = rule == FROM_OWN_WORDS
    kind = plan_kind(title, text, words) if told or is_name(title, language) else "scheme"
    own = "" if kind == "plan" else _recipients(text, sections, words)
    row = row_of(text, span, source, region, language, rule, title)
    row |= coded(kind, title, own, words, language)
    if kind == "scheme":
        row["instrument"] = instrument_of(kind, title, without_responsible(text), words)
    return row


def _plan_named(text: str, language: str, words: Keywords) -> tuple[tuple[int, int], str] | None:
    """Return where the plan is named and by what rule that was found."""
    title = title_of(text, language)
    named = title is not None and _names_a_plan(text, title, language)
    if title is not None and named and not says_a_sort(text[slice(*title)]):
        return title, "plan-from-title"
    issued = ISSUED.fullmatch(text, *title) if title else None
    if issued and is_name(issued["name"], language) and not issued["name"].endswith("》"):
        return issued.span("name"), "plan-from-title"
    quoted = _quoted_plan(text, language) if title else None
    if quoted is not None:
        return quoted, "plan-from-quotation"
    own_words = plan_in_own_words(text, max(OPENING, len(text) // 2))
    if own_words:
        return own_words.span("name"), FROM_OWN_WORDS
    if named and title is not None:
        return title, "plan-from-title"
    if title is None or not pays(text, words):
        return None
    said = text[slice(*title)]
    names_none = is_headline(said) or (says_a_sort(said) and not said.isascii())
    return None if names_none else (title, "plan-from-title")


def _names_a_plan(text: str, title: tuple[int, int], language: str) -> bool:
    name = full_name(text, title, language)
    return is_name(name, language) and not is_headline(name)


def _recipients(text: str, sections: Sequence[Section], words: Keywords) -> str:
    """Return what a document says of those whom it pays, else how it begins."""
    told = [one for one in sections if words.codes("recipients", one.title)]
    return "\n".join(text[one.start : one.end] for one in told) or text[:OPENING]


def _quoted_plan(text: str, language: str) -> tuple[int, int] | None:
    """Return where an article first quotes the name of a plan, in what it opens with."""
    for match in QUOTED.finditer(text, 0, max(OPENING, len(text) // 3)):
        cited = CITED.search(text, max(0, match.start() - CLAUSE), match.start())
        if is_name(str(match[str(match.lastgroup)]), language) and not cited:
            return match.span(str(match.lastgroup))
    return None


def _years(text: str, mentions: Sequence[Mention], title: str, language: str) -> Row:
    """Return when the plan is in force: as the text says, else the years of its title."""
    if said := _in_force(text, mentions):
        return said
    years = _span_of_years(title, language) or _span_of_years(text[:300], language)
    return {"starts": years[0], "ends": years[1], "period_basis": "stated"} if years else {}


def _in_force(text: str, mentions: Sequence[Mention]) -> Row:
    """Return from when and until when a text says that it is in force."""
    dates = document_dates.of(text, mentions)
    told = (("starts", dates.get("effective")), ("ends", dates.get("valid_until")))
    said: Row = {name: date.value for name, date in told if date}
    return said | {"period_basis": "stated"} if said else {}


def _span_of_years(words: str, language: str) -> tuple[str, str] | None:
    """Return the first and last year that some words name together: 2025-2027年, 令和7～9年度."""
    years = YEARS.search(words)
    if years:
        return years[1], years[2]
    short = SHORT_YEARS.search(words)
    if short and int(short[2]) > int(short[1][2:]) + 1:
        return short[1], short[1][:2] + short[2]
    ends = [mention.value for mention in scan(words, language) if mention.unit == "date"]
    spans = [str(value).split("/") for value in ends if "年度" in words and "/" in str(value)]
    return (spans[0][0], spans[-1][1]) if spans else None
