"""Find a document's own title: the short name of the plan, without what announces it.

text -> **title** -> outline, programmes

That is what an announcement prints between 《》 or behind 关于印发, else the first of the opening
lines that ends like the name of a plan, a measure or a rule, else the first line.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from analysis.drafting.outline.heads import SPACE, Line, lines_of
from analysis.drafting.outline.marks import mark_at

OPENING_LINES, LONGEST = 25, 80
ANNOUNCED = re.compile(
    r"(?:关于|關於)?(?:印发|发布|公布|印發|發布|转发)"
    r"(?:《(?P<quoted>[^》\n]{4,80})》|(?P<plain>[^《》\n]{4,80}?))(?:等[^\n]{0,6})?的?(?:通知|公告)|"
    r"《(?P<agreed>[^》\n]{4,80})》(?:、?《[^》\n]{4,80}》)*(?:[（(]以下简称[^）)\n]*[）)])?"
    r"(?:已经|业经|印发|正式|发布|公布|出台)"
)
#: The second line of a title: 「若干政策措施」.
SORT_OF_PLAN = re.compile(
    r"(?:若干|政策|实施|行动|三年|专项|工作|发展|高质量|具体|暂行|管理|总体|建设|的|推進|基本|実施|行動)*"
    r"(?:计划|规划|方案|措施|意见|办法|细则|举措|条例|规定|纲要|政策|要綱|計画|戦略|プラン|実施案)"
    r"(?:[（(〔].*)?$"
)
#: A title set in two lines may have blank ones between them, as a page is printed.
MOST_LINES_APART = 4
#: No first half of a title: a sentence, or the body whose document it is.
NOT_HALF = re.compile(r"[。，,：:）)]$|(?:政府|办公厅|办公室|委员会|管委会|局|厅|文件)$")
#: Words that cite what others announced.
CITING = re.compile(r"根据|按照|落实|贯彻|依据")
#: What a report says of a plan that came out, and who issued it if it is none of the place's own.
TOLD = re.compile(
    r"(?P<who>[^，。；\n]{0,16})(?:印发|发布|公布|出台|推出|制定)(?:了|实施)?《(?P<told>[^》\n]{4,80})》"
)
FROM_ABOVE = re.compile(r"国务院|中共中央|国家|部委?(?:正式)?$|贯彻|落实|根据|按照")
#: A headline that reports of a plan, and is none.
HEADLINE = re.compile(
    r"发布|出台|推出|重磅|解读|"
    r"\b(?:launch(?:es|ed)|announce[sd]|unveil(?:s|ed)|awards (?=[£€$0-9])|allocated|"
    r"to (?:launch|offer|receive))",
    re.IGNORECASE,
)
#: What a page says behind the name of what it calls for.
CALL = re.compile(
    r"(?:の(?:公募|募集|案内|ご案内|実施|申請受付|受付|申請)(?:開始)?)?(?:について|のお知らせ)$|[/／]第[0-9]+弾$"
)
#: Whose page it is, behind a title: " - 北県ホームページ", 「｜南市公式サイト」.
SITE = re.compile(r"[ \u3000]*[-–—|｜/／][ \u3000]*[^-–—|｜]{2,40}$")
#: Where a list of programmes says whose one is: 「みどり県みどり市：AI補助金」.
WHOSE = re.compile(r"^[^\s：:、。]{1,10}[都道府県市区町村省][：:]\s*")
DECORATION = re.compile(r"^(?:[○●■□◆◇★☆]|【[^】]{1,8}】)+")
YEARS = r"(?:[ 　]*[（(〔][^（）()〔〕\n]{1,24}[）)〕])*"
YEARS_ALONE = re.compile(r"[（(〔][^（）()〔〕\n]*20[0-9]{2}[^（）()〔〕\n]*[）)〕]")
ENDS_LIKE_A_NAME = re.compile(
    r"(?:计划|规划|方案|措施|意见|办法|细则|政策|条例|规定|纲要|指南|指引|举措|条|計劃|規劃|"
    r"要綱|要領|計画|戦略|プラン|ビジョン|指針|規則|実施案|方針|ガイドライン|要項|制度|事業|プログラム|プロジェクト|補助金|助成金?)"
    rf"{YEARS}(?:の?概要)?$"
)
ENDS_LIKE_A_NAME_EN = re.compile(
    r"\b(?:plan|strategy|program|programme|scheme|fund|guidelines?|guidance|roadmap|agenda|"
    r"measures|policy|framework|grants?|call|initiative|act|ordinance|rules|blueprint)\b",
    re.IGNORECASE,
)
#: A heading in English of which only the first word is capital says a sort, and names none.
#: What a page of a council or a site calls its parts.
OF_PAGE = re.compile(
    r"(?:agenda|decisions?|meetings?|minutes|news|press|policy|issues?|reports?|menu)"
    r"(?: (?:items?|details?|releases?|instruments?|papers?|reports?|history))*",
    re.IGNORECASE,
)
SORT_ONLY_JA = re.compile(
    r"(?:(?:本|当|この|これまで|今後|主な|現在|補助金?|助成金?|奨励金|支援金|給付金|支援|事業|制度|計画|施策|"
    r"戦略|プログラム|募集|公募|申請|取り?組み?|状況|成果|評価|実績|経緯|課題|背景|効果|概要|内容|詳細|目的|"
    r"趣旨|流れ|一覧|案内|要[項領]|方法|対象)(?:等|の|と|及び|・|に対する)*)+"
)
SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|will|can|must|should)\b")
BULLET = re.compile(r"[-•*·▪–][ \t]")
SORT_ONLY = re.compile(r"[A-Z][a-z]*(?: [a-z&’'-]+)*\??")
FRONT_MATTER = re.compile(r"\A\ufeff?---\n(?:.*\n)*?title:[ ]*[\"']?(?P<title>[^\"'\n]+)[\"']?\n")
NO_TITLE = re.compile(
    r"https?://|^\S{0,12}〔|第[0-9０-９]+号|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|[:：。；;]$|"
    r"^目[ 　]*[录錄次]$"
)


def title_of(text: str, language: str) -> tuple[int, int] | None:
    """Return where the title of a text stands, within one line; None for a text without one."""
    matter = FRONT_MATTER.match(text)
    if matter:
        return _cut(text, *matter.span("title"))
    begins = opening(lines_of(text)[:OPENING_LINES])
    return (
        _announced(text, begins)
        or named(text, begins, language)
        or _told(text, begins)
        or _first(text, begins)
    )


def is_name(title: str, language: str) -> bool:
    """True for words that end like the name of a plan, a measure or a rule."""
    pattern = ENDS_LIKE_A_NAME_EN if language.startswith("en") else ENDS_LIKE_A_NAME
    return bool(pattern.search(title))


def opening(lines: Sequence[Line]) -> list[Line]:
    """Return the lines before the first heading with a mark and the first list."""
    begins: list[Line] = []
    for line in lines:
        mark = mark_at(line.words, 0, len(line.words))
        numbered = mark and not mark.family.startswith("#")
        if begins and (numbered or BULLET.match(line.words)):
            break
        begins.append(line)
    return begins


def _announced(text: str, begins: Sequence[Line]) -> tuple[int, int] | None:
    for line in begins:
        match = ANNOUNCED.search(text, line.start, line.end)
        if match and not CITING.search(text, line.start, match.start()):
            return _on_its_own(text, _cut(text, *match.span(str(match.lastgroup))), begins)
    return None


def _on_its_own(text: str, span: tuple[int, int], begins: Sequence[Line]) -> tuple[int, int]:
    """Return where a title that a notice announces heads the document itself, if it does."""
    title = text[slice(*span)]
    lines = [(line, line.words.strip(SPACE + "#*《》")) for line in begins]
    alone = next((one for one in lines if one[1] == title), None)
    alone = alone or next((one for one in lines if core(one[1]) == core(title)), None)
    for (line, words), (_, behind) in pairwise(lines):
        if alone is None and words and words + behind == title:
            alone = line, words
    if alone is None:
        return span
    start = alone[0].start + alone[0].words.index(alone[1])
    return start, start + len(alone[1])


def core(title: str) -> str:
    """Return a title without what one printing of it has and another has not."""
    return re.sub(r"[\s的“”]", "", re.sub(f"{YEARS}$", "", title))


def _told(text: str, begins: Sequence[Line]) -> tuple[int, int] | None:
    """Return where a report names the plan that came out, if it is none from above."""
    for line in begins:
        for match in TOLD.finditer(text, line.start, line.end):
            if not FROM_ABOVE.search(match["who"]):
                return match.span("told")
    return None


def is_headline(title: str) -> bool:
    """True for a headline that tells of a plan."""
    return bool(HEADLINE.search(title))


def says_a_sort(title: str) -> bool:
    """True for a heading that names nobody's own: "Policy instruments", 「補助金の概要」."""
    return bool(SORT_ONLY.fullmatch(title) or SORT_ONLY_JA.fullmatch(title))


