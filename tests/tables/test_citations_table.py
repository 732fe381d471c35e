"""What the documents go back to, by document, with what is only inferred marked."""

from shown import heads, shown, told

from analysis.tables import citations_table
from analysis.tables.citations import retelling_lines
from tests.tiny import source, tiny

NEWS = {"relation": "retells", "work": "news", "name_en": "A news item", "basis": "inferred"}
CITATIONS = [
    {"citation": "one", "source": "plan", "relation": "translates", "work": "original",
     "name_en": "The original", "title": "原版", "language": "zh-Hans", "basis": "stated"},
    {"citation": "two", "source": "blog"} | NEWS,
    {"citation": "three", "source": "post"} | NEWS,
]  # fmt: skip


def seeds_of(citations=CITATIONS):
    return tiny(sources=[source("blog"), source("plan"), source("post")], citations=citations)


def test_each_document_stands_with_what_it_goes_back_to():
    assert shown(citations_table(seeds_of())) == [
        ("The blog", "retold", "A news item (inferred)"),
        ("The plan", "translated", "The original: “原版”"),
        ("The post", "retold", "A news item (inferred)"),
    ]


def test_a_title_is_in_its_own_language():
    assert 'lang="zh-Hans"' in citations_table(seeds_of()).html


def test_what_a_document_names_as_its_sources_stands_in_one_row():
    cites = {"source": "plan", "relation": "cites", "basis": "stated"}
    rows = [
        {"citation": "one", "work": "a", "name_en": "The Daily"} | cites,
        {"citation": "two", "work": "b", "name_en": "The Gazette"} | cites,
    ]

    assert shown(citations_table(seeds_of(rows))) == [
        ("The plan", "source or reference it names", "The Daily; The Gazette"),
    ]


def test_a_package_that_cites_nothing_says_so():
    assert told(citations_table(seeds_of([])).note) == (
        "No document on file says what it goes back to."
    )


def test_documents_that_retell_one_item_are_said_to_be_one_witness():
    (line,) = retelling_lines(["blog", "plan", "post"], seeds_of())

    assert told(line) == "2 of them retell one and the same news item"
    assert retelling_lines(["blog", "plan"], seeds_of()) == []


def test_the_table_has_a_caption_heads_and_no_note_where_a_document_goes_back_to_something():
    table = citations_table(seeds_of())

    assert told(table.caption) == "What the documents go back to"
    assert heads(table) == ("Document", "How", "What it goes back to")
    assert table.note is None


def test_what_is_gone_back_to_leads_to_its_row_and_a_title_without_a_language_says_so():
    bare = CITATIONS[0] | {"language": ""}
    html = citations_table(seeds_of([bare])).html

    assert 'data-name="citation/one">The original<' in html
    assert '<span lang="und" data-name="citation/one">原版<' in html


def test_what_a_document_does_in_several_ways_stands_in_the_order_of_the_list():
    cites = CITATIONS[0] | {"citation": "four", "relation": "cites", "title": ""}

    assert [row[1] for row in shown(citations_table(seeds_of([*CITATIONS, cites])))[1:3]] == [
        "source or reference it names", "translated",
    ]  # fmt: skip
