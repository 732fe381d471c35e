"""`workbook support`: what each term of a scheme pays for a project, and where one gets most."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from analysis.command import WrongUse
from analysis.command.output import (
    json_option,
    language_option,
    note,
    pairs,
    print_json,
    seeds_option,
    unread_option,
)
from analysis.command.seeds import loaded


def several(flag: str, metavar: str, told: str) -> Any:
    """An option that takes NAME=VALUE and may be given again."""

    def read(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> Any:
        return pairs(given, flag)

    return click.option(flag, multiple=True, metavar=metavar, callback=read, help=told)


def once(flag: str, metavar: str, told: str, **usual: str) -> Any:
    """An option that is given once: of two, neither is taken for the other."""

    def read(context: click.Context, option: click.Parameter, given: tuple[str, ...]) -> Any:
        if len(given) > 1:
            raise click.BadParameter("is given twice", param_hint=flag)
        return given[0] if given else usual.get("default")

    return click.option(flag, multiple=True, metavar=metavar, callback=read, help=told)


LEFT_OUT = (
    "drafted and not read yet, and so left out: {count} of the schemes. Read them at the desk "
    "(notebooks/curate_a_document.ipynb), or ask with --unread"
)


@click.command("support", short_help="What would each scheme pay for a project, and a firm get?")
@once("--cost", "AMOUNT", 'All costs, as "200000000 CNY" or "2亿元".')
@several("--cost-kind", "KIND=AMOUNT", "Costs of a kind, as compute=6M; again for more kinds.")
@several("--firm", "NAME=VALUE", "What the firm is, as size=sme or place=henan; again for more.")
@once("--years", "N", "Years over which the costs are spread.", default="1")
@once("--starts", "YEAR", "The first of them, for validity and envelopes of single years.")
@several("--left", "SCHEME=AMOUNT", "What is left of a scheme's envelope, or of a shared one.")
@click.option("--best", is_flag=True, help="Also where one gets most, over all combinations.")
@click.option("--kind", metavar="CODE", help="Only schemes limited per project, per award …")
@click.option("--region", default="", metavar="REGION", help="Only this region's schemes.")
@language_option
@seeds_option
@unread_option
@json_option
def verb(
    cost: str | None,
    cost_kind: Mapping[str, str],
    firm: Mapping[str, str],
    years: str,
    starts: str | None,
    left: Mapping[str, str],
    best: bool,
    kind: str | None,
    region: str,
    language: str,
    seeds: tuple[Path, ...],
    unread: bool,
    as_json: bool,
) -> None:
    """Print for every term of a scheme the amount, what it is counted per, what decides it (rate,
    ceiling, minimum …), its clause, and the conditions that remain to be shown.

    A term whose source says no number is listed as not stated. With --best, for each place also
    the combination of terms that pays most, and what that rests on.

    \b
    workbook support --cost "10M CNY" --firm place=henan --best
    workbook support --cost-kind "compute=6M CNY" --cost-kind models=2M --years 3
    """
    from analysis.languages import in_language
    from analysis.schemes.question import of_region, region_named

    package = loaded(seeds, unread=unread)
    left_out = len((package.with_unread or package).support_schemes) - len(package.support_schemes)
    if left_out:
        note(LEFT_OUT.format(count=left_out))
    region = region_named(region, package)
    _refuse_unknown(kind, region, package)
    asked = _question(package, cost, cost_kind, firm, years, left, starts, region)
    asked = of_region(asked, region) if region else asked
    if kind:
        here = tuple(term for term in asked.terms.on_file if term.limit_per == kind)
        asked = replace(asked, terms=replace(asked.terms, on_file=here))
    with in_language(language):
        document = _document(asked, package, best)
        if as_json:
            print_json(document)
            return
        from analysis.command.support_words import told

        for line in told(document):
            click.echo(line)


def _refuse_unknown(kind: str | None, region: str, package: Any) -> None:
    from analysis.package import UnknownKeyError, code_list
    from analysis.refusal import unknown

    if kind and kind not in code_list("ceiling_per"):
        raise unknown("kind", kind, code_list("ceiling_per"))
    try:
        if region:
            package.row("regions", region)
    except UnknownKeyError as not_on_file:
        raise WrongUse(str(not_on_file)) from None


def _question(
    package: Any,
    cost: str | None,
    by_kind: Mapping[str, str],
    firm: Mapping[str, str],
    years: str,
    left: Mapping[str, str],
    starts: str | None,
    region: str,
) -> Any:
    """Return what is asked; without a currency of its own, a cost is in the only one on file."""
    from analysis.measures.support import support_schemes
    from analysis.schemes.cost import UnreadableCost, project_cost
    from analysis.schemes.question import question

    if cost is None and not by_kind:
        raise WrongUse("support needs a cost: give --cost AMOUNT, or --cost-kind KIND=AMOUNT")
    ceilings = (one.ceiling for one in support_schemes(package, region))
    known = {one.unit for one in ceilings if one}
    try:
        total = project_cost(cost, known=known) if cost is not None and region else cost
        return question(package, total, by_kind, firm, years, left, starts)
    except UnreadableCost as unreadable:
        flag = "--cost" if cost is not None and not by_kind else "an amount"
        raise WrongUse(f"{flag} {unreadable.reason}") from None


def _document(asked: Any, package: Any, best: bool) -> dict[str, Any]:
    from analysis.measures.support import pays, support_schemes
    from analysis.schemes.answer import term_answers

    here = {term.term for term in asked.terms.on_file}
    places = asked.firm.places
    cost = asked.project.cost
    schemes = [
        _as_json(pays(one, cost), package)
        for one in support_schemes(package)
        if one.term in here and (not places or one.region in places)
    ]
    document = {
        "cost": {"value": str(cost.value), "unit": cost.unit},
        "schemes": schemes,
        "terms": term_answers(asked.project, asked.firm, asked.terms),
    }
    if best:
        from analysis.schemes.best_answer import best_answers

        document["best"] = best_answers(asked.project, asked.firm, asked.terms)
    return document


def _as_json(payment: Any, package: Any) -> dict[str, Any]:
    from analysis.languages import name_of, text_of
    from analysis.measures.support import break_point

    scheme = payment.scheme
    limits = {"rate": scheme.rate, "ceiling": scheme.ceiling}
    return {
        "scheme": scheme.programme,
        "term": scheme.term,
        "name": name_of(scheme.names),
        "region": scheme.region,
        "pays": _quantity(payment.amount),
        "binding": payment.binding,
        "intensity": _quantity(payment.intensity),
        "break_point": _quantity(break_point(scheme)),
        **{name: _quantity(limit) for name, limit in limits.items()},
        "eligible_costs": text_of(scheme.row, "eligible_costs"),
        "ceiling_per": scheme.row["ceiling_per"],
        "per": _per(scheme.row["ceiling_per"]),
        "clause": [_evidence(row) for limit in limits.values() for row in _rows(limit, package)],
    }


def _per(code: str) -> str:
    from analysis.languages import Term

    return Term("ceiling_per", code).says if code else ""


def _quantity(quantity: Any) -> dict[str, Any] | None:
    from analysis.languages import amount
    from analysis.schemes.answer import number

    if quantity is None:
        return None
    return {
        "value": number(quantity.value),
        "unit": quantity.unit,
        "bound": quantity.bound,
        "says": amount(quantity),
    }


def _rows(limit: Any, package: Any) -> Sequence[dict[str, Any]]:
    if limit is None:
        return []
    evidence = package.evidence
    rows = evidence[evidence["figure"].isin(limit.figures) & (evidence["states"] == "value")]
    return list(rows.to_dict("records"))


def _evidence(row: dict[str, Any]) -> dict[str, Any]:
    kept = {name: row[name] for name in ("figure", "source", "exact")}
    return kept | {"start": int(row["start"]), "end": int(row["end"])}
