"""Settle whose money a shared name is by the country said near: pesos, kroner, dinars.

units, the words around -> **shared money** -> units in context

The country named last before the number counts, else the first one behind it. Where none is named,
the money is not known, and none is read.
"""

import re

from analysis.numbers.currencies import SHARED

PLACES = {
    "MXN": {
        "PHP": "Philippin Manila Cebu 菲律宾 马尼拉 フィリピン マニラ",
        "MXN": "Mexic 墨西哥 メキシコ",
        "CLP": "Chile 智利 チリ",
        "COP": "Colombia 哥伦比亚 コロンビア",
        "ARS": "Argentin 阿根廷 アルゼンチン",
        "UYU": "Urugua 乌拉圭 ウルグアイ",
        "DOP": "Dominican 多米尼加 ドミニカ",
    },
    "NOK": {
        "NOK": "Norw Oslo 挪威 ノルウェー",
        "DKK": "Denmark Danish Danes Copenhagen 丹麦 デンマーク",
        "SEK": "Swed Stockholm 瑞典 スウェーデン",
        "ISK": "Iceland 冰岛 アイスランド",
        "CZK": "Czech Prague 捷克 チェコ",
    },
    "KWD": {
        "KWD": "Kuwait 科威特 クウェート",
        "JOD": "Jordan 约旦 ヨルダン",
        "IQD": "Iraq Baghdad 伊拉克 イラク",
        "BHD": "Bahrain 巴林 バーレーン",
        "RSD": "Serb 塞尔维亚 セルビア",
        "DZD": "Algeria 阿尔及利亚 アルジェリア",
        "TND": "Tunisia 突尼斯 チュニジア",
        "LYD": "Libya 利比亚 リビア",
    },
    "KES": {
        "KES": "Kenya Nairobi 肯尼亚 ケニア",
        "UGX": "Uganda Kampala 乌干达 ウガンダ",
        "TZS": "Tanzania 坦桑尼亚 タンザニア",
    },
}
COUNTRIES = {
    shared: re.compile("|".join(f"(?P<{c}>{'|'.join(ws.split())})" for c, ws in codes.items()))
    for shared, codes in PLACES.items()
}
# whose cents are meant, the last sign of money says
COUNTRIES["USD"] = re.compile(
    r"(?<![A-Za-z])(?:(?P<ZAR>R(?=[0-9])|rand\b)|(?P<AUD>AU?\$|AUD)|(?P<NZD>NZ(?:\$|D))"
    r"|(?P<CAD>CA?\$|CAD)|(?P<SGD>S\$|SGD)|(?P<HKD>HK(?:\$|D))|(?P<EUR>€|EUR|euros?\b)"
    r"|(?P<USD>US\$|\$|USD))"
)
CENTS = dict.fromkeys(("cents", "cent"), "USD")
NAMED = {word: code for code, words in SHARED.items() for word in words.split()} | CENTS


def currency_of(text: str, start: int, end: int, word: str) -> str:
    """Return the code of the money with this shared name, or '' where no country is near.

    Cents are those of the dollar where no other money is near.
    """
    countries = COUNTRIES[NAMED[word]]
    before = list(countries.finditer(text, max(0, start - 300), start))
    found = before[-1] if before else countries.search(text, end, end + 120)
    return found.lastgroup if found else CENTS.get(word, "")
