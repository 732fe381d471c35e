"""The line that leads from a table to the files beside its page."""

from analysis.tables import download_line
from analysis.wording import plain_text


def test_a_line_offers_the_rows_of_a_table_in_two_forms():
    line = download_line("figures")

    assert plain_text(line) == (
        "Download these rows, each with its words and their place: CSV or XLSX."
    )
    assert line.startswith("<p>") and line.endswith("</p>")
    assert '<a data-file="figures" download="">CSV</a>' in line
    assert '<a data-file="XLSX" download="">XLSX</a>' in line
