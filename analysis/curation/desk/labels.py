"""What the desk calls tables and the cells of their rows, in the language in use.

Words for columns are those of the data beside a page, so that a reader meets one name for each.
"""

from analysis.language_records import OWN_NAMES
from analysis.languages import msgid, translate
from analysis.package.descriptor import Field

#: One row of a table, as the list says it.
ROW = {
    "figures": msgid("Number"),
    "dismissed": msgid("Number"),
    "programmes": msgid("Programme"),
    "support_schemes": msgid("Scheme"),
    "scheme_terms": msgid("Term"),
    "scheme_limits": msgid("Limit"),
    "scheme_relations": msgid("Relation"),
    "conditions": msgid("Condition"),
    "members": msgid("Member"),
    "indicators": msgid("What is measured"),
    "regions": msgid("Region"),
    "sources": msgid("Document"),
}
#: Cells by their text where they have one in several languages, else by their column.
CELLS = {
    "allocation": msgid("how it is given out"),
    "amount": msgid("amount"),
    "attribute": msgid("what is asked"),
    "author": msgid("author"),
    "basis": msgid("stated, opinion or inferred"),
    "beyond_cost": msgid("more than the cost"),
    "bound": msgid("bound"),
    "concept": msgid("sector, technology or stage"),
    "costs": msgid("kinds of cost"),
    "counted": msgid("what is counted"),
    "covers": msgid("terms it covers"),
    "definition": msgid("definition"),
    "eligible_costs": msgid("eligible costs"),
    "ends": msgid("ends"),
    "envelope": msgid("envelope"),
    "envelope_per": msgid("envelope per"),
    "except_for": msgid("exceptions"),
    "extent": msgid("whole document or excerpt"),
    "fixed_sum": msgid("fixed sum"),
    "frequency": msgid("frequency"),
    "gbt_2260": msgid("GB/T 2260 code"),
    "grade": msgid("grade or tier"),
    "holds": msgid("how it is to stand"),
    "indicator": msgid("what is measured"),
    "instrument": msgid("policy instrument"),
    "iso_3166_2": msgid("ISO 3166-2 code"),
    "jp_local_government": msgid("Japanese code"),
    "kind": msgid("kind"),
    "language": msgid("language"),
    "level": msgid("level"),
    "limit": msgid("ceiling"),
    "limit_per": msgid("ceiling per"),
    "measure_kind": msgid("kind"),
    "measured": msgid("as questions ask for it"),
    "member": msgid("actor or topic"),
    "minimum": msgid("minimum cost"),
    "name": msgid("name"),
    "note": msgid("note"),
    "nuts": msgid("NUTS code"),
    "of": msgid("of term or scheme"),
    "on": msgid("on what"),
    "other": msgid("other term"),
    "over": msgid("over what"),
    "parent": msgid("belongs to"),
    "part_of": msgid("part of"),
    "per": msgid("per"),
    "period": msgid("period"),
    "period_basis": msgid("is the time stated"),
    "programme": msgid("programme"),
    "published": msgid("published"),
    "published_basis": msgid("is the date stated"),
    "publisher": msgid("publisher"),
    "purpose": msgid("purpose"),
    "quota": msgid("most awards"),
    "quota_per": msgid("most awards per"),
    "rate": msgid("rate"),
    "reading": msgid("how to read it"),
    "recipients": msgid("recipients"),
    "region": msgid("region"),
    "retrieved": msgid("retrieved"),
    "scheme": msgid("scheme"),
    "sectors": msgid("sectors and technologies"),
    "stacking": msgid("with other support"),
    "starts": msgid("starts"),
    "stock_or_flow": msgid("stock or flow"),
    "target_groups": msgid("target groups"),
    "term": msgid("term"),
    "text": msgid("condition in words"),
    "threshold_from": msgid("costs from"),
    "threshold_on": msgid("costs that count"),
    "threshold_to": msgid("costs up to"),
    "tier": msgid("standing of the source"),
    "title": msgid("title of the source"),
    "unit": msgid("unit"),
    "url": msgid("address"),
    "value": msgid("value"),
    "value_upper": msgid("upper value"),
    "years": msgid("years"),
}
AS_PRINTED = msgid("name as printed")


def row_called(table: str) -> str:
    """Return what one row of a table is called."""
    return translate(ROW[table]) if table in ROW else table


def cell_called(field: Field) -> str:
    """Return what a cell is called, with its language where it is one of several."""
    text = field.text or field.name
    if text == "name" and not field.language:
        return _capital(translate(AS_PRINTED))
    called = translate(CELLS[text]) if text in CELLS else field.name.replace("_", " ")
    own = OWN_NAMES.get(field.language, "")
    return f"{_capital(called)} ({own})" if own else _capital(called)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
