"""Choose the name or the text of a row in the language in use.

Tables hold `name_en`, `name_ja`, `name_zh_hans` (and `name`, the original), or `note`, `note_ja`,
`note_zh_hans`, where the plain column is English. What is missing falls back to English, then to
the original, and `text_and_language` says in which language the text is, so that a page can mark
a passage in another language.
"""

from collections.abc import Mapping

from .current import language


def text_and_language(row: Mapping, field: str, tag: str | None = None) -> tuple[str, str]:
    """Return a row's text in the language, or the nearest on file, with the BCP 47 tag it has."""
    tag = tag or language()
    for choice in dict.fromkeys((tag, "en")):
        text = _cell(row, f"{field}_{choice.replace('-', '_').lower()}")
        if text:
            return text, choice
    original = _cell(row, field)
    spoken = _cell(row, "language") if f"{field}_en" in row else "en"
    return (original, spoken or "und") if original else ("", tag)


def text_of(row: Mapping, field: str, tag: str | None = None) -> str:
    """Return a row's text in the language, or in English, or as the source has it, or ""."""
    return text_and_language(row, field, tag)[0]


def name_of(row: Mapping, language: str | None = None) -> str:
    """Return the name of a region, programme, member, indicator … in the language."""
    return text_of(row, "name", language)


def _cell(row: Mapping, column: str) -> str:
    value = row.get(column, "")
    return value if isinstance(value, str) else ""
