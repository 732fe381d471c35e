"""Keep what one pass over a text has found, and let a figure take from the one before it.

digits, kanji, English -> **reading** -> mentions

In a list under one qualifier the bound is said once (最高300万元、200万元、50万元), and where
numbers are set out before their unit, the unit is (3、5、10年). Both are settled when the next
figure is added.
"""

import re
from dataclasses import replace

from analysis.numbers.amounts.figures import Figure
from analysis.numbers.dates.dates import bounded
from analysis.numbers.mention import Found, Mention, Passed
from analysis.numbers.text import Text

TOP = re.compile(r"(?:トップ|TOP|[Tt]op|上位|ベスト|(?<![当當目之以提眼此日])前)[ -]?$")
TOP_LAST = frozenset("プPp位ト前")
TOP_COUNTERS = ("强", "強", "大", "名", "位")
GAPS = frozenset(
    [
        "又は",
        "または",
        "、",
        ",",
        "/",
        "和",
        "及",
        "或",
        "与",
        "と",
        "や",
        "and",
        ", and",
        "or",
        ";",
        "以及",
        "、和",
        "±",
    ]
)
# between numbers that share the unit said behind the last
LENDING = frozenset(["、", "/", "和", "及", "或", "と", "and", "or", ",", ", and", ", or", "±"])
BESIDE = re.compile(r" ?\([^0-9()\n]{1,12}(?:枠|型|場合|者|类|类企业)(?:は|:|,|、)?$")
PERIODS_BEFORE = ("分", "共", "近", "前", "为", "每")
TERMS_ON_END = ("ぶり", "連続", "続けて", "に分け", "にわた")
AIMS = ("目标", "目標", "目前", "目的", "目录", "目指", "目安", "目途", "目処")


