"""Text of others at its worst, in every place a page takes text from: shown, and doing nothing."""

import csv
import io
import json
import re

import pytest
import sample
from in_chromium import CHROMIUM, opened
from lxml import html
from openpyxl import load_workbook

from analysis import charts, tables
from analysis.languages import in_language
from analysis.measures.growth import targets
from analysis.package import workbook_descriptor
from analysis.pages import downloads, made_page
from analysis.planning.page_names import page_name

KINDS = {
    "script": "<script>alert(1)</script>",
    "handler": "\"><img src=x onerror=alert(1)> ' onfocus=alert(1) autofocus x='",
    "end of data": "]]> --> </style></svg></title></textarea><!--",
    "address": "javascript:alert(1)",
    "formula": '=cmd|"/c calc"!A1',
    "direction": "\u202egro.elpmaxe\u2066\u200f",
    "half a character": "half \ud800 of one",
    "template": "{{ 1+1 }} {region} %s ${x} $x^2$",
    "no glyph": "\U0001f600 \ue000 \ufffd",
    "length": "long " + "x" * 5_000,
}
WORDED = re.compile("^(name|title|publisher|author|note|purpose|definition|eligible_costs|stacking"
                    "|reading|reason|prefix|suffix)")  # fmt: skip
UNDRAWN = {KINDS[kind] for kind in ("half a character", "no glyph")}  # a chart names what it lacks


def worst(table: str, row: dict, text: str) -> dict:
    """Return a row whose every cell of free text is the text."""
    fields = workbook_descriptor().tables[table].fields
    free = {field.name for field in fields if WORDED.match(field.name) and not field.codes}
    return row | dict.fromkeys(free, text)


def package(folder, text: str):
    """Return the sample's package with the text in every cell that holds words, and addresses."""
    scheme = {"programme": "north-plan"}
    term = {"term": "north-plan", "scheme": "north-plan", "rate": "north-rate",
            "source": "north-news", "start": 700, "end": 701, "exact": text}  # fmt: skip
    member = {"member": "north-park", "programme": "north-plan", "region": "north", "kind": "park",
              "basis": "stated", "source": "north-news", "start": 500, "end": 502, "exact": text,
              "language": "ja"}  # fmt: skip
    aside = {"source": "north-news", "start": 600, "end": 601, "exact": text, "reason": "name"}
    mended = {"figure": "north-firms", "field": "value", "printed": "111", "corrected": "110"}
    rows = {
        "regions": [sample.REGION],
        "sources": [sample.SOURCE | {"url": "javascript:alert(1)//" + text[:200]}],
        "indicators": sample.INDICATORS,
        "figures": [sample.PLAIN | row for row in sample.FIGURES],
        "evidence": [row | {"exact": text} for row in sample.evidence()],
        "programmes": [sample.PROGRAMME | {"exact": text}],
        "support_schemes": [scheme],
        "scheme_terms": [term],
        "members": [member],
        "dismissed": [aside],
        "corrections": [mended],
    }
    return sample.seeds(folder, **{name: [worst(name, row, text) for row in listed]
                                   for name, listed in rows.items()})  # fmt: skip


def made(folder, text: str):
    """Return the page of such a package, with its tables and a chart."""
    held = package(folder, text)
    with in_language("en"):
        views = [
            tables.sources_table(held),
            tables.figures_table(held),
            tables.dismissed_table(held),
            tables.passages_table(held, "north-news"),
            tables.set_aside_table(held, "north-news"),
        ]
        if text not in UNDRAWN:
            views.append(charts.targets_chart(targets(held), held))
    context = sample.context(
        held,
        parameters={"region": "north", "note": text},
        name=page_name("sample", {"note": text}, (), "en").removesuffix(".html"),
        title=text,
    )
    return made_page(sample.notebook(held, extra=views), context), context


@pytest.fixture(scope="module", params=KINDS)
def hostile(request, tmp_path_factory):
    """Return kind, page and context for each kind of hostile text."""
    page, context = made(tmp_path_factory.mktemp("hostile"), KINDS[request.param])
    return request.param, page.html, context, page.sheets


def test_nothing_on_a_page_comes_of_hostile_text(hostile):
    kind, page, _, _ = hostile
    page.encode("utf-8")
    tree = html.document_fromstring(page)
    assert not tree.xpath("//img | //iframe | //object | //embed | //base | //form | //textarea")
    scripts = {script.get("type", "") for script in tree.iter("script")}
    assert scripts <= {"", "application/json", "application/ld+json"}
    assert not any("alert" in (script.text or "") for script in tree.xpath("//script[not(@type)]"))
    for element in tree.iter():
        for name, value in element.attrib.items():
            assert not name.startswith("on"), (kind, name)
            if name in ("href", "src", "xlink:href"):
                assert not re.match(r"\s*(javascript|data|vbscript):", value), (kind, value[:80])


def test_the_blocks_of_data_hold_hostile_text_whole(hostile):
    kind, page, _, _ = hostile
    blocks = re.findall(r'<script type="application/(?:ld\+)?json"[^>]*>(.*?)</script>', page, re.S)
    assert len(blocks) >= 2
    described = [json.loads(block) for block in blocks]
    told = json.dumps(described, ensure_ascii=False)
    if kind in ("script", "address"):
        assert KINDS[kind] in told


def test_a_spreadsheet_takes_no_hostile_text_for_a_formula(hostile):
    _, _, context, sheets = hostile
    files = downloads(sheets, context)
    rows = list(csv.reader(io.StringIO(files["CSV"].decode("utf-8-sig"))))
    assert len(rows) > 1
    assert not any(re.match(r"[=+@\t\r-](?!\d)", cell) for row in rows for cell in row)
    sheet = load_workbook(io.BytesIO(files["XLSX"])).active
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)
    assert sheet.max_row == len(rows)


@pytest.mark.parametrize("text", KINDS.values(), ids=KINDS)
def test_a_file_name_holds_letters_digits_and_nothing_else(text):
    name = page_name("sample", {"region": text, "note": f"../{text}"}, ("region",), "en")
    assert re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]{1,220}\.html", name)
    assert ".." not in name


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_hostile_text_runs_nothing_in_a_browser(hostile, with_scripts, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(hostile[1], encoding="utf-8")
    page = opened(with_scripts, path)
    page.locator("main button.n").first.click()
    shown = page.locator(".ev:popover-open").count()
    assert (shown, page.heard) == (1, [path.as_uri()])
