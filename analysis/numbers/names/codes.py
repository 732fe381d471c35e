"""Recognise digits that only name, by their shape: H100, telephones, rooms, documents, 5G, 7x24.

folded text -> **codes** -> noise mentions
"""

import re

from analysis.numbers.amounts.bounds import bound_before
from analysis.numbers.amounts.signs import is_rand
from analysis.numbers.amounts.units import unit_at
from analysis.numbers.languages.mul import CODES
from analysis.numbers.mention import Found, end_of, noise
from analysis.numbers.names.names import named_at
from analysis.numbers.numerals.numerals import euro_at, numeral_at
from analysis.numbers.numerals.shares import is_share
from analysis.numbers.text import Text

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
TOKEN_AFTER = re.compile(
    r"[A-Za-z0-9]*(?:[-_./][A-Za-z0-9]+){0,8}(?::(?:19|20)[0-9]{2}(?![0-9]))?\+?"
)
TOKEN_BEFORE = frozenset(LETTERS + "0123456789_-./@&")
LETTER_SIGNS = "Rs Rs. Rp Tk Tk. RM Dhs Dh SR KSh Ksh".split()
MONEY_WORDS = frozenset(["RMB", "US", "yuan", "Yuan", *LETTER_SIGNS, *CODES])
# a bound set close: c.300 staff
ABBREVIATED = ("c.", "ca.", "max.", "min.", "approx.")
PARTICLES = re.compile(r"(?:2\.5|10|1(?:\.0)?)(?![0-9.])")
ACRONYM_COUNTS = re.compile(r"[A-Z]{2,4}s?$|[a-z]{3,12}$")

ROOM = re.compile(
    r"[0-9]{2,5}(?:-[0-9]{1,4})? ?(?:室|房)(?!间|産|产)|(?:(?<=号楼)|(?<=号館))[0-9]{1,2}[层層]"
)
REFERENCE = re.compile(r"[0-9]{2,6}/[0-9]{2}(?=\])")
SLASHED = re.compile(
    r"(?:19|20)[0-9]{2}/(?:(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,6}(?![0-9])"
    r"|[0-9]{1,4}/(?:E[CU]|EEC|CFSP|JHA|Euratom)\b)"
)
DOCUMENT = re.compile(r"(?:19|20)[0-9]{2} ?[\])] ?第?(?: ?[0-9]{1,6}(?:-[0-9]{1,3})?) ?[号號]?")
NUMBERED = re.compile(
    r"[0-9]{1,8}(?:[-~][0-9]{1,4})? ?(?:号|號)(?!召(?!开|集会)|称)(?:-[0-9]{1,3}(?![0-9])|线|楼"
    r"|文件|文|院|机|桥|馆|門|出口|墙|室|令|公告)?"
)
PARTS = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,2})?(?: ?: ?[0-9]{1,3}(?:\.[0-9]{1,2})?){2,5}(?![0-9:])"
)
NUMBER_SIGNS = frozenset("号號-~ ")


def letters_before(text: str, start: int, floor: int) -> int:
    """Return where the word of letters and digits before this spot begins; itself if none."""
    begin = start
    least = max(floor, start - 40)
    while begin > least and text[begin - 1] in TOKEN_BEFORE:
        begin -= 1
    while begin < start and not text[begin].isalnum():
        begin += 1
    return begin


def product(text: Text, start: int, floor: int) -> Found | None:
    """Return the span of a name that joins letters and digits: H100, GPT-4o, COVID-19."""
    begin = letters_before(text, start, floor)
    token = text[begin:start]
    if not any(c.isalpha() for c in token) or token in MONEY_WORDS or token.lower() == "top":
        return None
    if text[begin - 1 : begin] == "$":
        return None  # $US5
    if token == "R" and is_rand(text, start):
        return None
    if token[-1] in "-/" and token[:-1].islower() and len(token) > 3:
        return None
    if token in ABBREVIATED:
        return None
    if token[-1] == "&" or (token[-1] in "./" and not token[-2:-1].isalnum()):
        return None
    end = end_of(TOKEN_AFTER, text, start)
    if token == "PM" and PARTICLES.match(text, start):
        return noise(begin, end_of(PARTICLES, text, start))
    if ACRONYM_COUNTS.search(token) and _counted(text, start):
        return None
    return noise(begin, _counted_on(text, start, end))


