"""Put what the package names and counts into a sentence of the language in use.

A part of a sentence is a quantity, a date with its figure, a name out of the package or a code of
a code list. Each knows its own plain text here; the wording room gives the same parts their
marks, so that a sentence reads the same in an alternative text, an error and a page.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.package.codes import code_list
from analysis.quantities import DatedBy, Quantity

from .amounts import amount
from .catalogue import msgid, translate
from .names import text_and_language, text_of
from .periods import period_text

#: A period that no source states, wherever it stands.
INFERRED = msgid("{period}, inferred")


@dataclass(frozen=True)
class Name:
    """A name (or another worded field) of a row; `key` is `table/row`, such as `region/henan`."""

    key: str
    row: Mapping
    field: str = "name"

    @property
    def says(self) -> str:
        """Return the name in the language in use, or the nearest on file, or the key."""
        return text_of(self.row, self.field) or self.key.partition("/")[2]

    @property
    def language(self) -> str:
        """Return the BCP 47 tag of the language `says` is in."""
        return text_and_language(self.row, self.field)[1]


@dataclass(frozen=True)
class Term:
    """A code of a code list (`analysis/package/codes`), such as `Term("tiers", "official")`."""

    list: str
    code: str

    @property
    def says(self) -> str:
        """Return the code's name in the language in use; an unknown code shows as it is."""
        row = code_list(self.list).get(self.code)
        return text_of(row, "name") if row else self.code


def spoken(part: object) -> str:
    """Return one part of a sentence as plain text in the language in use."""
    if isinstance(part, Quantity):
        return amount(part)
    if isinstance(part, DatedBy):
        return dated_text(part)
    return part.says if hasattr(part, "says") else str(part)


def dated_text(part: DatedBy) -> str:
    """Return a period in words, and that it is inferred where its source does not state it."""
    words = period_text(part.period)
    return translate(INFERRED, period=words) if part.inferred else words


def plain(template: str, **parts: object) -> str:
    """Return the sentence in the language in use, each part spoken as plain text."""
    return translate(template, **{name: spoken(part) for name, part in parts.items()})
