"""A page forged together with the package it carries agrees with itself; the seeds tell."""

import json
import re

import pytest
import sample

from analysis.measures.peers import set_beside
from analysis.pages import trace
from analysis.pages.answer_words import rules
from analysis.pages.held_against import differences
from analysis.schemes.reading import terms_of
from tests.tiny import region, tiny

PACKAGE = re.compile(r'(id="package">)(.*?)(</script>)', re.DOTALL)


def forged(page: str, change) -> str:
    """Return the page with its package changed."""

    def change_it(found):
        package = json.loads(found[2])
        change(package)
        return found[1] + json.dumps(package).replace("<", "\\u003c") + found[3]

    return PACKAGE.sub(change_it, page)


@pytest.mark.parametrize("tag", ["en", "ja", "zh-Hans"])
def test_a_page_of_these_seeds_does_not_differ_from_them(held, pages, tag):
    assert list(differences(pages[tag], held)) == []


def test_a_figure_changed_on_the_page_and_in_its_package_is_found_by_the_seeds_alone(held, pages):
    page = pages["en"].replace("70000000000", "77000000000")
    page = page.replace("CNY\u00a070\u00a0billion", "CNY\u00a077\u00a0billion")
    marks = [one for one in trace(page).untraced if "77" in one["text"]]

    assert marks == []  # the page agrees with itself
    assert list(differences(page, held)) == [
        "figure north-baseline: value is '77000000000', on file '70000000000'"
    ]


@pytest.mark.parametrize(("change", "says"), [
    (lambda p: p["figures"]["north-target"].update(bound="exact"), "bound is 'exact'"),
    (lambda p: p["figures"]["north-target"].update(period="2026"), "period is '2026'"),
    (lambda p: p["figures"]["north-target"].update(kind="actual"), "kind is 'actual'"),
    (lambda p: p["figures"]["north-target"].update(places={}), "places is {}"),
    (lambda p: p["figures"].update(made={"value": "7"}), "figure made: not on file"),
    (lambda p: p["figures"].update({"north-target": 7}), "value is 7"),
    (lambda p: p["sources"]["north-news"].update(tier="official"), "tier is 'official'"),
    (lambda p: p["names"].update({"region/north": ["North 777"]}), "'North 777' is no text of it"),
    (lambda p: p["names"].update({"region/made": ["777"]}), "region/made: not on file"),
    (lambda p: p["names"].update({"edition/version": ["7.7"]}), "'7.7' is no text of it"),
    (lambda p: p["names"].update({"edition/before": ["777 firms"]}), "edition/before"),
    (lambda p: p["places"].update({"programme/north-plan": {"starts": "1999"}}), "not those on"),
    (lambda p: p.update(edition="9.9"), "edition 9.9, on file 1.0.0"),
    (lambda p: p.clear(), "carries no package"),
])  # fmt: skip
def test_each_part_of_a_package_is_held_against_the_seeds(held, pages, change, says):
    found = list(differences(forged(pages["en"], change), held))

    assert any(says in one for one in found), found


def test_the_version_of_an_edition_that_is_not_at_hand_is_taken(held, pages):
    def before(package):
        package["names"]["edition/before"] = ["0.9"]

    assert list(differences(forged(pages["en"], before), held)) == []


def test_another_package_than_the_pages_is_told_by_its_figures(tmp_path, pages):
    other = [sample.PLAIN | one for one in sample.FIGURES[1:]]
    seeds = sample.seeds(tmp_path, figures=other)

    assert "figure north-baseline: not on file" in list(differences(pages["en"], seeds))


def test_the_terms_by_which_a_page_answers_are_held_against_the_seeds(held, pages):
    def carrying(**changed) -> str:
        terms = json.dumps({**rules(terms_of(held)), **changed})
        block = f'<script type="application/json" id="rules">{terms}</script>'
        return pages["en"].replace("</body>", f"{block}</body>")

    made = [{"term": "made", "scheme": "made", "region": "north"}]

    assert list(differences(carrying(), held)) == []
    assert list(differences(carrying(terms=made), held)) == [
        "terms of support schemes: not those on file"
    ]


def test_terms_of_chosen_regions_are_held_against_those_of_the_same_regions(pages):
    seeds = tiny(regions=[region("north"), region("south")])
    chosen = rules(terms_of(set_beside(seeds, ["north"])))

    def told(**more) -> list[str]:
        block = json.dumps({**chosen, **more})
        script = f'<script type="application/json" id="rules">{block}</script>'
        page = pages["en"].replace("</body>", f"{script}</body>")
        return [one for one in differences(page, seeds) if "support schemes" in one]

    assert told(regions=["north"]) == []
    assert told() == ["parents of support schemes: not those on file"]
    assert told(regions=[7, "made"]) == told()
