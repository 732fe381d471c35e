"""A tiny package and an executed notebook about it, for the tests of pages."""

import json
from decimal import Decimal
from fractions import Fraction

import nbformat
import pandas as pd

from analysis.languages import Name, in_language
from analysis.package import Seeds, workbook_descriptor
from analysis.pages import PageContext
from analysis.quantities import annual_growth, assumed, product
from analysis.wording import Group, Noted, Table, count, not_comparable, number, say, when

FIGURES = [
    {
        "figure": "north-baseline",
        "indicator": "output",
        "value": "70000000000",
        "unit": "CNY",
        "measure_kind": "baseline",
        "period": "2024",
    },
    {
        "figure": "north-target",
        "indicator": "output",
        "value": "160000000000",
        "unit": "CNY",
        "bound": "at_least",
        "measure_kind": "target",
        "period": "2027",
        "note": "Printed with its yen value.",
        "note_ja": "円換算が併記されている。",
    },
    {
        "figure": "north-firms",
        "indicator": "firms",
        "value": "110",
        "unit": "company",
        "bound": "more_than",
        "measure_kind": "target",
        "period": "2027",
    },
    {
        "figure": "north-rate",
        "indicator": "rate",
        "value": "0.3",
        "unit": "1",
        "bound": "at_most",
        "measure_kind": "rate",
    },
    {
        "figure": "north-announced",
        "indicator": "announced",
        "unit": "date",
        "period": "2025-08-30",
        "programme": "north-plan",
    },
]
EVIDENCE = [
    ("north-baseline", 103, 107, "700億元"),
    ("north-target", 120, 129, "1,600億元以上"),
    ("north-target", 400, 407, "1600億元超"),
    ("north-firms", 210, 215, "110社超"),
    ("north-rate", 300, 306, "最大30%"),
    ("north-announced", 10, 15, "8月30日"),
]
REGION = {
    "region": "north",
    "name_en": "North Province",
    "name_ja": "北省",
    "name_zh_hans": "北省",
    "level": "province",
}
SOURCE = {
    "source": "north-news",
    "title": "北省、AI産業を1600億元へ <計画>",
    "publisher": "北日報",
    "language": "ja",
    "published": "2025-10-01",
    "published_basis": "stated",
    "url": "https://example.org/north",
    "tier": "news",
    "sha256": "0" * 64,
    "retrieved": "2025-11-02",
}
INDICATORS = [
    {
        "indicator": "output",
        "name_en": "AI industry output",
        "name_ja": "AI産業の規模",
        "name_zh_hans": "人工智能产业规模",
        "unit": "CNY",
    },
    {
        "indicator": "firms",
        "name_en": "Key firms",
        "name_ja": "重点企業",
        "name_zh_hans": "重点企业",
        "unit": "company",
    },
    {
        "indicator": "rate",
        "name_en": "Support rate",
        "name_ja": "補助率",
        "name_zh_hans": "补助比例",
        "unit": "1",
    },
    {
        "indicator": "announced",
        "name_en": "Announced on",
        "name_ja": "発表日",
        "name_zh_hans": "发布日期",
        "unit": "date",
    },
]
PROGRAMME = {
    "programme": "north-plan",
    "region": "north",
    "name": "北省AI計画2025",
    "language": "ja",
    "name_en": "North AI Plan 2025",
    "name_ja": "北省AI計画2025",
    "name_zh_hans": "北省人工智能计划2025",
    "kind": "plan",
    "starts": "2025",
    "ends": "2027",
    "source": "north-news",
    "start": 40,
    "end": 49,
    "exact": "北省AI計画2025",
}


#: What a figure of the sample says where it says nothing else.
PLAIN = {
    "region": "north",
    "bound": "exact",
    "measure_kind": "actual",
    "obs_status": "A",
    "period_basis": "stated",
}


def evidence() -> list[dict]:
    """Return a row of evidence for each passage of the sample."""
    return [
        {
            "figure": figure,
            "source": "north-news",
            "start": start,
            "end": end,
            "exact": exact,
            "states": "value",
        }
        for figure, start, end, exact in EVIDENCE
    ]


