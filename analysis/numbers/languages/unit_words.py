"""The words for units in Japanese, Chinese and English, by code.

Codes: UCUM for measures (https://ucum.org), `1` for ratios, and plain words for what is counted;
`currencies` has those of money. A word that only stands behind digits, because a kanji numeral
before it is more often part of another word, is listed under `AFTER_DIGITS`.
"""

from fractions import Fraction

COUNTED = {
    "company": "社 家 企业 企業 公司 company companies firms firm enterprises enterprise "
    "corporations businesses startups start-ups vendors unicorns suppliers",
    "person": "人 名 人次 名样 員 person persons people employees workers staff jobs residents "
    "students engineers researchers patients talents users visitors passengers participants "
    "experts scientists developers graduates professionals teachers inhabitants subscribers",
    "item": "件 项 項 項目 项目 款 条 條 点项 item items projects project patents patent measures "
    "products tasks policies applications",
    "place": "カ所 ヶ所 ケ所 か所 ヵ所 箇所 個所 か処 处 處 所 地点 拠点 places sites locations",
    "building": "棟 栋 幢 buildings building",
    "unit": "台 台套 台（套） 辆 輛 架 艘 套 両 隻 機 基 units unit vehicles cars sets robots "
    "machines "
    "aircraft drones",
    "household": "户 戶 戸 世帯 户家庭 households household homes families",
    "count": "个 個 つ コ ヶ 張 张 枚 本 支 枝 冊 册 篇 部 种 種 種類 类 類 座 期 章 批 次 回 "
    "場 场 "
    "件次 家次 班次 例 組 组 对 隊 队 団体 校 店 店舗 室 间 間 匹 頭 头 只 羽 字 万字 句 页 頁 "
    "ページ "
    "カ国 か国 ヶ国 ヵ国 箇国 个国家 国 省 市 县 県 区 町村 都市 市町村 自治体 都道府県 局 地域 "
    "分野 領域 领域 "
    "方面 个方面 部门 部門 段階 阶段 ステップ 步 歩 层 層 环节 指标 指標 门 門 剂 粒 颗 棵 株 根 "
    "道 顿 餐 桶 箱 瓶 袋 批次 标 标段 宗 起 单 笔 筆 份 封 卷 曲 首 幅 盏 节 節 床 席 轮 "
    "卡 芯 核 票 股 口 通 便 着 丁 双 档 台次 车次 航班 架次 床位 车位 泊 个人 チーム グループ "
    "プロジェクト "
    "学級 学年 クラス コース 講座 路線 種目 議席 病院 法人 組合 "
    "モデル パターン カテゴリー times pieces barrels shares tokens parameters cities "
    "countries provinces regions models papers GPUs chips servers cases labs laboratories "
    "ministries languages",
    "star": "星 ツ星 つ星 星级 stars star",
}

MEASURES = {
    "m2": "平方米 ㎡ m² m2 平米 sq-m 平方メートル 平方公尺 sqm square-meters square-metres "
    "square-meter square-metre",
    "km2": "平方公里 平方千米 平方キロメートル 平方キロ km² km2 ㎢ sq-km sq.-km square-kilometers "
    "square-kilometres square-kilometer square-kilometre",
    "har": "公顷 ヘクタール 公頃 ha hectares hectare",
    "[acr_us]": "エーカー 英亩 acres acre",
    "mu": "亩 畝 ムー mu",
    "m3": "立方米 立方メートル m³ m3 ㎥ cubic-meters cubic-metres cubic-metre cubic-meter",
    "m": "米 メートル 公尺 m metres meters metre meter",
    "km": "公里 千米 キロメートル キロ km ㎞ kilometers kilometres kilometer kilometre",
    "cm": "厘米 センチメートル センチ cm ㎝ centimeters centimetres",
    "mm": "毫米 ミリメートル ミリ mm ㎜ millimeters millimetres",
    "um": "微米 マイクロメートル μm µm um microns",
    "nm": "纳米 ナノメートル ナノ nm nanometers nanometres nanometer nanometre",
    "[in_i]": "英寸 インチ 吋 inches inch",
    "[ft_i]": "英尺 フィート feet foot ft",
    "[sft_i]": "平方英尺 平方フィート square-feet square-foot sq-ft sq.-ft sq.-ft.",
    "[mi_i]": "英里 マイル miles mile mph",
    "jin": "斤 市斤",
    "t": "吨 吨标准煤 吨标煤 吨二氧化碳当量 吨标油 トン 噸 t tons tonnes ton tonne metric-tons",
    "kg": "公斤 千克 キログラム kg ㎏ kilograms kilogrammes",
    "g": "克 グラム g grams",
    "[lb_av]": "lbs lb 磅",
    "mg": "毫克 ミリグラム mg milligrams",
    "ug": "微克 マイクログラム μg µg ug micrograms",
    "mL": "毫升 ミリリットル mL ml",
    "L": "升 リットル L liters litres",
    "kW": "千瓦 キロワット kW KW kilowatts",
    "MW": "兆瓦 メガワット MW megawatts megawatt",
    "GW": "吉瓦 ギガワット GW gigawatts gigawatt",
    "TW": "太瓦 TW terawatts",
    "[HP]": "马力 馬力 horsepower hp",
    "W": "瓦 ワット W watts",
    "kW.h": "千瓦时 千瓦小时 千瓦·时 度电 キロワット時 キロワットアワー kWh KWh kwh "
    "kilowatt-hours kilowatt-hour",
    "MW.h": "兆瓦时 兆瓦小时 メガワット時 MWh megawatt-hours megawatt-hour",
    "GW.h": "吉瓦时 ギガワット時 GWh gigawatt-hours gigawatt-hour",
    "TW.h": "太瓦时 テラワット時 TWh terawatt-hours terawatt-hour",
    "V": "伏 ボルト V volts",
    "kV": "千伏 キロボルト kV KV kilovolts",
    "Hz": "赫兹 ヘルツ Hz",
    "MHz": "兆赫 兆赫兹 メガヘルツ MHz",
    "GHz": "吉赫 吉赫兹 ギガヘルツ GHz",
    "Cel": "℃ 摄氏度 °C",
    "deg": "度 ° degrees",
    "dB": "分贝 dB",
    "MPa": "兆帕 メガパスカル MPa",
    "hPa": "百帕 ヘクトパスカル hPa",
    "kPa": "千帕 キロパスカル kPa",
    "mA.h": "mAh 毫安时",
    "W.h": "瓦时 ワット時 Wh",
}

