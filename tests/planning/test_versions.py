"""Which installed packages a page rests on, and which make it due in vain."""

import pytest

from analysis.planning import versions
from analysis.planning.versions import installed, packages_on, rested_on


@pytest.fixture
def site(tmp_path):
    """An environment with the workbook, what it asks for, and a tool beside it."""
    for name, asks in {
        "regional_ai_strategy_workbook-1.0": ["Pen_Maker>=2", 'tool; extra == "dev"'],
        "pen_maker-2.1": ["ink[blue]", 'brush; sys_platform == "nowhere"'],
        "ink-3.0": ['water; extra == "blue"', 'oil; extra == "black"'],
        "water-1.0": [],
        "oil-1.0": [],
        "brush-1.0": [],
        "tool-9.0": ["oil"],
    }.items():
        folder = tmp_path / "site" / f"{name}.dist-info"
        folder.mkdir(parents=True)
        lines = ["Metadata-Version: 2.1", *(f"Requires-Dist: {one}" for one in asks)]
        (folder / "METADATA").write_text("\n".join([*lines, "", "Requires-Dist: prose"]))
    return tmp_path / "site"


ALL_IT_RESTS_ON = ["ink-3.0", "pen_maker-2.1", "regional_ai_strategy_workbook-1.0", "water-1.0"]


def test_a_page_rests_on_what_the_workbook_asks_for_and_what_that_asks_for(site):
    there = packages_on([str(site)])

    assert rested_on("regional-ai-strategy-workbook", there) == ALL_IT_RESTS_ON


def test_a_tool_beside_it_changes_nothing_and_another_version_does(site, tmp_path, monkeypatch):
    monkeypatch.setattr(versions.sys, "path", [str(site)])
    before = installed(tmp_path / "kept.json")

    (site / "tool-9.0.dist-info").rename(site / "tool-9.1.dist-info")
    assert installed(tmp_path / "kept.json") == before == ALL_IT_RESTS_ON

    (site / "water-1.0.dist-info").rename(site / "water-1.1.dist-info")
    assert "water-1.1" in installed(tmp_path / "kept.json")


def test_what_is_kept_is_taken_only_for_what_was_installed_then(site, tmp_path, monkeypatch):
    monkeypatch.setattr(versions.sys, "path", [str(site)])
    kept = tmp_path / "kept.json"
    installed(kept)

    kept.write_text(kept.read_text().replace("water-1.0", "kept-1.0"))
    assert "kept-1.0" in installed(kept)
    for damaged in ("", "[]", '{"state": 1}'):
        kept.write_text(damaged)
        assert installed(kept) == ALL_IT_RESTS_ON


def test_the_first_folder_of_a_path_has_the_package_that_is_imported(site, tmp_path):
    (tmp_path / "other" / "ink-8.0.dist-info").mkdir(parents=True)

    there = packages_on([str(tmp_path / "other"), "nowhere", str(site)])

    assert there["ink"].name == "ink-8.0.dist-info"


def test_an_environment_without_the_workbook_counts_whole(site, tmp_path, monkeypatch):
    monkeypatch.setattr(versions.sys, "path", [str(site)])
    (site / "regional_ai_strategy_workbook-1.0.dist-info").rename(tmp_path / "gone")

    assert "tool-9.0" in installed(tmp_path / "kept.json")
