"""Find a document's own title: the short name of the plan, without what announces it.

text -> **title** -> outline, programmes

That is what an announcement prints between 《》 or behind 关于印发, else the first of the opening
lines that ends like the name of a plan, a measure or a rule, else the first line.
"""

import re
from collections.abc import Sequence

from analysis.drafting.outline.heads import SPACE, Line, lines_of
from analysis.drafting.outline.marks import mark_at

OPENING_LINES, LONGEST = 25, 80
ANNOUNCED = re.compile(
    r"(?:关于|關於)?(?:印发|发布|公布|印發|發布|转发)"
    r"(?:《(?P<quoted>[^》\n]{4,80})》|(?P<plain>[^《》\n]{4,80}?))(?:等[^\n]{0,6})?的?(?:通知|公告)|"
    r"《(?P<agreed>[^》\n]{4,80})》(?:、?《[^》\n]{4,80}》)*(?:已经|业经|印发给)"
)
DECORATION = re.compile(r"^(?:[○●■□◆◇★☆]|【[^】]{1,8}】)+")
YEARS = r"(?:[ 　]*[（(〔][^（）()〔〕\n]{1,24}[）)〕])*"
ENDS_LIKE_A_NAME = re.compile(
    r"(?:计划|规划|方案|措施|意见|办法|细则|政策|条例|规定|纲要|指南|指引|举措|条|計劃|規劃|"
    r"要綱|要領|計画|戦略|プラン|ビジョン|指針|規則|実施案|方針|ガイドライン|要項|制度|事業|補助金)"
    rf"{YEARS}(?:の?概要)?$"
)
ENDS_LIKE_A_NAME_EN = re.compile(
    r"\b(?:plan|strategy|program|programme|scheme|fund|guidelines?|guidance|roadmap|agenda|"
    r"measures|policy|framework|grants?|call|initiative|act|ordinance|rules|blueprint)\b",
    re.IGNORECASE,
)
FRONT_MATTER = re.compile(r"\A\ufeff?---\n(?:.*\n)*?title:[ ]*[\"']?(?P<title>[^\"'\n]+)[\"']?\n")
NO_TITLE = re.compile(
    r"https?://|^\S{0,12}〔|第[0-9０-９]+号|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[:：。；;]$|"
    r"^目[ 　]*[录錄次]$"
)


def title_of(text: str, language: str) -> tuple[int, int] | None:
    """Return where the title of a text stands, within one line; None for a text without one."""
    named = FRONT_MATTER.match(text)
    if named:
        return _cut(text, *named.span("title"))
    opening = _opening(lines_of(text)[:OPENING_LINES])
    return _announced(text, opening) or _named(text, opening, language) or _first(text, opening)


def is_name(title: str, language: str) -> bool:
    """True for words that end like the name of a plan, a measure or a rule."""
    pattern = ENDS_LIKE_A_NAME_EN if language.startswith("en") else ENDS_LIKE_A_NAME
    return bool(pattern.search(title))


def _opening(lines: Sequence[Line]) -> list[Line]:
    """Return the lines before the first paragraph that is a sentence or a marked heading."""
    opening: list[Line] = []
    for line in lines:
        mark = mark_at(line.words, 0, len(line.words))
        if mark and not mark.family.startswith("#") and opening:
            break
        opening.append(line)
    return opening


def _announced(text: str, opening: Sequence[Line]) -> tuple[int, int] | None:
    for line in opening:
        match = ANNOUNCED.search(text, line.start, line.end)
        if match:
            return _on_its_own(text, _cut(text, *match.span(str(match.lastgroup))), opening)
    return None


def _on_its_own(text: str, span: tuple[int, int], opening: Sequence[Line]) -> tuple[int, int]:
    """Return where a title that a notice announces heads the document itself, if it does."""
    title = text[slice(*span)]
    alone = (line for line in opening if line.words.strip(SPACE + "《》") == title)
    heads = next((line.start + line.words.index(title) for line in alone), span[0])
    return heads, heads + len(title)


def _named(text: str, opening: Sequence[Line], language: str) -> tuple[int, int] | None:
    for line in opening:
        words = line.words.lstrip("#* ").rstrip("#* ")
        if (
            len(words) <= LONGEST
            and not re.search(r"。|\.$", words)
            and not NO_TITLE.search(words)
            and is_name(words, language)
        ):
            start = line.start + line.words.index(words)
            return _cut(text, start, start + len(words))
    return None


def _first(text: str, opening: Sequence[Line]) -> tuple[int, int] | None:
    for line in opening:
        words = line.words.strip("#* ")
        if words and len(words) <= 2 * LONGEST and not NO_TITLE.search(words):
            start = line.start + line.words.index(words)
            return _cut(text, start, start + len(words))
    return None


def _cut(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the quotation marks around it, at most as long as a title may be."""
    words = DECORATION.sub("", text[start:end])
    start = end - len(words)
    inner = words.strip(SPACE + '《》「」『』“”"*')
    start += words.index(inner)
    return start, start + min(len(inner), LONGEST)
