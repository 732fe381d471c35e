"""Find every number of a text and say what each is.

text -> folding -> dates, figures, codes, lookalikes -> **mentions** -> package

The reader goes from numeral to numeral. Each is read as a date, a figure, an ordinal or noise, or
passed over with a reason, and reading goes on behind it; so every numeral character is in a
mention or in a `Passed`, by construction. No rule looks past the end of its line, so a long text may
be read in pieces.
"""

import re
from collections.abc import Iterator
import unicodedata
from dataclasses import replace
from fractions import Fraction

from analysis.numbers import codes, dates, english_dates, figures, words
from analysis.numbers.figures import Figure, figure_at
from analysis.numbers.folding import KANJI, MARKS, SUPERSCRIPTS, fold, guess_language
from analysis.numbers.lookalikes import lookalike_at
from analysis.numbers.mention import Mention, Passed
from analysis.numbers.numerals import kanji_at, numeral_at

ORDINAL_BEHIND = re.compile(
    r"(?P<n>[0-9]{1,4})(?:st|nd|rd|th)\b(?:[- ](?:century|session|edition|phase|batch|place|anniversary|meeting|round))?"
)
ORDINAL_COUNTER = re.compile(
    r"(?:届|次|回|批|位|名|个|個|条|条|章|节|節|项|項|款|期|季度|四半期|年代|代|世代|号|轮|層|层|阶段|段階|段|部分|部|集|巻|卷|版|編|编|讲|课|步|歩|番|大|産業|"
    r"个五年|年度|年|天|日|周|週|组|站|梯队|方面|類|类)(?:目)?"
)
TOP = re.compile(r"(?:トップ|TOP|[Tt]op|上位|ベスト|前)[ -]?$")
RANK_BEFORE = re.compile(
    r"(?:排名|位居|位列|居|列|世界|全球|全国|国内|业界|業界|アジア|亚洲|名列|跃居|跻身|全省|省内|日本)$"
)
ORDINAL_TO = re.compile(r"[-~至到](?:第 ?)?([0-9]{1,4})(?:条|章|次|回|批|期|位|名|届)?")
DATE_WORDS = re.compile(
    r"(?:(?:FY|[Ff]iscal(?: [Yy]ear)?|CY)[ -]?'?|[QH]|(?:[Tt]he )?(?:end[ -](?:of[ -])?|year-end |close of )(?:[A-Z][a-z]+\.? )?|"
    r"(?:[Mm]id|[Ee]arly|[Ll]ate|[Ss]tart of|beginning of|pre|post)[- ])$"
)
DATE_SIGNS = "年月日世时時-/.:~"
MONTH_STARTS = tuple(f"{sep}{m}" for m in english_dates.STARTS for sep in (" ", "-"))
LIST_GAPS = {
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
    ",and",
    "or",
    ";",
    "以及",
    "、和",
}
KANJI_HEAD = re.compile(r"(?P<n>[一二三四五六七八九十百]{1,4})(?P<mark>[、.)是]|:(?!\d)| (?=[^ ]))")
ARTICLE_COUNTERS = "个個种種项項条條批套支场場次张張份类類款件部名位家座间間例篇幅层層级级股段把步环道片块颗名所处つ方"
CONTRAST = re.compile(
    r"[^、,。;\n]{1,12}[、,和及与]?[两二三四五六七八九十]{1,2}[个大项条家支中批区座所类种]"
)
UNIT_HEAD = re.compile(r"(?:[单單]位:? ?\(?|[(/\[])$")
PORTIONS = (
    (re.compile(r"翻(?:了)?([一两二三四])番"), Fraction(2), "1"),
    (re.compile(r"翻(?:了)?番|翻(?:了)?一?倍|倍増|倍增(?!器|系|计|計)"), Fraction(2), "1"),
    (re.compile(r"半分|半数|半減|半减|半額|半价"), Fraction(1, 2), "1"),
    (re.compile(r"半年(?:間|间)?(?!报|報|期)|半个?世纪"), Fraction(1, 2), "a"),
    (re.compile(r"半个月|半月|半か月|半カ月"), Fraction(1, 2), "mo"),
    (re.compile(r"半天|半日(?!制)"), Fraction(1, 2), "d"),
    (re.compile(r"半(?:个)?小时|半時間"), Fraction(1, 2), "h"),
)
FORMAL_ONLY = "壱弐参壹贰貳叁參肆伍陆柒捌玖拾佰仟京"
SPOT = re.compile(rf"[0-9{KANJI}{FORMAL_ONLY}{MARKS}{SUPERSCRIPTS}半倍翻]")
ENGLISH = re.compile("|".join(
    [w for word in words.FIRST_WORDS for w in (word, word.capitalize())]
    + ["doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv", "Doubl", "Tripl"]
    + [*english_dates.STARTS]
))  # fmt: skip


