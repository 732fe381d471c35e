"""Hold a draft against a reading: which rows it found, and what of each it has right.

A row is found where a drafted one stands at an overlapping place; of several the one that agrees
in most. A field that the reading leaves empty is not judged.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from tests.drafting.accuracy.labelled import Labels, Place, Row, overlap, place_of

#: A field of a table, judged: None where the reading says nothing of it.
Judged = Mapping[str, bool | None]
Judge = Callable[[Row, Row, Labels, Labels], Judged]
#: What may stand before a heading in its line: 一、 （三） 第五条 3. ④ Article 5
MARK = re.compile(
    r"[\s#]*([（(]?[0-9０-９一二三四五六七八九十百①-⑳㈠-㈩]+[）)]?[、.．﹒,，)）]?"
    r"|第[0-9０-９一二三四五六七八九十百]+[条章节節项項款](の[0-9０-９一二三四五六七八九十]+)?"
    r"|(Article|Section|Chapter|Part)\s+[0-9IVX]+[.:]?|[0-9]+(\.[0-9]+)+|[A-Z][.)])?[\s（(【「]*"
)
CLAUSES = ("rate", "limit", "quota", "fixed_sum", "minimum", "threshold_from", "threshold_to")


@dataclass(frozen=True)
class Found:
    """A row of the reading, the drafted one that stands for it, and what of it is right."""

    table: str
    words: str
    key: str
    drafted: str
    judged: Judged

    @property
    def wrong(self) -> list[str]:
        """Return the fields in which the two differ."""
        return [name for name, right in self.judged.items() if right is False]


@dataclass(frozen=True)
class Agreement:
    """All rows that a reading has in one table, and how many the draft has."""

    table: str
    rows: tuple[Found, ...]
    drafted: int

    @property
    def found(self) -> tuple[Found, ...]:
        """Return the rows that the draft has at all."""
        return tuple(row for row in self.rows if row.drafted)

    def share(self, field: str, rows: Iterable[Found] | None = None) -> tuple[int, int]:
        """Return how many rows have a field right, of those of which the reading says it.

        A row that the draft lacks has nothing right, unless only `rows` are asked of.
        """
        judged = [row.judged.get(field) for row in (self.rows if rows is None else rows)]
        return judged.count(True), len(judged) - judged.count(None)


def agreements(read: Labels, draft: Labels) -> Iterator[Agreement]:
    """Yield how a draft agrees with a reading, table by table."""
    yield _matched("figures", read, draft, _figure)
    for table, wanted in (("programmes: headings", True), ("programmes: others", False)):
        found = _matched(table, read, draft, _programme, _headed(read, wanted))
        yield replace(found, drafted=len(_headed(draft, wanted)))
    yield _matched("schemes", read, draft, _scheme)
    yield _matched("terms", read, draft, _term)
    for name in ("scheme_limits", "scheme_relations", "conditions", "members", "dismissed"):
        yield _matched(name, read, draft, JUDGES[name])
    yield _documents(read, draft)


def _headed(labels: Labels, wanted: bool) -> list[Row]:
    return [row for row in labels.rows("programmes") if is_heading(row, labels.text) == wanted]


def is_heading(row: Row, text: str) -> bool:
    """Return whether a row's words begin a line, but for the number of a heading."""
    start = int(row["start"])
    return MARK.fullmatch(text[text.rfind("\n", 0, start) + 1 : start]) is not None


def _matched(
    table: str, read: Labels, draft: Labels, judge: Judge, rows: Sequence[Row] | None = None
) -> Agreement:
    name = {"schemes": "support_schemes", "terms": "scheme_terms"}.get(table, table.split(":")[0])
    own, others = read.rows(name) if rows is None else rows, draft.rows(name)
    found, taken = [], set[int]()
    for row in own:
        best: tuple[int, int, int] | None = None
        for at, other in enumerate(others):
            shared = _shared(name, row, other, read, draft)
            if shared and at not in taken:
                right = list(judge(row, other, read, draft).values()).count(True)
                best = max(best or (0, 0, -1), (right, shared, at))
        other = others[best[2]] if best else {}
        if best and name != "support_schemes":
            taken.add(best[2])
        judged = judge(row, other, read, draft) if other else _lacking(judge, row, read)
        found.append(Found(table, _words(name, row, read), _key(row), _key(other), judged))
    return Agreement(table, tuple(found), len(others))


