"""What must hold of programmes and support schemes beside their schema."""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from analysis.package.codes import code_list
from analysis.package.descriptor import workbook_descriptor
from analysis.package.faults import Fault, nearest
from analysis.package.rules.breach import breaches, looked_up
from analysis.package.rules.figures import is_period
from analysis.quantities import UNITS, Period

Tables = Mapping[str, pd.DataFrame]
#: field of a scheme -> measure kinds its figure may have, and whether it is money
AMOUNTS = {"rate": ("rate",), "ceiling": ("ceiling",), "envelope": ("budget", "ceiling")}


def programmes_start_before_they_end(tables: Tables) -> Iterator[Fault]:
    """Dates are on the calendar, in order, and say what they rest on."""
    programmes = tables["programmes"]
    for field in ("starts", "ends"):
        has = programmes[field] != ""
        wrong = programmes[has & ~programmes[field].map(is_period).astype(bool)]
        allowed = "an ISO 8601 year, month or day on the calendar"
        yield from breaches("programmes", wrong, field, "is no date", allowed)
    both = programmes[
        programmes["starts"].map(is_period).astype(bool)
        & programmes["ends"].map(is_period).astype(bool)
    ]
    order = [
        Period.of(starts).first <= Period.of(ends).last
        for starts, ends in zip(both["starts"], both["ends"], strict=True)
    ]
    late = both[~np.array(order, dtype=bool)]
    allowed = "a date not before the start, " + late["starts"]
    yield from breaches("programmes", late, "ends", "ends before it starts", allowed)
    dated = (programmes["starts"] != "") | (programmes["ends"] != "")
    bare = programmes[dated & (programmes["period_basis"] == "")]
    yield from breaches("programmes", bare, "period_basis", "is missing", "stated or inferred")


def programme_dates_agree_with_their_figures(tables: Tables) -> Iterator[Fault]:
    """Where a figure gives the day a programme starts or ends, the programme says the same."""
    programmes, figures = tables["programmes"], tables["figures"]
    dates = figures[(figures["unit"] == "date") & (figures["programme"] != "")]
    for field in workbook_descriptor().tables["programmes"].fields:
        if not field.indicator:
            continue
        given = dates[dates["indicator"] == field.indicator]
        said = looked_up(programmes["programme"], given, "programme", "period")
        has = said.notna() & (programmes[field.name] != "")
        agree = [
            not present or _agree(mine, theirs)
            for present, mine, theirs in zip(has, programmes[field.name], said, strict=True)
        ]
        wrong = programmes[~np.array(agree, dtype=bool)]
        rule = f"disagrees with the figure {field.indicator}"
        yield from breaches("programmes", wrong, field.name, rule, said[wrong.index].astype(str))


def coded_lists_hold_known_codes(tables: Tables) -> Iterator[Fault]:
    """Codes joined by semicolons are each on file."""
    concepts = set(tables["concepts"]["concept"])
    indicators = set(tables["indicators"]["indicator"])
    kinds = set(code_list("programme_kinds")) | set(code_list("member_kinds"))
    yield from _unlisted(tables, "programmes", "target_groups", code_list("target_groups"))
    yield from _unlisted(tables, "programmes", "sectors", concepts)
    yield from _unlisted(tables, "questions", "indicator", indicators)
    yield from _unlisted(tables, "questions", "measure_kind", code_list("measure_kinds"))
    yield from _unlisted(tables, "questions", "instrument", code_list("instruments"))
    yield from _unlisted(tables, "questions", "kind", kinds)
    questions = tables["questions"]
    described = workbook_descriptor().tables
    for looks_in, rows in questions[questions["field"] != ""].groupby("looks_in"):
        if looks_in in described:
            columns = described[looks_in].columns
            wrong = rows[~rows["field"].isin(columns)]
            rule = f"is no field of {looks_in}"
            yield from breaches("questions", wrong, "field", rule, ", ".join(columns))


def schemes_point_to_figures_of_the_right_kind(tables: Tables) -> Iterator[Fault]:
    """A rate is a rate, a ceiling and an envelope are money; each amount says what it is per."""
    schemes, figures = tables["support_schemes"], tables["figures"]
    for field, kinds in AMOUNTS.items():
        kind = looked_up(schemes[field], figures, "figure", "measure_kind")
        wrong = schemes[kind.notna() & ~kind.isin(kinds)]
        rule = "points to a figure that is a " + kind.astype(str)
        allowed = f"a figure whose measure_kind is {' or '.join(kinds)}"
        yield from breaches("support_schemes", wrong, field, rule, allowed)
        unit = looked_up(schemes[field], figures, "figure", "unit")
        measured = unit.map(UNITS)
        wrong = schemes[unit.notna() & (measured != ("share" if field == "rate" else "money"))]
        rule, allowed = "points to a figure in " + unit.astype(str), "a ratio"
        if field != "rate":
            allowed = "an amount of money"
        yield from breaches("support_schemes", wrong, field, rule, allowed)
    for field in ("ceiling", "envelope"):
        per = f"{field}_per"
        idle = schemes[(schemes[per] != "") & (schemes[field] == "")]
        yield from breaches("support_schemes", idle, per, f"there is no {field}", "an empty cell")


def _agree(mine: str, theirs: str) -> bool:
    """True where one date is the other, or the other said less exactly."""
    return mine.startswith(theirs) or theirs.startswith(mine)


def _unlisted(tables: Tables, table: str, field: str, known) -> Iterator[Fault]:
    rows = tables[table]
    wrong = {}
    for place, cell in rows[field][rows[field] != ""].items():
        unknown = [code for code in cell.split(";") if code not in known]
        if unknown:
            near = nearest(unknown[0], known)
            wrong[place] = f"a code on file, such as {near}" if near else "codes on file"
    allowed = pd.Series(wrong, dtype=object)
    hit = rows[rows.index.isin(list(wrong))]
    yield from breaches(table, hit, field, "names a code that is not on file", allowed)


RULES = (
    programmes_start_before_they_end,
    programme_dates_agree_with_their_figures,
    coded_lists_hold_known_codes,
    schemes_point_to_figures_of_the_right_kind,
)