class Reading:
    """The folded text of one pass, how far it has been read, and what was found."""

    def __init__(self, written: str, text: Text) -> None:
        self.original = written
        self.text = text
        self.japanese = text.language == "ja"
        # numerals before `read_to` are settled; no number begins before `floor`, the last one's end
        self.read_to = self.floor = 0
        self.found: list[Mention | Passed] = []
        self.last: Figure | None = None
        self.last_at = -1
        self.bare: list[tuple[int, Figure]] = []

    def keep(self, found: Found) -> int:
        """Add what a reader found as a mention, and return where it ends."""
        start, end = found.start, found.end
        if found.kind == "date":
            found = bounded(self.text, found)
        while self.found and self.found[-1].__class__ is Passed and self.found[-1].end > start:
            self.found.pop()
        self.found.append(Mention(start, end, self.original[start:end], *found[2:]))
        return end

    def passed(self, start: int, end: int, reason: str) -> int:
        """Pass over numerals that are no number, with the reason."""
        self.found.append(Passed(start, end, self.original[start:end], reason))
        return end

    def figure(self, figure: Figure) -> int:
        """Add a figure with what it takes from its neighbours, and return where to go on."""
        text, start, end, unit, kind = self.text, figure.start, figure.end, figure.unit, "figure"
        if unit == "rank":
            person = text[end - 1] == "位" and not self.japanese
            unit, kind = ("person", kind) if person else ("rank", "ordinal")
        if (
            unit in ("count", "person")
            and text[max(0, start - 2) : start].rstrip("- ")[-1:] in TOP_LAST
            and start > self.floor
        ):
            start, unit = self._top(figure)
        if text[end : end + 1] == "め" and text[end - 1] == "つ":
            end, unit, kind = end + 1, "", "ordinal"
        if text[end : end + 1] == "目" and unit != "1" and not text.startswith(AIMS, end):
            end, unit, kind = end + 1, "rank" if unit == "rank" else "", "ordinal"
        if (
            text[end - 1] == "期"
            and unit not in ("quarter", "wk")
            and text[start - 1 : start] not in PERIODS_BEFORE
            and not text.startswith(TERMS_ON_END, end)
        ):
            unit, kind = "", "ordinal"
        bound = self._inherited(figure) if kind == "figure" else figure.bound
        carried = figure.carried if bound == figure.bound else bound
        same = (unit, bound, carried) == (figure.unit, figure.bound, figure.carried)
        self.last = figure if same else figure._replace(unit=unit, bound=bound, carried=carried)
        self._hold(self.last)
        self.last_at = len(self.found)
        self.keep(Found(start, end, figure.value, figure.upper, unit, bound, kind))
        return figure.resume if figure.resume < figure.end else end

    def _hold(self, figure: Figure) -> None:
        """Keep the figures without a unit that stand side by side in a list."""
        at = len(self.found)
        if not self.bare or not self._goes_on(*self.bare[-1], figure):
            self.bare = []
        if figure.bare:
            self.bare.append((at, figure))

    def _goes_on(self, at: int, before: Figure, figure: Figure) -> bool:
        """Say whether a figure goes on with the list of the one before it."""
        beside = at == len(self.found) - 1 and figure.start - before.end <= 3
        return beside and self.text[before.end : figure.start].strip() in LENDING

    def _top(self, figure: Figure) -> tuple[int, str]:
        """Read トップ10 and 前10强 as ranks; 前3年 stays the first three years."""
        top = TOP.search(self.text[max(self.floor, figure.start - 4) : figure.start])
        last = self.text[figure.end - 1]
        ranked = last in TOP_COUNTERS or self.text.startswith(TOP_COUNTERS, figure.end)
        if top and (ranked if top[0][0] == "前" else figure.unit == "count"):
            return figure.start - len(top[0]), "rank"
        return figure.start, figure.unit

    def _inherited(self, figure: Figure) -> str:
        """Return the bound, taken from the figure before in a list under one qualifier."""
        last = self.last
        if last is None or self.last_at != len(self.found) - 1 or not last.end <= figure.start:
            return figure.bound
        apart = figure.start - last.end
        if apart > 20 or (apart > 5 and last.carried in ("exact", "about")):
            return figure.bound
        gap = self.text[last.end : figure.start]
        if apart > 5:
            return self._beside(last, figure, gap)
        gap = gap.strip()
        if gap == "" and self.text[figure.start] == "±":
            gap = "±"
        if gap not in GAPS:
            return self._beside(last, figure, gap)
        about_all = last.bare and last.carried == "about" and gap in LENDING
        lends = gap != "," and gap in LENDING and figure.unit not in ("count", "1")
        if last.bare and lends and not self.text.startswith(TERMS_ON_END, figure.end):
            last = self._lend(figure)
        if gap == "," and figure.unit == "count":
            return figure.bound
        if about_all and figure.bound == "exact":
            return "about"
        if (
            figure.bound == "exact"
            and last.carried not in ("exact", "about")
            and (last.unit == figure.unit or gap in ("or", "或", "又は", "または"))
        ):
            return last.bound
        return figure.bound

    def _beside(self, last: Figure, figure: Figure, gap: str) -> str:
        """Return the bound of a case set beside in brackets: 上限750万円（賃上げ枠は1,000万円）."""
        if (
            gap == "("
            and last.bound == "at_most"
            and last.unit == figure.unit
            and figure.unit != "1"
            and figure.bound in ("exact", "about")
        ):
            return "at_most" if self.text[figure.end : figure.end + 1] == ")" else figure.bound
        limit = last.carried in ("at_most", "at_least") and last.unit == figure.unit
        return last.bound if limit and BESIDE.match(gap) else figure.bound

    def _lend(self, figure: Figure) -> Figure:
        """Give the bare figures of a list the unit and scale said behind its last: 3、5、10年.

        Return the one before this figure.
        """
        for at, one in self.bare:
            scale = figure.scale if one.scale == 1 and one.value < 10000 else 1
            last = one._replace(unit=figure.unit, value=one.value * scale, bare=False)
            held = self.found[at]
            if isinstance(held, Mention):
                self.found[at] = replace(held, unit=last.unit, value=last.value)
        return last
