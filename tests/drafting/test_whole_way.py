"""Two invented regions go the whole way: drafted, half read, read; alone, stacked, in two parts.

A European region in English (NUTS, EUR, tiers by the size of firms) and a Japanese prefecture
(令和, 円, 市町村). At every stage the package is sound, is proved by its document, and is rendered.
"""

import os
import shutil
import sys
from pathlib import Path

import pytest

from analysis.curation.state import open_curation
from analysis.drafting.draft import draft_package
from analysis.measures.answers import answered_questions
from analysis.measures.peers import peers
from analysis.measures.silence import silence
from analysis.measures.unread import unread_regions
from analysis.package import check_package, load_seeds
from analysis.package.verify import verify
from analysis.planning.page import Settings
from analysis.planning.plan import Request
from analysis.rendering.batch import carry_out
from tests.tiny import REAL

TEXTS = Path(__file__).parent / "fictional"
sys.path.append(str(TEXTS))
from reader import read  # noqa: E402
from wanted import MINASE, WESTMARK  # noqa: E402

WANTED = {"westmark": WESTMARK, "minase": MINASE}
#: So many actions a reader needs at most for a text of fifteen hundred characters.
MOST_ACTIONS = 80


@pytest.fixture(scope="module", autouse=True)
def environment_as_it_was():
    """Take back what a page rendered in this process leaves in its environment."""
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(scope="module")
def drafts(tmp_path_factory):
    """The two drafts as they are made."""
    folder = tmp_path_factory.mktemp("drafts")
    base = load_seeds(REAL)
    return {
        name: draft_package(TEXTS / f"{name}.txt", name, folder / name, base).folder
        for name in WANTED
    }


@pytest.fixture(scope="module")
def packages(drafts, tmp_path_factory):
    """The two packages as a reader leaves them, and how often each thing was done."""
    folder, deeds = tmp_path_factory.mktemp("read"), {}
    for name, draft in drafts.items():
        shutil.copytree(draft, folder / name)
        curation = open_curation(folder / name, TEXTS, [REAL])
        _, deeds[name] = read(curation, WANTED[name])
    return {name: folder / name for name in WANTED}, deeds


def is_proved(folder):
    found = verify(load_seeds([REAL, folder]), TEXTS, {folder.name})
    return found.problems == () and found.numbers.unaccounted == () and found.not_at_hand


@pytest.mark.parametrize("name", WANTED)
def test_a_draft_is_sound_and_proved_and_nothing_of_it_is_told_as_read(name, drafts):
    folder = drafts[name]
    seeds = load_seeds([REAL, folder], unread=False)

    assert check_package([REAL, folder]) == ()
    assert is_proved(folder)
    assert name not in set(seeds.figures["region"]) | set(seeds.programmes["region"])
    assert unread_regions(seeds) == {name}


@pytest.mark.parametrize("name", WANTED)
def test_a_reader_needs_few_actions_and_leaves_nothing_unread(name, packages):
    folders, deeds = packages
    seeds = load_seeds([REAL, folders[name]], unread=False)

    assert seeds.with_unread is None
    assert check_package([REAL, folders[name]]) == ()
    assert is_proved(folders[name])
    assert deeds[name].total() <= MOST_ACTIONS, deeds[name]


def test_a_package_half_read_is_sound_and_shows_what_was_read(drafts, tmp_path):
    folder = shutil.copytree(drafts["minase"], tmp_path / "minase")
    half = {**MINASE, "schemes": {}, "members": {}}
    half["programmes"] = {key: MINASE["programmes"][key] for key in list(MINASE["programmes"])[:3]}
    programmes = set(half["programmes"])
    half["figures"] = {
        words: cells
        for words, cells in MINASE["figures"].items()
        if cells.get("programme", next(iter(programmes))) in programmes
    }
    half["indicators"] = {"AI companies": MINASE["indicators"]["AI companies"]}
    read(open_curation(folder, TEXTS, [REAL]), half, rest="kept")
    seeds = load_seeds([REAL, folder], unread=False)

    assert check_package([REAL, folder]) == ()
    assert is_proved(folder)
    assert unread_regions(seeds) == {"minase"}
    assert "minase" in set(seeds.figures["region"])
    assert "minase" in peers(seeds)


def test_the_two_answer_the_same_questions_and_are_compared(packages):
    folders, _ = packages
    seeds = load_seeds([REAL, *folders.values()], unread=False)
    said = {(one["question"], one["region"]): one["state"] for one in _answers(seeds)}
    answered = ("aim-companies", "build-companies", "aim-industry-size", "build-industry-size",
                "pay-rate", "pay-ceiling", "pay-envelope", "when-plan-ends")  # fmt: skip

    assert {said[question, name] for question in answered for name in WANTED} == {"stated"}
    rows = {row.question["question"]: row for row in answered_questions(seeds, list(WANTED))}
    assert {one.figure != "" for one in rows["pay-rate"].answers} == {True}


def test_two_documents_of_one_region_in_two_folders_make_one_region(drafts, tmp_path):
    more = tmp_path / "minase-more.txt"
    more.write_text("水瀬県ロボット計画\n\n県内のロボット企業数は令和７年末で３０社である。\n")
    second = draft_package(more, "minase", tmp_path / "second").folder
    first = shutil.copytree(drafts["minase"], tmp_path / "first")
    regions = first / "regions.csv"
    named = regions.read_text().replace("minase,Minase,,,,", "minase,Minase,,,prefecture,")
    regions.write_text(named)

    assert check_package([REAL, first, second]) == check_package([REAL, second, first]) == ()
    assert load_seeds([REAL, second, first]).row("regions", "minase")["level"] == "prefecture"


def test_both_regions_are_rendered_in_three_languages_with_every_number_traced(packages, tmp_path):
    folders, _ = packages
    stack = (REAL, *folders.values())
    both = {"regions": "westmark,minase"}
    outcomes = [
        *_rendered(tmp_path, stack, "region-profile", {"region": "minase"}, ("zh-Hans",)),
        *_rendered(tmp_path, stack, "compare-strategies", both, ("en",)),
        *_rendered(tmp_path, stack, "support-schemes", {"currency": "EUR"}, ("ja",)),
    ]

    assert [one.error for one in outcomes if one.error] == []
    assert len(outcomes) == 3


def test_the_drafts_alone_are_rendered_and_say_that_they_are_not_read(drafts, tmp_path):
    stack = (REAL, drafts["westmark"])
    given = {"region": "westmark"}
    outcomes = [
        *_rendered(tmp_path, stack, "region-profile", given, ("en",)),
        *_rendered(tmp_path, stack, "region-profile", given | {"unread": "true"}, ("en",)),
    ]

    assert [one.error for one in outcomes if one.error] == []
    left_out, shown = (_page(tmp_path, one) for one in outcomes)
    assert "Drafted and not read yet, so left out of this page" in left_out
    assert 'data-figure="westmark-' not in left_out
    assert 'data-figure="westmark-' in shown
    assert shown.count('class="not-read"') > 10


def _answers(seeds):
    return silence(seeds).to_dict("records")


def _rendered(out, stack, report, given, languages):
    request = Request(
        reports=(report,), given=given, languages=languages, seeds=stack, out=str(out)
    )
    settings = Settings(seeds=tuple(map(str, stack)))
    _, outcomes = carry_out(request, settings, 1, lambda *_: None)
    return outcomes


def _page(out, outcome):
    return (out / outcome.page).read_text(encoding="utf-8")
