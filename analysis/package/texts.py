"""Say which columns hold one text in several languages, and which language each is in.

descriptor -> **texts** -> languages, editions, pages

The descriptor says it of every such field: `"text": "name", "language": "ja"`. A text without a
language is the original; the row's own column `language` says which one it is in. A column means
the same in whatever table it stands, so a code list, which has no descriptor, is read alike.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from analysis.package.descriptor import Field, workbook_descriptor


@cache
def text_fields() -> Mapping[str, Field]:
    """Return the fields that hold a text in one of several languages, by column."""
    tables = workbook_descriptor().tables.values()
    fields = [field for table in tables for field in table.fields if field.text]
    return MappingProxyType({field.name: field for field in fields})


@cache
def columns_of(text: str) -> Mapping[str, str]:
    """Return the column that holds a text in each language, the original left out.

    A text that no table has (the title of a package) has columns that end as others do.
    """
    own = {f.language: f.name for f in text_fields().values() if f.text == text and f.language}
    return MappingProxyType(own or {tag: text + ending for tag, ending in _endings().items()})


@cache
def _endings() -> Mapping[str, str]:
    """Return what a column's name ends in for each language: `_zh_hans` for zh-Hans."""
    fields = [f for f in text_fields().values() if f.language and f.name != f.text]
    return MappingProxyType({f.language: f.name.removeprefix(f.text) for f in fields})
