"""What a page showed before and shows no longer does not stay in its data."""

from analysis.rendering.one_page import take_away_left_over

THERE = [
    "mix.en.html", "mix.en.csv", "mix.en.xlsx", "mix.en.members.csv", "mix.en.programmes.csv",
    "mix.ja.members.csv", "mix.en.ja.csv", "mix.en.notes.csv",
]  # fmt: skip


def test_only_tables_of_the_page_itself_that_were_not_written_again_go(tmp_path):
    for name in THERE:
        (tmp_path / name).touch()

    written = ["mix.en.html", "mix.en.csv", "mix.en.xlsx", "mix.en.programmes.csv"]
    take_away_left_over("mix.en.html", written, tmp_path)

    gone = set(THERE) - {path.name for path in tmp_path.iterdir()}
    assert gone == {"mix.en.members.csv"}
