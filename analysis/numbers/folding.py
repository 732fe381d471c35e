"""Fold the many ways to write a character into one, character for character.

text -> **folded text** -> mentions

NFKC would turn ㎡ into two characters and ① into 1, and every position behind would shift. Here
each code point becomes exactly one, so a span found in the folded text is the span in the text.
"""

import re
import unicodedata
from fractions import Fraction
from functools import cache

FORMAL = "零壹壱贰貳弐叁參参肆伍陆陸柒捌玖拾佰仟"
PLAIN_DIGITS = "〇一二三四五六七八九"
SCALES = "十百千万亿兆"
KANJI = PLAIN_DIGITS + "零两" + SCALES
FRACTIONS = {
    chr(code): Fraction(unicodedata.numeric(chr(code))).limit_denominator(10)
    for code in (*range(0xBC, 0xBF), *range(0x2150, 0x215F))
}
SUPERSCRIPTS = "²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
MARKS = "①-⓿❶-➓⑴-⒛Ⅰ-ↈ〡-〩㆒-㆕㈠-㈩㉈-㉏㉑-㉟㊀-㊉㊱-㊿¼-¾⅐-⅟↉"

SAME = {
    "億": "亿",
    "萬": "万",
    "兩": "两",
    "內": "内",
    "○": "〇",
    "◯": "〇",
    "\u3000": " ",
    "\u00a0": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2007": " ",
    "\u2009": " ",
    "\u202f": " ",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "─": "-",
    "～": "~",
    "〜": "~",
    "∼": "~",
    "＄": "$",
    "￥": "¥",
    "￡": "£",
    "︰": ":",
    "∶": ":",
    "″": '"',
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "〔": "[",
    "〕": "]",
    "【": "[",
    "】": "]",
    "┃": "|",
    "│": "|",
    "％": "%",
    "﹪": "%",
    "△": "▲",
    "▼": "▲",
    "▽": "▲",
    "\u2028": "\n",
    "\u2029": "\n",
    "\r": "\n",
    "\x0b": "\n",
    "\x0c": "\n",
    "\x85": "\n",
}

# old forms of characters that words of numbers are written with: 三點五億, 半數, 幾十家
OLD_FORMS = {"點": "点", "數": "数", "幾": "几", "歲": "岁", "餘": "余"}

# what the keyboard offers first for 亿 in Japanese: 6.54憶円
SLIP, MEANT = re.compile(r"(?<=[0-9数])憶(?=[0-9万円])"), "亿"
KANA = re.compile("[ぁ-ゖァ-ヺ]")
HAN = re.compile("[一-鿿]")


@cache
def _table() -> dict[str, str]:
    """Return the folding, one character to one character, none of which is folded again."""
    table = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)} | SAME | OLD_FORMS
    # the radicals that a PDF gives for characters: ⽉ for 月
    table |= {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    zeros = (code for code in range(0x660, 0x1FC00) if unicodedata.decimal(chr(code), None) == 0)
    table |= {chr(zero + i): chr(0x30 + i) for zero in zeros for i in range(10)}
    return {written: table.get(read, read) for written, read in table.items()}


def fold(text: str) -> str:
    """Return the text with each character in its plain form; the length never changes.

    Of the hundreds of characters on the list a text has a few, and replacing those one after the
    other is several times faster than translating each character.
    """
    table = _table()
    for written in table.keys() & set(text):
        text = text.replace(written, table[written])
    return SLIP.sub(MEANT, text) if "憶" in text else text


def guess_language(text: str) -> str:
    """Return ja, zh-Hans or en from the letters of a text's beginning (20,000 code points)."""
    head = text[:20000]
    kana, han = len(KANA.findall(head)), len(HAN.findall(head))
    if kana * 20 > han and kana > 1:
        return "ja"
    return "zh-Hans" if han else "en"