NEXT_LABEL = re.compile("(?P<sign>[、,・+~-])(?P<n>[0-9]{1,2})(?![0-9.%百千万亿兆年月日時时])")


def _counted_on(text: Text, start: int, end: int) -> int:
    """Return where the labels end that count on from a name's: Scope1、2, Scope1+2, Tier1~3."""
    end -= text[end - 1] == "+"
    last, match = text[start:end], NEXT_LABEL.match(text, end)
    while match and last.isdigit():
        step = int(match["n"]) - int(last)
        if unit_at(text, match.end()) or not (step == 1 or (step > 1 and match["sign"] in "~-")):
            break
        last, end = match["n"], match.end()
        match = NEXT_LABEL.match(text, end)
    return end


COUNTING = re.compile("[%.,百千万亿]| ?(?:thousand|[mbt]r?illion)")
ADDED = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z]{0,11}\+$")


def added(text: Text, start: int, floor: int) -> Found | None:
    """Return the digits of a name that adds them to letters: T+1, China+1; 5G+50亿元 is none."""
    window = text[max(floor, start - 13) : start]
    name = ADDED.search(window)
    end = end_of(DIGITS, text, start)
    if not name or end - start > 2 or unit_at(text, end) or COUNTING.match(text, end):
        return None
    return noise(start - len(name[0]), end)


FIRST_END = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,2})?(?:~|から|至|到)(?=[0-9])")


def _counted(text: Text, start: int) -> bool:
    """Say whether a quantity follows the letters: PC100万台, GPU3000张."""
    ranged = FIRST_END.match(text, start)
    if ranged:
        return _counted(text, ranged.end())  # ARR1~3億円
    number = numeral_at(text, start)
    if number is not None and text[number.end : number.end + 1] == " ":
        return False  # the letters of CR10 市占率 belong to the digits
    if number is None or number.script == "mixed":
        return number is not None
    unit = unit_at(text, number.end)
    return unit is not None and (not unit.word[0].isascii() or unit.word == "%")


def named_code_at(text: Text, start: int, floor: int, run: int) -> Found | None:
    """Return the span of a document number or name that a date could be taken for.

    `run` is where the run of digits ends.
    """
    return (
        _document(text, start, floor, run)
        or named_at(text, start, floor, run)
        or _parts(text, start)
        or _telephone(text, start, run)
    )


TELEPHONE = re.compile("电话|電話|热线|熱線|TEL|传真|手机|联系方式")


def _telephone(text: Text, start: int, run: int) -> Found | None:
    """Return seven or eight digits behind a word for the telephone: 联系电话:创新处,51705768."""
    if not 6 < run - start < 9 or unit_at(text, run):
        return None
    return noise(start, run) if TELEPHONE.search(text, max(0, start - 40), start) else None


def _parts(text: str, start: int) -> Found | None:
    """Return a ratio of three or more parts, 3.1:42.4:54.5, which no one number says."""
    if ":" not in text[start + 1 : start + 8]:
        return None
    match = PARTS.match(text, start)
    if not match or not ("." in match[0] or re.search(":[0-9](?![0-9])", match[0])):
        return None
    return noise(*match.span())


def _document(text: str, start: int, floor: int, run: int) -> Found | None:
    """Return a document number: 〔2024〕17号, 第123号, 88号."""
    if text[start - 1 : start] in ("[", "(") and start > floor:
        match = DOCUMENT.match(text, start)
        if match and match[0].endswith(("号", "號")):
            return noise(start - 1, match.end())
    reference = REFERENCE.match(text, start) if text[start - 1 : start] == "[" else None
    if reference:
        return noise(*reference.span())
    if text[start - 1 : start] in ("座", "栋", "楼", "幢", "号", "层", "館"):
        room = ROOM.match(text, start)
        if room:
            return noise(*room.span())
    slashed = SLASHED.match(text, start) if text[run : run + 1] == "/" else None
    if slashed:
        return noise(*slashed.span())
    if text[run : run + 1] not in NUMBER_SIGNS:
        return None
    match = NUMBERED.match(text, start)
    return noise(start, match.end()) if match else None


