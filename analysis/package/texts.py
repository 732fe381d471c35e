"""Say which columns hold one text in several languages, and which language each is in.

descriptor -> **texts** -> languages, editions, pages

The workbook's descriptor says it of every such field: `"text": "name", "language": "ja"`. A text
without a language is the original; the row's own column `language` says which one it is in. What
the descriptor does not know (a code list, the title of a package, a language that another package
adds to its tables) is called by the text and the language: `name_ko`, `title_zh_hans`.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from analysis.package.descriptor import Field, workbook_descriptor


@cache
def text_fields() -> Mapping[str, Field]:
    """Return the fields that hold a text in one of several languages, by column.

    A column means the same in whatever table it stands.
    """
    tables = workbook_descriptor().tables.values()
    fields = [field for table in tables for field in table.fields if field.text]
    return MappingProxyType({field.name: field for field in fields})


@cache
def columns_of(text: str) -> Mapping[str, str]:
    """Return the column that holds a text in each language on file, the original left out."""
    fields = [field for field in text_fields().values() if field.text == text and field.language]
    return MappingProxyType({field.language: field.name for field in fields})


@cache
def column_in(language: str, text: str) -> str:
    """Return the column that holds a text in a language (BCP 47), if a table has it."""
    return columns_of(text).get(language) or f"{text}_{language.replace('-', '_').lower()}"