def scan(text: str, language: str = "") -> list[Mention]:
    """Return the mentions of a text in order; positions are code points of the text as given."""
    return [found for found in read(text, language) if isinstance(found, Mention)]


def unread(text: str, language: str = "") -> list[Passed]:
    """Return the numeral characters that are in no mention, each with the reason."""
    return [found for found in read(text, language) if isinstance(found, Passed)]


def parse(surface: str, language: str = "") -> Mention:
    """Read one short surface, such as an evidence row's: its value, unit, bound and kind.

    Raise ValueError where no number is read in it.
    """
    found = scan(surface, language)
    known = [m for m in found if m.kind in ("figure", "date")] or found
    if known:
        return known[0]
    number = kanji_at(fold(surface), 0)
    if number:
        value = Fraction(number.value)
        return Mention(
            0, number.end, surface[: number.end], value, None, "count", "exact", "figure"
        )
    raise ValueError(f"no number is read in {surface!r}; give the words that state it")


def read(text: str, language: str = "") -> Iterator[Mention | Passed]:
    """Yield every number and every numeral passed over, in order of position."""
    return iter(Reader(text, language or guess_language(text)).run())


class Reader:
    """One pass over a text: the folded text, the language, and what was found so far."""

    def __init__(self, text: str, language: str) -> None:
        self.original = text
        self.text = fold(text)
        self.language = "zh" if language.startswith("zh") else language[:2]
        self.japanese = self.language == "ja"
        self.floor = 0
        self.found: list[Mention | Passed] = []
        self.last: Figure | None = None
        self.last_at = -1

    def run(self) -> list[Mention | Passed]:
        """Go from numeral to numeral; each reading says where to go on."""
        text = self.text
        spots = [match.start() for match in SPOT.finditer(text)]
        worded = [match.start() for match in ENGLISH.finditer(text)]
        markup = [m.span() for m in codes.MARKUP.finditer(text)] if _has_markup(text) else []
        spots = sorted(spots + worded) if worded else spots
        spots.append(len(text))
        index = 0
        for start, end in markup:
            while spots[index] < start:
                index = self._step(spots, index)
            index = self._markup(spots, index, start, end)
        while spots[index] < len(text):
            index = self._step(spots, index)
        return self.found

    def _step(self, spots: list[int], index: int) -> int:
        """Read at one spot and return the index of the next one behind what was read."""
        spot = spots[index]
        if spot >= self.floor:
            end = self._read(spot)
            self.floor = max(end, self.floor)
        return index + 1

    def _markup(self, spots: list[int], index: int, start: int, end: int) -> int:
        """Take the numerals inside a tag, an address or a character reference as noise."""
        inside = []
        while spots[index] < end:
            inside.append(spots[index])
            index += 1
        inside = [s for s in inside if self.text[s].isdigit() or self.text[s] in KANJI]
        if not inside:
            return index
        if self.text[start] != "<":
            self._note(start, end)
        else:
            for match in codes.INSIDE_TAG.finditer(self.text, start, end):
                self._note(match.start(), match.end())
            for s in inside:
                if s >= self.floor:
                    self._pass(s, s + 1, "markup")
        self.floor = end
        return index

    def _read(self, spot: int) -> int:
        """Read what stands at this spot and return where reading goes on."""
        c = self.text[spot]
        if "0" <= c <= "9":
            return self._digits(spot)
        if c.isascii():
            return self._english(spot)
        if c in KANJI or c in FORMAL_ONLY:
            return self._kanji(spot)
        if c in "半倍翻":
            return self._portion(spot)
        return self._mark(spot)

    def _digits(self, spot: int) -> int:
        """Read Arabic digits: a date, an ordinal, a code or a figure, in that order."""
        text = self.text
        before = text[spot - 1] if spot > self.floor else ""
        if before == "第" or (before == " " and text[spot - 2] == "第" and spot - 2 >= self.floor):
            return self._ordinal(spot, spot - 1 if before == "第" else spot - 2)
        if before and before.isascii() and (before.isalpha() or before in "-.'/ "):
            found = self._letters_first(spot)
            if found:
                return found
        if before.isascii() and before and before not in " \n":
            code = codes.product(text, spot, self.floor)
            if code:
                return self._note(*code)
        if before and before in "和成治正RHS":
            found = self._era(spot)
            if found:
                return found
        code = codes.named_code_at(text, spot, self.floor)
        if code:
            return self._note(*code)
        date = self._date(spot)
        if date:
            return self._add_date(spot, *date)
        clock = dates.clock_at(text, spot, self.floor)
        if clock:
            return self._add_date(*clock)
        code = codes.code_at(text, spot, self.floor)
        if code:
            return self._note(*code)
        ordinal = ORDINAL_BEHIND.match(text, spot)
        if ordinal:
            value = Fraction(int(ordinal["n"]))
            return self._add(spot, ordinal.end(), value, None, "", "exact", "ordinal")
        return self._figure(spot)

    def _letters_first(self, spot: int) -> int | None:
        """Read what begins with letters before the digits: FY2025, Q1 2025, end-2024, June 5."""
        text, floor = self.text, self.floor
        window = text[max(floor, spot - 16) : spot]
        match = DATE_WORDS.search(window)
        if not match:
            return None
        begin = spot - len(window) + match.start()
        for read in (english_dates.fiscal_at, english_dates.quarter_at, english_dates.end_at):
            found = read(text, begin)
            if found and found[0] > spot:
                return self._add_date(begin, *found)
        return None

    def _era(self, spot: int) -> int | None:
        """Read a Japanese year by its era: 令和5年度, R7.4.1 is left to codes."""
        begin = spot - 2 if self.text[spot - 1] in "和成治正" else spot - 1
        if begin < self.floor or (
            self.text[begin].isascii()
            and codes.letters_before(self.text, spot, self.floor) != begin
        ):
            return None
        found = dates.era_at(self.text, begin)
        return found and self._add_date(begin, *found)

    def _date(self, spot: int) -> tuple[int, str] | None:
        """Return the date at these digits, if it is one."""
        text = self.text
        window = text[spot : spot + 18]
        if any(c in window for c in DATE_SIGNS):
            found = dates.date_at(text, spot, self.japanese)
            if found:
                return found
        if "季" in window[1:4]:
            found = dates.quarter_at(text, spot)
            if found:
                return found
        following = text[spot + 1 : spot + 24]
        if any(month in following for month in MONTH_STARTS):
            found = english_dates.day_first(text, spot)
            if found:
                return found
        if len(window) > 3 and window[:4].isdigit() and window[:2] in ("19", "20"):
            return dates.bare_year(text, spot, self.floor)
        for read in (
            english_dates.clock_at,
            english_dates.plan_at,
            english_dates.quarter_at,
            english_dates.worded_at,
        ):
            found = read(text, spot)
            if found:
                return found
        return None

    def _ordinal(self, spot: int, begin: int) -> int:
        """Read a number behind 第: an ordinal, a rank, a document's number."""
        text = self.text
        c = text[spot]
        number = numeral_at(text, spot) if c.isascii() else kanji_at(text, spot)
        if number is None:
            return self._pass(spot, spot + 1, "word")
        if number.script == "arabic":
            code = codes.NUMBERED.match(text, spot)
            if code and not text.startswith("号" * 2, number.end):
                return self._note(begin, code.end())
        if text.startswith("季度", number.end):
            found = dates.quarter_at(text, spot)
            return self._add_date(begin, *found) if found else self._pass(spot, spot + 1, "word")
        plan = dates.JA_PLAN.match(text, begin)
        if plan:
            n = dates.number(plan["n"] or plan["z"])
            return self._add_date(begin, plan.end(), english_dates.plan_years(n))
        counter = ORDINAL_COUNTER.match(text, number.end)
        end = counter.end() if counter else number.end
        word = counter[0] if counter else ""
        ranked = (
            word in ("位", "名")
            or word in ("", "大")
            and RANK_BEFORE.search(text[max(self.floor, begin - 3) : begin])
        )
        upper = None
        more = ORDINAL_TO.match(text, number.end)
        if more and int(more[1]) > number.value:
            upper, end = Fraction(int(more[1])), more.end()
        return self._add(
            begin, end, Fraction(number.value), upper, "rank" if ranked else "", "exact", "ordinal"
        )

    def _figure(self, spot: int) -> int:
        """Read a figure, or note what is left."""
        figure = figure_at(self.text, spot, self.floor, self.language)
        if figure is None:
            end = spot + 1
            while end < len(self.text) and self.text[end].isdigit():
                end += 1
            return self._note(spot, end)
        return self._add_figure(figure)

    def _add_figure(self, figure: Figure) -> int:
        """Add a figure with what it takes from its neighbours: a bound, a unit, a rank."""
        text = self.text
        unit, kind, bound, start, end = (
            figure.unit,
            "figure",
            figure.bound,
            figure.start,
            figure.end,
        )
        if unit == "count":
            top = TOP.search(text[max(self.floor, start - 4) : start])
            if top and (top[0][0] != "前" or text[end : end + 1] in ("强", "強", "大", "名")):
                unit, start = "rank", start - len(top[0])
        elif unit == "rank":
            kind = "ordinal" if self.japanese or text[end - 1] in "次目" else "figure"
            unit = "rank" if kind == "ordinal" else "person"
        if (
            text[end : end + 1] == "目"
            and unit not in ("1",)
            and not text.startswith(("目标", "目標", "目前", "目的"), end)
        ):
            kind, end, unit = "ordinal", end + 1, unit if unit == "rank" else ""
        if kind == "figure":
            bound = self._inherited(figure, bound)
        carried = figure.carried if bound == figure.bound else bound
        self.last, self.last_at = (
            figure._replace(unit=unit, bound=bound, carried=carried),
            len(self.found),
        )
        self._add(start, end, figure.value, figure.upper, unit, bound, kind)
        return figure.resume if figure.resume < figure.end else end

    def _inherited(self, figure: Figure, bound: str) -> str:
        """Take the bound of the figure before in a list under one qualifier, and lend it a unit."""
        last = self.last
        if last is None or self.last_at != len(self.found) - 1 or figure.start < last.end:
            return bound
        gap = self.text[last.end : figure.start]
        if len(gap) > 5 or gap.strip() not in LIST_GAPS:
            return bound
        if (
            last.bare
            and gap.strip() in ("、", "/")
            and figure.unit not in ("count", "1")
            and last.upper is None
        ):
            self._lend(last, figure)
            last = self.last
        if bound == "exact" and last.carried not in ("exact", "about") and last.unit == figure.unit:
            return last.bound
        return bound

    def _lend(self, last: Figure, figure: Figure) -> None:
        """Give the figure before, written without unit, the unit and scale of this one."""
        scale = figure.scale if last.scale == 1 and last.value < 10000 else 1
        self.last = last._replace(unit=figure.unit, value=last.value * scale, bare=False)
        old = self.found[self.last_at]
        self.found[self.last_at] = replace(old, unit=figure.unit, value=self.last.value)

    def _kanji(self, spot: int) -> int:
        """Read a kanji numeral: an idiom, a heading, an ordinal, a date, a figure, or a word."""
        text = self.text
        alike = lookalike_at(text, spot)
        if alike:
            return self._pass(spot, alike[0], alike[1])
        before = text[spot - 1] if spot > self.floor else ""
        if before == "第":
            return self._ordinal(spot, spot - 1)
        head = KANJI_HEAD.match(text, spot)
        if head and self._is_heading(spot, head):
            return self._pass(spot, head.end("n"), "heading mark")
        found = self._kanji_date(spot, before) or self._kanji_figure(spot, before)
        return found or self._pass(spot, spot + 1, "word")

    def _is_heading(self, spot: int, head: re.Match) -> bool:
        if head["mark"] == "是":
            return True
        if head["mark"] == ")":
            return self.text[spot - 1 : spot] == "("
        return codes.line_start(self.text, spot) or self.text[spot - 1 : spot] in "。;:! "

    def _kanji_date(self, spot: int, before: str) -> int | None:
        text = self.text
        plan = dates.PLAN.match(text, spot)
        if plan:
            begin = spot - 1 if before == '"' and text[plan.end() - 1] == '"' else spot
            n = dates.number(plan["n"])
            return self._add_date(begin, plan.end(), english_dates.plan_years(n))
        window = text[spot : spot + 8]
        if not any(c in window for c in "年月日世时時季"):
            return None
        quarter = dates.quarter_at(text, spot - 1 if before == "前" else spot)
        if quarter:
            return self._add_date(spot - 1 if before == "前" else spot, *quarter)
        if before and before in "和成治正":
            return self._era(spot)
        found = dates.kanji_date_at(text, spot, self.japanese)
        return found and self._add_date(spot, *found)

    def _kanji_figure(self, spot: int, before: str) -> int | None:
        """Read a kanji numeral that counts: with a unit, of several places, or before 大."""
        text = self.text
        span = figures.kanji_range(text, spot)
        if span:
            return self._add_figure(figures.range_figure(text, spot, self.floor, *span))
        figure = figure_at(text, spot, self.floor, self.language)
        if figure is None:
            return None
        number = kanji_at(text, spot)
        run = text[spot : number.end] if number else ""
        bare = number is not None and figure.bare and figure.resume <= number.end
        if bare and not _counts_alone(text, spot, number.end, run, before):
            return None
        if run == "一" and not bare and figure.upper is None and self._is_article(spot, figure):
            return self._pass(spot, spot + 1, "article")
        if len(run) == 1 and run in "百千万亿" and UNIT_HEAD.search(text[max(0, spot - 4) : spot]):
            return self._pass(spot, spot + 1, "unit head")
        if bare and text[figure.resume : figure.resume + 1] == "大":
            figure = figure._replace(end=figure.resume + 1, resume=figure.resume + 1)
        if before and before in "数數几何":
            return self._add_figure(figure._replace(start=spot - 1, bound="at_least"))
        return self._add_figure(figure)

    def _is_article(self, spot: int, figure: Figure) -> bool:
        """Say whether 一 is an article here: 一个重要 is, 一个中心、两个基地 is not."""
        counter = self.text[spot + 1 : spot + 2]
        if counter not in ARTICLE_COUNTERS or figure.bound != "exact":
            return False
        if self.text[figure.end : figure.end + 1] == "目":
            return False
        if self.japanese and counter not in "つ種項部層":
            return False
        return not CONTRAST.match(self.text, spot + 1)

    def _portion(self, spot: int) -> int:
        """Read 半分, 倍増, 翻一番: portions and multiples without a digit of their own."""
        for pattern, value, unit in PORTIONS:
            match = pattern.match(self.text, spot)
            if match:
                figure = figures._finish(
                    self.text, spot, match.end(), self.floor, value, None, unit, "", value, 1
                )
                if match[0].startswith("翻"):
                    figure = figure._replace(
                        value=Fraction(2) ** dates.number(match[1])
                        if match.lastindex
                        else Fraction(2)
                    )
                return self._add_figure(figure)
        return spot

    def _english(self, spot: int) -> int:
        """Read a number in words, or a date that begins with a month's name."""
        text = self.text
        if _is_letter(text[spot - 1 : spot]):
            return spot
        if text[spot : spot + 3] in english_dates.STARTS and text[spot].isupper():
            found = english_dates.month_at(text, spot)
            return self._add_date(spot, *found) if found else spot
        found = english_dates.worded_at(text, spot)
        if found:
            return self._add_date(spot, *found)
        worded = figures.worded_figure(text, spot, self.floor)
        if worded is None:
            return spot
        if isinstance(worded, tuple) and not isinstance(worded, Figure):
            end, value = worded
            return self._add(spot, end, value, None, "", "exact", "ordinal")
        return self._add_figure(worded)

    def _mark(self, spot: int) -> int:
        """Read ½ as a figure; pass over ①, Ⅱ and ² as marks."""
        c = self.text[spot]
        if "¼" <= c <= "¾" or "⅐" <= c <= "⅞":
            value = Fraction(unicodedata.numeric(c)).limit_denominator(10)
            return self._add_figure(
                figures._finish(
                    self.text, spot, spot + 1, self.floor, value, None, "1", "", value, 1
                )
            )
        return self._pass(spot, spot + 1, "superscript" if c in SUPERSCRIPTS else "heading mark")

    def _add(self, start, end, value, upper, unit, bound, kind) -> int:
        surface = self.original[start:end]
        self.found.append(Mention(start, end, surface, value, upper, unit, bound, kind))
        return end

    def _add_date(self, start: int, end: int, value: str) -> int:
        return self._add(start, end, value, None, "date", "exact", "date")

    def _note(self, start: int, end: int) -> int:
        return self._add(start, end, None, None, "", "exact", "noise")

    def _pass(self, start: int, end: int, reason: str) -> int:
        self.found.append(Passed(start, end, self.original[start:end], reason))
        return end


def _has_markup(text: str) -> bool:
    return "<" in text or "://" in text or "www." in text or "&" in text


def _is_letter(c: str) -> bool:
    return c.isascii() and c.isalnum()


def _counts_alone(text: str, start: int, end: int, run: str, before: str) -> bool:
    """Say whether a kanji numeral counts without a unit: 十五, 三百, 十大, 数百, not 三 or 千."""
    if (
        text[end : end + 1] == "大"
        and run in "二三四五六七八九十两"
        and text[end + 1 : end + 2] not in "学家幅会洋洲陆"
    ):
        return True
    if before and before in "数數几何上近逾超":
        return run[0] in "十百千万亿"
    if any(c in "十百千万亿" for c in run) and len(run) > 1:
        return True
    return "〇" in run and len(run) > 2
