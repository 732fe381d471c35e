"""Read what orders: 第5回, 第二批, 世界第二, second-largest, 震度5強, and the marks of lists.

digits, kanji -> **ordinals** -> mentions

A rank has the unit `rank`; another ordinal has none. 第17号 is a document's number and so noise;
第三季度 is a quarter and 第14次5カ年計画 the years of the plan, both dates. The number of a list or
section (1、 2.3) is noise.

An ordinal in English words that says how something stands among others has the unit `rank`, as
世界第二大 has. 強 and 弱 part the ranks 5 and 6 of seismic intensity in two and bound nothing:
https://www.jma.go.jp/jma/kishou/know/shindo/kaisetsu.html
"""

import re
from functools import cache

from analysis.numbers.amounts.units import counts_things, unit_at
from analysis.numbers.dates import dates
from analysis.numbers.languages import Languages
from analysis.numbers.mention import Found, Mention, date, end_of, noise, ordinal
from analysis.numbers.names.codes import NUMBERED
from analysis.numbers.names.names import digits_end
from analysis.numbers.numerals import english_words
from analysis.numbers.numerals.numerals import Numeral, kanji_at, numeral_at
from analysis.numbers.reading import Reading
from analysis.numbers.text import Text

SHEET_WORDS = ("別表", "附表", "付表", "様式", "別記", "别表", "別紙")
SHEETS = frozenset(word[-1] for word in SHEET_WORDS)
COUNTER = re.compile(
    r"(?:届|次|回|批|位|名|个|個|条|條|章|节|節|项|項|款|期|四半期|年代|代|世代|轮|層|层|阶段|段階|段|部分|部|集|巻|卷|版|編|编|讲|课|"
    r"步|歩|番|大|年度|年|天|日|周|週|组|站|梯队|方面|類|类)(?:目(?![标標前的录]))?"
)
TO = re.compile(r"[-~至到](?:第 ?)?([0-9]{1,4})(?:条|章|次|回|批|期|位|名|届)?")
ENGLISH = re.compile(
    r"(?P<n>[0-9]{1,4})(?:st|nd|rd|th)\b"
    r"(?:[- ](?:century|session|edition|phase|batch|place|anniversary|meeting|round))?"
)


@cache
def ranked_words(words: Languages) -> tuple[str, ...]:
    """Return the words before an ordinal that make it a rank: 世界第二."""
    return tuple(word for record in words.records for word in record.ranked)


def behind_first(reading: Reading, spot: int, begin: int) -> int:
    """Read the number at `spot` that 第 at `begin` makes an ordinal."""
    text = reading.text
    if text[begin - 1 : begin] in SHEETS and text.endswith(SHEET_WORDS, 0, begin):
        return (
            reading.keep(noise(begin, digits_end(text, spot)))
            if text[spot].isdigit()
            else (reading.passed(spot, spot + 1, "name"))
        )
    number = numeral_at(text, spot) if text[spot].isascii() else kanji_at(text, spot)
    if number is None:
        return reading.passed(spot, spot + 1, "word")
    if number.script == "arabic":
        code = NUMBERED.match(text, spot)
        if code:
            return reading.keep(noise(begin, code.end()))
    if PART_OF_CODE.match(text, number.end) or INSTITUTION.match(text, number.end):
        return reading.keep(noise(begin, end_of(PART_OF_CODE, text, number.end)))
    date = _as_date(text, spot, begin, number)
    if date:
        return reading.keep(date._replace(start=begin))
    counter = COUNTER.match(text, number.end)
    end, word = (counter.end(), counter[0]) if counter else (number.end, "")
    ranked = word in ("位", "名") or (
        word in ("", "大")
        and (
            _is_in_order(text, max(reading.floor, begin - 12), begin)
            or _goes_on_ranking(reading, begin)
        )
    )
    more = TO.match(text, number.end)
    upper = None
    if more and int(more[1]) > number.value:
        upper, end = int(more[1]), more.end()
    return reading.keep(ordinal(begin, end, number.value, "rank" if ranked else "", upper))


