"""Recompute what the pages find from the CSV tables alone, sharing no code with the workbook.

`expected(folder)` gives for each English page its findings, each as what a finding holds in the
order it says it: numbers as on the page's machine side (at most 12 digits where a number never
ends), dates in ISO 8601, and names in English. A wrong rule in the workbook can be drawn, said and
traced; it cannot be right here too unless both are wrong in the same way.
"""

import csv
from collections import Counter, defaultdict
from decimal import Context, Decimal
from fractions import Fraction
from itertools import groupby, permutations
from pathlib import Path

PEERS = ("province", "municipality", "sub_provincial_city", "prefecture_level_city")
ALONE = ("cluster", "platform", "scheme", "fund", "measure", "event", "designation")
ACTORS = ("area", "park", "laboratory", "company", "model", "platform", "university",
          "institution", "infrastructure", "plant", "project")  # fmt: skip
SCHEMES = ("technology", "value_chain", "isic_rev_4")
SINCE, SINCE_OF_ONE = "2023", "2013"  # the notebooks' parameters `since`
COST = "60000000"  # the notebooks' parameters `cost`, `goal`, `start` and `parts`
GOAL, START, PARTS = "shanghai-core-industry-target-2027", "2024", ("0.2", "0.6")
Found = list[str]


class Package:
    """The tables as they are on disk, and the questions that several findings ask."""

    def __init__(self, folder: Path) -> None:
        for path in folder.glob("*.csv"):
            with path.open(encoding="utf-8", newline="") as file:
                setattr(self, path.stem, list(csv.DictReader(file)))
        self.figure = {row["figure"]: row for row in self.figures}
        self.programme = {row["programme"]: row for row in self.programmes}
        for term in self.scheme_terms:
            term["programme"] = term["scheme"]
        silent = dict.fromkeys(("rate", "limit", "limit_per"), "")
        self.paying = [
            scheme | term
            for scheme in self.support_schemes
            for term in self.terms_of(scheme["programme"]) or [silent]
        ]
        self.region = {row["region"]: row for row in self.regions}
        own = {row["region"] for row in self.programmes + self.figures}
        level = {key: row["level"] for key, row in self.region.items()}
        self.peers = [key for key in self.region if level[key] in PEERS and key in own]
        twice = {row["figure_to"] for row in self.exchange_rates}
        self.targets = [row for row in self.figures if row["measure_kind"] == "target"
                        and row["value"] and row["figure"] not in twice]  # fmt: skip

    def terms_of(self, scheme: str) -> list[dict]:
        return [term for term in self.scheme_terms if term["scheme"] == scheme]

    def peer(self, region: str) -> str:
        while region and region not in self.peers:
            region = self.region[region]["parent"]
        return region

    def name(self, region: str) -> str:
        return self.region[region]["name_en"]

    def measured(self, figure: dict) -> list[str]:
        key = figure["indicator"]
        return next(row["measured"] for row in self.indicators if row["indicator"] == key).split(
            ";"
        )

    def indicator(self, key: str) -> str:
        return next(row["name_en"] for row in self.indicators if row["indicator"] == key)

    def kind(self, programme: str) -> str:
        return self.programme[programme]["kind"] if programme else ""


def expected(folder: Path) -> dict[str, list[Found]]:
    """Return the findings of each page by the name of its file."""
    data = Package(folder)
    peers = data.peers
    mix = [instruments(data, peers)]
    covered = {scheme: [coverage(data, scheme, peers)] for scheme in SCHEMES}
    aims, growth, paid = targets(data, peers), steepest(data, peers), ceilings(data, peers)
    pages = {
        "compare-strategies": [
            bets(data, peers), aims, growth, paid, timeline(data, peers, SINCE),
        ],
        "targets-and-growth": [pace(growth), aims, growth, what_if(data)],
        "support-schemes": [most_paid(data), paid_at_most(data), beside_alike(data)],
        "policy-mix": [*mix, *covered["isic_rev_4"], *covered["technology"]],
        "clusters-and-actors": [first_companies(data), clusters(data)],
        "sources-and-figures": [silence(data, peers)],
        "what-changed": [[str(len(data.figures))]],
        "strategy-profile": plans(data, peers),
        "pmc-answers": [answered(pmc(data, peers))],
    }  # fmt: skip
    for one in peers:
        here = [one]
        pages[f"region-profile.{one}"] = [
            profile(data, one), steepest(data, here), ceilings(data, here),
            timeline(data, here, SINCE_OF_ONE), risks(data, one),
        ]  # fmt: skip
    return pages


