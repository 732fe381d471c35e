"""Draft the members of a document's programmes: whom and what it names where.

sections, programmes -> **members** -> draft

Each is named in the text, with the words of its name for evidence and the programme in which they
stand; a name counts once for a programme, at its first place there. The names of programmes are
no members.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from analysis.drafting.keywords import keywords
from analysis.drafting.members.fields import fields_in
from analysis.drafting.members.named import Name, names_in
from analysis.drafting.members.responsible import bodies_in, issuers_in
from analysis.drafting.programmes import Row, programme_at
from analysis.drafting.programmes.rows import NAMES
from analysis.drafting.sections import Section
from analysis.drafting.titles_cited import without_addressees

__all__ = ["drafted"]
#: Rules of programmes whose names would look like members where they are told again.
OF_PLACES = frozenset({"title-of-a-place", "programme-named-in-text"})


def drafted(
    text: str,
    sections: Sequence[Section],
    programmes: Sequence[Row],
    source: str,
    region: str,
    language: str,
) -> list[Row]:
    """Return the members that a text names, in its order."""
    rows, within = dict[tuple[str, str], Row](), programme_at(programmes, sections, text)
    for name, rule, concept in _names(text, programmes, language):
        exact = text[name.start : name.end]
        programme = within(name.start)
        if (exact, programme) not in rows:
            rows[exact, programme] = {
                "member": f"{source}-m{name.start}",
                "programme": programme,
                "region": region,
                "name": exact,
                "language": language,
                NAMES.get(language.partition("-")[0], "name_en"): exact,
                "kind": name.kind,
                "concept": concept,
                "basis": "stated",
                "source": source,
                "start": name.start,
                "end": name.end,
                "exact": exact,
                "obs_status": "V",
                "rule": rule,
            }
    return list(rows.values())


def _names(text: str, programmes: Sequence[Row], language: str) -> Iterator[tuple[Name, str, str]]:
    """Yield the names of a text by their place, with the rule that found each and its concept."""
    words = keywords(language)
    titles = sorted((row["start"], row["end"]) for row in programmes)
    bodies = (*bodies_in(text, words), *issuers_in(without_addressees(text), words))
    found = [(name, "responsible-body", "") for name in bodies]
    found += [(name, "name-by-its-ending", "") for name in names_in(text, language, words)]
    found += [(name, "listed-with-its-kind", concept) for name, concept in fields_in(text, words)]
    named = {row["exact"] for row in programmes if row["rule"] in OF_PLACES}
    reached = 0
    for name, rule, concept in sorted(found, key=_by_place):
        again = any(text[at : name.end] in named for at in range(name.start, name.end))
        if name.start >= reached and not again and not _is_in_title(name, titles):
            reached = name.end
            yield name, rule, concept


def _by_place(found: tuple[Name, str, str]) -> tuple[int, bool, bool, int]:
    name, rule, _ = found
    return name.start, rule != "responsible-body", rule != "name-by-its-ending", -name.end


def _is_in_title(name: Name, titles: Sequence[tuple[int, int]]) -> bool:
    before = bisect_left(titles, (name.end, 0))
    return before > 0 and titles[before - 1][1] > name.start
