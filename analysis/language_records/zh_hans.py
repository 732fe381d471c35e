"""Simplified Chinese: 1,600亿元以上, 2.55万人, 2025—2027年."""

from analysis.language_records.record import (
    IN_KANJI,
    Amounts,
    Beside,
    Dates,
    Language,
    Numerals,
    Punctuation,
    Typeface,
    Units,
    UnitWords,
    behind,
)

LANGUAGE = Language(
    tag="zh-Hans",
    own_name="简体中文",
    numerals=Numerals(
        scales=((10**12, "万亿"), (10**8, "亿"), (10**4, "万")),
        minimum_grouping_digits=2,
        scale_at_both_ends=True,
    ),
    amounts=Amounts(
        bounds={
            "exact": "{}",
            "about": "约{}",
            "at_least": "{}以上",
            "more_than": "超{}",
            "at_most": "不超过{}",
            "less_than": "低于{}",
        },
        bounds_of={
            "money": {"at_most": "最高{}"},
            "share": {"at_most": "最高{}"},
            "count": {"at_most": "最多{}"},
        },
        times="{}倍",
        top="前{}位",
        to="—",
        to_in_words="—",
        per="1{base}＝{amount}",
        fraction="{under}分之{over}",
        fraction_words=tuple("〇 一 二 三 四 五 六 七 八 九 十 十一 十二".split()),
    ),
    units=Units(
        behind(
            {
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
                "P": "P",
            }
        )
        | {"rank": UnitWords("第", "位", "位")}
    ),
    dates=Dates("{year}年", "{year}年{month}月", "{year}年{month}月{day}日"),
    punctuation=Punctuation(
        comma="、",
        last="和",
        stronger=("；", "／"),
        colon="：",
        between_sentences="",
        quotes="“”",
        in_brackets="，",
        parts_pairs=True,
    ),
    typeface=Typeface(2, "Noto Sans CJK SC"),
    beside=Beside(
        before=r"为|是|有|达|到|至|从|由|在|与|和|及|或|共|合计|其中|各|额|增长|增|下降|降|上限"
        r"|下限|比例|费用|规模|目标|标准|定额|新增|的|需"
        r"|须|需新增|要|于|以|按|对|将|就|若|即"
        r"|给予|投入|提供|收录|说明|回答(?:了)?|注明|资助|支持|奖励|补助|提出|包含|中|第|版本"
        r"|等级|下列|及其|限|注|载于|假定|前"
        r"|[\u4e00-\u9fff]\s",
        not_before=r"(?:没|未(?!来)|非(?!遗|洲)|不(?!锈钢)|无(?![人线锡形])|否|勿)"
        r"[^，。；：、（）\ufffc]{0,4}|(?:半|倍|成|数[十百千万]"
        r"|分之[一二三四五六七八九十0-9]+)的?|[每][^，。；：、（）\ufffc年]{1,2}|[人月日]均"
        r"|至[多少]|最[多少低高]|仅仅?|只有|约为?|(?:据传|谣传|谎称|误称|曾经?|原定)(?:为|是"
        r"|达)?|负|错误的|虚假的|美元的?|超过?|低于|高于|少于"
        r"|多于|近|减至?|零点",
        after=r"的|和|与|及|或|至|到|从|起|后|时|中|为|是|在|于|用于|给|由|以(?![下上内外])|对"
        r"|将|可|须|需|即|则|已|达|所|等|答案|提出"
        r"|合计|整体|之间|末|计|作|[（(]|[—–～~]\s?\ufffc"
        r"|[\u4e00-\u9fffA-Z“《](?<=\s.)",
        not_after=r"(?:为假|是[假谎错虚]|有误|属[误虚]|未|没|不(?!计)|已[取撤放]|被[否取撤驳]"
        r"|除外|之[一半]|左右|上下|以[下上内外]|许|多"
        r"|余|成(?!立)|折|倍|番|[％%‰]|个?百分点|月(?![0-9])|日(?![0-9])|岁|小时)"
        r"|的(?:[0-9一二三四五六七八九十百千数半两][成倍半分]|一半|两倍|半|倍|亏损|负)"
        r"|(?:美|欧|日|港|韩|澳|加|新台?)元|[元](?!计|起)|英镑|卢比|韩元|法郎|卢布|比索|泰铢"
        r"|[$€£¥￥＄￡₩₹]|[万亿兆千百億萬]"
        r"|每[年月天日周时]|[/／]"
        r"|[（(](?:单位|千|百万|万|亿|元|美元|欧元|[％%‰]|错|假|误|虚|未|否"
        r"|每[月日天周时](?!\S*年))",
        counting=("翻番", "翻一番", "翻两番", "翻倍"),
        nought=("零", "〇"),
        alone=rf"{IN_KANJI}|半数?|翻[一两三]?番|数[十百千万亿]|[上近][百千万亿]|倍增?|每[年月日]|单位",
        flows_before={
            "P1Y": "每年|年均增长|年均|(?<!半)年",
            "P6M": "每半年",
            "P3M": "每季度",
            "P1M": "每月",
        },
        flows_after={"P1Y": "／年|每年"},
    ),
)
