"""Lead each number of one output to the words it rests on, inside the output itself.

pages: ledger, evidence -> **followed** -> follow

A page keeps one list of evidence; an output of a notebook may be moved, saved or shown alone, so
each carries its own. A number is a button that opens its entry (a popover, without script). In a
notebook of another's, which JupyterLab does not trust, it takes the buttons' power and the
pictures away: there the same entries stand as numbered notes below, and every number keeps the
sign of its note.
"""

from hashlib import sha256

from analysis.languages import translate
from analysis.pages.evidence import Evidence
from analysis.pages.ledger import REFERENCE, Entry, Ledger
from analysis.pages.rows import Rows
from analysis.pages.tree import Element, bearers, markup_of, new, put, tree_of
from analysis.wording.marks import element

#: JupyterLab leaves alone a key that is pressed inside such an element: Enter opens the evidence.
KEYS_ARE_OURS = {"data-lm-suppress-shortcuts": "true"}
#: What our style sheet shows although it is hidden: without it a picture is a heap of its words.
ONLY_WITH_LOOK = ("chart-scroll", "chart-turn", "chart-data")
NOTES = "max-height:14em;overflow:auto"  # as attribute: a notebook not trusted has no style sheet


def followed(markup: str, rows: Rows) -> str:
    """Return the markup of an output with its evidence; as it is where no number leads anywhere."""
    content, ledger = tree_of(markup), Ledger(rows)
    ledger.link(content)
    if not ledger.entries:
        return markup
    entries = list(ledger.entries.values())
    notes = _notes(entries, Evidence(rows, {entry.figure for entry in entries}))
    _lead_inside(notes, {entry.ident: entry for entry in entries})
    put(content, notes)
    for drawn in [one for one in content.iter("div", "p") if one.get("class") in ONLY_WITH_LOOK]:
        drawn.set("hidden", "")
    _make_its_own(content, sha256(markup.encode("utf-8", "replace")).hexdigest()[:8])
    return str(element("div", markup_of(content), **{"class": "followed"}))


def _notes(entries: list[Entry], evidence: Evidence) -> Element:
    """Return the entries, each a popover; where these have no power, they are a list."""
    notes = new("div", attributes={"class": "notes", "style": NOTES})
    put(notes, new("p", translate("Evidence"), {"popover": ""}))
    for entry in entries:
        names = {"id": entry.window, "data-entry": entry.ident}
        window = new("div", attributes={"class": "ev", "popover": "", **names})
        put(window, new("sup", str(entry.number)), evidence.of(entry))
        put(notes, window)
    return notes


def _lead_inside(notes: Element, entries: dict[str, Entry]) -> None:
    """Let an entry that leads to another open it; JupyterLab would read a link as a heading's."""
    for link in [one for one in notes.iter("a") if one.get("href", "").startswith(REFERENCE)]:
        entry = entries.get(link.attrib.pop("href").removeprefix(REFERENCE))
        link.tag = "span" if entry is None else "button"
        if entry is not None:
            link.attrib.update({"class": "n", "popovertarget": entry.window})


def _make_its_own(content: Element, mark: str) -> None:
    """Name the windows after the output, so that each opens its own wherever the others are."""
    for window in bearers(content, "popover"):
        if "id" in window.attrib:
            window.set("id", f"{mark}-{window.get('id')}")
    for button in bearers(content, "popovertarget"):
        button.attrib.pop("id", None)
        button.attrib.update({"popovertarget": f"{mark}-{button.get('popovertarget')}"})
        button.attrib.update({"type": "button", **KEYS_ARE_OURS})
