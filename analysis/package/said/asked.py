"""Ask of every figure whether its words name its region, its indicator and its kind.

glossaries, texts -> **asked** -> said
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.package.documents import Problem
from analysis.package.keyed_rows import cells_by_key
from analysis.package.rules.figures import AIMS, HAPPENED
from analysis.package.said.glossaries import ENGLISH, Glossaries
from analysis.package.said.glossary import Glossary
from analysis.package.seeds import Seeds

Row = Mapping[str, Any]
#: What is known of one figure's words: language and words, those quoted or those around them.
Words = Sequence[tuple[str, str]]
#: How a figure's region, indicator or kind is borne out, the surest first.
BY_EVIDENCE, BY_SENTENCE, BY_ROWS, BY_TITLE, DOUBTED, INFERRED = (
    "evidence", "sentence", "rows", "title", "doubted", "inferred",
)  # fmt: skip
ASKED = ("region", "indicator", "measure_kind")
SENTENCE_ENDS = re.compile(r"[。\n！？!?]|\.\s")
REACH = 400
#: What has come about, and the kinds that a sentence refuses which says only that. The other way
#: round another number's aim may be meant; and sums, shares and conditions stand side by side in a
#: sentence: words for one of them beside another only make one doubt.
FACTS, PROMISES = frozenset(HAPPENED), frozenset(AIMS)
#: The kinds whose words are bounds, too: a budget of up to 5 million is one.
BOUNDS = {"ceiling"}


@dataclass(frozen=True)
class Said:
    """What is wrong with the figures as their words have it, and by what the rest is borne out."""

    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, Counter[str]] = field(default_factory=dict)

    def as_json(self) -> dict[str, dict[str, int]]:
        """Return the counts, each thing asked by what bears it out."""
        return {asked: dict(sorted(self.counts[asked].items())) for asked in self.counts}


def said_of_figures(seeds: Seeds, texts: Mapping[str, str]) -> Said:
    """Hold the figures that somebody has read against the words of the documents at hand."""
    ask = _Asked(seeds, texts)
    problems, counts = [], {asked: Counter[str]() for asked in ASKED}
    for figure in seeds.figures_as_printed.to_dict("records"):
        rows = ask.evidence.get(figure["figure"], [])
        if figure["obs_status"] == "V" or not any(row["source"] in texts for row in rows):
            continue
        for asked in ASKED:
            borne_out, others = ask.answers[asked](figure, rows)
            if borne_out:
                counts[asked][borne_out] += 1
            else:
                problems.append(_problem(asked, figure, rows, others))
    return Said(tuple(problems), counts)


class _Asked:
    """The rows and glossaries that the questions are answered from, each made once."""

    def __init__(self, seeds: Seeds, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self.words = Glossaries(seeds)
        self.sources = {row["source"]: row for row in seeds.sources.to_dict("records")}
        self.evidence: dict[str, list[Row]] = {}
        for row in seeds.evidence.to_dict("records"):
            self.evidence.setdefault(row["figure"], []).append(row)
        self.placed = {
            column: cells_by_key(table, column, "region")
            for column, table in (("programme", seeds.programmes), ("member", seeds.members))
        }
        self.answers: dict[str, Callable[[Row, list[Row]], tuple[str, set[str]]]] = {
            "region": self._region,
            "indicator": self._indicator,
            "measure_kind": self._kind,
        }

    def _region(self, figure: Row, rows: list[Row]) -> tuple[str, set[str]]:
        """Return what bears out a figure's region; "" and the regions named in its place."""
        own, regions = figure["region"], self.words.regions
        quoted = _named(self._quoted(rows, ("value", "scope")), lambda _: regions)
        if own in quoted:
            return BY_EVIDENCE, set()
        placed = {self.placed[one].get(figure[one]) for one in self.placed if figure[one]}
        if placed:
            return (BY_ROWS if own in placed else ""), quoted or {str(one) for one in placed}
        if quoted:
            return "", quoted
        around = _named(self._around(rows), lambda _: regions)
        if own in around:
            return BY_SENTENCE, set()
        headed = {row["source"]: self.sources[row["source"]] for row in rows}.values()
        heads = [(row["language"], f"{row['title']} {row['publisher']}") for row in headed]
        noted = [(ENGLISH, figure["note"])]
        titled = _named([*heads, *noted], lambda _: regions)
        if own in titled:
            return BY_TITLE, set()
        others = around or titled
        return ("" if others else INFERRED), others

    def _indicator(self, figure: Row, rows: list[Row]) -> tuple[str, set[str]]:
        """Return what bears out what a figure measures; "" and what its evidence names instead."""
        unit = figure["unit"]

        def glossary(language: str) -> Glossary:
            return self.words.indicators(language, unit)

        quoted = _named(self._quoted(rows, ("value", "scope")), glossary)
        if own_or_others := _by(BY_EVIDENCE, figure["indicator"], quoted):
            return own_or_others
        around = _named(self._around(rows), glossary)
        return (BY_SENTENCE if figure["indicator"] in around else INFERRED), set()

    def _kind(self, figure: Row, rows: list[Row]) -> tuple[str, set[str]]:
        """Return what bears out a figure's kind; "" and the kinds that its words say instead.

        What has come about is told in any verb: a sentence that also names an aim of another
        number does not speak against it.
        """
        unit, kind = figure["unit"], figure["measure_kind"]

        def glossary(language: str) -> Glossary:
            return self.words.kinds(language, unit)

        told = self._around(rows)
        quoted, around = (_named(words, glossary) for words in (self._quoted(rows), told))
        for named, borne_out in ((quoted, BY_EVIDENCE), (around, BY_SENTENCE)):
            if kind in named:
                return borne_out, set()
        others = quoted - BOUNDS
        if not others and kind in PROMISES and around <= FACTS and not any(map(_is_row, told)):
            others = around
        if others:
            return "", others
        return (DOUBTED if around else INFERRED), set()

    def _quoted(self, rows: list[Row], states: Sequence[str] = ()) -> Words:
        """Return the words of evidence and their readings."""
        quoting = [row for row in rows if not states or row["states"] in states]
        exact = [(self._language(row), row["exact"]) for row in quoting]
        return [*exact, *((ENGLISH, row["reading"]) for row in quoting if row["reading"])]

    def _around(self, rows: list[Row]) -> Words:
        """Return the sentences in which the values stand, of the documents at hand."""
        values = [row for row in rows if row["states"] == "value" and row["source"] in self.texts]
        return [(self._language(row), self._sentence(row)) for row in values]

    def _sentence(self, row: Row) -> str:
        text, start, end = self.texts[row["source"]], int(row["start"]), int(row["end"])
        before = text[max(0, start - REACH) : start]
        begins = [match.end() for match in SENTENCE_ENDS.finditer(before)]
        behind = text[end : end + REACH]
        ends = SENTENCE_ENDS.search(behind)
        head = before[begins[-1] :] if begins else before
        return head + text[start:end] + (behind[: ends.start()] if ends else behind)

    def _language(self, row: Row) -> str:
        return str(self.sources[row["source"]]["language"])


