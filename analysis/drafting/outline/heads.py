"""Find the headings and articles of a text: where each begins and what it says.

text -> marks -> **heads** -> nesting -> sections

A head is a line that begins with a mark, a mark within a line that goes on counting there, or a
short line without a stop that stands alone where the document has few marks. Its title is what
stands before the first stop; where that is a whole sentence, its first clause is the title and
the sentence belongs to the body.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from analysis.drafting.outline.marks import UNNUMBERED, Mark, mark_at

SPACE = " \t\u3000\xa0\ufeff\r"
#: How long a title may be in a script that writes without spaces, and in one that does.
LONGEST_EAST, LONGEST_WEST = 40, 100
STOP = re.compile(r"[。！？；]|[!?;](?=\s|$)|(?<![A-Z0-9])\.(?=\s|$)|[：:](?=\s|$|[^\x00-\x7f])")
COMMA = re.compile(r"[，、,；;]")
#: Where a clause ends, rather than a word of a list in it.
CLAUSE = re.compile(r"[，,；;]")
#: Words that a sentence has and a title has not.
TOLD = re.compile(
    r"は、|负责|应当|是指|(?:こと|もの|場合|者)$|给予|予以.{0,6}[0-9０-９]|最高|不超过|(?:する|した|です|ます|とする|ものとする)$|"
    r"\b(?:will|shall|must|may|can|should|is|are|has|have|was|were)\b"
)
#: A heading that says what is done and has neither subject nor stop: 県づくりを推進する
NAMES_WORK = re.compile(r"(?:をはじめ|[^はが、，。])+[をに][^はが、，。]*する")
#: A heading in English that asks: "What can be funded", "How much can I apply for?"
ASKS = re.compile(r"(?:What|Who|How|When|Where|Which|Why|Is|Are|Can|Do|Does|Am)\b[^.?!:;,]*\??")
#: A programme's name in a line alone, over the list of what it gives: "Oak Startup Policy (2017)".
NAMES_PROGRAMME = re.compile(
    r"[A-Z][\w&’'-]*(?: (?:[A-Z][\w&’'-]*|and|of|for|the|in|to|&))* "
    r"(?:Policy|Scheme|Fund|Grants?|Programme|Program|Vouchers?|Initiative)"
    r"(?: \([A-Z]{2,8}\))?(?:,? \(?20[0-9]{2}(?:[-–][0-9]{2,4})?\)?)?(?: \([^()]{2,30}\))?"
)
ITEM = re.compile(r"[-*•·–] ?\S")
#: Brackets around the title of an article, behind its mark or in the line before it.
NAMED = re.compile(r"[（(【\[〔](?P<title>[^（）()【】\[\]〔〕\n]{1,60})[）)】\]〕]")
ENDS_SENTENCE = re.compile(r"[。．.！？!?：:；;）)】\]」》”\"]\s*$")
#: Families of which a mark may stand within a line, behind a stop.
WITHIN_LINES = frozenset({"chapter", "article", "kanji", "kanji in brackets", "arabic"})
WITHIN = re.compile(
    r"(?:(?<=[。）)\]】])[ \t\u3000]*|(?<=[\u3040-\u9fff])[ \t\u3000]+)"
    r"(?=第[一二三四五六七八九十百]+[章条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]{1,2}[.．、])"
)
#: Unnumbered headings that Japanese and Chinese documents set among numbered ones.
ALONE = re.compile(
    r"(?:附[ \u3000]*[则則]|别表|別表|別記|前[ \u3000]*言|序[ \u3000]*言|はじめに|おわりに|"
    r"総[ \u3000]*則|总[ \u3000]*则)\s*"
)
NO_HEADING = re.compile(
    r"https?://|www\.|@|^[-*•·|>+(（\[〔【\"“'「]|\||\t|[,，、]$|"
    r"20[0-9]{2}[-/.][0-9]{1,2}[-/.]|(?:[0-9０-９〇一二三四五六七八九十]+\s*年\s*[0-9０-９一二三四五六七八九十]+\s*月)|"
    r"^\s*[0-9.,%/ -]+\s*$|^(?:page|第?\s*[0-9]+\s*页|[-—]\s*[0-9]+\s*[-—])",
    re.IGNORECASE,
)
#: A second mark before the title: "4 DEVISE Action 1: Supports".
COUNTED = re.compile(
    r"(?:[A-Z]+ )?(?:Action|Measure|Priority|Objective|Pillar) [0-9]+(?:\.[0-9]+)*: +"
)
FEW_MARKS = 3
#: Families that number items rather than headings.
ITEMS = UNNUMBERED | {
    "arabic in brackets", "arabic before bracket", "circled", "katakana", "katakana in brackets",
    "lower letter",
}  # fmt: skip


@dataclass(frozen=True)
class Head:
    """A heading: its family and number, its mark as printed, its title, and where each stands."""

    family: str
    number: int
    mark: str
    start: int
    title_start: int
    title_end: int
    body_start: int


@dataclass(frozen=True)
class Line:
    """A line without the white space around it."""

    start: int
    end: int
    words: str


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that hold something."""
    lines, start = [], 0
    for raw in text.split("\n"):
        words = raw.strip(SPACE)
        if words:
            begin = start + raw.index(words)
            lines.append(Line(begin, begin + len(words), words))
        start += len(raw) + 1
    return lines


