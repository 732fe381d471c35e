"""The ways to install the project name the same things, and each environment its own."""

import ast
import json
import re
import sys
import tomllib

import pytest
import yaml

from analysis.paths import PACKAGE, ROOT
from tests.frame import lock
from tests.frame.lock import SECTIONS

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
#: what `make test` and `make lab` install, and conda
ALL = PROJECT["dependencies"] + EXTRAS["lab"] + EXTRAS["cluster"] + EXTRAS["dev"]
LOCK = lock.LOCK.read_text(encoding="utf-8")
BENCH = lock.BENCH_LOCK.read_text(encoding="utf-8")
#: what is imported -> the package that has it, where their names differ
CALLED = {"fontTools": "fonttools", "noto_cjk_sans_otc": "noto-cjk-sans-otc", "IPython": "ipython",
          "yaml": "pyyaml", "docx": "python-docx",
          "matplotlib_inline": "matplotlib-inline"}  # fmt: skip
#: what is imported only once its absence was asked for and answered
ASKED_FOR = {"distributed", "langextract"}


def name_of(requirement: str) -> str:
    return re.match(r"[A-Za-z0-9._-]+", requirement)[0].lower().replace("_", "-")


def pins(text: str) -> set[str]:
    """The packages of a lock, as name==version."""
    return set(re.findall(r"^[a-z0-9._-]+==[^\s;]+", text, re.MULTILINE))


def section(name: str) -> str:
    return re.search(rf"^# for {name}\n(.*?)(?=^# for |\Z)", LOCK, re.MULTILINE | re.DOTALL)[1]


def names(text: str) -> set[str]:
    return {name_of(pin) for pin in pins(text)}


def test_conda_supplies_python_and_pip_and_the_rest_is_the_projects_own_list():
    content = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    *conda, by_pip = content["dependencies"]

    assert content["name"] == PROJECT["name"]
    assert conda == [f"python{PROJECT['requires-python']}", "pip"]
    assert sorted(by_pip["pip"]) == sorted([*ALL, "--editable ."])


@pytest.mark.parametrize("locked", [LOCK, BENCH], ids=["requirements.lock", "the benchmark's"])
def test_a_lock_names_every_package_with_a_hash_and_nobodys_address(locked):
    packages = lock.packages(locked)

    assert len(packages) == len(re.findall("==.*", locked, re.MULTILINE)) >= len(pins(locked)) > 0
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", one) for one in packages)
    assert "://" not in locked
    assert "--index" not in locked


def test_a_section_of_the_lock_has_all_that_is_asked_for_in_it():
    wanted = lock.requirements()
    bench = wanted.pop("bench")

    assert wanted.keys() == SECTIONS.keys()
    for name, asked in wanted.items():
        installed = names("".join(map(section, [*SECTIONS[name], name])))
        assert {name_of(one) for one in asked} <= installed, name
    assert {name_of(one) for one in bench} <= names(BENCH)


def test_a_package_has_the_same_versions_in_every_section():
    parts = [*map(section, SECTIONS), BENCH]
    everywhere = set().union(*map(pins, parts))

    for part in parts:
        assert {pin for pin in everywhere if name_of(pin) in names(part)} == pins(part)


def test_what_only_tests_the_lab_or_the_benchmark_need_is_not_installed_to_render():
    reports = names(section("setup") + section("reports"))

    assert not reports & {"pytest", "mypy", "ruff", "playwright", "jupyterlab", "distributed"}
    assert len(reports) < 106
    assert names(BENCH) >= {"ploomber-engine", "ploomber-extension", "posthog"}
    assert not names(LOCK) & {"ploomber-engine", "ploomber-core", "ploomber-extension", "posthog"}


def test_the_package_imports_only_what_rendering_installs():
    rendering = names(section("reports"))
    used = {}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found = [node.module] if isinstance(node, ast.ImportFrom) and not node.level else []
            if isinstance(node, ast.Import):
                found = [alias.name for alias in node.names]
            used |= {name.partition(".")[0]: path.name for name in found}
    foreign = {name: used[name] for name in used if name not in sys.stdlib_module_names}
    foreign = {name: path for name, path in foreign.items() if name not in {"analysis", "tests"}}

    lacking = {one for one in foreign if CALLED.get(one, name_of(one)) not in rendering}
    assert lacking == ASKED_FOR, {one: foreign[one] for one in lacking}


def targets() -> set[str]:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split())


#: what gives nothing back after a group: `(…)?+`, `(…){1,6}+`; an escaped bracket is none
WHOLE_GROUP = re.compile(r"(?<!\\)\)(?:[?*+]|\{\{?[0-9,]+\}\}?)\+")


def test_no_pattern_keeps_a_group_whole_as_python_before_3_11_5_loses_its_place_there():
    assert WHOLE_GROUP.search(r"(?: [0-9]{3}){1,6}+") and not WHOLE_GROUP.search(r"\)++")
    for path in PACKAGE.rglob("*.py"):
        found = WHOLE_GROUP.search(path.read_text(encoding="utf-8"))
        assert found is None, (path, found)


def test_make_help_lists_every_target():
    text = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert set(re.findall(r"^([a-z]+):.*##", text, re.MULTILINE)) == targets()


def test_the_tasks_of_an_editor_are_targets_of_make():
    tasks = json.loads((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    make, asked = zip(*(task["command"].split() for task in tasks), strict=True)

    assert set(make) == {"make"}
    assert set(asked) <= targets()


def test_binder_installs_what_rendering_needs_from_the_lock():
    script = (ROOT / ".binder/postBuild").read_text(encoding="utf-8")

    assert re.search(r'index\(" (.*?) "', script)[1].split() == ["setup", "reports"]
    assert "--require-hashes" in script


def test_what_a_machine_writes_is_not_committed():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()

    assert {".venv/", ".state/", "reports/*", "seeds/documents/", "build/"} <= set(ignored)
