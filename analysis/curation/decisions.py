"""Decide on the rows of a candidate package: accept, reopen, dismiss, merge.

state -> **decisions** -> saving

Each decision takes a curation and returns a new one; nothing is written here. After each, every
number is still held by one kind of row, so that the package stays sound.
"""

from collections.abc import Collection
from decimal import Decimal, InvalidOperation

from analysis.curation.letting_go import replaced_by, without_row
from analysis.curation.marked_numbers import DISMISSED, PERIOD, Place, span, touch
from analysis.curation.references import DRAFTED, key_column
from analysis.curation.reinstating import candidate_of
from analysis.curation.state import (
    NORMAL,
    UNVALIDATED,
    Curation,
    CurationError,
    Row,
)
from analysis.drafting.candidates import UNNAMED
from analysis.drafting.indicators.from_words import DEFINITION
from analysis.package.codes import code_list
from analysis.package.faults import shown
from analysis.package.load import in_one_line
from analysis.package.reading import same_unit


def accept(curation: Curation, key: str, table: str = "figures") -> Curation:
    """Let what a draft made count as it stands: OBS_STATUS V becomes A, or empty beside figures."""
    return _with_status(curation, table, key, (UNVALIDATED,), _accepted(table))


def reopen(curation: Curation, key: str, table: str = "figures") -> Curation:
    """Make an accepted row undecided again."""
    return _with_status(curation, table, key, (NORMAL, _accepted(table)), UNVALIDATED)


def dismiss_row(curation: Curation, table: str, key: str) -> Curation:
    """Return the curation without a row that a draft made and that is none, and what hangs on it.

    What others say of it in passing (a figure's programme, what it is part of) is mended; a row
    that was accepted and rests on it is a refusal.
    """
    if table not in DRAFTED:
        raise CurationError("rows of {table} are not dismissed: correct or merge it", table=table)
    return tidy(without_row(curation, table, key))


def dismiss(curation: Curation, place: Place, reason: str, note: str = "") -> Curation:
    """Say that a number is no figure, and why.

    A figure that no other words give goes with it; words that gave only its period are then a
    number to decide on. Raises CurationError for a reason not on file, and for `other` without
    a note.
    """
    reasons = code_list("dismissed_reasons")
    if reason not in reasons:
        raise CurationError(
            "no reason '{reason}'; on file: {known}", reason=shown(reason), known=", ".join(reasons)
        )
    note = in_one_line(note)
    if reason == "other" and not note:
        raise CurationError("a number set aside for another reason needs a note that says which")
    _held(curation, place)
    curation = _without_place(curation, place)
    others = [row for row in curation.tables["dismissed"] if not touch(place, row)]
    row = _clear_of(place, [row for row in curation.tables["evidence"] if touch(place, row)])
    if row:
        others.append({**row, "reason": reason, "note": note})
    return tidy(curation.changed(dismissed=others))


def merge(curation: Curation, place: Place, into: str) -> Curation:
    """Make the words of a place evidence of another figure, which they give too.

    A figure that loses its last words goes; what was part of it becomes part of the other.
    Raises CurationError where the two differ in value or unit.
    """
    target = curation.row("figures", into)
    row = _held(curation, place)
    if place.figure == into:
        raise CurationError("these words are evidence of that figure already")
    _same_amount(_read_as(curation, place), target)
    row = {"prefix": "", "suffix": "", "reading": "", **row, "figure": into, "states": "value"}
    moved = [row]
    if place.figure and curation.row("figures", place.figure)["period"] == target["period"]:
        moved += [
            {**one, "figure": into}
            for one in curation.tables["evidence"]
            if one["figure"] == place.figure and one["states"] != "value"
        ]
    curation = _without_place(curation, place, instead=into)
    dismissed = [one for one in curation.tables["dismissed"] if not touch(place, one)]
    evidence = list(curation.tables["evidence"])
    for one in moved:
        same = [e for e in evidence if e["figure"] == into and e["states"] == one["states"]]
        if not any(touch(one, other) for other in same):
            evidence.append(one)
        elif one["states"] == "value":
            raise CurationError("these words lie within the evidence of that figure already")
    return tidy(curation.changed(evidence=evidence, dismissed=dismissed))


