"""Which documents retell one news item, and so are one witness."""

from analysis.measures.witnesses import retold
from tests.tiny import source, tiny

KEYS = ("a", "b", "c")


def works(*rows, asked=KEYS):
    names = ("citation", "source", "relation", "work")
    citations = [
        dict(zip(names, (str(place), *row), strict=True)) for place, row in enumerate(rows)
    ]
    return retold(asked, tiny(sources=[source(key) for key in KEYS], citations=citations))


def test_documents_that_retell_one_work_are_told_by_it():
    rows = ("a", "retells", "news"), ("b", "retells", "news"), ("c", "retells", "other")

    assert works(*rows) == {"news": ("a", "b")}


def test_only_those_asked_for_count():
    rows = ("a", "retells", "news"), ("b", "retells", "news")

    assert works(*rows, asked=("a", "c")) == {}


def test_a_document_that_names_a_work_as_its_source_does_not_retell_it():
    assert works(("a", "cites", "report"), ("b", "cites", "report")) == {}


def test_a_document_that_retells_a_work_twice_is_one_document():
    assert works(("a", "retells", "news"), ("a", "retells", "news")) == {}
