"""Recognise the digits that count nothing: list numbers, codes, products, documents, addresses.

folded text -> **codes** -> noise mentions
"""

import re

from analysis.numbers.numerals import numeral_at
from analysis.numbers.units import unit_at

MARKUP = re.compile(
    r"https?://[^\s<>\"'()\[\]、。,;|一-鿿ぁ-ヺ]{1,2000}|www\.[^\s<>\"'()一-鿿ぁ-ヺ]{1,500}|"
    r"<[A-Za-z/!?][^<>\n]{0,2000}>|&#?[A-Za-z0-9]{1,10};"
)
INSIDE_TAG = re.compile(r"[^\s<>\"'/]*(?:\"[^\"]*[0-9][^\"]*\"|'[^']*[0-9][^']*'|[0-9])[^\s<>]*")
TOKEN_BEFORE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./@&"
TOKEN_AFTER = re.compile(
    r"[A-Za-z0-9]*(?:[-_./][A-Za-z0-9]+){0,8}(?::(?:19|20)[0-9]{2}(?![0-9]))?\+?"
)
MONEY_WORDS = {
    "RMB",
    "CNY",
    "USD",
    "JPY",
    "EUR",
    "GBP",
    "HKD",
    "KRW",
    "US",
    "AUD",
    "CAD",
    "SGD",
    "CHF",
    "TWD",
    "INR",
    "Rs",
    "Rs.",
}
MONEY_WORDS |= {"SAR", "AED", "THB", "MYR", "yuan", "Yuan"}
ACRONYM_COUNTS = re.compile(r"[A-Z]{2,4}s?$")

