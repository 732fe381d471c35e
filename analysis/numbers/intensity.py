"""Read the seismic intensity of Japan's ten ranks: 震度5強, 震度6弱以上, 震度5弱から6強.

folded text -> **intensity** -> digits

強 and 弱 part the ranks 5 and 6 in two and bound nothing; the surface keeps them.
https://www.jma.go.jp/jma/kishou/know/shindo/kaisetsu.html
"""

import re
from typing import NamedTuple

BEFORE = re.compile(
    r"(?:震度|震度は|最大震度|烈度)(?:[0-7](?:弱|強|强)?(?:から|~|-|、|と|や|または|又は|至|到))*$"
)
RANK = re.compile(r"(?P<n>[0-7])(?:弱|強|强)?(?![0-9.,:])(?!度)")
TO = re.compile(r"(?:から|~|-|至|到)(?P<n>[0-7])(?:弱|強|强)?(?![0-9.])")
LEAST = re.compile("以上|を超え|超")


class Intensity(NamedTuple):
    """Where a rank ends, its number, the other end of a range, and its bound."""

    end: int
    value: int
    upper: int | None
    bound: str


def intensity_at(text: str, start: int) -> Intensity | None:
    """Return the rank whose digit starts here behind 震度; None where it is none."""
    match = RANK.match(text, start)
    if not match or not BEFORE.search(text[max(0, start - 16) : start]):
        return None
    more = TO.match(text, match.end())
    end = more.end() if more else match.end()
    least = LEAST.match(text, end)
    upper = int(more["n"]) if more and more["n"] > match["n"] else None
    bound = ("at_least" if least[0] == "以上" else "more_than") if least else "exact"
    return Intensity(least.end() if least else end, int(match["n"]), upper, bound)
