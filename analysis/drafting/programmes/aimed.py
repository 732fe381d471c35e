"""Find what a place is to become and what it has been named: aims in words, titles it bears.

keywords, sections -> **aimed** -> programmes

An aim stands behind what is done (`aimed_behind`) and ends, with its clause, in what a place can
become (`aimed`): 「打造具有全国影响力的创新高地」. Among the aims of a document (before its first
heading, or under one that says nothing of what is done) that will do; elsewhere it must say among
whom (`aimed_widely`: 全国, 世界级). A title is given from above (`designated`):
「国家云杉创新发展试验区」; one after it in a list, with a like ending, is a title too.
"""

import re
from collections.abc import Callable, Iterator

from analysis.drafting.keywords import Keywords
from analysis.drafting.programmes.mentioned import CLAUSE, Named, is_counted
from analysis.drafting.titles_cited import without_titles

LONGEST = 36
SHORTEST = 4
LONGEST_PLACE = 4


def aims(text: str, among_aims: Callable[[int], bool], words: Keywords) -> Iterator[Named]:
    """Yield the aims and titles of a text, in its order, each at its first place."""
    said = without_titles(text)
    titles = list(_designations(said, words))
    found = [
        (start, end, "target", said[start:end])
        for start, end in _aims(said, among_aims, words)
        if not any(start < stop and begin < end for begin, stop, _, _ in titles)
    ]
    names: set[str] = set()
    for start, end, kind, own in sorted([*titles, *found]):
        if own not in names:
            names.add(own)
            yield kind, start, end


def _designations(text: str, words: Keywords) -> Iterator[tuple[int, int, str, str]]:
    """Yield the titles of places, each with what it says without the place's own name."""
    for kind, match in words.matches("designated", text):
        start, end = match.span("name")
        yield start - len(_place_before(text, start, words)), end, kind, match["name"]
        for _, pattern in words.of("designated_next"):
            further = pattern.match(text, match.end("name"))
            if further:
                yield (*further.span("name"), kind, further["name"])


def _place_before(text: str, start: int, words: Keywords) -> str:
    """Return the name of the place that stands right before one of its titles."""
    before = text[max(0, start - LONGEST_PLACE) : start]
    places = (match[0] for _, match in words.matches("place", before) if before.endswith(match[0]))
    return max(places, key=len, default="")


def _aims(
    text: str, among_aims: Callable[[int], bool], words: Keywords
) -> Iterator[tuple[int, int]]:
    """Yield the aims of a text: the parts of an enumeration are one each."""
    if not words.of("aimed_behind"):
        return
    for clause in CLAUSE.finditer(text):
        begin, led, told = clause.start(), False, -1
        for part in re.split("(?<=、)", clause[0]):
            said = part.removesuffix("、")
            ends = max((match.end() for _, match in words.matches("aimed", said)), default=0)
            verbs = [match.span() for _, match in words.matches("aimed_behind", said)]
            if led and verbs and verbs[0][0] > 0:
                verbs = []  # the verb of the part before leads this one, whose name holds another
            starts = [begin + at for _, at in verbs if SHORTEST <= ends - at <= LONGEST]
            starts += [begin] * led
            if not starts and told >= 0 and words.codes("aimed_widely", said):
                starts = [told]
            led, told = bool(starts and ends), begin + verbs[0][1] if verbs and not ends else -1
            if led and _stands(text, starts[0], begin + ends, words, among_aims(starts[0])):
                yield starts[0], begin + ends
            begin += len(part)


def _stands(text: str, start: int, end: int, words: Keywords, among_aims: bool) -> bool:
    """True for an aim that the words behind it do not count."""
    counted = any(pattern.match(text, end) for _, pattern in words.of("counted_behind"))
    return not counted and _is_aim(text[start:end], words, among_aims)


def _is_aim(name: str, words: Keywords, among_aims: bool) -> bool:
    if is_counted(name, words) or any(pattern.search(name) for _, pattern in words.of("no_aim")):
        return False
    return among_aims or bool(words.codes("aimed_widely", name))