def frame(table: str, rows: list[dict]) -> pd.DataFrame:
    """Return a table of the package with the given cells, the rest empty."""
    described = workbook_descriptor().tables[table]
    filled = []
    for row in rows:
        full = {}
        for field in described.fields:
            value = row.get(field.name, "")
            if field.type == "number":
                value = Decimal(value) if value != "" else None
            full[field.name] = value
        filled.append(full)
    return pd.DataFrame(filled, columns=described.columns, dtype=object)


def seeds(folder, **changes: list[dict]) -> Seeds:
    """Return a small sound package; `changes` replaces whole tables by name."""
    descriptor = {
        "title": "Regional AI strategies: a sample",
        "version": "1.0.0",
        "created": "2026-11-22T00:00:00Z",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "Creative Commons Attribution 4.0",
            }
        ],
        "contributors": [{"title": "The curators"}],
    }
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    rows = {
        "regions": [REGION],
        "sources": [SOURCE],
        "indicators": INDICATORS,
        "figures": [PLAIN | figure for figure in FIGURES],
        "evidence": evidence(),
        "programmes": [PROGRAMME],
    } | changes
    tables = {name: frame(name, rows.get(name, [])) for name in workbook_descriptor().tables}
    return Seeds(**tables, folders=(folder,), version="1.0.0")


def views(held: Seeds) -> list[object]:
    """Return what the sample's cells show."""
    target, base = held.quantity("north-target"), held.quantity("north-baseline")
    growth = annual_growth(target, base, Fraction(3), "required_growth")
    region = Name("region/north", held.regions.iloc[0])
    plan = Name("programme/north-plan", PROGRAMME)
    cost = assumed("cost", 10_000_000, "CNY")
    aid = product(cost, held.quantity("north-rate"), "aid_amount")
    return [
        say(
            "{region} aims at {target} by {year}: {growth} a year.",
            region=region,
            target=target,
            growth=growth,
            year=when("2027", "north-target"),
        ),
        Table(
            say("What {region} has set itself", region=region),
            ["Measure", "Value", "Remark"],
            [
                ["Target", target, None],
                Group("Support"),
                ["Plans on file", count(["programme/north-plan"]), plan],
                ["Rate", Noted(held.quantity("north-rate"), "Of eligible costs."), "Up to a limit"],
                ["Support of a project", aid, say("for costs of {cost}", cost=cost)],
                ["Firms", number(held.quantity("north-firms")), not_comparable("Counts firms.")],
            ],
            note="All rows are targets or ceilings.",
        ),
        say("Announced on {day}.", day=when("2025-08-30", "north-announced")),
    ]


def notebook(held: Seeds, language: str = "en", extra: list[object] = ()) -> nbformat.NotebookNode:
    """Return an executed notebook: prose, views, and cells that a page leaves out."""
    new = nbformat.v4
    with in_language(language):
        shown = [
            new.new_output("execute_result", {"text/html": view._repr_html_()})
            for view in [*views(held), *extra]
        ]
    stderr = new.new_output("stream", name="stderr", text="/home/someone/x.py: FutureWarning")
    cells = [
        new.new_markdown_cell("# What a region aims at\n\nA question, asked of one region."),
        new.new_code_cell("language = 'en'", metadata={"tags": ["parameters"]}),
        new.new_markdown_cell("## The target\n\nWhat the plan says, and what it would take."),
        new.new_code_cell("growth", outputs=[stderr, *shown]),
        new.new_code_cell(
            "assert True",
            outputs=[new.new_output("stream", name="stdout", text="checked 42")],
            metadata={"tags": ["check"]},
        ),
        new.new_markdown_cell("## How far to trust it\n\n- One source only.\n- A news report."),
    ]
    return new.new_notebook(cells=cells)


def context(held: Seeds, language: str = "en", **changes: object) -> PageContext:
    """Return the context of the sample's page."""
    given = {
        "report": "sample",
        "title": "Sample",
        "language": language,
        "name": f"sample.{language}",
        "seeds": held,
        "parameters": {"region": "north"},
        "siblings": {tag: f"sample.{tag}.html" for tag in ("en", "ja", "zh-Hans")},
        "files": {"CSV": "sample.csv", "XLSX": "sample.xlsx"},
    }
    return PageContext(**(given | changes))
