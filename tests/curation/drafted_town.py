"""A candidate package of an invented town with a row of every table that a draft makes, unread."""

from functools import partial
from hashlib import sha256
from pathlib import Path

from analysis.curation.references import key_column
from analysis.curation.reinstating import filled
from analysis.curation.state import Curation, open_curation
from analysis.drafting.candidates import unnamed_indicators, unnamed_key
from analysis.package.write import write_package

TEXT = (
    "Fernholt plan for artificial intelligence\n"
    "Article 1 Computing vouchers\n"
    "A firm is paid 30% of its fees for computing, up to CNY 2 million a year, once it has "
    "run for 3 years. It cannot be had together with a grant.\n"
    "Article 2 Model awards\n"
    "A registered model is awarded CNY 500000. All awards of a firm are at most CNY 3 million.\n"
    "Article 3 Where things stand\n"
    "The Fernholt Institute runs a centre of 200 PFLOPS; the town has 35 companies.\n"
    "Article 4 Aims\n"
    "By the end of 2027 the industry is to reach at least CNY 12 billion, with more than 80 "
    "companies, among them makers of robots, of lenses and of machine tools that have come to "
    "the town for its workshops and its river port. The town hall reports on both once a year, "
    "and says what was done for those who found no one to work with. Whoever wants to build on "
    "what others have learned finds their reports in the library, which keeps them open to all, "
    "as it does the lessons of the workshops and of the school. What the town has learned from "
    "its own mistakes stands there too, with the names of those who found them.\n"
)
SOURCE = "fernholt"
PLAN, VOUCHERS, AWARDS, STANDING, AIMS = "plan", "vouchers", "awards", "standing", "aims"
NAMES = {
    PLAN: "Fernholt plan for artificial intelligence",
    VOUCHERS: "Computing vouchers",
    AWARDS: "Model awards",
    STANDING: "Where things stand",
    AIMS: "Aims",
}
#: The words of each figure: value, unit, bound, kind and frequency as a draft reads them.
FIGURES = {
    "30%": ("0.3", "1", "exact", "rate", ""),
    "up to CNY 2 million": ("2000000", "CNY", "at_most", "ceiling", "P1Y"),
    "3 years": ("3", "a", "exact", "threshold", ""),
    "CNY 500000": ("500000", "CNY", "exact", "fixed_sum", ""),
    "at most CNY 3 million": ("3000000", "CNY", "at_most", "ceiling", ""),
    "200 PFLOPS": ("200", "PFLOPS", "exact", "actual", ""),
    "35 companies": ("35", "company", "exact", "actual", ""),
    "at least CNY 12 billion": ("12000000000", "CNY", "at_least", "target", ""),
    "more than 80 companies": ("80", "company", "more_than", "target", ""),
}
ARTICLES = ("Article 1", "Article 2", "Article 3", "Article 4")
DEADLINE = "the end of 2027"
RULE = {"obs_status": "V", "rule": "amount"}


def drafted_town(folder: Path) -> Curation:
    """Return a curation of the package, written to a folder with its document beside it."""
    document = folder / "documents" / f"{SOURCE}.txt"
    document.parent.mkdir(parents=True)
    document.write_text(TEXT, encoding="utf-8", newline="")
    write_package(folder / "candidate", tables(), name="draft-fernholt", title="A draft")
    return opened(folder / "candidate")


def opened(folder: Path) -> Curation:
    """Return a curation of the package as it lies on disk, stacked on nothing."""
    return open_curation(folder, folder.parent / "documents", ())


def figure_of(words: str, text: str = TEXT) -> str:
    """Return the key of the figure that words give."""
    return f"{SOURCE}-{text.index(words)}" if words in text else ""


def tables(text: str = TEXT) -> dict[str, list[dict]]:
    """Return the rows of a draft of every table whose words stand in a text."""
    return {**numbers(text), **rows(text), **rested_on(text)}


