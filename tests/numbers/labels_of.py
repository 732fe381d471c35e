"""Labelled sentences: one per line, `sentence || surface = value unit bound kind || …`."""

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
