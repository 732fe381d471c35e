"""Find the money sign or currency name that stands before a number: $, US$, RMB, 人民币.

folded text -> **money before a number** -> figures
"""

import re

from analysis.numbers.endings import Endings

WORDS = {
    "CNY": "RMB CNY CN¥ 人民币 人民幣 yuan Yuan",
    "JPY": "JPY JP¥ 日元",
    "USD": "US$ USD $ 美元",
    "HKD": "HK$ HKD 港币 港幣",
    "TWD": "NT$ TWD",
    "SGD": "S$ SGD",
    "AUD": "A$ AU$ AUD",
    "CAD": "C$ CA$ CAD",
    "NZD": "NZ$",
    "BRL": "R$ BRL",
    "GBP": "£ GBP",
    "EUR": "€ EUR 欧元",
    "KRW": "₩ KRW",
    "CHF": "CHF",
    "INR": "₹ Rs Rs. INR",
    "SAR": "SAR",
    "AED": "AED",
    "THB": "฿ THB",
    "MYR": "MYR",
    "RUB": "₽ RUB",
    "VND": "₫ VND",
    "MOP": "MOP$ MOP",
    "SEK": "SEK",
    "NOK": "NOK",
    "DKK": "DKK",
    "IDR": "IDR Rp",
    "MXN": "MXN",
    "PHP": "₱ PHP",
    "ILS": "₪",
    "TRY": "₺",
}
SIGNS = Endings({sign: code for code, signs in WORDS.items() for sign in signs.split()} | {"¥": ""})
CHINESE = re.compile("China|Chinese|[Yy]uan|RMB|Beijing|Shanghai|Shenzhen")
LASTS = frozenset(SIGNS.lengths)


def money_before(text: str, start: int, floor: int, language: str) -> tuple[int, str]:
    """Return where the money sign before a number begins, and its currency; without one, ''.

    ¥ is the yen in Japanese text and the yuan in Chinese; in English the words near it decide.
    """
    edge = start - 1 if text[start - 1 : start] == " " else start
    if edge <= floor or text[edge - 1] not in LASTS:
        return start, ""
    found = SIGNS.before(text, edge, floor)
    if not found:
        return start, ""
    if found[1] or language == "ja":
        return found[0], found[1] or "JPY"
    chinese = language == "zh" or CHINESE.search(text, max(0, start - 120), start + 80)
    return found[0], "CNY" if chinese else "JPY"
