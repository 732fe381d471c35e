"""Blank what only cites: the titles of documents, and those to whom a notice is addressed.

text -> **titles_cited** -> programmes, members
"""

import re

TITLES = re.compile(r"《[^》\n]*》")
SALUTATION = re.compile(r"^[^\n。]*[：:][ 　\t]*$", re.MULTILINE)


def without_titles(text: str) -> str:
    """Return a text of the same length with blanks for the titles of documents."""
    return TITLES.sub(_blank, text)


def without_addressees(text: str) -> str:
    """Return a text of the same length with blanks for titles of documents and addressees."""
    return SALUTATION.sub(_blank, without_titles(text))


def _blank(match: re.Match[str]) -> str:
    return "\n" * len(match[0]) if "\n" in match[0] else " " * len(match[0])