TIMES = {
    "a": "年 年多 年間 年间 カ年 か年 ヶ年 ヵ年 箇年 周年 周岁 个年头 年时间 歳 岁 years "
    "year yr yrs "
    "years-old year-old 歳代",
    "mo": "カ月 か月 ヶ月 ヵ月 箇月 ケ月 ヶ月間 カ月間 か月間 个月 個月 个月时间 个多月 "
    "months month",
    "wk": "周 週 週間 周间 星期 个星期 weeks week",
    "d": "天 日 日間 日间 工作日 个工作日 営業日 个自然日 自然日 天时间 days day working-days "
    "business-days",
    "h": "小时 時間 时间 个小时 小時 钟头 个多小时 个多小時 hours hour hrs hr",
    "min": "分钟 分間 分鐘 分 minutes minute mins min",
    "s": "秒 秒間 秒钟 seconds second secs sec",
    "ms": "毫秒 ミリ秒 ms milliseconds",
    "quarter": "个季度 四半期 quarters",
    "decade": "decades decade",
}

COMPUTE = {
    "P": "P",
    "TFLOPS": "TFLOPS TFlops TFLOPs テラフロップス",
    "PFLOPS": "PFLOPS PFlops PFLOPs Pflops 拍 ペタフロップス petaflops",
    "EFLOPS": "EFLOPS E EFlops EFLOPs Eflops 百亿亿次 エクサフロップス exaflops",
    "FLOPS": "FLOPS FLOPs Flops",
    "TOPS": "TOPS Tops",
    "KB": "KB kB 千字节",
    "MB": "MB 兆字节 メガバイト megabytes",
    "GB": "GB 吉字节 ギガバイト gigabytes",
    "TB": "TB 太字节 テラバイト terabytes",
    "PB": "PB 拍字节 ペタバイト petabytes",
    "EB": "EB エクサバイト exabytes",
    "ZB": "ZB ゼタバイト zettabytes",
    "Mbps": "Mbps 兆比特每秒 メガビット",
    "Gbps": "Gbps ギガビット",
    "Tbps": "Tbps テラビット",
}

RATIOS = {
    (1, 100): "% パーセント 百分点 个百分点 個百分點 パーセントポイント %ポイント 个点 percent "
    "per-cent pct percentage-points percentage-point pp p.p. ppt ppts pc %-points",
    (1, 1000): "‰",
    (1, 10): "割 成 折",
    (1, 10000): "个基点 基点 ベーシスポイント bp bps basis-points",
    (1, 1): "倍 fold 倍速 x ×",
}

# thousands and millions of a measure
SCALED = {
    ("t", 10**3): "kt ktCO2e ktCO2 ktoe",
    ("t", 10**6): "Mt MtCO2e MtCO2 Mtoe Mtce",
    ("t", 10**9): "Gt GtCO2e GtCO2",
    ("har", Fraction(1, 100)): "アール",
    ("t", 1): "tCO2e tCO2 t-CO2 t-CO2e",
}

RANKS = "位 名次 番目"

# kanji numerals before these are mostly parts of words: 一部, 一点, 一次, 十分, 三国, 一口
AFTER_DIGITS = set(
    "泊 档 "
    "部 点 次 分 国 省 市 县 県 区 口 字 通 便 着 丁 道 首 节 節 根 组 組 対 对 头 頭 只 本 "
    "股 票 "
    "核 芯 单 起 笔 床 门 門 度 米 克 升 瓦 伏 拍 匹 段階 週 間 室 所 座 場 層 层 "
    "方 点项 コ ヶ 例 機 基 両 隻 架 校 店 批 款 回 "
    "ナノ ミリ センチ 句 束 封 卷 曲 幅 星 隊 队 剂 粒 株 宗 标 轮 株 步 歩 ".split()
)
