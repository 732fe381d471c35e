"""Find the money sign or currency name that stands before a number: $, US$, RMB, 人民币.

folded text -> **money before a number** -> figures
"""

import re

from analysis.numbers.endings import Endings

SIGNS = Endings(
    {
        "US$": "USD", "USD": "USD", "$": "USD", "美元": "USD", "HK$": "HKD", "HKD": "HKD", "港币": "HKD",
        "NT$": "TWD", "TWD": "TWD", "S$": "SGD", "SGD": "SGD", "A$": "AUD", "AU$": "AUD", "AUD": "AUD",
        "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "R$": "BRL", "NZ$": "NZD", "MX$": "MXN",
        "RMB": "CNY", "CNY": "CNY", "CN¥": "CNY", "人民币": "CNY", "人民幣": "CNY", "yuan": "CNY", "Yuan": "CNY",
        "JPY": "JPY", "JP¥": "JPY", "日元": "JPY", "¥": "", "£": "GBP", "GBP": "GBP", "€": "EUR", "EUR": "EUR",
        "欧元": "EUR", "₩": "KRW", "KRW": "KRW", "CHF": "CHF", "INR": "INR", "Rs": "INR", "Rs.": "INR", "₹": "INR",
        "SAR": "SAR", "AED": "AED", "THB": "THB", "฿": "THB", "MYR": "MYR", "₽": "RUB", "₫": "VND",
    }
)  # fmt: skip
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
