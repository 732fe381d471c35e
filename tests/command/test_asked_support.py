"""`workbook support`: a project by kind, a firm, and where one gets most."""

import json
import re
import shlex

import pytest
from click.testing import CliRunner

from analysis.command import main
from analysis.command.support import verb
from analysis.command.support_words import told


def run(*arguments):
    return CliRunner().invoke(main, ["support", *arguments])


def answer(*arguments):
    return json.loads(run(*arguments, "--json").stdout)


def lines(*arguments):
    return run(*arguments).stdout.replace("\xa0", " ")


def test_each_term_tells_what_it_pays_and_what_decides():
    terms = {one["term"]: one for one in answer("--cost", "10M CNY")["terms"]}

    model = terms["shanghai-model-scheme"]  # up to 30 % of 10 million
    assert model["pays"] == {"low": 0, "high": 3_000_000, "bound": "at_most", "unit": "CNY"}
    assert model["decides"] == "rate"
    assert model["figures"] == ["shanghai-model-aid-intensity", "shanghai-model-aid-ceiling"]
    assert terms["shenzhen-fiscal-support"]["pays"]["high"] is None


def test_the_best_is_told_only_where_it_is_asked_for():
    assert "best" not in answer("--cost", "10M CNY")
    best = answer("--cost", "10M CNY", "--firm", "place=shanghai", "--best")["best"]

    # half of 10 million, as the platform scheme pays most; nothing is sure of "up to"
    assert [one["place"] for one in best] == ["shanghai"]
    assert best[0]["pays"] == {"low": 0, "high": 5_000_000, "unit": "CNY"}
    (use,) = best[0]["uses"]
    assert (use["term"], use["cost"]) == ("shanghai-platform-scheme", 10_000_000)
    assert use["pays"] == {"low": 0, "high": 5_000_000}
    stacking = [one for one in best[0]["rests_on"] if one.get("silence") == "stacking"]
    assert {tuple(one["terms"]): one["otherwise"]["high"] for one in stacking} == {
        ("shanghai-application-scheme", "shanghai-platform-scheme"): 7_000_000,
        ("shanghai-model-scheme", "shanghai-platform-scheme"): 8_000_000,
    }


def test_costs_by_kind_need_no_total():
    told = answer("--cost-kind", "compute=6M CNY", "--cost-kind", "models=2M")

    assert told["cost"] == {"value": "8000000", "unit": "CNY"}
    terms = {one["term"]: one["pays"]["high"] for one in told["terms"]}
    assert terms["henan-compute-voucher"] == 1_000_000  # 20 % of 6 million, no more than a million


def test_a_firm_asks_where_it_is():
    for place in ("region=henan", "place=henan"):
        told = answer("--cost", "10M CNY", "--firm", place)
        assert {one["region"] for one in told["terms"]} == {"henan"}
        assert {one["region"] for one in told["schemes"]} == {"henan"}


def test_a_yearly_ceiling_counts_for_each_year():
    told = answer("--cost", "90M CNY", "--years", "3")
    paid = {one["term"]: one["pays"]["high"] for one in told["terms"]}

    assert paid["henan-compute-voucher"] == 3_000_000
    assert paid["shanghai-platform-scheme"] == 20_000_000  # per project


def test_what_is_left_of_an_envelope_is_all_that_is_paid():
    told = answer("--cost", "10M CNY", "--left", "henan-compute-voucher=300000")
    voucher = next(one for one in told["terms"] if one["term"] == "henan-compute-voucher")

    assert (voucher["pays"]["high"], voucher["decides"]) == (300_000, "envelope")


def test_the_best_is_said_in_plain_lines_with_what_it_rests_on():
    said = lines("--cost", "10M CNY", "--firm", "place=shanghai", "--best")

    assert "Most in shanghai: at most CNY 5 million" in said
    assert "  shanghai-platform-scheme: at most CNY 5 million on CNY 10 million" in said
    assert (
        "not said: whether they may be had together (shanghai-model-scheme, "
        "shanghai-platform-scheme); taken as not on the same cost; otherwise at most CNY 8 million"
    ) in said


