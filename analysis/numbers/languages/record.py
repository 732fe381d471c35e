"""Say what is on record of a language, and put the records of several together.

**record** -> en, ja, zh, mul -> every reader

A record holds words and what each means; no rule. What stands in a pattern's place is a pattern:
`以上(?!海)` is 以上 unless 海 follows. `_` stands for a space, a space parts two words. A word that
two languages write alike is listed with one of them, as a text is read by the words of all.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache

from analysis.numbers.folding import fold

Listed = Mapping[str, str]
Patterns = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Language:
    """The words of one language."""

    tag: str
    # numerals: what each sign counts, what multiplies the digits before it, and after which words
    # such a sign is the prefix of a unit instead (千米), and whether a space parts the groups they
    # make (3조 2,000억); words and letters that multiply
    digits: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    prefixes: Listed = field(default_factory=dict)
    groups_apart: bool = False
    scale_words: Mapping[str, int] = field(default_factory=dict)
    scale_letters: Mapping[str, int] = field(default_factory=dict)
    # numbers in words and the parts, ordinals and rough numbers named after them; stems of verbs
    # that multiply; words that say a bit more or about behind a numeral; words between two ends
    number_words: Mapping[str, int] = field(default_factory=dict)
    fraction_words: Mapping[str, int] = field(default_factory=dict)
    ordinal_words: Mapping[str, int] = field(default_factory=dict)
    rough_words: Mapping[str, int] = field(default_factory=dict)
    multiple_stems: Mapping[str, int | Fraction] = field(default_factory=dict)
    odd: Listed = field(default_factory=dict)
    ranges: tuple[str, ...] = ()
    # months by their number, eras by the year before their first
    months: Mapping[str, int] = field(default_factory=dict)
    eras: Mapping[str, int] = field(default_factory=dict)
    # what the heads of a table's columns say of them: serial, unit, rank, year, share, count, and
    # that what stands below is a limit: at_most, at_least, or of money and shares only: most
    headings: Patterns = field(default_factory=dict)
    # words before an ordinal that make it a rank
    ranked: tuple[str, ...] = ()
    # units by code: what is counted, measures, times, parts and multiples of a unit
    counted: Listed = field(default_factory=dict)
    measures: Listed = field(default_factory=dict)
    times: Listed = field(default_factory=dict)
    parts: Mapping[tuple[str, Fraction | int], str] = field(default_factory=dict)
    # the characters with which a unit's word goes on into another word, and the units that a kanji
    # numeral makes a word with
    goes_on: Listed = field(default_factory=dict)
    after_digits: str = ""
    # money by ISO 4217 code: behind a number, named alike in several countries, before a number
    money: Listed = field(default_factory=dict)
    shared_money: Listed = field(default_factory=dict)
    # the countries that tell whose money a shared name is, by that name and the code it then has
    countries: Mapping[tuple[str, str], str] = field(default_factory=dict)
    money_before: Listed = field(default_factory=dict)
    # bounds by what they say: right before a number, right behind it, some words before it, and
    # words before a share of something; the words that may stand between; the characters that make
    # a bound the tail of another word (通过)
    bounds_before: Listed = field(default_factory=dict)
    bounds_behind: Patterns = field(default_factory=dict)
    bounds_far: Patterns = field(default_factory=dict)
    bounds_of_shares: Patterns = field(default_factory=dict)
    bridges: tuple[str, ...] = ()
    # words that may stand between a bound and its number, and say nothing: up to an additional
    between_bounds: tuple[str, ...] = ()
    # words before a comparison that deny it: may not spend more than
    denials: tuple[str, ...] = ()
    # bounds of a date: right before it, right behind it
    date_bounds_before: Listed = field(default_factory=dict)
    date_bounds_behind: Patterns = field(default_factory=dict)
    tails: Listed = field(default_factory=dict)
    # bounds before what each is counted by (上限は1人当たり); words by which it is counted, those
    # that make an amount yearly, and the units behind a slash
    bounds_of_each: Patterns = field(default_factory=dict)
    rate_bases: tuple[str, ...] = ()
    yearly: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
    # the words that say at most of a time only; that say more than by what they exceed; that say by
    # how much something changes; the words for minus
    within: tuple[str, ...] = ()
    surpassing: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    # bounds that are none before these units (近三年), but behind words of lasting; bounds that are
    # one before a scale or a half only (上千)
    not_before: Listed = field(default_factory=dict)
    lasting: tuple[str, ...] = ()
    before_scales: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    # the sums behind which they are one before any amount of money (投资过10亿元)
    sums: tuple[str, ...] = ()
    # what has a number and counts nothing: names before digits, idioms and names with a numeral
    named: Listed = field(default_factory=dict)
    lookalikes: Listed = field(default_factory=dict)
    # the words beside bare digits: in capitals no name, behind a name's number nothing that it
    # counts (over), and words that say it does count
    beside_labels: Listed = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Languages:
    """The records that texts are read by."""

    records: tuple[Language, ...]

    def words(self, *fields: str) -> dict[str, str]:
        """Return every word of these fields with what it means; no word means two things."""
        meanings: dict[str, str] = {}
        for meaning, word in self._listed(fields):
            if meanings.setdefault(word, meaning) != meaning:
                raise ValueError(f"{word!r} is listed as {meanings[word]} and as {meaning}")
        return meanings

    def _listed(self, fields: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for name in fields:
            for record in self.records:
                for meaning, words in getattr(record, name).items():
                    yield from ((meaning, spelt(word)) for word in words.split())

    def meanings(self, name: str) -> tuple[str, ...]:
        """Return what the words of a field mean, each once: the codes of money."""
        return tuple(dict.fromkeys(self.words(name).values()))

    def parts(self) -> dict[str, tuple[str, Fraction | int]]:
        """Return the words for parts and multiples of a unit: 割 is a tenth, kt a thousand t."""
        return {
            spelt(word): part
            for record in self.records
            for part, words in record.parts.items()
            for word in words.split()
        }

    def patterns(self, name: str) -> dict[str, list[str]]:
        """Return the patterns of a field by what they say, those of all languages together."""
        together: dict[str, list[str]] = {}
        for record in self.records:
            for meaning, patterns in getattr(record, name).items():
                together.setdefault(meaning, []).extend(patterns)
        return together

    def characters(self, name: str) -> dict[str, str]:
        """Return the characters a field lists by word, those of all languages together."""
        together: dict[str, str] = {}
        for record in self.records:
            for word, characters in getattr(record, name).items():
                together[spelt(word)] = together.get(spelt(word), "") + fold(characters)
        return together

    def factors(self, name: str) -> dict[str, int]:
        """Return what each sign or word of a field counts or multiplies by."""
        return {word: n for record in self.records for word, n in getattr(record, name).items()}


def spelt(word: str) -> str:
    """Return a listed word as folded text has it."""
    return fold(word.replace("_", " "))


@cache
def last_letters(pattern: str) -> frozenset[str]:
    """Return the characters a pattern of the records may end with: a character or a class."""
    signs = pattern[pattern.rindex("[") + 1 : -1] if pattern.endswith("]") else pattern[-1:]
    if not signs or signs in tuple(")?*}$"):
        raise ValueError(f"{pattern!r} has to end with a character that it always has")
    return frozenset(signs)


SIGN = re.compile(r"(?:\[(?P<any>[^\]^\\-]+)\]|(?P<one>[^+\\()\[\]{}|.^$?*]))(?![?*{])")


@cache
def beginnings_of(pattern: str, width: int = 3) -> frozenset[str]:
    """Return what a pattern of the records may begin with, spelt out as far as it is certain."""
    begun, at = [""], _behind_looks(pattern)
    first_letters(pattern)  # which sees that it begins with something certain
    for _ in range(width):
        sign = SIGN.match(pattern, at)
        if not sign or "|" in pattern[at:].partition("(")[0]:
            break
        begun = [one + letter for one in begun for letter in sign["any"] or sign["one"]]
        at = sign.end()
    return frozenset(begun) if begun != [""] else first_letters(pattern)


def _behind_looks(pattern: str) -> int:
    """Return where a pattern goes on behind the look-behinds it begins with."""
    at = 0
    while pattern.startswith("(?<", at):
        at = pattern.index(")", at) + 1
    return at


@cache
def first_letters(pattern: str) -> frozenset[str]:
    """Return the characters a pattern of the records may begin with, so that a gate can be made.

    It begins with a character or a class of them, behind a look-behind or none. Raise ValueError
    where it does not, as no gate would then let it be tried.
    """
    rest = pattern[_behind_looks(pattern) :]
    if rest.startswith("["):
        signs, after = rest[1 : rest.index("]")], rest[rest.index("]") + 1 :]
        known = "^" not in signs and "-" not in signs and "\\" not in signs
    else:
        width = 2 if rest.startswith("\\") else 1
        signs, after = rest[width - 1 : width], rest[width:]
        known = not signs.isalnum() if width == 2 else signs not in tuple("(.^$|")
    if not signs or not known or after[:1] in tuple("?*{"):
        raise ValueError(f"{pattern!r} has to begin with a character that it always has")
    return frozenset(signs)
