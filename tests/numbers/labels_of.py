"""Labelled sentences: one per line, `sentence || surface = value unit bound kind || …`."""

import re
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from analysis.numbers import Mention, decimal_text

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Label:
    """What a reader finds in a text: a surface at a place, and what it says."""

    start: int
    end: int
    value: str
    unit: str
    bound: str
    kind: str


def labelled_sentences(name: str) -> list[tuple[str, list[Label]]]:
    """Return the sentences of a file with their labels, in order of place."""
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [_labelled(line) for line in lines if line.strip() and not line.startswith("# ")]


def _labelled(line: str) -> tuple[str, list[Label]]:
    sentence, _, rest = line.partition(" ||")
    at, labels = 0, []
    for part in rest.split("||"):
        if not part.strip():
            continue
        surface, _, says = part.strip().rpartition(" = ")
        start = sentence.find(surface, at)
        if start < 0:
            start = sentence.find(surface)
        if start < 0:
            raise ValueError(f"{surface!r} is not in {sentence!r}")
        at = start + 1
        labels.append(_label(start, start + len(surface), says.split()))
    return sentence, sorted(labels, key=lambda label: (label.start, -label.end))


def _label(start: int, end: int, words: list[str]) -> Label:
    if words == ["noise"]:
        return Label(start, end, "", "", "exact", "noise")
    value, unit, *more = words
    bound = more[0] if more else "exact"
    kind = more[1] if len(more) > 1 else "date" if unit == "date" else "figure"
    return Label(start, end, value, "" if unit == "-" else unit, bound, kind)


def value_text(mention: Mention) -> str:
    """Return a mention's value as the labels write it: `3..5` for a range."""
    text = decimal_text(mention.value)
    return (
        f"{text}..{decimal_text(mention.value_upper)}" if mention.value_upper is not None else text
    )


def as_value(text: str) -> object:
    """Return a label's value for comparing: ranges and fractions by value, dates by text."""
    if ".." in text:
        return tuple(Fraction(end) for end in text.split(".."))
    try:
        return Fraction(text)
    except ValueError:
        return text


SHORT = {"w": 10**4, "y": 10**8, "k": 10**3, "M": 10**6, "B": 10**9, "t": 10**12, "T": 10**12}
SHORT |= {"%": Fraction(1, 100), "‰": Fraction(1, 1000)}
SIGNS = {"~": "about", ">=": "at_least", ">": "more_than", "<=": "at_most", "<": "less_than"}


def labelled_passages(name: str) -> list[tuple[str, str, list[Label]]]:
    """Return title, text and labels of the passages of a file.

    A number stands in braces with what it says: `{约5亿元|5y CNY ~}`, `{2027年|@2027}` for a
    date, `{2030年|@2030 <=}` for one with a bound, `{第3批|^3}` for an ordinal, `{H100|#}` for
    what counts nothing.
    """
    blocks = ("\n" + (HERE / name).read_text("utf-8")).split("\n## ")[1:]
    return [_passage(*block.split("\n", 1)) for block in blocks]


def _passage(title: str, marked: str) -> tuple[str, str, list[Label]]:
    return title, *labelled_line(marked.strip("\n"))


def labelled_line(marked: str) -> tuple[str, list[Label]]:
    """Return a text without its braces, and the labels that stood in them."""
    text, labels = "", []
    for i, piece in enumerate(re.split(r"[{}]", marked)):
        if i % 2:
            surface, _, says = piece.partition("|")
            labels.append(_inline(len(text), len(text) + len(surface), says))
            text += surface
        else:
            text += piece
    return text, labels


def _inline(start: int, end: int, says: str) -> Label:
    if says == "#":
        return Label(start, end, "", "", "exact", "noise")
    if says[0] == "@":
        value, _, sign = says[1:].partition(" ")
        return Label(start, end, value, "date", SIGNS[sign] if sign else "exact", "date")
    words = says.lstrip("^").split()
    bound = SIGNS[words.pop()] if words[-1] in SIGNS else "exact"
    value = "..".join(str(_short_value(part)) for part in words[0].split(".."))
    kind = "ordinal" if says[0] == "^" else "figure"
    return Label(start, end, value, "".join(words[1:]), bound, kind)


def _short_value(text: str) -> Fraction:
    """Return 3000y as 3000 * 10^8, 18% as 18/100, 2wy as 2 * 10^12."""
    digits = text.rstrip("".join(SHORT))
    value = Fraction(digits)
    for scale in text[len(digits) :]:
        value *= SHORT[scale]
    return value


def labelled_phrases(name: str) -> list[tuple[str, list[Label]]]:
    """Return the phrases of a file with what their numbers say, in order: `up to 5% || 5% 1 <=`.

    What a number says is written as in the passages; the surface is the whole phrase.
    """
    lines = (HERE / name).read_text("utf-8").splitlines()
    parts = [line.split(" ||") for line in lines if not line.startswith("# ")]
    return [
        (phrase, [_inline(0, len(phrase), one.strip()) for one in says if one.strip()])
        for phrase, *says in parts
    ]
