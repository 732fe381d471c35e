"""The examples in the help of the public functions run, and what they print is what comes out."""

import doctest
from importlib import import_module

import pytest

import analysis

FUNCTIONS = sorted(analysis.MODULE_OF)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_help_of_a_public_function_holds_examples_that_run(name):
    function = getattr(analysis, name)
    (examples,) = doctest.DocTestFinder(recurse=False).find(
        function, name, import_module(function.__module__), globs={}
    )
    told: list[str] = []

    result = doctest.DocTestRunner(verbose=False).run(examples, out=told.append)

    assert result.attempted > 1
    assert not result.failed, "".join(told)
