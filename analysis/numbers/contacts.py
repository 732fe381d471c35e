"""Recognise telephone numbers and street addresses: +86 10 1234 5678, 221B Baker Street.

folded text -> **contacts** -> noise mentions
"""

import re

ABROAD = re.compile(
    r"[0-9]{1,3}(?:[ -]?\([0-9]{1,5}\))?(?:[ -][0-9]{2,8}){1,5}(?![0-9%]|[.,][0-9])"
)
IN_BRACKETS = re.compile(r"[0-9]{2,5}\)[ -]?[0-9]{3,4}[ -]?[0-9]{4}(?![0-9])")
AT_HOME = re.compile(r"0[0-9]{1,4}[ -][0-9]{2,4}[ -][0-9]{3,4}(?![0-9])")
STREET = re.compile(
    r"[0-9]{1,5}[A-Z]?(?:-[0-9]{1,4})? (?:[A-Z][a-z]{0,15}\.? ){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Square|Way|Plaza|Place)\b"
)


def contact_at(text: str, start: int, floor: int) -> tuple[int, int] | None:
    """Return the span of the telephone number or address whose digits start here."""
    before = text[start - 1 : start] if start > floor else ""
    if before == "+":
        match = ABROAD.match(text, start)
        return match and (start - 1, match.end())
    if before == "(":
        match = IN_BRACKETS.match(text, start)
        return match and (start - 1, match.end())
    if text[start] == "0":
        match = AT_HOME.match(text, start)
        return match and match.span()
    match = STREET.match(text, start)
    return match and match.span()
