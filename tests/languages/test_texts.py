"""Which column of the package is in which language: the descriptor says it, nothing else does."""

import pytest

from analysis.language_records import LANGUAGES
from analysis.languages import text_and_language
from analysis.package import texts, workbook_descriptor
from analysis.package.codes import code_list, code_lists
from analysis.package.descriptor import described


def fields(*given):
    """Return a descriptor of one table with these (column, text, language)."""
    listed = [{"name": name, "text": text, "language": tag} for name, text, tag in given]
    return described({"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": listed}}]})


@pytest.fixture
def only(monkeypatch):
    """Put a small descriptor in the place of the workbook's."""
    kept = (texts.text_fields, texts.columns_of, texts.column_in)

    def put(*given):
        monkeypatch.setattr(texts, "workbook_descriptor", lambda: fields(*given))
        for one in kept:
            one.cache_clear()

    yield put
    for one in kept:
        one.cache_clear()


def test_the_column_of_a_language_is_the_one_that_the_descriptor_says(only):
    only(("label", "name", "en"), ("irum", "name", "ko"), ("note", "note", "en"))

    assert text_and_language({"label": "Busan", "irum": "부산"}, "name", "ko") == ("부산", "ko")
    assert text_and_language({"label": "Busan", "irum": ""}, "name", "ko") == ("Busan", "en")
    assert text_and_language({"note": "As printed."}, "note", "ko") == ("As printed.", "en")


def test_an_original_is_in_the_language_that_its_row_names(only):
    only(("name", "name", ""), ("name_en", "name", "en"))

    assert text_and_language({"name": "부산", "language": "ko"}, "name", "ja") == ("부산", "ko")
    assert text_and_language({"name": "부산"}, "name", "ja") == ("부산", "und")
    assert text_and_language({"name": "부산", "name_en": "Busan"}, "name", "ko") == ("Busan", "en")


def test_a_column_that_the_descriptor_does_not_know_is_called_by_its_text_and_language(only):
    only(("name_en", "name", "en"))
    added = {"name_en": "Busan", "name_ko": "부산", "name_zh_hant": "釜山"}
    title = {"title": "A package", "title_ko": "자료 묶음"}

    assert text_and_language(added, "name", "ko") == ("부산", "ko")
    assert text_and_language(added, "name", "zh-Hant") == ("釜山", "zh-Hant")
    assert text_and_language(title, "title", "ko") == ("자료 묶음", "ko")
    assert text_and_language(title, "title", "ja") == ("A package", "en")


def test_a_column_is_of_one_text_and_one_language_in_whatever_table_it_stands():
    said: dict[str, set] = {}
    for table in workbook_descriptor().tables.values():
        for field in table.fields:
            said.setdefault(field.name, set()).add((field.text, field.language))

    assert {name: says for name, says in said.items() if len(says) > 1 and name != "reason"} == {}


def test_a_column_that_ends_as_a_language_does_says_so():
    tables = workbook_descriptor().tables.values()
    ending = tuple(column.removeprefix("name") for column in texts.columns_of("name").values())
    silent = [
        field.name
        for table in tables
        for field in table.fields
        if field.name.endswith(ending) and not field.text
    ]

    assert silent == []


def test_the_package_and_the_code_lists_speak_every_language_of_the_pages():
    columns = texts.columns_of("name")

    assert set(columns) == set(LANGUAGES)
    assert all(
        row[columns[tag]]
        for name in code_lists()
        for row in code_list(name).values()
        for tag in LANGUAGES
    )
