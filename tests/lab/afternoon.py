"""A plan of four thousand characters, read at the desk as a careful curator reads it.

`long_plan.txt` is ours: a city that does not exist, with all that such a plan has. What the draft
guessed wrong is corrected first, row by row; then each rule is accepted.
"""

from pathlib import Path

from analysis.curation.reading_order import entries
from analysis.curation.state import open_curation

PLAN = Path(__file__).parent / "long_plan.txt"
SOURCE = "long-plan"
#: Words that give no figure: dates that date nothing else are dismissed by their rule.
NO_FIGURES = ("four years",)
#: What each of these is, whatever the draft made of it.
KINDS = {"34%": "actual", "55": "actual", "52%": "actual"}
#: What is measured where the words beside the number do not say it.
NAMES = {
    "company": "Firms that move in",
    "count": "Amounts of the plan in count",
    "person": "People in the industry",
    "EUR": "Sums of the plan",
    "1": "Shares of the plan",
    "a": "Years asked for",
    "mo": "Months asked for",
}
JAPANESE = {"Port Maren": "ポート・マレン市", "Harbour Data Centre": "港湾データセンター"}


def read_at_the_desk(hands, folder: Path) -> None:
    """Read the whole draft: the place, what is wrong, rule by rule, names."""
    hands.open_package(folder.name)
    hands.row("Region · Port Maren")
    hands.press("e")
    hands.choose("NUTS level 3 region")
    hands.do("Enter")
    hands.row("Document · Port Maren")
    hands.fill_in("official publication", by_name=True)
    hands.click("2026 to 2029")
    hands.do("D")  # dates
    for words in NO_FIGURES:
        hands.click(words)
        hands.do("d")
    for words, kind in KINDS.items():
        hands.click(words)
        hands.set("Kind", kind)
        hands.do("Enter")
    for row in unnamed(folder):
        unit = row["unit"]
        hands.row(f"not yet named, in {unit} ")
        hands.fill_in(NAMES[unit])
    hands.press("n")
    while not hands.is_done():
        hands.do("A")
    hands.name("日本語", JAPANESE)


def unnamed(folder: Path) -> list:
    """Return the indicators that nobody has named."""
    rows = open_curation(folder).tables["indicators"]
    return [row for row in rows if row["indicator"].startswith("unnamed_")]


def undecided(folder: Path) -> int:
    """Return how many rows of the plan wait."""
    return sum(one.state == "undecided" for one in entries(open_curation(folder), SOURCE))
