"""What a model proposes is taken if the text bears it out to the character, and else refused."""

import json

import pytest
from langextract.core.base_model import BaseLanguageModel
from langextract.core.types import ScoredOutput

from analysis.drafting.candidates import rows_of_mentions
from analysis.drafting.proposals import Proposal, taken
from analysis.drafting.proposals.with_langextract import NoModel, WithLangextract
from analysis.numbers import scan
from analysis.package import code_list

TEXT = "（一）算力补贴。对租用算力的企业，按费用的30%给予补贴，每家最高200万元。由云杉科技园受理。"
SCHEMES = {"support_schemes": [{"programme": "spruce-p3"}]}
DRAFTED = rows_of_mentions(TEXT, scan(TEXT, "zh"), "spruce", "spruce-city") | SCHEMES
PLAIN = {"source": "spruce", "region": "spruce-city", "language": "zh-Hans"}
CLAUSE = "按费用的30%给予补贴，每家最高200万元"


def scheme_at(_offset: int) -> str:
    return "spruce-p3"


def proposal(table: str, exact: str, **cells) -> Proposal:
    return Proposal(table, exact, TEXT.find(exact), cells)


def the_refusal(*proposals: Proposal, drafted=DRAFTED) -> str:
    found = taken(TEXT, proposals, drafted, PLAIN, scheme_at)
    (refused,) = found.refused
    return refused.reason


def figure_of(amount: str) -> str:
    return next(row["figure"] for row in DRAFTED["evidence"] if amount in row["exact"])


def test_a_term_names_the_figures_that_its_words_give():
    found = taken(
        TEXT,
        [proposal("scheme_terms", CLAUSE, rate="30%", limit="200万元")],
        DRAFTED, PLAIN, scheme_at,
    )  # fmt: skip

    (row,) = found.rows["scheme_terms"]
    at = TEXT.find(CLAUSE)
    assert row == {
        "term": f"spruce-tx{at}", "scheme": "spruce-p3", "source": "spruce", "start": at,
        "end": at + len(CLAUSE), "exact": CLAUSE, "rate": figure_of("30%"),
        "limit": figure_of("200万元"),
        "obs_status": "V", "rule": "proposed-by-a-model",
    }  # fmt: skip
    assert not found.refused


def test_a_term_in_no_scheme_is_refused():
    assert (
        the_refusal(
            proposal("scheme_terms", CLAUSE, rate="30%"), drafted=DRAFTED | {"support_schemes": []}
        )
        == "the draft has no scheme there"
    )


def test_a_member_has_its_words_for_its_name_and_waits_to_be_read():
    found = taken(TEXT, [proposal("members", "云杉科技园", kind="park")], DRAFTED, PLAIN, scheme_at)

    (row,) = found.rows["members"]
    assert (row["name"], row["kind"], row["basis"]) == ("云杉科技园", "park", "stated")
    assert (row["region"], row["obs_status"]) == ("spruce-city", "V")


@pytest.mark.parametrize("amount", ["31%", "300%", "30万元", "三成多", "30% 200万元"])
def test_an_amount_that_the_words_do_not_give_is_refused(amount):
    assert "is not a number that its words give once" in the_refusal(
        proposal("scheme_terms", CLAUSE, rate=amount)
    )


def test_a_number_of_other_words_of_the_text_is_refused():
    assert "limit" in the_refusal(proposal("scheme_terms", "按费用的30%给予补贴", limit="200万元"))


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (Proposal("members", "云杉科技城", TEXT.find("云杉科技园")), "do not stand there"),
        (Proposal("members", "云杉科技园", TEXT.find("云杉科技园") + 1), "do not stand there"),
        (Proposal("members", "", 0), "do not stand there"),
        (Proposal("members", "园受", -3), "do not stand there"),
        (Proposal("figures", "30%", TEXT.find("30%")), "is not proposed"),
        (proposal("members", "云杉科技园", kind="palace"), "is no code of member_kinds"),
        (proposal("members", "云杉科技园", source="other"), "there is no 'source' to propose"),
        (proposal("members", "云杉科技园", rank="1"), "there is no 'rank' to propose"),
    ],
)
def test_what_is_not_in_the_text_or_on_file_is_refused(given, reason):
    assert reason in the_refusal(given)


