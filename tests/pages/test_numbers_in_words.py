"""A number in words that stands free in a block has no mark, whatever language it is in."""

import json

import pytest

from analysis.pages import trace
from analysis.pages.agreement import has_numeral, numbers_in

NUMBERS = (
    "two billion|二十億|三成|half of the firms|dozens|tenfold|a third|seven firms|zero firms|zero"
    "|ゼロ|零|VII firms|MMXXVII|eleventy|fourscore firms|a gross of firms|a myriad firms"
    "|a lakh firms|a couple of hundred firms|a baker’s dozen|nil|naught|umpteen|seven-figure|ダース"
    "|七七七|柒百|幺幺零|翻番|卌 firms|卄 firms|数百社|几十家"
).split("|")
#: Small numbers are grammar; letters and syllables of a number's word say none.
NONE = (
    "two of them|one project|二つの地域|两个地区|It is never read as zero.|net zero|每一项|三者"
    "|a CV|CD-ROM|MI|a MIX|civil|vanilla|Manila|twice a day|a score|figures|近零排放|零售|北京"
    "|一一对应"
).split("|")


def page(words, tag="en", names=()):
    held = json.dumps({"names": {"programme/a": list(names)}})
    package = f'<script type="application/json" id="package">{held}</script>'
    return f'<html lang="{tag}"><body><p>{words}</p>{package}</body></html>'


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
@pytest.mark.parametrize("words", NUMBERS)
def test_a_number_in_words_is_not_traced_in_any_language(words, tag):
    assert trace(page(words, tag)).untraced


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
@pytest.mark.parametrize("words", NONE)
def test_words_that_say_no_number_are_left_alone(words, tag):
    assert trace(page(words, tag)).untraced == ()


@pytest.mark.parametrize("name", ["Phase VII", "Myriad Park", "十大工程", "三年行動計画", "壹基金"])
def test_a_name_of_the_package_may_hold_one(name):
    said = f'<span data-name="programme/a">{name}</span>'

    assert trace(page(said, names=[name])).untraced == ()
    assert trace(page(said)).untraced != () or not numbers_in(name, "en")


@pytest.mark.parametrize("words", NUMBERS)
def test_what_holds_a_number_is_marked_as_a_name(words):
    assert has_numeral(words) or words in ("zero", "ゼロ")
