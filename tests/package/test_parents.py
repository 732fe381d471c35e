"""Going up from a row to what it belongs to, on four places worked by hand."""

import pytest

from analysis.package.parents import upwards

PARENTS = {"street": "town", "town": "province", "province": "", "egg": "hen", "hen": "egg"}


@pytest.mark.parametrize(("key", "line"), [
    ("street", ["street", "town", "province"]),
    ("province", ["province"]),
    ("unknown", ["unknown"]),
    ("", []),
    ("egg", ["egg", "hen"]),  # a circle is gone round once
])  # fmt: skip
def test_a_line_goes_up_to_its_end_and_no_key_comes_twice(key, line):
    assert list(upwards(key, PARENTS.get)) == line
