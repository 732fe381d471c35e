"""Undo the hyphens at which words were broken over two lines, and keep those that belong to them.

A hyphen belongs to a word that is written with it elsewhere in the document, or whose parts are
both words by themselves there; any other was put in by the program that broke the line.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from analysis.drafting.originals.pdf.stretches import Stretch

WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*")
LAST, FIRST = re.compile(r"[A-Za-zÀ-ÿ]+-$"), re.compile(r"^[a-zà-ÿ]+")


def without_hyphens(lines: Sequence[Sequence[Stretch]]) -> list[list[Stretch]]:
    """Return the lines with the words whole that were broken from one stretch to the next."""
    known = {
        word.lower()
        for line in lines for stretch in line for word in WORD.findall(stretch.words)
    }  # fmt: skip
    return [_mended(line, known) for line in lines]


def _mended(line: Sequence[Stretch], known: set[str]) -> list[Stretch]:
    mended = list(line)
    for at, (before, after) in enumerate(pairwise(line)):
        last, first = LAST.search(before.words), FIRST.search(after.words)
        if last and first and not _belongs(last[0][:-1].lower(), first[0], known):
            mended[at] = mended[at].cut(0, len(mended[at].words) - 1)
    return mended


def _belongs(before: str, after: str, known: set[str]) -> bool:
    if f"{before}{after}" in known:
        return False
    return f"{before}-{after}" in known or (before in known and after in known)
