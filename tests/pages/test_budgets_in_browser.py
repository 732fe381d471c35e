"""How long the comparison of three regions may be, nothing unfolded, and how heavy any page."""

import pytest
from in_chromium import CHROMIUM, TELEPHONE, opened

from analysis.language_records import LANGUAGES

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
DESKTOP = {"width": 1280, "height": 800}
FIRST_FIGURE = "document.querySelector('main .text data[value]').getBoundingClientRect().top"


@pytest.fixture(params=LANGUAGES)
def comparison(request, with_scripts, rendered):
    name = f"compare-strategies.{request.param}.html"
    return opened(with_scripts, rendered / name, unfolded=False)


@pytest.mark.parametrize(("screen", "tallest"), [(DESKTOP, 12_000), (TELEPHONE, 20_000)])
def test_the_comparison_is_no_longer_than_promised(comparison, screen, tallest):
    comparison.set_viewport_size(screen)

    assert comparison.evaluate("document.documentElement.scrollHeight") <= tallest


def test_the_first_figure_of_the_comparison_stands_on_the_first_screen(comparison):
    comparison.set_viewport_size(DESKTOP)

    assert comparison.evaluate(FIRST_FIGURE) <= 600
