"""Find where sources disagree about one thing, or a source contradicts itself.

A figure said in several places is one figure with several rows of evidence. What their words say
is read again here: two different amounts, two different bound words (over 1,600 in a headline,
1,600 or more in the text) or two dates are a finding. So are two figures that give the same
measure of the same thing different values. A place that names an amount without a bound word is
silent about the bound, not in conflict.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from analysis.numbers import Mention, scan
from analysis.package.reading import same_number, same_unit
from analysis.package.seeds import Seeds

#: What two figures must share to be two statements of one thing.
SAME_THING = (
    "region", "indicator", "programme", "member", "unit", "measure_kind", "period", "frequency",
)  # fmt: skip


@dataclass(frozen=True)
class Statement:
    """What one passage says of a figure: place, words and the reading of the words."""

    figure: str
    source: str
    start: int
    end: int
    exact: str
    value: Fraction | str
    value_upper: Fraction | None
    unit: str
    bound: str


@dataclass(frozen=True)
class Conflict:
    """Statements that do not agree, all those of the figures concerned.

    `about` is value, bound, date or figures (two figures for one thing).
    """

    about: str
    figures: tuple[str, ...]
    statements: tuple[Statement, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of the statements, each once."""
        return tuple(dict.fromkeys(statement.source for statement in self.statements))


def conflicts(seeds: Seeds) -> tuple[Conflict, ...]:
    """Return every finding, by figure; figures are taken as printed, corrections undone."""
    said = _statements(seeds)
    found = []
    for figure, statements in said.items():
        about = disagreement(statements)
        if about:
            found.append(Conflict(about, (figure,), tuple(statements)))
    return (*found, *_two_figures(seeds, said))


def disagreement(statements: list[Statement]) -> str:
    """Return what statements on one figure disagree in: date, value, bound, or "" for nothing."""
    first = statements[0]
    if first.unit == "date":
        dates = {str(statement.value) for statement in statements}
        return "date" if any(not _compatible(a, b) for a in dates for b in dates) else ""
    if len({(statement.value, statement.value_upper) for statement in statements}) > 1:
        return "value"
    bounds = {statement.bound for statement in statements} - {"exact"}
    return "bound" if len(bounds) > 1 else ""


def _statements(seeds: Seeds) -> dict[str, list[Statement]]:
    figures = {row["figure"]: row for row in seeds.figures_as_printed.to_dict("records")}
    said: dict[str, list[Statement]] = {}
    evidence = seeds.evidence[seeds.evidence["states"] == "value"]
    for row in evidence.to_dict("records"):
        mention = _about(figures[row["figure"]], scan(row["exact"]))
        if mention and mention.value is not None:
            statement = Statement(
                row["figure"], row["source"], row["start"], row["end"], row["exact"],
                mention.value, mention.value_upper, mention.unit, mention.bound,
            )  # fmt: skip
            said.setdefault(row["figure"], []).append(statement)
    return said


def _about(figure: dict, mentions: Iterable[Mention]) -> Mention | None:
    """Return the mention that speaks of the figure: the one in its unit and nearest in value."""
    if figure["unit"] == "date":
        return next((mention for mention in mentions if mention.unit == "date"), None)
    numbers = [
        mention
        for mention in mentions
        if isinstance(mention.value, Fraction) and same_unit(figure["unit"], mention.unit)
    ]
    exact = (
        mention
        for mention in numbers
        if isinstance(mention.value, Fraction) and same_number(figure["value"], mention.value)
    )
    return next(exact, next(iter(numbers), None))


def _compatible(one: str, other: str) -> bool:
    """True where one date is the other, less exactly said, without its year, or within its span."""
    one, other = one.removeprefix("--"), other.removeprefix("--")
    return one in other or other in one


def _two_figures(seeds: Seeds, said: dict[str, list[Statement]]) -> Iterator[Conflict]:
    figures = seeds.figures_as_printed
    valued = figures[figures["value"].notna() & (figures["period"] != "")]
    for _, same in valued.groupby(list(SAME_THING), sort=True):
        if same["value"].nunique() > 1:
            names = tuple(same["figure"])
            statements = tuple(one for name in names for one in said.get(name, ()))
            yield Conflict("figures", names, statements)
