"""Find bodies, parks, firms and platforms that a text names, by how their names end.

keywords -> **named** -> members

A name ends in a word of the list `member` and begins behind the last word that cannot be part of
one (`cut`, unless `keep` holds it). What is left without the words of anybody's name (`generic`)
must say something: 「重点实验室」 is nobody, 「云杉重点实验室」 somebody. A name between quotation
marks is taken with the word behind it (「“云杉”大模型」), and names in a list with what the list
is of (「甲、乙、丙等企业」), where all of them say something.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from analysis.drafting.keywords import Keywords
from analysis.drafting.titles_cited import without_addressees

LONGEST = 40
#: As far as a reader looks for where a name begins.
LONGEST_RUN = 120
#: Where a place must stand in a name that says nothing else of its own.
PLACE_BY = 6
#: What a name in Chinese or Japanese is written in.
SIGN = {
    "zh": r"[\u4e00-\u9fffA-Za-z0-9·()（）-]",
    "ja": r"[\u4e00-\u9fff\u30a0-\u30ff々ヶＡ-Ｚａ-ｚA-Za-z0-9・ー－&]",
}
#: Capitalised words, joined by small ones, of which the last is capitalised.
WORDS = re.compile(r"(?:[A-Z][\w’'&-]*)(?:[ \t]+(?:(?:of|for|the|and|de|&)[ \t]+)*[A-Z][\w’'&-]*)+")
CALLED = re.compile(r"(?:(?![とやがをにはのも])[\u3040-\u9fff々ヶＡ-Ｚａ-ｚA-Za-z0-9・ー&]){2,20}")
QUOTED = re.compile(r"[“「『\"](?P<name>[^“”「」『』\"\n，。、]{2,20})[”」』\"]")
STOPS = "，。；：\n,;:“"


class Name(NamedTuple):
    """A name in a text, and what kind of member its last word makes it."""

    start: int
    end: int
    kind: str


def names_in(text: str, language: str, words: Keywords) -> Iterator[Name]:
    """Yield the names in a text, in no order; the titles of documents are none."""
    script = language.partition("-")[0]
    blank = without_addressees(text)
    found = _english(blank, words) if script == "en" else _eastern(blank, script, words)
    further = (_in_quotes, _listed, _called, _whole)
    for name in chain(found, *(find(blank, words) for find in further)):
        if 2 <= name.end - name.start <= LONGEST:
            yield name


def _eastern(text: str, script: str, words: Keywords) -> Iterator[Name]:
    """Yield the names in the runs of signs that names are written in."""
    for run in re.finditer(f"{SIGN.get(script, SIGN['zh'])}{{2,{LONGEST_RUN}}}", text):
        endings = {(match.end(), match.start(), kind) for kind, match in _endings(run[0], words)}
        begin = 0
        for end, ending, kind in sorted(endings):
            if end <= begin or any(_goes_on(run[0], end, other) for other, _, _ in endings):
                continue
            start = _start(run[0], begin, ending, words)
            aspired = words.codes("aspired", run[0][:start])
            if not aspired and _is_somebody(run[0][start:end], run[0][start:ending], words):
                yield Name(run.start() + start, run.start() + end, kind)
            begin = end


def _endings(run: str, words: Keywords) -> list[tuple[str, re.Match[str]]]:
    """Return the words that end a name; the longest of those that end at one place."""
    longest: dict[int, tuple[str, re.Match[str]]] = {}
    for kind, match in words.matches("member", run):
        if match.end() not in longest or match.start() < longest[match.end()][1].start():
            longest[match.end()] = kind, match
    return list(longest.values())


def _goes_on(run: str, end: int, other: int) -> bool:
    """True where a longer name goes on behind this one: 「云杉大学|智能研究院」."""
    between = run[end:other]
    return 0 < len(between) <= 12 and not re.search(r"[与和及的等]|建设|联合|依托|支持", between)


def _start(run: str, begin: int, ending: int, words: Keywords) -> int:
    """Return where the name begins in a run that ends at `ending` in what it is."""
    kept = [match.span() for _, match in words.matches("keep", run)]
    cuts = [
        match.end()
        for _, match in words.matches("cut", run)
        if not any(low < match.end() and match.start() < high for low, high in kept)
    ]
    return max((cut for cut in cuts if begin <= cut <= ending), default=begin)


def _is_somebody(name: str, without_ending: str, words: Keywords) -> bool:
    """True for a name that says more than what it is."""
    counted = re.search(r"[0-9]+(?:个|家|所|つ|か所)|一批|评[定选]|遴选", name)
    if counted or name.count("(") != name.count(")") or name.count("（") != name.count("）"):
        return False
    places = [match.start() for _, match in words.matches("place", without_ending)]
    own = _proper(without_ending, words)
    named = name.removeprefix("国家")
    return min(places, default=99) <= PLACE_BY or (len(own) >= 2 and named[:1] == own[0])


def _proper(name: str, words: Keywords) -> str:
    """Return what is left of a name without the words of anybody's name; "" for mere signs."""
    signs = ""
    for code, pattern in words.of("generic"):
        if code == "sign":
            signs = pattern.pattern
        else:
            name = pattern.sub("", name)
    left = re.sub(r"[·()（）0-9・ー&-]", "", name)
    return left if re.sub(signs, "", left) else ""


