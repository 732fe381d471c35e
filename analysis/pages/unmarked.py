"""Leave the marks of names off a finished page where nothing asks for them.

ledger, metadata -> **unmarked** -> template

A name says which row it is of (`data-name`), so that the digits in it are told from a number of
the page. Most names hold no digit, and a page of thirty regions shows thousands of them: these
keep only what parts their direction of writing from the text around them. The names of regions
in the content stay marked; a reader picks regions by them.
"""

import re
from html import unescape

from .agreement import has_numeral

NAME = re.compile(
    r'<(?P<tag>span|li) data-name="(?P<key>[^"]*)"(?P<lang> lang="[^"]*")?>'
    r"(?P<text>[^<]*)</(?P=tag)>"
)
DRAWN = re.compile(r'<g class="name" data-name="[^"]*">(?P<inside>(?:(?!</?g\b).)*)</g>')
TAG = re.compile(r"<[^>]*>")


def unmarked(markup: str, kept: str = "") -> str:
    """Return markup in which only names with a number are marked, and keys that start so."""

    def written(found: re.Match) -> str:
        key, text = found["key"], found["text"]
        if (kept and key.startswith(kept)) or has_numeral(unescape(text)):
            return found[0]
        tag = "bdi" if found["tag"] == "span" else "li"
        return f"<{tag}{found['lang'] or ''}>{text}</{tag}>"

    return DRAWN.sub(_drawn, NAME.sub(written, markup))


def _drawn(found: re.Match) -> str:
    if has_numeral(unescape(TAG.sub("", found["inside"]))):
        return found[0]
    return f'<g class="name">{found["inside"]}</g>'
