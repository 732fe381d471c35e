"""Choose the name or the text of a row in the language in use.

A row has its texts in several languages beside one another; `package.texts` knows which column is
in which. What is missing falls back to English, then to the original, and
`text_and_language` says in which language the text is, so that a page can mark a passage in
another language.
"""

from collections.abc import Mapping

from analysis.language_records import CODE_LANGUAGE
from analysis.package.texts import column_in, text_fields

from .current import language

UNDETERMINED = "und"


def text_and_language(row: Mapping, field: str, tag: str | None = None) -> tuple[str, str]:
    """Return a row's text in the language, or the nearest on file, with the BCP 47 tag it has."""
    tag = tag or language()
    for choice in (tag, CODE_LANGUAGE):
        text = _cell(row, column_in(choice, field))
        if text:
            return text, choice
    original = _cell(row, field)
    return (original, _language_of_original(row, field)) if original else ("", tag)


def text_of(row: Mapping, field: str, tag: str | None = None) -> str:
    """Return a row's text in the language, or in English, or as the source has it, or ""."""
    return text_and_language(row, field, tag)[0]


def name_of(row: Mapping, language: str | None = None) -> str:
    """Return the name of a region, programme, member, indicator … in the language."""
    return text_of(row, "name", language)


def _language_of_original(row: Mapping, field: str) -> str:
    if field in text_fields():
        return _cell(row, "language") or UNDETERMINED
    return CODE_LANGUAGE


def _cell(row: Mapping, column: str) -> str:
    value = row.get(column, "")
    return value if isinstance(value, str) else ""
