"""Make a row of words that someone selected in a document, or let a row quote other words.

quoted -> **adding** -> deeds

A new row is undecided and holds only what its words and its neighbours give: its name, its place,
its amounts, the programme, scheme or term before it. The rest is for whoever reads on.
"""

from collections.abc import Mapping, Sequence

from analysis.curation.amendments import describe
from analysis.curation.marked_numbers import UNDECIDED, Place, touch
from analysis.curation.quoted import Words
from analysis.curation.references import DRAFTED, key_column
from analysis.curation.reinstating import filled, take_up
from analysis.curation.state import UNVALIDATED, Curation, CurationError, Row
from analysis.package.descriptor import workbook_descriptor
from analysis.package.rules.schemes import AMOUNTS, EDGES
from analysis.package.texts import column_in
from analysis.quantities import UNITS, UPPER_BOUNDS

#: How the key of an added row starts behind its document.
LETTERS = {
    "programmes": "p",
    "scheme_terms": "t",
    "scheme_limits": "l",
    "scheme_relations": "r",
    "conditions": "c",
    "members": "m",
}
#: What can be made of selected words: numbers become figures, a programme with a scheme pays.
ADDED = ("programmes", "support_schemes", *list(LETTERS)[1:], "figures")
#: What pays or limits takes the amounts that its words give.
PAYING = ("scheme_terms", "scheme_limits")
#: The measure kinds of what clauses give.
OF_CLAUSES = {kind for fields in AMOUNTS.values() for kinds, _ in fields.values() for kind in kinds}
#: What an amount of a dimension, at most so much or not, is to a clause of a table.
TAKEN_AS = {
    ("scheme_terms", "share", True): "rate",
    ("scheme_terms", "share", False): "rate",
    ("scheme_terms", "money", True): "limit",
    ("scheme_terms", "money", False): "fixed_sum",
    ("scheme_limits", "money", True): "amount",
}
#: Cells that no words give, of a kind that needs no other cell to be filled.
AT_FIRST: Mapping[str, Mapping[str, str]] = {
    "programmes": {"kind": "measure", "basis": "stated"},
    "members": {"kind": "institution", "basis": "stated"},
    "scheme_relations": {"kind": "after"},
    "conditions": {"attribute": "words", "holds": "is"},
}


def added(curation: Curation, table: str, words: Words) -> Curation:
    """Return the curation with a row of a table made of these words, undecided.

    Raises CurationError where there is nothing before the words that the row could belong to, or
    where they give no number.
    """
    if table == "figures":
        place = Place(*_span(words), UNDECIDED)
        if any(touch(place, one) for one in curation.tables["evidence"]):
            raise CurationError("these words give a figure already")
        return take_up(curation, place)
    if table == "support_schemes":
        return _paying(curation, _before(curation, "programmes", words))
    if table == "scheme_terms":
        curation = _paying(curation, _before(curation, "programmes", words))
    figures, key = _figures_within(curation, words), _key(curation, table, words)
    amounts = _amounts_of(table, figures)
    row = {
        **words.cells,
        **AT_FIRST.get(table, {}),
        **_belonging(curation, table, words),
        **_named(curation, table, words),
        **amounts,
        key_column(table): key,
        "obs_status": UNVALIDATED,
    }
    curation = curation.changed(**{table: (*curation.tables[table], filled(table, row))})
    return describe(curation, table, key, **_guessed_amounts(table, figures, amounts))


def quoting(curation: Curation, table: str, key: str, words: Words) -> Curation:
    """Return the curation in which a row quotes these words; a name as printed follows them."""
    if table not in LETTERS:
        raise CurationError("rows of {table} quote no words of their own", table=table)
    old = curation.row(table, key)
    row = {**old, **words.cells}
    if old.get("name") == old["exact"]:
        row["name"] = words.exact
    rows = [row if one is old else one for one in curation.tables[table]]
    return curation.changed(**{table: rows})


def figure_quoting(curation: Curation, place: Place, words: Words) -> Curation:
    """Return the curation in which the value of a figure is given by other words."""
    if not place.figure:
        raise CurationError("these words give no figure: make it one first")
    text = curation.texts[words.source]
    beside = {"prefix": words.prefix, "suffix": words.suffix}
    recurs = text.count(words.exact) > 1
    row = {**words.cells, **(beside if recurs else dict.fromkeys(beside, ""))}
    evidence = []
    for one in curation.tables["evidence"]:
        mine = (one["figure"], one["states"]) == (place.figure, "value")
        if mine and (one["source"], int(one["start"])) == (place.source, place.start):
            one = {**one, **row}
        elif mine and touch(one, row):
            raise CurationError("these words lie within the evidence of that figure already")
        evidence.append(one)
    dismissed = [one for one in curation.tables["dismissed"] if not touch(one, row)]
    return curation.changed(evidence=evidence, dismissed=dismissed)