def heads_of(text: str) -> list[Head]:
    """Return the headings and articles of a text, in its order."""
    lines = lines_of(text)
    marked = list(_marked(text, lines))
    few = sum(head.family not in ITEMS for head in marked) < FEW_MARKS
    bare = [] if any(head.family[0] == "#" for head in marked) else list(_bare(text, lines, few))
    taken = {head.start for head in marked}
    named = {head.title_start for head in marked}
    bare = [head for head in bare if head.start not in taken and head.start not in named]
    return sorted([*marked, *bare], key=lambda head: head.start)


def _marked(text: str, lines: list[Line]) -> Iterator[Head]:
    """Yield the heads with marks; a mark in the midst of a sentence must go on counting."""
    last: dict[str, int] = {}
    before = None
    for line in lines:
        goes_on = before is not None and _goes_on(text, before, line)
        for mark in _marks_of(text, line, last, goes_on):
            last[mark.family] = mark.number
            yield _head(text, mark, _stop_of(text, mark, line), _title_line(before, line, mark))
        before = line


def _goes_on(text: str, before: Line, line: Line) -> bool:
    """True where a line looks like the second half of the sentence before it."""
    apart = text.count("\n", before.end, line.start) > 1
    return not apart and len(before.words) > 25 and not ENDS_SENTENCE.search(before.words)


def _marks_of(text: str, line: Line, last: dict[str, int], goes_on: bool) -> Iterator[Mark]:
    mark = mark_at(text, line.start, line.end)
    counts = mark is not None and _counts_on(mark, last)
    sure = counts or not (goes_on or (mark and mark.family == "without gap"))
    if mark and sure and _says_something(text, mark, line):
        yield mark
        last = last | {mark.family: mark.number}
    for match in WITHIN.finditer(text, line.start + 1, line.end):
        mark = mark_at(text, match.end(), line.end)
        if mark and mark.family in WITHIN_LINES and _counts_on(mark, last):
            yield mark
            last = last | {mark.family: mark.number}


def _counts_on(mark: Mark, last: dict[str, int]) -> bool:
    return mark.number == last.get(mark.family, 0) + 1 or (
        mark.number == 1 and mark.family not in ("article", "arabic")
    )


def _says_something(text: str, mark: Mark, line: Line) -> bool:
    """False for a mark alone before nothing, and for a bullet before a sentence."""
    said = text[mark.end : line.end]
    if mark.family in ("square", "round"):
        return bool(said) and len(said) <= LONGEST_EAST and not re.search(r"[。．]", said)
    return bool(said) or mark.family in ("chapter", "article", "section", "part")


def _stop_of(text: str, mark: Mark, line: Line) -> int:
    """Return where what a mark heads ends in its line: at the next mark there, else at its end."""
    for match in WITHIN.finditer(text, mark.end, line.end):
        other = mark_at(text, match.end(), line.end)
        if other and other.family in WITHIN_LINES:
            return match.start()
    return line.end


