"""A language more is one module, one catalogue and data: Korean, tried in a copy of the project."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.paths import ROOT

TRIAL = Path(__file__).parent / "korean"
NAME = {"name": "name_ko", "type": "string", "text": "name", "language": "ko"}
#: a copy of the project is made for them
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """Return what a copy of the project writes that has gained the three files of Korean."""
    copy = tmp_path_factory.mktemp("project")
    bare = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "analysis", copy / "analysis", ignore=bare)
    shutil.copy(TRIAL / "ko.py", copy / "analysis/language_records/ko.py")
    catalogue = copy / "analysis/languages/locale/ko/LC_MESSAGES/workbook.po"
    catalogue.parent.mkdir(parents=True)
    shutil.copy(TRIAL / "workbook.po", catalogue)
    (copy / "seeds").mkdir()
    described = with_korean_names(ROOT / "seeds/datapackage.json")
    (copy / "seeds/datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    command = [sys.executable, str(TRIAL / "trial.py"), str(ROOT / "tests"), str(copy)]
    there = os.environ | {"WORKBOOK_ROOT": str(copy)}
    done = subprocess.run(command, cwd=copy, env=there, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert Path(found["analysis"]).is_relative_to(copy)
    return found


def with_korean_names(descriptor: Path) -> dict:
    """Return the descriptor with one more column for the names of regions."""
    content = json.loads(descriptor.read_text(encoding="utf-8"))
    regions = next(table for table in content["resources"] if table["name"] == "regions")
    regions["schema"]["fields"].insert(4, NAME)
    return content


def test_a_language_is_among_those_there_are_once_its_module_is(said):
    assert said["languages"] == ["en", "ja", "ko", "zh-Hans"]
    assert said["own name"] == "한국어"


def test_amounts_and_periods_are_written_as_korean_writes_them(said):
    assert said["amounts"] == [
        "1,600억 원 이상", "약 3조 2,000억 원", "2만 5,500명", "30% 이하", "1억 5,000만 원~8억 원",
        "30분 이내",
    ]  # fmt: skip
    assert said["periods"] == ["2027년", "2024년 12월 31일", "2025~2027년"]


def test_a_name_is_read_from_the_column_that_the_descriptor_adds(said):
    assert said["names"] == ["단풍성", "Cedar"]


def test_the_numbers_of_a_page_are_written_in_korean(said):
    page = said["page"]
    target = re.search(r'<data [^>]*data-figure="north-target"[^>]*>(.*?)</data>', page)[1]

    assert '<html lang="ko">' in page
    assert re.sub("<[^>]*>", "", target) == "1,600억 위안 이상"
    assert "북성</span>의 목표는" in page
    assert re.search(r'<time datetime="2027"[^>]*>(<[^>]*>)*2027년', page)
