"""Draft the programmes of a document: the plan itself and each measure that it sets out.

sections -> **programmes** -> clauses, members, indicators -> draft

The plan comes from the document's own title, the measures from its headings and articles, each
with the words of its title for evidence. `programme_at` tells in which of them a place lies.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from analysis.drafting import document_dates
from analysis.drafting.keywords import Keywords, keywords
from analysis.drafting.outline import title_of
from analysis.drafting.outline.title import full_name, is_headline, is_name, says_a_sort
from analysis.drafting.programmes.chosen import chosen, is_sentence, title_span
from analysis.drafting.programmes.coded import (
    GRANTING,
    groups_of,
    instrument_of,
    kind_of,
    pays,
    plan_kind,
    sectors_of,
    without_responsible,
)
from analysis.drafting.programmes.held import OF_PLAN, PAID_FOR, programme_at
from analysis.drafting.programmes.mentioned import QUOTES
from analysis.drafting.programmes.named import named_in
from analysis.drafting.programmes.own_words import plan_in_own_words
from analysis.drafting.sections import Section
from analysis.numbers import Mention, scan

__all__ = ["drafted", "programme_at"]
Row = dict[str, Any]
OPENING = 600
#: column of a name in a language of the pages
NAMES = {"zh": "name_zh_hans", "ja": "name_ja", "en": "name_en"}
QUOTED = re.compile(
    r"《(?P<title>[^《》\n]{8,80})》|[「『“](?P<name>[^「」『』“”《》\n]{8,80})[」』”]"
)
YEARS = re.compile(r"(20[0-9]{2})年?\s*[-－–—~～〜至]\s*(20[0-9]{2})")
#: Of two years the second in short: 2020-25. One year further is a year of accounts: 2024-25.
SHORT_YEARS = re.compile(r"(20[0-9]{2})[-–]([0-9]{2})(?![0-9])")
FROM_OWN_WORDS = "plan-from-own-words"
#: How a sentence goes on that says what its subject pays.
PAYING = (
    r" ?(?:will )?(?:provides?|offers?|pays?|covers?|funds?|matche?s?|awards?|gives?|reimburses?)\b"
)
#: How much behind its name a sentence says of a plan.
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
    plan = _plan(text, mentions, sections, source, region, language, words)
    rows = [plan] if plan else []
    of_section: dict[int, Row] = {}
    of_grant = plan is not None and plan["kind"] == "scheme"
    numbers = chosen(text, sections, words, of_grant)
    for number in numbers:
        own = _own(text, sections, number, numbers)
        row = _measure(text, sections[number], own, source, region, language, words)
        row["parent"] = _parent(sections, number, of_section, plan)
        if plan:
            row |= _of_plan(plan, row, own, words)
        of_section[number] = row
        rows.append(row)
    found = _mentioned(text, sections, rows, source, region, language, words)
    rows = [*_without_what_parts_pay(rows, found), *found]
    return sorted(rows, key=lambda row: (row["rule"] not in OF_PLAN, row["start"]))


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
        if in_title or _bare(text[start:end]) in names:
            continue
        row = _row(text, (start, end), source, region, language, rule)
        grants = GRANTING.search(text[start:end]) or _is_paying(text, start, end, words)
        kind = "scheme" if kind == "measure" and grants else kind
        row |= _coded(kind, row["exact"], "", words, language)
        row["parent"] = within(start)
        found.append(row)
    return found


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
    span, rule = found
    title = full_name(text, span, language)
    told = rule == FROM_OWN_WORDS
    kind = plan_kind(title, text, words) if told or is_name(title, language) else "scheme"
    own = "" if kind == "plan" else _recipients(text, sections, words)
    row = _row(text, span, source, region, language, rule, title)
    row |= _coded(kind, title, own, words, language)
    if kind == "scheme":
        row["instrument"] = instrument_of(kind, title, without_responsible(text), words)
    said = text[span[0] : span[1] + SENTENCE] if told else title
    return row | _years(text, mentions, said, language)


def _plan_named(text: str, language: str, words: Keywords) -> tuple[tuple[int, int], str] | None:
    """Return where the plan is named and by what rule that was found."""
    title = title_of(text, language)
    named = title is not None and _names_a_plan(text, title, language)
    if title is not None and named and not says_a_sort(text[slice(*title)]):
        return title, "plan-from-title"
    quoted = _quoted_plan(text, language) if title else None
    if quoted is not None:
        return quoted, "plan-from-quotation"
    own_words = plan_in_own_words(text, max(OPENING, len(text) // 2))
    if own_words:
        return own_words.span("name"), FROM_OWN_WORDS
    if named and title is not None:
        return title, "plan-from-title"
    if title is None or is_headline(text[slice(*title)]) or not pays(text, words):
        return None
    return title, "plan-from-title"


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
        if is_name(str(match[str(match.lastgroup)]), language):
            return match.span(str(match.lastgroup))
    return None


def _years(text: str, mentions: Sequence[Mention], title: str, language: str) -> Row:
    """Return when the plan is in force: as the text says, else the years of its title."""
    dates = document_dates.of(text, mentions)
    starts, ends = dates.get("effective"), dates.get("valid_until")
    found = {"starts": starts and starts[0], "ends": ends and ends[0]}
    years = _span_of_years(title, language) or _span_of_years(text[:300], language)
    if years and not any(found.values()):
        found = {"starts": years[0], "ends": years[1]}
    said = {name: value for name, value in found.items() if value}
    return {**said, "period_basis": "stated"} if said else {}


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
    row = _row(text, span, source, region, language, rule)
    return row | _coded(kind_of(title, own, words), title, own, words, language)


def _of_plan(plan: Row, row: Row, own: str, words: Keywords) -> Row:
    """Return what a measure has of the plan it stands in: its subject and its years."""
    years = {name: plan[name] for name in ("starts", "ends") if plan.get(name)}
    sectors = sectors_of(row["exact"], own, words, plan["sectors"])
    return {"sectors": sectors, **years, **({"period_basis": "inferred"} if years else {})}


def _row(
    text: str,
    span: tuple[int, int],
    source: str,
    region: str,
    language: str,
    rule: str,
    name: str = "",
) -> Row:
    exact = text[slice(*span)]
    name = " ".join((name or exact).split())
    return {
        "programme": f"{source}-p{span[0]}",
        "region": region,
        "name": name,
        "language": language,
        NAMES.get(language.partition("-")[0], "name_en"): name,
        "basis": "stated",
        "source": source,
        "start": span[0],
        "end": span[1],
        "exact": exact,
        "parent": "",
        "obs_status": "V",
        "rule": rule,
    }


def _coded(kind: str, title: str, own: str, words: Keywords, language: str) -> Row:
    east = not language.startswith("en")
    return {
        "kind": kind,
        "instrument": instrument_of(kind, title, own, words),
        "target_groups": groups_of(title, own, words, east and language.startswith("zh")),
        "sectors": sectors_of(title, own, words),
    }


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
    sections: Sequence[Section], number: int, of_section: dict[int, Row], plan: Row | None
) -> str:
    above = sections[number].parent
    while above >= 0:
        if above in of_section:
            return str(of_section[above]["programme"])
        above = sections[above].parent
    return str(plan["programme"]) if plan else ""
