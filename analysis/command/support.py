"""`workbook support`: what each scheme would pay for a cost, with the clause it rests on."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from analysis.command import WrongUse
from analysis.command.output import json_option, language_option, print_json, seeds_option
from analysis.command.seeds import loaded
from analysis.refusal import unknown


@click.command("support", short_help="What would each scheme pay for a cost?")
@click.option("--cost", required=True, metavar="AMOUNT", help='As "200000000 CNY" or "2亿元".')
@click.option("--kind", metavar="CODE", help="Only schemes limited per project, per award …")
@click.option("--region", default="", metavar="REGION", help="Only this region's schemes.")
@language_option
@seeds_option
@json_option
def verb(
    cost: str, kind: str | None, region: str, language: str, seeds: tuple[Path, ...], as_json: bool
) -> None:
    """Print for every scheme the amount, what it is counted per, what binds it (rate or ceiling)
    and its clause.

    A scheme whose source gives neither a rate nor a ceiling is listed as not stated.
    """
    from analysis.languages import in_language
    from analysis.measures.support import pays, support_schemes
    from analysis.package import UnknownKeyError, code_list

    if kind and kind not in code_list("ceiling_per"):
        raise unknown("kind", kind, code_list("ceiling_per"))
    package = loaded(seeds)
    try:
        if region:
            package.row("regions", region)
    except UnknownKeyError as not_on_file:
        raise WrongUse(str(not_on_file)) from None
    schemes = support_schemes(package, region)
    chosen = [one for one in schemes if kind in (None, one.row["ceiling_per"])]
    asked = _cost(cost, [one.ceiling.unit for one in schemes if one.ceiling])
    with in_language(language):
        paid = [_as_json(pays(one, asked), package) for one in chosen]
        if as_json:
            print_json({"cost": {"value": str(asked.value), "unit": asked.unit}, "schemes": paid})
            return
        for one in paid:
            click.echo(_plain(one))


def _cost(text: str, currencies: Iterable[str]) -> Any:
    """Return the cost asked for; without a currency of its own, in the only one on file."""
    from analysis.schemes.cost import UnreadableCost, project_cost

    try:
        return project_cost(text, known=set(currencies))
    except UnreadableCost as unreadable:
        raise WrongUse(f"--cost {unreadable.reason}") from None


def _as_json(payment: Any, package: Any) -> dict[str, Any]:
    from analysis.languages import name_of, text_of
    from analysis.measures.support import break_point

    scheme = payment.scheme
    limits = {"rate": scheme.rate, "ceiling": scheme.ceiling}
    return {
        "scheme": scheme.programme,
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

    if quantity is None:
        return None
    value = None if quantity.value is None else float(quantity.value)
    return {
        "value": int(value) if value is not None and value.is_integer() else value,
        "unit": quantity.unit,
        "bound": quantity.bound,
        "says": amount(quantity),
    }


def _rows(limit: Any, package: Any) -> list[dict[str, Any]]:
    if limit is None:
        return []
    evidence = package.evidence
    rows = evidence[evidence["figure"].isin(limit.figures) & (evidence["states"] == "value")]
    return rows.to_dict("records")


def _evidence(row: dict[str, Any]) -> dict[str, Any]:
    kept = {name: row[name] for name in ("figure", "source", "exact")}
    return kept | {"start": int(row["start"]), "end": int(row["end"])}


def _plain(one: dict[str, Any]) -> str:
    if one["binding"] == "currency":
        says = f"cannot be computed, its ceiling is in {one['ceiling']['unit']}"
        return f"{one['name']} ({one['scheme']}): {says}"
    if one["pays"] is None:
        return f"{one['name']} ({one['scheme']}): not stated"
    clause = "; ".join(f"{row['exact']} [{row['source']} {row['start']}]" for row in one["clause"])
    paid = ", ".join(filter(None, (one["pays"]["says"], one["per"])))
    rests = "no rate is stated"
    if one["intensity"]:
        rests = f"{one['intensity']['says']} of the cost"
    return (
        f"{one['name']} ({one['scheme']}): {paid}, the {one['binding']} binds, {rests}\n  {clause}"
    )
