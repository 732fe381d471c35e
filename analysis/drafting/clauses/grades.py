"""Name the tier that a term is for, by the list it is paired with or by the words before it.

terms -> **grades** -> rows

「国家级、省级平台，分别给予500万元、200万元」 has two tiers, in the order of the sums. Where no
list fits, what stands before the amount in its clause names it, else the amount itself.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from analysis.drafting.clauses.labels import LONGEST, label_before
from analysis.drafting.clauses.terms import Term

#: What stands between two sums of a list of sums alone: 、最高.
SEPARATOR = 5
ITEM = r"[^，。；、：:（）()\s,/]{1,26}"
#: What leads to the first of a list and is no part of its name.
LEADS = re.compile(
    r"^.*(对于?|面向|获评?|评为|认定为?|入选|创建|列入|通过|达到|突破|超过|为|的|按|给予|支持)(?=.{2,})"
)
GRADED = re.compile(r"分$|分别为$")


def grades_of(terms: Sequence[Term]) -> list[str]:
    """Return a name for each of the terms of a scheme, no two alike; of one term none."""
    if len(terms) < 2:
        return [""] * len(terms)
    names, taken = list[str](), set[str]()
    for term in terms:
        told = (one for one in _told(term) if one and one not in taken)
        name = next(told, "") or _numbered(term, taken)
        names.append(name)
        taken.add(name)
    return names


def _told(term: Term) -> tuple[str, ...]:
    """Return what may name a term, the best first: a list of names only where none is beside it."""
    if _is_graded(term):
        return (_words(term),)
    listed, label = _in_list(term), label_before(term.statement, term.first)
    beside = (label, listed) if _has_labels(term) else (listed, label)
    return (_in_table(term), *beside, _words(term))


def _is_graded(term: Term) -> bool:
    """True of sums by grades that have no names: 分300万元、200万元两档."""
    first = min(one.start for one in term.statement.amounts if one.kind == term.first.kind)
    return bool(GRADED.search(term.statement.text[term.statement.start : first]))


def _has_labels(term: Term) -> bool:
    """True where the amounts of a list have words between them: 小企业按60%、大企业按30%."""
    run = [one for one in term.statement.amounts if one.kind == term.first.kind]
    gaps = (two.start - one.end for one, two in pairwise(run))
    return term.place[1] > 1 and max(gaps, default=0) > SEPARATOR


def _in_table(term: Term) -> str:
    """Return the first cell of the row of a table."""
    cells = re.split(r"\t|\s*\|\s*", term.statement.words.strip(" |\t"))
    named = len(cells) > 1 and not re.search(r"\d", cells[0])
    return cells[0].strip()[:LONGEST] if named else ""


def _in_list(term: Term) -> str:
    """Return the item of the last list before the amounts that has as many items as they are."""
    place, number = term.place
    start = term.statement.start
    first = min(one.start for one in term.statement.amounts if one.kind == term.first.kind)
    if number < 2:
        return ""
    between = rf"(?:(?:、|/|，){ITEM}){{{number - 2}}}"
    told = rf"{ITEM}{between}(?:、|和|及|/|或){ITEM}(?=[，。；：:（）()\s,]|$)"
    listed = list(re.finditer(told, term.statement.text[start:first]))
    for match in reversed(listed):
        items = re.split("、|/|，", match[0])
        if len(items) != number:
            items = re.split(r"、|，|和|及|/|或", match[0])
        if len(items) == number and not any(re.search(r"给予|按照?", one) for one in items):
            return LEADS.sub("", items[place]).strip()[:LONGEST]
    return ""


def _words(term: Term) -> str:
    return term.statement.text[term.first.start : term.first.end].strip()[:LONGEST]


def _numbered(term: Term, taken: set[str]) -> str:
    words = _words(term)
    return next(name for n in range(2, 1000) if (name := f"{words} ({n})") not in taken)
