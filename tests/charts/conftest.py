"""The workbook's own package, and each language in turn, for the tests of this room."""

import pytest
from copied_regions import own_package

from analysis.languages import use_language
from analysis.package import Seeds


@pytest.fixture
def seeds() -> Seeds:
    return own_package()


@pytest.fixture(params=["en", "ja", "zh-Hans"])
def each_language(request):
    use_language(request.param)
    yield request.param
    use_language("en")
