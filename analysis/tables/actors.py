"""Who and what is named: the companies of each region and their role, and a table of everyone.

measures -> **tables** -> pages

What is an inference or an opinion stands with its mark. The companies lead to their lines in the
table of everyone, which has the words of the source.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from analysis.charts.regions import Regions
from analysis.languages import Name, Term, msgid, text_of, translate
from analysis.measures.peers import peers
from analysis.measures.roles import Role, by_kind, firms, roles
from analysis.package import Seeds
from analysis.tables.lines import name_of_row
from analysis.tables.words import words_of
from analysis.wording import Group, Html, Row, Sentence, Table, finding, listed, marked, say
from analysis.wording.marks import element
from analysis.wording.sentences import part_html

FIRST = msgid("Companies the sources name first – {regions}.")
OF_REGION = msgid("{region}: {names}")
NO_COMPANY = msgid("No company is on record.")
FIRST_FEW = 3
COMPANIES = msgid("The companies of each region and their role")
COMPANY_HEADS = (msgid("Company"), msgid("What and where"), msgid("Named for"))
ORDER = msgid(
    "In the order in which the sources name them, which is no order of importance; companies that "
    "play one part stand together. Each name leads to its line below, with the words of the source."
)
EVERYONE = msgid("Everyone and everything named, by region and kind")
FIND = msgid("Find a firm, park, product, body or place:")
HEADS = (
    msgid("Name"),
    msgid("Belongs with"),
    msgid("Named for"),
    msgid("In the words of its source"),
)
FOR_WHAT = msgid("{programme}: {purpose}")
IN_IT, ITS_OWN, WITH_IT = (
    msgid("In it: {parts}"),
    msgid("Its own: {parts}"),
    msgid("With it: {parts}"),
)
OF_KIND = msgid("{region} · {kind}")
BUILT = ("product", "dataset", "model", "plant", "infrastructure", "platform", "project")
ROW = "row-"


def companies_finding(seeds: Seeds) -> Html:
    """Return the companies that the sources name first, region by region."""
    found, regions = roles(seeds), Regions(seeds)
    named = []
    for region in regions.sorted(peers(seeds)):
        here = [role for role in found if role.kind == "company" and role.region == region]
        first = here[:FIRST_FEW]
        if first:
            names = listed(_name(role, seeds) for role in first)
            named.append(say(OF_REGION, region=regions.name(region), names=names))
    return finding(say(FIRST, regions=listed(named)) if named else say(NO_COMPANY))


def companies_table(seeds: Seeds) -> Table:
    """Return the companies of each compared region: field and place, programmes and their purpose.

    A purpose is said once, where its programme comes first.
    """
    found, regions = roles(seeds), Regions(seeds)
    rows: list[Row] = []
    for region in regions.sorted(peers(seeds)):
        rows.append(Group(regions.name(region)))
        groups = firms(found, region)
        said: set[str] = set()
        rows += [_company(group, said, seeds) for group in groups]
        if not groups:
            rows.append([say(NO_COMPANY), "", ""])
    return Table(say(COMPANIES), [translate(head) for head in COMPANY_HEADS], rows, say(ORDER))


def actors_table(seeds: Seeds) -> Table:
    """Return everyone and everything named that acts, is built or is owned, with its words.

    A page lets its reader search it.
    """
    found, regions = roles(seeds), Regions(seeds)
    rows: list[Row] = []
    for region in regions.sorted(role.region for role in found):
        here = by_kind([role for role in found if role.region == region])
        for kind, group in groupby(here, key=lambda role: role.kind):
            head = say(OF_KIND, region=regions.name(region), kind=Term("member_kinds", kind))
            rows.append(Group(head))
            rows += [_line(role, seeds) for role in group]
    heads = [translate(head) for head in HEADS]
    return Table(
        say(EVERYONE), heads, rows, None if rows else say(NO_COMPANY), searched=translate(FIND)
    )


def _company(group: Sequence[Role], said: set[str], seeds: Seeds) -> Row:
    role = group[0]
    names = listed(
        element("a", part_html(_name(one, seeds)), href=f"#{ROW}{one.member}") for one in group
    )
    fields: list[object] = [name_of_row("concept", concept, seeds) for concept in role.concepts]
    where = [*fields, *_around(role, seeds)]
    return [names, where or None, _purposes(role.programmes, said, seeds)]


def _line(role: Role, seeds: Seeds) -> Row:
    name = element("span", part_html(_name(role, seeds)), id=f"{ROW}{role.member}")
    named_for = [name_of_row("programme", one, seeds) for one in role.programmes]
    return [
        name,
        _around(role, seeds) or "",
        named_for or "",
        words_of(seeds.row("members", role.member), seeds),
    ]


def _name(role: Role, seeds: Seeds) -> Name | Sentence:
    return marked(name_of_row("member", role.member, seeds), role.basis)


def _members(keys: Iterable[str], seeds: Seeds) -> list[Name | Sentence]:
    return [
        marked(name_of_row("member", key, seeds), seeds.row("members", key)["basis"])
        for key in dict.fromkeys(keys)
    ]


def _purposes(programmes: Sequence[str], said: set[str], seeds: Seeds) -> list[Sentence] | None:
    told = []
    for key in programmes:
        row, name = seeds.row("programmes", key), name_of_row("programme", key, seeds)
        purpose = Name(name.key, row, "purpose")
        is_new = text_of(row, "purpose") and key not in said
        named = say("{name}", name=name)
        told.append(say(FOR_WHAT, programme=name, purpose=purpose) if is_new else named)
        said.add(key)
    return told or None


def _around(role: Role, seeds: Seeds) -> list[object]:
    """Return what a body belongs to, what belongs to it, and the part of the region it is in."""
    kinds = {key: seeds.row("members", key)["kind"] for key in role.parts}
    built = [key for key in role.parts if kinds[key] in BUILT]
    others = [key for key in role.parts if kinds[key] not in BUILT]
    told: list[object] = [*_members(role.part_of, seeds)]
    if role.kind == "park" and role.parts:
        told.append(say(IN_IT, parts=listed(_members(role.parts, seeds))))
    else:
        told += [say(ITS_OWN, parts=listed(_members(built, seeds)))] if built else []
        told += [say(WITH_IT, parts=listed(_members(others, seeds)))] if others else []
    return [*told, *([name_of_row("region", role.place, seeds)] if role.place else [])]
