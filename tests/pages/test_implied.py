"""What the place of an entry says is left out of it, and a trace reads it there again."""

import re

from analysis.pages import trace
from analysis.pages.implied import Implied

ENTRY = '<li id="ref-size"><div class="ev" id="ev-1">'
SUM = {"value": "7", "data-derived": "total", "data-from": "a b"}


def test_a_number_and_a_date_in_an_entry_are_of_its_figure():
    implied = Implied(ENTRY, {"size"})

    assert implied.marks("data", {"value": "5"}, "size") == {"data-figure": "size", "value": "5"}
    assert implied.marks("time", {"datetime": "2027", "data-source": "s"}, "size") == {
        "datetime": "2027",
        "data-source": "s",
    }
    assert implied.marks("data", {"value": "5"}, "unknown") == {"value": "5"}


def test_words_in_an_entry_are_of_the_source_cited_above_them():
    implied = Implied(ENTRY, {"size"})
    implied.cites({"data-source": "plan"})

    assert implied.marks("q", {}, "size") == {"data-exact": "size", "data-source": "plan"}
    assert implied.marks("q", {}, "a-row") == {"data-exact": "", "data-source": "plan"}
    assert implied.marks("q", {"data-source": "own"}, "size")["data-source"] == "own"


def test_a_derived_number_rests_on_what_the_number_that_opens_it_names():
    implied = Implied(ENTRY, ())
    implied.opens({"popovertarget": "ev-1"}, SUM)
    implied.opens({"popovertarget": "ev-1"}, {"value": "8"})

    said = {"value": "7", "data-derived": "total"}
    assert implied.marks("data", said, "size") == SUM
    assert implied.marks("data", said, "another") == said


def test_the_entries_of_a_page_leave_out_what_their_place_says(pages):
    evidence = pages["en"].partition('<section id="evidence">')[2].partition("</section>")[0]
    heads = re.findall(r'<p class="ev-head"><strong>(<data[^>]*>)', evidence)

    assert heads and not any("data-figure" in head or "data-from" in head for head in heads)
    assert "<q" in evidence and "data-exact" not in evidence


def test_words_under_another_source_than_their_own_are_untraced(pages):
    page = pages["en"]
    before, _, evidence = page.partition('<section id="evidence">')
    moved = re.sub(r'(<cite data-source=")[^"]*', r"\1another", evidence)

    assert trace(page).untraced == ()
    assert len(trace(f'{before}<section id="evidence">{moved}').untraced) > 1


def test_a_value_moved_to_the_entry_of_another_figure_is_untraced(pages):
    first, second = re.findall(r'<li id="(ref-[^"]*)"><div class="ev"', pages["en"])[:2]
    swapped = pages["en"].replace(f'<li id="{first}"', '<li id="held"')
    swapped = swapped.replace(f'<li id="{second}"', f'<li id="{first}"')
    swapped = swapped.replace('<li id="held"', f'<li id="{second}"')

    assert trace(swapped).untraced
