"""The ways to install the project name the same things."""

import re
import tomllib

import yaml

from analysis.paths import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
ALL = PROJECT["dependencies"] + [one for extra in EXTRAS.values() for one in extra]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def name_of(requirement: str) -> str:
    return re.match(r"[A-Za-z0-9._-]+", requirement)[0].lower().replace("_", "-")


def test_conda_supplies_python_and_pip_and_the_rest_is_the_projects_own_list():
    content = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    *conda, by_pip = content["dependencies"]

    assert content["name"] == PROJECT["name"]
    assert conda == [f"python{PROJECT['requires-python']}", "pip"]
    assert sorted(by_pip["pip"]) == sorted([*ALL, "--editable ."])


def test_the_lock_names_every_package_with_a_hash():
    locked = re.findall(r"^([a-z0-9._-]+)==\S+.*\\$", LOCK, re.MULTILINE)

    assert {name_of(one) for one in ALL} <= set(locked)
    assert LOCK.count("==") >= len(locked)
    assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}", LOCK)) >= len(locked)


def test_the_lock_names_no_address():
    assert "://" not in LOCK
    assert "--index" not in LOCK


def test_make_help_lists_every_target():
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split()

    assert set(re.findall(r"^([a-z]+):.*##", text, re.MULTILINE)) == set(phony)


def test_what_a_machine_writes_is_not_committed():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()

    assert {".venv/", ".state/", "reports/*", "seeds/documents/", "build/"} <= set(ignored)
