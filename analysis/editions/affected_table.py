"""What a change touches beside figures: the other rows on file, and the reports that show them."""

from collections.abc import Iterable, Sequence

from analysis.editions.affected import Affected
from analysis.editions.changes import Changes
from analysis.editions.changes_table import ADDED, HEADS, REVISED, WITHDRAWN
from analysis.languages import OWN_NAMES, Name, language, msgid, translate
from analysis.package import Seeds
from analysis.schemes.clauses import CLAUSES, schemes_of
from analysis.wording import Sentence, Table, listed, passage, say, title

ROWS = msgid("Other rows that differ")
NO_ROWS = msgid("No other row differs.")
NONE_TO_HOLD = msgid(
    "There is no earlier edition on file to hold the sources, names and programmes against."
)
REPORTS = msgid("Reports to read again")
NO_REPORTS = msgid("No report is affected.")
NONE_TO_AFFECT = msgid(
    "There is no earlier edition on file: whether a report reads differently cannot be told."
)
REPORT_HEADS = (msgid("Report"), msgid("Languages"), msgid("What differs"))
ON_FILE, IN_TABLE = msgid("On file"), msgid("Table")
OF_REPORT = msgid("{report}: {region}")
RATE = msgid("{currency} to {other}")
TABLES = {
    "regions": msgid("Regions"),
    "sources": msgid("Sources"),
    "citations": msgid("Citations"),
    "indicators": msgid("Indicators"),
    "surface_forms": msgid("Surface forms"),
    "figures": msgid("Figures"),
    "evidence": msgid("Evidence"),
    "programmes": msgid("Programmes"),
    "strategies": msgid("Strategies"),
    "support_schemes": msgid("Support schemes"),
    "scheme_terms": msgid("Terms of schemes"),
    "scheme_limits": msgid("Shared limits"),
    "scheme_relations": msgid("Relations of terms"),
    "conditions": msgid("Conditions"),
    "members": msgid("Members"),
    "dismissed": msgid("Numbers set aside"),
    "positions": msgid("Places on pages"),
    "exchange_rates": msgid("Exchange rates"),
    "corrections": msgid("Corrections"),
    "concepts": msgid("Concepts"),
    "questions": msgid("Questions"),
    "pmc_variables": msgid("PMC variables"),
    "pmc_codes": msgid("PMC codes"),
}


def other_rows_table(changes: Changes, old: Seeds, new: Seeds) -> Table:
    """Return the rows that differ in the tables other than figures, a line for each row."""
    lines: dict[tuple[str, str], str] = {}
    for change in () if old.figures.empty else changes.rows:
        table, _, key = change.key.partition("/")
        kind = REVISED if change.field else ADDED if change.new else WITHDRAWN
        lines[table, key] = kind
    rows = [
        [_row(table, key, old if kind == WITHDRAWN else new), _called(table, new), translate(kind)]
        for (table, key), kind in lines.items()
    ]
    heads = [translate(head) for head in (ON_FILE, IN_TABLE, HEADS[-1])]
    return Table(say(ROWS), heads, rows, _nothing(rows, old, NO_ROWS, NONE_TO_HOLD))


def affected_table(found: Iterable[Affected], old: Seeds, new: Seeds) -> Table:
    """Return the reports that show changed rows, in which languages, and of which tables."""
    found = () if old.figures.empty else found
    rows = [[_report(one, old, new), _languages(one.languages), _tables(one)] for one in found]
    heads = [translate(head) for head in REPORT_HEADS]
    return Table(say(REPORTS), heads, rows, _nothing(rows, old, NO_REPORTS, NONE_TO_AFFECT))


def _called(table: str, seeds: Seeds) -> str:
    """Return what a table is called; one that has no words here yet by its title."""
    return translate(TABLES[table]) if table in TABLES else seeds.descriptor.tables[table].title


def _nothing(rows: Sequence, old: Seeds, none: str, no_earlier: str) -> Sentence | None:
    return None if rows else say(no_earlier if old.figures.empty else none)


def _row(table: str, key: str, seeds: Seeds) -> object:
    """Return what a reader knows a row by: its name, its title, or what it is about."""
    if table == "exchange_rates":
        currency, other, *_ = key.split(" ")
        return say(RATE, currency=currency, other=other)
    if table in ("sources", "dismissed", "positions"):
        return title(seeds.row("sources", key.split(" ")[0]))
    if table == "corrections":
        table, key = "indicators", seeds.figure(key.split(" ")[0])["indicator"]
    if table == "surface_forms":
        table, key = "indicators", key.split(" ")[0]
    if table in CLAUSES:
        return _clause(table, key, seeds)
    table = "programmes" if table == "support_schemes" else table
    return Name(f"{table.removesuffix('s')}/{key}", seeds.row(table, key))


def _clause(table: str, key: str, seeds: Seeds) -> Name:
    """Return a clause by the programme it is of; one of no scheme by its own words."""
    row = seeds.row(table, key)
    programme = next(schemes_of(table, row, seeds), "")
    if not programme:
        return Name(f"condition/{key}", row, "text")
    return Name(f"programme/{programme}", seeds.row("programmes", programme))


def _report(one: Affected, old: Seeds, new: Seeds) -> Sentence:
    region = str(one.parameters.get("region", ""))
    if not region:
        return say(one.title)
    on_file = new if region in set(new.regions["region"]) else old
    name = Name(f"region/{region}", on_file.row("regions", region))
    return say(OF_REPORT, report=translate(one.title), region=name)


def _languages(tags: Iterable[str]) -> Sentence:
    return listed(
        passage(OWN_NAMES[tag], tag) if tag != language() else OWN_NAMES[tag] for tag in tags
    )


def _tables(one: Affected) -> Sentence:
    touched = {row.partition("/")[0] for row in one.rows}
    return listed(translate(words) for table, words in TABLES.items() if table in touched)
