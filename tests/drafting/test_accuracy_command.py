"""What the command says of readings, and how a reading and a draft of the same words agree."""

import pytest

from tests.drafting.accuracy.__main__ import main
from tests.drafting.accuracy.agreement import agreements
from tests.drafting.accuracy.labelled import Labels

TEXT = "云杉市算力政策\n一、发放算力券\n按国家资助的25%给予企业资助。\n"
PLACE = {"start": "22", "end": "25", "exact": "25%"}


def test_a_reading_without_its_text_is_told_in_a_sentence(tmp_path, capsys):
    reading = tmp_path / "readings" / "spruce"
    reading.mkdir(parents=True)
    (reading / "sources.csv").write_text("source,file,language\nspruce,spruce.txt,zh-Hans\n")

    ended = main(["--readings", str(tmp_path / "readings"), "--documents", str(tmp_path)])

    assert ended == 1
    assert "1 of 1 readings have no text" in capsys.readouterr().out


def labels(**tables) -> Labels:
    """Return the rows of one measure that pays 25% of a grant, with more of them."""
    plan = {"programme": "plan", "parent": "", "kind": "plan", "start": "0", "end": "7",
            "exact": "云杉市算力政策"}  # fmt: skip
    voucher = {"programme": "v", "parent": "plan", "kind": "scheme", "start": "10", "end": "15",
               "exact": "发放算力券"}  # fmt: skip
    value = {"figure": "f", "states": "value", **PLACE}
    source = {"source": "spruce"}
    return Labels(TEXT, {"programmes": [plan, voucher], "evidence": [value],
                         "sources": [source], **tables})  # fmt: skip


def term(**cells) -> dict[str, str]:
    """Return a term of the voucher with more cells."""
    empty = dict.fromkeys(("recipients", "limit_per", "rate", "limit"), "")
    return {"term": "t", "scheme": "v", **empty, **PLACE, **cells}


def judged(read: Labels, draft: Labels) -> dict[str, bool | None]:
    """Return what of the one term of a reading a draft has right."""
    (terms,) = (one for one in agreements(read, draft) if one.table == "terms")
    return dict(terms.rows[0].judged)


def test_a_share_of_another_grant_is_right_where_its_relation_has_it():
    share = {"kind": "share_of_grant", "term": "t", "amount": "f", **PLACE}
    read = labels(scheme_terms=[term(rate="f")])

    assert judged(read, labels(scheme_terms=[term()], scheme_relations=[share]))["rate"] is True
    assert judged(read, labels(scheme_terms=[term()]))["rate"] is False


def test_a_limit_that_terms_share_is_right_where_it_covers_the_term():
    shared = {"limit": "l", "covers": "v", "amount": "f", "per": "", **PLACE}
    read = labels(scheme_terms=[term(limit="f")])

    assert judged(read, labels(scheme_terms=[term()], scheme_limits=[shared]))["limit"] is True
    assert judged(read, labels(scheme_terms=[term()]))["limit"] is False


def test_recipients_are_right_where_a_condition_of_the_term_or_its_scheme_names_them():
    asked = {"attribute": "kind", "value": "TG29", "of": "v", **PLACE}
    read = labels(scheme_terms=[term(recipients="TG29")])

    assert judged(read, labels(scheme_terms=[term()], conditions=[asked]))["recipients"] is True
    assert judged(read, labels(scheme_terms=[term()]))["recipients"] is False


@pytest.mark.parametrize(("scheme", "right"), [("v", True), ("plan", False)])
def test_a_term_of_the_whole_plan_is_not_in_its_scheme(scheme, right):
    read = labels(scheme_terms=[term(rate="f")])

    assert judged(read, labels(scheme_terms=[term(rate="f", scheme=scheme)]))["scheme"] is right