def digits(number: Decimal) -> str:
    """Return a number in plain digits, at most 12 of them significant where it never ends."""
    cut = number if len(number.as_tuple().digits) <= 20 else Context(prec=12).plus(number)
    return format(cut.normalize(), "f")


def bets(data: Package, regions: list[str]) -> Found:
    """What each region bets on, in the order of the package."""
    bet = {row["region"]: row["headline_en"] for row in data.strategies}
    return [part for one in regions if one in bet for part in (data.name(one), bet[one])]


def targets(data: Package, regions: list[str]) -> Found:
    """How many targets there are; how many share indicator, unit and time with another."""
    here = [row for row in data.targets if row["region"] in regions]
    footing = lambda row: (row["indicator"], row["unit"], row["period"])  # noqa: E731
    sizes = [len(list(rows)) for _, rows in groupby(sorted(here, key=footing), footing)]
    shared = sum(size for size in sizes if size > 1)
    return [str(len(here)), *([str(shared)] if shared else [])]


def root(factor: Decimal, years: int) -> Decimal:
    context = Context(prec=40)
    return context.subtract(context.power(factor, context.divide(1, years)), 1)


def growth_of(target: dict, baseline: dict) -> tuple[Decimal, Decimal]:
    """Return growth a year and in all; the times on file are ends of years."""
    years = int(target["period"][:4]) - int(baseline["period"][:4])
    factor = Context(prec=40).divide(Decimal(target["value"]), Decimal(baseline["value"]))
    return root(factor, years), factor


def steepest(data: Package, regions: list[str]) -> Found:
    """The goal that requires the most growth a year from its own baseline."""
    same = lambda row: (row["region"], row["indicator"], row["member"], row["unit"])  # noqa: E731
    levels = {same(row): row for row in sorted(data.figures, key=lambda row: row["period"])
              if row["measure_kind"] == "baseline" and row["value"]}  # fmt: skip
    goals = [row for row in data.targets if row["region"] in regions and same(row) in levels]
    if not goals:
        return []
    goal = max(goals, key=lambda row: growth_of(row, levels[same(row)]))
    base = levels[same(goal)]
    yearly, factor = growth_of(goal, base)
    told = [data.name(goal["region"]), data.indicator(goal["indicator"])]
    for row in (base, goal):
        told += [row["value"], row["period"]]
    return [*told, digits(factor), digits(yearly)]


def pace(growth: Found) -> Found:
    """The steepest goal again, as the page's first sentence tells it."""
    region, _, baseline, start, target, end, _, per_year = growth
    return [region, per_year, baseline, start, target, end]


def what_if(data: Package) -> Found:
    """What a goal requires from the lowest and from the highest level that is assumed."""
    goal = data.figure[GOAL]
    years, found = int(goal["period"]) - int(START), []
    for part in PARTS:
        level = Decimal(goal["value"]) * Decimal(part)
        found += [digits(root(Context(prec=40).divide(1, Decimal(part)), years)), digits(level)]
    named = [data.name(goal["region"]), data.indicator(goal["indicator"])]
    return [*named, goal["value"], goal["period"], goal["period"], *found, START]


def by_ceiling(data: Package, regions: list[str]) -> dict[tuple[str, str], list[dict]]:
    groups = defaultdict(list)
    for row in data.paying:
        if row["limit"] and data.programme[row["programme"]]["region"] in regions:
            groups[row["limit_per"], data.figure[row["limit"]]["unit"]].append(row)
    return groups


