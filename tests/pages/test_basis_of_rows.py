"""Where the words of a row are shown, what the source does not state itself is marked."""

from analysis.pages.evidence import Evidence
from analysis.pages.ledger import Entry
from analysis.pages.passages import Passages
from analysis.pages.rows import Rows
from analysis.pages.tree import text_of
from tests.tiny import figure, member, said, source, tiny

SPAN = {"source": "plan", "start": "0", "end": "4", "exact": "Firm"}


def shown(basis):
    seeds = tiny(sources=[source("plan")], members=[member("firm", basis=basis) | SPAN])
    rows = seeds.members.to_dict("records")
    return text_of(Passages(Rows(seeds)).listed(rows)[0])


def test_a_row_that_is_passed_on_or_inferred_says_so_and_a_stated_one_says_nothing():
    assert "passed on by the source from others" in shown("reported")
    assert "where it belongs is inferred" in shown("inferred")
    assert "stated" not in shown("stated")


def test_a_figure_that_two_documents_have_from_one_news_item_says_that_they_are_one_witness():
    retells = {"relation": "retells", "work": "news", "name_en": "News", "basis": "inferred"}
    citations = [{"citation": key, "source": key} | retells for key in ("blog", "post")]
    both = [said("f", "3 million", source=key) for key in ("blog", "post")]

    def told(evidence):
        seeds = tiny(figures=[figure("f", "3000000")], citations=citations, evidence=evidence,
                     sources=[source("blog"), source("post")])  # fmt: skip
        return text_of(Evidence(Rows(seeds)).of(Entry(1, "f", figure="f")))

    assert "one witness, not several" in told(both)
    assert "one witness" not in told(both[:1])
