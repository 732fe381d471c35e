"""The words of a paragraph of a DOCX as it is printed: insertions in, deletions and codes out."""

from collections.abc import Iterator
from typing import Any

from analysis.drafting.originals.spaces import SUPERSCRIPT

MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: what of a paragraph is not printed in it: what was deleted, codes of fields, properties, boxes
NOT_PRINTED = frozenset(
    MAIN + name for name in "del moveFrom instrText delText rPr pPr txbxContent sdtPr rt".split()
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
BREAKS = {MAIN + "br", MAIN + "cr"}
SIGNS = {
    MAIN + "tab": " ",
    MAIN + "ptab": " ",
    MAIN + "noBreakHyphen": "-",
    MAIN + "softHyphen": "",
}
NOTES = {MAIN + "footnoteReference", MAIN + "endnoteReference"}


def words_of(paragraph: Any, notes: dict[str, str]) -> str:
    """Return what a paragraph says; a line break in it as such, a note as its raised number.

    `notes` are the numbers of the notes by their ids, added to in the order of the text.
    """
    return "".join(_printed(paragraph, notes))


def _printed(paragraph: Any, notes: dict[str, str]) -> Iterator[str]:
    stack = [*reversed(paragraph)]
    while stack:
        one = stack.pop()
        if one.tag in NOT_PRINTED:
            continue
        if one.tag == MAIN + "r" and _is_hidden(one):
            continue
        if one.tag == MAIN + "t":
            text = one.text or ""
            yield text.translate(SUPERSCRIPT) if _is_raised(one.getparent()) else text
        elif one.tag in BREAKS:
            yield "\n"
        elif one.tag in SIGNS:
            yield SIGNS[one.tag]
        elif one.tag == MAIN + "sym":
            yield _symbol(one)
        elif one.tag in NOTES:
            kind = one.tag.removeprefix(MAIN).removesuffix("Reference")
            key = f"{kind} {one.get(MAIN + 'id')}"
            number = notes.setdefault(key, str(len(notes) + 1))
            yield number.translate(SUPERSCRIPT)
        else:
            stack.extend(reversed(one))


def _is_hidden(run: Any) -> bool:
    vanish = run.find(f"{MAIN}rPr/{MAIN}vanish")
    return vanish is not None and vanish.get(MAIN + "val", "true") not in ("0", "false")


def _is_raised(run: Any) -> bool:
    raised = run.find(f"{MAIN}rPr/{MAIN}vertAlign")
    return raised is not None and raised.get(MAIN + "val") == "superscript"


def _symbol(element: Any) -> str:
    code = element.get(MAIN + "char", "")
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