# 第18C章, 第3-1表; 第二棉纺厂
PART_OF_CODE = re.compile("(?:[A-Z](?![A-Za-z])|-[0-9]{1,3}(?![0-9]))[章条節节項表図图号]?")
INSTITUTION = re.compile(
    "(?:[一-鿿]{0,3}[厂廠]|人民医院|附属医院|医院|中学|小学|师范|實驗|实验|监狱|機床|汽车制造)"
)
LISTED = re.compile("(?:位列|位居|排名|名列|居于|居|荣获|获|蝉联)[一-鿿]{1,9}$")


NEXT_RANK = re.compile("[、,和][一-鿿]{1,8}")


def _goes_on_ranking(reading: Reading, begin: int) -> bool:
    """Say whether the rank before goes on here: 居全国第9、中部第1."""
    last = reading.found[-1] if reading.found else None
    ranked = isinstance(last, Mention) and last.unit == "rank" and last.kind == "ordinal"
    return ranked and NEXT_RANK.fullmatch(reading.text, reading.floor, begin) is not None


def _is_in_order(text: Text, floor: int, begin: int) -> bool:
    """Say whether the words before 第 tell a place among others: 世界第二, 位列全国同类城市第一."""
    before = text[floor:begin]
    return before.endswith(ranked_words(text.words)) or LISTED.search(before) is not None


def _as_date(text: str, spot: int, begin: int, number: Numeral) -> Found | None:
    """Return the quarter or the five-year plan that the ordinal names, if it does."""
    if text.startswith("季", number.end) and not text.startswith(("季节", "季節"), number.end):
        return dates.quarter_at(text, spot)
    return dates.numbered_at(text, begin)


ROUND = re.compile(
    "(?P<n>[0-9]{1,3})(?:次(?=締切|〆切|公募|募集|審査|補正|提言|答申|試験|選考|速報|改定|改訂|避難)"
    "|(?![番丁位項科種品題名面耳注])[一-鿿]目(?![標的指安途処録論]))"
)


def round_at(text: str, start: int) -> Found | None:
    """Read the round of 18次締切 and 2次公募, the first point of 1点目."""
    match = ROUND.match(text, start)
    return ordinal(start, match.end(), int(match["n"])) if match else None


def english_at(text: str, spot: int, run: int) -> Found | None:
    """Return where an ordinal in digits ends, and its number: 21st century, 3rd.

    `run` is where the run of digits ends.
    """
    match = ENGLISH.match(text, spot) if text[run : run + 1] in ENDINGS else None
    if not match:
        return None
    more = ENGLISH_TO.match(text, match.end())
    end, upper = (more.end(), int(more["n"])) if more else (match.end(), None)
    ranked = is_ranked(text, spot) or stands_behind(text, end) or text.endswith(PLACES, spot, end)
    return ordinal(spot, end, int(match["n"]), "rank" if ranked else "", upper)


ENGLISH_TO = re.compile(r"(?: to |-)(?P<n>[0-9]{1,4})(?:st|nd|rd|th)\b(?: place)?")
PLACES = (" place", "-place")
ENDINGS = frozenset("snrt")
GREATEST = (
    r"largest|biggest|highest|most|place|spot|richest|busiest|best|fastest|lowest|smallest|greatest|worst|"
    r"longest|tallest|strongest|leading|cheapest|in the world|worldwide|globally|nationwide"
    r"|nationally"
)
WHERE = ("worldwide", "globally", "nationwide", "nationally")
ORDER = (
    r"phase|batch|stage|five|century|round|edition|generation|session|year|plenary|consecutive|straight|"
    r"anniversary|meeting|time|national|report|draft|tranche|wave|plan|pillar|priority|objective|day|week|month"
    r"|annual|in a row|in succession|running"
    r"|industrial|such|successive|member|term|floor|instal?lment|version|and final"
)
NAMES = "|".join([english_words.COMPOUND_ORDINAL, *english_words.ORDINALS])
ORDINAL = re.compile(
    rf"(?P<n>{NAMES})(?![A-Za-z])(?:[ -](?:(?P<rank>{GREATEST})|(?P<order>{ORDER}))\b)?", re.I
)
ENGLISH_RANKS_RANKED = re.compile(
    r"(?<![A-Za-z])(?:[Rr]ank(?:ed|s|ing)?|[Pp]lac(?:ed|es|ing)|[Cc]ame|[Ff]inished|[Ss]tood|[Ss]tands|[Ss]tanding|[Cc]omes)"
    r"(?: in| at)? (?:the )?$"
)
# only the second company to reach it
BECOMES = re.compile(r"(?<![A-Za-z])(?:only|becom(?:es|ing)|became|marks|marked) the $")
NUMBER_SIGNS = ("No.", "No. ", "#")
NUMBER_ONE = re.compile(
    r"(?:(?<![A-Za-z])(?:[Tt]he|'s|as|at|ranked|ranks|ranking|rank|is|its|to|from)) (?:No\. ?|#)$"
)


