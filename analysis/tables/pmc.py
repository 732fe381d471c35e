"""The PMC index laid open: its variables, each answer with its words, what open ones would change.

A few regions have a column each; of more, a row says for which regions a question is answered how.
"""

from collections.abc import Iterable, Mapping, Sequence

from analysis.charts.pmc_index import level_words
from analysis.charts.pmc_surface import variable_name
from analysis.charts.regions import MOST_NAMED, Regions
from analysis.languages import Name, Term, msgid, translate
from analysis.measures.pmc import Answer, MainVariable, PmcIndex
from analysis.package import Seeds
from analysis.tables.lines import figure_line, validity
from analysis.tables.side_by_side import by_region, has_columns
from analysis.wording import (
    Group,
    Html,
    Row,
    Sentence,
    Table,
    count,
    finding,
    listed,
    number,
    say,
    when,
)
from analysis.wording.marks import PLAIN, SCORE, element

FOUND = msgid("Of {asked} questions the sources answer, yes or no: {parts}. The others stay open.")
OF_REGION = msgid("{region} {number}")
VARIABLES = msgid("The main variables, each from zero to one")
INDEX, LEVEL = msgid("PMC index"), msgid("Level")
NOTE = msgid(
    "Perfect is from nine up, excellent from seven, acceptable from five. A plan has one term and "
    "one level of government, so of the questions of those two variables one at most is yes, and "
    "no plan can reach ten."
)
ANSWERS = msgid("Every question, with the words that answer it")
ANSWERS_NOTE = msgid(
    "After a yes stand the words of a source that show it, in its own language, or what on file "
    "does. “Open”: these words were weighed and do not decide it. “Not stated”: none were found."
)
RESTS_ON, WEIGHED = msgid("{answer} {words}"), msgid("{words} {note}")
QUESTION = msgid("Question")
ASKED = msgid("{question}: {criterion}")
YES, NO, OPEN = msgid("yes"), msgid("no"), msgid("open")
HEADS_OF_MANY = (msgid("Yes for"), msgid("No for"), msgid("Open for"))
CHANGES = msgid("The largest silences: what each open answer would change")
CHANGES_NOTE = msgid(
    "A yes raises the lower end of the index by so much, a no lowers the upper end by as much. Of "
    "a plan’s term only one answer can be yes."
)
EACH = msgid("{questions}: {weight} each")
ALONE = msgid("{questions}: {weight}")
NOTHING = msgid("No variable of the PMC index is on file.")
SETTLED = msgid("Every question is answered.")
MOST_CHANGES = 4
QUOTED = "pmc_code/"


def answers_finding(indices: Sequence[PmcIndex], seeds: Seeds) -> Html:
    """Return how many questions the sources answer: for a few plans each, of many for how many."""
    names = Regions(seeds)
    if not indices:
        return finding(say(NOTHING))
    asked = number(indices[0].asked, PLAIN)
    parts = [
        say(OF_REGION, region=names.name(index.region), number=number(index.answered, PLAIN))
        for index in indices[:MOST_NAMED]
    ]
    return finding(say(FOUND, asked=asked, parts=listed(parts)))


def variables_table(indices: Sequence[PmcIndex], seeds: Seeds) -> Table:
    """Return the main variables of each plan, and what they come to."""
    names = Regions(seeds)
    if not indices:
        return Table(say(VARIABLES), [], [], say(NOTHING))
    heads = [variable_name(one, seeds) for one in indices[0].variables]
    cells = {
        index.region: [
            *(number(one.score, SCORE) for one in index.variables),
            number(index.score, SCORE),
            level_words(index),
        ]
        for index in indices
    }
    heads_ = [*heads, translate(INDEX), translate(LEVEL)]
    return by_region(say(VARIABLES), heads_, cells, names, say(NOTE))


