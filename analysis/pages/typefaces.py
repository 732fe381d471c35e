"""Carry in the page the glyphs that a reader's machine may lack.

Kanji, kana and hanzi of the text come along as a small font for each language, cut from the same
pinned collection as the charts' own. The style sheet names the reader's fonts first and these
last, so a machine with good fonts uses them and one with none shows no boxes; a Japanese passage
keeps Japanese shapes and a Chinese one Chinese shapes either way. What a script or a quotation
mark of the style sheet may put on the page later is carried too. A sign that the collection lacks
(an emoji in a title) is left to the reader's machine.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import combinations

from lxml import etree

from analysis.charts import fonts
from analysis.language_records import RECORDS

from .tree import Element, bearers, text_of, values

#: Language of a passage -> (family in page.css, language whose face of the collection it has).
FAMILIES = {
    record.primary: (f"wb-{record.primary}", record.tag)
    for record in RECORDS.values()
    if record.typeface.carried
}
#: The family of what pictures have beside that: their words are measured in its widths.
DRAWN = "wb-drawn"
#: The family of what several languages write alike: the style sheet names it behind each of theirs.
SHARED = "wb-shared"
OWN_FAMILY = re.compile(r"^wb-[0-9a-f]{10},")
OWN_FONT = re.compile(
    r"@font-face\{font-family:wb-[0-9a-f]{10};src:url\([^()]*\) format\('woff'\)\}"
)
#: Up to here every system has glyphs: Latin, Greek, Cyrillic, punctuation.
FIRST_CARRIED = "\u2e80"
#: What these hold is not the page's text; a picture draws its words.
SILENT = ("style", "script", "{*}svg")
#: Attributes whose text page.css shows: the head of the contents, and of each cell of a card.
CONTENTS_LABEL = etree.XPath("//nav[@class='contents']/@aria-label", smart_strings=False)


def font_rules(trees: Collection[Element], language: str, written: str = "") -> str:
    """Return the `@font-face` rules for the text of a page; "" where it needs none.

    `trees` are the parts of the page, `written` what its scripts may write on it; both speak the
    language of the page where they do not say another. The trees are used up.
    """
    drawn = drawn_characters(trees)
    used = characters_by_language(trees, language, written)
    tag = _of_pictures(language)
    used[tag] |= _carried("".join(drawn))
    held = {face: _held(used[spoken], face) for spoken, (_, face) in FAMILIES.items()}
    shared = _shared(held)
    families = [(face, family) for family, face in FAMILIES.values()]
    rules = [
        fonts.embedded("".join(held[face] - shared), face, family)[1]
        for face, family in families
        if held[face] - shared
    ]
    if shared:
        rules.append(fonts.embedded("".join(shared), FAMILIES[tag][1], SHARED)[1])
    common = "".join(sorted(char for char in drawn if char < FIRST_CARRIED))
    if common:
        rules.append(fonts.embedded(common, FAMILIES[tag][1], DRAWN)[1])
    return "".join(rules)


def _held(characters: Collection[str], face: str) -> set[str]:
    """Return the characters that the face of a language has, and its quotes with them if any."""
    found = {char for char in characters if fonts.has(char, face)}
    return found | _carried(RECORDS[face].punctuation.quotes) if found else found


def _shared(held: Mapping[str, set[str]]) -> set[str]:
    """Return the characters that several languages need in the same shape."""
    return {
        char
        for one, other in combinations(held, 2)
        for char in held[one] & held[other]
        if fonts.alike(char, one, other)
    }


def share_fonts(content: Element, language: str) -> None:
    """Let the pictures take their glyphs from the page's fonts, not each from its own.

    A notebook's picture brings a font with it; on a page of eight pictures the same kanji would
    come eight times, and once more for the text.
    """
    family = f"{DRAWN},{FAMILIES[_of_pictures(language)][0]},{SHARED},"
    for picture in content.iter("{*}svg"):
        if "font-family" in picture.attrib:
            picture.set("font-family", OWN_FAMILY.sub(family, picture.get("font-family")))
        for sheet in picture.iter("{*}style"):
            sheet.text = OWN_FONT.sub("", sheet.text or "")


def drawn_characters(trees: Collection[Element]) -> set[str]:
    """Return the characters of the pictures that take their glyphs from the page's fonts."""
    pictures = [picture for tree in trees for picture in tree.iter("{*}svg")]
    return {
        char
        for picture in pictures
        if picture.get("font-family", "").startswith(f"{DRAWN},")
        for words in picture.iter("{*}text")
        for char in text_of(words)
    }


def characters_by_language(
    trees: Collection[Element], language: str, written: str = ""
) -> Mapping[str, set[str]]:
    """Return the carried characters of the text by the primary language each stands in.

    Each passage in another language is taken out of its tree once it is read, the innermost
    first, so that what is left of a tree speaks the language of the page.
    """
    texts: defaultdict[str, list[str]] = defaultdict(list)
    texts[language].append(written)
    for tree in trees:
        texts[language] += [*CONTENTS_LABEL(tree), *values(tree, "data-label")]
        for silent in list(tree.iter(*SILENT)):
            silent.clear(keep_tail=True)
        for passage in reversed(bearers(tree, "lang")):
            if passage.get("lang"):
                texts[passage.get("lang")].append(text_of(passage))
                passage.clear(keep_tail=True)
        texts[language].append(text_of(tree))
    used: dict[str, set[str]] = {tag: set() for tag in FAMILIES}
    for tag, found in texts.items():
        used.setdefault(tag.partition("-")[0], set()).update(_carried("".join(found)))
    return {tag: used[tag] for tag in FAMILIES}


def _of_pictures(language: str) -> str:
    """Return the language whose glyphs the pictures of a page have."""
    tag = language.partition("-")[0]
    return tag if tag in FAMILIES else "ja"


def _carried(text: str) -> set[str]:
    return {char for char in {*text} if char >= FIRST_CARRIED}
