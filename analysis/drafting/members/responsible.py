"""Find the bodies that a document makes responsible for a measure.

keywords -> **responsible** -> members

They stand in a list behind 「责任单位：」, 「所管課：」 or "Lead:", up to the end of its sentence,
its bracket or its line; 「各区」, 「有关部门」 and the like name nobody.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.drafting.keywords import Keywords
from analysis.drafting.members.named import Name

END = re.compile(r"[。;；\n]|[）)】\]](?=\s*(?:$|[\n。（(【一二三四五六七八九十0-9]))|\.(?=\s|$)")
END_BRACKET = re.compile(r"[）)]")
BETWEEN = re.compile(r"[、，,／/]| and the (?=[A-Z])|[・]|(?<=[局委办厅院会])和(?=[市省区县])")
BRACKETS = {"(": ")", "（": "）", "〈": "〉"}
LONGEST, LONGEST_LIST = 40, 400


def bodies_in(text: str, words: Keywords) -> Iterator[Name]:
    """Yield the bodies that a text makes responsible, in its order."""
    labels = sorted(match.span() for _, match in words.matches("responsible", text))
    for (label, begin), (following, _) in pairwise([*labels, (len(text), len(text))]):
        most = min(len(text), begin + LONGEST_LIST, following)
        stop = _closing(text, label, begin, most) or END.search(text, begin, most)
        end = stop.start() if stop else most
        for start, stop_at in _items(text, begin, end):
            yield from _body(text, start, stop_at, words)


def issuers_in(text: str, words: Keywords) -> Iterator[Name]:
    """Yield the bodies that say of themselves that they issue the document together."""
    for _, match in words.matches("issued", text):
        line = text.rfind("\n", 0, match.start()) + 1
        begin = max(text.rfind(stop, line, match.start()) for stop in "，。；") + 1
        for start, end in _items(text, max(line, begin), match.start()):
            if words.codes("body", text[start:end].strip()):
                yield from _body(text, start, end, words)


def _closing(text: str, label: int, begin: int, most: int) -> re.Match[str] | None:
    """Return the bracket that closes the one in which a label stands."""
    before = text[max(0, label - LONGEST_LIST) : label].rsplit("\n", 1)[-1]
    depth = max(0, len(re.findall("[（(]", before)) - len(re.findall("[）)]", before)))
    if depth != 1:
        return None
    for bracket in re.finditer(r"[（(）)]", text[begin:most]):
        depth += 1 if bracket[0] in "（(" else -1
        if depth == 0:
            return END_BRACKET.match(text, begin + bracket.start())
    return None


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans between the commas of a list, a comma within brackets being none."""
    at = start
    for comma in BETWEEN.finditer(text, start, end):
        said = text[at : comma.start()]
        if any(said.count(opened) > said.count(closed) for opened, closed in BRACKETS.items()):
            continue
        yield at, comma.start()
        at = comma.end()
    yield at, end


def _body(text: str, start: int, end: int, words: Keywords) -> Iterator[Name]:
    said = text[start:end]
    inner = re.sub(r"等$", "", said.strip(" \t\u3000[]【】,，、"))
    for opened, closed in BRACKETS.items():
        if inner.count(closed) > inner.count(opened):
            inner = inner.rstrip(closed)
    nobody = any(pattern.search(inner) for _, pattern in words.of("no_body"))
    if 2 <= len(inner) <= LONGEST and not nobody:
        at = start + said.index(inner)
        yield Name(at, at + len(inner), "institution")
