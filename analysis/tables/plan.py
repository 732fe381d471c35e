"""What the plans of a region do: each measure with its purpose, its kind, for whom and its words.

measures -> **tables** -> pages
"""

from collections.abc import Mapping
from typing import Any

from analysis.languages import INFERRED, Name, Term, msgid, text_of, translate
from analysis.measures.leading import first_of
from analysis.measures.plan import ADDED, ALSO, Section, sections, subjects
from analysis.package import Seeds
from analysis.tables.lines import more_line, name_of_row, validity
from analysis.tables.words import words_of
from analysis.wording import Group, Html, Row, Sentence, Table, listed, marked, say, when

CAPTION = msgid("What the plans do, part by part")
HEADS = (
    msgid("Measure"),
    msgid("What it is for"),
    msgid("Kind, for whom, by when"),
    msgid("In the words of its source"),
)
NOTHING = msgid("No programme is on record.")
OTHERS = {
    ALSO: msgid("Also on record, outside these plans"),
    ADDED: msgid("What authors judge or propose; not reported as policy"),
}
HEAD = msgid("{programme}: {purpose}")
IN_PLACE = msgid("{programme} – {place}")
FOR_TIME = msgid("{programme} ({period})")
NAMED = msgid("Named: {subjects}.")
NOTE = msgid("Purposes are put in the workbook’s words; the words of the source stand beside them.")


def plan_table(seeds: Seeds, region: str) -> Table:
    """Return the measures of a region and the places in it, under the part of the plan they are
    in; the part, too, has its purpose and what it names. Of many those that come first."""
    rows, found, listed_here = list[Row](), sections(seeds, region), list[str]()
    for section in first_of(found):
        rows.append(Group(_heading(section, region, seeds)))
        measures = first_of(list(section.measures))
        rows += [_measure(row, region, seeds) for row in measures]
        listed_here += map(_key, measures)
    every = [_key(row) for section in found for row in section.measures]
    note = say(NOTE) if rows else say(NOTHING)
    for more in more_line(every, listed_here):
        note += more
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows, note)


def _key(row: Mapping[str, Any]) -> str:
    return f"programme/{row['programme']}"


def purpose_of(row: Mapping[str, Any]) -> Name | None:
    """Return what a programme is for; None where nothing is on file."""
    name = Name(f"programme/{row['programme']}", row, "purpose")
    return name if text_of(row, "purpose") else None


def by_when(row: Mapping[str, Any], seeds: Seeds) -> Sentence | Html | None:
    """Return the time of its own that a programme has: what only repeats the plan's is none."""
    above = seeds.row("programmes", row["parent"]) if row["parent"] else {}
    if not validity(row) or validity(row) == validity(above):
        return None
    dates = when(validity(row), items=[f"programme/{row['programme']}"])
    return say(INFERRED, period=dates) if row["period_basis"] == "inferred" else dates


def _heading(section: Section, region: str, seeds: Seeds) -> Sentence | str:
    head = section.head
    if isinstance(head, str):
        return translate(OTHERS[head])
    name: object = marked(name_of_row("programme", head["programme"], seeds), head["basis"])
    if head["region"] != region:
        name = say(IN_PLACE, programme=name, place=name_of_row("region", head["region"], seeds))
    if (dated := by_when(head, seeds)) and _plain(dated) not in _plain(name):
        name = say(FOR_TIME, programme=name, period=dated)
    purpose, named = purpose_of(head), _named(head, seeds)
    told = say(HEAD, programme=name, purpose=purpose) if purpose else say("{name}", name=name)
    return told + named if named else told


def _plain(said: object) -> str:
    """Return words as they are read, without the joiners between them."""
    return str(say("{said}", said=said)).replace("\N{WORD JOINER}", "")


def _measure(row: Mapping[str, Any], region: str, seeds: Seeds) -> Row:
    name = marked(name_of_row("programme", row["programme"], seeds), row["basis"])
    place = [] if row["region"] == region else [name_of_row("region", row["region"], seeds)]
    aim = [part for part in (purpose_of(row), _named(row, seeds)) if part]
    return [[name, *place], aim or None, _terms(row, seeds), words_of(row, seeds)]


def _named(row: Mapping[str, Any], seeds: Seeds) -> Sentence | None:
    found = [
        marked(name_of_row("member", key, seeds), seeds.row("members", key)["basis"])
        for key in subjects(seeds, row["programme"])
    ]
    return say(NAMED, subjects=listed(found)) if found else None


def _terms(row: Mapping[str, Any], seeds: Seeds) -> list[object]:
    """Return the instrument of a measure (or its kind), whom it is for, and when."""
    known = row["instrument"]
    kind = Term("instruments", known) if known else Term("programme_kinds", row["kind"])
    groups = [Term("target_groups", one) for one in filter(None, row["target_groups"].split(";"))]
    dated = by_when(row, seeds)
    return [kind, *([listed(groups)] if groups else []), *([dated] if dated else [])]
