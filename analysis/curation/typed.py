"""Read what someone typed into a cell of a package, or refuse what could never be right there.

state -> **typed** -> amendments
"""

import re
from fractions import Fraction
from hashlib import sha256

from analysis.curation.state import CurationError
from analysis.numbers import decimal_text, scan
from analysis.package.descriptor import Field
from analysis.package.faults import shown
from analysis.package.load import in_one_line
from analysis.package.rules.figures import is_period
from analysis.package.types import is_number
from analysis.quantities import UNITS

#: How a cell with a fixed shape is written.
EXAMPLES = {
    "period": "2027, 2024-12-31, 2025/2027",
    "published": "2025, 2025-07, 2025-07-28",
    "retrieved": "2025-07-28",
    "frequency": "P1Y, P1M",
    "url": "https://example.org/plan",
    "counted": "key_companies",
    "over": "all_companies",
}


def amount_of(text: str) -> str:
    """Return an amount as a plain decimal, read as printed (30%, 1.5亿) where it is not one."""
    text = in_one_line(text)
    if not text or is_number(text):
        return text
    read = [one for one in scan(text) if isinstance(one.value, Fraction)]
    if len(read) == 1 and read[0].value_upper is None and read[0].surface == text:
        found = decimal_text(read[0].value)
        if is_number(found):
            return found
    raise CurationError(
        "'{text}' is no single amount: write a decimal such as 0.3 or 500", text=shown(text)
    )


def cell(name: str, text: str) -> str:
    """Return what was typed as the cell holds it: one line, a plain decimal, a key."""
    if name in ("value", "value_upper"):
        return amount_of(text)
    text = in_one_line(text)
    return slug(text, "_") or text if name in ("counted", "over") else text


def refuse(field: Field, text: str) -> None:
    """Raise CurationError where a cell can never be right."""
    limits, told = field.constraints, {"field": field.name, "text": shown(text)}
    if not text:
        if field.required:
            raise CurationError("{field} is missing", field=field.name)
        return
    known = UNITS if field.name == "unit" else limits.get("enum", [text])
    if text not in known:
        raise CurationError("{field} cannot be '{text}': it is one of {known}",
                            known=", ".join(known), **told)  # fmt: skip
    wrong = field.name == "period" and not is_period(text)
    if wrong or ("pattern" in limits and not re.fullmatch(limits["pattern"], text)):
        example = EXAMPLES.get(field.name, limits.get("pattern", ""))
        raise CurationError("{field} cannot be '{text}': write it like {example}",
                            example=example, **told)  # fmt: skip
    if len(text) > limits.get("maxLength", len(text)):
        raise CurationError("{field} is longer than {most} characters",
                            field=field.name, most=limits["maxLength"])  # fmt: skip


def slug(name: str, joint: str) -> str:
    """Return a key made of the letters and digits of a name."""
    return re.sub(r"[^a-z0-9]+", joint, name.lower()).strip(joint)[:80].strip(joint)


def hashed(kind: str, name: str) -> str:
    """Return a key for a name without a Latin letter or a digit."""
    return f"{kind}{sha256(name.encode()).hexdigest()[:8]}"
