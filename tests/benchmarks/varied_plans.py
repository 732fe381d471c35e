"""Write the plan of a region that does not exist: a Chinese text, and its rows with their words.

No two plans are alike. A number decides what a region bets on, by what it measures its aims, how
firmly and for when, by which instruments it acts, what it pays and on what footing, whom it names,
and what it leaves unsaid. The same number gives the same plan, and `verify` proves it.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from hashlib import sha256
from random import Random

from tests.benchmarks.plan_words import (
    BETS,
    BOUNDS,
    COUNTS,
    FIRST,
    FLOWS,
    MEANS,
    MEASURES,
    MONEY,
    SCHEMES,
    SECOND,
)

Row = dict[str, str]
#: Of so many regions, one whose plan names no number, and one of which no document is on file.
NO_NUMBER, NO_PLAN = 9, 13
#: So many characters stand beside the words of a figure, to tell where they stand.
BESIDE = 16
LEVELS = {"province": "省", "prefecture_level_city": "市"}
YEARS, STARTS = ("2026", "2027", "2027", "2028", "2030"), ("2023", "2024", "2025")


@dataclass
class Plan:
    """A plan as far as it is written: its text, and the rows that quote it."""

    region: str
    names: Row
    text: str = ""
    rows: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def write(self, sentence: str) -> Row:
        """Add a sentence to the text, and return its span."""
        start = len(self.text)
        self.text += sentence + "。\n"
        return _span(self.region, start, sentence)

    def figure(self, name: str, indicator: str, said: Row, words: str, **cells: str) -> str:
        """Put down a figure that some words of a sentence give; return its id."""
        key = f"{self.region}-{name}".replace("_", "-")
        usual = {"figure": key, "region": self.region, "indicator": indicator, "obs_status": "A",
                 "frequency": FLOWS.get(indicator, "")}  # fmt: skip
        self.rows["figures"].append(usual | cells)
        self.says(key, said, words, "value")
        return key

    def says(self, figure: str, said: Row, words: str, states: str) -> None:
        """Put down what some words of a sentence say of a figure."""
        before, behind = said["exact"].split(words, 1)
        beside = {"prefix": before[-BESIDE:], "suffix": behind[:BESIDE]}
        self.rows["evidence"].append(
            {"figure": figure, "states": states} | within(said, words) | beside
        )

    def programme(self, name: str, words: Row, called: tuple[str, str, str], **cells: str) -> str:
        """Put down a programme by the words that name it; return its id."""
        key = f"{self.region}-{name}"
        usual = {"programme": key, "region": self.region, "name": words["exact"],
                 "language": "zh-Hans", "basis": "stated"}  # fmt: skip
        self.rows["programmes"].append(usual | words | in_languages("name", called) | cells)
        return key


def within(said: Row, words: str) -> Row:
    """Return the span of some words of a sentence."""
    return _span(said["source"], int(said["start"]) + said["exact"].index(words), words)


def _span(source: str, start: int, words: str) -> Row:
    end = str(start + len(words))
    return {"source": source, "start": str(start), "end": end, "exact": words}


def in_languages(column: str, said: tuple[str, str, str]) -> Row:
    """Return the cells of a text in Chinese, English and Japanese."""
    return dict(zip((f"{column}_{tag}" for tag in ("zh_hans", "en", "ja")), said, strict=True))


def plan_of(number: int, region: str, level: str) -> Plan:
    """Return the plan of a region with its names; without text where none is on file."""
    first, second = FIRST[number % len(FIRST)], SECOND[number // len(FIRST) % len(SECOND)]
    zh, ja, en = (first[at] + second[at] for at in range(3))
    names = (zh + LEVELS[level], en.capitalize(), ja + LEVELS[level])
    plan = Plan(region, in_languages("name", names))
    if number % NO_PLAN != NO_PLAN - 1:
        _write(plan, Random(number), silent=number % NO_NUMBER == NO_NUMBER - 1)
    return plan


def _write(plan: Plan, by: Random, *, silent: bool) -> None:
    bet, year = by.choice(BETS), by.choice(YEARS)
    title = _title(plan, by, bet, year)
    if not silent:
        _aims(plan, by, year)
    if by.random() < 0.7:
        _strategy(plan, by, bet)
    for at, measure in enumerate(by.sample(MEASURES, by.choice((3, 4, 6, 8, 10)))):
        _measure(plan, f"measure-{at}", *measure)
    for at, scheme in enumerate(by.sample(SCHEMES, 0 if silent else by.choice((0, 1, 1, 2, 3)))):
        _scheme(plan, by, f"scheme-{at}", *scheme)
    plan.rows["sources"].append({
        "source": plan.region, "title": title, "publisher": plan.names["name_zh_hans"] + "人民政府",
        "language": "zh-Hans", "tier": "official", "file": f"{plan.region}.txt",
        "sha256": sha256(plan.text.encode()).hexdigest(), "characters": str(len(plan.text)),
    })  # fmt: skip


def _title(plan: Plan, by: Random, bet: tuple[str, ...], year: str) -> str:
    """Write the title and the time of the plan; return the title."""
    technology, activity, zh, en, ja = bet
    start, name = by.choice(STARTS), plan.names["name_zh_hans"]
    called = f"{zh}产业发展行动计划"
    said = plan.write(f"{name}{called}自{start}年施行，有效期至{year}年")
    purpose = (f"培育{zh}产业", f"Build an industry of {en}.", f"{ja}の産業を育てる。")
    key = plan.programme(
        "plan", within(said, called), (called, f"Plan for {en}", f"{ja}産業行動計画"),
        kind="plan", instrument="PI024", sectors=f"{technology};{activity}", starts=start,
        ends=year, period_basis="stated", **in_languages("purpose", purpose),
    )  # fmt: skip
    for name, kind, words in (("in_force_from", "actual", start), ("in_force_until", "plan", year)):
        plan.figure(name, name, said, f"{words}年", programme=key, unit="date", bound="exact",
                    measure_kind=kind, period=words, period_basis="stated")  # fmt: skip
    return plan.names["name_zh_hans"] + called


def _aims(plan: Plan, by: Random, year: str) -> None:
    """Write what is to be reached: an amount of money in most plans, and some counts."""
    chosen = by.sample(COUNTS, by.choice((2, 3, 4, 6, 8)))
    if by.random() < 0.8:
        chosen.insert(0, by.choice(MONEY))
    for goal in chosen:
        size = by.choice(goal[-1])
        if by.random() < 0.5:
            _level(plan, by, goal, max(1, size * by.choice((3, 5, 7)) // 10))
        _goal(plan, by, goal, size, year)


def _level(plan: Plan, by: Random, goal: tuple, size: int) -> None:
    indicator, words, unit, mark, scale, _ = goal
    time, amount = by.choice(("2023", "2024")), f"{size}{mark}"
    said = plan.write(f"截至{time}年底，{words}为{amount}")
    kind = "baseline" if unit == "CNY" else "actual"
    key = plan.figure(
        f"{indicator}-now", indicator, said, amount, value=_value(size, scale), unit=unit,
        bound="exact", measure_kind=kind, period=f"{time}-12-31", period_basis="stated",
    )  # fmt: skip
    plan.says(key, said, f"{time}年底", "period")


def _goal(plan: Plan, by: Random, goal: tuple, size: int, year: str) -> None:
    indicator, words, unit, mark, scale, _ = goal
    bound, before, behind = by.choice(BOUNDS)
    amount = f"{before}{size}{mark}{behind}"
    said = plan.write(f"到{year}年，力争{words}达到{amount}")
    key = plan.figure(
        f"{indicator}-goal", indicator, said, amount, value=_value(size, scale), unit=unit,
        bound=bound, measure_kind="target", period=year, period_basis="stated",
    )  # fmt: skip
    plan.says(key, said, f"{year}年", "period")
    plan.says(key, said, f"力争{words}", "scope")


def _value(size: int, scale: int) -> str:
    return str(size * scale) if scale else f"0.{size}"


def _strategy(plan: Plan, by: Random, bet: tuple[str, ...]) -> None:
    *_, zh, en, ja = bet
    in_zh, in_en, in_ja = by.choice(MEANS)
    said = plan.write(f"{in_zh}，打造{zh}高地")
    bets = (
        said["exact"] + "。",
        f"Become a place for {en}, {in_en}.",
        f"{in_ja}、{ja}の拠点をめざす。",
    )
    goals = [row for row in plan.rows["figures"] if row["measure_kind"] == "target"]
    plan.rows["strategies"].append(
        {"region": plan.region, "headline_figure": goals[0]["figure"] if goals else ""}
        | in_languages("headline", (zh, en, ja)) | in_languages("bet", bets) | said
    )  # fmt: skip


def _measure(
    plan: Plan, key: str, instrument: str, groups: str, kind: str, zh: str, en: str, ja: str,
    member: tuple[str, str, str, str],
) -> None:  # fmt: skip
    """Write a measure, and one body that is named with it."""
    sort, named, in_en, in_ja = member
    place = plan.names["name_zh_hans"][:-1]
    said = plan.write(f"推进{zh}，支持{place}{named}")
    programme = plan.programme(
        key, within(said, zh), (zh, en, ja), kind=kind, instrument=instrument,
        target_groups=groups, parent=f"{plan.region}-plan",
    )  # fmt: skip
    names = (place + named, f"{plan.names['name_en']} {in_en}", plan.names["name_ja"][:-1] + in_ja)
    plan.rows["members"].append(
        {"member": f"{programme}-{sort}", "programme": programme, "region": plan.region,
         "name": place + named, "language": "zh-Hans", "kind": sort, "basis": "stated"}
        | in_languages("name", names) | within(said, place + named)
    )  # fmt: skip


def _scheme(
    plan: Plan, by: Random, key: str, instrument: str, per: str, called: tuple[str, str, str],
    costs: tuple[str, str, str] | None, rates: tuple[int, ...], limits: tuple[int, ...],
) -> None:  # fmt: skip
    """Write what a scheme pays: a share of costs up to a limit, or a prize; some, what in all."""
    rate, limit, envelope = by.choice(rates or (0,)), by.choice(limits), by.random() < 0.3
    pays = f"按{costs[0]}的{rate}%给予资助，" if costs else "给予奖励，"
    in_all = f"，每年总额不超过{limit * 20}万元" if envelope else ""
    said = plan.write(f"{called[0]}：{pays}最高不超过{limit}万元{in_all}")
    programme = plan.programme(
        key, within(said, called[0]), called, kind="scheme", instrument=instrument,
        target_groups="TG29", parent=f"{plan.region}-plan",
    )  # fmt: skip
    amount = {"programme": programme, "unit": "CNY", "bound": "at_most"}
    ceiling = plan.figure(f"{key}-ceiling", "aid_ceiling", said, f"最高不超过{limit}万元",
                          value=str(limit * 10**4), measure_kind="ceiling", **amount)  # fmt: skip
    term = {"term": programme, "scheme": programme, "limit": ceiling, "limit_per": per}
    scheme = {"programme": programme}
    if costs:
        term["rate"] = plan.figure(f"{key}-rate", "aid_intensity", said, f"{rate}%", unit="1",
                                   programme=programme, value=f"0.{rate}", bound="exact",
                                   measure_kind="rate")  # fmt: skip
        scheme |= {"eligible_costs": costs[1], "eligible_costs_ja": costs[2],
                   "eligible_costs_zh_hans": costs[0]}  # fmt: skip
    if envelope:
        scheme["envelope_per"] = "year"
        scheme["envelope"] = plan.figure(
            f"{key}-envelope", "scheme_envelope", said, f"总额不超过{limit * 20}万元",
            value=str(limit * 20 * 10**4), measure_kind="budget", frequency="P1Y", **amount,
        )  # fmt: skip
    plan.rows["support_schemes"].append(scheme)
    plan.rows["scheme_terms"].append(term | within(said, f"{pays}最高不超过{limit}万元"))
