"""Read numbers written in English words: three, twenty-five, two and a half million, a third.

folded text -> **numerals** -> figures

`one` is mostly an article or a pronoun, so it counts where a word before says that it does (only,
just, at least), before a unit, or before a scale. `zero` counts unless it is half of a term.
"""

import re
from fractions import Fraction

from analysis.numbers.languages.en import EN
from analysis.numbers.mention import Quantity

ONES = {word: n for word, n in EN.number_words.items() if n < 20}
TENS = {word: n for word, n in EN.number_words.items() if n >= 20}
SCALES, MANY, PARTS, TIMES = EN.scale_words, EN.rough_words, EN.fraction_words, EN.multiple_stems
TIMES_SAID = {"twice": 2, "thrice": 3}
TWICE = re.compile(r"(?i)(?:twice|thrice)(?= (?:as|the|that|its|what|their|those)\b)")
PLAIN = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
PART = "|".join(sorted(PARTS, key=len, reverse=True))
SMALL = (
    rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine)(?![A-Za-z]))?"
    rf"|(?:{PLAIN}))"
)
NUMBER = re.compile(
    rf"(?:an? (?={SCALE})|{SMALL}|(?={SCALE}))"
    rf"(?:(?:[ -]|(?<=a )|(?<=an )|(?<![a-z]))(?:{SCALE})(?:\b|(?=fold))"
    rf"(?:(?:[ -]| and ){SMALL})?){{0,6}}",
    re.I,
)
TOKEN = re.compile(rf"{PLAIN}|{SCALE}|\ba\b|\ban\b", re.I)
HALF_SCALE = re.compile(r" (million|billion|trillion)\b")
AND_HALF = re.compile(r"[ -]and[ -](?:(?:a|one)[ -])(half|quarter|third)\b", re.I)
ORDINALS = EN.ordinal_words
UNDER_TEN = [word for word, n in ORDINALS.items() if n < 10]
COMPOUND_ORDINAL = rf"(?:{'|'.join(TENS)})[ -](?:{'|'.join(UNDER_TEN)})"

MULTIPLE = re.compile(
    rf"({'|'.join(TIMES)})(?:ed|ing|es?(?= (?:its|it|them|the|their|that|this|in"
    r"|to|by|from|our|last|annual|output|over|every|what)\b| [a-z]+(?:'s|s')|[.,;]|$))\b(?!-)",
    re.I,
)

# will double roughly every two years
WILL_MULTIPLY = re.compile(
    rf"(?P<times>{'|'.join(TIMES)})e\b(?!-| (?:down|up|check|dip|digit|as|click|room|tax"
    r"|standard|glaz|shift|count|degree|bed))",
    re.I,
)
WILL = re.compile(
    r"(?<![A-Za-z])(?:to|will|would|could|can|may|might|must|should|shall) "
    r"(?:more than |almost |[a-z]+ly )?$"
)


FIRST_WORDS = sorted(
    {
        *ONES,
        *TENS,
        *MANY,
        *PARTS,
        *ORDINALS,
        *TIMES_SAID,
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "dozen",
    }
)


def ordinal_value(word: str) -> int:
    """Return the number of an ordinal: 3 of third, 21 of twenty-first."""
    *tens, last = word.lower().replace("-", " ").split()
    ones = ORDINALS[last]
    return ones + (TENS[tens[0]] if tens else 0)


def value_of(words: str) -> int:
    """Return the value of number words: `two hundred and fifty thousand` is 250,000."""
    total = 0
    group: int | None = None  # None where nothing is said, unlike the zero of zero billion
    for word in TOKEN.findall(words.lower()):
        if word in ("a", "an"):
            group = 1
        elif word in ONES or word in TENS:
            group = (group or 0) + ONES.get(word, TENS.get(word, 0))
        elif word in ("hundred", "dozen"):
            group = SCALES[word] * (1 if group is None else group)
        else:
            total, group = total + SCALES[word] * (1 if group is None else group), None
    return total + (group or 0)


def plain_at(text: str, start: int) -> Quantity | None:
    """Read whole numbers in words, with `and a half` behind them."""
    match = NUMBER.match(text, start)
    if not match or not match[0]:
        return None
    value = value_of(match[0])
    half = AND_HALF.match(text, match.end())
    if half:
        more = value + Fraction(1, PARTS[half[1].lower()])
        scale = HALF_SCALE.match(text, half.end())
        end = scale.end() if scale else half.end()
        return Quantity(start, end, more * SCALES[scale[1]] if scale else more)
    return Quantity(start, match.end(), Fraction(value))


NOT_ONE = re.compile(
    r"zero-|one (?:of|another|by|or(?! (?:two|three))|(?<!by one )day|side|hand|way|thing"
    r"|stop|that|who|to(?! (?:two|three|four|five|six|seven|eight|ten|twelve|[2-9]|1[0-9]))"
    r"|in(?! (?:two|three|four"
    r"|five|ten|[0-9])))\b"
    r"|one-(?:stop|off|way|time|on|to|sided|size|click)",
    re.I,
)
COUNTED = re.compile(
    r"(?<![A-Za-z])(?:only|just|exactly|not|precisely|at least|at most|more than|fewer than"
    r"|less than|a total of) $",
    re.I,
)
# a six-figure sum, a two-way street: of what sort it is, not how many
OF_A_SORT = re.compile("[a-z]+-(?:figures?|digits?|letter|way|dimensional)\\b", re.I)
HYPHENED = re.compile("one-|one (?:to|by|who|that|another)\\b", re.I)
# 15 were in favour and one abstained; 19 new posts and one adviser
BESIDE_OTHERS = re.compile(
    "one (?!of|another|that|which|who|can|could|should|would|will|has|had|have|is|was|must|may"
    "|might|by|to|in|on|for|with|day|way|thing|reason|hand|side|or|and)[a-z]{3}"
)
BESIDE = re.compile(
    r"(?:[0-9]|(?<![A-Za-z])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
    r"[^.;\n]{0,50} and $",
    re.I,
)
# one new share for every five held
FOR_EVERY = re.compile("one (?:[a-z]{2,16} ){1,2}for every ", re.I)
NOT_ZERO = re.compile(
    r"zero (?:emissions?|carbon|tolerance|waste|trust|sum|gravity|day|hour|energy|rated|rating"
    r"|covid|in on|knowledge|shot|point|or)\b|zero-",
    re.I,
)
TERM = re.compile(
    r"(?:net|near|ground|from|below|above|year|patient|sub|close to|nearly)[ -]$", re.I
)


def counts(text: str, start: int, value: Fraction) -> bool:
    """Say whether the lone `one` or `zero` that starts here counts something."""
    before = text[max(0, start - 14) : start]
    if value == 1 and before.endswith(" and ") and BESIDE_OTHERS.match(text, start):
        return BESIDE.search(text[max(0, start - 64) : start]) is not None
    if value == 0:
        return not NOT_ZERO.match(text, start) and not TERM.search(before)
    if value == 1 and FOR_EVERY.match(text, start):
        return True
    if before.endswith(("not ", "Not ")) and text.startswith("one of", start):
        return False
    return COUNTED.search(before) is not None and not HYPHENED.match(text, start)