def tidy(curation: Curation) -> Curation:
    """Drop indicators that only a draft has named and bare regions, where nothing rests on them."""
    figures = curation.tables["figures"]
    used = {row["indicator"] for row in figures}
    indicators = [
        row
        for row in curation.tables["indicators"]
        if row["indicator"] in used or not _is_of_a_draft(row)
    ]
    owners = (figures, curation.tables["programmes"], curation.tables["members"])
    lived = {row["region"] for table in owners for row in table}
    lived |= {row["parent"] for row in curation.tables["regions"]}
    regions = [row for row in curation.tables["regions"] if row["level"] or row["region"] in lived]
    return curation.changed(indicators=indicators, regions=regions or curation.tables["regions"])


def _is_of_a_draft(indicator: Row) -> bool:
    return indicator["indicator"].startswith(UNNAMED) or indicator["definition"] == DEFINITION


def _accepted(table: str) -> str:
    return NORMAL if table == "figures" else ""


def _with_status(
    curation: Curation, table: str, key: str, old: Collection[str], new: str
) -> Curation:
    if curation.row(table, key)["obs_status"] not in old:
        return curation
    column = key_column(table)
    rows = [
        {**row, "obs_status": new} if row[column] == key else row for row in curation.tables[table]
    ]
    return curation.changed(**{table: rows})


def _held(curation: Curation, place: Place) -> Row:
    """Return the row that holds a place, or a bare one; refuses a place that has changed."""
    bare = {"source": place.source, "start": str(place.start), "end": str(place.end),
            "exact": place.exact}  # fmt: skip
    if place.state == PERIOD:
        raise CurationError("these words give a period: correct the period of its figure")
    if not place.figures and place.state != DISMISSED:
        return bare
    for row in curation.tables["evidence" if place.figures else "dismissed"]:
        same = row.get("figure", "") == place.figure and row.get("states", "value") == "value"
        if same and span(row) == span(bare):
            return {k: v for k, v in row.items() if k not in ("reason", "note")}
    raise CurationError(
        "'{words}' is held otherwise by now: look at it again", words=shown(place.exact)
    )


def _without_place(curation: Curation, place: Place, instead: str = "") -> Curation:
    """Return the curation without the evidence of a place, and without a figure left bare by it."""
    if not place.figure:
        return curation
    key = place.figure
    left = [
        row
        for row in curation.tables["evidence"]
        if not (row["figure"] == key and row["states"] == "value" and _is_at(row, place))
    ]
    if any(row["figure"] == key and row["states"] == "value" for row in left):
        return curation.changed(evidence=left)
    curation = curation.changed(evidence=[row for row in left if row["figure"] != key])
    if instead:
        curation = replaced_by(curation, "figures", key, instead)
    return without_row(curation, "figures", key)


def _is_at(row: Row, place: Place) -> bool:
    return span(row)[:3] == (place.source, place.start, place.end)


def _clear_of(place: Place, evidence: list[Row]) -> Row | None:
    """Return the row of a dismissed number, cut where evidence of others begins or ends."""
    start, end = place.start, place.end
    for row in evidence:
        _, first, last, _ = span(row)
        if first <= start:
            start = max(start, last)
        else:
            end = min(end, first)
    if start >= end:
        return None
    exact = place.exact[start - place.start : end - place.start]
    return {"source": place.source, "start": str(start), "end": str(end), "exact": exact}


def _read_as(curation: Curation, place: Place) -> Row | None:
    if place.figure:
        return curation.row("figures", place.figure)
    try:
        return candidate_of(curation, place)[0]
    except CurationError:
        return None


def _same_amount(mine: Row | None, target: Row) -> None:
    if mine is None:
        return
    told: tuple[str, ...]
    if not same_unit(target["unit"], mine["unit"]):
        told = (mine["unit"], target["unit"])
    elif target["unit"] == "date":
        told = (mine["period"], target["period"])
    else:
        told = tuple(f"{row['value']} {row['value_upper']}".strip() for row in (mine, target))
    if _as_number(told[0]) != _as_number(told[1]):
        raise CurationError(
            "these words give {mine}, the figure {theirs}: correct one, or keep both",
            mine=told[0], theirs=told[1],
        )  # fmt: skip


def _as_number(text: str) -> object:
    try:
        return [Decimal(part) for part in text.split()]
    except InvalidOperation:
        return text