def _belonging(curation: Curation, table: str, words: Words) -> Row:
    """Return the cells of a new row that say what it belongs to.

    A further term of a scheme is told apart from the others by its own words.
    """
    if table == "programmes":
        return {"region": _region(curation), "parent": _beside(curation, words)}
    if table == "members":
        programme = _before(curation, "programmes", words, needed=False)
        return {"region": _region(curation), "programme": programme}
    if table == "scheme_terms":
        scheme = _before(curation, "programmes", words)
        others = any(row["scheme"] == scheme for row in curation.tables["scheme_terms"])
        return {"scheme": scheme, "grade_en": words.exact if others else ""}
    column = {"scheme_limits": "covers", "scheme_relations": "term", "conditions": "of"}[table]
    return {column: _before(curation, "scheme_terms", words)}


def _named(curation: Curation, table: str, words: Words) -> Row:
    """Return the cells of a new row that hold its name, in the language of the document."""
    language = curation.row("sources", words.source)["language"]
    columns = workbook_descriptor().tables[table].columns
    if table == "conditions":
        own = column_in(language, "text")
        return {"text_en": words.exact, own if own in columns else "text_en": words.exact}
    if "name" not in columns:
        return {}
    own = column_in(language, "name")
    columns_filled = ("name", own if own in columns else "name")
    return {"language": language, **dict.fromkeys(columns_filled, words.exact)}


def _figures_within(curation: Curation, words: Words) -> list[Row]:
    """Return the figures whose values these words give, in the order of the text."""
    end = words.start + len(words.exact)
    spans = sorted(
        (int(row["start"]), row["figure"])
        for row in curation.tables["evidence"]
        if (row["source"], row["states"]) == (words.source, "value")
        and words.start <= int(row["start"])
        and int(row["end"]) <= end
    )
    return [curation.row("figures", figure) for _, figure in spans]


def _amounts_of(table: str, figures: Sequence[Row]) -> Row:
    """Return the amounts of a new clause: of each kind it may have, the first that its words give.

    Costs from and up to which it pays are left to the reader: a threshold may be either.
    """
    found = dict[str, str]()
    amounts = AMOUNTS[table] if table in PAYING else {}
    for column, (kinds, (dimension, _)) in amounts.items():
        for row in figures if column not in EDGES else ():
            fits = row["measure_kind"] in kinds and UNITS.get(row["unit"]) == dimension
            if fits and row["figure"] not in found.values():
                found.setdefault(column, row["figure"])
    return found


def _guessed_amounts(table: str, figures: Sequence[Row], amounts: Row) -> Row:
    """Return what a new clause takes of the figures that a draft took for facts or aims.

    Nobody has read them; a share is its rate, money its limit or the sum it pays.
    """
    found = dict[str, str]()
    for row in figures:
        clear = row["obs_status"] != UNVALIDATED or row["measure_kind"] in OF_CLAUSES
        sort = (UNITS.get(row["unit"], ""), row["bound"] in UPPER_BOUNDS)
        column = TAKEN_AS.get((table, *sort), "")
        if column and not clear and column not in amounts:
            found.setdefault(column, row["figure"])
    return found


def _before(curation: Curation, table: str, words: Words, *, needed: bool = True) -> str:
    """Return the last row of a table whose words begin before these, "" where there is none."""
    rows = [row for row in curation.tables[table] if row["source"] == words.source]
    starts = {int(row["start"]): row[key_column(table)] for row in rows}
    before = [start for start in starts if start <= words.start]
    if not before and needed:
        raise CurationError(
            "nothing in {table} stands before these words, to which the row would belong",
            table=table,
        )
    return starts[max(before)] if before else ""


def _beside(curation: Curation, words: Words) -> str:
    """Return what a new programme is part of: what the one before is, or that plan itself."""
    before = _before(curation, "programmes", words, needed=False)
    row = curation.row("programmes", before) if before else {"kind": "", "parent": ""}
    return before if row["kind"] == "plan" else row["parent"]


def _paying(curation: Curation, programme: str) -> Curation:
    """Return the curation in which a programme is a support scheme."""
    if any(row["programme"] == programme for row in curation.tables["support_schemes"]):
        return curation
    scheme = filled("support_schemes", {"programme": programme, "obs_status": UNVALIDATED})
    return curation.changed(support_schemes=(*curation.tables["support_schemes"], scheme))


def _region(curation: Curation) -> str:
    """Return the region that most rows are about."""
    rows = [row for name in ("figures", "programmes", "regions") for row in curation.tables[name]]
    regions = [row["region"] for row in rows]
    if not regions:
        raise CurationError("the package has no region: a row needs one to be about")
    return max(regions, key=regions.count)


def _key(curation: Curation, table: str, words: Words) -> str:
    taken = {row[key_column(name)] for name in DRAFTED for row in curation.tables[name]}
    key, number = f"{words.source}-{LETTERS[table]}{words.start}", 2
    made = key
    while made in taken:
        made, number = f"{key}-{number}", number + 1
    return made


def _span(words: Words) -> tuple[str, int, int, str]:
    return words.source, words.start, words.end, words.exact
