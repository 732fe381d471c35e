"""Read a finished page as a stranger would, and find for each number where it comes from.

What a person can read is read: text, the text of pictures, and the attributes that are read out
(alternative text, labels, titles). A number is traced when the markup around it names a figure of
the page's own package (or a formula over such figures, a row, a place in a source) and the shown
text says the same. Ticks of an axis and note signs are told by their markup. Everything else with
a number in it is listed as untraced.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from . import not_read
from .agreement import free_numbers, has_numeral, mentions_in, numbers_in, without
from .attributes import ELSEWHERE, HELD_BY, LETTERS, is_turned, out_of_place, strange, writes
from .carried import blocks_twice, figures_in, footnotes_in, package_in, rules_in
from .claims import Attributes, Claims
from .description import DESCRIBING, described
from .frame import style_sheet
from .implied import VALUED, Implied
from .lines import Lines, line_of
from .neighbours import denied_beside, is_changing, is_scale, parts_change, without_times
from .open_elements import GAP, OpenElement, Run, Scope
from .own_scripts import is_data, is_own
from .places_held import PlacesHeld
from .readable import (
    SHEET,
    TAGS,
    TURNED,
    shown_by_style,
    unmarked_in,
    unplain_style,
    unreadable,
    words_of_style,
)  # fmt: skip
from .tags import NONE, OPEN, SHAPES, TEXT, TWO_WAYS, VOID, tags_of

BLOCKS = frozenset(
    "p li td th h1 h2 h3 h4 h5 h6 div caption summary figcaption figure section article main nav "
    "header footer aside tr table thead tbody ul ol dl dt dd br hr blockquote pre "
    "text title desc svg g details body html form".split()
)
UNREAD = frozenset({"script", "style", "template"})
READ_ALOUD = frozenset(
    "aria-label alt title aria-description placeholder aria-valuetext data-label".split()
)
CLAIMS = frozenset((
    "data-figure", "data-derived", "data-from", "data-name", "data-source", "data-exact",
    "data-position", "data-tick", "data-row", "data-datetime", "data-assumed", "data-note",
    "data-page",
))  # fmt: skip
TECHNICAL = frozenset(
    {"viewport", "color-scheme", "theme-color", "generator", "referrer", "robots"}
)
#: Attributes of a shape of a picture that draw it, and say nothing.
DRAWS = re.compile(
    r"(?:\s+(?:class|d|[xyr]|[rc][xy]|[xy][12]|width|height|points|clip-path|fill|fill-opacity"
    r"|opacity|stroke(?:-[a-z]+)*|href|xlink:href)=[\"'](?!http|data|java)[^\"']*[\"'])*\s*"
)
IMPLYING = (*VALUED, "q")  # in an entry their place says what they are evidence of
CONTEXT = 40
DATA = frozenset({"package", "rules", "words"})
WRITTEN = ("id", "type")  # the names of a block's attributes, from the last to the first
NO_LETTER = re.compile(r"\W")
UNREADABLE = "cannot be read as text"
#: Where a number stands before what it is called, in anybody's words: heads of entries, inputs.
NAMED_BEHIND = ("ev-head", "inputs")
PART = "\x1f"


@dataclass(frozen=True)
class Trace:
    """How many numbers of a page were traced, and those that were not, each with its context.

    Those `from_rows` follow from rows that a page does not carry; only the seeds can tell.
    """

    traced: int
    untraced: tuple[dict[str, str], ...]
    from_rows: tuple[Attributes, ...] = ()

    def as_json(self) -> dict:
        """Return the trace in the shape `workbook trace --json` prints."""
        of_rows = len(self.from_rows)
        return {"traced": self.traced, "from_rows": of_rows, "untraced": list(self.untraced)}


def trace(page: str | Path) -> Trace:
    """Trace every number of a finished page, given as text or as a file."""
    text = page.read_text(encoding="utf-8") if isinstance(page, Path) else page
    package = package_in(text)
    implied = Implied(text, figures_in(package))
    notes = {ident: place for place, ident in enumerate(implied.notes(), 1)}
    reader = _Reader(Claims(package, notes, rules_in(text)), implied, footnotes_in(text))
    reader.refuse(found[0] for found in TWO_WAYS.finditer(text))
    reader.refuse(blocks_twice(text))
    for kind, content, given in tags_of(text, _telling):
        if kind is TEXT:
            reader.text(content)
        elif kind is OPEN:
            reader.open(content, given)
        else:
            reader.close(content)
    return reader.result()


class _Reader:
    """Walk the page, gather text up to the end of each block, and judge the numbers in it."""

    def __init__(self, claims: Claims, implied: Implied, footnotes: frozenset[str]) -> None:
        self.claims = claims
        self.implied = implied
        self.footnotes = footnotes
        self.page = Scope()
        self.heads: list[list[str]] = []  # the words of the title and of each head of a column
        self.written: list[str] = []  # what style sheets write
        self.stack: list[OpenElement] = [OpenElement("", {}, "", None, self.page, NONE)]
        self.standing: Counter[str] = Counter()  # how many elements of each tag are open
        self.run: Run = []  # the text of a block, and the claims that stand in it
        self.run_language = ""
        self.blocks: set[str] = set()  # of data, by name
        self.lines = Lines(claims)
        self.places = PlacesHeld(claims)
        self.traced = 0
        self.from_rows: list[Attributes] = []
        self.untraced: list[dict[str, str]] = []

    def open(self, tag: str, given: Mapping[str, str]) -> None:
        above = self.stack[-1]
        if tag in BLOCKS:
            self.implied.quotes("")
            if self.run:
                self._end_run()
            if above.claim is not None and above.claim.shown:
                above.claim.shown.append(PART)
        self.places.open(tag)
        quoted = given if tag == "ul" and "data-exact" in given else above.quoted
        if tag == "q" and quoted and "data-exact" not in given:
            given = {**given, **quoted}
        entry = self.implied.entry(given, above.entry) if tag == "li" else above.entry
        if tag == "span" and "data-source" in given:
            self.implied.quotes(given["data-source"])
        if tag == "cite":
            if not self.implied.cites(given):
                self.refuse([f"words under another source: {given.get('data-source')}"])
        elif tag in (*VALUED, "g") and above.tag in ("button", "a"):
            if not self.implied.leads_to(above.attributes, given):
                self.refuse([f"a number that opens other evidence: {_called(given)}"])
            if above.tag == "button":
                self.implied.opens(above.attributes, given)
        elif tag == "sup" and "data-note" in given and not self.implied.notes_it(given):
            self.refuse([f"the note sign of another number: {given['data-note']}"])
        elif entry and tag in IMPLYING:
            given = self.implied.marks(tag, given, entry)
        scope = Scope() if tag == "figure" else above.figure
        language = given.get("lang") or above.language
        element = OpenElement(tag, given, language, above.claim, scope, quoted, entry)
        element.is_named = above.is_named or given.get("class") in NAMED_BEHIND
        element.is_sign = above.is_sign or given.get("aria-hidden") == "true" or _is_way(given)
        element.head = above.head
        if tag in ("th", "title"):
            element.head = []
            self.heads.append(element.head)
        element.is_turned = above.is_turned or is_turned(given)
        if (given or tag in VALUED) and _claims(tag, given):
            if above.claim is not None:
                self.refuse([f"<{tag}> in <{above.claim.tag}>, of which each says what it is"])
            if element.is_sign and tag in VALUED:
                self.refuse([f"<{tag}> that not everybody reads"])
            element.claim, element.shown = element, []
            self.run.append(element)
        elif sign := writes(tag, given, above.attributes):
            self.run.append(sign)
        if given:
            self._read_aloud(tag, given, element)
        if given or tag not in TAGS:
            in_picture = "data-tick" in given and self.standing["svg"] > 0
            self.refuse(_not_ours(tag, tuple(given.items()), in_picture))
            self._hold_block(tag, given)
        if tag in LETTERS and element.is_turned:
            self.refuse([f"<{tag}> that is turned round"])
        if tag in LETTERS and any(self.standing[one] for one in ELSEWHERE):
            self.refuse([f"<{tag}> that is drawn elsewhere"])
        if above.tag in HELD_BY:
            self.refuse(out_of_place(tag, above.tag))
        if tag == "data" or above.tag == "data":
            self.refuse(unmarked_in(tag, given, above.tag == "data"))
        if tag not in VOID:
            self.stack.append(element)
            self.standing[tag] += 1

    def _hold_block(self, tag: str, given: Mapping[str, str]) -> None:
        """Refuse a second block of data by a name, and one that is not written as the first."""
        name = given.get("id", "")
        if name in DATA:
            if name in self.blocks or tag != "script" or tuple(given) != WRITTEN:
                self.refuse([f'<{tag} id="{name}">'])
            self.blocks.add(name)

    def close(self, tag: str) -> None:
        if tag in BLOCKS and self.run:
            self._end_run()
        if not self.standing[tag]:
            return
        self._note_elsewhere(self.places.close(tag))
        element = None
        while element is None or element.tag != tag:
            element = self.stack.pop()
            self.standing[element.tag] -= 1
            if element.claim is element:
                self._judge(element)
            if element.tag == "figure":
                self._labels(element.figure)

    def text(self, data: str) -> None:
        element = self.stack[-1]
        if element.tag == "script" and element.attributes.get("type") == DESCRIBING:
            said = described(data)
            self.refuse(said.strange)
            self.page.labels += [(text, element.language) for text in said.texts]
        if element.tag == "script" and not is_data(element.attributes) and not is_own(data):
            self.refuse(["a script that the workbook does not write"])
        if element.tag == "style" and data not in (style_sheet(), not_read.style()):
            self.refuse([*shown_by_style(data), *unplain_style(data)])
            found = list(words_of_style(data))
            self.written += found
            self.page.labels += [(words, element.language) for words in found]
        if element.tag in HELD_BY and data.strip():
            self.refuse(out_of_place("", element.tag))
        if element.tag in UNREAD or (len(self.stack) > 1 and self.stack[-2].tag in UNREAD):
            return
        if element.head is not None and element.tag != "sup":
            element.head.append(data)
        if element.tag == "title" and self.stack[-2].tag == "head":
            self.page.labels.append((data, element.language))
        elif element.is_sign and any(map(str.isalpha, data)):
            self.refuse([f"words that not everybody reads: {data.strip()[:40]}"])
        elif element.claim is not None:
            element.claim.shown.append(data)
        elif data and not (_is_note(element) and data in self.footnotes):
            self.run.append(data)
            self.run_language = element.language

    def result(self) -> Trace:
        """Return what was found, after the last block."""
        self._end_run()
        while len(self.stack) > 1:
            self.close(self.stack[-1].tag)
        self._labels(self.page)
        self._hold_written()
        return Trace(self.traced, tuple(self.untraced), tuple(self.from_rows))

    def _hold_written(self) -> None:
        """Refuse what a style sheet writes and is neither the title nor the head of a column."""
        heads = {NO_LETTER.sub("", "".join(head)) for head in self.heads}
        for words in self.written:
            bare = NO_LETTER.sub("", SHEET.sub("", words))
            if bare and not any(head.startswith(bare) for head in heads):
                self.refuse([f"words of a style sheet: {words.strip()[:40]}"])

    def _end_run(self) -> None:
        run, self.run = self.run, []
        text = "".join(GAP if isinstance(part, OpenElement) else part for part in run)
        if self.standing["svg"] and is_changing(text, self.run_language):
            self.refuse([f"words of a picture that change its numbers: {text.strip()[:40]}"])
        if self.standing["ol"] and self.stack[-1].tag == "li" and is_scale(text):
            self.refuse([f"words that the number of a list counts: {text.strip()[:40]}"])
        if text.strip(f"{GAP} \n"):
            if has_numeral(text):
                text = without_times(text, self.run_language, self._flows_of(run))
            for start, end in free_numbers(text, self.run_language):
                self._note(text, start, end)
        if len(run) > 1 and TURNED.search(line_of(run)):
            self.refuse(["a sign that turns the direction of reading round"])
        for changed in self.lines.changed_in(run):
            self._note(*changed)
        self._note_elsewhere(self.places.elsewhere(run))

    def _flows_of(self, run: Run) -> set[str]:
        """Return the times over which the amounts of a block are counted."""
        marks = (part for part in run if isinstance(part, OpenElement))
        return set[str]().union(*(self.claims.flows(mark.attributes) for mark in marks))

    def _note_elsewhere(self, numbers: Iterable[OpenElement]) -> None:
        for number in numbers:
            self._note(number.line, 0, len(number.line))

    def refuse(self, parts: Iterable[str]) -> None:
        """List what cannot be read as text; no number of it is traced."""
        self.untraced += [{"text": part, "context": UNREADABLE} for part in parts]

    def _judge(self, element: OpenElement) -> None:
        """Judge the text under a claim: wholly traced, or each of its numbers untraced.

        A mark in a picture may hold several texts (its title, its label), each judged alone.
        """
        said = "".join(element.shown)
        parts = said.split(PART)
        for text in parts:
            self._judge_text(element, text)
        if element.tag == "g" and parts_change(parts, element.language):
            self.refuse([f"texts of a picture that change one another: {said[:40]}"])
        if "data-note" not in element.attributes:
            element.line = said.replace(PART, GAP)

    def _judge_text(self, element: OpenElement, text: str) -> None:
        spans = _spans(element, text)
        if not spans and not self.claims.always_number(element.attributes):
            of_figure = element.attributes.get("data-exact") in self.claims.figures
            if element.tag == "q" and of_figure and not self._holds(element, text):
                self.refuse([f"words that their source does not have: {text[:40]}"])
            return
        beside = ("", "")
        if element.tag == "g":
            beside = _around(text, self.claims.outside_names(element.attributes, text, spans))
        if not denied_beside(*beside, element.language) and self._holds(element, text):
            self._count(element, max(1, len(spans)))
            element.held = True
            self._remember(element, text)
            return
        for start, end in spans or [(0, len(text))]:
            self._note(text, start, end)

    def _count(self, element: OpenElement, numbers: int) -> None:
        if self.claims.follows_from_rows(element.attributes):
            self.from_rows += [element.attributes] * numbers
        else:
            self.traced += numbers

    def _holds(self, element: OpenElement, text: str) -> bool:
        return self.claims.hold(element.tag, element.attributes, text, element.language)

    def _remember(self, element: OpenElement, text: str) -> None:
        mark = (text, element.language, element.attributes)
        self.page.held.append(mark)
        if element.figure is not self.page:
            element.figure.held.append(mark)

    def _read_aloud(self, tag: str, given: Mapping[str, str], element: OpenElement) -> None:
        if tag != "meta" and READ_ALOUD.isdisjoint(given):
            return
        texts = [given[name] for name in sorted(READ_ALOUD & given.keys()) if given[name]]
        if tag == "meta" and given.keys() & {"name", "property"} and not _is_technical(given):
            texts.append(given.get("content", ""))
        element.figure.labels += [(text, element.language) for text in texts]
        if "data-label" in given:
            self.lines.above = given["data-label"]
            self.written.append(given["data-label"])

    def _labels(self, scope: Scope) -> None:
        """Judge what is read aloud in a figure by what its marks show.

        What stands in the label as a mark shows it, or as part of a name, is traced; of the rest,
        a number is traced where a mark has its value.
        """
        texts = {text for text, _, _ in scope.held} if scope.labels else ()
        known = sorted({*texts, *self.claims.names}, key=len, reverse=True)
        for text, language in scope.labels:
            rest, found = without(text, known)
            self.traced += found
            spans = numbers_in(rest, language)
            held = self._values(scope) if spans else ()
            values = [m for m in mentions_in(rest, language) if (m.value, m.value_upper) in held]
            for start, end in spans:
                if any(m.start <= start and end <= m.end for m in values):
                    self.traced += 1
                else:
                    self._note(rest, start, end)
        scope.labels.clear()

    def _values(self, scope: Scope) -> set[tuple]:
        """Return each (value, upper value) that a mark of the scope shows or claims."""
        found = {
            (mention.value, mention.value_upper)
            for text, language, _ in scope.held
            for mention in mentions_in(text, language)
        }
        return found.union(*(self.claims.values(given) for _, _, given in scope.held))

    def _note(self, text: str, start: int, end: int) -> None:
        context = text[max(0, start - CONTEXT) : end + CONTEXT].replace(GAP, "…")
        self.untraced.append(
            {"text": text[start:end].strip(), "context": " ".join(context.split())}
        )


def _telling(tag: str, written: str) -> bool:
    """Return whether a tag may say something to a trace, by the raw text of its attributes."""
    return tag in ("data", "time", "q", "button") or (
        bool(written) and not (tag in SHAPES and DRAWS.fullmatch(written))
    )


@lru_cache(maxsize=20_000)
def _not_ours(tag: str, given: tuple[tuple[str, str], ...], in_picture: bool) -> tuple[str, ...]:
    """Return what of a tag, of which a page has many alike, is none of the workbook's."""
    attributes = dict(given)
    return *unreadable(tag, attributes, in_picture), *strange(tag, attributes)