def rested_on(text: str) -> dict[str, list[dict]]:
    """Return the region and the document, of which nothing is said yet."""
    digest = sha256(text.encode()).hexdigest()
    source = {"source": SOURCE, "title": "fernholt.txt", "language": "en",
              "file": "fernholt.txt", "sha256": digest, "characters": len(text)}  # fmt: skip
    return {
        "regions": [filled("regions", {"region": SOURCE, "name_en": "Fernholt"})],
        "sources": [filled("sources", source)],
    }


def numbers(text: str) -> dict[str, list[dict]]:
    """Return the figures with their evidence, and the numbers that are none."""
    figures, evidence = [], []
    found = {words: cells for words, cells in FIGURES.items() if words in text}
    for words, (value, unit, bound, kind, frequency) in found.items():
        key, is_aim = figure_of(words, text), kind == "target"
        dated = {"period": "2027-12-31", "period_basis": "stated"} if is_aim else {}
        cells = {"figure": key, "region": SOURCE, "indicator": unnamed_key(unit, bool(frequency)),
                 "value": value, "unit": unit, "bound": bound, "measure_kind": kind,
                 "frequency": frequency, "obs_status": "V", **dated}  # fmt: skip
        figures.append(filled("figures", cells))
        for exact, states in ((words, "value"), (DEADLINE, "period"))[: 1 + is_aim]:
            quoted = {"figure": key, **place(exact, text), "states": states}
            evidence.append(filled("evidence", quoted))
    dismissed = [
        filled("dismissed", {**place(words, text), "reason": "list_number"})
        for words in ARTICLES
        if words in text
    ]
    return {
        "figures": figures, "evidence": evidence, "dismissed": dismissed,
        "indicators": [filled("indicators", one) for one in unnamed_indicators(figures)],
    }  # fmt: skip


def rows(text: str) -> dict[str, list[dict]]:
    """Return the programmes, their schemes and clauses, and who is named."""
    rate, limit = figure_of("30%", text), figure_of("up to CNY 2 million", text)
    award, most = figure_of("CNY 500000", text), figure_of("at most CNY 3 million", text)
    years, drafted = figure_of("3 years", text), partial(row, text)
    programmes = [
        drafted("programmes", name, NAMES[name], region=SOURCE, name=NAMES[name], language="en",
            name_en=NAMES[name], kind="plan" if name == PLAN else "measure", basis="stated",
            parent="" if name == PLAN else PLAN)
        for name in NAMES
    ]  # fmt: skip
    paying = [filled("support_schemes", {"programme": name, **RULE}) for name in (VOUCHERS, AWARDS)]
    terms = [
        drafted("scheme_terms", "voucher-term", "paid 30% of its fees", scheme=VOUCHERS, rate=rate,
            limit=limit, limit_per="recipient_year"),
        drafted("scheme_terms", "award-term", "awarded CNY 500000", scheme=AWARDS, fixed_sum=award),
    ]  # fmt: skip
    limits = [drafted("scheme_limits", "all-awards", "All awards of a firm", covers=AWARDS,
                  amount=most, per="recipient")]  # fmt: skip
    relations = [drafted("scheme_relations", "no-grant", "together with a grant", kind="after",
                     term="voucher-term")]  # fmt: skip
    conditions = [drafted("conditions", "three-years", "run for 3 years", of="voucher-term",
                      attribute="age", holds="at_least", amount=years,
                      text_en="Three years in business")]  # fmt: skip
    members = [drafted("members", "institute", "Fernholt Institute", programme=STANDING,
                   region=SOURCE, name="Fernholt Institute", language="en", kind="laboratory",
                   basis="stated")]  # fmt: skip
    return {
        "programmes": programmes, "support_schemes": paying,
        "scheme_terms": terms, "scheme_limits": limits, "scheme_relations": relations,
        "conditions": conditions, "members": members,
    }  # fmt: skip


def row(text: str, table: str, key: str, words: str, **cells: str) -> dict:
    """Return an unread row of a table that quotes words of the document."""
    return filled(table, {key_column(table): key, **place(words, text), **cells, **RULE})


def place(words: str, text: str) -> dict:
    """Return the cells that quote words of a text at their first place."""
    start = text.index(words)
    return {"source": SOURCE, "start": start, "end": start + len(words), "exact": words}
