"""A tiny package in which every table of the room has something to show."""

from analysis.package import Seeds
from tests.tiny import date, figure, indicator, member, programme, region, said, source, tiny

PLACES = [region("land", "nation"), region("maple", parent="land"), region("cedar", parent="land"),
          region("oak", parent="land"), region("grove", "district", "maple")]  # fmt: skip
ASKED = {"looks_in": "figures", "measured": ""}
QUESTIONS = [
    {"question": "size", "theme": "aims", "name_en": "How large?", "indicator": "output",
     "measure_kind": "target", "compared": "1"} | ASKED,
    {"question": "plans", "theme": "by_when", "name_en": "Which plan?", "looks_in": "programmes",
     "kind": "plan", "compared": "2"},
    {"question": "pay", "theme": "pays", "name_en": "What budget?", "measure_kind": "budget"}
    | ASKED,
]  # fmt: skip
VARIABLES = [
    {"variable": "x01", "answers": "several", "name_en": "X1 Means"},
    {"variable": "x01-1", "part_of": "x01", "name_en": "Goal", "criterion_en": "It has a goal.",
     "computed_from": "figure=target"},
    {"variable": "x01-2", "part_of": "x01", "name_en": "Test", "criterion_en": "It has a test."},
]  # fmt: skip


def at(start: int, exact: str = "word", of: str = "paper") -> dict[str, str]:
    """Return a passage of a document."""
    return {"source": of, "start": str(start), "end": str(start + len(exact)), "exact": exact}


def goal(key: str, millions: int, place: str, **cells: str) -> dict[str, str]:
    """Return a target of 2027."""
    usual = {"measure_kind": "target", "period": "2027", "period_basis": "stated", "region": place}
    return figure(key, f"{millions}000000") | usual | cells


def package() -> Seeds:
    """Return it: Maple has a plan, schemes, firms and a district; Cedar and Oak have less."""
    return tiny(
        regions=PLACES,
        sources=[source("paper", publisher="Press", published="2025"),
                 source("essay", tier="opinion", language="ja", title="論")],
        citations=[{"citation": "c", "relation": "retells", "work": "news", "name_en": "A report",
                    "title": "報告", "language": "ja", "basis": "inferred"} | at(1)],
        indicators=[indicator("output"), indicator("sales"), indicator("rate", unit="1")],
        figures=[
            goal("aim", 900, "maple", programme="scale"),
            goal("aim-cedar", 700, "cedar"),
            goal("aim-oak", 800, "oak", indicator="sales"),
            figure("start", "500000000", period="2024", measure_kind="baseline"),
            figure("part", "200000000", period="2024", region="grove", part_of="start"),
            figure("half", "0.5", unit="1", indicator="rate", measure_kind="rate"),
            figure("top", "5000000", bound="at_most", measure_kind="ceiling"),
            figure("best", "7000000", bound="at_most", measure_kind="ceiling"),
            date("end", "2027", programme="plan"),
        ],
        evidence=[said("aim", "900m", 10, "paper"), said("aim", "nine hundred", 30, "paper"),
                  said("start", "論 500m", 4, "essay"), said("start", "600m", 60, "paper")],
        programmes=[
            programme("plan", starts="2025", ends="2027", purpose_en="Grow.", **at(2)),
            programme("scale", "target", parent="plan", purpose_en="Be large.", **at(4)),
            programme("aid", "scheme", parent="plan", instrument="PI008", sectors="robots",
                      purpose_en="Pay half.", **at(6)),
            programme("prize", "scheme", sectors="robots", **at(7)),
            programme("hills", "cluster", region="grove", **at(8)),
            programme("lead", "target", basis="opinion", purpose_en="Lead.",
                      **at(9, "論", "essay")),
        ],
        support_schemes=[{"programme": "aid", "eligible_costs": "Rent"}, {"programme": "prize"}],
        scheme_terms=[
            {"term": "aid-gold", "scheme": "aid", "grade_en": "Gold", "rate": "half",
             "limit": "top", "limit_per": "project"},
            {"term": "prize", "scheme": "prize", "limit": "best", "limit_per": "award"},
        ],
        conditions=[{"condition": "small", "of": "aid-gold", "attribute": "size", "holds": "is",
                     "value": "small", "text_en": "small firms"}],
        members=[
            member("firm", programme="aid", concept="robots", **at(20)),
            member("arm", "product", part_of="firm", **at(21)),
            member("lab", "laboratory", region="grove", **at(22)),
            member("leaks", "challenge", programme="aid", basis="opinion", **at(1, "論", "essay")),
        ],
        concepts=[{"concept": "robots", "scheme": "technology", "name_en": "Robots"}],
        dismissed=[{"reason": "list_number", "note": "A heading."} | at(50, "1st")],
        strategies=[{"region": "cedar", "headline_en": "chips", "bet_en": "Make chips.",
                     "headline_figure": "aim-cedar", "lever": "plan"} | at(70, "chips")],
        corrections=[{"figure": "aim", "field": "value", "printed": "9", "corrected": "900"}],
        questions=QUESTIONS,
        pmc_variables=VARIABLES,
        pmc_codes=[{"code": "maple-x01-2", "region": "maple", "variable": "x01-2", "value": "",
                    "note_en": "It is hearsay."} | at(40)],
    )  # fmt: skip
