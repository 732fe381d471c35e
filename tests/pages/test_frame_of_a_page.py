"""The frame of a page: a template of a report's own, and a style sheet for every language."""

import pytest
from jinja2 import ChoiceLoader, DictLoader

from analysis.pages import frame, make_page
from tests.pages import sample

WITHOUT_METHOD = '{% extends "page.html.j2" %}{% block method %}{% endblock %}'


@pytest.fixture
def of_its_own(monkeypatch):
    """Put a template of its own for the report `brief` among those on file."""
    there = frame._environment()
    mine = DictLoader({"reports/brief.html.j2": WITHOUT_METHOD})
    both = there.overlay(loader=ChoiceLoader([mine, there.loader]))
    monkeypatch.setattr(frame, "_environment", lambda: both)
    frame._template.cache_clear()
    yield
    frame._template.cache_clear()


def page_of(report, held):
    return make_page(sample.notebook(held), sample.context(held, report=report))


def test_a_report_has_the_template_that_bears_its_name(of_its_own, held):
    assert '<section id="method">' not in page_of("brief", held)
    assert '<section id="method">' in page_of("long", held)


def test_a_language_that_the_style_sheet_does_not_name_has_its_carried_glyphs(monkeypatch):
    before = frame.style_sheet()
    monkeypatch.setitem(frame.FAMILIES, "xx", ("wb-xx", "xx"))
    frame.style_sheet.cache_clear()
    try:
        added = frame.style_sheet().removeprefix(before)
    finally:
        frame.style_sheet.cache_clear()

    assert added == '[lang|="xx"]:not(svg){font-family:wb-xx,wb-shared,var(--sans)}'
