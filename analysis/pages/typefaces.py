"""Carry in the page the glyphs that a reader's machine may lack.

Kanji, kana and hanzi of the text come along as a small font for each language, cut from the same
pinned collection as the charts' own. The style sheet names the reader's fonts first and these
last, so a machine with good fonts uses them and one with none shows no boxes; a Japanese passage
keeps Japanese shapes and a Chinese one Chinese shapes either way. What a script or a quotation
mark of the style sheet may put on the page later is carried too. A sign that the collection lacks
(an emoji in a title) is left to the reader's machine.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from analysis.charts import fonts
from analysis.languages import language as language_in_use
from analysis.tongues import RECORDS

from .markup import VOID, pictures_apart

#: Language of a passage -> (family in page.css, language whose face of the collection it has).
FAMILIES = {
    record.primary: (f"wb-{record.primary}", record.tag)
    for record in RECORDS.values()
    if record.typeface.carried
}
#: The family of what pictures have beside that: their words are measured in its widths.
DRAWN = "wb-drawn"
OWN_FAMILY = re.compile(r'font-family="wb-[0-9a-f]{10},')
OWN_FONT = re.compile(
    r"@font-face\{font-family:wb-[0-9a-f]{10};src:url\([^()]*\) format\('woff'\)\}"
)
WORDS = re.compile(r"<text\b[^>]*>([^<]*)</text>")
#: Up to here every system has glyphs: Latin, Greek, Cyrillic, punctuation.
FIRST_CARRIED = "\u2e80"
#: Where a tag says a language. The markup is the package's own: no `<` or `>` in a value.
SPEAKING = re.compile(r" lang=\"([^\"<>]*+)\"[^<>]*+>")
NAME = re.compile(r"<([a-zA-Z][\w:-]*+)[^<>]*+")
TAG = re.compile(r"<[^<>]*+>")
CODE = re.compile(r"<(script|style)\b([^<>]*+)>([^<]*+(?:<(?!/\1>)[^<]*+)*+)</\1>")
#: A script that writes on the page, or holds the words of one that does.
WRITING = re.compile(r"\sid=\"words\"|^(?!.*\stype=)", re.DOTALL)
#: Attributes whose text page.css shows: the head of the contents, and of each cell of a card.
LABELS = re.compile(r"(?:<nav class=\"contents\" aria-label|\sdata-label)=\"([^\"]*+)\"")


def font_rules(page: str) -> str:
    """Return the `@font-face` rules for the text of a page; "" where it needs none."""
    used, drawn = characters_by_language(page), drawn_characters(page)
    tag = _of_pictures()
    rules = []
    for language, (family, face) in FAMILIES.items():
        carried = used.get(language, set()) | (
            _carried("".join(drawn)) if language == tag else set()
        )
        text = "".join(sorted(char for char in carried if fonts.has(char, face)))
        if text:
            text = "".join(sorted({*text, *_carried(RECORDS[face].punctuation.quotes)}))
            rules.append(fonts.embedded(text, face, family)[1])
    common = "".join(sorted(char for char in drawn if char < FIRST_CARRIED))
    if common:
        rules.append(fonts.embedded(common, FAMILIES[tag][1], DRAWN)[1])
    return "".join(rules)


def shared(markup: str) -> str:
    """Return markup whose pictures take their glyphs from the page's fonts, not each its own.

    A notebook's picture brings a font with it; on a page of eight pictures the same kanji would
    come eight times, and once more for the text.
    """
    family = f'font-family="{DRAWN},{FAMILIES[_of_pictures()][0]},'
    return OWN_FONT.sub("", OWN_FAMILY.sub(family, markup))


def drawn_characters(page: str) -> set[str]:
    """Return the characters of the pictures that take their glyphs from the page's fonts."""
    own = f'font-family="{DRAWN},'
    drawn = (part for part, picture in pictures_apart(page) if picture and own in part)
    return {*unescape("".join(text for part in drawn for text in WORDS.findall(part)))}


def _of_pictures() -> str:
    """Return the language whose glyphs the pictures of the page in use have."""
    tag = language_in_use().partition("-")[0]
    return tag if tag in FAMILIES else "ja"


def characters_by_language(page: str) -> dict[str, set[str]]:
    """Return the carried characters of the text by the primary language each stands in."""
    bare, written = _text_apart(page)
    parts: dict[str, list[str]] = {}
    for language, part in spoken(bare):
        parts.setdefault(language.partition("-")[0], []).append(part)
    own = next((language for language, _ in spoken(bare) if language), "").partition("-")[0]
    used = {tag: _carried(TAG.sub("", "".join(parts.get(tag, ())))) for tag in FAMILIES}
    if own in used:
        used[own] |= _carried(written) | _carried("".join(LABELS.findall(bare)))
    return used


def spoken(markup: str) -> Iterator[tuple[str, str]]:
    """Yield (language, markup) of the parts of a page, each as the nearest tag around it says."""
    around, place = [("", len(markup))], 0
    for found in SPEAKING.finditer(markup):
        start = markup.rfind("<", place, found.start())
        opened = NAME.match(markup, max(start, 0), found.start())
        if start < 0 or opened is None or opened.end() < found.start():
            continue
        while around[-1][1] <= start:
            language, end = around.pop()
            yield language, markup[place:end]
            place = end
        yield around[-1][0], markup[place:start]
        place = found.end()
        if opened[1] not in VOID and found[1]:
            around.append((found[1], _end(markup, opened[1], place)))
    for language, end in reversed(around):
        yield language, markup[place:end]
        place = end


def _end(markup: str, name: str, place: int) -> int:
    """Return where the element ends that was opened before the place."""
    if name == "html":
        return len(markup)
    depth = 1
    for found in _tags_named(name).finditer(markup, place):
        depth += -1 if found[1] else 1
        if not depth:
            return found.start()
    return len(markup)


@lru_cache(maxsize=64)
def _tags_named(name: str) -> re.Pattern:
    return re.compile(rf"<(/?){re.escape(name)}(?![\w:-])[^<>]*+>")


def _text_apart(page: str) -> tuple[str, str]:
    """Return the page without pictures, styles and scripts, and what its scripts may write."""
    written: list[str] = []

    def noted(found: re.Match) -> str:
        if found[1] == "script" and WRITING.search(found[2]):
            written.append(found[3])
        return ""

    bare = "".join(part for part, picture in pictures_apart(page) if not picture)
    return CODE.sub(noted, bare), "".join(written)


def _carried(text: str) -> set[str]:
    return {char for char in {*unescape(text)} if char >= FIRST_CARRIED}
