"""Write the number of a list's item as it is printed: 3, c, iii, 三, ③.

The names are those of DOCX; `named_in_css` gives the ones that web pages use.
"""

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
         (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
HAN = "〇一二三四五六七八九"
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
AIUEO = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオク"
    "ヤマケフコエテアサキユメミシヱヒモセスン"
)
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
#: the names of CSS (and of the attribute `type`, told apart by their case) -> those of DOCX
CSS = {
    "decimal": "decimal", "1": "decimal", "a": "lowerLetter", "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter", "A": "upperLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "i": "lowerRoman", "lower-roman": "lowerRoman",
    "I": "upperRoman", "upper-roman": "upperRoman", "decimal-leading-zero": "decimalZero",
    "cjk-decimal": "ideographDigital", "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting", "trad-chinese-informal": "chineseCounting",
    "japanese-informal": "chineseCounting", "cjk-heavenly-stem": "ideographTraditional",
    "cjk-earthly-branch": "ideographZodiac", "katakana": "aiueo", "katakana-iroha": "iroha",
    "none": "none", "disc": "bullet", "circle": "bullet", "square": "bullet",
}  # fmt: skip


def numeral(number: int, how: str) -> str:
    """Return a number as a list prints it; "" for a bullet or none, digits for what is unknown."""
    if how in ("bullet", "none"):
        return ""
    if how in SERIES and 0 < number <= len(SERIES[how]):
        return SERIES[how][number - 1]
    written = WAYS.get(how)
    return written(number) if written and number > 0 else str(number)


def _letters(number: int) -> str:
    """a … z, aa, bb …, as DOCX and browsers of old do it."""
    times, at = divmod(number - 1, 26)
    return chr(ord("a") + at) * (times + 1) if times < 10 else str(number)


def _roman(number: int) -> str:
    if number >= 4000:
        return str(number)
    written = ""
    for value, sign in ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written


def _counted(number: int) -> str:
    """一, 十, 十一, 二十, 一百〇五: as chapters and articles are counted."""
    if number > 999:
        return "".join(HAN[int(digit)] for digit in str(number))
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    written = HAN[hundreds] + "百" if hundreds else ""
    if tens:
        written += ("" if tens == 1 and not hundreds else HAN[tens]) + "十"
    elif hundreds and ones:
        written += "〇"
    return written + (HAN[ones] if ones else "")


SERIES = {
    "ideographTraditional": STEMS, "ideographZodiac": BRANCHES,
    "aiueo": AIUEO, "aiueoFullWidth": AIUEO, "iroha": IROHA, "irohaFullWidth": IROHA,
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
}  # fmt: skip
WAYS = {
    "lowerLetter": _letters, "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman, "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate(FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(FULL_WIDTH),
    "ideographDigital": lambda number: "".join(HAN[int(digit)] for digit in str(number)),
    "japaneseDigitalTenThousand": lambda number: "".join(HAN[int(d)] for d in str(number)),
} | dict.fromkeys(
    ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
     "taiwaneseCountingThousand"), _counted,
)  # fmt: skip