HOUSE = re.compile(
    r"[0-9]{1,5}(?:-[0-9]{1,4}){0,2} ?(?:丁目|番地"
    r"|番(?:窓口|線|ホーム|出口|街区|ゲート)?(?!目|[手組勝])"
    r"|号室|弄"
    r"|幢[0-9])(?:[0-9]{1,4}(?:番地?|号|-[0-9]+)*){0,3}"
)
DASHED = re.compile(
    r"\+?[0-9]{1,5}(?:[-−][0-9]{1,8}){2,5}(?![0-9年月日%])"
    r"|[0-9]{1,4}-[0-9]{6,10}(?![0-9])"
    r"|0[0-9]{1,4}-[0-9]{3,8}(?:[- ][0-9]{1,5})?|1[3-9][0-9]{9}(?![0-9])"
)
PLUS = re.compile(r"[0-9]{1,3}(?:\+[0-9NnXx]{1,3}){1,6}(?![0-9%])")
# the foot of a page, - 12 -
FOOT = re.compile(r"(?:^|\n) ?- ?$")
FOOT_ENDS = re.compile(r"[0-9]{1,3} ?-(?= ?(?:\n|$))")
TIMES = re.compile(
    r"(?:7 ?[x×*] ?24(?: ?小时| ?時間)?|24/7"
    r"|[0-9]{1,3}[x×][0-9]{1,3}(?:[x×][0-9]{1,4})?(?=[^0-9^⁰¹²³⁴⁵⁶⁷⁸⁹]|$))"
)
VERSION = re.compile(
    r"[0-9]{1,2}\.0(?:版|時代|时代)?(?![0-9%])|[0-9]{1,3}(?:\.[0-9]{1,3}){2,4}(?![0-9])|[0-9]{1,3}(?:\.[0-9]{1,2})?版(?!图|权|面|本数)"
)
GENERATION = re.compile(
    r"[0-9](?:\.5|\.75)?G(?:-A|-Advanced)?(?![A-Za-z0-9])|(?:480|540|720|1080|2160|4320)[PpIi](?![A-Za-z])|[248]K(?:[/・]?8K)?(?![A-Za-z0-9])|[1-9]D(?![A-Za-z0-9])"
)
MODEL_SIZE = re.compile(
    r"[0-9]{1,4}(?:\.[0-9]{1,2})?[BMT](?![A-Za-z0-9])(?! ?(?:param|tok|par|yuan|dollar))"
)
BEHIND_MODEL = re.compile(r"[A-Za-z][A-Za-z0-9.]{0,15}[ -][0-9R][0-9.R]{0,4} $")
# the classes of the law on infections: 2類相当から5類へ
CLASS = re.compile(
    r"[1-5]類(?=\(?相当|感染|から ?[1-5]類|に?引き下げ|に(?:移行|なっ)|へ|移行|[)）」])"
)
BUILDING = re.compile("[0-9]{1,3}#(?=[号楼樓栋棟幢机機炉车车地、,和及])")
FLOOR = re.compile(r"(?:B|地下)?[0-9]{1,2}(?:階|楼)(?!建|層|盤|盘|宇|房|市|面|级|段)")
AFTER_90 = re.compile(r"[0-9][05] ?(?:后|後)(?=[^0-9]|$)(?!続)")
ZONE = re.compile("(?:GMT|UTC) ?$")
EVENT = re.compile(r"[0-9]{1,2}·[0-9]{1,2}(?![0-9.])")
SCORE = re.compile(
    r"[0-9]{1,3}-[0-9]{1,3}(?![0-9%-])"
    r"(?= (?:vote|majority|decision|ruling|win|victory|defeat|loss|lead|draw))"
)
IN_ONE = re.compile(r"[2-9]-(?:in-1|for-[1-9])(?![0-9])")
BEHIND_VOTE = re.compile(r"(?:voted|vote|won|lost|beat|passed)(?: by| of| was)? (?=$)")
VOTES = re.compile(r"(?P<a>[0-9]{1,3})-(?P<b>[0-9]{1,3})(?![0-9%-]|[.,][0-9])")
# 3-1で快勝, 3比1战胜
RESULT = re.compile(
    r"[0-9]{1,3} ?[-:比対对] ?[0-9]{1,3}(?![0-9%])(?:の|で|的比分)?"
    r"(?:快勝|完勝|競り勝|勝|敗|下し|破っ|破り"
    r"|引き分|逆転|战胜|击败|获胜|取胜|险胜|大胜|完胜|力克|负于|领先|落后|逆转|战平|不敌|告负|结束|收场)"
)
# Form 8-K; section 15(d); 17 CFR 230; a level, 9级
FORM = re.compile("[0-9]{1,2}-[A-Z](?![A-Za-z0-9-])")
CLAUSE = re.compile(r"[0-9]{1,3}\([a-z]{1,2}\)(?:\([0-9ivx]{1,4}\))*")
LAW = re.compile(r"[0-9]{1,3} (?:C\.?F\.?R|U\.?S\.?C|Stat)\b\.?(?: [0-9]+(?:\.[0-9]+)*)?")
LEVEL = re.compile("[0-9]{1,2}级(?![别联数差长])")
# 2次電池, 3次元: no times are counted
STAGE = re.compile("[1-6]次(?=電池|元|関数|産業|情報|下請|利用|エネルギー|救急|医療圏)")
# from nothing to something: 从0到1
FROM_NOTHING = re.compile("0(?:[到至]|から)1(?![0-9.,%万亿])")
# 4升1降, how many went which way
UP_AND_DOWN = re.compile("[0-9]{1,2}[升涨降跌](?:[0-9]{1,2}[升涨降跌平]){1,2}")
# ご質問3-10：, 施策1-1
QUESTION = re.compile(r"[1-9][0-9]?-[1-9][0-9]?(?=[:\n]|[ ]?$)")
EVEN = re.compile(r"(?:50[-/]50|9/11)(?![0-9])")
OVER = re.compile(r"(?P<top>[0-9]{1,3})/(?P<under>[0-9]{1,3})(?![0-9/年月.])")
QUOTES = frozenset("\"'」』)")
LOWER_WORD = re.compile(r"(?:^|[^A-Za-z])[a-z]{1,20} $")
TO_ANOTHER = re.compile("[-~][0-9]")  # 2.0-2.5mm
SCALED = (*"百千万亿兆割成", "ポイント", "パーセント")
MEETING_ROOM = re.compile("[0-9]{3,4}(?:会議室|会议室|教室)")
SCHOOL_YEAR = re.compile(
    "[1-6]年生(?!存|産|まれ|活)|(?:(?<=小学)|(?<=中学)|(?<=高校)|(?<=大学))[1-6]年(?![間前後度制以])"
)
# a paper's volume and pages, 2021;12:680647, and its address, 10.3389/fendo
VOLUME = re.compile(
    r"(?<=;)[0-9]{1,4}(?:\([0-9A-Za-z-]{1,9}\))?:[A-Za-z]?[0-9]+(?:-[A-Za-z]?[0-9]+)?"
    r"|(?<=; )[0-9]{1,4}(?:\([0-9A-Za-z-]{1,9}\))?:[A-Za-z]?[0-9]+-[A-Za-z]?[0-9]+"
)
DOI = re.compile(r"10\.[0-9]{4,9}/[A-Za-z0-9][A-Za-z0-9./()_-]*[A-Za-z0-9]")
# the number of an article by its journal, year and pages: 2096-5729(2024)05-0053-10
ARTICLE = re.compile(
    r"[0-9]{4}-[0-9]{3}[0-9X]\((?:19|20)[0-9]{2}\)[0-9]{1,2}-[0-9]{3,4}-[0-9]{1,3}(?![0-9])"
)
# the shapes to try, by the sign behind the first run of digits
SHAPES = {
    ".": (DOI, GENERATION, VERSION),
    "-": (ARTICLE, DASHED, FORM, HOUSE, EVEN, SCORE, RESULT, IN_ONE),
    ":": (VOLUME, RESULT),
    "比": (RESULT,),
    "対": (RESULT,),
    "对": (RESULT,),
    "+": (PLUS,),
    "/": (TIMES, EVEN),
    " ": (TIMES, HOUSE, AFTER_90, LAW),
    "(": (VOLUME, CLAUSE),
    "级": (LEVEL,),
    "次": (STAGE,),
    "版": (VERSION,),
    "·": (EVENT,),
    "#": (BUILDING,),
    "類": (CLASS,),
    "到": (FROM_NOTHING,),
    "至": (FROM_NOTHING,),
    "升": (UP_AND_DOWN,),
    "涨": (UP_AND_DOWN,),
    "降": (UP_AND_DOWN,),
    "跌": (UP_AND_DOWN,),
    "か": (FROM_NOTHING,),
    "年": (SCHOOL_YEAR,),
    "会": (MEETING_ROOM,),
    "教": (MEETING_ROOM,),
}
SHAPES |= dict.fromkeys("x×*", (TIMES,)) | dict.fromkeys("丁番号弄幢", (HOUSE,))
SHAPES |= dict.fromkeys("階楼", (FLOOR,)) | dict.fromkeys("后後", (AFTER_90,))
SHAPES |= dict.fromkeys("GPpIiKD", (GENERATION,))
DASHED_OR_RUN = re.compile(rf"{DASHED.pattern}|[0-9]+(?:-[0-9]{{1,3}}(?![0-9]))?")
# i9-11900K, 酷睿11900K: no one counts tens of thousands in thousands
# the class of a module, 1.6T光模块; 1.6T参数 are counted
SPEED = re.compile(r"[0-9]\.[0-9]T(?=[一-鿿])(?![参參级級的算数以])")
CHIP = re.compile("[0-9]{5}K(?![A-Za-z0-9])")
LETTER_SET = frozenset(LETTERS)
CONTACT_SIGNS = LETTER_SET | frozenset(" -)")
# decimals, and what stands behind them where they may name something: 4.5G, 1.2.3, 3.1版
DECIMALS = re.compile(r"\.([0-9]+)")
MAY_NAME = re.compile("[A-Za-z.,版/]")
DIGITS_LETTER = re.compile(r"[0-9](?:[0-9.,]{0,20}[0-9.])?(?=[A-Za-z])")
KNOWN_LETTERS = re.compile(
    r"(?:st|nd|rd|th|s|k|K|M|MM|B|T|bn|mn|tn|m|b|x|X|am|pm|Q|H|FY|(?i:million|billion|trillion)|[Tt]rn"
    r"|[Mm]ln|[Bb]ln|B[Nn]|Mn|pc|pts?|p|th)(?![A-Za-z])|[QH][0-9]{2}|[eE][+-]?[0-9]{1,2}(?![0-9A-Za-z.])"
)


