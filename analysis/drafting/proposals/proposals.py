"""Hold what a model proposes against the text: its words, its codes and its numbers.

text, drafted figures -> a model -> **proposals** -> draft

A model reads more than rules do, and makes things up. A proposal is taken only if its words stand
in the text exactly where it says, its codes are on file, and every number it gives is a number
that our own reading finds within those words. Nothing of it replaces a row that a rule made.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Protocol

from analysis.drafting.candidates import Row
from analysis.drafting.quotations import LONGEST_EXACT
from analysis.numbers import Mention, scan
from analysis.package.codes import code_list
from analysis.package.descriptor import workbook_descriptor
from analysis.package.rules.schemes import AMOUNTS as OF_CLAUSES

#: What a model may propose, with the letter that the keys of its rows have behind the source.
PROPOSED = {"programmes": "px", "members": "mx", "scheme_terms": "tx"}
#: The cells of a proposal that name an amount as printed; a row names the figure instead.
AMOUNTS = tuple(OF_CLAUSES["scheme_terms"])
RULE = "proposed-by-a-model"


@dataclass(frozen=True)
class Proposal:
    """A row of a table that a model proposes: its words, where they start, and its other cells.

    Amounts stand in their cells as printed (30%, 500万元); codes are those of the table's lists.
    """

    table: str
    exact: str
    start: int
    cells: Mapping[str, str] = field(default_factory=dict)


class Proposer(Protocol):
    """Whatever reads a text and proposes rows; it is given nothing but the text."""

    def proposals(self, text: str, language: str) -> Iterable[Proposal]:
        """Return what it would enter, in the order of the text."""


@dataclass(frozen=True)
class Refusal:
    """A proposal that is not taken, and why."""

    proposal: Proposal
    reason: str


@dataclass(frozen=True)
class Taken:
    """The rows made of proposals, by table, and the proposals that were refused."""

    rows: Mapping[str, Sequence[Row]]
    refused: Sequence[Refusal]


def taken(
    text: str,
    proposals: Iterable[Proposal],
    drafted: Mapping[str, Sequence[Row]],
    plain: Row,
    programme_at: Callable[[int], str],
) -> Taken:
    """Return the rows of those proposals that the text bears out.

    `drafted` are the rows that rules made, whose figures and evidence give the numbers; `plain`
    has what every row of the draft has: its source, region and language; `programme_at` tells in
    whose words a place lies.
    """
    rows: dict[str, list[Row]] = {table: [] for table in PROPOSED}
    refused = []
    for proposal in proposals:
        held = [*drafted.get(proposal.table, ()), *rows.get(proposal.table, ())]
        reason = _fault(text, proposal, held)
        amounts, unfounded = _figures(proposal, drafted)
        place, nowhere = _place(proposal, drafted, programme_at)
        if reason or unfounded or nowhere:
            refused.append(Refusal(proposal, reason or unfounded or nowhere))
        else:
            rows[proposal.table].append(_row(proposal, amounts, plain | place))
    return Taken(rows, refused)


def _fault(text: str, proposal: Proposal, held: Sequence[Row]) -> str:
    """Return why a proposal cannot be taken for its words or its codes, "" where it can."""
    if proposal.table not in PROPOSED:
        return f"{proposal.table!r} is not proposed; what is: {', '.join(PROPOSED)}"
    exact, start = proposal.exact, proposal.start
    if not exact or start < 0 or text[start : start + len(exact)] != exact:
        return "its words do not stand there in the text"
    if len(exact) > LONGEST_EXACT or exact != " ".join(exact.split()):
        return f"its words are more than {LONGEST_EXACT} characters, or of several lines"
    if any(int(row["start"]) < start + len(exact) and start < int(row["end"]) for row in held):
        return "the draft has a row of these words already"
    return _fault_of_cells(proposal)


def _fault_of_cells(proposal: Proposal) -> str:
    table = workbook_descriptor().tables[proposal.table]
    for name, cell in proposal.cells.items():
        if name not in table.columns or name in ("source", "start", "end", "exact", "rule"):
            return f"there is no {name!r} to propose"
        codes = table.field(name).codes
        known = code_list(codes) if codes else ()
        if codes and any(code not in known for code in cell.split(";")):
            return f"{cell!r} is no code of {codes}"
    return ""


def _figures(
    proposal: Proposal, drafted: Mapping[str, Sequence[Row]]
) -> tuple[dict[str, str], str]:
    """Return the figure that each amount of a proposal is, and the amount that is none."""
    start, end = proposal.start, proposal.start + len(proposal.exact)
    within = [
        row["figure"]
        for row in drafted.get("evidence", ())
        if row["states"] == "value" and start <= int(row["start"]) and int(row["end"]) <= end
    ]
    figures = {row["figure"]: row for row in drafted.get("figures", ()) if row["figure"] in within}
    found = {}
    for name in AMOUNTS:
        printed = proposal.cells.get(name, "")
        if not printed:
            continue
        read = [one for one in scan(printed) if isinstance(one.value, Fraction)]
        same = [key for key, row in figures.items() if len(read) == 1 and _is(read[0], row)]
        if len(same) != 1:
            return {}, f"{name}: {printed!r} is not a number that its words give once"
        found[name] = same[0]
    return found, ""


def _is(read: Mention, figure: Row) -> bool:
    same = Fraction(figure["value"]) == read.value and figure["unit"] == (read.unit or "count")
    return same and read.bound in ("exact", figure["bound"])


def _place(
    proposal: Proposal, drafted: Mapping[str, Sequence[Row]], programme_at: Callable[[int], str]
) -> tuple[Row, str]:
    """Return what a row belongs to, and why a term belongs to nothing."""
    programme = programme_at(proposal.start)
    if proposal.table != "scheme_terms":
        return {"members": {"programme": programme}, "programmes": {"parent": programme}}.get(
            proposal.table, {}
        ), ""
    schemes = {row["programme"] for row in drafted.get("support_schemes", ())}
    return {"scheme": programme}, "" if programme in schemes else "the draft has no scheme there"


def _row(proposal: Proposal, amounts: Mapping[str, str], plain: Row) -> Row:
    start, end = proposal.start, proposal.start + len(proposal.exact)
    key = f"{plain['source']}-{PROPOSED[proposal.table]}{start}"
    table = workbook_descriptor().tables[proposal.table]
    said = {"name": proposal.exact, "basis": "stated", **plain, **proposal.cells, **amounts}
    own = {"start": start, "end": end, "exact": proposal.exact, "obs_status": "V", "rule": RULE}
    row = {name: cell for name, cell in said.items() if name in table.columns}
    return {table.primary_key[0]: key, **row, **own}
