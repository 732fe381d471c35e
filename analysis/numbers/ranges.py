"""Read the two ends of a range: 1.5~8億円, 30万至50万元, $4-6M, between 18% and 20%.

amounts -> **ranges** -> figures
"""

import re

from analysis.numbers.amounts import Amount, amount_of, number_at

TO = re.compile(
    r" ?(?:- to |-|~|至|到|から|ないし|乃至| to | and )(?:约|約)? ?"
    r"(?:[A-Z]{3} ?¥?|(?:US|HK|NT|[ASC])?\$|[£€¥₩₹])?"
    r"(?=[0-9一二三四五六七八九十百两])"
)
TO_STARTS = frozenset(" -~至到かな乃")
FROM = re.compile(r"(?:从|由|自|[Ff]rom )(?:约|about )?$")
CHANGED = re.compile("(?:程度|前後|以上|超|強|弱|余り?|近く|規模)?[にへ](?!わた)")
CODE = re.compile("[A-Z]{3}")


def range_of(text: str, first: Amount, language: str) -> tuple[Amount, Amount] | None:
    """Return both ends of the range that begins with this amount, each with unit and scale."""
    if text[first.end : first.end + 1] not in TO_STARTS:
        return None
    match = TO.match(text, first.end)
    number = number_at(text, match.end(), language) if match else None
    if number is None:
        return None
    second = amount_of(text, match.end(), first.end, number, language)
    if first.unit and not second.unit and second.code == "count":
        return None
    if first.code not in ("count", second.code) and (first.unit or second.code != "count"):
        return None
    if _is_change(text, first, match[0], second):
        return None
    low, high = _share(first, second, bool(CODE.search(match[0])))
    return (low, high) if low.value < high.value else None


def _is_change(text: str, first: Amount, word: str, second: Amount) -> bool:
    """Say whether two numbers are a before and an after rather than the ends of a range."""
    if first.unit and second.unit and first.unit.factor != second.unit.factor:
        return True
    before = text[max(0, first.start - 10) : first.start]
    if "and" in word:
        return not before.endswith(("between ", "Between "))
    if FROM.search(before):
        return True
    return "から" in word and CHANGED.match(text, second.end) is not None


def _share(first: Amount, second: Amount, repeated: bool) -> tuple[Amount, Amount]:
    """Give both ends of a range the scale and unit that are written once: 1.5~8億円, $4-6M.

    Where the code of the currency is `repeated` before the second end, each keeps its own scale.
    """
    value = first.value
    code = second.code if second.code != "count" else first.code
    if not first.unit and second.unit:
        value = value * second.unit.factor
    scale = second.number.scale
    shared = first.unit is None and not repeated and first.number.scale == 1 and scale > 1
    if shared and first.number.mantissa < second.number.mantissa:
        value = value * scale
    return first._replace(value=value, code=code), second._replace(code=code)