def ordinal_at(text: str, start: int) -> Found | None:
    """Return where an ordinal in words ends, its number, and `rank` where it is one."""
    match = ORDINAL.match(text, start)
    if not match:
        return None
    n = english_words.ordinal_value(match["n"])
    if match["rank"] or (not match["order"] and is_ranked(text, start)):
        is_rank = n > 1 or match["rank"] in (None, "place", "spot") or _is_place(text, start, match)
        return ordinal(start, match.end("n"), n, "rank") if is_rank else None
    counts = (match["order"] and (n > 1 or _first(match["order"]))) or (
        n > 1 and BECOMES.search(text[max(0, start - 16) : start])
    )
    return ordinal(start, match.end("n"), n) if counts else None


def stands_behind(text: str, end: int) -> bool:
    """Say whether the words behind a number tell a place among others: 22nd worldwide."""
    return text.startswith(tuple(f" {where}" for where in (*WHERE, "place", "in the world")), end)


def _is_place(text: str, start: int, match: re.Match) -> bool:
    """Say whether `first` is a place: ranking first in the world, 60 EFLOPS, first nationwide."""
    if is_ranked(text, start):
        return True
    return text[start - 2 : start] == ", " and match["rank"].lower() in WHERE


def _first(what: str) -> bool:
    return what.lower() not in (
        "time",
        "national",
        "such",
        "member",
        "day",
        "week",
        "month",
        "year",
        "and final",
    )


def is_ranked(text: str, start: int) -> bool:
    """Say whether the words before tell a place among others: ranked second, came 3rd."""
    return bool(ENGLISH_RANKS_RANKED.search(text[max(0, start - 24) : start]))


def numbered_at(text: str, start: int) -> int | None:
    """Return where `No.` begins when it says a rank: the No. 2 economy; Order No. 36 is none."""
    if not text.endswith(NUMBER_SIGNS, 0, start):
        return None
    window = text[max(0, start - 12) : start]
    match = NUMBER_ONE.search(window)
    return start - len(window) + max(window.rfind("No."), window.rfind("#")) if match else None


BEFORE = re.compile(
    r"(?:震度|震度は|最大震度|烈度)(?:[0-7](?:弱|強|强)?(?:から|~|-|、|と|や|または|又は|至|到))*$"
)
RANK = re.compile(r"(?P<n>[0-7])(?:弱|強|强)?(?![0-9.,:])(?!度)")
INTENSITY_TO = re.compile(r"(?:から|~|-|至|到)(?P<n>[0-7])(?:弱|強|强)?(?![0-9.])")
LEAST = re.compile("以上|を超え|超")


def intensity_at(text: str, start: int) -> Found | None:
    """Return the rank whose digit starts here behind 震度; None where it is none."""
    match = RANK.match(text, start)
    if not match or not BEFORE.search(text[max(0, start - 16) : start]):
        return None
    more = INTENSITY_TO.match(text, match.end())
    end = more.end() if more else match.end()
    least = LEAST.match(text, end)
    upper = int(more["n"]) if more and more["n"] > match["n"] else None
    bound = ("at_least" if least[0] == "以上" else "more_than") if least else "exact"
    stop = least.end() if least else end
    return ordinal(start, stop, int(match["n"]), "rank", upper, bound)


