"""What each region's sources say and what they do not: the silence map.

Every question of the package's `questions` is put to every compared region. "Stated" needs a row
with a value; "not applicable" needs a row of the whole region that says so (OBS_STATUS M: it
cannot exist); everything else is "not stated", which is never zero and never "has none". Where
what nobody has read was left out, a question that it answers, or may answer, is "not read": whether
the source is silent is known once its rows of that table are read.

A question asks for what is measured by concept, so that a new indicator answers where its concept
does; it may name indicators that have no concept.

An answer for a part is no answer for the region: what a district says, what holds for a group of
clusters, one laboratory or one scheme only. It is kept, and marked as of a part. So is an answer
for some only of the programmes that a question is asked of: when a plan was announced, where the
region has another plan of which that is not said.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.measures.basis import OPINION, said
from analysis.measures.peers import peer_of, peers
from analysis.measures.scope import holds_for_its_programme_alone, kind_of_programme
from analysis.measures.unread import unread_tables
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import Row
from analysis.package.parents import upwards
from analysis.package.seeds import framed_once, once, rows_by_key
from analysis.package.unread import not_only_named

STATED, NOT_STATED, NOT_APPLICABLE = "stated", "not_stated", "not_applicable"
NOT_READ = "not_read"
COLUMNS = ("region", "question", "theme", "state", "keys", "of_part", "asked", "lacking")
_KEY = {
    "figures": "figure",
    "programmes": "programme",
    "members": "member",
    "support_schemes": "programme",
    "scheme_terms": "programme",
}


@framed_once
def silence(seeds: Seeds) -> pd.DataFrame:
    """Return what each region's sources answer, as a table of `silence_rows`."""
    return pd.DataFrame(silence_rows(seeds), columns=COLUMNS, dtype=object)


@once
def silence_rows(seeds: Seeds) -> list[Row]:
    """Return what `answered` does; what unread rows answer, or may answer, is `not_read`."""
    found = answered(seeds)
    if seeds.with_unread is None:
        return found
    compared, asked = tuple(peers(seeds)), seeds.questions
    whole = answered(replace(seeds.with_unread, compared=compared, questions=asked))
    table = seeds.rows("questions").cells_by("question", "looks_in")
    unread = unread_tables(seeds)
    waits = [
        drafted["state"] == STATED or (row["region"], table[row["question"]]) in unread
        for row, drafted in zip(found, whole, strict=True)
    ]
    return [
        {**row, "state": NOT_READ} if waiting and row["state"] == NOT_STATED else row
        for row, waiting in zip(found, waits, strict=True)
    ]


def silence_of(region: str, seeds: Seeds) -> list[Row]:
    """Return what the sources of one region answer."""
    return [row for row in silence_rows(seeds) if row["region"] == region]


def answered(seeds: Seeds) -> list[Row]:
    """Return a row for each region and question: region, question, theme, state, keys, of_part …

    `keys` holds what answers it (figure ids, `programme/x`, `member/y`), empty where nothing does.
    `of_part` is True where only a part of the region answers: a zone's own measures, a figure of
    its clusters together, of one member, or of one scheme where the question asks for no scheme;
    or where only some of the region's programmes that are asked do. Then `asked` holds all of
    these (`programme/x`) and `lacking` those without an answer; else both are empty.
    """
    scope = _Scope(seeds)
    own_programmes = _programmes_by_region(said(not_only_named(seeds, "programmes")))
    tables = {table: _Table(seeds, table) for table in _KEY}
    peer, compared = peer_of(seeds), peers(seeds)
    rows: list[Row] = []
    for question in seeds.rows("questions"):
        by_region, by_peer = defaultdict(list), defaultdict(list)
        for answer in tables[question["looks_in"]].answers(question):
            by_region[answer["region"]].append(answer)
            by_peer[peer.get(answer["region"])].append(answer)
        for region in compared:
            whole = [one for one in by_region[region] if not scope.is_part(one, question)]
            own = _row(region, question, whole, of_part=False)
            of_part = _row(region, question, by_peer[region], of_part=True)
            if own["state"] == STATED:
                asked = _asked(question, own_programmes.get(region, ()), scope)
                rows.append(own | _of_each(asked, whole))
            else:
                silent = own["state"] == NOT_STATED
                rows.append(of_part if silent and of_part["state"] == STATED else own)
    return rows


