"""What must hold of programmes and support schemes beside their schema."""

from collections.abc import Collection, Iterator, Mapping

from analysis.package.cells import Cells
from analysis.package.codes import code_list
from analysis.package.faults import Fault, nearest
from analysis.package.rules.figures import is_period
from analysis.quantities import Period

Tables = Mapping[str, Cells]


def programmes_start_before_they_end(tables: Tables) -> Iterator[Fault]:
    """Dates are on the calendar, in order, and say what they rest on."""
    programmes = tables["programmes"]
    for at, starts, ends, basis in programmes.each("starts", "ends", "period_basis"):
        for field, date in (("starts", starts), ("ends", ends)):
            if date and not is_period(date):
                allowed = "an ISO 8601 year, month or day on the calendar"
                yield programmes.fault(at, field, "is no date", allowed)
        if is_period(starts) and is_period(ends) and _ends_before(starts, ends):
            allowed = f"a date not before the start, {starts}"
            yield programmes.fault(at, "ends", "ends before it starts", allowed)
        if (starts or ends) and not basis:
            yield programmes.fault(at, "period_basis", "is missing", "stated or inferred")


def programme_dates_agree_with_their_figures(tables: Tables) -> Iterator[Fault]:
    """Where a figure gives the day a programme starts or ends, the programme says the same."""
    programmes, figures = tables["programmes"], tables["figures"]
    said: dict[tuple[str, str], str] = {}
    columns = ("unit", "programme", "indicator", "period")
    for _, unit, programme, indicator, period in figures.each(*columns):
        if unit == "date" and programme:
            said.setdefault((programme, indicator), period)
    for field in programmes.table.fields:
        if not field.indicator:
            continue
        for at, programme, mine in programmes.each("programme", field.name):
            theirs = said.get((programme, field.indicator), mine)
            if mine and not _agree(mine, theirs):
                rule = f"disagrees with the figure {field.indicator}"
                yield programmes.fault(at, field.name, rule, theirs)


def coded_lists_hold_known_codes(tables: Tables) -> Iterator[Fault]:
    """Codes joined by semicolons are each on file."""
    kinds = set(code_list("programme_kinds")) | set(code_list("member_kinds"))
    for table, field, known in (
        ("programmes", "target_groups", code_list("target_groups")),
        ("programmes", "sectors", tables["concepts"]["concept"]),
        ("questions", "indicator", tables["indicators"]["indicator"]),
        ("questions", "measured", code_list("measured")),
        ("questions", "measure_kind", code_list("measure_kinds")),
        ("questions", "instrument", code_list("instruments")),
        ("questions", "kind", kinds),
    ):
        yield from _unlisted(tables[table], field, frozenset(known))


def questions_name_a_field_of_their_table(tables: Tables) -> Iterator[Fault]:
    """The field that a question looks at is one of the table it looks in."""
    questions = tables["questions"]
    for at, looks_in, field in questions.each("looks_in", "field"):
        if field and looks_in in tables and field not in tables[looks_in].columns:
            allowed = ", ".join(tables[looks_in].table.columns)
            yield questions.fault(at, "field", f"is no field of {looks_in}", allowed)


def _ends_before(starts: str, ends: str) -> bool:
    return Period.of(ends).last < Period.of(starts).first


def _agree(mine: str, theirs: str) -> bool:
    """True where one date is the other, or the other said less exactly; a span is no date."""
    return "/" not in theirs and (mine.startswith(theirs) or theirs.startswith(mine))


def _unlisted(rows: Cells, field: str, known: Collection[str]) -> Iterator[Fault]:
    for at, cell in rows.each(field):
        unknown = [code for code in cell.split(";") if code not in known] if cell else []
        if unknown:
            near = nearest(unknown[0], known)
            allowed = f"a code on file, such as {near}" if near else "codes on file"
            yield rows.fault(at, field, "names a code that is not on file", allowed)


RULES = (
    programmes_start_before_they_end,
    programme_dates_agree_with_their_figures,
    coded_lists_hold_known_codes,
    questions_name_a_field_of_their_table,
)