HEAD = re.compile(r"(?:^|\n)[ \t*#>\-•·●■◆○\"'(\[]{0,12}$")
AFTER_STOP = re.compile(r"[。;:!?」』)]\s?\(?$|[a-z)]\. \(?$|^\s*\(?$")
LIST_MARK = re.compile(
    r"[0-9]{1,2}\.(?=(?:19|20)[0-9]{2}年)"
    r"|(?:[0-9]{1,3})(?:[、)](?![0-9]{1,3}[、,和及~-][0-9])|\.(?![0-9])(?=[ \S])|\](?!\())"
)
# a scale of an amount at the head of a line: 60.5M
SCALE = r"[百千万亿兆]|(?:[KMBTG]|MM|[BMT]n|Cr)(?![A-Za-z&])"
SECTION = re.compile(
    rf"[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,4}}\.?(?= ?(?!{SCALE})[A-Z一-鿿ァ-ヺ\"])"
    r"|[0-9]{1,2}(?:-[0-9]{1,2}){1,2}(?:\.|(?= ))(?= ?(?![百千万亿兆年月日時时])[A-Z一-鿿ァ-ヺ\"])"
)
SECTION_WORD = re.compile(r"[0-9]{1,2} {1,2}(?![百千万亿兆])(?=[一-鿿]{2}|[「『])")
# 妻（29）が, 田中容疑者（52）は: the age behind a person
AGE_BEHIND = (*"がはらとをもで", "さん", "氏", "容疑者", "被告", "選手")
PERSON = re.compile("[一-鿿々ァ-ヺー](?<![表図節章項号条式紙注例])")
PERSONS = tuple("児男女妻夫孫")
# 今 (17) 日, as the press abroad sets the day of the month apart
TODAY = re.compile(r"(?P<d>3[01]|[12][0-9]|[1-9])\) ?日")
BRACKETED = re.compile(r"[0-9]{1,2}[)\]]")


def line_start(text: str, start: int) -> bool:
    """Say whether only marks and spaces stand between the line's beginning and this spot."""
    return (
        bool(HEAD.search(text[max(0, start - 13) : start]))
        if start > 12
        else bool(HEAD.search("\n" + text[:start]))
    )


# the mark of a note: (注) 1 当社は, 注:2.
NOTE = re.compile(r"(?:注|備考|备注|Notes?)\)?[::]? ?$")
NOTE_ENDS = frozenset(") ::注考")
NOTE_MARK = re.compile("[0-9]{1,2}(?=[ .、][^0-9])")


# the page in a list of contents: 目录 ........ 2
LEADER = re.compile(r"(?:[.…・·]{4,}|…{2,}) ?$")
LEADER_ENDS = frozenset(" .…・·")
PAGE = re.compile("[0-9]{1,4}(?:[-~][0-9]{1,4})?")
# and the title that follows it in one line: ........ 7 2.1 Levels
BEHIND_PAGE = re.compile(r"[.…・·]{2,} ?[0-9]{1,4} $")
NEXT_TITLE = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}\.?(?= [A-Z一-鿿])")


