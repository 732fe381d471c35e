"""Find the words of a sentence in the language in use.

The English sentence in the code or the notebook is the key (gettext's way), so the code reads as
prose and a missing translation shows as English. The catalogues are the `.po` files themselves,
read once per process by Babel: there is no compiled file that could go stale.
"""

import re
from functools import cache
from pathlib import Path

from analysis.language_records import CODE_LANGUAGE

from .current import record_of

LOCALE = Path(__file__).parent / "locale"
DOMAIN = "workbook"


def catalogue_path(tag: str) -> Path:
    """Return where the catalogue of a language lies, in gettext's own layout."""
    return LOCALE / record_of(tag).locale / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def messages(tag: str) -> dict[str, str]:
    """Return the translations of a language by English sentence; fuzzy ones do not count."""
    return {sentence: words for sentence, words in entries(tag).items() if words}


def entries(tag: str) -> dict[str, str]:
    """Return every sentence of a language's catalogue; "" for one without a sure translation."""
    from babel.messages.pofile import read_po

    path = catalogue_path(tag)
    if not path.exists():
        return {}
    with path.open("rb") as file:
        catalogue = read_po(file, locale=record_of(tag).locale)
    return {
        str(entry.id): "" if entry.fuzzy else str(entry.string) for entry in catalogue if entry.id
    }


@cache
def one_line(msgid: str) -> str:
    """Return the sentence with its line breaks and runs of blanks made single blanks."""
    return re.sub(r"[ \t]*\n\s*|[ \t]{2,}", " ", msgid).strip()


def translation(msgid: str, tag: str | None = None) -> str:
    """Return the sentence in the language, its `{placeholders}` untouched."""
    key = one_line(msgid)
    tag = record_of(tag).tag
    return key if tag == CODE_LANGUAGE else messages(tag).get(key, key)


def translate(msgid: str, **values: object) -> str:
    """Return the sentence in the language in use, its `{placeholders}` filled with plain text."""
    words = translation(msgid)
    return words.format_map(values) if values else words


def msgid(sentence: str) -> str:
    """Return the sentence as it is: marks one that is translated elsewhere, such as in a table."""
    return sentence
