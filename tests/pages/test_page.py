"""The finished page: its parts, its policy, what it leaves out, what it makes of hostile text."""

import json
import re
from dataclasses import replace

import pytest
import sample
from nbconvert import get_exporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from analysis import paths
from analysis.languages import Name, in_language, text_and_language
from analysis.pages import (
    downloads,
    each_its_own,
    edition_of,
    entry_of,
    made_page,
    make_feed,
    make_index,
    make_page,
    trace,
)
from analysis.pages.edition import citation
from analysis.pages.index import MOST_TOLD, IndexEntry
from analysis.pages.ledger import Ledger
from analysis.pages.notebook_exporter import PageExporter, context_of, parameters_told
from analysis.pages.notes import back_html
from analysis.pages.outputs import CellError, clean
from analysis.pages.rows import Rows
from analysis.pages.texts import Texts
from analysis.pages.tree import markup_of, tree_of
from analysis.wording import Html, bullets
from tests.tiny import programme, region, source, tiny

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
EVIL = '<script>alert(1)</script>"><img src=x onerror=alert(1)> ]]> javascript:x =cmd() \u202e'


def test_a_page_has_one_title_landmarks_contents_and_a_skip_link(pages):
    page = pages["en"]
    assert page.count("<h1>") == 1
    assert '<h1><span class="subject"><span data-name="region/north">North Province' in page
    assert "<title>North Province: What a region aims at</title>" in page
    for part in ("<header", "<main", "<nav", "<footer", 'class="skip" href="#content"'):
        assert part in page
    assert '<html lang="zh-Hans">' in pages["zh-Hans"]


def test_a_page_asks_nothing_of_anyone(pages):
    page = pages["en"]
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert policy.startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy
    assert not re.search(r'(?:src|srcset)="(?!data:)', page)
    assert " style=" not in page


def test_checks_controls_warnings_and_code_stay_out(pages):
    assert not any(word in pages["en"] for word in ("checked 42", "FutureWarning", "assert True"))


def test_every_number_leads_to_an_entry_and_back(pages):
    page = re.sub(r"<script>.*?</script>", "", pages["en"], flags=re.DOTALL)
    targets = set(re.findall(r'popovertarget="([^"]+)"', page))
    assert targets and all(f'id="{target}"' in page for target in targets)
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert all(f'id="{link}"' in page for link in links)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_an_entry_leads_back_to_every_number_and_chart_it_is_reached_from(held):
    with in_language("ja"):
        ledger = Ledger(Rows(held))
        number = '<data value="1" data-figure="north-target">1</data>'
        mark = '<a xlink:href="#ref-north-target"><g data-figure="north-target"/></a>'
        picture = f'<svg {NAMESPACES} class="chart" id="c1">{mark}</svg>'
        ledger.link(tree_of(f"<p>{number}, {number}</p>{picture}"))
        numbers, charts = ledger.uses(ledger.entries["north-target"])
        assert numbers == ["use-1", "use-1-2"]
        assert charts == ["c1"]
        back = back_html(numbers, charts)
    assert '<a href="#use-1-2">b</a>' in back
    assert '<a href="#c1">図へ</a>' in back


def test_the_evidence_gives_words_source_place_and_standing(pages):
    entry = re.search(r'<li id="ref-north-target">(.*?)</li>\n', pages["en"], re.DOTALL)[1]
    quoted = '<cite data-source="north-news"'
    assert quoted in entry
    quoted = '<ul><li><q lang="ja">'
    assert quoted + "1,600億元以上</q>" in entry
    assert "news report" in entry and '<span data-position="120 129">characters 120 to' in entry
    assert "https://example.org/north#:~:text=1%2C600%E5%84%84%E5%85%83%E4%BB%A5%E4%B8%8A" in entry
    assert "Printed with its yen value." in entry


def test_the_same_inputs_give_the_same_bytes(held, pages, tmp_path):
    again = sample.seeds(tmp_path)
    assert make_page(sample.notebook(again), sample.context(again)) == pages["en"]


def test_nbconvert_makes_the_same_page(held, pages):
    resources = {"context": sample.context(held)}
    page, _ = PageExporter().from_notebook_node(sample.notebook(held), resources)
    assert page == pages["en"]


def test_nbconvert_finds_the_exporter_and_the_notebook_tells_it_the_rest():
    declared = new_code_cell(
        'language: str = "en"  # of the page', metadata={"tags": ["parameters"]}
    )
    injected = new_code_cell('language = "ja"', metadata={"tags": ["injected-parameters"]})
    book = new_notebook(cells=[declared, injected, new_markdown_cell("# 何を目指すか")])

    page, made = get_exporter("workbook")().from_notebook_node(book)

    assert '<html lang="ja">' in page and "何を目指すか</h1>" in page
    assert made["output_extension"] == ".html"