def listed(text: Text, start: int) -> Found | None:
    """Return a list or section number: 1、 (1) 2.3 at the head of a line, (3) anywhere."""
    before = text[start - 1 : start]
    if before in ("(", "["):
        match = BRACKETED.match(text, start)
        today = TODAY.match(text, start) if before == "(" and match else None
        if today and text[max(0, start - 3) : start - 1].strip()[-1:] in ("今", "昨"):
            return date(start, today.end(), f"---{int(today['d']):02d}")
        if match and before == "(" and _is_age(text, start, match.end()):
            return None
        if match and text[match.end() - 1] == (")" if before == "(" else "]"):
            return noise(start, match.end() - 1)
    if before in NOTE_ENDS and NOTE.search(text[max(0, start - 8) : start]):
        note = NOTE_MARK.match(text, start)
        if note:
            return noise(*note.span())
    leader = before in LEADER_ENDS and LEADER.search(text[max(0, start - 6) : start])
    if leader:
        return noise(start, end_of(PAGE, text, start))
    if before == " " and BEHIND_PAGE.search(text[max(0, start - 12) : start]):
        mark = NEXT_TITLE.match(text, start)
        if mark:
            return noise(*mark.span())
    if before == " " and text[start - 2 : start - 1].isalnum():
        return _in_sentence(text, start)  # no line and no sentence begins here
    if before == "「" and SECTION_WORD.match(text, start):
        return noise(start, end_of(PAGE, text, start))
    if not before or before in " \n\t*#>-•·●■◆。;:!?」』)([\"'":
        if line_start(text, start):
            match = SECTION.match(text, start)
            if match and not _measures(text, match.end()):
                return noise(start, match.end())
            match = SECTION_WORD.match(text, start)
            if match and not unit_at(text, match.end() - 1) and not unit_at(text, match.end()):
                return noise(start, start + len(match[0].rstrip()))
        elif not AFTER_STOP.search(text[max(0, start - 3) : start]):
            return _in_sentence(text, start) if before == " " else None
        elif before == " ":
            match = SECTION.match(text, start)
            if (
                match
                and match[0][-1] != "."
                and not unit_at(text, match.end())
                and text[match.end()] == " "
                and text[match.end() + 1].isupper()
            ):
                return noise(start, match.end())
        match = LIST_MARK.match(text, start)
        if match and match[0][-1] == ")" and _in_bracket(text, start):
            return None
        if match and not text.startswith(("、", ")"), match.end()):
            return noise(start, match.end() - 1)
    return None


def _measures(text: Text, end: int) -> bool:
    """Say whether a unit of measure follows; no one counts 2.1 companies."""
    unit = unit_at(text, end)
    return unit is not None and not (text[end] == " " and counts_things(text, unit.code))


IN_SENTENCE = re.compile(r"(?:,|:|;|\band|\bor) $")
LINE_MARK = re.compile(r"([1-9][0-9]?)\. (?=[A-Z])")
IN_SENTENCE_MARK = re.compile(r"[1-9][0-9]?(?=\) ?[A-Za-z])")


def _in_sentence(text: str, start: int) -> Found | None:
    """Return the mark of a list within a sentence: one thing, 2) another, and 3) a third."""
    after = text[start : start + 4]
    if ". " in after and _goes_on(text, start):
        return noise(start, start + after.index("."))
    mark = IN_SENTENCE_MARK.match(text, start) if ")" in after else None
    if not mark or not IN_SENTENCE.search(text[max(0, start - 5) : start]):
        return None
    return None if _in_bracket(text, start) else noise(start, mark.end())


def _goes_on(text: str, start: int) -> bool:
    """Say whether a number goes on with a list set out in one line: 1. China 2. France."""
    mark = LINE_MARK.match(text, start)
    if not mark or int(mark[1]) < 2:
        return False
    before = f"{int(mark[1]) - 1}. "
    at = text.rfind(before, max(0, start - 60), start)
    return at >= 0 and (at == 0 or text[at - 1] in " \n")


def _in_bracket(text: str, start: int) -> bool:
    """Say whether a bracket opened before is still open, so that ) closes it: (median: 9)."""
    before = text[max(0, start - 60) : start]
    return before.rfind("(") > max(before.rfind(")"), before.rfind("\n"))


def _is_age(text: str, start: int, end: int) -> bool:
    """Say whether a number in brackets is the age of the person before; lists are not so long."""
    number, before = int(text[start : end - 1]), text[start - 2 : start - 1]
    if not PERSON.match(before):
        return False
    named = number > 17 or text.startswith(PERSONS, start - 2)
    return named and text.startswith(AGE_BEHIND, end)
