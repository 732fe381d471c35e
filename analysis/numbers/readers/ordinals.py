"""Read what orders: 第5回, 第二批, 世界第二, second-largest, 震度5強.

digits, kanji -> **ordinals** -> mentions

A rank has the unit `rank`; another ordinal has none. 第17号 is a document's number and so noise;
第三季度 is a quarter and 第14次5カ年計画 the years of the plan, both dates.

An ordinal in English words that says how something stands among others has the unit `rank`, as
世界第二大 has. 強 and 弱 part the ranks 5 and 6 of seismic intensity in two and bound nothing:
https://www.jma.go.jp/jma/kishou/know/shindo/kaisetsu.html
"""

import re
from functools import cache

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
TO = re.compile(
    r"[-~至到](?:第 ?)?([0-9]{1,4})(?:条|章|次|回|批|期|位|名|届|项|項|款|节|節|类|類)?"
)
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
    more = TO.match(text, number.end)
    upper = int(more[1]) if more and int(more[1]) > number.value else None
    counted = more is not None and upper is not None and not more[0][-1].isdigit()
    coded = not counted and PART_OF_CODE.match(text, number.end)
    if coded or INSTITUTION.match(text, number.end):
        return reading.keep(noise(begin, end_of(PART_OF_CODE, text, number.end)))
    date = _as_date(text, spot, begin, number)
    if date:
        return reading.keep(date._replace(start=begin))
    counter = COUNTER.match(text, number.end)
    end, word = (counter.end(), counter[0]) if counter else (number.end, "")
    if word == "条":
        end = end_of(BRANCH, text, end)
    ranked = word in ("位", "名") or (
        word in ("", "大")
        and (
            _is_in_order(text, max(reading.floor, begin - 12), begin)
            or _goes_on_ranking(reading, begin)
        )
    )
    if more and upper:
        end = more.end()
    return reading.keep(ordinal(begin, end, number.value, "rank" if ranked else "", upper))


# 第5条の2: the article set behind the fifth
BRANCH = re.compile(r"(?:の[0-9]{1,2})+(?=[第、。にのはを)( ]|$)")
# 第18C章, 第3-1表; 第二棉纺厂
PART_OF_CODE = re.compile("(?:[A-Z](?![A-Za-z])|-[0-9]{1,3}(?![0-9]))[章条節节項表図图号]?")
INSTITUTION = re.compile(
    "(?:[一-鿿]{0,3}[厂廠]|人民医院|附属医院|医院|中学|小学|师范|實驗|实验|监狱|機床|汽车制造)"
)
LISTED = re.compile("(?:位列|位居|排名|名列|居于|居|荣获|获|蝉联)[一-鿿]{1,9}$")


NEXT_RANK = re.compile("[、,和][一-鿿]{0,8}")


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
    if _is_a_day(text, spot, match):
        return date(spot, match.end(), f"---{int(match['n']):02d}")
    more = ENGLISH_TO.match(text, match.end())
    end, upper = (more.end(), int(more["n"])) if more else (match.end(), None)
    ranked = is_ranked(text, spot) or stands_behind(text, end) or text.endswith(PLACES, spot, end)
    return ordinal(spot, end, int(match["n"]), "rank" if ranked else "", upper)


def _is_a_day(text: str, spot: int, nth: re.Match[str]) -> bool:
    """Say whether an ordinal is a day of the month spoken of: on the 26th, the Ministry."""
    if not 1 <= int(nth["n"]) <= 31 or not ON_THE.search(text[max(0, spot - 10) : spot]):
        return False
    return OF_THE_MONTH.match(text, nth.end()) is not None


ON_THE = re.compile("(?<![A-Za-z])(?:[Oo]n|[Bb]y|[Uu]ntil) the $")
OF_THE_MONTH = re.compile(r"(?=[,.;]|$| of (?:this|that|the|each|every) month\b)")
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
    r"phase|batch|stage|five(?=-year)|century|round|edition|generation|session|year|plenary|consecutive|straight|"
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
# its fifth factory, where a third party and a second hand are words; a fifth of is a share
HIGH = re.compile(r"[a-z]+(?:-[a-z]+)? (?!of |and |or |to |in )[A-Za-z]")
NUMBER_SIGNS = ("No.", "No. ", "#")
NUMBER_ONE = re.compile(
    r"(?:'s|(?<![A-Za-z])(?:[Tt]he|as|at|ranked|ranks|ranking|rank|is|its|to|from)) (?:No\. ?|#)$"
)

NUMBER_ALONE = re.compile(r"(?<![A-Za-z])No\. ?$")


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
    counts = counts or (n > 3 and HIGH.match(text, start) is not None)
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
    if not match and stands_behind(text, digits_end(text, start)):
        match = NUMBER_ALONE.search(window)
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