def named(text: str, begins: Sequence[Line], language: str) -> tuple[int, int] | None:
    """Return where the name of a plan stands; of one set in two lines the line that says more."""
    for before, line in zip([None, *begins], begins, strict=False):
        words = line.words.strip("#* ")
        fits = (
            len(words) <= LONGEST
            and not OF_PAGE.fullmatch(words)
            and not re.search(r"。|\.$", words)
            and not is_headline(words)
        )
        name = _without_part(words, language)
        says = line is begins[0] or not (says_a_sort(words) or SENTENCE.search(words))
        if fits and says and not NO_TITLE.search(words) and is_name(name, language):
            first = before if before and _is_half(text, before, line) else line
            name = _without_part(first.words.strip("#* "), language)
            start = first.start + first.words.index(name)
            return _cut(text, start, start + len(name))
    return None


def _without_part(words: str, language: str) -> str:
    """Return the title of a page without what it says of the plan: a part, a call for it."""
    if language.startswith("en"):
        parts = re.split(r" [-–—|] ", words)
        names = (one for one in parts if is_name(one, language) and not says_a_sort(one))
        whole = parts[0] if not says_a_sort(parts[0]) else next(names, parts[0])
    else:
        whole = CALL.sub("", WHOSE.sub("", SITE.sub("", words)))
    return whole if is_name(whole, language) else words


