"""Read a finished page as a stranger would, and find for each number where it comes from.

What a person can read is read: text, the text of pictures, and the attributes that are read out
(alternative text, labels, titles). A number is traced when the markup around it names a figure of
the page's own package (or a formula over such figures, a row, a place in a source) and the shown
text says the same. Ticks of an axis and note signs are told by their markup. Everything else with
a number in it is listed as untraced.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from .agreement import mentions_in, numbers_in, without
from .claims import Claims

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
BLOCKS = frozenset(
    "p li td th h1 h2 h3 h4 h5 h6 div caption summary figcaption figure section article main nav "
    "header footer aside tr table thead tbody ul ol dl dt dd br hr blockquote pre option label "
    "text title desc svg g details body html select form".split()
)
UNREAD = frozenset({"script", "style", "template"})
READ_ALOUD = ("aria-label", "alt", "title", "aria-description", "placeholder", "aria-valuetext")
CLAIMS = (
    "data-figure", "data-derived", "data-from", "data-name", "data-source", "data-exact",
    "data-position", "data-tick", "data-row", "data-datetime", "data-assumed", "data-note",
)  # fmt: skip
PACKAGE = re.compile(r'<script type="application/json" id="package">(.*?)</script>', re.DOTALL)
NOTE = re.compile(r'<li id="(ref-[^"]*)"')
CONTEXT = 40
PART = "\x1f"


@dataclass(frozen=True)
class Trace:
    """How many numbers of a page were traced, and those that were not, each with its context."""

    traced: int
    untraced: tuple[dict[str, str], ...]

    def as_json(self) -> dict:
        """Return the trace in the shape `workbook trace --json` prints."""
        return {"traced": self.traced, "untraced": list(self.untraced)}


def trace(page: str | Path) -> Trace:
    """Trace every number of a finished page, given as text or as a file."""
    text = page.read_text(encoding="utf-8") if isinstance(page, Path) else page
    notes = {ident: place for place, ident in enumerate(NOTE.findall(text), 1)}
    package = PACKAGE.search(text)
    reader = _Reader(Claims(_loaded(package[1]) if package else {}, notes))
    reader.feed(text)
    reader.close()
    return reader.result()


@dataclass
class _Element:
    """An open element: its tag, attributes, language, and the nearest claim around it."""

    tag: str
    attributes: Mapping[str, str]
    language: str
    claim: "_Element | None"
    figure: "_Scope"
    shown: list[str] = field(default_factory=list)


@dataclass
class _Scope:
    """A `<figure>` (or the page): the numbers its marks show, and the labels that wait for them."""

    values: set[tuple] = field(default_factory=set)
    texts: list[str] = field(default_factory=list)
    labels: list[tuple[str, str]] = field(default_factory=list)


class _Reader(HTMLParser):
    """Walk the page, gather text up to the end of each block, and judge the numbers in it."""

    def __init__(self, claims: Claims) -> None:
        super().__init__(convert_charrefs=True)
        self.claims = claims
        self.page = _Scope()
        self.stack: list[_Element] = [_Element("", {}, "", None, self.page)]
        self.run: list[str] = []
        self.run_language = ""
        self.traced = 0
        self.untraced: list[dict[str, str]] = []

    def updatepos(self, i: int, j: int) -> int:
        """Keep no line numbers: nobody asks for them, and counting them takes time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        above = self.stack[-1]
        given = {name: value or "" for name, value in attrs}
        if tag in BLOCKS:
            self._end_run()
            self._part(above)
        element = _Element(tag, given, given.get("lang") or above.language, above.claim,
                           _Scope() if tag == "figure" else above.figure)  # fmt: skip
        if _claims(tag, given):
            element.claim = element
            self.run.append("\ufffc")
        self._read_aloud(tag, given, element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._end_run()
        places = [place for place, one in enumerate(self.stack) if one.tag == tag]
        if not places:
            return
        for element in reversed(self.stack[places[-1] :]):
            if element.claim is element:
                self._judge(element)
            if element.tag == "figure":
                self._labels(element.figure)
        del self.stack[places[-1] :]

    @staticmethod
    def _part(element: _Element) -> None:
        if element.claim is not None and element.claim.shown:
            element.claim.shown.append(PART)

    def handle_data(self, data: str) -> None:
        element = self.stack[-1]
        if any(one.tag in UNREAD for one in self.stack[-2:]):
            return
        if element.claim is not None:
            element.claim.shown.append(data)
        elif data:
            self.run.append(data)
            self.run_language = element.language

    def result(self) -> Trace:
        """Return what was found, after the last block."""
        self._end_run()
        while len(self.stack) > 1:
            self.handle_endtag(self.stack[-1].tag)
        self._labels(self.page)
        return Trace(self.traced, tuple(self.untraced))

    def _end_run(self) -> None:
        text, self.run = "".join(self.run), []
        if text.strip("\ufffc \n"):
            for start, end in numbers_in(text, self.run_language):
                self._note(text, start, end)

    def _judge(self, element: _Element) -> None:
        """Judge the text under a claim: wholly traced, or each of its numbers untraced.

        A mark in a picture may hold several texts (its title, its label), each judged alone.
        """
        for text in "".join(element.shown).split(PART):
            self._judge_text(element, text)

    def _judge_text(self, element: _Element, text: str) -> None:
        spans = numbers_in(text, element.language)
        if not spans and not self.claims.always_number(element.attributes):
            return
        if self.claims.hold(element.tag, element.attributes, text, element.language):
            self.traced += max(1, len(spans))
            self._remember(element, text)
            return
        for start, end in spans or [(0, len(text))]:
            self._note(text, start, end)

    def _remember(self, element: _Element, text: str) -> None:
        for scope in {id(one): one for one in (element.figure, self.page)}.values():
            scope.texts.append(text)
            scope.values |= {(m.value, m.value_upper) for m in mentions_in(text, element.language)}
            scope.values |= self.claims.values(element.attributes)

    def _read_aloud(self, tag: str, given: Mapping[str, str], element: _Element) -> None:
        texts = [given[name] for name in READ_ALOUD if given.get(name)]
        if tag == "meta" and given.get("name") == "description":
            texts.append(given.get("content", ""))
        element.figure.labels += [(text, element.language) for text in texts]

    def _labels(self, scope: _Scope) -> None:
        """Judge what is read aloud in a figure by what its marks show.

        What stands in the label as a mark shows it, or as part of a name, is traced; of the rest,
        a number is traced where a mark has its value.
        """
        known = sorted({*scope.texts, *self.claims.names}, key=len, reverse=True)
        for text, language in scope.labels:
            rest, found = without(text, known)
            self.traced += found
            values = [m for m in mentions_in(rest, language)
                      if (m.value, m.value_upper) in scope.values]  # fmt: skip
            for start, end in numbers_in(rest, language):
                if any(m.start <= start and end <= m.end for m in values):
                    self.traced += 1
                else:
                    self._note(rest, start, end)
        scope.labels.clear()

    def _note(self, text: str, start: int, end: int) -> None:
        context = text[max(0, start - CONTEXT) : end + CONTEXT].replace("\ufffc", "…")
        self.untraced.append(
            {"text": text[start:end].strip(), "context": " ".join(context.split())}
        )


def _claims(tag: str, given: Mapping[str, str]) -> bool:
    if tag in ("data", "time") or any(name in given for name in CLAIMS):
        return tag not in ("body", "main", "section", "figure", "table")
    return False


def _loaded(text: str) -> dict:
    try:
        content = json.loads(text)
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}