def tops(data: Package, schemes: list[dict]) -> list[dict]:
    size = lambda row: Decimal(data.figure[row["limit"]]["value"])  # noqa: E731
    return [row for row in schemes if size(row) == max(map(size, schemes))]


def ceilings(data: Package, regions: list[str]) -> Found:
    """The highest ceiling of the way of counting that is drawn, and from which costs it binds."""
    groups = list(by_ceiling(data, regions).values())
    if not groups:  # what is named without either, all the same
        named = [data.programme[row["programme"]] for row in data.paying]
        own = [row for row in named if row["region"] in regions]
        return [said for row in own for said in (row["name_en"], data.name(row["region"]))]

    def drawn(rows: list[dict]) -> tuple:
        rates = [any(row["rate"] for row in some) for some in (tops(data, rows), rows)]
        return (*rates, len(rows))

    chosen = max(groups, key=drawn)
    found = tops(data, chosen)
    ceiling = data.figure[found[0]["limit"]]["value"]
    told = [ceiling]
    for row in found:
        programme = data.programme[row["programme"]]
        told += [programme["name_en"], data.name(programme["region"])]
    if len(found) == 1 and found[0]["rate"]:
        rate = Decimal(data.figure[found[0]["rate"]]["value"])
        told.append(digits(Context(prec=40).divide(Decimal(ceiling), rate)))
    others = sum(map(len, groups)) - len(chosen)
    return [*told, str(others)] if others else told


def put_where(data: Package, region: str, cost: Decimal) -> tuple[Decimal, list[tuple]]:
    """What the terms of a region pay together at most, and what each pays on which costs.

    No cost is paid for twice, so the costs go to the highest rate up to its ceiling, then to the
    next; an award comes whatever the costs, one of those that share a limit as high as each.
    """
    amount = lambda row, term: Decimal(data.figure[row[term]]["value"])  # noqa: E731
    here = [row for row in data.paying if data.programme[row["programme"]]["region"] == region]
    left, found = cost, []
    for row in sorted((row for row in here if row["rate"]), key=lambda row: -amount(row, "rate")):
        part = min(left, amount(row, "limit") / amount(row, "rate"))
        left -= part
        if part:
            found.append((part * amount(row, "rate"), part, row["programme"]))
    together = [limit["covers"].split(";") for limit in data.scheme_limits]
    awards = [
        row for row in here if row["limit"] and not row["rate"]
        and not any(row["programme"] in keys[1:] for keys in together)
    ]  # fmt: skip
    found += [(amount(row, "limit"), Decimal(0), row["programme"]) for row in awards]
    return sum((paid for paid, *_ in found), Decimal(0)), found


def paying_regions(data: Package) -> list[str]:
    """The regions with terms that say a number, in the order of their first."""
    return list(dict.fromkeys(
        data.programme[row["programme"]]["region"] for row in data.paying if row["limit"]
    ))  # fmt: skip


def most_paid(data: Package) -> Found:
    """The region that pays most on the cost assumed, how much, and what goes where."""
    best = {region: put_where(data, region, Decimal(COST)) for region in paying_regions(data)}
    region = max(best, key=lambda one: best[one][0])
    total, uses = best[region]
    told = [COST, digits(total), data.name(region)]
    for _, part, programme in sorted(uses, key=lambda use: -use[0]):
        told.append(data.programme[programme]["name_en"])
        told += [digits(part)] if part not in (0, Decimal(COST)) else []
    return told


def paid_at_most(data: Package) -> Found:
    """What the regions pay together on the greatest cost that is drawn.

    That is the first power of ten at least twice as high as the last ceiling is reached at.
    """
    rows = [row for row in data.paying if row["rate"] and row["limit"]]
    value = lambda row, term: Decimal(data.figure[row[term]]["value"])  # noqa: E731
    reached = max([Decimal(COST), *(value(row, "limit") / value(row, "rate") for row in rows)])
    cost = Decimal(10)
    while cost < 2 * reached:
        cost *= 10
    sums = [(put_where(data, region, cost)[0], region) for region in paying_regions(data)]
    told = [digits(cost)]
    for paid, region in sorted(sums, key=lambda one: -one[0]):
        told += [digits(paid), data.name(region)]
    return told


