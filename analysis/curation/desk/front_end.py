"""Bring what the desk needs of the browser: its look, its keys, the words selected in the text.

Sheet and script stand in files beside this module. The script runs once for each desk, when its
style sheet is loaded; what it sees (words selected, a sentence clicked) it writes into the one
hidden text of the desk, `hook`, from which `heard` reads it.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import escape

from analysis.wording import Html

#: The classes by which the script finds the desk, its list, its form and its hook.
DESK, LIST, FORM, HOOK = "curation-desk", "curation-list", "curation-form", "curation-hook"
TO_FORM, TO_TEXT, TO_WHY, GOES = "goes-to-form", "goes-to-text", "goes-to-why", "goes"
TO_NAMES = "goes-to-names"
REASONS_FIELD, NAMES_FIELD = "curation-why", "curation-names"
#: Brings the outlined words into view, within the frame of the text only.
INTO_VIEW = (
    "const frame = this.closest('.curation-desk')?.querySelector('.curated-text');"
    "const mark = frame?.querySelector(`mark[data-in~='{at}']`);"
    "if (mark) {{ const top = mark.offsetTop - frame.offsetTop, high = frame.clientHeight;"
    " if (top < frame.scrollTop + 30 || top > frame.scrollTop + high - 60)"
    " frame.scrollTop = top - high / 3; }}"
    " this.closest('.curation-desk')?.dispatchEvent(new Event('curation-shown')); // {turn}"
)


@dataclass(frozen=True)
class Heard:
    """What the browser told: words selected between two positions, or a row to go to."""

    selected: tuple[int, int] | None = None
    go: str = ""


def look() -> Html:
    """Return the style sheet, with the script that starts with it; it shows nothing itself."""
    return Html(
        f'<style onload="{escape(_read("front_end.js", "const style = this;"))}">{sheet()}</style>'
    )


def sheet() -> Html:
    """Return the rules of the style sheet alone, light and dark by JupyterLab's own colours."""
    return Html(_read("desk.css"))


def outlined(at: int, turn: int) -> Html:
    """Return an outline of the words of the row at a place of the list, and show them.

    With each `turn` the browser is told that what was asked for is shown.
    """
    rule = (
        f".{DESK} .curated-text mark[data-in~='{at}'] {{ outline: 2px solid"
        " var(--jp-brand-color1, Highlight); outline-offset: -1px; }"
    )
    return Html(f'<style onload="{escape(INTO_VIEW.format(at=at, turn=turn))}">{rule}</style>')


def key_class(key: str) -> str:
    """Return the class of the button that a key presses."""
    return f"key-{key}"


def heard(text: str) -> Heard:
    """Return what the browser wrote into the hook; nothing where it is no message."""
    what, _, rest = text.partition(":")
    told = rest.rpartition(":")[0]
    if what == "go":
        return Heard(go=told)
    if what == "selected":
        start, _, end = told.partition(":")
        if start.isdecimal() and end.isdecimal() and int(start) < int(end):
            return Heard(selected=(int(start), int(end)))
        return Heard(selected=(0, 0))
    return Heard()


@cache
def _read(name: str, before: str = "") -> str:
    return before + (files(__package__) / name).read_text(encoding="utf-8")
