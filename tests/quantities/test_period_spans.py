"""Periods as ISO 8601 writes them, and the years from one to another."""

from datetime import date
from fractions import Fraction

import pytest

from analysis.quantities import DatedBy, Period, years_between


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("2024-08", date(2024, 8, 1), date(2024, 8, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-12-31", date(2024, 12, 31), date(2024, 12, 31)),
        ("2025/2027", date(2025, 1, 1), date(2027, 12, 31)),
        ("2025-07-28/2028-07", date(2025, 7, 28), date(2028, 7, 31)),
        ("2025/2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-01-01/2025-01-01", date(2025, 1, 1), date(2025, 1, 1)),
    ],
)
def test_a_period_runs_from_its_first_day_to_its_last(text, first, last):
    assert Period.of(text) == Period(first, last)


NOT_ISO = r"period '{}' is not an ISO 8601 year, month, day or interval of them$"
DIGITS = r"period '{}' needs a 4-digit year and 2-digit months and days$"
NO_DAY = r"period '{}' is no day of the calendar$"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("soon", NOT_ISO),
        ("２０２７", NOT_ISO),
        ("2024-01-01-01", NOT_ISO),
        ("27", DIGITS),
        ("02027", DIGITS),
        ("2027-1", DIGITS),
        ("2027-01-1", DIGITS),
        ("2024-13", NO_DAY),
        ("2024-00", NO_DAY),
        ("2024-02-30", NO_DAY),
        ("2024-13-45", NO_DAY),
        ("0000", NO_DAY),
    ],
)
def test_a_period_that_is_none_is_refused(text, says):
    with pytest.raises(ValueError, match=r"^" + says.format(text)):
        Period.of(text)


@pytest.mark.parametrize("text", ["", "/2027", "2024/"])
def test_a_span_with_one_end_is_no_period(text):
    with pytest.raises(ValueError, match=r"^period '' is not an ISO 8601"):
        Period.of(text)


def test_a_period_does_not_end_before_it_starts():
    with pytest.raises(ValueError, match=r"^period '2027/2025' ends before it starts$"):
        Period.of("2027/2025")


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2024", "2027", 3),
        ("2024-12-31", "2027", 3),
        ("2024", "2025/2027", 3),
        ("2024", "2024", 0),
        ("2024-12-31", "2025-01-01", Fraction(1, 365)),
        ("2024-06-30", "2026-07-01", 2 + Fraction(1, 365)),
        # the anniversary of this year is still to come: count from the last one
        ("2024-07-31", "2026-07-30", 1 + Fraction(364, 365)),
        # the 365 days that leave out one of a leap year are a year
        ("2023-07-31", "2024-07-30", 1),
        # the 29th of February comes round on the 1st of March
        ("2024-02", "2025-03-01", 1),
        ("2024-02", "2025-03-02", 1 + Fraction(1, 365)),
        ("2024-02", "2028-02", 4),
        ("2027", "2024", -3),
        ("2025-06-01", "2025-01-01", -1 + Fraction(214, 365)),
    ],
)
def test_years_run_from_the_end_of_one_period_to_the_end_of_the_other(start, end, years):
    assert years_between(start, end) == years


@pytest.mark.parametrize(("basis", "inferred"), [("stated", False), ("inferred", True)])
def test_a_date_on_a_page_knows_its_figure_and_whether_it_is_inferred(basis, inferred):
    row = {"period": "2027", "figure": "maple-output-2027", "period_basis": basis}

    assert DatedBy.of(row) == DatedBy("2027", "maple-output-2027", inferred)