HEAD = re.compile(r"(?:^|\n)[ \t*#>\-•·●■◆○\"'(\[]{0,12}$")
AFTER_STOP = re.compile(r"[。;:!?」』)]\s?\(?$|^\s*\(?$")
LIST_MARK = re.compile(
    r"(?:[0-9]{1,3})(?:[、)](?![0-9]{1,3}[、,和及~-][0-9])|\.(?![0-9])(?=[ \S])|\](?!\())"
)
SECTION = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\.?(?= ?[A-Z一-鿿ァ-ヺ\"]| )")
SECTION_WORD = re.compile(r"[0-9]{1,2} {1,2}(?=[一-鿿]{2})")
BRACKETED = re.compile(r"[0-9]{1,2}[)\]]")
DOCUMENT = re.compile(r"(?:19|20)[0-9]{2} ?[\])] ?第?(?: ?[0-9]{1,6}(?:-[0-9]{1,3})?) ?号?")
NUMBERED = re.compile(
    r"[0-9]{1,8}(?:[-~][0-9]{1,4})? ?(?:号|號)(?!召(?!开|集会)|称)(?:线|楼|文件|文|院|机|桥|馆|門|出口|墙|室|令|公告)?"
)
HOUSE = re.compile(
    r"[0-9]{1,5}(?:-[0-9]{1,4}){0,2} ?(?:丁目|番地|番(?=[0-9]|地)|号室|弄|幢[0-9])(?:[0-9]{1,4}(?:番地?|号|-[0-9]+)*){0,3}"
)
DASHED = re.compile(
    r"\+?[0-9]{1,5}(?:[-−][0-9]{1,8}){2,5}(?![0-9年月日%])|0[0-9]{1,4}-[0-9]{3,8}(?:-[0-9]{1,5})?|1[3-9][0-9]{9}(?![0-9])"
)
PLUS = re.compile(r"[0-9]{1,3}(?:\+[0-9NnXx]{1,3}){1,6}(?![0-9%])")
TIMES = re.compile(
    r"(?:7 ?[x×*] ?24(?: ?小时| ?時間)?|24/7|[0-9]{1,3}[x×][0-9]{1,3}(?:[x×][0-9]{1,4})?(?=[^0-9]|$))"
)
VERSION = re.compile(
    r"[0-9]{1,2}\.0(?:版|時代|时代)?(?![0-9%])|[0-9]{1,2}(?:\.[0-9]{1,2}){2,4}(?![0-9])|[0-9]{1,3}(?:\.[0-9]{1,2})?版(?!图|权|面|本数)"
)
LONG = re.compile(r"[0-9]{20,}+")
GENERATION = re.compile(
    r"[0-9](?:\.5|\.75)?G(?:-A|-Advanced)?(?![A-Za-z0-9])|(?:480|540|720|1080|2160|4320)[PpIi](?![A-Za-z])|[248]K(?![A-Za-z0-9])|[1-9]D(?![A-Za-z0-9])"
)
REFERENCE = re.compile(
    r"(?:图|圖|図|表|附件|附表|附录|附錄|附図|别表|別表|別紙|別添|様式|专栏|專欄|注|※|註|脚注|資料|№|#|"
    r"(?<![A-Za-z])(?:Articles?|Sections?|Sec\.|Chapters?|Annex|Appendix|Tables?|Figures?|Fig\.|Chart|Box|Notes?|Pages?|pp?\.|"
    r"Parts?|Phase|Tier|Level|Stage|Grade|Class|Category|Type|Scope|Route|Highway|Gate|Terminal|Building|Room|Floor|Block|Step|"
    r"Version|Ver\.|Volume|Vol\.|Issue|Item|Goal|SDG|Round|Rule|Act|Zone|Pillar|Lot|Windows|iPhone|Llama|LLaMA|GPT|Gemini|Claude|Qwen|"
    r"Kimi|DeepSeek|Grok|ERNIE|Android|iOS|HarmonyOS|Web|Industry|Industrie|Society|Wi-Fi|WiFi|Bluetooth|USB|PCIe|Office|Boeing|"
    r"Airbus|Model|Mate|Galaxy|Pixel|Ascend|Hopper|World War|Apollo|Formula|Area|Expo|Vision|Agenda|Horizon|Unit|Sora|Veo|Mistral|"
    r"Phi|Gemma|ISO|IEC|IEEE|GB|GB/T|EN|Euro|Chang'e|Shenzhou|Falcon|Starship|Opus|Sonnet|Nova|Surface|Switch|PlayStation|Xbox|"
    r"Rev\.?|Serial|Lot|Group of|Catch|Studio|Room))"
    r" ?$|(?<![A-Za-z])(?:No|NO|no|Nos)\. ?$"
)  # fmt: skip
NAMED = re.compile(
    r"(?:フォーチュン|フォーブス|Fortune(?: Global)? |财富|S&P ?|标普|日経(?:平均)?|TOPIX|CSI ?|沪深|上证|科创|中证|Russell |FTSE ?|Nikkei |"
    r"制造|製造|愿景|ビジョン|Made in China |Vision |Agenda |万博|文心(?:大模型)?|鸿蒙(?:系统)?|混元|通义千问|星火(?:大模型)?|盘古(?:大模型)?|智谱|"
    r"豆包(?:大模型)?|昇腾|麒麟|骁龙|工业|インダストリー|ソサエティ|産業|数字政府|电话:?|電話:?|传真:?|热线:?|邮编:?|邮政编码:?|〒|TEL:?|Tel:?|FAX:?|"
    r"QQ:?|微信:?|编号:?|代码:?|コード:?|番号:?|账号:?|ISBN:? ?|统一社会信用代码:?) ?$"
)
YEAR_NAMED = re.compile(
    r"(?:制造|製造|愿景|ビジョン|Made in China |Vision |Agenda |Horizon |Expo |EXPO ?|万博)$"
)
CALLED = re.compile(
    r"(?:985|211|863|973|996|12345|12306|12315|12333|110|119|120|95598|1024|911|618)(?=高校|工程|计划|计畫|大学|热线|平台|网|制|、211|政务|服务|番|便民|\)| ?電話)"
)
STRONG = re.compile(r"[0-9]{1,4}[强強](?![のをが化度力調]|制)")


def line_start(text: str, start: int) -> bool:
    """Say whether only marks and spaces stand between the line's beginning and this spot."""
    return (
        bool(HEAD.search(text[max(0, start - 13) : start]))
        if start > 12
        else bool(HEAD.search("\n" + text[:start]))
    )


def letters_before(text: str, start: int, floor: int) -> int:
    """Return where the word of letters and digits before this spot begins; itself if none."""
    begin = start
    least = max(floor, start - 40)
    while begin > least and text[begin - 1] in TOKEN_BEFORE:
        begin -= 1
    while begin < start and not text[begin].isalnum():
        begin += 1
    return begin


def product(text: str, start: int, floor: int) -> tuple[int, int] | None:
    """Return the span of a name that joins letters and digits: H100, GPT-4o, COVID-19."""
    if (
        not (text[start - 1 : start].isascii() and text[start - 1 : start] in TOKEN_BEFORE)
        or start == floor
    ):
        return None
    begin = letters_before(text, start, floor)
    token = text[begin:start]
    if not any(c.isalpha() for c in token) or token in MONEY_WORDS:
        return None
    if token[-1] in "-/" and token[:-1].islower() and len(token) > 3:
        return None
    if token[-1] == "&" or (token[-1] in "./" and not token[-2:-1].isalnum()):
        return None
    end = TOKEN_AFTER.match(text, start).end()
    if ACRONYM_COUNTS.search(token) and _counted(text, start):
        return None
    return begin, end


def _counted(text: str, start: int) -> bool:
    """Say whether a quantity follows the letters: PC100万台, GPU3000张."""
    number = numeral_at(text, start)
    if number is None or number.script == "mixed":
        return number is not None
    unit = unit_at(text, number.end)
    return unit is not None and not unit.word[0].isascii()


def code_at(text: str, start: int, floor: int) -> tuple[int, int] | None:
    """Return the span of the code, list number, document number or name at these digits."""
    return _shaped(text, start, floor)


def named_code_at(text: str, start: int, floor: int) -> tuple[int, int] | None:
    """Return the span of a list number, document number or name that a date could be taken for."""
    return listed(text, start) or _document(text, start, floor) or _referred(text, start, floor)


def listed(text: str, start: int) -> tuple[int, int] | None:
    """Return a list or section number: 1、 (1) 2.3 at the head of a line, (3) anywhere."""
    before = text[start - 1 : start]
    if before in ("(", "["):
        match = BRACKETED.match(text, start)
        if match and text[match.end() - 1] == (")" if before == "(" else "]"):
            return start, match.end() - 1
    if not before or before in " \n\t*#>-•·●■◆。;:!?」』)(\"'":
        if line_start(text, start):
            match = SECTION.match(text, start)
            if match and not unit_at(text, match.end()):
                return start, match.end()
            match = SECTION_WORD.match(text, start)
            if match and not unit_at(text, match.end() - 1) and not unit_at(text, match.end()):
                return start, start + len(match[0].rstrip())
        elif not AFTER_STOP.search(text[max(0, start - 3) : start]):
            return None
        match = LIST_MARK.match(text, start)
        if match and not text.startswith(("、", ")"), match.end()):
            return start, match.end() - 1
    return None


def _document(text: str, start: int, floor: int) -> tuple[int, int] | None:
    """Return a document number: 〔2024〕17号, 第123号, 88号."""
    if text[start - 1 : start] in ("[", "(") and start > floor:
        match = DOCUMENT.match(text, start)
        if match and match[0].endswith("号"):
            return start - 1, match.end()
    match = NUMBERED.match(text, start)
    return match and (start, match.end())


def _referred(text: str, start: int, floor: int) -> tuple[int, int] | None:
    """Return a number that names a thing: 表3, Section 4, Windows 11, 制造2025, 世界500强."""
    match = STRONG.match(text, start) or CALLED.match(text, start)
    if match:
        return start, match.end()
    window = text[max(floor, start - 24) : start]
    found = REFERENCE.search(window) or NAMED.search(window)
    if not found:
        return None
    end = re.compile(r"[0-9]{1,20}(?:[-.:][0-9]{1,12}){0,5}[A-Za-z]?").match(text, start).end()
    unit = unit_at(text, end)
    if (unit and unit.code != "star") or text[end : end + 1] in ("万", "亿", "%"):
        return None
    if re.match(
        r" (?:[a-z]+ )?(?:million|billion|companies|people|projects|percent)", text[end : end + 20]
    ):
        return None
    begin = start - len(window) + found.start()
    return (begin if window[found.start() :].isascii() else start), end


def _shaped(text: str, start: int, floor: int) -> tuple[int, int] | None:
    """Return a number whose shape is a code's: phone, version, address, 5G, 1+3, 7x24."""
    for pattern in (LONG, TIMES, GENERATION, DASHED, PLUS, VERSION, HOUSE):
        match = pattern.match(text, start)
        if match:
            if pattern is VERSION and not _versioned(text, start, match.end()):
                continue
            return start, match.end()
    if text[start] == "0" and text[start + 1 : start + 2].isdigit():
        return start, re.compile(r"[0-9]+").match(text, start).end()
    return _lettered(text, start)


def _versioned(text: str, start: int, end: int) -> bool:
    """Say whether 4.0 names a version: letters or kanji before it and no unit behind."""
    before = text[start - 1 : start]
    return (before.isalpha() or before in (" ", '"')) and start > 0 and not unit_at(text, end)


def _lettered(text: str, start: int) -> tuple[int, int] | None:
    """Return digits that run on into letters which are no unit, scale or ordinal: 4o, 3C."""
    match = re.compile(r"[0-9][0-9.,]{0,20}(?=[A-Za-z])").match(text, start)
    if not match:
        return None
    end = match.end()
    if unit_at(text, end) or re.compile(
        r"(?:st|nd|rd|th|s|k|K|M|MM|B|T|bn|mn|tn|m|b|x|X|am|pm|Q|H|FY|million|billion)(?![A-Za-z])|[QH][0-9]{2}"
    ).match(text, end):
        return None
    return start, TOKEN_AFTER.match(text, start).end()