def test_each_clause_that_decides_is_said_in_words():
    one = {
        "term": "aid", "scheme": "aid", "name": "Aid", "region": "maple", "figures": [],
        "pays": {"low": 0, "high": 2_000_000, "bound": "at_most", "unit": "CNY"},
        "carries": {"low": 4, "high": 4, "bound": "exact", "per": "year"}, "rests_on": [],
        "conditions": [{"condition": "new", "attribute": "age", "text": "young", "state": "met"}],
        "clause": {"source": "plan", "start": 3, "end": 8, "exact": "words"},
    }  # fmt: skip
    scheme = {"term": "aid", "per": "per project", "rate": None, "ceiling": None, "clause": []}
    cost = {"value": "10000000", "unit": "CNY"}

    def said(decides):
        document = {"cost": cost, "terms": [one | {"decides": decides}], "schemes": [scheme]}
        return [line.replace("\xa0", " ") for line in told(document)]

    assert said("shared_limit") == [
        "Aid (aid): at most CNY 2 million, per project, a limit that it shares binds, "
        "no rate is stated",
        "  words [plan 3]",
        "  envelope and quota carry 4 such a year",
        "  met: young",
    ]
    assert said("minimum")[0] == "Aid (aid): nothing, the costs are below its minimum"
    assert said("condition") == ["Aid (aid): nothing, a condition is not met", "  met: young"]


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        ((), "support needs a cost: give --cost AMOUNT, or --cost-kind KIND=AMOUNT"),
        (("--cost-kind", "gpu=5M CNY"), "no kind of costs called 'gpu'; on file: applications"),
        (("--cost-kind", "compute"), "'compute' is not name=value"),
        (("--cost-kind", "data=much"), "an amount takes an amount like 200000000 CNY"),
        (("--cost", "1M", "--cost-kind", "data=2M"), "come to 2000000 CNY, more than the 1000000"),
        (("--cost", "1M", "--firm", "size=huge"), "no size called 'huge'; on file: large"),
        (("--cost", "1M", "--firm", "region=hena"), "no region called 'hena'; the nearest: henan"),
        (("--cost", "1M", "--firm", "colour=red"), "no attribute of a firm called 'colour'"),
        (("--cost", "1M", "--firm", "age=1", "--firm", "age=2"), "'age' is given twice"),
        (("--cost", "1M", "--left", "aid=1M"), "no scheme called 'aid'"),
        (("--cost", "1M", "--years", "some"), "a number of years such as 3, not 'some'"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_line(arguments, refusal):
    told = run(*arguments)

    assert told.exit_code == 2
    assert refusal in told.stderr.replace("\xa0", " ")
    assert len(told.stderr.strip().splitlines()) <= 3


def test_the_examples_of_the_help_run():
    examples = re.findall(r"^ *workbook support (.+)$", verb.help, re.MULTILINE)

    assert len(examples) == 2
    for example in examples:
        assert run(*shlex.split(example)).exit_code == 0


def test_a_place_without_a_scheme_is_told_in_words():
    assert lines("--cost", "1M CNY", "--firm", "place=china") == (
        "no scheme of this place, or of those it lies in, is on file\n"
    )


@pytest.mark.parametrize("flag", ["--cost", "--years", "--starts"])
def test_what_is_asked_once_is_refused_twice(flag):
    said = {"--cost": "1M CNY", "--years": "2", "--starts": "2026"}
    told = run("--cost", "1M CNY", flag, said[flag], flag, said[flag])

    assert told.exit_code == 2
    assert f"{flag}: is given twice" in told.stderr


def test_a_region_is_asked_by_its_name_or_code():
    paid = [answer("--cost", "1M CNY", "--region", said)["terms"] for said in
            ("henan", "河南省", "CN-HA")]  # fmt: skip

    assert paid[0] and paid[0] == paid[1] == paid[2]
