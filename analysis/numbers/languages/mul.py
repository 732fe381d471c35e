"""Words and signs that all languages write alike: codes of money, symbols of units, ≥ and +.

ISO 639 calls such text `mul`. Codes of units: UCUM for measures (https://ucum.org), `1` for ratios,
ISO 4217 for money, and plain words for what is counted (`company`, `person`, `count` …).
"""

from fractions import Fraction

from analysis.numbers.languages.record import Language

# https://www.iso.org/iso-4217-currency-codes.html, without funds, metals and tests
CODES = (
    "AED AFN AOA ARS AUD AZN BBD BDT BGN BHD BIF BMD BND BRL BSD BTN BWP BYN BZD CAD CHF CLP CNY "
    "CRC CZK DJF DKK DZD EGP ETB EUR FJD FKP GBP GHS GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD "
    "ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LBP LKR LRD LSL LYD MGA MKD MMK MNT MOP "
    "MRU MUR MVR MWK MXN MYR MZN NGN NIO NOK NPR NZD OMR PGK PHP PKR PLN PYG QAR RSD RUB RWF SAR "
    "SBD SEK SGD SHP SLE SSP SVC SYP SZL THB TJS TMT TTD TWD TZS UAH UGX USD UYU UZS VES VND "
    "VUV XAF XCD XOF XPF YER ZAR ZMW ZWG"
).split()
WORDLIKE = (
    "ALL AMD ANG AWG BAM BOB CDF COP CUP CVE DOP ERN GEL GIP GMD IRR LAK MAD MDL NAD PAB PEN RON "
    "SCR SOS SRD STN TND TOP TRY WST"
).split()
MUL = Language(
    tag="mul",
    scale_letters={
        "k": 10**3,
        "K": 10**3,
        "M": 10**6,
        "MM": 10**6,
        "B": 10**9,
        "T": 10**12,
        "m": 10**6,
        "b": 10**9,
        "t": 10**12,
    },
    counted={
        "count": "GPUs",
    },
    measures={
        "m2": "㎡ m² m2",
        "km2": "km² km2 ㎢",
        "m3": "m³ m3 ㎥",
        "m": "m",
        "km": "km ㎞",
        "cm": "cm ㎝",
        "mm": "mm ㎜",
        "um": "μm µm um",
        "nm": "nm",
        "t": "t",
        "kg": "kg ㎏",
        "g": "g",
        "mg": "mg",
        "ug": "μg µg ug",
        "mL": "mL ml",
        "L": "L",
        "kW": "kW KW kw Kw kWp",
        "MW": "MW Mw MWp MWac MWdc",
        "GW": "GW Gw GWp",
        "TW": "TW",
        "W": "W",
        "kW.h": "kWh KWh kwh",
        "MW.h": "MWh",
        "GW.h": "GWh",
        "TW.h": "TWh",
        "mV": "mV",
        "V": "V",
        "kV": "kV KV",
        "Hz": "Hz",
        "MHz": "MHz",
        "GHz": "GHz",
        "Cel": "℃ °C",
        "deg": "°",
        "dB": "dB",
        "MPa": "MPa",
        "hPa": "hPa",
        "kPa": "kPa",
        "mA.h": "mAh",
        "W.h": "Wh",
        "P": "P",
        "TFLOPS": "TFLOPS TFlops TFLOPs",
        "PFLOPS": "PFLOPS PFlops PFLOPs Pflops",
        "EFLOPS": "EFLOPS E EFlops EFLOPs Eflops",
        "ZFLOPS": "ZFLOPS ZFlops ZFLOPs",
        "FLOPS": "FLOPS FLOPs",
        "TOPS": "TOPS",
        "KB": "KB kB",
        "MB": "MB",
        "GB": "GB",
        "TB": "TB",
        "PB": "PB",
        "EB": "EB",
        "ZB": "ZB",
    },
    times={
        "ms": "ms",
    },
    parts={
        ("1", Fraction(1, 100)): "% ㌫",
        ("1", Fraction(1, 1000)): "‰",
        ("1", 1): "x ×",
        ("USD", Fraction(1, 100)): "¢",
        ("t", 1000): "kt ktCO2e ktCO2 ktoe",
        ("t", 1000000): "Mt MtCO2e MtCO2 Mtoe Mtce",
        ("t", 1000000000): "Gt GtCO2e GtCO2",
        ("L", 1000): "kL kl",
        ("t", 1): "tCO2e tCO2 t-CO2 t-CO2e",
    },
    money={
        "CNY": "RMB rmb",
        "TWD": "NTD",
        "EUR": "€",
    },
    money_before={
        "CNY": "RMB CN¥",
        "JPY": "JP¥",
        "USD": "US$ $ $US",
        "HKD": "HK$ $HK",
        "TWD": "NT$ T$ $NT",
        "SGD": "S$ $S",
        "AUD": "A$ AU$ $A $AU",
        "CAD": "C$ CA$ $C $CA",
        "NZD": "NZ$ $NZ",
        "BRL": "R$",
        "GBP": "£",
        "EUR": "€",
        "KRW": "₩",
        "INR": "₹ Rs Rs.",
        "THB": "฿",
        "RUB": "₽",
        "VND": "₫",
        "MOP": "MOP$",
        "IDR": "Rp",
        "PHP": "₱",
        "ILS": "₪",
        "TRY": "₺",
        "BDT": "৳ Tk Tk.",
        "MYR": "RM",
        "AED": "Dhs Dh",
        "SAR": "SR",
        "UAH": "₴",
        "KZT": "₸",
        "MNT": "₮",
        "NGN": "₦",
        "ZAR": "R",
        "PLN": "zł",
        "KES": "KSh Ksh",
    },
    bounds_before={
        "about": "≈ ~",
        "at_least": "≥ ⩾ >=",
        "more_than": ">",
        "at_most": "≤ ⩽ <=",
        "less_than": "<",
    },
    named={
        "name": "※ № § P. JIS_Q JIS_X JIS_Z JIS_C JIS_B",
        "product": "RTX GTX",
        "number": "〒",
    },
    lookalikes={
        "name": "〇〇",
    },
    bounds_behind={
        "at_least": (
            r"(?<! )\+(?![0-9A-Za-z一-鿿]) ?",
            r"(?<= )\+(?=$|[\n\t|,.;)、。])",
            r"(?<=[0-9][0-9])\+(?=[一-鿿ァ-ヺ])",
        )
    },
    per=("m3", "m³", "㎥", "kWh", "h", "kg", r"a\b"),
    ranges=("-", "~"),
    headings={"serial": ("#", "№"), "share": ("%",)},
)
