"""Say what the columns and sheets of the data beside a page are called, in the page's language."""

from analysis.editions.affected_table import TABLES
from analysis.languages import language, msgid, translate
from analysis.package.descriptor import Table

#: What a figure's columns are called, in their order; further ones of the descriptor follow.
FIGURE_COLUMNS = {
    "figure": msgid("figure"),
    "region": msgid("region"),
    "indicator": msgid("indicator"),
    "kind": msgid("kind"),
    "period": msgid("period"),
    "value": msgid("value"),
    "upper": msgid("upper value"),
    "unit": msgid("unit"),
    "bound": msgid("bound"),
    "status": msgid("observation status"),
    "exact": msgid("exact words"),
    "source": msgid("source"),
    "title": msgid("title of the source"),
    "tier": msgid("standing of the source"),
    "start": msgid("start"),
    "end": msgid("end"),
    "url": msgid("address"),
    "reading": msgid("reading"),
    "note": msgid("note"),
}
HEADS = FIGURE_COLUMNS | {
    "key": msgid("key"),
    "programme": msgid("programme"),
    "member": msgid("actor or topic"),
    "part_of": msgid("part of"),
    "parent": msgid("belongs to"),
    "name": msgid("name"),
    "name_as_printed": msgid("name as printed"),
    "purpose": msgid("purpose"),
    "instrument": msgid("policy instrument"),
    "target_groups": msgid("target groups"),
    "sectors": msgid("sectors and technologies"),
    "concept": msgid("sector, technology or stage"),
    "basis": msgid("stated, opinion or inferred"),
    "headline": msgid("what it bets on"),
    "bet": msgid("the bet"),
    "headline_figure": msgid("headline figure"),
    "lever": msgid("main instrument"),
    "period_basis": msgid("is the time stated"),
    "published_basis": msgid("is the date stated"),
    "frequency": msgid("frequency"),
    "sha256": msgid("file digest"),
    "stacking": msgid("with other support"),
    "starts": msgid("starts"),
    "ends": msgid("ends"),
    "eligible_costs": msgid("eligible costs"),
    "rate": msgid("rate"),
    "scheme": msgid("scheme"),
    "grade": msgid("grade or tier"),
    "recipients": msgid("recipients"),
    "costs": msgid("kinds of cost"),
    "fixed_sum": msgid("fixed sum"),
    "limit": msgid("ceiling"),
    "limit_per": msgid("ceiling per"),
    "minimum": msgid("minimum cost"),
    "threshold_from": msgid("costs from"),
    "threshold_to": msgid("costs up to"),
    "threshold_on": msgid("costs that count"),
    "quota": msgid("most awards"),
    "quota_per": msgid("most awards per"),
    "allocation": msgid("how it is given out"),
    "covers": msgid("terms it covers"),
    "amount": msgid("amount"),
    "per": msgid("per"),
    "years": msgid("years"),
    "except_for": msgid("exceptions"),
    "term": msgid("term"),
    "other": msgid("other term"),
    "on": msgid("on what"),
    "of": msgid("of term or scheme"),
    "attribute": msgid("what is asked"),
    "holds": msgid("how it is to stand"),
    "text": msgid("condition in words"),
    "envelope": msgid("envelope"),
    "envelope_per": msgid("envelope per"),
    "publisher": msgid("publisher"),
    "author": msgid("author"),
    "language": msgid("language"),
    "published": msgid("published"),
    "characters": msgid("characters"),
    "retrieved": msgid("retrieved"),
    "extent": msgid("extent"),
    "variable": msgid("variable or question"),
    "answers": msgid("how many can be yes"),
    "computed_from": msgid("answered from"),
    "criterion": msgid("criterion"),
    "obs_status": FIGURE_COLUMNS["status"],
    "rule": msgid("rule of the draft"),
    "original": msgid("original file"),
    "original_sha256": msgid("digest of the original"),
    "relation": msgid("relation to the work"),
    "work": msgid("work referred to"),
    "beyond_cost": msgid("may together exceed the cost"),
}
PRINTED = "_as_printed"
KEY, KEY_OF = "_key", msgid("key: {column}")
#: What a sheet is called where a page offers it.
TITLES = {
    "figures": msgid("figures"),
    "programmes": msgid("programmes"),
    "members": msgid("actors and topics"),
    "strategies": msgid("bets"),
    "support_schemes": msgid("support schemes"),
    "scheme_terms": msgid("terms of schemes"),
    "scheme_limits": msgid("shared limits"),
    "scheme_relations": msgid("relations of terms"),
    "conditions": msgid("conditions"),
    "pmc_codes": msgid("PMC codes"),
    "pmc_variables": msgid("PMC variables"),
    "sources": msgid("sources"),
}


def head_of(column: str, table: Table) -> str:
    """Return what a column of a table is called; of a key (`part_of_key`) what it is the key of.

    One that nothing is said of here is called as the descriptor calls it.
    """
    if column.endswith(KEY):
        return translate(KEY_OF).format(column=head_of(column.removesuffix(KEY), table))
    if column in HEADS:
        return translate(HEADS[column])
    return table.field(column).called(language()) if column in table.columns else _spaced(column)


def title_of(table: str) -> str:
    """Return what the sheet of a table is called."""
    words = TITLES.get(table) or TABLES.get(table)
    return translate(words) if words else _spaced(table)


def _spaced(name: str) -> str:
    return name.replace("_", " ")
