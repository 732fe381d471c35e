"""Build sentences whose numbers keep their source.

    say("{region} aims at {target}.", region=Name("region/henan", row), target=quantity)

The English template is the key of the translation; names and quantities are put in after it was
translated, so each language orders them as it wants. A bare Python number is refused: it has no
source.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from numbers import Number
from string import Formatter
from typing import Any

from markupsafe import Markup, escape

from analysis.languages import INFERRED, Name, Term, record_of, translation
from analysis.quantities import DatedBy, Quantity

from .marks import ROWS, Html, count, element, in_a_row, number, plain_text, spoken_name, term, when

OPENING, CLOSING = "（", "）"
OPENED = {OPENING: CLOSING, "〔": "〕"}


class BareNumber(TypeError):
    """A number without a source was put into a sentence or a table."""


@dataclass(frozen=True)
class Sentence:
    """A sentence as markup; `str()` gives the words alone, JupyterLab shows a paragraph."""

    html: Html

    def __html__(self) -> str:
        return str(self.html)

    def __str__(self) -> str:
        return plain_text(self.html)

    def __repr__(self) -> str:
        return f"<Sentence “{self}”>"

    def __add__(self, other: "Sentence") -> "Sentence":
        return Sentence(Html(self.html + record_of().punctuation.between_sentences + other.html))

    def _repr_html_(self) -> str:
        return f"<p>{self.html}</p>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))


def say(template: str, **parts: object) -> Sentence:
    """Return the sentence in the language in use, with its parts escaped and marked.

    A part is a Quantity, a DatedBy, a Name, a Term, a Sentence, markup or plain text. Raises
    KeyError where template and parts do not match, BareNumber for a number without a source.
    """
    words = translation(template)
    pieces: list[Markup] = []
    used: set[str] = set()
    last = Markup()
    for literal, field in _parsed(words):
        put_behind(pieces, literal)
        if field is not None:
            used.add(field)
            part = part_html(_part(parts, field, template))
            if not literal and _run_together(last, part):
                pieces.append(Markup(" "))
            pieces.append(part)
            last = part
    if unused := set(parts) - used:
        raise KeyError(f"{template!r} has no place for {', '.join(sorted(unused))}")
    return Sentence(in_a_row(pieces))


@lru_cache(maxsize=4_000)
def _parsed(words: str) -> tuple[tuple[Markup, str | None], ...]:
    """Return the words of a template as markup, each with the part that stands behind them."""
    return tuple((escape(literal), field) for literal, field, _, _ in Formatter().parse(words))


def _run_together(part: Markup, following: Markup) -> bool:
    """Return whether Latin letters or digits on both sides would be read as one: 省A29项."""
    sides = plain_text(part)[-1:], plain_text(following)[:1]
    return all(side.isascii() and side.isalnum() for side in sides)


def put_behind(pieces: list[Markup], literal: Markup) -> None:
    """Put words behind the pieces of a sentence, so that no bracket stands behind a bracket: what
    both say stands in one, and behind the bracket of a name in another kind: （2026年、伝聞）,
    超聚変（xFusion）〔推定〕."""
    if literal.startswith(OPENING) and pieces and plain_text(pieces[-1]).endswith(CLOSING):
        if pieces[-1].endswith(CLOSING):
            pieces[-1] = Markup(pieces[-1].removesuffix(CLOSING))
            literal = Markup(record_of().punctuation.in_brackets) + literal.removeprefix(OPENING)
        else:
            literal = Markup("〔") + literal.removeprefix(OPENING)
    if CLOSING in literal and _last_opened(pieces, literal) == "〔":
        literal = literal.replace(CLOSING, "〕", 1)
    pieces.append(literal)


def _last_opened(pieces: Sequence[Markup], literal: Markup) -> str:
    """Return the bracket that is open where the literal first closes one."""
    before = "".join(map(plain_text, pieces)) + literal.partition(CLOSING)[0]
    opened: list[str] = []
    for sign in before:
        if sign in OPENED:
            opened.append(sign)
        elif sign in OPENED.values() and opened:
            opened.pop()
    return opened[-1] if opened else ""


def counted(items: Sequence[str], one: str, many: str, over: str = "", **parts: object) -> Sentence:
    """Return `one` for a single item, else `many`, with `{number}` the count of the items.

    `over` names the table that was searched, to which a count of none points. Languages without a
    plural give both the same translation.
    """
    found = list(items)
    return say(one if len(set(found)) == 1 else many, number=count(found, over=over), **parts)


def counted_beside(items: Sequence[str], one: str, many: str) -> Sentence:
    """Return `one` or `many` with the count of figures or rows that a page leaves to its data."""
    number = element("span", count(items), **{ROWS: " ".join(items)})
    return say(one if len(items) == 1 else many, number=number)


def part_html(part: object) -> Markup:
    """Return one part of a sentence, or one cell of a table, as markup."""
    if isinstance(part, Markup):
        return part
    if isinstance(part, Sentence):
        return part.html
    if isinstance(part, Quantity):
        return number(part)
    if isinstance(part, DatedBy):
        shown = when(part.period, part.figure)
        return say(INFERRED, period=shown).html if part.inferred else shown
    if isinstance(part, Name):
        return spoken_name(part)
    if isinstance(part, Term):
        return term(part)
    if isinstance(part, Number) and not isinstance(part, bool):
        raise BareNumber(f"{part!r} has no source: give a Quantity, or count(items)")
    return escape(part)


def listed(parts: Iterable[object]) -> Sentence:
    """Return the parts as a list inside a sentence: "a, b and c", "a、b、c", "a、b和c".

    Parts that hold a comma are set apart by a stronger mark: "a, b; c", "a、b／c", "a、b；c"; so,
    where the language has it so, are names with what is said of each: "a：1；b：2".
    """
    pieces = [part_html(part) for part in parts]
    if len(pieces) < 2:
        return Sentence(in_a_row(pieces))
    texts = "\n".join(map(plain_text, pieces))
    signs = record_of().punctuation
    paired = signs.parts_pairs and all(signs.colon in one for one in texts.splitlines())
    if paired or signs.comma in texts:
        mark = next((one for one in signs.stronger if one not in texts), signs.stronger[-1])
        return Sentence(Html(mark).join(pieces))
    return Sentence(Html(Html(signs.comma).join(pieces[:-1]) + signs.last + pieces[-1]))


def finding(sentence: Sentence) -> Html:
    """Return a sentence as the finding of its page: the index and the feed take the first one."""
    return element("p", sentence, **{"class": "finding"})


def bullets(parts: Iterable[object]) -> Html:
    """Return the parts as a bulleted list."""
    return element("ul", in_a_row(map(_bullet, parts)))


def _bullet(part: object) -> Html:
    """Return a part as an item of a list; of a mere name the item itself is marked."""
    if not isinstance(part, Name):
        return element("li", part_html(part))
    marked = part_html(part)
    return Html(f"<li{marked.removeprefix('<span').removesuffix('</span>')}</li>")


def _part(parts: dict[str, object], field: str, template: str) -> object:
    try:
        return parts[field]
    except KeyError:
        raise KeyError(
            f"{template!r} needs {{{field}}}; given were {', '.join(sorted(parts)) or 'no parts'}"
        ) from None
