"""Carry in the page the glyphs that a reader's machine may lack.

Kanji, kana and hanzi of the text come along as a small font for each language, cut from the same
pinned collection as the charts' own. The style sheet names the reader's fonts first and these
last, so a machine with good fonts uses them and one with none shows no boxes; a Japanese passage
keeps Japanese shapes and a Chinese one Chinese shapes either way. What a script or a quotation
mark of the style sheet may put on the page later is carried too.
"""

from html import unescape

from analysis.charts import fonts

from .markup import Piece, pictures_apart, pieces

#: Language of a passage -> (family in page.css, face of the collection).
FAMILIES = {"ja": ("wb-ja", "ja"), "zh": ("wb-zh", "zh-Hans")}
#: Up to here every system has glyphs: Latin, Greek, Cyrillic, punctuation.
FIRST_CARRIED = "\u2e80"
SKIPPED = frozenset({"svg", "script", "style"})
#: What page.css sets around a quotation in each language.
QUOTES = {"ja": "「」"}


def font_rules(page: str) -> str:
    """Return the `@font-face` rules for the text of a page; "" where it needs none."""
    used = characters_by_language(page)
    rules = []
    for language, (family, face) in FAMILIES.items():
        text = "".join(sorted(used.get(language, ())))
        if text:
            text = "".join(sorted({*text, *QUOTES.get(language, "")}))
            rules.append(fonts.embedded(text, face, family)[1])
    return "".join(rules)


def _writes(piece: Piece) -> bool:
    """Return whether a `<script>` writes on the page, or holds the words of one that does."""
    kind = piece.attributes.get("type", "")
    return piece.name == "script" and (not kind or piece.attributes.get("id") == "words")


def characters_by_language(page: str) -> dict[str, set[str]]:
    """Return the carried characters of the text by the primary language each stands in."""
    used: dict[str, set[str]] = {}
    languages, skipped = [("", "")], 0
    text = "".join(part for part, picture in pictures_apart(page) if not picture)
    for piece in pieces(text):
        if not piece.name:
            if not skipped:
                found = {char for char in unescape(piece.raw) if char >= FIRST_CARRIED}
                used.setdefault(languages[-1][1], set()).update(found)
        elif piece.closing:
            skipped = max(0, skipped - (piece.name in SKIPPED))
            if languages[-1][0] == piece.name:
                languages.pop()
        elif not piece.is_empty and not piece.name.startswith("!"):
            skipped += piece.name in SKIPPED and not _writes(piece)
            tag = piece.attributes.get("lang", "").partition("-")[0] or languages[-1][1]
            languages.append((piece.name, tag))
    return used
