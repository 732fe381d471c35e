"""Say what of which document is drafted and not read yet, and where it is read."""

from analysis.languages import msgid
from analysis.measures.unread import Drafted, drafted
from analysis.package import Seeds
from analysis.wording import Html, Sentence, counted, listed, say, title
from analysis.wording.marks import element

LINE = msgid("{what} of {document}")
BOTH = msgid("{numbers} and {passages}")
NUMBER, NUMBERS = msgid("{number} number"), msgid("{number} numbers")
PASSAGE, PASSAGES = msgid("{number} passage in words"), msgid("{number} passages in words")
LEFT_OUT = msgid(
    "Drafted and not read yet, so left out of this page: {documents}. They are read at the desk, "
    "{desk}; with the parameter “unread” a page shows them with a mark."
)
SHOWN = msgid(
    "Drafted and not read yet: {documents}. This page shows them, each with the mark of it, dashed "
    "and hollow in pictures. They are read at the desk, {desk}."
)
DESK = "notebooks/curate_a_document.ipynb"


def not_read_yet(seeds: Seeds, region: str = "", source: str = "") -> Html | None:
    """Return how much of each document is not read, of one alone or of what is said of one region;
    None if all of it is."""
    found = [one for one in drafted(seeds, region) if source in ("", one.source)]
    if not found:
        return None
    documents = listed([_line(one, seeds) for one in found])
    template = SHOWN if seeds.with_unread is None else LEFT_OUT
    said = say(template, documents=documents, desk=element("code", DESK))
    return element("p", said, **{"class": "ruled not-read-yet"})


def _line(one: Drafted, seeds: Seeds) -> Sentence:
    numbers = counted(one.numbers, NUMBER, NUMBERS)
    passages = counted(one.passages, PASSAGE, PASSAGES)
    if one.numbers and one.passages:
        what = say(BOTH, numbers=numbers, passages=passages)
    else:
        what = numbers if one.numbers else passages
    return say(LINE, what=what, document=title(seeds.row("sources", one.source)))
