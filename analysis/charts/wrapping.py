"""Break a text into lines that fit, by measuring: at blanks, and between CJK characters.

Chinese and Japanese have no blanks: a line may end after almost any character, but closing
brackets and stops never begin a line and opening ones never end it (kinsoku shori, JIS X 4051).
Numbers, Latin words and katakana words stay whole where they fit a line.
"""

import re

from analysis.charts import fonts

NOT_FIRST = (
    "、。,.，．・：；:;?？!！)）]］」』】〉》%％ー々’”…～—ァィゥェォッャュョぁぃぅぇぉっゃゅょ"
)
NOT_LAST = "(（[［「『【〈《‘“"
LONE, NARROWER = 1, (0.9, 0.8, 0.7)
CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff぀-ヿ]")
PIECES = re.compile(
    r"\s+|[0-9０-９]{1,3}分の[0-9０-９]{1,3}|[ァ-ヺー]{1,8}(?![ァ-ヺー])|[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60぀-ヿ]|"
    r"[^\s\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60぀-ヿ]+(?:\s[%‰])?"
)


def wrapped(text: str, room: float, size: float, language: str) -> list[str]:
    """Return the lines of a text that fit `room`, in the unit of `size`; never loses a character.

    A piece wider than the room (a long word) is broken inside.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _paragraph(paragraph, room, size, language)
    return lines


def longest(text: str, size: float, language: str) -> float:
    """Return how wide the widest part is that no line break may fall into."""
    parts = _pieces(text, float("inf"), size, language)
    return max((fonts.width(part.strip(), size, language) for part in parts), default=0.0)


def _paragraph(text: str, room: float, size: float, language: str) -> list[str]:
    """Return the lines; where the last would be a lone character, the lines are evened."""
    lines = _filled(text, room, size, language)
    if len(lines) < 2 or len(lines[-1]) > LONE or not CJK.search(lines[-1]):
        return lines
    for share in NARROWER:
        evened = _filled(text, room * share, size, language)
        if len(evened) == len(lines) and len(evened[-1]) > LONE:
            return evened
    return lines


def _filled(text: str, room: float, size: float, language: str) -> list[str]:
    lines, line = [], ""
    for piece in _pieces(text, room, size, language):
        if line and fonts.width((line + piece).rstrip(), size, language) > room:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()]


def _pieces(text: str, room: float, size: float, language: str) -> list[str]:
    """Return the parts no line break may fall into, cut further only where wider than the room."""
    parts: list[str] = []
    for piece in PIECES.findall(text):
        glued = parts and (piece[0] in NOT_FIRST or parts[-1][-1] in NOT_LAST)
        if glued and not piece.isspace():
            parts[-1] += piece
        else:
            parts.append(piece)
    return [bit for part in parts for bit in _cut(part, room, size, language)]


def _cut(part: str, room: float, size: float, language: str) -> list[str]:
    if fonts.width(part, size, language) <= room:
        return [part]
    bits = [""]
    for char in part:
        if bits[-1] and fonts.width(bits[-1] + char, size, language) > room:
            bits.append("")
        bits[-1] += char
    return bits