def full_name(text: str, title: tuple[int, int], language: str) -> str:
    """Return the name that a title says, with its second half from the next line if it has one."""
    words, second = " ".join(text[slice(*title)].split()), second_half(text, title, language)
    return words + text[slice(*second)] if second else words


def second_half(text: str, title: tuple[int, int], language: str) -> tuple[int, int] | None:
    """Return where a title goes on in the line below it; None for one that is whole."""
    words = " ".join(text[slice(*title)].split())
    lines = lines_of(text[title[0] : title[1] + 2 * LONGEST])[:2]
    if len(lines) < 2:
        return None
    whole = f"《{words}{lines[1].words}》" in text
    if is_name(words, language) and not whole:
        goes_on = lines[0].words == words and bool(YEARS_ALONE.fullmatch(lines[1].words))
    else:
        half = whole or _is_half(text[title[0] :], lines[0], lines[1])
        goes_on = half and is_name(lines[1].words, language)
    return (title[0] + lines[1].start, title[0] + lines[1].end) if goes_on else None


def _is_half(text: str, before: Line, line: Line) -> bool:
    """True for two lines of one title, of which the second says only what sort of plan it is."""
    together = text.count("\n", before.end, line.start) < MOST_LINES_APART
    goes_on = 6 <= len(before.words) <= LONGEST and not (
        NO_TITLE.search(before.words) or NOT_HALF.search(before.words)
    )
    return together and goes_on and bool(SORT_OF_PLAN.match(line.words))


def _first(text: str, begins: Sequence[Line]) -> tuple[int, int] | None:
    for line in begins:
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