def test_the_parameters_of_a_page_are_the_last_plain_values_of_the_cells_for_them():
    cells = [
        new_code_cell("a: int = 1\nb = [2]\nc = open('x')", metadata={"tags": ["parameters"]}),
        new_code_cell("a = 3\nprint(4)", metadata={"tags": ["injected-parameters"]}),
        new_code_cell("a = 5", metadata={"tags": ["explore"]}),
    ]

    assert parameters_told(new_notebook(cells=cells)) == {"a": 3, "b": [2]}
    assert context_of(new_notebook(), "x").language == "en"


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
def test_every_number_of_the_sample_is_traced(pages, tag):
    found = trace(pages[tag])
    assert found.untraced == ()
    assert found.traced > 40


PLANTED = {
    "prose": ("What the plan says", "What 4711 plans say"),
    "table": ("Up to a limit", "Up to 4711 yen"),
    "label": ('<nav class="contents" aria-label="', '<nav class="contents" aria-label="4711 '),
    "value": (">at least CNY\xa0160\xa0billion</data>", ">at least CNY\xa0161\xa0billion</data>"),
    "bound": (">at least CNY\xa0160\xa0billion</data>", ">CNY\xa0160\xa0billion</data>"),
    "unit": (">more than 110 companies</data>", ">more than 110 people</data>"),
    "attribute": ('value="160000000000" data-figure', 'value="170000000000" data-figure'),
    "figure": ('data-figure="north-firms"', 'data-figure="south-firms"'),
    "date": (">30 August 2025</time>", ">31 August 2025</time>"),
    "name": ("North AI Plan 2025</span></td>", "North AI Plan 2026</span></td>"),
    "position": (">characters 120 to", ">characters 121 to"),
    "place": ('data-position="120 ', 'data-position="121 '),
    "exact": (">110社超</q>", ">111社超</q>"),
    "count": ('value="1" data-derived="count"', 'value="2" data-derived="count"'),
    "derived": (">at least 31.7%</data>", ">at least 32.7%</data>"),
}


@pytest.mark.parametrize("place", PLANTED)
def test_a_number_that_was_tampered_with_is_untraced(pages, place):
    old, new = PLANTED[place]
    assert old in pages["en"]
    assert trace(pages["en"].replace(old, new, 1)).untraced


def test_small_counts_in_words_are_grammar_and_kanji_numbers_are_not(pages):
    old = "What the plan says, and what it would take."
    assert trace(pages["en"].replace(old, "Both of the two plans.")).untraced == ()
    assert trace(pages["ja"].replace(old, "三十社が参加した。")).untraced


def test_numbers_in_a_chart_are_traced_by_their_marks(held):
    chart = (
        '<figure><figcaption><p>F</p></figcaption><div role="group" aria-label="ALT">'
        '<svg role="img" aria-label="ALT"><a href="#ref-north-target"><g class="mark" '
        'data-value="160000000000" data-figure="north-target"><title>at least CNY 160\xa0billion'
        '</title><text>at least CNY 160\xa0billion</text></g></a><g class="tick" data-tick="100">'
        "<text>100</text></g>STRAY</svg></div></figure>"
    )

    def traced(**words):
        markup = chart
        for old, new in ({"ALT": "At least CNY 160\xa0billion.", "STRAY": ""} | words).items():
            markup = markup.replace(old, new)
        notebook = sample.notebook(held, extra=[Html(markup)])
        return trace(make_page(notebook, sample.context(held)))

    assert traced().untraced == ()
    assert traced(STRAY="<text>4711</text>").untraced
    assert traced(ALT="At least CNY 161\xa0billion.").untraced


def test_hostile_text_is_shown_and_does_nothing(tmp_path):
    figures = [dict(figure, note=EVIL, note_ja=EVIL) for figure in sample.FIGURES]
    plain = {"region": "north", "bound": "exact", "measure_kind": "actual", "obs_status": "A"}
    held = sample.seeds(
        tmp_path,
        regions=[sample.REGION | {"name_en": EVIL}],
        sources=[sample.SOURCE | {"title": EVIL, "url": "javascript:alert(1)", "publisher": EVIL}],
        figures=[plain | figure for figure in figures],
        indicators=[dict(row, name_en="=cmd()" + "x" * 100_000) for row in sample.INDICATORS],
    )
    context = sample.context(held)
    made = made_page(sample.notebook(held), context)
    page = made.html
    assert "<script>alert" not in page and "<img" not in page
    assert 'href="javascript' not in page
    json.loads(re.search(r'id="package">(.*?)</script>', page)[1])
    files = downloads(made.sheets, context)
    assert b"\n=cmd" not in files["CSV"] and b",=cmd" not in files["CSV"]
    assert b"'=cmd()" in files["CSV"]
    entry = entry_of(page, 'x".html', "sample", EVIL)
    index = make_index([entry], "en", edition_of(held.folders), {})
    assert "<script>alert" not in index and "<img" not in index
    assert b"<script>" not in make_feed([entry], edition_of(held.folders))


