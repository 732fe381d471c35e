"""What stands in the data beside a page: the rows it shows, table by table, with their places."""

import csv
import io
import re
from dataclasses import replace

import pytest
import sample
from openpyxl import load_workbook

from analysis.languages import in_language
from analysis.package import Field
from analysis.package.descriptor import workbook_descriptor
from analysis.pages.beside import lead_to_files
from analysis.pages.columns import TITLES, head_of
from analysis.pages.downloads import as_csv, as_xlsx, downloads, files_of
from analysis.pages.rows import Rows
from analysis.pages.sheet_lines import RENAMED
from analysis.pages.sheets import main_sheet, sheets_of
from analysis.pages.tree import markup_of, named_rows, tree_of
from analysis.pages.unmarked import unmark
from analysis.tables import download_line
from tests.tiny import figure, member, programme, region, said, source, tiny

WORDS = {"source": "paper", "start": "7", "end": "11", "exact": "Firm"}
SEEDS = tiny(
    regions=[region("maple")],
    sources=[source("paper"), source("unused")],
    figures=[figure("grant", "500", programme="aid", measure_kind="ceiling")],
    evidence=[said("grant", "CNY 500", 3, "paper")],
    programmes=[
        programme("aid", "scheme", purpose_en="Pay.", sectors="", **WORDS),
        programme("plan", purpose_en="Grow.", purpose_ja="育てる。", **WORDS),
    ],
    support_schemes=[{"programme": "aid"}],
    scheme_terms=[
        {"term": "aid", "scheme": "aid", "limit": "grant", "limit_per": "project"}
        | {"source": "paper", "start": "3", "end": "10", "exact": "CNY 500"}
    ],
    conditions=[
        {"condition": "small", "of": "aid", "attribute": "size", "holds": "is"}
        | {"value": "small;micro", "text_en": "Small firms", **WORDS},
        {"condition": "good", "of": "plan", "attribute": "words", "holds": "is", **WORDS},
    ],
    members=[
        member("firm", programme="plan", **WORDS),
        member("product", "product", part_of="firm", basis="inferred", **WORDS),
        member("unseen", **WORDS),
    ],
)


def sheets(*shown: str, tag: str = "en") -> dict[str, list[dict]]:
    with in_language(tag):
        return {one.table: list(one.lines) for one in sheets_of(shown, Rows(SEEDS))}


def test_each_table_that_a_page_shows_is_a_sheet_and_the_documents_come_last():
    found = sheets("member/firm", "programme/plan", "grant", "region/maple", "member/nobody")

    assert list(found) == ["figures", "programmes", "members", "sources"]
    assert [line["key"] for line in found["members"]] == ["firm"]
    assert [line["source"] for line in found["sources"]] == ["paper"]


def test_a_row_says_whose_it_is_what_it_is_and_where_its_words_stand():
    (line,) = sheets("member/product")["members"]

    assert (line["name"], line["kind"], line["part_of"], line["part_of_key"]) == (
        "Product", "product", "Firm", "firm",
    )  # fmt: skip
    assert line["basis"] == "where it belongs is inferred"
    assert (line["exact"], line["source"], line["start"], line["end"]) == ("Firm", "paper", 7, 11)
    assert (line["title"], line["tier"]) == ("The paper", "official")


def test_texts_stand_in_the_language_of_the_page():
    (english,) = sheets("programme/plan")["programmes"]
    (japanese,) = sheets("programme/plan", tag="ja")["programmes"]

    assert (english["purpose"], japanese["purpose"]) == ("Grow.", "育てる。")
    assert "purpose_ja" not in english


def test_what_a_programme_pays_comes_with_it_and_quotes_its_words():
    shown = sheets("programme/aid")
    (scheme,), (term,) = shown["support_schemes"], shown["scheme_terms"]

    assert (scheme["programme"], scheme["exact"]) == ("Aid", "Firm")
    assert (term["scheme"], term["limit"], term["limit_key"]) == ("Aid", "CNY 500", "grant")
    assert (term["limit_per"], term["exact"]) == ("per project", "CNY 500")
    assert "support_schemes" not in sheets("programme/plan")


def test_a_condition_of_what_a_programme_pays_comes_with_it_in_words():
    (asked,) = sheets("programme/aid")["conditions"]

    assert (asked["attribute"], asked["holds"]) == ("size", "is")
    assert asked["value"] == "small enterprise; micro enterprise"
    assert (asked["text"], asked["exact"]) == ("Small firms", "Firm")


def test_a_figure_has_every_column_on_file():
    (line,) = sheets("grant")["figures"]

    assert (line["kind"], line["programme"], line["exact"]) == ("ceiling", "Aid", "CNY 500")
    left_out = {"measure_kind", "value_upper", "obs_status", "note_ja", "note_zh_hans"}
    assert set(SEEDS.figures) - left_out <= set(line)


