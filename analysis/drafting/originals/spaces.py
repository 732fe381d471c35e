"""What a blank is in a text whose layout is gone: one between words, none within Chinese.

The same words must give the same characters, whether they were printed, marked up or typed.
"""

import re
import unicodedata

#: Letters that are written without blanks between them, and their punctuation.
CLOSE = (
    "\u2e80-\u2fdf\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uffef"
    "\U00020000-\U0003ffff"
)
IS_CLOSE = re.compile(f"[{CLOSE}]")
OPENING, CLOSING = "（「『【《〈“‘［｛", "、，。；：！？）」』】》〉”’］｝"
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc-\uffff\x00-\x08"
                    "\x0e-\x1f\x7f-\x9f]")  # fmt: skip
WHITE = re.compile(r"[\s\u3000\xa0]+")
BESIDE = re.compile(
    "(?<=[（「『【《〈［｛、，。；：！？）」』】》〉］｝]) | (?=[、，。；：！？）」』】》〉］｝])"
)
#: Ligatures and radicals that stand in fonts for the letters they look like.
LOOKS_LIKE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]")
HYPHEN = re.compile(r"[A-Za-zÀ-ÿ]-$")
BULLET = re.compile(r"^[•◦▪▫‣⁃●○■□◆◇➢➤✓✔\uf0b7\uf0a7\uf0d8\uf06c\uf06e\uf075]\s*")
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def tidy(line: str) -> str:
    """Return a line with one blank for each white space, and none beside Chinese punctuation."""
    line = WHITE.sub(" ", UNSEEN.sub("", line)).strip()
    return BESIDE.sub("", line)


def plain_letters(letters: str) -> str:
    """Return the letters that ligatures and radicals of a font stand for."""
    return LOOKS_LIKE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), letters)


def without_bullet(line: str) -> str:
    """Return a line without the bullet it begins with: a mark that says nothing."""
    return BULLET.sub("", line)


def behind_mark(mark: str, words: str) -> str:
    """Return a line behind its number (「一、」, "1.", 「第一条」) as it is set."""
    return tidy(f"{mark} {words}")


def between(before: str, after: str) -> str:
    """Return what stands between two lines of one paragraph: a blank, or nothing."""
    if not before or not after or before[-1].isspace() or after[0].isspace():
        return ""
    one_is_close = IS_CLOSE.match(before[-1]) or IS_CLOSE.match(after[0])
    return "" if one_is_close or HYPHEN.search(before) else " "