def test_half_a_character_does_not_break_a_page(tmp_path):
    held = sample.seeds(tmp_path, regions=[sample.REGION | {"name_en": "No\ud800rth"}])
    assert "No\ufffdrth" in make_page(sample.notebook(held), sample.context(held))


def test_a_notebook_with_an_error_gives_no_page(held):
    notebook = sample.notebook(held)
    error = {"output_type": "error", "ename": "KeyError", "evalue": "'x'", "traceback": []}
    notebook.cells[2]["cell_type"] = "code"
    notebook.cells[2]["outputs"] = [error]
    with pytest.raises(CellError, match="KeyError: 'x'"):
        make_page(notebook, sample.context(held))


def test_styles_of_a_picture_become_attributes_and_ids_stay_single():
    markup = '<svg id="a"><style>*{}</style><g clip-path="url(#a)" style="fill:#fff;--x:1"/></svg>'
    markup = markup.replace("<svg", f"<svg {NAMESPACES}")
    cleaned, sheets = clean(markup, {"a"})
    picture = 'id="a-2"><style>*{}</style><g clip-path="url(#a-2)" fill="#fff"/></svg>'
    assert markup_of(cleaned) == f"<svg {NAMESPACES} {picture}"
    assert sheets == []


def test_a_style_sheet_outside_a_picture_goes_to_the_head_and_a_script_nowhere(held):
    shown = Html("<style>td>b{color:red}</style><script>a<b</script><p style='x:y'>Shown.</p>")
    page = make_page(sample.notebook(held, extra=[shown]), sample.context(held))
    head, _, content = page.partition("<body>")
    assert "<style>td>b{color:red}</style>" in head
    assert "<p>Shown.</p>" in content and "a<b" not in page and "a&lt;b" not in page


def test_output_that_is_not_well_formed_is_shown_as_a_browser_would_read_it(held):
    shown = Html("<table border=1><tr><td>One&nbsp;cell<td>B<br></table><p>Unclosed & bare")
    page = make_page(sample.notebook(held, extra=[shown]), sample.context(held))
    assert "<td>One\xa0cell</td><td>B<br></td></tr></table><p>Unclosed &amp; bare</p>" in page


def test_the_data_beside_a_page_are_its_figures_with_their_passages(held):
    context = sample.context(held, "ja")
    sheets = made_page(sample.notebook(held, "ja"), context).sheets
    files = downloads(sheets, context)
    lines = files["CSV"].decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + 6
    assert lines[1].startswith(
        "north-target,北省,AI産業の規模,target,2027,160000000000,,CNY,at_least"
    )
    again = made_page(sample.notebook(held, "ja"), sample.context(held, "ja")).sheets
    assert files == downloads(again, sample.context(held, "ja"))


def test_an_index_lists_the_pages_of_its_language_with_what_they_find(held, pages):
    finding = Html('<figure><p class="chart-finding"><p>It aims at <data value="160000000000" '
                   'data-figure="north-target">at least CNY 160\xa0billion</data>.</p></p>'
                   '<p class="chart-scope">x</p></figure>')  # fmt: skip
    page = make_page(sample.notebook(held, extra=[finding]), sample.context(held))
    entries = [entry_of(page, "a.en.html", "sample", "Sample"),
               entry_of(pages["ja"], "a.ja.html", "sample", "Sample")]  # fmt: skip
    index = make_index(entries, "en", edition_of(held.folders), {"ja": "index.ja.html"}, "feed.xml")
    assert '<a href="a.en.html#ref-north-target" class="n"><data' in index
    assert "a.ja.html" not in index
    assert trace(index).untraced == ()


def test_a_report_leads_by_a_finding_no_report_before_it_leads_by():
    def entry(report, *findings):
        return IndexEntry(f"{report}.html", report, report, "en", Html(report), "", findings)

    shared, own = Html("Shared."), Html("Own.")
    entries = [entry("b", shared, own), entry("a", shared), entry("c", shared)]
    leads = {one.report: one.finding for one in each_its_own(entries, ["a", "b", "c"])}
    assert leads == {"a": shared, "b": own, "c": shared}


def test_the_title_and_licence_of_the_data_are_in_the_language_of_the_page():
    edition = edition_of([paths.ROOT / "seeds"])
    with in_language("ja"):
        assert text_and_language(edition.named, "title") == (edition.named["title_ja"], "ja")
        assert all(text_and_language(one.named, "title")[1] == "ja" for one in edition.licenses)
    with in_language("en"):
        assert text_and_language(edition.named, "title") == (edition.title, "en")