def code_at(text: Text, start: int, floor: int, run: int) -> Found | None:
    """Return a number whose shape is a code's: phone, version, address, 5G, 1+3, 7x24."""
    sign = text[run : run + 1]
    ahead = text[run + 1 : run + 2]
    if sign == " " and ahead.islower() and ahead != "x" and text[start] != "0" and run - start < 11:
        return None  # before a plain word stands no telephone, no street and no 7 x 24
    if FOOT_ENDS.match(text, start) and FOOT.search(text[max(0, start - 4) : start] or "", 0):
        return noise(start, run)
    if sign in CONTACT_SIGNS:
        contact = contact_at(text, start, floor)
        if contact:
            return contact
    if run - start > 19 or (text[start] == "0" and run - start > 1):
        return noise(start, end_of(DASHED_OR_RUN, text, start))
    if sign == "." and run - start != 11:
        decimals = DECIMALS.match(text, run)
        if decimals and decimals[1] != "0" and not MAY_NAME.match(text, decimals.end()):
            return None
    for pattern in (DASHED,) if run - start == 11 else SHAPES.get(sign, ()):
        match = pattern.match(text, start)
        if match and (pattern is not VERSION or _versioned(text, start, match.end())):
            return noise(start, match.end())
    if sign == "-" and QUESTION.match(text, start) and text[start - 1 : start].isalpha():
        return noise(start, end_of(QUESTION, text, start))
    if sign == "-" or sign == "/":
        return _pair(text, start)
    if sign != "." and sign not in LETTER_SET:
        return None
    size = MODEL_SIZE.match(text, start)
    if size and BEHIND_MODEL.search(text[max(0, start - 22) : start]):
        return noise(start, size.end())
    return _lettered(text, start)


