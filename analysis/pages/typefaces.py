"""Carry in the page the glyphs that a reader's machine may lack.

Kanji, kana and hanzi of the text come along as a small font for each language, cut from the same
pinned collection as the charts' own. The style sheet names the reader's fonts first and these
last, so a machine with good fonts uses them and one with none shows no boxes; a Japanese passage
keeps Japanese shapes and a Chinese one Chinese shapes either way. What a script or a quotation
mark of the style sheet may put on the page later is carried too. A sign that the collection lacks
(an emoji in a title) is left to the reader's machine.
"""

import re
from collections.abc import Mapping

from analysis.charts import fonts

from .markup import VOID, pictures_apart
from .tags import OPEN, TEXT, tags_of

#: Language of a passage -> (family in page.css, face of the collection).
FAMILIES = {"ja": ("wb-ja", "ja"), "zh": ("wb-zh", "zh-Hans")}
#: Up to here every system has glyphs: Latin, Greek, Cyrillic, punctuation.
FIRST_CARRIED = "\u2e80"
#: Only a tag with one of these says which language it stands in, or what a script is.
TELLING = re.compile(r"<script|\slang=", re.IGNORECASE)
SKIPPED = frozenset({"svg", "script", "style"})
#: What page.css sets around a quotation in each language.
QUOTES = {"ja": "「」"}


def font_rules(page: str) -> str:
    """Return the `@font-face` rules for the text of a page; "" where it needs none."""
    used = characters_by_language(page)
    rules = []
    for language, (family, face) in FAMILIES.items():
        text = "".join(sorted(char for char in used.get(language, ()) if fonts.has(char, face)))
        if text:
            text = "".join(sorted({*text, *QUOTES.get(language, "")}))
            rules.append(fonts.embedded(text, face, family)[1])
    return "".join(rules)


def characters_by_language(page: str) -> dict[str, set[str]]:
    """Return the carried characters of the text by the primary language each stands in."""
    used: dict[str, set[str]] = {}
    languages, skipped = [("", "")], 0
    for kind, content, given in tags_of(_without_pictures(page), TELLING):
        if kind is TEXT:
            if not skipped:
                used.setdefault(languages[-1][1], set()).update(content)
        elif kind is OPEN:
            if content not in VOID:
                skipped += content in SKIPPED and not _writes(content, given)
                tag = given.get("lang", "").partition("-")[0] or languages[-1][1]
                languages.append((content, tag))
        else:
            skipped = max(0, skipped - (content in SKIPPED))
            if languages[-1][0] == content:
                languages.pop()
    return {tag: {char for char in used[tag] if char >= FIRST_CARRIED} for tag in used}


def _without_pictures(page: str) -> str:
    return "".join(part for part, picture in pictures_apart(page) if not picture)


def _writes(name: str, given: Mapping[str, str]) -> bool:
    """Return whether a `<script>` writes on the page, or holds the words of one that does."""
    kind = given.get("type", "")
    return name == "script" and (not kind or given.get("id") == "words")
