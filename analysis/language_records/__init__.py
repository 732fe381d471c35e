"""The languages a page can be written in: one module a language, which holds its record.

**language_records** -> languages -> wording, charts -> pages

A module put into this folder is a language of the pages; `python -m analysis.languages` then
makes its catalogue and lists what is to be translated. Nothing else names the languages there are.
"""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from analysis.language_records.record import Language

CODE_LANGUAGE = "en"
"""The language of the sentences in the code, which are the keys of the catalogues."""


def _records() -> Mapping[str, Language]:
    names = (module.name for module in iter_modules(__path__) if module.name != "record")
    found = [import_module(f"{__name__}.{name}").LANGUAGE for name in names]
    found.sort(key=lambda record: (record.tag != CODE_LANGUAGE, record.tag))
    return {record.tag: record for record in found}


RECORDS = _records()
"""The records by BCP 47 tag, the language of the code first."""
LANGUAGES = tuple(RECORDS)
"""The languages a page can be written in, as BCP 47 tags; the first is the language of the code."""
OWN_NAMES = {tag: record.own_name for tag, record in RECORDS.items()}
"""What each language calls itself."""

__all__ = ["CODE_LANGUAGE", "LANGUAGES", "OWN_NAMES", "RECORDS", "Language"]