def beside_alike(data: Package) -> Found:
    """How many ceilings there are, and how many share purpose and counting: awards for models."""
    limits = [row for row in data.paying if row["limit"]]
    models = [
        row for row in limits
        if row["limit_per"] == "award"
        and "tech-large-models" in data.programme[row["programme"]]["sectors"].split(";")
    ]  # fmt: skip
    return [str(len(limits)), str(len(models))]


def most_named(data: Package, named: dict[str, set[str]]) -> Found:
    """The regions that most is named for, how much, and what is named for all."""
    most = max(map(len, named.values()))
    first = [data.name(region) for region in named if len(named[region]) == most]
    common = [str(len(set.intersection(*named.values())))] if len(named) > 1 else []
    return [*first, str(most), *common]


def instruments(data: Package, regions: list[str]) -> Found:
    kinds = {region: {row["instrument"] for row in data.programmes
                      if row["region"] == region and row["basis"] != "opinion"} - {""}
             for region in regions}  # fmt: skip
    return most_named(data, kinds)


def coverage(data: Package, scheme: str, regions: list[str]) -> Found:
    """Concepts named for a region itself; a division of ISIC counts with its section."""
    codes = {row["concept"]: row["code"] for row in data.concepts if row["scheme"] == scheme}
    named = {region: set() for region in regions}
    for row in data.members + data.programmes:
        here = (row["concept"] if "member" in row else row["sectors"]).split(";")
        if row["region"] in named and row["basis"] != "opinion":
            named[row["region"]] |= {codes[one] for one in here if one in codes}
    if scheme == "isic_rev_4":
        named = {region: {code[:1] for code in found} for region, found in named.items()}
        return ["ISIC Rev. 4", *most_named(data, named)]
    return most_named(data, named)


def first_companies(data: Package) -> Found:
    """The first three companies named in each region, official texts before news and opinion."""
    tier = {row["source"]: ("official", "news", "opinion").index(row["tier"])
            for row in data.sources}  # fmt: skip
    firms = [row for row in data.members if row["kind"] == "company"]
    firms.sort(key=lambda row: (tier[row["source"]], row["source"], int(row["start"])))
    found: list[str] = []
    for region in data.peers:
        names = [row["name_en"] for row in firms if data.peer(row["region"]) == region]
        if names:
            found += [data.name(region), *list(dict.fromkeys(names))[:3]]
    return found


def risks(data: Package, region: str) -> Found:
    """How many risks are named for a region, and of each standing where there are several."""
    tier = {row["source"]: row["tier"] for row in data.sources}
    named = {(tier[row["source"]], row["programme"], row["name"]) for row in data.members
             if row["kind"] == "challenge" and data.peer(row["region"]) == region}  # fmt: skip
    by_tier = Counter(one for one, *_ in named)
    each = [str(by_tier[one]) for one in ("official", "news", "opinion") if one in by_tier]
    once = {(programme, name) for _, programme, name in named}
    return [str(len(once)), *(each if len(each) > 1 else [])] if named else []


def clusters(data: Package) -> Found:
    """How many clusters are described, none inside another; the one that most is named for."""
    members = {row["programme"]: [] for row in data.programmes if row["kind"] == "cluster"}
    for row in data.members:
        if row["programme"] in members and row["kind"] in ACTORS and row["basis"] != "opinion":
            members[row["programme"]].append(row["member"])
    richest = max(members, key=lambda key: len(members[key]))
    apart = [key for key in members if data.programme[key]["parent"] not in members]
    return [str(len(apart)), data.programme[richest]["name_en"], str(len(members[richest]))]


