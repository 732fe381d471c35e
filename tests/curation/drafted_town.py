"""A candidate package of an invented town with a row of every table that a draft makes, unread."""

from pathlib import Path

from analysis.curation.references import key_column
from analysis.curation.reinstating import filled
from analysis.curation.saving import save_tables
from analysis.curation.state import Curation, open_curation
from analysis.drafting.draft import draft_package

TEXT = (
    "Fernholt plan for artificial intelligence\n"
    "Article 1 Computing vouchers\n"
    "A firm is paid 30% of its fees for computing, up to CNY 2 million a year, once it has "
    "run for 3 years. It cannot be had together with a grant.\n"
    "Article 2 Model awards\n"
    "A registered model is awarded CNY 500000. All awards of a firm are at most CNY 3 million.\n"
    "Article 3 Where things stand\n"
    "The Fernholt Institute runs a centre of 200 PFLOPS; the town has 35 companies.\n"
)
SOURCE = "fernholt"
PLAN, VOUCHERS, AWARDS, STANDING = "plan", "vouchers", "awards", "standing"
NAMES = {
    PLAN: "Fernholt plan for artificial intelligence",
    VOUCHERS: "Computing vouchers",
    AWARDS: "Model awards",
    STANDING: "Where things stand",
}
RULE = {"obs_status": "V", "rule": "amount"}


def drafted_town(folder: Path) -> Curation:
    """Return a curation of the package, written to a folder with its document beside it."""
    document = folder / "documents" / f"{SOURCE}.txt"
    document.parent.mkdir(parents=True)
    document.write_text(TEXT, encoding="utf-8", newline="")
    draft_package(document, SOURCE, folder / "candidate")
    drafted = opened(folder / "candidate")
    save_tables(folder / "candidate", tables(drafted))
    return opened(folder / "candidate")


def opened(folder: Path) -> Curation:
    """Return a curation of the package as it lies on disk, stacked on nothing."""
    return open_curation(folder, folder.parent / "documents", ())


def tables(curation: Curation) -> dict[str, list[dict]]:
    """Return the tables of the draft with rows of every table, each by its words."""
    figure = {row["exact"]: row["figure"] for row in curation.tables["evidence"]}
    rate, limit = figure["30%"], figure["up to CNY 2 million"]
    award, most, years = figure["CNY 500000"], figure["at most CNY 3 million"], figure["3 years"]
    kinds = {rate: "rate", limit: "ceiling", award: "fixed_sum", most: "ceiling",
             years: "threshold"}  # fmt: skip
    figures = [
        {**row, "measure_kind": kinds.get(row["figure"], "actual")}
        for row in curation.tables["figures"]
    ]
    programmes = [
        row("programmes", name, NAMES[name], region=SOURCE, name=NAMES[name], language="en",
            name_en=NAMES[name], kind="plan" if name == PLAN else "measure", basis="stated",
            parent="" if name == PLAN else PLAN)
        for name in NAMES
    ]  # fmt: skip
    paying = [filled("support_schemes", {"programme": name, **RULE}) for name in (VOUCHERS, AWARDS)]
    terms = [
        row("scheme_terms", "voucher-term", "paid 30% of its fees", scheme=VOUCHERS, rate=rate,
            limit=limit, limit_per="recipient_year"),
        row("scheme_terms", "award-term", "awarded CNY 500000", scheme=AWARDS, fixed_sum=award),
    ]  # fmt: skip
    limits = [row("scheme_limits", "all-awards", "All awards of a firm", covers=AWARDS,
                  amount=most, per="recipient")]  # fmt: skip
    relations = [row("scheme_relations", "no-grant", "together with a grant", kind="after",
                     term="voucher-term")]  # fmt: skip
    conditions = [row("conditions", "three-years", "run for 3 years", of="voucher-term",
                      attribute="age", holds="at_least", amount=years,
                      text_en="Three years in business")]  # fmt: skip
    members = [row("members", "institute", "Fernholt Institute", programme=STANDING, region=SOURCE,
                   name="Fernholt Institute", language="en", kind="laboratory",
                   basis="stated")]  # fmt: skip
    return {
        "figures": figures, "programmes": programmes, "support_schemes": paying,
        "scheme_terms": terms, "scheme_limits": limits, "scheme_relations": relations,
        "conditions": conditions, "members": members,
    }  # fmt: skip


def row(table: str, key: str, words: str, **cells: str) -> dict:
    """Return an unread row of a table that quotes words of the document."""
    start = TEXT.index(words)
    quoted = {"source": SOURCE, "start": start, "end": start + len(words), "exact": words}
    return filled(table, {key_column(table): key, **quoted, **cells, **RULE})
