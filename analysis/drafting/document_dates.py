"""Find a document's own dates: when it was published, from when and until when it is in force.

text -> numbers -> **document dates** -> sources, programmes

They are told from the periods of its figures by the words around them (起施行, 有效期至,
から施行する, "comes into force on") or by a line at the head or the end that holds a date alone.
What a web page says of itself (`metadata`) comes last.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from analysis.drafting.outline.heads import Line, lines_of
from analysis.numbers import Mention

AROUND = 24
HEAD_LINES, END_LINES = 20, 12
#: role -> words that end right before its date, and words that begin right behind it
WORDS = {
    "effective": (
        r"(?:施行|实施|执行|生效)(?:日期|时间)[:：]\s*$|施行(?:期)?日[:：\s]*$|"
        r"(?:into (?:force|effect)|takes? effect|effective|in force)(?: from| on| as of)?:?\s*$",
        r"^日?(?:之日)?起(?:开始|正式)?(?:施行|实施|执行|生效)|^から(?:施行|実施|適用)|^施行",
    ),
    "valid_until": (
        r"有效期(?:限)?(?:为)?(?:自.{0,20})?(?:至|到|截至|截止到?)\s*$|"
        r"(?:valid|in force|effective|runs|open) until\s*$|(?:expires|ends|closes)(?: on)?\s*$|"
        r"(?:施行|实施|执行)[，,]\s*(?:有效期)?(?:至|到)\s*$|有効期(?:限|間)[:：は、]\s*$",
        r"^限り|^をもって.{0,12}(?:失|廃止)|^に.{0,6}効力を失|^(?:失效|废止|止(?!于))",
    ),
    "published": (
        r"(?:发布|公布|印发|公开|成文|发文|发表)(?:日期|时间|日)?\s*[:：]?\s*$|"
        r"(?:公開|公表|発表|掲載|公布|告示|制定|策定|登録)(?:年月)?日?\s*[:：]?\s*$|"
        r"(?:published|issued|posted|released|dated|date|adopted)(?: on)?\s*:?\s*$",
        r"^\s*(?:印发|发布|公布|制定|公表|発表|策定|告示)",
    ),
}
PATTERNS = {
    role: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for role, patterns in WORDS.items()
}
SINCE_PUBLISHED = re.compile(
    r"自?(?:发布|公布|印发|印發)之日起(?:开始|正式)?(?:施行|实施|执行)|"
    r"公布の日から施行"
)
LASTS = re.compile(
    r"有效期(?:限)?(?:为|是)?\s*$|有効期間は?、?\s*$|"
    r"(?:valid|in force|runs|remains in force) for\s*$"
)
#: In these keys a page says when it was published.
PAGE_KEYS = ("published", "date", "article:published_time", "pubdate", "datepublished", "dc.date")


class Dated(NamedTuple):
    """An ISO 8601 date and the words that say it; a date of the page's own has no words."""

    value: str
    start: int
    end: int


def of(
    text: str, mentions: Sequence[Mention], metadata: Mapping[str, str] | None = None
) -> dict[str, Dated]:
    """Return the dates of a document that it gives, by what they are.

    The keys are `published`, `effective` and `valid_until`; `mentions` are all of the text.
    """
    dates = [one for one in mentions if one.unit == "date" and _is_day(one.value)]
    found: dict[str, Dated] = {}
    for mention in dates:
        role = _role(text, mention)
        if role and role not in found:
            found[role] = _dated(mention)
    if "published" not in found:
        found |= _alone(text, dates)
    published = _of_page(metadata or {})
    if published and "published" not in found:
        found["published"] = published
    return _followed(text, mentions, found)


def _role(text: str, mention: Mention) -> str:
    before = text[max(0, mention.start - AROUND) : mention.start]
    behind = text[mention.end : mention.end + AROUND]
    for role, (ends_before, begins_behind) in PATTERNS.items():
        if begins_behind.search(behind) or ends_before.search(before.rpartition("\n")[2]):
            return role
    return ""


def _alone(text: str, dates: Sequence[Mention]) -> dict[str, Dated]:
    """Return the date that stands alone in a line of the head, else of the end, as published."""
    lines = lines_of(text)
    for line in [*lines[:HEAD_LINES], *reversed(lines[-END_LINES:])]:
        for mention in dates:
            if line.start <= mention.start and mention.end <= line.end and _only(line, mention):
                return {"published": _dated(mention)}
    return {}


def _only(line: Line, mention: Mention) -> bool:
    rest = line.words.replace(mention.surface, "", 1)
    return len(re.sub(r"[\s（）()　]", "", rest)) <= 2


def _followed(text: str, mentions: Sequence[Mention], found: dict[str, Dated]) -> dict[str, Dated]:
    """Add the dates that the text gives by others: in force since published, for three years."""
    since = SINCE_PUBLISHED.search(text)
    if since and "effective" not in found and "published" in found:
        found["effective"] = Dated(found["published"].value, *since.span())
    if "valid_until" not in found and "effective" in found:
        for mention in mentions:
            before = text[max(0, mention.start - AROUND) : mention.start]
            if mention.unit == "a" and LASTS.search(before) and mention.value:
                begins = date.fromisoformat(found["effective"].value)
                last = _years_later(begins, mention.value) - timedelta(days=1)
                found["valid_until"] = Dated(last.isoformat(), mention.start, mention.end)
                break
    return found


def _years_later(begins: date, years: Fraction | str) -> date:
    year = begins.year + int(Fraction(years))
    leap = begins.month == 2 and begins.day == 29
    return begins.replace(year=year, day=28 if leap else begins.day)


def _of_page(metadata: Mapping[str, str]) -> Dated | None:
    said = {key.lower(): value for key, value in metadata.items()}
    for key in PAGE_KEYS:
        match = re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", said.get(key, ""))
        if match:
            return Dated(match[0], 0, 0)
    return None


def _dated(mention: Mention) -> Dated:
    return Dated(str(mention.value)[:10], mention.start, mention.end)


def _is_day(value: object) -> bool:
    return isinstance(value, str) and bool(re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T|$)", value))