def timeline(data: Package, regions: list[str], since: str) -> Found:
    """The first and the last date not before `since`, and how many entries are dated earlier.

    What only repeats the dates of the programme it belongs to is no entry of its own.
    """
    spans = []
    for row in data.programmes:
        dates, above = (row["starts"], row["ends"]), data.programme.get(row["parent"], {})
        if any(dates) and dates != (above.get("starts"), above.get("ends")):
            spans.append((row["region"], dates[0] or dates[1], dates[1] or dates[0]))
    for row in data.targets + [row for row in data.figures if row["unit"] == "date"]:
        of = data.programme.get(row["programme"], {})
        repeats = row["unit"] == "date" and row["period"] in (of.get("starts"), of.get("ends"))
        if row["period"] and not repeats:
            spans.append((row["region"], row["period"], row["period"]))
    if len(regions) == 1:
        spans = [span for span in spans if data.peer(span[0]) in regions]
    shown = [span for span in spans if span[2][:4] >= since]
    early = [span for span in spans if span not in shown]
    ends = [min(span[1] for span in shown), max((span[2] for span in shown), key=last_day)]
    return [*ends, str(len(early)), min(span[1] for span in early)] if early else ends


def last_day(iso: str) -> str:
    return iso + "-12-31"[len(iso) - 4 :] if len(iso) < 10 else iso


def answers(data: Package, question: dict, region: str) -> str:
    """Return whether the sources answer for the region ("full"), for a part of it, or not ("")."""
    table = getattr(data, question["looks_in"])
    found, own = "", set()
    for row in table:
        at = row if "region" in row else data.programme[row["programme"]]
        asks = ("indicator", "measure_kind", "instrument", "kind")
        fits = all(row.get(one, "") in question[one].split(";")
                   for one in asks if question[one] and one in row)  # fmt: skip
        if question["measured"]:
            fits &= bool(set(data.measured(row)) & set(question["measured"].split(";")))
        filled = not question["field"] or row[question["field"]]
        said = row.get("basis") != "opinion" and row.get("obs_status") not in ("M", "O")
        if fits and filled and said and data.peer(at["region"]) == region:
            if at["region"] == region and not is_part(data, question, row):
                own.add(row["programme"])
            found = "part"
    if not own:
        return found
    kinds = question["kind"].split(";") if question["field"] or table is data.figures else []
    asked = {row["programme"] for row in data.programmes if row["region"] == region
             and row["kind"] in kinds and row["basis"] != "opinion"}  # fmt: skip
    return "part" if asked & own and asked - own else "full"


def is_part(data: Package, question: dict, row: dict) -> bool:
    asked, place, within = question["kind"].split(";"), row["programme"], False
    while place := data.programme.get(place, {}).get("parent", ""):
        within |= data.kind(place) == "cluster"
    if question["looks_in"] == "members":
        return False
    if question["looks_in"] != "figures":
        return within and "cluster" not in asked
    kind = data.kind(row["programme"])
    if row["member"] or row["unit"] == "date" or kind in asked:
        return bool(row["member"])
    return kind in ALONE or within


def silence(data: Package, regions: list[str]) -> Found:
    """The regions that answer most in full, and what none answers; of one, what for a part."""
    found = {region: [answers(data, one, region) for one in data.questions] for region in regions}
    most = max(row.count("full") for row in found.values())
    first = [data.name(region) for region, row in found.items() if row.count("full") == most]
    rows = list(zip(*found.values(), strict=True))
    last = sum(not any(row) for row in rows) if len(regions) > 1 else sum("part" in r for r in rows)
    return [*first, str(most), str(len(rows)), str(last)]


def profile(data: Package, region: str) -> Found:
    """A region's targets and the largest in money, its highest ceilings, its answers."""
    goals = [row for row in data.targets if row["region"] == region]
    money = [row for row in goals if len(row["unit"]) == 3 and row["unit"].isupper()]
    alike = [row for row in money if row["unit"] == money[0]["unit"]]
    told = max(alike, key=lambda row: Decimal(row["value"])) if alike else goals[0]
    aim = [str(len(goals)), data.indicator(told["indicator"]), told["value"], told["period"]]
    groups = by_ceiling(data, [region]).values()
    pays = [data.figure[tops(data, rows)[0]["limit"]]["value"] for rows in groups]
    _, full, asked, part = silence(data, [region])
    return [*aim, *pays, full, asked, part]


