"""What can be compared: questions by regions, each answer with the verdict on its row."""

from collections.abc import Sequence

from analysis.charts.excerpts import with_excerpts
from analysis.charts.regions import Regions
from analysis.comparability import CARE, NOT_COMPARABLE, SAME_FOOTING, Verdict
from analysis.languages import Name, msgid, translate
from analysis.measures.answers import Answer, Answered, answered_questions, best_verdict
from analysis.package import Seeds
from analysis.tables.comparisons import in_words
from analysis.tables.lines import answer_line, marked_name, plan_line
from analysis.tables.side_by_side import has_columns, in_columns, one_below_the_other
from analysis.wording import Group, Html, Row, Sentence, Table, bullets, count, say
from analysis.wording.marks import element

CAPTION = msgid("One question, an answer for each region")
COUNTED = msgid(
    "Questions with answers on the same footing: {same}; with care: {care}; with answers that may "
    "not be compared: {apart}."
)
NOTE = msgid(
    "Open a mark for its reasons: it is the best verdict on the answer and another of its row. An "
    "answer without a mark stands alone, or is in words. Of several figures of a region the one "
    "stands here that can be set beside the most others, else the largest."
)
VERDICTS = {
    SAME_FOOTING: msgid("same footing"),
    CARE: msgid("with care"),
    NOT_COMPARABLE: msgid("not comparable"),
}
STYLES = {SAME_FOOTING: "same", CARE: "care", NOT_COMPARABLE: "apart"}
BESIDE = msgid("Beside {region} – {reasons}")
NO_REASON = msgid("nothing stands against it.")
FOR_A_PART = msgid("{what} – holds for a part of the region")
FOR_A_PLACE = msgid("{what} – holds for {place} only")
MORE = msgid("and {number} more")
NAMES_SHOWN = 2


def comparable_answers(seeds: Seeds, regions: Sequence[str]) -> Table:
    """Return the table for some regions; a few have a column each, more stand below each other."""
    names = Regions(seeds)
    chosen = names.sorted(regions)
    rows = answered_questions(seeds, chosen)
    note = with_excerpts(_counted(rows) + say(NOTE), seeds, chosen)
    told = [(_question(row), _cells(row, seeds, names)) for row in rows]
    if has_columns(chosen):
        own = {region: [cells[region] for _, cells in told] for region in chosen}
        return in_columns(say(CAPTION), [head for head, _ in told], own, names, note)
    laid: list[Row] = []
    for head, cells in told:
        laid.append(Group(head))
        laid += [[names.name(region), cell] for region, cell in cells.items() if cell is not None]
    return one_below_the_other(say(CAPTION), laid, note)


def _counted(rows: Sequence[Answered]) -> Sentence:
    """Return how many questions have answers that may be compared, by the best verdict of each."""
    best: dict[str, list[str]] = {verdict: [] for verdict in VERDICTS}
    for row in rows:
        found = [one.verdict for one in row.answers if one.verdict]
        if found:
            verdict = next(one for one in VERDICTS if one in found)
            best[verdict].append(f"question/{row.question['question']}")
    same, care, apart = (count(found, over="questions") for found in best.values())
    return say(COUNTED, same=same, care=care, apart=apart)


def _question(row: Answered) -> Name:
    return Name(f"question/{row.question['question']}", row.question)


def _cells(row: Answered, seeds: Seeds, names: Regions) -> dict[str, object]:
    return {one.region: _cell(one, row, seeds, names) for one in row.answers}


def _cell(answer: Answer, row: Answered, seeds: Seeds, names: Regions) -> object:
    if answer.figure:
        words = element("span", _figure(answer, row, seeds, names).html)  # set as words are
        return Html(words + mark(answer.verdicts, seeds, names))
    return _words(answer, row, seeds) if answer.keys else None


def _figure(answer: Answer, row: Answered, seeds: Seeds, names: Regions) -> Sentence:
    """Return an answer in a figure; one of a part says which place it holds for, if it is one."""
    what = answer_line(answer.figure, seeds, named=_measure_apart(row, seeds))
    place = seeds.figure(answer.figure)["region"]
    if not answer.of_part:
        return what
    if place == answer.region:
        return say(FOR_A_PART, what=what)
    return say(FOR_A_PLACE, what=what, place=names.name(place))


def _measure_apart(row: Answered, seeds: Seeds) -> bool:
    """Return whether the answers of a row measure different things, so that each says what."""
    found = (seeds.figure(one.figure) for one in row.answers if one.figure)
    return len({figure["indicator"] for figure in found}) > 1


def _words(answer: Answer, row: Answered, seeds: Seeds) -> object:
    """Return an answer in words: plans with their dates, or the first names and how many more."""
    tables = [key.partition("/") for key in answer.keys]
    if row.question["field"] in ("starts", "ends"):
        return bullets(plan_line(seeds.row("programmes", key)) for _, _, key in tables)
    shown: list[object] = [marked_name(table, key, seeds) for table, _, key in tables[:NAMES_SHOWN]]
    rest = answer.keys[NAMES_SHOWN:]
    return bullets([*shown, say(MORE, number=count(rest))] if rest else shown)


def mark(verdicts: Sequence[Verdict], seeds: Seeds, names: Regions) -> Html:
    """Return the best verdict as a mark that opens the reasons of each; nothing of none."""
    if not verdicts:
        return Html("")
    best = best_verdict(verdicts)
    said = element("summary", translate(VERDICTS[best]))
    reasons = bullets(_beside(one, seeds, names) for one in verdicts)
    style = f"verdict {STYLES[best]}"
    return element("details", said + reasons, **{"class": style})


def _beside(verdict: Verdict, seeds: Seeds, names: Regions) -> object:
    other = seeds.figure(verdict.b)["region"]
    weighty = [one for one in verdict.reasons if one.blocks] or list(verdict.reasons)
    said = [in_words(one) for one in weighty] or [say(NO_REASON)]
    return say(BESIDE, region=names.name(other), reasons=sum(said[1:], said[0]))