def _pair(text: Text, start: int) -> Found | None:
    """Return two numbers that are no range and no share: a vote of 7-2, a score of 10/15."""
    votes = VOTES.match(text, start)
    if votes and (_falls(text, votes) or BEHIND_VOTE.search(text[max(0, start - 16) : start])):
        return noise(*votes.span())
    over = OVER.match(text, start)
    if over and not is_share(text, start, int(over["top"]), int(over["under"])):
        return noise(start, over.end())
    return None


def _falls(text: Text, pair: re.Match) -> bool:
    """Say whether the second of two bare numbers is less, as no range has it: 17-15, 3-1."""
    less, end = int(pair["a"]) > int(pair["b"]), pair.end()
    return less and not text[end : end + 1].isalpha() and not unit_at(text, end)


def _versioned(text: Text, start: int, end: int) -> bool:
    """Say whether 4.0 names a version: letters or kanji before it and no unit behind."""
    if euro_at(text, start):
        return False
    if text.count(".", start, end) > 1 or text[end - 1] == "版":
        return True
    if text.startswith(SCALED, end) or TO_ANOTHER.match(text, end):
        return False
    before = text[start - 1 : start]
    if (
        before == " "
        and not text[start - 2 : start - 1].isalpha()
        and text[start - 2] not in QUOTES
    ):
        return False  # in a row of numbers, behind a dash
    bound = bound_before(text, start, max(0, start - 8), "")
    if (bound and bound.edge < start) or "ぁ" <= before <= "ゖ":
        return False
    if before == " " and LOWER_WORD.search(text[max(0, start - 22) : start]):
        return False
    return (before.isalpha() or before in (" ", '"')) and start > 0 and not unit_at(text, end)