DOING = ("measure", "scheme", "fund", "platform", "cluster", "regulation")
CODES = Path(__file__).resolve().parents[2] / "analysis/package/codes/instruments.csv"
X = tuple[str, int, int, int, bool, int]  # name, yes, open, asked, one yes at most, unanswered


def plans(data: Package, regions: list[str]) -> list[Found]:
    """What the page on how plans are built finds: weights, the index, stages, gaps."""
    indices = pmc(data, regions)
    return [weight(data, regions, family), index(indices), weight(data, regions, stage),
            answered(indices), widest(indices)]  # fmt: skip


def doing(data: Package, region: str) -> list[dict]:
    """What a region itself does, as its sources state it."""
    own = [row for row in data.programmes if row["region"] == region and row["kind"] in DOING]
    return [row for row in own if row["basis"] != "opinion"]


def family(data: Package, row: dict) -> set[str]:
    with CODES.open(encoding="utf-8", newline="") as file:
        families = {code["code"]: code["family"] for code in csv.DictReader(file)}
    return {families[row["instrument"]]} if row["instrument"] else set()


def stage(data: Package, row: dict) -> set[str]:
    stages = {one["concept"] for one in data.concepts if one["scheme"] == "value_chain"}
    return stages & set(row["sectors"].split(";"))


def weight(data: Package, regions: list[str], sort) -> Found:
    """The group that most measures of each region fall into; where all agree the next, and ties."""
    named = {one["concept"]: [one["name_en"]] for one in data.concepts}
    sizes, told = {}, {}
    for region in regions:
        rows = doing(data, region)
        leaves = [row for row in rows if row["programme"] not in {one["parent"] for one in rows}]
        groups = [sort(data, row) for row in leaves]
        told[region] = sum(map(bool, groups))
        every = {group for some in groups for group in some}
        counts = [(sum(group in some for some in groups), group) for group in every]
        ranks = sorted({count for count, _ in counts}, reverse=True)
        sizes[region] = [[one for one in counts if one[0] == rank] for rank in ranks]
    firsts = {
        region: ranks[0][0] for region, ranks in sizes.items() if ranks and len(ranks[0]) == 1
    }

    def said(found: dict[str, tuple[int, str]]) -> Found:
        lines = [[data.name(region), *named.get(group, []), str(count), str(told[region])]
                 for region, (count, group) in found.items()]  # fmt: skip
        return [part for line in lines for part in line]

    if len({group for _, group in firsts.values()}) > 1 or len(firsts) < len(regions):
        return said(firsts)
    shared = next(iter(firsts.values()))[1]
    first = [part for region, (count, _) in firsts.items()
             for part in (data.name(region), str(count), str(told[region]))]  # fmt: skip
    second = {region: ranks[1][0] for region, ranks in sizes.items()
              if len(ranks) > 1 and len(ranks[1]) == 1}  # fmt: skip
    tied = [data.name(region) for region, ranks in sizes.items()
            if second and len(ranks) > 1 and len(ranks[1]) > 1]  # fmt: skip
    return [*named.get(shared, []), *first, *said(second), *tied]


def pmc(data: Package, regions: list[str]) -> dict[str, list[X]]:
    """How many questions of each main variable are answered yes, and how many are open."""
    read = {(row["region"], row["variable"]): row["value"] for row in data.pmc_codes}
    found: dict[str, list[X]] = {}
    for region in regions:
        lines = []
        for main in (row for row in data.pmc_variables if not row["part_of"]):
            asked = [row for row in data.pmc_variables if row["part_of"] == main["variable"]]
            given = [
                read.get((region, row["variable"]), computed(data, region, row)) for row in asked
            ]
            one, yes = main["answers"] == "one", given.count("1")
            open_ = 0 if one and yes else given.count("")
            lines.append((main["name_en"], yes, open_, len(asked), one, given.count("")))
        found[data.name(region)] = lines
    return found


