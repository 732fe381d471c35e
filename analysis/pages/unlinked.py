"""Take the outputs of a notebook that ran in JupyterLab back to what a page is made from.

lab -> a notebook -> **unlinked** -> outputs

In JupyterLab each output brings its own evidence (`analysis.lab`). A page leads its numbers to
one list for all, so the buttons, signs and notes of an output are taken off before.
"""

from .tree import Element, set_text_before, take_out, text_before

FOLLOWED, NOTES = "followed", "notes"


def unlink(tree: Element) -> None:
    """Undo in a tree what made each number of an output lead to its words."""
    for output in [one for one in tree.iter("div") if one.get("class") == FOLLOWED]:
        for notes in [one for one in output if one.get("class") == NOTES]:
            take_out(notes)
        for hidden in output.iterfind(".//*[@hidden]"):
            del hidden.attrib["hidden"]
        for button in list(output.iterfind(".//button[@popovertarget]")):
            _unbutton(button)
        _open_up(output)


def _unbutton(button: Element) -> None:
    """Put a number where the span stands that keeps its button, its sign and the stops together."""
    kept, number, sign = button.getparent(), button[0], button.getnext()
    set_text_before(kept, text_before(kept) + (kept.text or ""))
    number.tail = ((sign.tail or "") + (kept.tail or "")) or None
    kept.getparent().replace(kept, number)


def _open_up(output: Element) -> None:
    """Put what is inside an output in its place."""
    set_text_before(output, text_before(output) + (output.text or ""))
    for inside in list(output):
        output.addprevious(inside)
    take_out(output)
