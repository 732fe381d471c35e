"""How common among all regions is what a page shows of a few: by item, how many name it.

measures.reach -> **reach** -> pages
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from analysis.charts.regions import Regions, levels_of, number_of
from analysis.languages import Name, Term, msgid, translate
from analysis.measures.actors import actors
from analysis.measures.coverage import concepts_of, counted_as, coverage, of_plans
from analysis.measures.peers import all_on_record
from analysis.measures.policy_mix import policy_mix
from analysis.measures.reach import Reach, named_by, reach
from analysis.measures.silence import STATED, silence
from analysis.package import Seeds
from analysis.package.codes import code_list
from analysis.package.keyed_rows import rows_of
from analysis.tables.lines import name_of_row
from analysis.wording import Group, Html, Row, Sentence, Table, listed, say

INSTRUMENTS = msgid("All regions on record: by how many each instrument is used")
CONCEPTS = msgid("All regions on record: for how many each is named")
KINDS = msgid("All regions on record: for how many each kind is named")
PLANS = msgid("All regions on record: which technologies their plans are for")
ANSWERS = msgid("All regions on record: for how many each question is answered")
INSTRUMENT, KIND, QUESTION = msgid("Instrument"), msgid("Kind"), msgid("Question")
WHICH = msgid("{number} – {regions}")
OF_LEVEL = msgid("{levels} – of {number} on record")
NOTE = msgid(
    "A region counts where its sources name it for the region or for a place in it. Of the others "
    "nothing is known; it is not zero."
)
OF_PLANS = msgid(
    "Regions are named where they are few; the list of all regions finds the others by the name of "
    "their plan. A plan that names no technology counts for none."
)
FIND = msgid("Find a line of this table:")
FEW_NAMED = 8  # regions that stand by name; more are counted
FEW = 16  # rows that stand as they are; more are searched in a frame of their own
#: The key of what is counted, and what it is called.
Item = tuple[str, object]


def instruments_of_all(seeds: Seeds) -> Table | None:
    """Return by how many of all regions each policy instrument is used, by family.

    None, as of the others here, on a page that shows all regions.
    """
    whole = all_on_record(seeds)
    if whole is None:
        return None
    by_family: dict[str, list[Item]] = {}
    for code, row in code_list("instruments").items():
        by_family.setdefault(row["family"], []).append((code, Term("instruments", code)))
    order = [family for family in code_list("families") if family in by_family]
    groups = [(Term("families", family), by_family[family]) for family in order]
    named = named_by(policy_mix(whole), "instrument")
    return reach_table(say(INSTRUMENTS), translate(INSTRUMENT), groups, named, whole)


def concepts_of_all(seeds: Seeds, scheme: str) -> Table | None:
    """Return for how many of all regions each sector, technology or stage is named.

    A division of an economic activity counts with the section that it lies in.
    """
    whole = all_on_record(seeds)
    if whole is None:
        return None
    classes = counted_as(whole, scheme)
    items = [(key, name_of_row("concept", key, whole)) for key in dict.fromkeys(classes.values())]
    found = coverage(whole, scheme)
    named = named_by(found.assign(concept=found["concept"].map(classes)), "concept")
    return reach_table(
        say(CONCEPTS), Term("concept_schemes", scheme), [(None, items)], named, whole
    )


def plans_of_all(seeds: Seeds) -> Table | None:
    """Return which regions have a plan for each technology, of many only how many."""
    whole = all_on_record(seeds)
    if whole is None:
        return None
    concepts = concepts_of(whole, "technology")
    items = [(key, name_of_row("concept", key, whole)) for key in concepts]
    named = named_by(of_plans(coverage(whole, "technology"), whole), "concept")
    head = Term("concept_schemes", "technology")
    names = Regions(whole)
    return reach_table(
        say(PLANS), head, [(None, items)], named, whole, OF_PLANS, partial(_names, names)
    )


def actors_of_all(seeds: Seeds) -> Table | None:
    """Return for how many of all regions each kind of actor is named, clusters first."""
    whole = all_on_record(seeds)
    if whole is None:
        return None
    items = [(kind, Term("member_kinds", kind)) for kind in code_list("member_kinds")]
    return reach_table(
        say(KINDS), translate(KIND), [(None, items)], named_by(actors(whole), "kind"), whole
    )


def answered_of_all(seeds: Seeds) -> Table | None:
    """Return for how many of all regions each question is answered, by theme."""
    whole = all_on_record(seeds)
    if whole is None:
        return None
    by_theme: dict[str, list[Item]] = {}
    for row in rows_of(whole.questions):
        item = row["question"], Name(f"question/{row['question']}", row)
        by_theme.setdefault(row["theme"], []).append(item)
    groups = [
        (Term("themes", one), by_theme[one]) for one in code_list("themes") if one in by_theme
    ]
    found = silence(whole)
    stated = found[found["state"] == STATED].rename(columns={"region": "peer"})
    return reach_table(
        say(ANSWERS), translate(QUESTION), groups, named_by(stated, "question"), whole
    )


def reach_table(
    caption: Sentence,
    head: object,
    groups: Iterable[tuple[object, Sequence[Item]]],
    named: Mapping[str, Iterable[str]],
    seeds: Seeds,
    note: str = NOTE,
    told: Callable[[Sequence[str]], object] = number_of,
) -> Table:
    """Return a row for each item that a region names, a column for each level of regions.

    `groups` are the items under what heads them, if anything does; `told` says regions in a cell.
    """
    found, rows = reach(named, seeds), list[Row]()
    for heading, items in groups:
        held = [(name, key) for key, name in items if any(one.naming.get(key) for one in found)]
        rows += [Group(heading)] if heading and held else []
        rows += [[name, *(_cell(one, key, told) for one in found)] for name, key in held]
    levels = (
        say(OF_LEVEL, levels=levels_of(one.asked, seeds), number=number_of(one.asked))
        for one in found
    )
    searched = translate(FIND) if len(rows) > FEW else ""
    return Table(caption, [head, *levels], rows, say(note), searched=searched)


def _cell(one: Reach, item: str, told: Callable[[Sequence[str]], object]) -> object:
    """Return the regions that name an item; nothing on file where none does."""
    return told(one.naming[item]) if one.naming[item] else None


def _names(names: Regions, regions: Sequence[str]) -> Html | Sentence:
    """Return how many regions there are and, of a few, which."""
    if len(regions) > FEW_NAMED:
        return number_of(regions)
    named = listed(names.name(region) for region in regions)
    return say(WHICH, number=number_of(regions), regions=named)