def computed(data: Package, region: str, question: dict) -> str:
    """What the rows of the package answer: "1", "0", or "" where they leave it open."""
    for rule in filter(None, question["computed_from"].split(" or ")):
        field, _, asked = rule.partition("=")
        wanted = set(asked.split(";"))
        if field == "level":
            return str(int(data.region[region]["level"] in wanted))
        if field == "term":
            return term(data, region, *map(int, asked.split("..")))
        columns = {"instrument": "instrument", "target_group": "target_groups", "sector": "sectors"}
        own = [family(data, row) if field == "family" else set(row[columns[field]].split(";"))
               for row in doing(data, region)
               if field != "figure" and row["basis"] != "reported"]  # fmt: skip
        goals = [row for row in data.figures if row["region"] == region and row["value"]
                 and row["measure_kind"] in wanted and not heard(data, row["figure"])]  # fmt: skip
        if goals if field == "figure" else any(wanted & codes for codes in own):
            return "1"
    return ""


def heard(data: Package, figure: str) -> bool:
    """Whether every source that gives a figure passes it on from others."""
    states = {}
    for row in data.evidence:
        if row["figure"] == figure:
            states.setdefault(row["source"], set()).add(row["states"])
    given = [one for one in states.values() if "value" in one]
    return bool(given) and all("hearsay" in one for one in given)


def term(data: Package, region: str, over: int, up_to: int) -> str:
    """Whether the plan runs so many years; those on file run whole years."""
    dated = [row for row in data.programmes if row["region"] == region and row["kind"] == "plan"
             and row["starts"] and row["ends"]]  # fmt: skip
    if not dated:
        return ""
    whole = len(dated[0]["starts"]) == 4  # 2025 to 2027 is three years, a day in each is two
    years = int(dated[0]["ends"][:4]) - int(dated[0]["starts"][:4]) + whole
    return str(int(over < years <= up_to))


def ends(line: X) -> tuple[Fraction, Fraction]:
    _, yes, open_, asked, one, _ = line
    return Fraction(yes, asked), Fraction(yes + (min(1, open_) if one else open_), asked)


def as_value(score: Fraction) -> str:
    return digits(Context(prec=12).divide(Decimal(score.numerator), Decimal(score.denominator)))


def index(indices: dict[str, list[X]]) -> Found:
    """The lower end of each index; that none is ranked, and how far the nearest pair is from it."""
    low = {name: sum(ends(line)[0] for line in lines) for name, lines in indices.items()}
    high = {name: sum(ends(line)[1] for line in lines) for name, lines in indices.items()}
    assert all(low[one] <= high[other] for one, other in permutations(indices, 2))

    def needed(one: str, other: str) -> int:
        moves = [
            (high_ - low_) / (1 if line[4] else line[2])
            for line in indices[one]
            for low_, high_ in [ends(line)]
            for _ in range(min(line[2], 1) if line[4] else line[2])
        ]
        moves += [(high_ - low_) / line[2] for line in indices[other]
                  for low_, high_ in [ends(line)] for _ in range(line[2])]  # fmt: skip
        gap, count = high[other] - low[one], 0
        for move in sorted(moves, reverse=True):
            if gap >= 0:
                gap, count = gap - move, count + 1
        return count

    pair = min(permutations(indices, 2), key=lambda pair: needed(*pair))
    lows = [part for name in indices for part in (name, as_value(low[name]))]
    return [*lows, *pair, str(needed(*pair))]


def answered(indices: dict[str, list[X]]) -> Found:
    """How many questions there are, and how many each plan's sources answer."""
    asked = sum(line[3] for line in next(iter(indices.values())))
    told = [(name, str(asked - sum(line[5] for line in lines))) for name, lines in indices.items()]
    return [str(asked), *(part for one in told for part in one)]


def widest(indices: dict[str, list[X]]) -> Found:
    """Of the nine variables of the matrix the one that answers can move most, for each plan."""
    told = []
    for name, lines in indices.items():
        width = lambda line: ends(line)[1] - ends(line)[0]  # noqa: E731
        line = max(lines[:9], key=lambda line: (width(line), Fraction(1, line[3])))
        told += [name, line[0], as_value(ends(line)[0])]
    return told
