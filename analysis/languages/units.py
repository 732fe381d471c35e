"""What each language calls a unit, and on which side of the number it stands.

`words(unit, tag)` gives (before, after, after-in-the-singular): CNY is ("CNY ", "", "") in English
and ("", "元", "元") in Japanese. A currency no list names takes its name from CLDR (Babel). No
symbol that two currencies share (¥, $) is ever used.
"""

from functools import lru_cache

from analysis.quantities import dimension_of

Words = tuple[str, str, str]

ENGLISH = {
    "company": (" companies", " company"),
    "person": (" people", " person"),
    "item": (" items", " item"),
    "place": (" places", " place"),
    "building": (" buildings", " building"),
    "unit": (" units", " unit"),
    "household": (" households", " household"),
    "m2": (" m²", " m²"),
    "km2": (" km²", " km²"),
    "har": (" hectares", " hectare"),
    "mu": (" mu", " mu"),
    "t": (" tonnes", " tonne"),
    "kW.h": (" kWh", " kWh"),
    "a": (" years", " year"),
    "mo": (" months", " month"),
    "wk": (" weeks", " week"),
    "d": (" days", " day"),
    "h": (" hours", " hour"),
    "min": (" minutes", " minute"),
    "s": (" seconds", " second"),
    "star": (" stars", " star"),
    "[acr_us]": (" acres", " acre"),
    "[sft_i]": (" square feet", " square foot"),
    "[in_i]": (" inches", " inch"),
    "[ft_i]": (" feet", " foot"),
    "[mi_i]": (" miles", " mile"),
    "um": (" µm", " µm"),
    "ug": (" µg", " µg"),
    "jin": (" jin", " jin"),
    "[lb_av]": (" pounds", " pound"),
    "[HP]": (" horsepower", " horsepower"),
    "W.h": (" Wh", " Wh"),
    "MW.h": (" MWh", " MWh"),
    "GW.h": (" GWh", " GWh"),
    "TW.h": (" TWh", " TWh"),
    "quarter": (" quarters", " quarter"),
    "decade": (" decades", " decade"),
}
JAPANESE = {
    "CNY": "元",
    "JPY": "円",
    "USD": "米ドル",
    "EUR": "ユーロ",
    "GBP": "ポンド",
    "KRW": "ウォン",
    "HKD": "香港ドル",
    "TWD": "台湾ドル",
    "SGD": "シンガポールドル",
    "company": "社",
    "person": "人",
    "item": "件",
    "place": "カ所",
    "building": "棟",
    "unit": "台",
    "household": "世帯",
    "m2": "平方メートル",
    "km2": "平方キロメートル",
    "har": "ヘクタール",
    "mu": "ムー",
    "m": "メートル",
    "km": "キロメートル",
    "kg": "キログラム",
    "t": "トン",
    "kW": "キロワット",
    "MW": "メガワット",
    "GW": "ギガワット",
    "kW.h": "キロワット時",
    "a": "年間",
    "mo": "カ月",
    "wk": "週間",
    "d": "日間",
    "h": "時間",
    "min": "分",
    "s": "秒",
    "rank": "位",
    "star": "つ星",
    "[acr_us]": "エーカー",
    "[sft_i]": "平方フィート",
    "cm": "センチメートル",
    "mm": "ミリメートル",
    "um": "マイクロメートル",
    "nm": "ナノメートル",
    "[in_i]": "インチ",
    "[ft_i]": "フィート",
    "[mi_i]": "マイル",
    "g": "グラム",
    "mg": "ミリグラム",
    "ug": "マイクログラム",
    "jin": "斤",
    "[lb_av]": "重量ポンド",
    "W": "ワット",
    "TW": "テラワット",
    "[HP]": "馬力",
    "W.h": "ワット時",
    "MW.h": "メガワット時",
    "GW.h": "ギガワット時",
    "TW.h": "テラワット時",
    "ms": "ミリ秒",
    "quarter": "四半期",
    "decade": "十年間",
}
CHINESE = {
    "CNY": "元",
    "JPY": "日元",
    "USD": "美元",
    "EUR": "欧元",
    "GBP": "英镑",
    "KRW": "韩元",
    "HKD": "港元",
    "TWD": "新台币",
    "SGD": "新加坡元",
    "count": "个",
    "company": "家",
    "person": "人",
    "item": "项",
    "place": "处",
    "building": "栋",
    "unit": "台",
    "household": "户",
    "m2": "平方米",
    "km2": "平方公里",
    "har": "公顷",
    "mu": "亩",
    "m": "米",
    "km": "公里",
    "kg": "千克",
    "t": "吨",
    "kW": "千瓦",
    "MW": "兆瓦",
    "GW": "吉瓦",
    "kW.h": "千瓦时",
    "a": "年",
    "mo": "个月",
    "wk": "周",
    "d": "天",
    "h": "小时",
    "min": "分钟",
    "s": "秒",
    "star": "星",
    "[acr_us]": "英亩",
    "[sft_i]": "平方英尺",
    "cm": "厘米",
    "mm": "毫米",
    "um": "微米",
    "nm": "纳米",
    "[in_i]": "英寸",
    "[ft_i]": "英尺",
    "[mi_i]": "英里",
    "g": "克",
    "mg": "毫克",
    "ug": "微克",
    "jin": "斤",
    "[lb_av]": "磅",
    "W": "瓦",
    "TW": "太瓦",
    "[HP]": "马力",
    "W.h": "瓦时",
    "MW.h": "兆瓦时",
    "GW.h": "吉瓦时",
    "TW.h": "太瓦时",
    "ms": "毫秒",
    "quarter": "个季度",
    "decade": "个十年",
}
#: Where a number of things never stands alone; Japanese says it in the word counted (パーク数).
GENERIC = frozenset({"zh-Hans"})
CLOSE = frozenset({"P", "1"})


def words(unit: str, tag: str) -> Words:
    """Return what stands before and after a number in the unit; the last is for exactly one.

    Raises KeyError naming the unit where it is not on file (`analysis.quantities.UNITS`).
    """
    if unit == "1" or (unit == "count" and tag not in GENERIC):
        return "", "", ""
    if unit == "rank" and tag != "ja":
        return ("rank ", "", "") if tag == "en" else ("第", "位", "位")
    if tag == "en":
        return _english(unit)
    after = (JAPANESE if tag == "ja" else CHINESE).get(unit) or _foreign(unit, tag)
    return "", after, after


def _english(unit: str) -> Words:
    if unit in ENGLISH:
        return "", *ENGLISH[unit]
    if dimension_of(unit) == "money":
        return f"{unit}\N{NO-BREAK SPACE}", "", ""
    return "", f"\N{NO-BREAK SPACE}{unit}", f"\N{NO-BREAK SPACE}{unit}"


@lru_cache
def _foreign(unit: str, tag: str) -> str:
    if dimension_of(unit) != "money":
        return unit if unit in CLOSE else f"\N{NO-BREAK SPACE}{unit}"
    from babel.numbers import get_currency_name

    return get_currency_name(unit, locale=tag.replace("-", "_"))