def _named(words: Words, glossary: Callable[[str], Glossary]) -> set[str]:
    return {key for language, text in words for key in glossary(language).named_in(text)}


def _is_row(words: tuple[str, str]) -> bool:
    """True for a row of a table, whose columns are not all of one kind."""
    return "|" in words[1]


def _by(borne_out: str, own: str, named: set[str]) -> tuple[str, set[str]] | None:
    """Return the answer where words name something: this one, or only others."""
    if own in named:
        return borne_out, set()
    return ("", named) if named else None


def _problem(asked: str, figure: Row, rows: list[Row], others: set[str]) -> Problem:
    says = (
        f"the words name {', '.join(sorted(others))}, not the {asked.replace('_', ' ')} "
        f"{figure[asked]}: quote words that do (states=scope), or name it in a reading"
    )
    return Problem(f"other_{asked}", "figures", figure["figure"], rows[0]["source"], says)


def counted(said: Said) -> Iterator[str]:
    """Yield for each thing asked how many figures say it and of how many it is inferred."""
    for asked, counts in said.counts.items():
        open_ones = counts[INFERRED] + counts[DOUBTED]
        doubted = f" ({counts[DOUBTED]} beside words for another)" if counts[DOUBTED] else ""
        yield (
            f"{asked.replace('_', ' ')}: {counts.total() - open_ones} named, "
            f"{open_ones} inferred{doubted}"
        )