def _lettered(text: Text, start: int) -> Found | None:
    """Return digits that run on into letters which are no unit, scale or ordinal: 4o, 3C."""
    match = DIGITS_LETTER.match(text, start)
    if not match:
        return None
    end = match.end()
    if CHIP.match(text, start) or SPEED.match(text, start):
        return noise(start, end + 1)
    if unit_at(text, end) or KNOWN_LETTERS.match(text, end):
        return None
    return noise(start, end_of(TOKEN_AFTER, text, start))


DIGITS = re.compile("[0-9]+")
ABROAD = re.compile(
    r"[0-9]{1,3}(?:[ -]?\([0-9]{1,5}\)(?:[0-9]{2,5})?)?(?:[ -][0-9]{2,8}){1,5}(?![0-9%]|[.,][0-9])"
)
IN_BRACKETS = re.compile(r"[0-9]{2,5}\)[ -]?[0-9]{3,4}[ -]?[0-9]{4}(?![0-9])")
AT_HOME = re.compile(
    r"0[0-9]{1,4}(?:[ -][0-9]{2,4}[ -][0-9]{3,4}|[ -][0-9]{5,8})(?![0-9]|[.,][0-9])"
)
IN_AMERICA = re.compile(
    r"(?:[2-9][0-9]{2}[ -][2-9][0-9]{2}-|[48]00[ -][0-9]{3}[ -]"
    r"|1 \([2-9][0-9]{2}\) [2-9][0-9]{2}[ -])[0-9]{4}(?![0-9])"
)
STREET = re.compile(
    r"[0-9]{1,5}[A-Z]?(?:-[0-9]{1,4})? (?:[A-Z][a-z]{0,15}\.? ){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Square|Way|Plaza|Place)\b"
)


def contact_at(text: str, start: int, floor: int) -> Found | None:
    """Return the span of the telephone number or address whose digits start here."""
    before = text[start - 1 : start] if start > floor else ""
    if before == "+":
        zone = ZONE.search(text[max(0, start - 5) : start - 1])
        if zone:
            return noise(start - 1, end_of(DIGITS, text, start))
        match = ABROAD.match(text, start)
        return noise(start - 1, match.end()) if match else None
    if before == "(":
        match = IN_BRACKETS.match(text, start)
        return noise(start - 1, match.end()) if match else None
    match = IN_AMERICA.match(text, start)
    if match:
        return noise(*match.span())
    if text[start] == "0":
        match = AT_HOME.match(text, start)
        return noise(*match.span()) if match else None
    match = STREET.match(text, start)
    return noise(*match.span()) if match else None
