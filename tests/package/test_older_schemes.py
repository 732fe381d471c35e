"""A package made when a scheme had one rate and one ceiling in its own row is read as one of today.

Its descriptor and its tables are those of then: three columns in support_schemes, no terms.
"""

import csv
import json

import pytest
from packages import sound_rows, write_package

from analysis.package import PackageError, load_seeds, workbook_descriptor
from analysis.package.checked import read_package

THEN = ("rate", "ceiling", "ceiling_per")
CLAUSES = ("scheme_terms", "scheme_limits", "scheme_relations", "conditions")
KEY = {"maxLength": 100, "pattern": "[a-z0-9]+(-[a-z0-9]+)*"}
CODES = {"enum": ["project", "recipient", "recipient_year", "award"]}


def older(folder, **cells):
    """Write the sound package as it was, its scheme with other cells."""
    rows = sound_rows()
    (term,) = rows["scheme_terms"]
    scheme = {"rate": term["rate"], "ceiling": term["limit"], "ceiling_per": term["limit_per"]}
    rows["support_schemes"][0] |= scheme | cells
    for name in CLAUSES:
        del rows[name]
    written = write_package(
        folder, {name: rows[name] for name in rows if name != "support_schemes"}
    )
    _describe(written / "datapackage.json")
    with (written / "support_schemes.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows["support_schemes"])
    return written


COLUMNS = ["programme", "eligible_costs", "eligible_costs_ja", "eligible_costs_zh_hans", *THEN,
           "envelope", "envelope_per", "stacking"]  # fmt: skip


def _describe(path):
    content = json.loads(path.read_text(encoding="utf-8"))
    now = {
        one["name"]: one for one in workbook_descriptor().tables["support_schemes"].schema["fields"]
    }
    then = {"rate": KEY, "ceiling": KEY, "ceiling_per": CODES}
    fields = [
        {"name": name, "type": "string", "constraints": then[name]} if name in then else now[name]
        for name in COLUMNS
    ]
    to = {"programme": "programmes", "rate": "figures", "ceiling": "figures", "envelope": "figures"}
    keys = [
        {"fields": [name], "reference": {"resource": table, "fields": [table.removesuffix("s")]}}
        for name, table in to.items()
    ]
    schema = {"fields": fields, "primaryKey": ["programme"], "foreignKeys": keys}
    path_of = {"name": "support_schemes", "path": "support_schemes.csv", "schema": schema}
    content["resources"].append(path_of)
    path.write_text(json.dumps(content), encoding="utf-8")


def test_the_rate_and_the_ceiling_of_then_are_one_term_with_the_key_of_the_scheme(tmp_path):
    (term,) = load_seeds(older(tmp_path)).scheme_terms.to_dict("records")

    assert (term["term"], term["scheme"]) == ("maple-aid", "maple-aid")
    assert (term["rate"], term["limit"]) == ("maple-aid-rate", "maple-aid-ceiling")
    assert term["limit_per"] == "project"


def test_the_words_of_such_a_term_are_those_of_its_programme(tmp_path):
    seeds = load_seeds(older(tmp_path))
    (term,), (programme,) = (
        getattr(seeds, name).to_dict("records") for name in ("scheme_terms", "programmes")
    )

    assert [term[name] for name in ("source", "start", "end", "exact")] == [
        programme[name] for name in ("source", "start", "end", "exact")
    ]


def test_a_scheme_that_said_nothing_has_no_term(tmp_path):
    silent = dict.fromkeys(THEN, "")

    assert load_seeds(older(tmp_path, **silent)).scheme_terms.empty


def test_an_older_scheme_keeps_what_it_says_as_a_whole(tmp_path):
    scheme = load_seeds(older(tmp_path)).support_schemes.iloc[0]

    assert (scheme["eligible_costs"], scheme["allocation"]) == ("Project costs", "")
    assert "ceiling" not in scheme


def test_a_question_that_looked_for_the_ceiling_of_a_scheme_looks_for_the_limit_of_its_terms(
    tmp_path,
):
    folder = older(tmp_path)
    path = folder / "questions.csv"
    asked = (
        "cap,pays,Cap,,,support_schemes,,,,,ceiling,,",
        "sum,pays,Sum,,,support_schemes,,,,,envelope,,",
    )
    path.write_text("\n".join([path.read_text().splitlines()[0], *asked]) + "\n", encoding="utf-8")

    questions = load_seeds(folder).questions

    assert list(zip(questions["looks_in"], questions["field"], strict=True)) == [
        ("scheme_terms", "limit"), ("support_schemes", "envelope"),
    ]  # fmt: skip


def test_what_was_wrong_in_an_older_scheme_is_a_fault_of_its_line(tmp_path):
    with pytest.raises(PackageError, match=r"scheme_terms row 2.*'gone': is no figure on file"):
        load_seeds(older(tmp_path, rate="gone"))


def test_an_older_package_says_what_it_was_made_before(tmp_path):
    notes = read_package(older(tmp_path)).notes

    assert [note for note in notes if "scheme" in note] == [
        "support_schemes: the rate and the ceiling of a scheme are read as its term",
        "support_schemes: the package was made before the columns allocation, obs_status, rule,"
        " read as empty",
        "the package was made before the table scheme_limits, read as empty",
        "the package was made before the table scheme_relations, read as empty",
    ]


def test_older_and_newer_schemes_stand_in_one_stack(tmp_path):
    older(tmp_path / "then")
    write_package(tmp_path / "now")

    with pytest.raises(PackageError, match=r"scheme_terms.*maple-aid has another value in"):
        load_seeds([tmp_path / "then", tmp_path / "now"])
