"""The packages beside the base are sound on it, alone and together, and true to their texts."""

from itertools import chain

import pytest

from analysis.package import check_package, load_seeds
from analysis.package.descriptor import workbook_descriptor
from analysis.package.verify import verify
from analysis.paths import packages_to_stack, stacked

NAMES = ("beijing", "shenzhen-terminals", "suzhou")


def test_the_packages_on_file_are_those_read_so_far():
    assert tuple(packages_to_stack()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_is_sound_on_the_base(name):
    assert check_package(stacked([name])) == ()


def test_all_are_sound_together():
    assert check_package(stacked(NAMES)) == ()


def test_every_quotation_and_every_number_of_their_texts_is_accounted_for(documents):
    found = verify(load_seeds(stacked(NAMES)), documents)

    assert found.problems == ()
    assert found.numbers.unaccounted == ()


def test_what_they_name_is_said_in_three_languages():
    seeds = load_seeds(stacked(NAMES))
    own = set(seeds.sources["source"]) - set(load_seeds(stacked(["beijing"])[:1]).sources["source"])
    tables = (seeds.programmes, seeds.members, seeds.indicators, seeds.regions, seeds.strategies)
    rows = chain.from_iterable(table.to_dict("records") for table in tables)

    silent = [
        (row, name)
        for row in rows
        for name, cell in row.items()
        if name.endswith(("_en", "_ja", "_zh_hans")) and not cell and row.get("source") in own
    ]

    assert silent == []


def test_they_hold_short_forms_and_no_sentence_of_their_texts():
    seeds = load_seeds(stacked(NAMES))
    quoting = [name for name, table in workbook_descriptor().tables.items() if table.quotes]

    quoted = chain.from_iterable(getattr(seeds, name)["exact"] for name in quoting)

    assert not [words for words in quoted if "。" in words]