class _Scope:
    """Tells what an answer holds for, of which its own region is only the widest."""

    def __init__(self, seeds: Seeds) -> None:
        self._seeds = seeds
        self._programmes = rows_by_key(seeds, "programmes", "programme")

    def is_part(self, answer: Mapping, question: Mapping) -> bool:
        """Return whether a row of its region answers for a part of the region only.

        What the question names itself (`kind`) is what it asks for, and no part of it. The date
        of a programme dates what the region did, whatever the programme covers.
        """
        asked = question["kind"].split(";")
        if question["looks_in"] == "members":
            return False
        if question["looks_in"] != "figures":
            return "cluster" not in asked and self._lies_in_a_cluster(answer["programme"])
        if answer["member"]:
            return True
        programme = answer["programme"]
        if answer["unit"] == "date" or kind_of_programme(programme, self._seeds) in asked:
            return False
        alone = holds_for_its_programme_alone(answer, self._seeds)
        return alone or self._lies_in_a_cluster(programme)

    def _lies_in_a_cluster(self, programme: str) -> bool:
        def parent_of(key: str) -> str | None:
            row = self._programmes.get(key)
            return row["parent"] if row else None

        above = upwards(parent_of(programme) or "", parent_of)
        return any(kind_of_programme(one, self._seeds) == "cluster" for one in above)


def _row(region: str, question: Row, answers: Sequence[Row], *, of_part: bool) -> dict:
    key = _KEY[question["looks_in"]]
    prefix = "" if key == "figure" else f"{key}/"
    stated = [answer for answer in answers if answer.get("obs_status") not in ("M", "O")]
    state = STATED if stated else NOT_STATED
    if not stated and any(answer.get("obs_status") == "M" for answer in answers):
        state = NOT_APPLICABLE
    return {
        "region": region,
        "question": question["question"],
        "theme": question["theme"],
        "state": state,
        "keys": tuple(prefix + value for value in dict.fromkeys(row[key] for row in stated)),
        "of_part": of_part and state == STATED,
        "asked": (),
        "lacking": (),
    }


def _programmes_by_region(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Return what programmes each region has, and of what kind, in their order."""
    found = defaultdict(list)
    for row in rows:
        found[row["region"]].append(row)
    return found


def _asked(question: Mapping, programmes: Sequence[Mapping], scope: "_Scope") -> list[str]:
    """Return the programmes of a region of each of which a question asks; none where it does not.

    It does where it names kinds of programme and what of them it wants to know: a field, or, where
    it looks in figures, what these measure.
    """
    kinds = set(question["kind"].split(";")) & set(code_list("programme_kinds"))
    if not (question["field"] or question["looks_in"] == "figures"):
        return []
    programme = {"looks_in": "programmes", "kind": question["kind"]}
    return [
        one["programme"]
        for one in programmes
        if one["kind"] in kinds and not scope.is_part(one, programme)
    ]


def _of_each(asked: Sequence[str], answers: Sequence[Mapping]) -> dict[str, Any]:
    """Return what an answer is of, where some of the programmes asked have none."""
    answering = {answer["programme"] for answer in answers}
    lacking = [one for one in asked if one not in answering]
    if not lacking or len(lacking) == len(asked):
        return {}
    keyed = {"asked": asked, "lacking": lacking}
    return {"of_part": True} | {
        name: tuple(f"programme/{one}" for one in keys) for name, keys in keyed.items()
    }


class _Table:
    """The rows in which a question looks, of which only those that answer one are read."""

    def __init__(self, seeds: Seeds, table: str) -> None:
        self._cells: dict[str, Any] = not_only_named(seeds, table).columns
        if "scheme" in self._cells:
            self._cells["programme"] = self._cells.pop("scheme")
        if table == "figures":
            self._cells["measured"] = _each_of(
                seeds, "indicator", "measured", self._cells["indicator"]
            )
        if "region" not in self._cells:
            programmes = self._cells["programme"]
            self._cells["region"] = _each_of(seeds, "programme", "region", programmes)

    def answers(self, question: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return the rows that answer: each filter a question names holds, its `field` is filled.

        What an author judges answers nothing.
        """
        at: Iterable[int] = self._of_what_is_asked(question)
        for column in ("measure_kind", "instrument", "kind"):
            if question[column] and column in self._cells:
                wanted, cells = _listed(question[column]), self._cells[column]
                at = [row for row in at if cells[row] in wanted]
        if question["field"]:
            cells = self._cells[question["field"]]
            at = [row for row in at if cells[row] is not None and cells[row] != ""]
        if "basis" in self._cells:
            at = [row for row in at if self._cells["basis"][row] != OPINION]
        return [{name: cells[row] for name, cells in self._cells.items()} for row in at]

    def _of_what_is_asked(self, question: Mapping[str, Any]) -> Sequence[int]:
        """Return the figures of the concepts that a question names, and of its indicators."""
        concepts, indicators = _listed(question["measured"]), _listed(question["indicator"])
        if not (concepts or indicators) or "measured" not in self._cells:
            return range(len(self._cells["region"]))
        measured, indicator = self._cells["measured"], self._cells["indicator"]
        return [
            row
            for row in range(len(indicator))
            if measured[row] in concepts or indicator[row] in indicators
        ]


def _each_of(seeds: Seeds, key: str, column: str, keys: Iterable[str]) -> list[str | None]:
    """Return a column of the row that each key names; None where none is on file."""
    cells = seeds.rows(f"{key}s").cells_by(key, column)
    return [cells.get(name) for name in keys]


def _listed(cell: str) -> list[str]:
    return cell.split(";") if cell else []
