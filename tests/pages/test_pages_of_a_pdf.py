"""Where a document is a PDF, its passages are shown with the page they are printed on."""

import pytest
import sample

from analysis.pages import make_page, trace
from analysis.pages.held_against import differences

#: the target of the sample is printed from 120 to 129
PLACE = {"source": "north-news", "start": 120, "end": 129, "page": 3,
         "left": "62.2", "top": "78.1", "right": "112.0", "bottom": "92.5"}  # fmt: skip


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    return sample.seeds(tmp_path_factory.mktemp("held"), positions=[PLACE])


@pytest.fixture(scope="module")
def page(held):
    return make_page(sample.notebook(held), sample.context(held))


@pytest.mark.parametrize(("language", "words"), [
    ("en", ">page 3</span>"), ("ja", ">3ページ</span>"), ("zh-Hans", ">第3页</span>"),
])  # fmt: skip
def test_a_passage_of_a_pdf_has_its_page(held, language, words):
    made = make_page(sample.notebook(held, language), sample.context(held, language))

    assert f'data-page="north-news 120 129"{words}' in made
    assert trace(made).untraced == ()


def test_a_page_that_was_tampered_with_is_untraced(page):
    assert trace(page.replace(">page 3</span>", ">page 4</span>")).untraced


def test_a_page_number_is_held_against_the_package(page, held, tmp_path):
    moved = sample.seeds(tmp_path, positions=[PLACE | {"page": 4}])

    assert [*differences(page, held)] == []
    assert any("north-news: pages is" in one for one in differences(page, moved))