def _english(text: str, words: Keywords) -> Iterator[Name]:
    """Yield the runs of capitalised words that begin or end with what they are."""
    for run in WORDS.finditer(text):
        for start, end in _apart(run[0], words):
            name = run[0][start:end]
            kind = _kind_of_words(name, words)
            own = re.sub("|".join(p.pattern for _, p in words.of("member")), "", name)
            if kind and any(not _is_generic(word, words) for word in re.findall(r"[\w-]+", own)):
                yield Name(run.start() + start, run.start() + end, kind)


def _apart(run: str, words: Keywords) -> Iterator[tuple[int, int]]:
    """Yield the spans of a run of capitalised words that are names of their own."""
    at = 0
    for joint in [*re.finditer(r" and (?:the )?", run), None]:
        end = joint.start() if joint else len(run)
        if joint and " the" not in joint[0] and not _kind_of_words(run[at:end], words):
            continue
        start = at + (len("The ") if run[at:end].startswith("The ") else 0)
        yield start, start + len(run[start:end].rstrip("."))
        at = joint.end() if joint else end


def _kind_of_words(name: str, words: Keywords) -> str:
    """Return the kind of an English name that begins or ends with what it is."""
    for kind, ending in words.matches("member", name):
        if ending.end() == len(name) or (
            ending.start() == 0 and re.match(r" (?:of|for) ", name[ending.end() :])
        ):
            return kind
    return ""


def _is_generic(word: str, words: Keywords) -> bool:
    return any(pattern.fullmatch(word) for _, pattern in words.of("generic"))


def _in_quotes(text: str, words: Keywords) -> Iterator[Name]:
    for quoted in QUOTED.finditer(text):
        for kind, pattern in words.of("member_quoted"):
            behind = pattern.match(text, quoted.end())
            if behind and not re.fullmatch(r"[0-9+＋A-Za-z]{1,4}", quoted["name"]):
                yield Name(quoted.start(), behind.end(), kind)
                break


def _whole(text: str, words: Keywords) -> Iterator[Name]:
    for kind, match in words.matches("member_whole", text):
        yield Name(*match.span("name"), kind)


def _listed(text: str, words: Keywords) -> Iterator[Name]:
    """Yield the names of a list that says what it is of."""
    for kind, match in words.matches("listed", text):
        reach = max(0, match.start() - LONGEST_RUN)
        begin = max(reach - 1, *(text.rfind(stop, reach, match.start()) for stop in STOPS))
        said = text[begin + 1 : match.start()]
        items = [(one.start(), one.end()) for one in re.finditer("[^、]+", said)]
        if len(items) < 2:
            continue
        first = _start(said, items[0][0], items[0][1] - 1, words)
        items[0] = first, items[0][1]
        if all(_is_listed(said[start:end], words) for start, end in items):
            for start, end in items:
                yield Name(begin + 1 + start, begin + 1 + end, kind)


def _is_listed(item: str, words: Keywords) -> bool:
    own = _proper(item, words)
    common = words.codes("concept", item) or words.codes("target", item)
    return 2 <= len(item) <= 8 and len(own) >= 2 and item[0] == own[0] and not common


def _called(text: str, words: Keywords) -> Iterator[Name]:
    """Yield the names that begin with what they are: 株式会社…, up to a particle."""
    for kind, match in words.matches("member_prefix", text):
        own = CALLED.match(text, match.end())
        if own:
            yield Name(match.start(), own.end(), kind)
