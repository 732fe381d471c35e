"""Ask a language model of the user's own for rows of a draft, by way of langextract.

text -> **with langextract** -> proposals

Nothing is asked unless the user names a model, and then only the text and what to look for go
to it. langextract tells how well it found a passage again; only what it found word for word is
proposed: it calls an invented amount a lesser match of a real one.
"""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from analysis.drafting.proposals.proposals import AMOUNTS, PROPOSED, Proposal
from analysis.package.codes import code_list

#: Rows that a document has at most by a model's account, and signs that a cell of one has.
MOST, LONGEST_CELL = 2_000, 300
ASKED = (
    "List what a public plan or support measure says, each with the exact words of the text, in "
    "the order of the text, never a paraphrase. programmes: the words that name a plan, measure, "
    "fund or support scheme. members: the name of a company, park, institution, model or place. "
    "scheme_terms: the shortest words of one clause that say what is paid, with its amounts as "
    "printed in the attributes {amounts}. The attribute kind is, for programmes, one of "
    "{programmes}; for members one of {members}."
)


class NoModel(RuntimeError):
    """langextract is not installed, or the model did not answer; the text says what to do."""


@dataclass(frozen=True)
class WithLangextract:
    """A proposer that asks a model through langextract: by its name, or a provider of one's own."""

    model: str = ""
    provider: Any = None

    def proposals(self, text: str, language: str) -> Iterable[Proposal]:
        """Ask the model; raises NoModel where it cannot be asked."""
        try:
            import langextract
            from langextract.core.data import AlignmentStatus
            from langextract.core.tokenizer import UnicodeTokenizer
        except ImportError:
            says = "no langextract here: install it with `make setup for=model`"
            raise NoModel(says) from None
        logging.getLogger("absl").setLevel(logging.ERROR)
        chosen = {"model": self.provider} if self.provider else {"model_id": self.model}
        try:
            answer = langextract.extract(
                text,
                prompt_description=_asked(),
                examples=_examples(),
                tokenizer=UnicodeTokenizer(),  # the usual one takes a run of kanji for one word
                show_progress=False,
                fetch_urls=False,
                **chosen,
            )
        except Exception as error:  # a provider fails in ways of its own
            says = f"the model {self.model or 'given'!r} did not answer: {error}"
            raise NoModel(" ".join(says.split())[:300]) from error
        return _proposed(answer.extractions or (), AlignmentStatus.MATCH_EXACT)


def _proposed(extractions: Iterable[Any], exactly: Any) -> Iterator[Proposal]:
    """Yield what a model's answer quotes to the character, as far as it is of the usual size."""
    for one in islice(extractions, MOST):
        place = one.char_interval
        if one.alignment_status is exactly and place is not None and place.start_pos is not None:
            given = one.attributes if isinstance(one.attributes, dict) else {}
            told = {
                name: " ".join(str(said)[:LONGEST_CELL].split()) for name, said in given.items()
            }
            cells = {name: said for name, said in told.items() if said}
            start = place.start_pos
            yield Proposal(one.extraction_class, one.extraction_text, start, cells)


def _asked() -> str:
    return ASKED.format(
        amounts=", ".join(AMOUNTS),
        programmes=", ".join(code_list("programme_kinds")),
        members=", ".join(code_list("member_kinds")),
    )


def _examples() -> list[Any]:
    """Return one invented passage with what is to be found in it."""
    from langextract.core.data import ExampleData, Extraction

    said = "（一）算力支持。按租用算力费用的20%给予补贴，最高不超过100万元。枫叶科技园负责受理。"
    found = (
        ("programmes", "算力支持", {"kind": "scheme"}),
        ("scheme_terms", "20%给予补贴，最高不超过100万元", {"rate": "20%", "limit": "100万元"}),
        ("members", "枫叶科技园", {"kind": "park"}),
    )
    assert {table for table, *_ in found} == set(PROPOSED)
    return [
        ExampleData(
            text=said,
            extractions=[
                Extraction(table, words, attributes=dict(attributes))
                for table, words, attributes in found
            ],
        )
    ]