def answers_table(indices: Sequence[PmcIndex], seeds: Seeds) -> Table:
    """Return every question with each plan's answer, which leads to the words it rests on."""
    names = Regions(seeds)
    if not indices:
        return Table(say(ANSWERS), [], [], say(NOTHING))
    few = has_columns([index.region for index in indices])
    rows: list[Row] = []
    for place, variable in enumerate(indices[0].variables):
        rows.append(Group(variable_name(variable, seeds)))
        for at, answer in enumerate(variable.answers):
            given = {index.region: index.variables[place].answers[at] for index in indices}
            shown = [_cell(one, seeds) for one in given.values()] if few else _for_many(given)
            rows.append([_asked(answer.question, seeds), *shown])
    regions = [names.name(index.region) for index in indices]
    heads = [translate(QUESTION), *(regions if few else map(translate, HEADS_OF_MANY))]
    return Table(say(ANSWERS), heads, rows, say(ANSWERS_NOTE))


def changes_table(indices: Sequence[PmcIndex], seeds: Seeds, most: int = MOST_CHANGES) -> Table:
    """Return the main variables that open answers can move most, with what each would change."""
    names = Regions(seeds)
    moved = _most_moved(indices)[:most]
    if not moved:
        return Table(say(CHANGES), [], [], say(SETTLED if indices else NOTHING))
    heads = [variable_name(indices[0].variables[place], seeds) for place in moved]
    cells = {
        index.region: [_changes(index.variables[place], seeds) for place in moved]
        for index in indices
    }
    return by_region(say(CHANGES), heads, cells, names, say(CHANGES_NOTE))


def _most_moved(indices: Sequence[PmcIndex]) -> list[int]:
    """Return the places of the variables that are not settled, the widest of all plans first."""
    width: dict[int, float] = {}
    for index in indices:
        for place, one in enumerate(index.variables):
            width[place] = width.get(place, 0.0) + float(one.high - one.low)
    return sorted((place for place in width if width[place]), key=lambda place: -width[place])


def _changes(variable: MainVariable, seeds: Seeds) -> Sentence | str:
    if not variable.open:
        return ""
    questions = listed(_question(answer.question, seeds) for answer in variable.open)
    template = EACH if len(variable.open) > 1 else ALONE
    return say(template, questions=questions, weight=number(variable.step, SCORE))


def _question(question: str, seeds: Seeds) -> Name:
    return Name(f"pmc_variable/{question}", seeds.row("pmc_variables", question))


def _asked(question: str, seeds: Seeds) -> Sentence:
    row = seeds.row("pmc_variables", question)
    criterion = Name(f"pmc_variable/{question}", row, "criterion")
    return say(ASKED, question=_question(question, seeds), criterion=criterion)


def _cell(answer: Answer, seeds: Seeds) -> Sentence | None:
    """Return an answer with what it rests on; None where nothing was found.

    The word of an answer leads to the place of the words; a date and a figure do so themselves.
    """
    if not answer.keys:
        return None
    key = answer.keys[0]
    word = translate(OPEN if answer.value is None else YES if answer.value else NO)
    if not key.startswith(QUOTED):
        return say(RESTS_ON, answer=element("strong", word), words=_words(key, seeds))
    low, high = answer.score.value, answer.score.upper
    claim = {"value": str(low)} if high is None else {"value": str(low), "data-upper": str(high)}
    lineage = {"data-derived": "pmc_answer", "data-from": key, "data-unit": "count"}
    return say(RESTS_ON, answer=element("data", word, **claim, **lineage), words=_words(key, seeds))


def _words(key: str, seeds: Seeds) -> object:
    """Return what a row says: a figure its value, a plan its term, all else its source's words."""
    table, _, name = key.rpartition("/")
    if not table:
        return figure_line(name, seeds)
    row = seeds.row(f"{table}s", name)
    if table == "region":
        return Term("levels", row["level"])
    if table == "programme" and row["kind"] == "plan":
        return when(validity(row), items=[key])
    spoken = seeds.row("sources", row["source"])["language"]
    quoted = element("q", row["exact"], lang=spoken, **{"data-row": key})
    return say(WEIGHED, words=quoted, note=Name(key, row, "note")) if row.get("note_en") else quoted


def _for_many(given: Mapping[str, Answer]) -> Iterable[Html | None]:
    """Return for how many regions a question is answered yes, no and not at all."""
    for value in (1, 0, None):
        regions = [f"region/{region}" for region, one in given.items() if one.value == value]
        yield count(regions) if regions else None
