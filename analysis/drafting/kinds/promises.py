"""Whether the words around a number promise money, ask something, or name a day by which.

passages -> **promises** -> money, shares, counts
"""

import re

from analysis.drafting import cues
from analysis.drafting.passages import Around
from analysis.quantities import LOWER_BOUNDS, UPPER_BOUNDS

NEAR, BEHIND = 16, 12
LEAST, MOST = LOWER_BOUNDS, UPPER_BOUNDS
#: What an amount is limited to, in a rule of eligibility: 1点2万円以上のものに限ります.
ONLY = re.compile(r"^(（[^）]{0,12}）)?の?(もの|場合|者|事業|経費)?に限")


def promises_money(around: Around) -> bool:
    """True in a sentence, under a heading or in a column that is about money to be given."""
    said = (around.sentence, around.column, around.announced, *around.headings[:2])
    if any(cues.AWARDS.search(one) for one in said) or cues.MOST.search(around.column):
        return True
    return around.of_grants and any(cues.HELPS.search(one) for one in said)


def asks(around: Around, *more: str) -> bool:
    """True where what heads a number asks something of the one who is paid."""
    heads = (around.announced, *around.headings[:2], *more)
    return cues.ASKED.search(" ".join(heads)) is not None


def is_due(around: Around) -> bool:
    """True where the sentence names a time by which something is to be, before it gives money."""
    due = cues.DEADLINE.search(around.before) or cues.DEADLINE.search(around.behind[: 2 * NEAR])
    if not due:
        return any(cues.AIMS.search(one) for one in around.headings[:1])
    between = around.before[due.end() :] if due.end() <= len(around.before) else ""
    return not cues.AWARDS.search(between) and not re.match(r"[^，。]{0,30}的", between)


def is_told(around: Around) -> bool:
    """True in a sentence that tells what has been and promises nothing."""
    sentence = around.sentence
    return bool(cues.TOLD.search(sentence)) and not cues.PROMISED.search(sentence)
