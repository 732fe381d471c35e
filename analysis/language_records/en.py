"""English, the language of the code: 1,600 → 1.6 billion, at least CNY 160 billion."""

from analysis.language_records.record import (
    Amounts,
    Dates,
    Language,
    Numerals,
    Punctuation,
    Typeface,
    Units,
    UnitWords,
)

#: Many, and exactly one.
COUNTED = {
    "company": ("companies", "company"),
    "person": ("people", "person"),
    "item": ("items", "item"),
    "place": ("places", "place"),
    "building": ("buildings", "building"),
    "unit": ("units", "unit"),
    "household": ("households", "household"),
    "m2": ("m²", "m²"),
    "km2": ("km²", "km²"),
    "har": ("hectares", "hectare"),
    "mu": ("mu", "mu"),
    "t": ("tonnes", "tonne"),
    "kW.h": ("kWh", "kWh"),
    "a": ("years", "year"),
    "mo": ("months", "month"),
    "wk": ("weeks", "week"),
    "d": ("days", "day"),
    "h": ("hours", "hour"),
    "min": ("minutes", "minute"),
    "s": ("seconds", "second"),
    "star": ("stars", "star"),
    "[acr_us]": ("acres", "acre"),
    "[sft_i]": ("square feet", "square foot"),
    "[in_i]": ("inches", "inch"),
    "[ft_i]": ("feet", "foot"),
    "[mi_i]": ("miles", "mile"),
    "um": ("µm", "µm"),
    "ug": ("µg", "µg"),
    "jin": ("jin", "jin"),
    "[lb_av]": ("pounds", "pound"),
    "[HP]": ("horsepower", "horsepower"),
    "W.h": ("Wh", "Wh"),
    "MW.h": ("MWh", "MWh"),
    "GW.h": ("GWh", "GWh"),
    "TW.h": ("TWh", "TWh"),
    "quarter": ("quarters", "quarter"),
    "decade": ("decades", "decade"),
}

LANGUAGE = Language(
    tag="en",
    own_name="English",
    numerals=Numerals(
        scales=((10**12, "\xa0trillion"), (10**9, "\xa0billion"), (10**6, "\xa0million")),
    ),
    amounts=Amounts(
        bounds={
            "exact": "{}",
            "about": "about {}",
            "at_least": "at least {}",
            "more_than": "more than {}",
            "at_most": "at most {}",
            "less_than": "less than {}",
        },
        times="{}×",
        top="top {}",
        to="–",
        to_in_words=" to ",
        per="{amount} per {base}",
        fraction="{over}/{under}",
    ),
    units=Units(
        words={unit: UnitWords("", f" {many}", f" {one}") for unit, (many, one) in COUNTED.items()}
        | {"rank": UnitWords("rank ", "", ""), "count": UnitWords("", "", "")},
        currency_code_in_front=True,
    ),
    dates=Dates(
        year="{year}",
        month="{month} {year}",
        day="{day} {month} {year}",
        months=(
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ),
    ),
    punctuation=Punctuation(
        comma=", ",
        last=" and ",
        stronger=("; ", " / "),
        colon=": ",
        between_sentences=" ",
        quotes="“”",
    ),
    # The Latin glyphs of all faces are the same.
    typeface=Typeface(0, "Noto Sans CJK JP", carried=False, breaks_anywhere=False),
)  # fmt: skip
