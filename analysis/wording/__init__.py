"""Words and marks of a page: numbers, dates, names, sentences and tables that keep their source.

comparability, measures -> **wording** -> charts -> pages
"""

from .absent import not_applicable, not_comparable, not_computed, not_read, not_stated
from .basis import marked
from .marks import (
    BEFORE,
    Html,
    assumed_time,
    count,
    number,
    of_before,
    passage,
    plain_text,
    position,
    title,
    when,
)  # fmt: skip
from .sentences import BareNumber, Sentence, bullets, counted, counted_beside, finding, listed, say
from .tables import Group, Noted, Row, Table

__all__ = [
    "BEFORE",
    "BareNumber",
    "Group",
    "Html",
    "Noted",
    "Row",
    "Sentence",
    "Table",
    "assumed_time",
    "bullets",
    "count",
    "counted",
    "counted_beside",
    "finding",
    "listed",
    "marked",
    "not_applicable",
    "not_comparable",
    "not_computed",
    "not_read",
    "not_stated",
    "number",
    "of_before",
    "passage",
    "plain_text",
    "position",
    "say",
    "title",
    "when",
]
