"""A descriptor that says of itself what it likes: its edition is what can be read of it."""

import json

import pytest

from analysis.pages.edition import Edition, citation, edition_names, edition_of
from analysis.wording import Html

ODD = [None, 3, [], {}, [3], [None], [{"path": "http://["}], {"a": 1}, "x"]


@pytest.mark.parametrize("odd", ODD, ids=str)
@pytest.mark.parametrize("name", ["title", "version", "created", "licenses", "contributors"])
def test_an_odd_type_in_a_descriptor_is_left_out(tmp_path, name, odd):
    (tmp_path / "datapackage.json").write_text(json.dumps({name: odd, "title_ja": odd}))

    edition = edition_of([tmp_path])

    assert edition.issued == ""
    assert all(isinstance(text, str) for text in (edition.title, *edition.named.values()))
    assert all(one.address == "" for one in edition.licenses)


def test_a_day_that_is_not_on_the_calendar_is_none(tmp_path):
    (tmp_path / "datapackage.json").write_text('{"created": "2026-99-99T00:00:00Z"}')

    assert edition_of([tmp_path]) == Edition("", "", "", (), (), {"title": ""})


def test_a_number_in_the_title_of_a_package_belongs_to_its_name(tmp_path):
    title = "Candidate package for plan2026.txt"
    (tmp_path / "datapackage.json").write_text(json.dumps({"title": title}))
    edition = edition_of([tmp_path])

    cited = citation(Html("A page"), edition).html
    assert f'data-name="edition/title" lang="en">{title}</span>' in cited
    assert edition_names(edition)["edition/title"] == [title]
