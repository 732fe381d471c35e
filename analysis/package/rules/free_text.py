"""A number in words of the curator's own is one that the package quotes: no page says another.

Names, notes, purposes and definitions come to pages as they stand. A number in them must be given
by words quoted from the row's own document, or by the row's own figure and dates; what is of no
document (an indicator, a question) may repeat what any row quotes, and count up to twelve. Counts
in words ("two of them") are grammar.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property, lru_cache

from analysis.numbers import Mention, scan
from analysis.package.cells import Cells
from analysis.package.faults import Fault
from analysis.quantities import UNITS

Tables = Mapping[str, Cells]
#: What a field of free text is described by.
FREE = r"\S(.*\S)?"
#: Free in form, but of a form of their own, held against something else, or a document's own title.
NOT_TOLD = frozenset({
    ("conditions", "value"), ("concepts", "code"), ("surface_forms", "words"), ("sources", "title"),
})  # fmt: skip
#: A scale with nothing before it counts nothing: 亿元 as the head of a column, 兆 read as 10^12.
SCALE_ALONE = re.compile(r"[万億亿兆]|10(?:\^[0-9]{1,2}|[⁰¹²³⁴-⁹]{1,2})\Z")
#: What of a row gives numbers and dates of its own.
OWN = ("value", "value_upper", "period", "starts", "ends", "published", "printed", "corrected",
       "exact", "prefix", "suffix")  # fmt: skip
NUMERAL = re.compile(r"[0-9０-９]+")
#: A cell that may hold a number at all; a sign alone (一, ten) is let go unless a unit follows.
MAY_HOLD = re.compile(
    r"[0-9０-９〇零一二三四五六七八九十百千万億亿兆]|illion|hundred|thousand|percent|per cent",
    re.IGNORECASE,
)
GRAMMAR = 12
#: What is never said in passing.
AMOUNTS = ("money", "share")


@dataclass
class Quoted:
    """The numbers that some words give: values and parts of dates, and their digits as written."""

    values: set[Fraction | str] = field(default_factory=set)
    digits: set[str] = field(default_factory=set)

    def read(self, text: str, language: str = "") -> None:
        """Add what a text gives."""
        self.digits.update(plain(run) for run in NUMERAL.findall(text))
        for mention in scan(text, language):
            self.values.update(given_by(mention))

    def give(self, mention: Mention) -> bool:
        """True where these words give what a mention says."""
        plain_digits = NUMERAL.fullmatch(mention.surface.strip())
        if plain_digits and plain(plain_digits[0]) in self.digits:
            return True
        return all(value in self.values for value in given_by(mention))


def numbers_in_free_text_are_quoted(tables: Tables) -> Iterator[Fault]:
    """No cell of free text says a number that no words of the package give."""
    words = _Words(tables)
    for name, rows in tables.items():
        for column in rows.table.fields:
            if column.constraints.get("pattern") != FREE or (name, column.name) in NOT_TOLD:
                continue
            language = column.name.removeprefix("name_")
            telling = set(filter(MAY_HOLD.search, filter(None, rows.distinct(column.name))))
            for at, cell in rows.each(column.name) if telling else ():
                if cell in telling:
                    for mention in words.unsaid(rows, at, cell, _language(language)):
                        rule = f"says {mention.surface!r}, which no quoted words give"
                        yield rows.fault(at, column.name, rule, "numbers that the package quotes")


class _Words:
    """The quoted words of each document, read once where a cell asks for them."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.quoted: dict[str, Quoted] = {}

    def unsaid(self, rows: Cells, at: int, cell: str, language: str) -> Iterator[Mention]:
        """Yield the numbers of a cell that neither its row nor its documents give."""
        documents = self._documents(rows, at)
        said = said_in(cell, language, method=not documents)
        quoted = [self._of(one) for one in documents] if documents else [self._all]
        left = [one for one in said if not any(words.give(one) for words in quoted)]
        if left:
            own = Quoted()
            for text in self._own(rows, at):
                own.read(text)
            yield from (one for one in left if not own.give(one))

    def _own(self, rows: Cells, at: int) -> Iterator[str]:
        """Yield the words, amounts and dates of a row itself, and of the figure it is about."""
        for column in set(OWN).intersection(rows.columns):
            yield str(rows[column][at] or "")
        there = self._figures.get(rows["figure"][at]) if "figure" in rows.columns else None
        if there is not None:
            figures = self.tables["figures"]
            yield from (
                str(figures[column][there]) for column in ("value", "value_upper", "period")
            )

    def _documents(self, rows: Cells, at: int) -> set[str]:
        """Return the documents that a row is of."""
        if rows.columns.get("source") and rows["source"][at]:
            return {str(rows["source"][at])}
        for column, there in (("figure", self._by_figure), ("programme", self._by_programme)):
            if column in rows.columns and rows[column][at] in there:
                return there[rows[column][at]]
        return set()

    def _of(self, document: str) -> Quoted:
        if document not in self.quoted:
            self.quoted[document] = Quoted()
            for text in self._texts.get(document, ()):
                self.quoted[document].read(text)
        return self.quoted[document]

    @cached_property
    def _texts(self) -> dict[str, set[str]]:
        """The quoted words with a numeral, by document."""
        found: dict[str, set[str]] = {}
        for rows in self.tables.values():
            if rows.table.quotes:
                for source, exact in rows.distinct_together("source", "exact"):
                    if exact and MAY_HOLD.search(exact):
                        found.setdefault(source, set()).add(exact)
        return found

    @cached_property
    def _all(self) -> Quoted:
        """The digits of all quoted words, as they are written."""
        every = Quoted()
        for texts in self._texts.values():
            for text in texts:
                every.digits.update(plain(run) for run in NUMERAL.findall(text))
        return every

    @cached_property
    def _by_figure(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for figure, source in self.tables["evidence"].distinct_together("figure", "source"):
            found.setdefault(figure, set()).add(source)
        return found

    @cached_property
    def _figures(self) -> dict[str, int]:
        """Where each figure stands."""
        return {figure: at for at, figure in self.tables["figures"].each("figure")}

    @cached_property
    def _by_programme(self) -> dict[str, set[str]]:
        rows = self.tables["programmes"].each("programme", "source")
        return {programme: {source} for _, programme, source in rows if source}


@lru_cache(maxsize=4096)
def said_in(cell: str, language: str, *, method: bool) -> tuple[Mention, ...]:
    """Return the numbers that a cell says; many cells of a column say the same."""
    return tuple(one for one in scan(cell, language) if not is_grammar(one, method=method))


def given_by(mention: Mention) -> Iterator[Fraction | str]:
    """Yield the ends of an amount, or the parts of a date, that a mention gives."""
    for value in (mention.value, mention.value_upper):
        if isinstance(value, str):
            yield from (part for part in re.split(r"[-/]", value) if part)
        elif value is not None:
            yield value


def is_grammar(mention: Mention, *, method: bool) -> bool:
    """True of noise, and of a small count in words: two of them, 一つ; in a method of any."""
    value = mention.value
    if isinstance(value, str):
        return False
    if value is None or SCALE_ALONE.match(mention.surface.strip()):
        return True
    small = value <= GRAMMAR and UNITS.get(mention.unit or "count") not in AMOUNTS
    in_words = mention.unit in ("", "count") and not NUMERAL.search(mention.surface)
    return small and (method or in_words or value == 1)


def plain(digits: str) -> str:
    """Return digits in half width without leading zeros."""
    return str(int(digits)) if len(digits) < 100 else digits


def _language(column: str) -> str:
    known: Iterable[tuple[str, str]] = (("_ja", "ja"), ("_zh_hans", "zh-Hans"), ("_en", "en"))
    return next((tag for ending, tag in known if f"_{column}".endswith(ending)), "")


RULES = (numbers_in_free_text_are_quoted,)
