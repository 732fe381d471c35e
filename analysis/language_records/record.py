"""What one language has of its own when a page is written in it: its record, as data.

Everything here is words and signs. How they are put together is in `analysis.languages`; the
page's script reads the same record.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class UnitWords(NamedTuple):
    """What stands before and after a number in a unit; `singular` stands after exactly one."""

    before: str
    after: str
    singular: str


def behind(words: Mapping[str, str]) -> dict[str, UnitWords]:
    """Return units whose word stands behind the number, the same for one as for many."""
    return {unit: UnitWords("", after, after) for unit, after in words.items()}


@dataclass(frozen=True)
class Numerals:
    """Digits and words for large numbers; `scales` come largest first.

    With `every_scale` each group of digits has its own word (2万5,500), `between_groups` apart;
    otherwise the largest does that leaves at most `places` decimals (2.55万). A group mark needs
    `minimum_grouping_digits` before it (CLDR's name): with two, 1600 has none and 16,000 has one.
    A range may need its scale at both ends: 100 to 300万 might be read as beginning at 100.
    """

    scales: tuple[tuple[int, str], ...]
    every_scale: bool = False
    between_groups: str = ""
    places: int = 3
    decimal_mark: str = "."
    group_mark: str = ","
    minimum_grouping_digits: int = 1
    scale_at_both_ends: bool = False


@dataclass(frozen=True)
class Amounts:
    """Forms of an amount; `{}` is the number with its unit.

    `bounds` has a form for each bound, `bounds_of` those that a dimension (money, time …) says
    otherwise. `to` stands between the ends of a range, `to_in_words` where each end has its own
    unit or scale. A fraction is written with `fraction_words` (of 0, 1, 2 …) where there are any.
    """

    bounds: Mapping[str, str]
    times: str
    top: str
    to: str
    to_in_words: str
    per: str
    fraction: str
    fraction_words: tuple[str, ...] = ()
    bounds_of: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    percent: str = "{}%"

    def forms(self, dimension: str) -> Mapping[str, str]:
        """Return the form of each bound for an amount of a dimension."""
        return {**self.bounds, **self.bounds_of.get(dimension, {})}


@dataclass(frozen=True)
class Units:
    """Words of units. A currency without one has its code in front or its CLDR name behind."""

    words: Mapping[str, UnitWords]
    currency_code_in_front: bool = False


@dataclass(frozen=True)
class Dates:
    """Forms of a year, a month and a day; `months` where they have names instead of numbers."""

    year: str
    month: str
    day: str
    months: tuple[str, ...] = ()


@dataclass(frozen=True)
class Punctuation:
    """Signs between words: in a list, after what is named, between two sentences.

    `stronger` parts a list whose parts hold the comma themselves; the first that no part holds.
    `parts_pairs` says that it parts names with what is said of each ("a：1；b：2"), too.
    `in_brackets` parts what would stand in a bracket each, one behind the other.
    """

    comma: str
    last: str
    stronger: tuple[str, ...]
    colon: str
    between_sentences: str
    quotes: str
    parts_pairs: bool = False
    in_brackets: str = ", "


#: A number in kanji as a clause by itself, with what it counts or how often: as a pattern.
IN_KANJI = (
    r"[〇零一二三四五六七八九十百千万萬億亿兆幺两兩俩仨壹贰叁柒捌玖拾佰仟]+"
    r"[倍成割社件家个個人]?"
)


@dataclass(frozen=True)
class Beside:
    """The words between which a number of a page says what it says alone, as patterns.

    What stands before it ends with one of `before`, what stands behind begins with one of `after`;
    `not_before` and `not_after` are what changes it nevertheless, `alone` what does where it is a
    clause or a block by itself: a number in words, a scale, a multiple. `counting` are words for a
    number that no grammar reads, `nought` for none, in small letters. `flows` are words of a
    time (a year, a month) for amounts that are counted over just that time.
    """

    before: str
    not_before: str
    after: str
    not_after: str
    alone: str = ""
    counting: Sequence[str] = ()
    nought: Sequence[str] = ()
    flows_before: Mapping[str, str] = field(default_factory=dict)
    flows_after: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Typeface:
    """The face of the pinned collection a language is drawn in, by number and family name.

    `carried` says that a page brings the glyphs along; `breaks_anywhere`, that a line may end
    after any sign.
    """

    face: int
    family: str
    carried: bool = True
    breaks_anywhere: bool = True


@dataclass(frozen=True)
class Language:
    """A language by its BCP 47 tag and the name it calls itself, with all it has of its own.

    Of one without `beside`, no words are known that leave a number as it is, and any are taken.
    """

    tag: str
    own_name: str
    numerals: Numerals
    amounts: Amounts
    units: Units
    dates: Dates
    punctuation: Punctuation
    typeface: Typeface
    beside: Beside | None = None

    @property
    def locale(self) -> str:
        """The tag as gettext and CLDR write it."""
        return self.tag.replace("-", "_")

    @property
    def primary(self) -> str:
        """The tag without script and region, by which style sheets choose."""
        return self.tag.partition("-")[0]
