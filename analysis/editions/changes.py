"""Say what differs between two packages: figures, their sources and flags, and what follows.

    added, withdrawn    figures (and rows of other tables) in one package only
    revised             the same figure with another value, unit, bound, period, kind or scope
    resourced           the same figure on other passages or documents
    reflagged           another observation status, basis of the period, note or source standing
    verdicts            pairs of figures whose comparison has another outcome
    conclusions         required growth, break points, awards an envelope carries and silences
                        that come out differently
    rows                rows of the other tables, field by field

A figure is the same figure where its id is the same. Nothing else is reported: two packages with
the same rows differ in nothing, whatever the order of rows or the files they stand in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from analysis.editions import consequences
from analysis.package import Seeds
from analysis.package.keyed_rows import cells_by_key
from analysis.package.texts import text_fields

FLAGS = ("obs_status", "period_basis")
PLACE = ("source", "start", "end", "states")
#: Tables that are told of in other ways: by figure, and by passage.
TOLD_APART = ("figures", "evidence")


@dataclass(frozen=True)
class Change:
    """One field of one figure (or row) with its `old` and `new` content and the passages."""

    key: str
    field: str
    old: str
    new: str
    evidence_old: tuple[dict, ...] = ()
    evidence_new: tuple[dict, ...] = ()


@dataclass(frozen=True)
class Changes:
    """Everything that differs between two packages, each list sorted by key."""

    added: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    revised: tuple[Change, ...] = ()
    resourced: tuple[Change, ...] = ()
    reflagged: tuple[Change, ...] = ()
    verdicts: tuple[Change, ...] = ()
    conclusions: tuple[Change, ...] = ()
    rows: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return any(asdict(self).values())

    def as_json(self) -> dict[str, list]:
        """Return the changes as plain lists, in the shape `workbook diff --json` prints."""
        return {name: list(listed) for name, listed in asdict(self).items()}

    @property
    def figures(self) -> tuple[str, ...]:
        """Return every figure that is touched, sorted."""
        touched = {change.key for change in (*self.revised, *self.resourced, *self.reflagged)}
        return tuple(sorted(touched | set(self.added) | set(self.withdrawn)))


def changes(old: Seeds, new: Seeds) -> Changes:
    """Return what differs from one package to the other."""
    before, after = _by_key(old.figures, ("figure",)), _by_key(new.figures, ("figure",))
    both = sorted(before.keys() & after.keys())
    passages = _passages(old), _passages(new)
    revised, reflagged = list[Change](), list[Change]()
    for figure in both:
        for change in _fields(figure, before[figure], after[figure], passages):
            (reflagged if _is_remark(change.field) else revised).append(change)
    resourced = [
        Change(figure, "evidence", _documents(was), _documents(now), was, now)
        for figure in both
        if (was := passages[0].get(figure, ())) != (now := passages[1].get(figure, ()))
    ]
    reflagged += _other_tiers(old, new, both, passages[1])
    return Changes(
        added=tuple(sorted(after.keys() - before.keys())),
        withdrawn=tuple(sorted(before.keys() - after.keys())),
        revised=tuple(revised),
        resourced=tuple(resourced),
        reflagged=tuple(reflagged),
        verdicts=tuple(Change(*told) for told in consequences.verdicts(old, new)),
        conclusions=tuple(Change(*told) for told in consequences.conclusions(old, new)),
        rows=tuple(_other_rows(old, new)),
    )


def _is_remark(field: str) -> bool:
    """True for what is said about a figure: its status and its note, in whatever language."""
    return field in FLAGS or (field in text_fields() and text_fields()[field].text == "note")


def _fields(figure: str, was: Mapping, now: Mapping, passages: tuple) -> Iterable[Change]:
    for field in now:
        if _text(was.get(field)) != _text(now[field]):
            yield Change(
                figure, field, _text(was.get(field)), _text(now[field]),
                passages[0].get(figure, ()), passages[1].get(figure, ()),
            )  # fmt: skip


def _other_tiers(old: Seeds, new: Seeds, both: list[str], passages: Mapping) -> Iterable[Change]:
    """Yield figures whose source has moved to another tier."""
    before, after = (cells_by_key(one.sources, "source", "tier") for one in (old, new))
    moved = {source for source in before.keys() & after.keys() if before[source] != after[source]}
    for figure in both:
        for source in sorted({place["source"] for place in passages.get(figure, ())} & moved):
            yield Change(figure, "tier", before[source], after[source])


def _other_rows(old: Seeds, new: Seeds) -> Iterable[Change]:
    for table, described in new.descriptor.tables.items():
        if table in TOLD_APART:
            continue
        keys = described.primary_key
        was, now = _by_key(getattr(old, table), keys), _by_key(getattr(new, table), keys)
        for key in sorted(was.keys() | now.keys()):
            name = f"{table}/{key}"
            if key not in now:
                yield Change(name, "", "withdrawn", "")
            elif key not in was:
                yield Change(name, "", "", "added")
            else:
                for field in now[key]:
                    one, other = _text(was[key].get(field)), _text(now[key][field])
                    if one != other:
                        yield Change(name, field, one, other)


def _by_key(frame: pd.DataFrame, keys: tuple[str, ...]) -> dict[str, dict]:
    rows = frame.to_dict("records")
    return {" ".join(_text(row[key]) for key in keys): row for row in rows}


def _passages(seeds: Seeds) -> dict[str, tuple[dict, ...]]:
    found: dict[str, list[dict]] = {}
    for row in seeds.evidence.to_dict("records"):
        place: dict[str, Any] = {str(key): cell for key, cell in row.items()}
        place |= {key: int(place[key]) for key in ("start", "end")}
        found.setdefault(place.pop("figure"), []).append(place)
    return {
        figure: tuple(sorted(places, key=lambda place: tuple(place[key] for key in PLACE)))
        for figure, places in found.items()
    }


def _documents(places: tuple[dict, ...]) -> str:
    return ", ".join(dict.fromkeys(place["source"] for place in places))


def _text(value: object) -> str:
    if value is None or value is pd.NA:
        return ""
    return format(value.normalize(), "f") if hasattr(value, "normalize") else str(value)