def _lacking(judge: Judge, row: Row, read: Labels) -> Judged:
    """Return what the reading says of a row, all of it wrong."""
    return {
        name: None if right is None else False
        for name, right in judge(row, row, read, read).items()
    }


def _shared(name: str, row: Row, other: Row, read: Labels, draft: Labels) -> int:
    """Return how much of their places two rows share; the same name elsewhere counts for one."""
    named = name in ("programmes", "members") and row["exact"] == other["exact"]
    places = product(_places(name, row, read), _places(name, other, draft))
    return max((overlap(one, two) for one, two in places), default=0) or int(named)


def _places(name: str, row: Row, labels: Labels) -> list[Place]:
    if name == "figures":
        return labels.values.get(row["figure"], [])
    if name == "support_schemes":
        return [place for place, _ in _lines(row["programme"], labels)]
    if name == "scheme_terms":
        amounts = [p for field in CLAUSES for p in labels.values.get(row.get(field, ""), ())]
        return amounts or [place_of(row)]
    return [place_of(row)]


def _lines(programme: str, labels: Labels) -> list[tuple[Place, str]]:
    """Return the place of a programme's name, and of those it is part of but the plan."""
    rows = labels.lineage(programme)
    return [(place_of(row), row["kind"]) for row in rows if row["kind"] != "plan"]


def _words(name: str, row: Row, labels: Labels) -> str:
    places = _places(name, row, labels)
    return labels.text[slice(*places[0])] if places else _key(row)


def _key(row: Row) -> str:
    return next(iter(row.values()), "")


def _same(row: Row, other: Row, *names: str) -> Judged:
    return {name: (row[name] == other.get(name)) if row.get(name) else None for name in names}


def _under(mine: str, theirs: str, read: Labels, draft: Labels, *, strictly: bool) -> bool | None:
    """Return whether two programmes are the same by the places of their names.

    Unless strictly, the heading that one stands under will do, and a part of the programme that
    the draft names; the whole plan will not.
    """
    if not mine:
        return None
    named, *above = read.lineage(mine)
    own = [named] if strictly else [named, *(row for row in above if row["kind"] != "plan")]
    other = draft.programmes.get(theirs)
    parts = [] if strictly else draft.lineage(theirs)[1:]
    return other is not None and (
        any(_one_name(row, other) for row in own) or any(_one_name(named, row) for row in parts)
    )


def _one_name(row: Row, other: Row) -> bool:
    """Return whether two names stand at one place, or are the same words at another."""
    return bool(overlap(place_of(row), place_of(other))) or row["exact"] == other["exact"]


def _figure(row: Row, other: Row, read: Labels, draft: Labels) -> Judged:
    kind = row["measure_kind"] == other["measure_kind"]
    return {
        "value": (row["value"], row["value_upper"]) == (other["value"], other["value_upper"]),
        "unit": _alike(row["unit"], other["unit"]),
        "bound": row["bound"] == other["bound"],
        "kind": kind,
        "period": row["period"] == other["period"] if row["period"] else None,
        "programme": _under(
            row["programme"], other.get("programme", ""), read, draft, strictly=True
        ),
        "indicator": _indicator(row["indicator"], other["indicator"], read, draft),
    }


def _alike(unit: str, other: str) -> bool:
    return unit == other or {unit, other} <= {"count", "item", "place"}


def _indicator(mine: str, theirs: str, read: Labels, draft: Labels) -> bool | None:
    """Return whether an indicator is the same, or named by mostly the same characters."""
    names = [
        {row["indicator"]: row for row in labels.rows("indicators")} for labels in (read, draft)
    ]
    if not mine:
        return None
    if mine == theirs or mine not in names[0]:
        return mine == theirs
    if theirs.startswith("unnamed"):
        return False
    return any(
        _mostly(names[0][mine].get(name, ""), names[1].get(theirs, {}).get(name, ""))
        for name in ("name_en", "name_ja", "name_zh_hans")
    )


