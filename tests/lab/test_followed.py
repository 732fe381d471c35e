"""Each number of an output is a button that opens its words, and the output brings them along."""

import re

import pytest
from IPython.core.formatters import HTMLFormatter
from lxml import html

from analysis.lab.follow import look, show_followed
from analysis.lab.followed import followed
from analysis.pages.rows import Rows
from analysis.pages.tree import markup_of, tree_of
from analysis.pages.unlinked import unlink
from analysis.wording import Html, Noted, Table, say
from tests.tiny import figure, indicator, region, said, source, tiny


@pytest.fixture(scope="module")
def seeds():
    return tiny(
        regions=[region("maple")],
        indicators=[indicator("output")],
        sources=[source("plan")],
        figures=[
            figure("f-now", "40", unit="item"),
            figure("f-then", "100", unit="item", bound="at_least"),
        ],
        evidence=[said("f-now", "40", 3), said("f-then", "at least 100", 9)],
    )


@pytest.fixture(scope="module")
def rows(seeds):
    return Rows(seeds)


def shown(markup: str):
    return html.fragment_fromstring(markup)


def opened(output, button) -> str:
    (window,) = output.xpath(f"//*[@id='{button.get('popovertarget')}']")
    assert "popover" in window.attrib
    return " ".join(window.text_content().split())


def test_a_number_opens_its_exact_words_with_document_and_place(seeds, rows):
    output = shown(followed(say("{a}", a=seeds.quantity("f-then"))._repr_html_(), rows))

    (button,) = output.xpath("//button")
    assert button.text_content() == "at least 100 items"
    words = opened(output, button)
    assert "at least 100" in words
    assert "characters 9 to 21" in words


def test_one_figure_shown_twice_has_one_entry(seeds, rows):
    twice = say("{a} {b}", a=seeds.quantity("f-now"), b=seeds.quantity("f-now"))

    output = shown(followed(twice._repr_html_(), rows))

    assert len(output.xpath("//button")) == 2
    assert len(output.xpath("//*[@id]")) == 1


def test_what_holds_no_number_is_shown_as_it_is(rows):
    plain = Html("<p>Nothing is <b>counted</b> here<br>at all</p>")

    assert followed(plain, rows) == plain


def test_the_windows_of_two_outputs_do_not_share_a_name(seeds, rows):
    outputs = [
        followed(say("{a}", a=seeds.quantity(name))._repr_html_(), rows)
        for name in ("f-now", "f-then")
    ]

    one, other = (set(re.findall(r' id="(.+?)"', output)) for output in outputs)
    assert one and other and not one & other


def test_equal_displays_give_equal_outputs(seeds, rows):
    table = Table("Levels", ["What", "Value"], [["now", seeds.quantity("f-now")]])

    assert followed(table._repr_html_(), rows) == followed(table._repr_html_(), Rows(seeds))


def test_an_output_without_the_power_of_its_buttons_numbers_its_notes(seeds, rows):
    both = say("{a} of {b}", a=seeds.quantity("f-now"), b=seeds.quantity("f-then"))

    output = shown(followed(both._repr_html_(), rows))

    signs = [sign.text for sign in output.xpath("//sup[@data-note]")]
    notes = [sign.text for sign in output.xpath("//*[@data-entry]/sup")]
    assert signs == notes == ["1", "2"]


def test_an_input_of_a_derived_number_opens_its_own_words(seeds, rows):
    from analysis.quantities import ratio

    grown = ratio(seeds.quantity("f-then"), seeds.quantity("f-now"))

    output = shown(followed(say("{a}", a=grown)._repr_html_(), rows))

    inside = output.xpath("//*[@class='inputs']//button")
    assert [("40" in opened(output, one)) for one in inside] == [False, True]
    assert not output.xpath("//a[starts-with(@href, '#')]")


def test_every_display_of_the_kernel_is_followed(seeds, rows):
    formatter = HTMLFormatter()
    show_followed(formatter, rows)

    for view in (
        say("{a}", a=seeds.quantity("f-now")),
        Table("Levels", ["What", "Value"], [["now", seeds.quantity("f-now")]]),
    ):
        assert "popovertarget" in formatter(view)


def test_the_look_shows_nothing_itself():
    assert re.fullmatch(r"<style>[^<]*</style><script>[^<]*</script>", look())


def test_a_page_takes_an_output_of_jupyterlab_as_if_it_had_never_been_there(seeds, rows):
    now, then = seeds.quantity("f-now"), seeds.quantity("f-then")
    table = Table("Levels", ["What", "Value"], [["now", now], ["then", Noted(then, "a plan")]])
    sentence = say("From {a} ({b}), up; {a}.", a=now, b=then)

    for view in (table, sentence, Html(f"<b>one</b>{sentence.html} two <i>three</i>")):
        plain = view._repr_html_()
        tree = tree_of(followed(plain, rows))
        unlink(tree)
        assert markup_of(tree) == plain


def test_a_picture_is_hidden_where_the_look_is_not_trusted(rows, seeds):
    figure = '<figure><div class="chart-scroll">words</div>{}</figure>'

    output = shown(followed(figure.format(say("{a}", a=seeds.quantity("f-now")).html), rows))

    (picture,) = output.xpath("//*[@hidden]")
    assert picture.text == "words"
    assert ".followed .chart-scroll[hidden] { display: block; }" in look()
