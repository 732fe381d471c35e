"""From a page to the others: links of prose, of regions, of sources, and the list at the foot."""

from tiny import region, tiny

from analysis.languages import in_language
from analysis.pages.rows import Rows
from analysis.pages.tree import markup_of, tree_of
from analysis.pages.ways import MOST_NAMED, lead_on, linked_title, other_pages
from analysis.wording import Html

RELATED = {
    "mix.ipynb": ("mix.en.html", "Policy mix"),
    "region/maple": ("profile.maple.en.html", "Region profile"),
    "source/plan": ("document.plan.en.html", "One document"),
}


def led(markup: str) -> str:
    tree = tree_of(markup)
    lead_on(tree, RELATED)
    return str(markup_of(tree))


def test_a_link_to_a_notebook_leads_to_its_page():
    assert led('<p>See <a href="mix.ipynb">the mix</a>.</p>') == (
        '<p>See <a href="mix.en.html">the mix</a>.</p>'
    )


def test_a_link_to_a_notebook_without_a_page_is_words():
    assert led('<p><a href="desk.ipynb">the desk</a></p>') == "<p><span>the desk</span></p>"


def test_a_link_to_anywhere_else_stays():
    link = '<p><a href="https://example.org/">there</a></p>'
    assert led(link) == link


def test_a_region_that_heads_a_row_leads_to_its_page():
    maple = '<span data-name="region/maple">maple</span>'
    row = f'<table><tbody><tr><th scope="row">{maple}</th><td>x</td></tr></tbody></table>'

    assert f'<th scope="row"><a href="profile.maple.en.html">{maple}</a></th>' in led(row)


def test_a_region_that_heads_a_column_leads_to_its_page_and_others_do_not():
    maple, birch = (f'<span data-name="region/{key}">{key}</span>' for key in ("maple", "birch"))
    head = f"<table><thead><tr><th>{maple}</th><th>{birch}</th></tr></thead>"

    assert led(f"{head}<tbody><tr><td>{maple}</td></tr></tbody></table>") == (
        f'<table><thead><tr><th><a href="profile.maple.en.html">{maple}</a></th>'
        f"<th>{birch}</th></tr></thead><tbody><tr><td>{maple}</td></tr></tbody></table>"
    )


def test_the_title_of_a_source_leads_to_its_document():
    title = Html("<cite>The plan</cite>")

    assert linked_title("plan", title, RELATED) == (
        '<a href="document.plan.en.html"><cite>The plan</cite></a>'
    )
    assert linked_title("other", title, RELATED) == title


def test_the_foot_lists_reports_then_regions_on_file():
    rows = Rows(tiny(regions=[region("maple")]))
    known = {**RELATED, "region/gone": ("profile.gone.en.html", "Region profile")}

    with in_language("en"):
        shown = str(other_pages(known, rows))

    assert shown.index("mix.en.html") < shown.index("profile.maple.en.html")
    assert "Policy mix" in shown and "Maple" in shown
    assert "gone" not in shown and "document" not in shown


def test_the_foot_names_no_regions_where_they_are_many():
    many = [f"place-{number}" for number in range(MOST_NAMED + 1)]
    rows = Rows(tiny(regions=[region(one) for one in many]))
    ways = {f"region/{one}": (f"{one}.html", "Region profile") for one in many}

    with in_language("en"):
        assert other_pages(ways, rows) == ""
        assert str(other_pages(dict(list(ways.items())[1:]), rows)).count("<li>") == MOST_NAMED