def _mostly(one: str, other: str) -> bool:
    letters, others = set(one.lower()) - set(" 数の"), set(other.lower()) - set(" 数の")
    return bool(letters and others) and 2 * len(letters & others) >= min(len(letters), len(others))


def _programme(row: Row, other: Row, read: Labels, draft: Labels) -> Judged:
    return {
        "title": row["exact"] == other["exact"],
        "span": place_of(row) == place_of(other) or row["exact"] == other["exact"],
        **_same(row, other, "kind", "instrument"),
        "parent": _under(row["parent"], other["parent"], read, draft, strictly=True),
    }


def _scheme(row: Row, other: Row, read: Labels, draft: Labels) -> Judged:
    tied = _tied(row.get("envelope", ""), other.get("envelope", ""), read, draft)
    said = _same(row, other, "envelope_per", "allocation")
    return {"scheme": True, "envelope": tied, **said}


def _term(row: Row, other: Row, read: Labels, draft: Labels) -> Judged:
    held = {**other, "rate": other.get("rate") or _of_relation(other, draft)}
    held["limit"] = held.get("limit") or _shared_limit(other, draft)
    amounts = {field: _tied(row.get(field, ""), held.get(field, ""), read, draft)
               for field in CLAUSES}  # fmt: skip
    scheme = _under(row["scheme"], other["scheme"], read, draft, strictly=False)
    who = row["recipients"] in _recipients(other, draft) if row["recipients"] else None
    said = _same(row, other, "limit_per", "costs")
    return {"scheme": scheme, **amounts, **said, "recipients": who}


def _of_relation(term: Row, labels: Labels) -> str:
    """Return the share of another grant that a term pays: its relation has it, not its rate."""
    shares = (row for row in labels.rows("scheme_relations") if row["kind"] == "share_of_grant")
    return next((row["amount"] for row in shares if row.get("term") == term["term"]), "")


def _shared_limit(term: Row, labels: Labels) -> str:
    """Return the limit that a term without one has together with others."""
    for row in labels.rows("scheme_limits"):
        if not {term["term"], term["scheme"]}.isdisjoint(row.get("covers", "").split(";")):
            return row.get("amount", "")
    return ""


def _recipients(term: Row, labels: Labels) -> list[str]:
    """Return whom a term is for: by itself, or by the conditions of it or of its whole scheme."""
    asked = [row["value"] for row in labels.rows("conditions") if row["attribute"] == "kind"
             and row.get("of") in (term["term"], term["scheme"])]  # fmt: skip
    return [term.get("recipients", ""), *asked]


def _tied(mine: str, theirs: str, read: Labels, draft: Labels) -> bool | None:
    """Return whether two clauses have the figure of the same place, as the same amount."""
    if not mine:
        return None
    places, others = read.values.get(mine, ()), draft.values.get(theirs, ())
    return any(overlap(one, two) for one in places for two in others)


def _documents(read: Labels, draft: Labels) -> Agreement:
    source, other = read.rows("sources")[0], draft.rows("sources")[0]
    plans, others = _plan(read), _plan(draft)
    judged = {**_same(source, other, "published"), **_same(plans, others, "starts", "ends")}
    words = source.get("title", "")[:20]
    return Agreement("document", (Found("document", words, _key(source), "x", judged),), 1)


def _plan(labels: Labels) -> Row:
    return next((row for row in labels.rows("programmes") if row["kind"] == "plan"), {})


JUDGES: Mapping[str, Judge] = {
    "scheme_limits": lambda row, other, read, draft: _same(row, other, "per"),
    "scheme_relations": lambda row, other, read, draft: _same(row, other, "kind"),
    "conditions": lambda row, other, read, draft: _same(row, other, "attribute"),
    "members": lambda row, other, read, draft: {
        "name": row["exact"] == other["exact"],
        **_same(row, other, "kind"),
    },
    "dismissed": lambda row, other, read, draft: {"reason": row["reason"] == other["reason"]},
}
