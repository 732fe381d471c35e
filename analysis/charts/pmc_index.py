"""Draw the PMC index of each plan as what it is: a bar from its lowest to its highest value.

The scale runs from zero to ten, parted where the levels begin. Bars that overlap rank no plan.
"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.charts import theme
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.marks import of_name, of_quantity, of_tick
from analysis.charts.regions import Regions
from analysis.languages import Term, msgid, score_text, translate
from analysis.measures.pmc import FLOORS, PmcIndex
from analysis.measures.pmc_ranking import nearest_to_rank, ranked
from analysis.package import Seeds
from analysis.wording import Sentence, Table, listed, number, say
from analysis.wording.marks import PLAIN, SCORE

SCOPE = msgid(
    "The sum of ten main variables, each between zero and one. A bar runs from every open question "
    "answered no to every open question answered yes; what a source leaves unsaid is not a no."
)
NOTHING = msgid("No variable of the PMC index is on file.")
INDEX = msgid("PMC index, as far as the sources settle it: {parts}.")
OF_REGION = msgid("{region} {score}")
AHEAD = msgid("Ahead whatever is left open: {pairs}.")
BEFORE = msgid("{one} of {other}")
NO_RANKING = msgid("All intervals overlap, so no plan is ranked before another.")
NEEDED = msgid(
    "Even the closest pair, {one} before {other}, would need {number} more answers to be ranked."
)
SILENCE = msgid(
    "A bar is as long as its source is silent. Answered, of {asked} questions: {parts}."
)
ANSWERED = msgid("{region} {number}, which puts it {level}")
BETWEEN = msgid("from {worst} to {best}")
CAPTION = msgid("PMC index by plan")
HEADS = (msgid("Region"), msgid("PMC index"), msgid("Level"))
MOST_SAID = 4
WIDTH, LINE_HEIGHT, HEAD, BAR = 440.0, 40.0, 46.0, 9.0
TOP = 10
RIGHT = 34.0


def index_chart(indices: Sequence[PmcIndex], seeds: Seeds) -> Chart:
    """Return the chart for the indices of `measures.pmc_indices`."""
    names = Regions(seeds)
    return Chart(
        _sheet(indices, names) if indices else None,
        _finding(indices, names) if indices else say(NOTHING),
        say(SCOPE),
        _table(indices, names),
    )


def _finding(indices: Sequence[PmcIndex], names: Regions) -> Sentence:
    """Return how many of its questions are answered for each plan, of many for the first few."""
    parts = []
    for index in indices[:MOST_SAID]:
        told = {"number": number(index.answered, PLAIN), "level": level_words(index)}
        parts.append(say(ANSWERED, region=names.name(index.region), **told))
    asked = number(indices[0].asked, PLAIN)
    return say(SILENCE, asked=asked, parts=listed(parts))


def index_sentence(indices: Sequence[PmcIndex], names: Regions) -> Sentence:
    """Return the intervals of a few plans, and which of them may be ranked."""
    if not indices:
        return say(NOTHING)
    said = _intervals(indices, names) if len(indices) <= MOST_SAID else None
    if len(indices) > 1:
        verdict = _ranking(indices, names)
        said = said + verdict if said else verdict
    return said or say(NOTHING)


def _intervals(indices: Sequence[PmcIndex], names: Regions) -> Sentence:
    parts = (
        say(OF_REGION, region=names.name(one.region), score=number(one.score, SCORE))
        for one in indices
    )
    return say(INDEX, parts=listed(parts))


def _ranking(indices: Sequence[PmcIndex], names: Regions) -> Sentence:
    pairs = ranked(indices)
    if pairs:
        told = (
            say(BEFORE, one=names.name(one.region), other=names.name(other.region))
            for one, other in pairs[:MOST_SAID]
        )
        return say(AHEAD, pairs=listed(told))
    nearest = nearest_to_rank(indices)
    if nearest is None:
        return say(NO_RANKING)
    (one, other), needed = nearest
    sides = {"one": names.name(one.region), "other": names.name(other.region)}
    return say(NO_RANKING) + say(NEEDED, number=needed, **sides)


def level_words(index: PmcIndex) -> Sentence:
    """Return the levels a plan may be on."""
    best, worst = (Term("pmc_levels", index.levels[end]) for end in (0, -1))
    return say("{level}", level=best) if best == worst else say(BETWEEN, best=best, worst=worst)


def _sheet(indices: Sequence[PmcIndex], names: Regions) -> Canvas:
    canvas = Canvas(HEAD + LINE_HEIGHT * len(indices) + 8, WIDTH)
    left = max(canvas.measure(names.text(one.region)) for one in indices) + 14
    step = (WIDTH - RIGHT - left) / TOP
    _scale(canvas, left, step)
    for place, index in enumerate(indices):
        top = HEAD + LINE_HEIGHT * place
        mark = of_name(f"region/{index.region}")
        canvas.text(0, top + 27, names.text(index.region), mark=mark)
        _bar(canvas, left, step, top, index, names)
    return canvas


def _scale(canvas: Canvas, left: float, step: float) -> None:
    """Part the scale where the levels begin, each named from its beginning on."""
    bottom = canvas.height - 4
    for at, (level, floor) in enumerate(FLOORS.items()):
        x = left + step * floor
        canvas.rule([x, x], [HEAD - 6, bottom])
        words = Term("pmc_levels", level).says
        canvas.text(x, 8 + 16 * (at % 2), words, colour=theme.MUTED)
        canvas.text(x, HEAD - 12 + 2, str(floor), 11, theme.MUTED, "middle", of_tick(floor))
    end = left + step * TOP
    canvas.rule([end, end], [HEAD - 6, bottom])
    canvas.text(end, HEAD - 12 + 2, str(TOP), 11, theme.MUTED, "middle", of_tick(TOP))


def _bar(
    canvas: Canvas, left: float, step: float, top: float, index: PmcIndex, names: Regions
) -> None:
    style, words = names.style(index.region), score_text(index.score)
    low, high = (left + step * float(end) for end in (index.low, index.high))
    mark = replace(of_quantity(index.score, words), href="")
    canvas.box(low, top + 22, max(2.0, high - low), BAR, style.colour, alpha=0.35)
    for x in (low, high):
        canvas.line([x, x], [top + 19, top + 34], style.colour, width=2.2)
    canvas.text((low + high) / 2, top + 9, words, anchor="middle", mark=mark)


def _table(indices: Sequence[PmcIndex], names: Regions) -> Table:
    rows = [[names.name(one.region), number(one.score, SCORE), level_words(one)] for one in indices]
    return Table(say(CAPTION), [translate(head) for head in HEADS], rows)