def test_the_plain_file_holds_the_figures_or_else_the_longest_table():
    with in_language("en"):
        with_figure = sheets_of(["grant", "member/firm", "member/product"], Rows(SEEDS))
        without = sheets_of(["programme/plan", "member/firm", "member/product"], Rows(SEEDS))

    assert main_sheet(with_figure).table == "figures"
    assert main_sheet(without).table == "members"
    names = {"CSV": "a.csv", "XLSX": "a.xlsx"}
    assert files_of(without, names) == {
        "XLSX": "a.xlsx",
        "CSV": "a.csv",
        "CSV programmes": "a.programmes.csv",
        "CSV sources": "a.sources.csv",
    }
    assert files_of(without, {}) == {}


def test_csv_and_workbook_hold_the_same_cells_and_the_same_bytes_each_time():
    with in_language("en"):
        made = [sheets_of(["member/firm", "programme/aid"], Rows(SEEDS)) for _ in "ab"]
        (first, again) = [as_xlsx(one, "2025-01-01") for one in made]
        book = load_workbook(io.BytesIO(first))
        aid = ["support_schemes", "scheme_terms", "conditions"]
        assert first == again
        assert book.sheetnames == ["programmes", "members", *aid, "sources"]
        for sheet in made[0]:
            written = list(csv.reader(io.StringIO(as_csv(sheet).decode("utf-8-sig"))))
            cells = [
                ["" if cell is None else str(cell) for cell in row]
                for row in book[sheet.table].values
            ]
            assert cells == written


@pytest.mark.parametrize("evil", ["=1+1", "@SUM(A1)", "+cmd", "\t=x"])
def test_no_cell_of_any_sheet_is_a_formula(evil):
    held = tiny(
        regions=[region("maple")],
        sources=[source("paper", title=evil)],
        members=[member("firm", name_en=evil, **WORDS)],
    )
    with in_language("en"):
        (members, sources) = sheets_of(["member/firm"], Rows(held))
        book = load_workbook(io.BytesIO(as_xlsx([members, sources], "")))
        written = as_csv(members).decode("utf-8-sig") + as_csv(sources).decode("utf-8-sig")

    assert not any(c.data_type == "f" for page in book for row in page.iter_rows() for c in row)
    assert f"'{evil}" in written and f",{evil}" not in written


def test_a_page_without_figures_still_gives_what_it_names(tmp_path):
    held = sample.seeds(tmp_path)
    context = sample.context(held)
    files = downloads(sheets_of(["programme/north-plan"], context.rows), context)

    assert set(files) == {"CSV", "CSV sources", "XLSX"}
    assert "North AI Plan 2025" in files["CSV"].decode("utf-8-sig")


def test_what_texts_pictures_and_citations_name_is_shown():
    tree = tree_of(
        '<p><span data-name="member/firm">Firm</span><g data-row="programme/plan"/>'
        '<cite data-source="paper">x</cite><span data-name="member/firm">Firm</span></p>'
        '<p data-beside="goal member/lab">All are in the data.</p>'
    )

    assert named_rows(tree) == (
        "member/firm", "programme/plan", "source/paper", "goal", "member/lab",
    )  # fmt: skip


def offered(files):
    tree = tree_of(f"<p>Before.</p>{download_line('members')}<p>After.</p>")
    with in_language("en"):
        lead_to_files(tree, sheets_of(["grant", "member/firm"], Rows(SEEDS)), files)
    return markup_of(tree)


def test_a_line_offers_the_rows_of_a_table_by_the_names_of_their_files():
    page = offered({"CSV": "a.csv", "XLSX": "a.xlsx", "CSV members": "a.members.csv",
                    "CSV sources": "a.sources.csv"})  # fmt: skip

    assert '<a download="" href="a.members.csv">CSV</a>' in page
    assert '<a download="" href="a.xlsx">XLSX</a>' in page
    assert "data-file" not in page


def test_a_page_without_files_offers_none():
    assert offered({}) == "<p>Before.</p><p>After.</p>"


def test_what_goes_into_the_data_leaves_no_mark_on_the_page():
    tree = tree_of('<p data-beside="goal">All are in the data.</p>')
    unmark(tree)

    assert markup_of(tree) == "<p>All are in the data.</p>"


def test_a_column_is_called_as_the_descriptor_calls_it_where_nothing_else_is_said():
    titles = {"title": "lead office", "title_ja": "主管部署"}
    lead = Field("office", "string", "The office that leads it.", {}, titles=titles)
    table = replace(SEEDS.descriptor.tables["programmes"], fields=(lead,))
    heads = {}
    for tag in ("en", "ja", "zh-Hans"):
        with in_language(tag):
            heads[tag] = head_of("office", table)

    assert heads == {"en": "lead office", "ja": "主管部署", "zh-Hans": "lead office"}


def test_every_column_of_a_sheet_has_a_name_in_the_language_of_the_page():
    tables = workbook_descriptor().tables
    columns = [
        (re.sub("_(en|ja|zh_hans)$", "", RENAMED.get(column, column)), tables[name])
        for name in (*TITLES, "citations")
        for column in tables[name].columns
        if column != "file" and column not in tables[name].primary_key
    ]

    with in_language("zh-Hans"):
        english = {column for column, table in columns if head_of(column, table).isascii()}

    assert english == set()
