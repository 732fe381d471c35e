"""The questions readers came with: each is answered where it is said to be, in each language.

An answer is at most two steps from the index: the page, and the part of it that its contents name.
What must stand there is told by what it is (figures, rows, words), so that one list serves every
language; a change of wording passes, a lost answer does not.
"""

import tomllib
from functools import lru_cache
from pathlib import Path

import pytest
from lxml import html

from analysis.language_records import LANGUAGES
from analysis.languages import Term, in_language, name_of, text_of, translate
from analysis.pages.tree import values, words_of
from analysis.rendering.export import index_name

LIST = Path(__file__).parent / "twenty_questions.toml"
QUESTIONS = tomllib.loads(LIST.read_text(encoding="utf-8"))["question"]
WITH_ROWS = {"region": "regions", "programme": "programmes", "member": "members",
             "indicator": "indicators", "question": "questions", "concept": "concepts"}  # fmt: skip


@lru_cache(maxsize=64)
def page(path: Path):
    return html.parse(str(path)).getroot()


def part_of(tree, heading: str):
    """Return what stands under a heading, or before the first; it is in the page's contents."""
    text = tree.find_class("text")[0]
    if not heading:
        return [one for one in text if one.tag != "section" and one.get("class") != "back"]
    (found,) = (one for one in text.iter("section")
                if (head := one.find("h2")) is not None and words_of(head) == heading)  # fmt: skip
    contents = tree.find_class("contents")[0]
    assert f"#{found.find('h2').get('id')}" in values(contents, "href")
    return [found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", QUESTIONS, ids=[one["asks"] for one in QUESTIONS])
def test_a_readers_question_is_answered_two_steps_from_the_index(asked, language, rendered, seeds):
    name = f"{asked['report']}.{language}.html"
    assert name in values(page(rendered / index_name(language)), "href")
    tree = page(rendered / name)
    with in_language(language):
        parts = part_of(tree, translate(asked["part"]) if asked["part"] else "")
        words = " ".join(words_of(one) for one in parts)
        wanted = [
            *(name_of(seeds.row(WITH_ROWS[table], key))
              for table, _, key in (row.partition("/") for row in asked.get("rows", ()))),
            *(Term("tiers", one).says for one in asked.get("tiers", ())),
            *(translate(one) for one in asked.get("words", ())),
            *told(asked, seeds, language),
        ]  # fmt: skip
    for one in wanted:
        assert one.lower() in words.lower(), one
    shown = {key for one in parts for value in values(one, "data-figure", "data-from")
             for key in value.split()}  # fmt: skip
    assert set(asked.get("figures", ())) <= shown
    assert set(asked.get("dates", ())) <= shown
    if "file" in asked:
        files = [link for link in values(tree, "href") if link.endswith(asked["file"])]
        assert files and all((rendered / link).is_file() for link in files)


def told(asked, seeds, language):
    """Return the longer texts of the package that the answer shows, in the language."""
    for key in asked.get("bets", ()):
        yield text_of(seeds.row("strategies", key), "bet", language)
    for key in asked.get("costs", ()):
        yield text_of(seeds.row("support_schemes", key), "eligible_costs", language)
    for key in asked.get("recipients", ()):
        codes = seeds.row("programmes", key)["target_groups"].split(";")
        yield from (Term("target_groups", code).says for code in codes if code)