def test_words_of_more_than_a_short_form_are_refused():
    text = "云" * 81
    found = taken(text, [Proposal("members", text, 0, {"kind": "park"})], {}, PLAIN, scheme_at)

    assert [refused.reason[:33] for refused in found.refused] == [
        "its words are more than 80 charac"
    ]


def test_a_row_that_a_rule_made_is_not_proposed_again():
    there = {"members": [{"start": TEXT.find("科技园"), "end": TEXT.find("科技园") + 3}]}

    assert "has a row of these words" in the_refusal(
        proposal("members", "云杉科技园", kind="park"), drafted=there
    )


class Recorded(BaseLanguageModel):
    """A model on this machine that gives an answer written down before."""

    def __init__(self, answer):
        super().__init__()
        self.answer, self.asked = answer, []

    def infer(self, batch_prompts, **_):
        self.asked += batch_prompts
        for _ in batch_prompts:
            yield [ScoredOutput(score=1.0, output=self.answer)]


def recorded(*extractions: dict) -> Recorded:
    return Recorded("```json\n" + json.dumps({"extractions": list(extractions)}) + "\n```")


@pytest.mark.filterwarnings("ignore")
def test_of_a_models_answer_only_what_stands_in_the_text_word_for_word_is_taken():
    model = recorded(
        {"programmes": "算力补贴", "programmes_attributes": {"kind": "scheme"}},
        {"scheme_terms": CLAUSE, "scheme_terms_attributes": {"rate": "30%", "limit": "200万元"}},
        {"scheme_terms": "每家最高900万元", "scheme_terms_attributes": {"limit": "900万元"}},
        {"members": "云杉科技园", "members_attributes": {"kind": "park"}},
        {"members": "红杉科技园", "members_attributes": {"kind": "park"}},
    )

    proposals = list(WithLangextract(provider=model).proposals(TEXT, "zh-Hans"))
    found = taken(TEXT, proposals, DRAFTED, PLAIN, scheme_at)

    words = {table: [row["exact"] for row in rows] for table, rows in found.rows.items()}
    assert words == {
        "programmes": ["算力补贴"], "scheme_terms": [CLAUSE], "members": ["云杉科技园"],
    }  # fmt: skip
    assert all(kind in model.asked[0] for kind in code_list("member_kinds"))


@pytest.mark.filterwarnings("ignore")
def test_a_model_that_does_not_answer_is_told_in_a_sentence():
    class Silent(Recorded):
        def infer(self, batch_prompts, **_):
            raise TimeoutError("no answer")

    with pytest.raises(NoModel, match="did not answer"):
        list(WithLangextract(provider=Silent("")).proposals(TEXT, "zh-Hans"))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("answer", [
    "[" * 50_000, "{}", "7", "null", "no JSON at all", '{"extractions": 7}',
    '{"extractions": [7, null, [], {"members": 7}, {"members": {"a": 1}}, {"x": "y"}]}',
    '{"extractions": [{"members": "云杉科技园", "members_attributes": ["kind", "park"]}]}',
    '{"extractions": [{"members": "云杉科技园", "members_attributes": {"kind": {"a": [1]}}}]}',
    '{"extractions": [{"members": "云杉科技园", "members_attributes": {"source": "../../x"}}]}',
    '{"extractions": [{"scheme_terms": "' + CLAUSE + '", "scheme_terms_attributes": {"rate": "'
    + "9" * 100_000 + '"}}]}',
    '{"extractions": [' + ", ".join(['{"members": "云杉"}'] * 300) + "]}",
], ids=lambda answer: ascii(answer[:40]))  # fmt: skip
def test_what_a_model_makes_up_in_other_shapes_is_refused_or_told_in_a_sentence(answer):
    try:
        proposals = list(WithLangextract(provider=Recorded(answer)).proposals(TEXT, "zh-Hans"))
    except NoModel as says:
        assert str(says).startswith("the model 'given' did not answer")
        return
    rows = taken(TEXT, proposals, DRAFTED, PLAIN, scheme_at).rows

    assert sum(len(made) for made in rows.values()) <= 1