def _is_note(element: OpenElement) -> bool:
    """Return whether an element holds the letter of a note below its table, or stands before it."""
    marks = element.attributes.get("class", "note-mark") == "note-mark"
    return element.tag == "sup" and marks


def _spans(element: OpenElement, text: str) -> tuple[tuple[int, int], ...]:
    """Return where the text of a claim holds numbers; a place in a document is one, as a whole."""
    if "data-position" in element.attributes and text.strip():
        return ((0, len(text)),)
    return numbers_in(text, element.language)


def _around(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, str]:
    """Return what stands before the first number of a text, and behind its last."""
    return (text[: spans[0][0]], text[spans[-1][1] :]) if spans else ("", "")


def _called(number: Mapping[str, str]) -> str:
    """Return what a number is known by: its figure, or its formula."""
    return number.get("data-figure") or number.get("data-derived", "")


def _is_way(given: Mapping[str, str]) -> bool:
    """Return whether it is what parts links on the screen and is not printed."""
    return given.get("class") == "way"


def _is_technical(meta: Mapping[str, str]) -> bool:
    """Return whether a line of the head speaks to programs alone; others are shown with links."""
    return meta.get("name", "") in TECHNICAL


def _claims(tag: str, given: Mapping[str, str]) -> bool:
    if tag in VALUED or not CLAIMS.isdisjoint(given):
        return tag not in ("body", "main", "section", "figure", "table", "ul")
    return False
