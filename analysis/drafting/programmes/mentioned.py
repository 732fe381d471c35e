"""Find the programmes that a text names within its paragraphs: vouchers, funds, platforms to be.

keywords -> **mentioned** -> programmes

A name is known by the words around it. In the list `mentioned` they are one pattern (kind -> the
name is its group `name`): "the AI Growth Fund", 「○○支援事業」を実施. In Chinese it begins behind
what is done (`named_behind`) and ends in what it is (`named`): 「设立云杉基金」. One after 、 is
led by the same verb as the one before it: 「实施育苗行动、强芯工程」. A name counts once, at its
first place; the titles of documents are none.
"""

import re
from collections.abc import Iterator

from analysis.drafting.keywords import Keywords
from analysis.drafting.titles_cited import without_titles

#: What programmes' names are looked for in; a longer clause is none.
CLAUSE = re.compile(r"[^，。；：！？\n]{3,300}")
#: The parts of an enumeration; a comma within quotation marks or brackets parts nothing.
PART = re.compile(r"(?:“[^”\n]*”|（[^（）\n]*）|\([^()\n]*\)|[^、“（(]|[“（(](?![^”）)]*[”）)]))+")
#: What a name is called from there on is no part of it.
CALLED_SHORT = re.compile("（以下|（下称|（简称")
LONGEST, LONGEST_WEST = 26, 80
EASTERN = re.compile(r"[\u3040-\u9fff]")
QUOTES = re.compile(r"[“”「」『』‘’\"]")

#: Kind, start and end of a name.
Named = tuple[str, int, int]


def mentioned(text: str, keywords: Keywords) -> Iterator[Named]:
    """Yield (kind, start, end) of each programme named in a text, in the order of the text."""
    said = without_titles(text)
    found = [*_in_patterns(said, keywords), *_behind_verbs(said, keywords)]
    names: set[str] = set()
    reached = 0
    for start, end, kind in sorted(found, key=lambda one: (one[0], -one[1])):
        name = QUOTES.sub("", text[start:end])
        if start >= reached and name not in names:
            names.add(name)
            reached = end
            yield kind, start, end


def _in_patterns(text: str, words: Keywords) -> Iterator[tuple[int, int, str]]:
    for kind, match in words.matches("mentioned", text):
        start, end = match.span("name")
        yield from _own(text, start, end, kind, words)


def _behind_verbs(text: str, words: Keywords) -> Iterator[tuple[int, int, str]]:
    """Yield the names of a text that begin behind a verb and end in what they are."""
    if not words.of("named_behind"):
        return
    for clause in CLAUSE.finditer(text):
        led: frozenset[str] = frozenset()
        for part in PART.finditer(text, *clause.span()):
            pieces = _pieces(part[0], led, words)
            led = frozenset()
            for begin, piece, kinds in pieces:
                name = _longest(piece, kinds, words)
                led = kinds if name else frozenset()
                if name:
                    start = part.start() + begin
                    yield from _own(text, start, start + name[0], name[1], words)


def _pieces(
    part: str, led: frozenset[str], words: Keywords
) -> list[tuple[int, str, frozenset[str]]]:
    """Return what stands behind each verb up to the next of its sort, with the kinds it leads to.

    What stands before the first verb is led by the verb of the part before it, if there was one.
    """
    verbs: dict[tuple[int, int], set[str]] = {}
    for kind, match in words.matches("named_behind", part):
        verbs.setdefault(match.span(), set()).add(kind)
    places = [((0, 0), set(led)), *sorted(verbs.items())]
    pieces = []
    for number, ((_, begin), kinds) in enumerate(places):
        ends = [start for (start, _), others in places[number + 1 :] if not kinds or others & kinds]
        if part.startswith("的", begin):
            continue  # 企业举办的大赛: told of somebody else's
        piece = CALLED_SHORT.split(part[begin : min(ends, default=len(part))])[0]
        pieces.append((begin, piece, frozenset(kinds)))
    return pieces


def _longest(piece: str, kinds: frozenset[str], words: Keywords) -> tuple[int, str] | None:
    """Return where the longest name of these kinds ends that begins a piece, and its kind."""
    found = (
        (match.end(), kind)
        for kind, match in words.matches("named", piece)
        if kind in kinds and match.start() > 0
    )
    return max(found, default=None)


def _own(
    text: str, start: int, end: int, kind: str, words: Keywords
) -> Iterator[tuple[int, int, str]]:
    """Yield a name without what is told of it before, if it is somebody's own."""
    name = text[start:end].lstrip("・")
    counted = is_counted(name, words)
    for _, told in words.of("told_before"):
        name = told.sub("", name, count=1).lstrip()
    if name.startswith("“") and "”" not in name:
        name = name[1:]
    no_name = any(pattern.search(QUOTES.sub("", name)) for _, pattern in words.of("no_name"))
    longest = LONGEST if EASTERN.search(name) else LONGEST_WEST
    if 3 <= len(name) <= longest and not counted and not no_name:
        yield end - len(name), end, kind.partition(":")[0]


def is_counted(name: str, words: Keywords) -> bool:
    """True for words that tell how many of a kind there are to be, and so name none of them."""
    return any(pattern.search(name) for _, pattern in words.of("counted"))