def _title_line(before: Line | None, line: Line, mark: Mark) -> Line | None:
    """Return the line before an article that holds only its title in brackets."""
    of_article = mark.family in ("article", "numbered") and mark.start == line.start
    if before is not None and of_article and NAMED.fullmatch(before.words):
        return before
    return None


def _head(text: str, mark: Mark, stop: int, named: Line | None) -> Head:
    printed = text[mark.start : mark.end].strip(SPACE + ":：")
    head = Head(mark.family, mark.number, printed, mark.start, mark.end, stop, mark.end)
    if named is not None:
        return replace(
            head, start=named.start, title_start=named.start + 1, title_end=named.end - 1
        )
    in_brackets = NAMED.match(text, mark.end, stop)
    if in_brackets and mark.family in ("article", "numbered", "word", "kanji"):
        start, end = in_brackets.span("title")
        return replace(head, title_start=start, title_end=end, body_start=in_brackets.end())
    return _cut(text, head, stop)


def _cut(text: str, head: Head, stop: int) -> Head:
    """Set the title of a head from the words behind its mark up to `stop`."""
    counted = COUNTED.match(text, head.title_start, stop)
    within = mark_at(text, head.title_start, stop) if head.family[0] == "#" else None
    if counted or within:
        second = counted.end() if counted else within.end if within else 0
        head = replace(head, title_start=second)
    said = text[head.title_start : stop].rstrip(SPACE + "*#")
    longest = LONGEST_WEST if said[:40].isascii() else LONGEST_EAST
    end = STOP.search(said)
    first = said[: end.start()] if end else _before_gap(said)
    behind = end.end() if end else len(first)
    stands = head.family not in ITEMS and first == said and NAMES_WORK.fullmatch(first)
    if len(first) <= longest and (stands or not _is_told(first)):
        title, body = len(first), head.title_start + behind
    else:
        clause = CLAUSE.search(first, 4)
        comma = clause if clause and clause.start() <= longest else COMMA.search(first, 4)
        title = min(comma.start() if comma else len(first), longest)
        body = head.title_start
    return replace(head, title_end=head.title_start + title, body_start=body)


def _is_told(first: str) -> bool:
    """True where words are a sentence rather than a title."""
    amounts = not first.isascii() and re.search(r"[，,].*[0-9０-９]", first)
    return bool(TOLD.search(first) or amounts)


def _before_gap(said: str) -> str:
    """Return what stands before a wide gap, behind which a sentence follows in the same line."""
    gap = re.search(r"(?<=[\u3040-\u9fff])[ \u3000]+(?=[\u3040-\u9fff].{20})", said)
    return said[: gap.start()] if gap and gap.start() <= LONGEST_EAST else said


def _bare(text: str, lines: list[Line], few: bool) -> Iterator[Head]:
    """Yield the headings without a mark."""
    for before, line, behind in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        if ALONE.fullmatch(line.words) or (
            few and before is not None and behind is not None
            and _stands_alone(text, before, line, behind)
        ):  # fmt: skip
            yield Head("bare", 0, "", line.start, line.start, line.end, line.end)


def _stands_alone(text: str, before: Line, line: Line, behind: Line) -> bool:
    longest = 80 if line.words.isascii() else 30
    if not 2 <= len(line.words) <= longest or NO_HEADING.search(line.words):
        return False
    told = STOP.search(line.words) or TOLD.search(line.words)
    if (told and not ASKS.fullmatch(line.words)) or len(line.words.split()) > 12:
        return False
    if line.words.isascii() and not line.words[0].isupper():
        return False
    apart = text.count("\n", before.end, line.start) > 1
    if NAMES_PROGRAMME.fullmatch(line.words) and ITEM.match(behind.words):
        return True
    follows = bool(STOP.search(behind.words)) and len(behind.words) > len(line.words)
    return follows and (apart or bool(ENDS_SENTENCE.search(before.words)))
