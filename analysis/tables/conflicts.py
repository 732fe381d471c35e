"""Where sources disagree about one thing, each with its own words; none is taken for right here."""

from collections.abc import Mapping

from analysis.charts.regions import Regions
from analysis.languages import Term, msgid, translate
from analysis.package import Seeds
from analysis.package.conflicts import Conflict, Statement, conflicts
from analysis.package.keyed_rows import rows_of
from analysis.tables.lines import figure_subject, in_region
from analysis.wording import Sentence, Table, bullets, passage, say, title

CAPTION = msgid("Where the sources disagree")
HEADS = (msgid("Figure"), msgid("They differ in"), msgid("What they say"))
DIFFER = {
    "value": msgid("the value"),
    "bound": msgid("the bound"),
    "date": msgid("the date"),
    "figures": msgid("two values for one thing"),
}
STATEMENT = msgid("{words}, in “{document}”")
BOUNDED = msgid("{words} ({bound}), in “{document}”")
UNBOUND = msgid("no bound word")
NONE = msgid("No two passages on record disagree.")


def conflicts_table(seeds: Seeds) -> Table:
    """Return a row for each figure whose passages do not agree, or a note that there is none."""
    sources = {row["source"]: row for row in rows_of(seeds.sources)}
    rows = [_row(conflict, seeds, sources) for conflict in conflicts(seeds)]
    heads = [translate(head) for head in HEADS]
    return Table(say(CAPTION), heads, rows, None if rows else say(NONE))


def _row(conflict: Conflict, seeds: Seeds, sources: Mapping[str, Mapping]) -> list:
    row = seeds.figure(conflict.figures[0])
    region = Regions(seeds).name(row["region"])
    subject = in_region(figure_subject(row, seeds), region)
    said = {(one.exact, one.source): one for one in conflict.statements}
    words = bullets(_said_by(one, sources[one.source], conflict.about) for one in said.values())
    return [subject, translate(DIFFER[conflict.about]), words]


def _said_by(statement: Statement, source: Mapping, about: str) -> Sentence:
    """Return the words of a passage; where bounds differ, with the bound they were read as."""
    marks = {"data-exact": statement.figure, "data-source": statement.source}
    words = passage(statement.exact, source["language"], **marks)
    if about != "bound":
        return say(STATEMENT, words=words, document=title(source))
    read = translate(UNBOUND) if statement.bound == "exact" else Term("bounds", statement.bound)
    return say(BOUNDED, words=words, bound=read, document=title(source))
