"""Name the tier that a term is for, by the list it is paired with or by the words before it.

terms -> **grades** -> rows

「国家级、省级平台，分别给予500万元、200万元」 has two tiers, in the order of the sums. Where no
list fits, what stands before the amount in its clause names it, else the amount itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, count, pairwise

from analysis.drafting.clauses.labels import LONGEST, label_before
from analysis.drafting.clauses.terms import Term

#: What stands between two sums of a list of sums alone: 、最高.
SEPARATOR = 5
ITEM = r"[^，。；、：:（）()\s,/]{1,30}"
BETWEEN = r"(?:、|/|，|以及|和|及|或)"
#: What leads to the first of a list and is no part of its name.
LEADS = re.compile(
    r"^.*(对于?|面向|获评|评为|获得|认定为?|入选|创建|列入|通过|达到|突破|超过|给予|制定|新引进|为|的|按|支持)(?=.{2,})"
)
#: What follows the last of a list and is no part of its name.
FOLLOWS = re.compile(
    r"(的?(企业|单位|项目|产品)?，?)?(分别|各|每项|每年|可)*(给予|予以|按照?|奖励|补助).*$"
)
#: Numerals that share what they count: 一、二、三等奖.
COUNTED = re.compile(r"(?P<first>[一二三四五六七八九十特甲乙丙])$")
SHARED = re.compile(r"^[一二三四五六七八九十](?P<of>等奖|等|档|类|级)")
#: What an amount pays, behind it: 最高20万元的项目资助和最高10万元的购房补贴.
PAYS_FOR = re.compile(
    r"^(/[^的，。；]{1,4})?的?(?P<name>[^，。；、和及给予\d/的一]{2,6}(资助|补助|补贴|奖励|经费|券))"
    r"(?=和|及|、|，|。|；|补|$)"
)
GRADED = re.compile(r"分$|分别为$")


def grades_of(terms: Sequence[Term]) -> list[str]:
    """Return a name for each of the terms of a scheme, no two alike; of one term none."""
    if len(terms) < 2:
        return [""] * len(terms)
    names, taken = list[str](), set[str]()
    numbers = defaultdict[str, Iterator[int]](lambda: count(2))
    for term in terms:
        words = _words(term)
        numbered = (f"{words} ({number})" for number in numbers[words])
        told = (one for one in chain(_told(term), numbered) if one and one not in taken)
        name = next(told)
        names.append(name)
        taken.add(name)
    return names


def _told(term: Term) -> tuple[str, ...]:
    """Return what may name a term, the best first: a list of names only where none is beside it."""
    if _is_graded(term):
        return (_words(term),)
    listed, label = _in_list(term), label_before(term.statement, term.first)
    if _has_labels(term):
        return (_in_table(term), _behind(term), label, listed, _words(term))
    return (_in_table(term), listed, label, _words(term))


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
    behind = term.statement.start + len(cells[0]) < term.first.start
    named = len(cells) > 1 and behind and re.search(r"[^\W\d]", cells[0])
    return cells[0].strip()[:LONGEST] if named else ""


def _in_list(term: Term) -> str:
    """Return the item of the last list before the amounts that has as many items as they are."""
    place, number = term.place
    start = term.statement.start
    first = min(one.start for one in term.statement.amounts if one.kind == term.first.kind)
    if number < 2:
        return ""
    between = rf"(?:{BETWEEN}{ITEM}){{{number - 2}}}"
    told = rf"{ITEM}{between}(?:{BETWEEN}){ITEM}(?=[，。；：:（）()\s,]|$)"
    listed = list(re.finditer(told, term.statement.text[start:first]))
    for match in reversed(listed):
        items = _items(match[0], number)
        if not any(re.search("给予.|按照?.", one) for one in items[1:-1]):
            return _named(items, place) if items else ""
    return ""


def _items(listed: str, number: int) -> list[str]:
    """Return the items of a list that has so many, by whichever signs set them apart; else none."""
    for signs in ("以及", "、|/|，", BETWEEN, "和|及|或"):
        items = re.split(signs, listed)
        if len(items) == number:
            return items
    return []


def _named(items: list[str], place: int) -> str:
    """Return the name of one item of a list, without what leads to the first and follows the last.

    Numerals have what the last of them counts: 一、二、三等奖 are 一等奖, 二等奖 and 三等奖.
    """
    shared = SHARED.match(items[-1])
    counted = COUNTED.search(items[place])
    if shared and counted and (place or len(items) > 1):
        return counted["first"] + shared["of"]
    if shared and place == len(items) - 1:
        return shared[0]
    name = items[place]
    name = FOLLOWS.sub("", name) if place == len(items) - 1 else name
    return (LEADS.sub("", name) if place == 0 else name).strip()[:LONGEST]


def _behind(term: Term) -> str:
    """Return what the amount of a term pays for, where it is named behind it."""
    paid = PAYS_FOR.match(term.statement.behind(term.first))
    return paid["name"] if paid else ""


def _words(term: Term) -> str:
    return term.statement.text[term.first.start : term.first.end].strip()[:LONGEST]
