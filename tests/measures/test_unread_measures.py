"""What is drafted and not read yet is counted by document and region, and is no silence."""

from dataclasses import replace

from analysis.measures.peers import peers
from analysis.measures.silence import silence
from analysis.measures.unread import drafted, drafted_regions, unread_regions, unread_tables
from analysis.package.unread import without_unread
from tests.tiny import figure, member, programme, region, said, source, tiny

V = {"obs_status": "V"}
PLACES = [region("maple"), region("cedar")]
PLAN = {"source": "plan", "start": "0", "end": "4", "exact": "Plan"}


def package(**rows):
    return tiny(regions=PLACES, sources=[source("plan"), source("news")], **rows)


def test_the_numbers_and_the_passages_of_each_document_that_are_not_read_are_counted_by_place():
    seeds = package(
        figures=[figure("f", **V), figure("g", region="cedar", **V), figure("read")],
        evidence=[
            said("f", "one", 5), said("f", "1", 5), said("f", "in 2027", 9, states="period"),
            said("g", "two", 20, "news"), said("read", "three", 30),
        ],
        programmes=[programme("drafted", **V, **PLAN), programme("known", **PLAN)],
        members=[member("firm", region="cedar", **V, **PLAN | {"start": "5"})],
    )  # fmt: skip
    told = [(one.source, one.numbers, one.passages) for one in drafted(seeds)]

    assert told == [
        ("plan", ("unread/plan:5",), ("unread/plan:0",)), ("news", ("unread/news:20",), ()),
    ]  # fmt: skip
    assert drafted(without_unread(seeds)) == drafted(seeds)
    assert [(one.source, one.numbers) for one in drafted(seeds, "cedar")] == [
        ("plan", ()), ("news", ("unread/news:20",)),
    ]  # fmt: skip
    assert drafted(package(figures=[figure("read")])) == []


def test_a_region_of_which_nothing_is_read_is_compared_and_known_as_unread():
    seeds = without_unread(package(figures=[figure("f"), figure("g", region="cedar", **V)]))

    assert peers(seeds) == ["maple", "cedar"]
    assert unread_regions(seeds) == {"cedar"}
    assert unread_tables(seeds) == {("cedar", "figures")}
    assert unread_regions(seeds.with_unread) == frozenset()
    assert drafted_regions(seeds) == drafted_regions(seeds.with_unread) == {"cedar"}


def test_a_term_is_of_the_region_of_its_scheme():
    rows = {
        "programmes": [programme("grant", "scheme", region="cedar")],
        "support_schemes": [{"programme": "grant"} | V],
        "scheme_terms": [{"term": "t", "scheme": "grant"} | V],
    }

    assert unread_tables(without_unread(package(**rows))) == {
        ("cedar", "support_schemes"), ("cedar", "scheme_terms"),
    }  # fmt: skip


def test_of_one_region_passages_are_counted_that_name_it_or_no_region():
    seeds = package(
        programmes=[programme("ours", **V, **PLAN)],
        members=[member("theirs", region="cedar", **V, **PLAN | {"start": "5"})],
        scheme_limits=[{"limit": "l", "source": "plan", "start": "9", "end": "12"} | V],
    )

    def passages(region=""):
        (one,) = drafted(seeds, region)
        return [place.removeprefix("unread/plan:") for place in one.passages]

    assert passages() == ["0", "9", "5"]
    assert (passages("maple"), passages("cedar")) == (["0", "9"], ["9", "5"])


def test_a_silence_is_told_only_where_nothing_of_the_table_is_left_unread():
    asked = [
        {"question": "size", "theme": "aims", "looks_in": "figures", "indicator": "output"},
        {"question": "other", "theme": "aims", "looks_in": "figures", "indicator": "idle"},
        {"question": "plans", "theme": "aims", "looks_in": "programmes"},
    ]
    seeds = package(
        questions=asked,
        figures=[figure("f"), figure("g", region="cedar", **V)],
        programmes=[programme("named", region="cedar", **V), programme("own")],
    )
    rows = silence(without_unread(seeds))
    states = dict(
        zip(zip(rows["region"], rows["question"], strict=True), rows["state"], strict=True)
    )

    assert states == {
        ("maple", "size"): "stated", ("maple", "other"): "not_stated",
        ("maple", "plans"): "stated",
        ("cedar", "size"): "not_read", ("cedar", "other"): "not_read",
        ("cedar", "plans"): "not_read",
    }  # fmt: skip
    assert set(rows.loc[rows["state"] == "not_read", "keys"]) == {()}
    assert set(silence(seeds)["state"]) == {"stated", "not_stated"}
    read = without_unread(seeds)
    fewer = silence(replace(read, questions=read.questions.iloc[1:2]))
    assert list(fewer["state"]) == ["not_stated", "not_read"]


def test_a_programme_that_stays_for_its_name_alone_answers_nothing():
    asked = [{"question": "plans", "theme": "aims", "looks_in": "programmes", "kind": "plan"}]
    rows = {"figures": [figure("f", programme="p")], "programmes": [programme("p", **V)]}
    found = silence(without_unread(package(questions=asked, **rows)))

    assert found.loc[found["region"] == "maple", "state"].item() == "not_read"