def test_a_title_that_ends_in_a_mark_of_its_own_is_cited_without_a_second_one(held):
    edition = edition_of(held.folders)
    with in_language("en"):
        asked, told = citation("What changed?", edition), citation("What changed", edition)
    assert "What changed?</cite> In: " in asked.html
    assert "What changed</cite>. In: " in told.html


def test_the_feed_is_xml_with_an_entry_for_each_page(held, pages):
    entries = [entry_of(page, f"a.{tag}.html", "sample", "S\x00") for tag, page in pages.items()]
    feed = make_feed(entries, edition_of(held.folders), "https://example.org/ai")
    assert feed.count(b"<entry ") == 3
    assert b'href="https://example.org/ai/a.ja.html"' in feed
    assert b"<updated>2026-11-22T00:00:00Z</updated>" in feed


def test_a_page_carries_the_texts_of_a_row_and_not_the_keys_it_points_to(seeds):
    row = seeds.programmes.query("programme == 'henan-compute-voucher'").iloc[0]
    assert row["instrument"] == "PI014"

    texts = Texts(Rows(seeds)).of("programme/henan-compute-voucher")

    assert row["name_en"] in texts
    assert not {"PI014", "henan-compute-voucher", "henan"} & set(texts)


def test_the_title_by_which_a_plan_is_quoted_comes_along_where_it_holds_its_years():
    quoted = {"exact": "计划(2025—2027年)", "name_en": "Plan", "source": "plan"}
    held = tiny(
        regions=[region("maple")],
        sources=[source("plan")],
        programmes=[programme("dated", **quoted), programme("bare", **quoted | {"exact": "计划"})],
    )

    assert "计划(2025—2027年)" in Texts(Rows(held)).of("programme/dated")
    assert "计划" not in Texts(Rows(held)).of("programme/bare")


def test_a_row_without_a_name_is_known_by_its_key(tmp_path):
    unnamed = dict.fromkeys(("name_en", "name_ja", "name_zh_hans"), "")
    held = sample.seeds(tmp_path, regions=[sample.REGION | unnamed])

    assert "north" in Texts(Rows(held)).of("region/north")


def test_a_corrected_figure_says_what_was_printed_and_leads_to_it(tmp_path):
    mended = {"figure": "north-target", "field": "value", "printed": "150000000000",
              "corrected": "160000000000", "reason": "Page 3 has 150."}  # fmt: skip
    held = sample.seeds(tmp_path, corrections=[mended])

    page = make_page(sample.notebook(held, "en"), sample.context(held, "en"))

    assert "printed" in page and ">150000000000<" in page
    assert trace(page).untraced == ()


def test_a_list_of_names_marks_its_items_themselves():
    row = {"name_en": "Plan 9", "name": "Plan 9"}

    assert str(bullets([Name("programme/nine", row), "x"])) == (
        '<ul><li data-name="programme/nine">Plan 9</li><li>x</li></ul>'
    )


def test_a_report_of_many_pages_is_listed_by_their_names_alone(held, pages):
    entry = entry_of(pages["en"], "a.en.html", "report", "Strategies compared")
    entry = replace(entry, findings=(Html("<b>so it is</b>"),))
    many = [replace(entry, file=f"a{place}.en.html") for place in range(MOST_TOLD + 1)]

    few = make_index(many[1:], "en", edition_of(held.folders), {})
    all_of_them = make_index(many, "en", edition_of(held.folders), {})

    assert 'class="reports many"' in all_of_them
    assert 'class="reports many"' not in few
    assert all_of_them.count("<li><a href=") == few.count("<li><a href=") + 1
    assert "so it is" in few and "so it is" not in all_of_them


@pytest.mark.parametrize(("language", "title"), [("ja", "戦略の比較"), ("zh-Hans", "战略比较")])
def test_the_page_of_all_reports_names_each_in_its_own_language(held, pages, language, title):
    entry = entry_of(pages["en"], "a.html", "report", "Strategies compared")

    index = make_index([replace(entry, language=language)], language, edition_of(held.folders), {})

    assert f'<h2 id="report">{title}</h2>' in index
    assert "Strategies compared" not in index


def test_rows_behind_a_summary_stand_in_the_data_and_not_on_the_page(held):
    behind = '<p>Two of them <span data-rows="north-target north-baseline">share it</span>.</p>'
    plain = made_page(sample.notebook(held), sample.context(held))

    made = made_page(sample.notebook(held, extra=[Html(behind)]), sample.context(held))

    (figures,) = (sheet for sheet in made.sheets if sheet.table == "figures")
    assert {"north-target", "north-baseline"} <= {line["figure"] for line in figures.lines}
    assert "share it" in made.html and "data-rows" not in made.html
    assert made.html.count("north-baseline") == plain.html.count("north-baseline")
