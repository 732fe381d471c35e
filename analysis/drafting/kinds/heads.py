"""Tell what a number is by what heads it: its label or column, its list, its sections.

passages -> **heads** -> kinds

What no word of its own sentence says, a document says above it: a section of aims holds targets,
one of results what has been, one on how much is paid the rates and limits, one on who may apply
what is asked. The nearest head that says something of numbers of this dimension is asked.
"""

import re
from collections.abc import Mapping

from analysis.drafting import cues
from analysis.drafting.kinds.promises import LEAST, MOST
from analysis.drafting.passages import Around
from analysis.numbers import Mention
from analysis.quantities import UNITS

ALL = ("money", "share", "time", "person", "count")
EVERY = frozenset({*ALL, *UNITS.values()})
#: What is paid, which any column of a table may say of the others.
PAID: tuple[tuple[re.Pattern[str], Mapping[str, str]], ...] = (
    (cues.HEAD_OF_RATE, {"share": "rate"}),
    (cues.HEAD_OF_LIMIT, {"money": "ceiling"}),
    (cues.HEAD_OF_BUDGET, {"money": "budget"}),
)
#: What is asked of the size and means of a firm.
SIZES: tuple[tuple[re.Pattern[str], Mapping[str, str]], ...] = (
    (cues.HEAD_OF_SIZE, {"person": "threshold", "count": "threshold"}),
    (cues.HEAD_OF_MEANS, {"money": "threshold"}),
)
#: What a head speaks of, and what numbers of each dimension are below it.
NATURES: tuple[tuple[re.Pattern[str], Mapping[str, str]], ...] = (
    *PAID,
    (cues.HEAD_OF_QUOTA, {"count": "quota"}),
    (cues.HEAD_OF_TERM, {"time": "threshold"}),
    *SIZES,
    (cues.ASKED, dict.fromkeys(ALL, "threshold")),
    (cues.AIMS, dict.fromkeys(EVERY, "target")),
    (cues.DONE_SO_FAR, dict.fromkeys(EVERY, "actual")),
)


def is_of_size(around: Around, dimension: str) -> bool:
    """True of a number whose own label or column tells the size or the means of a firm."""
    return any(dimension in kinds and said.search(around.column) for said, kinds in SIZES)


def kind_of_heads(mention: Mention, around: Around, dimension: str) -> str:
    """Return the kind that the nearest head gives to numbers of a dimension; "" where none does.

    A sentence on who may apply is about nothing else.
    """
    if cues.QUALIFIES.search(around.before) and not cues.GIVES.search(around.clause_before):
        return "threshold"
    heads = [(around.column, NATURES), (around.table, PAID)]
    heads += [(head, NATURES) for head in (around.announced, *around.headings)]
    for head, natures in heads:
        for pattern, kinds in natures:
            if dimension in kinds and pattern.search(head):
                kind = kinds[dimension]
                return "" if kind == "ceiling" and mention.bound in LEAST else kind
    return _of_grants(mention, dimension) if around.of_grants else ""


def _of_grants(mention: Mention, dimension: str) -> str:
    """Return what a bounded number is in a text about grants that says no more of it."""
    if mention.unit in ("a", "mo", "d") and mention.bound in (*MOST, *LEAST):
        return "threshold"
    if mention.bound in MOST:
        return {"money": "ceiling", "share": "rate"}.get(dimension, "")
    return "threshold" if mention.bound in LEAST and dimension == "money" else ""
