"""A page of a stranger, made to break whoever traces it: every number untraced, and it ends."""

import re
import signal

import pytest

from analysis.pages import trace

PACKAGE = re.compile(r'(id="package">).*?(</script>)', re.DOTALL)
CARRIED = {
    "nested JSON": "[" * 200_000,
    "a list": "[]",
    "figures that are a text": '{"figures":"x","names":"y","sources":7,"places":[],"set_aside":{}}',
    "rows of other types": (
        '{"figures":{"north-target":[]},"names":{"region/north":{"a":1}},"sources":{"north-news":1},'
        '"places":{"programme/north-plan":"x"},"set_aside":[1,"x",null]}'
    ),
    "cells of other types": (
        '{"figures":{"north-target":{"value":1e5,"unit":[],"bound":{},"period":7,"places":'
        '{"north-news":[1,["a"],[1,2,3],[1,"b","c"]]}}},"names":{"region/north":[1,null]},'
        '"sources":{"north-news":{"title":[],"published":{}}},'
        '"places":{"programme/north-plan":{"start":[],"starts":7}},"set_aside":[{"start":1}]}'
    ),
}


@pytest.fixture(autouse=True)
def an_end():
    """Break off what does not end: thirty seconds of CPU, where each takes a tenth of one."""
    signal.signal(signal.SIGVTALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_VIRTUAL, 30)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)


@pytest.mark.parametrize("carried", CARRIED.values(), ids=CARRIED)
def test_a_package_of_another_shape_leaves_the_numbers_untraced(pages, carried):
    page = PACKAGE.sub(lambda found: f"{found[1]}{carried}{found[2]}", pages["en"])

    found = trace(page)

    assert "at least CNY 160 billion" in {" ".join(one["text"].split()) for one in found.untraced}


@pytest.mark.parametrize("number", ["1e999999999", "9" * 5_000, "1e-999999999", "1/0", "NaN"])
@pytest.mark.parametrize("place", ['value="{}" data-figure', 'value="{}" data-derived'])
def test_a_number_nobody_can_write_out_is_untraced(pages, number, place):
    mark = re.compile(re.escape(place).replace(r"\{\}", '[^"]*'))
    page, changed = mark.subn(lambda _: place.format(number), pages["en"])

    found = trace(page)

    assert changed and len(found.untraced) >= changed


DEEP = "<div>" * 60_000 + "</span>" * 60_000
STORM = {
    "tags that close what is not open": DEEP,
    "numbers in one line": "{mark} and " * 3_000,
    "labels": '<p aria-label="777 firms">' * 3_000,
    "open comments": "<!--" * 100_000,
    "open notes of a style sheet": "<style>" + "/* " * 100_000 + "</style>",
    "open style sheets": "<style>" + "content:url(" * 30_000 + "</style>",
}


def test_what_never_ends_is_read_once_and_no_tag_in_it():
    page = "<p>1</p>" + "<!--" * 100_000 + "<p hidden>2</p>" + "<a b='" * 100_000

    assert [one["text"] for one in trace(page).untraced] == ["1", "2"]


@pytest.mark.parametrize("storm", STORM.values(), ids=STORM)
def test_a_page_of_many_tags_is_read_to_its_end(pages, storm):
    mark = re.search(r'<data [^>]*data-figure="north-target"[^>]*>[^<]*</data>', pages["en"])
    page = pages["en"].replace("</main>", f"<p>{storm.replace('{mark}', mark[0])}</p></main>", 1)

    assert trace(page).traced + len(trace(page).untraced) > 0
