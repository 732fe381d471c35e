"""Say by its words what kind of programme one is, by which instrument, for whom and in what.

keywords -> **coded** -> programmes

- kind: a scheme where its own text pays; else what its title names (fund, platform, cluster,
  event, rule); else a measure
- instrument: of a scheme by how it pays, a grant where nothing else is said; else the preferred
  one in its title; else the only way to pay that its text names
- target groups: named in its title, or where the text says whom it supports
- sectors: named in its title; else in its text, at most SECTORS of them; and those that the plan
  is about
"""

import re

from analysis.drafting.keywords import Keywords

SECTORS = 6
#: Instruments that a text names only where they are its own.
PAYING = frozenset({"PI010", "PI012", "PI013", "PI014", "PI015", "PI020", "PI029"})
GRANT = "PI008"
#: What is set down to be kept to, where it is no law.
STANDARD = "PI027"
#: kind -> the instrument that every one of it is
BY_KIND = {"plan": "PI024", "fund": "PI013", "cluster": "PI021", "regulation": "PI032"}
GENERAL = "tech-artificial-intelligence"
#: Who is to act: it is no part of what a measure says.
RESPONSIBLE = re.compile(
    r"[（(【\[]?(?:责任|牵头|配合|主管|承办|完成|实施)(?:单位|部门)[:：][^\n）)】\]]*[）)】\]]?|"
    r"(?:所管課|担当課|担当部署)[:：][^\n]*|\blead(?: partner| department)?s?:[^\n]*",
    re.IGNORECASE,
)
#: Behind these words stands whom a measure supports, up to the next comma.
SUPPORTED = re.compile(
    r"(?:对|支持|鼓励|引导|面向|推动|帮助|组织|向|为|引进|培育|招引|壮大|依托|给予|发放)"
    r"[^，。；,;\n]{1,50}"
)
#: Named in the title these make a scheme of a document that grants money.
GRANTING = re.compile(
    r"補助金|助成金?|奨励金|支援金|給付金|交付金|补贴|补助|奖励|资助|奖补|扶持资金|专项资金|券|"
    r"\b(?:grants?|vouchers?|subsid(?:y|ies)|loans?|bursar(?:y|ies)|rebates?)\b",
    re.IGNORECASE,
)
#: These do where their text pays.
OFFERED = re.compile(
    r"\b(?:program(?:me)?|scheme|call|fund|challenge)s?\b|(?:事業|制度|プログラム|プロジェクト)$|募集要[項領]",
    re.IGNORECASE,
)
#: These are measures where their text does not pay.
MEASURE = re.compile(r"(?:事業|プログラム|プロジェクト)$")
RULE = re.compile(r"条例|規則|规定$|\b(?:act|ordinance|regulations?|by-?laws?)\b", re.IGNORECASE)


def without_responsible(text: str) -> str:
    """Return a text without the bodies that are to act."""
    return RESPONSIBLE.sub("", text)


def kind_of(title: str, own: str, keywords: Keywords) -> str:
    """Return the kind of a programme by its title and its own text."""
    named = keywords.first("kind", title)
    if pays(title + "\n" + own, keywords):
        return "fund" if named == "fund" else "scheme"
    return named or "measure"


def plan_kind(title: str, text: str, keywords: Keywords) -> str:
    """Return the kind of the programme that a whole document is."""
    named = keywords.first("kind", title)
    if GRANTING.search(title) or (OFFERED.search(title) and pays(text, keywords)):
        return "scheme"
    if named == "fund":
        return "fund"
    if MEASURE.search(title):
        return "measure"
    return "regulation" if RULE.search(title) else "plan"


def pays(text: str, keywords: Keywords) -> bool:
    """True where the words of a payment stand in a text as the measure's own."""
    not_own = [pattern for _, pattern in keywords.of("pays_not")]
    for _, match in keywords.matches("pays", text):
        before = text[max(0, match.start() - 24) : match.start()]
        if not any(pattern.search(before) for pattern in not_own):
            return True
    return False


def instrument_of(kind: str, title: str, own: str, keywords: Keywords) -> str:
    """Return the instrument of a programme; "" where its words do not tell one."""
    if kind == "regulation" and keywords.first("instrument", title) == STANDARD:
        return STANDARD
    if kind in BY_KIND:
        return BY_KIND[kind]
    if kind == "scheme":
        return _paid(title, own, keywords)
    in_title = keywords.first("instrument", title)
    in_text = [code for code in keywords.codes("instrument", own) if code in PAYING]
    return in_title or (in_text[0] if len(in_text) == 1 else "")


def _paid(title: str, own: str, keywords: Keywords) -> str:
    """Return how a scheme pays: as its title says, else as its text says first, else a grant."""
    special = [code for code in keywords.codes("instrument_paid", title) if code != GRANT]
    return next(iter(special), "") or keywords.earliest("instrument_paid", own) or GRANT


def groups_of(title: str, own: str, keywords: Keywords, east: bool) -> str:
    """Return the target groups of a programme, joined by semicolons."""
    said = "\n".join(SUPPORTED.findall(own)) if east else own
    return ";".join(sorted(keywords.codes("target", f"{title}\n{said}")))


def sectors_of(title: str, own: str, keywords: Keywords, of_plan: str = "") -> str:
    """Return the sectors, technologies and stages of a programme, joined by semicolons."""
    found = keywords.codes("concept", title)
    if not set(found) - {GENERAL}:
        found += [code for code in keywords.codes("concept", own) if code[:5] != "chain"]
    special = [code for code in found if code != GENERAL][:SECTORS]
    subject = [code for code in of_plan.split(";") if code not in ("", GENERAL)]
    return ";".join(sorted({*special, *subject} or set(found)))
