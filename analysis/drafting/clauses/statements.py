"""Cut the text of each programme into the sentences that say what it pays.

sections, programmes, amounts -> **statements** -> terms, limits, relations, conditions
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from analysis.drafting import cues
from analysis.drafting.clauses.amounts import Amount
from analysis.drafting.passages import SENTENCE_END, Passages, has_cells
from analysis.drafting.programmes import programme_at

Row = dict[str, Any]
#: An item of a list that the line above announces.
ITEM = re.compile(r"[（(]?\s*[\d一二三四五六七八九十０-９①-⑳]+\s*[）)、.．]|[-•·*–・○●]")
ANNOUNCES = re.compile(
    r"[：:]$|次に掲げる|次のいずれ|次の(各号|要件|条件|全て|すべて)|以下の(要件|条件)|(下列|以下)条件"
)
LONGEST_ITEM = 160
#: How much of a text without a full stop is read as one sentence, and where it is parted.
LONGEST_SENTENCE = 1200
COMMA = re.compile(r"[，、](?![0-9０-９])|,(?=\s)|\t")
#: Titles that say a part of what their programme pays, and are none themselves.
PARTS = re.compile(
    r".{0,6}(申报|申请|支持|资助|补助|奖励)(条件|对象|标准|方式|额度|范围)|资金(安排|来源)|"
    r"((補助|助成|支援)(金の?)?)?(対象)?(率|額|上限額|限度額|経費|事業|者|対象者|期間|要件|事業者)([・、].{1,12})?|"
    r"(対象|応募|申請).{0,8}(者|要件|資格)|予算(額|規模)?|"
    r"who (can apply|is eligible)\??|eligib\w+( \w+){0,3}|(funding|grant assistance) available|"
    r"(amount|rate|level)s? of .{0,40}|budget|additional premiums|what can be funded|"
    r"value of grants?|am i eligible|what .{0,40} available|.{3,60}[?？]",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Statement:
    """A sentence from `start` to `end` of a text, its amounts, and the programme it is of."""

    text: str
    start: int
    end: int
    programme: str
    headings: tuple[str, ...]
    #: an item under a heading, or behind a line, that says what is asked
    is_item: bool = False
    amounts: tuple[Amount, ...] = ()

    @cached_property
    def words(self) -> str:
        """What the sentence says."""
        return self.text[self.start : self.end]

    @cached_property
    def is_row(self) -> bool:
        """True for a row of a table: what it pays is its own."""
        words = self.words.strip(" |\t")
        return has_cells(words, 0, len(words))

    def before(self, amount: Amount) -> str:
        """What stands before an amount since the amount before it, at most 60 characters."""
        ends = [one.end for one in self.amounts if one.end <= amount.start]
        return self.text[max(ends[-1] if ends else self.start, amount.start - 60) : amount.start]

    def behind(self, amount: Amount) -> str:
        """What stands behind an amount, up to the next one."""
        starts = [one.start for one in self.amounts if one.start >= amount.end]
        return self.text[amount.end : starts[0] if starts else self.end]


def statements_of(
    passages: Passages, amounts: Sequence[Amount], programmes: Sequence[Row]
) -> list[Statement]:
    """Return the sentences of a text that belong to a programme, in order."""
    text, found, begin, at = passages.text, list[Statement](), 0, 0
    rows = {row["programme"]: row for row in programmes}
    within = programme_at(programmes, passages.sections, text)
    places = dict[int, tuple[str, ...]]()
    announced, level = "", 0
    for end in _ends(text):
        own = list[Amount]()
        while at < len(amounts) and amounts[at].start < end:
            own.append(amounts[at])
            at += 1
        if text[begin:end].strip():
            holding = passages.holding(begin)
            section = holding[0].start if holding else -1
            if section not in places:
                places[section] = tuple(one.title for one in holding)
            heads = places[section]
            key = _whole(within(own[0].start if own else begin), rows)
            words = text[begin:end].strip()
            here = holding[0].level if holding else 0
            if holding and here <= level and holding[0].start >= begin:
                announced = ""  # a heading beside or above the one that announced the list
            listed = bool(announced and ITEM.match(words))
            if key:
                item = _is_asked(passages, begin, end, announced if listed else "")
                found.append(Statement(text, begin, end, key, heads, item, tuple(own)))
            if ANNOUNCES.search(words):
                announced, level = words, here
            elif not listed:
                announced = ""
        begin = end + 1
    return found


def _ends(text: str) -> Iterator[int]:
    """Yield where the sentences of a text end; of one too long to be read at once its commas."""
    begin = 0
    for end in (*(match.start() for match in SENTENCE_END.finditer(text)), len(text)):
        while end - begin > LONGEST_SENTENCE:
            commas = [one.start() for one in COMMA.finditer(text, begin, begin + LONGEST_SENTENCE)]
            if not commas:
                break
            yield commas[-1]
            begin = commas[-1] + 1
        yield end
        begin = end + 1


def _whole(key: str, rows: Mapping[str, Row]) -> str:
    """Return the programme whose part a title such as 「補助率」 names, else the key itself."""
    while key in rows and rows[key].get("parent") and PARTS.fullmatch(rows[key]["name"]):
        key = rows[key]["parent"]
    return key


def _is_asked(passages: Passages, begin: int, end: int, announced: str) -> bool:
    """True of an item of a list of conditions: one announced, or under a heading that says so.

    A short section of its own is an item; the heading of a longer one is none.
    """
    if cues.ASKED.search(announced):
        return True
    holding = passages.holding(begin)
    if not holding:
        return False
    own = holding[0]
    short = own.end - own.start <= LONGEST_ITEM and len(holding) > 1
    if short and cues.ASKED.search(holding[1].title):
        return True
    listed = end > own.body_start and not ANNOUNCES.search(passages.text[begin:end])
    return listed and cues.ASKED.search(own.title) is not None
