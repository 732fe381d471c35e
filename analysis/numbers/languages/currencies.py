"""The words, signs and codes of money, by ISO 4217 code.

**currencies** -> units, money before a number, codes

`NAMES` stand behind a number, `SIGNS` before it, `CODES` on either side. A code that is also a word
(TRY, ALL, COP 28) counts only before an amount that is plainly one.
"""

NAMES = {
    "CNY": "元 元人民币 人民元 人民币 元人民幣 块钱 块 圆 元整 圆整 RMB yuan renminbi "
    "rmb Chinese-yuan yuan-renminbi",
    "JPY": "円 日元 日円 日圆 日本円 yen Japanese-yen",
    "USD": "美元 米ドル ドル 美金 USドル 美國元 dollar dollars US-dollars US-dollar "
    "U.S.-dollars U.S.-dollar greenbacks",
    "HKD": "港元 港币 香港ドル 港幣 Hong-Kong-dollars",
    "TWD": "新台币 新台幣 台湾ドル 台币 NTD Taiwan-dollars New-Taiwan-dollars",
    "MOP": "澳门元 澳門元",
    "EUR": "欧元 ユーロ 歐元 euro euros",
    "GBP": "英镑 ポンド 英ポンド 英鎊 sterling pounds pound British-pounds pounds-sterling",
    "KRW": "韩元 韩币 韓国ウォン ウォン 韓元 won South-Korean-won Korean-won",
    "SGD": "新加坡元 シンガポールドル 新元 Singapore-dollars",
    "AUD": "澳元 豪ドル 澳大利亚元 Australian-dollars",
    "CAD": "加元 カナダドル 加拿大元 Canadian-dollars",
    "CHF": "瑞士法郎 スイスフラン スイス・フラン 瑞郎 francs Swiss-francs",
    "RUB": "卢布 俄罗斯卢布 ルーブル roubles rubles",
    "INR": "卢比 ルピー 印度卢比 インドルピー rupees Indian-rupees",
    "THB": "泰铢 タイバーツ タイ・バーツ バーツ baht",
    "VND": "越南盾 ドン dong",
    "MYR": "林吉特 リンギット 马来西亚林吉特 ringgit",
    "IDR": "印尼盾 ルピア 印尼卢比 rupiah",
    "BRL": "雷亚尔 巴西雷亚尔 レアル reais Brazilian-reais",
    "SEK": "瑞典克朗 スウェーデンクローナ kronor Swedish-kronor Swedish-crowns",
    "NOK": "挪威克朗 ノルウェークローネ Norwegian-kroner Norwegian-crowns",
    "DKK": "丹麦克朗 デンマーククローネ Danish-kroner Danish-crowns",
    "MXN": "墨西哥比索 メキシコペソ Mexican-pesos",
    "PHP": "菲律宾比索 フィリピンペソ Philippine-pesos",
    "SAR": "沙特里亚尔 里亚尔 サウジリヤル サウジ・リヤル リヤル riyals riyal Saudi-riyals",
    "AED": "迪拉姆 阿联酋迪拉姆 ディルハム UAEディルハム dirhams dirham",
    "BDT": "塔卡 孟加拉塔卡 タカ バングラデシュ・タカ taka",
    "PKR": "巴基斯坦卢比 パキスタン・ルピー パキスタンルピー Pakistani-rupees",
    "LKR": "斯里兰卡卢比 スリランカ・ルピー スリランカルピー Sri-Lankan-rupees",
    "NZD": "新西兰元 纽元 ニュージーランドドル NZドル New-Zealand-dollars",
    "PLN": "兹罗提 波兰兹罗提 ズロチ zloty zlotys",
    "CZK": "捷克克朗 チェココルナ コルナ koruna korunas Czech-crowns",
    "HUF": "福林 匈牙利福林 フォリント forint forints",
    "TRY": "里拉 リラ 土耳其里拉 トルコリラ lira liras Turkish-lira",
    "ILS": "谢克尔 新谢克尔 シェケル shekels shekel",
    "UAH": "格里夫纳 フリブナ フリヴニャ hryvnia hryvnias",
    "KZT": "坚戈 テンゲ tenge",
    "EGP": "埃及镑 エジプトポンド エジプト・ポンド Egyptian-pounds",
    "ZAR": "兰特 南非兰特 ランド rand",
    "NGN": "奈拉 尼日利亚奈拉 ナイラ naira",
    "KES": "肯尼亚先令 ケニアシリング Kenyan-shillings",
    "QAR": "卡塔尔里亚尔 カタールリヤル Qatari-riyals",
    "KWD": "科威特第纳尔 クウェートディナール Kuwaiti-dinars",
    "MMK": "缅元 缅甸元 チャット kyat kyats",
    "KHR": "瑞尔 リエル riel riels",
    "LAK": "基普 老挝基普 キープ kip",
    "MNT": "图格里克 トゥグルグ tugrik tugriks",
    "CLP": "智利比索 チリペソ Chilean-pesos",
    "COP": "哥伦比亚比索 コロンビアペソ Colombian-pesos",
    "ARS": "阿根廷比索 アルゼンチンペソ Argentine-pesos",
}

# names that several countries give their money; which one is meant the words around say
SHARED = {
    "MXN": "pesos peso 比索 ペソ",
    "NOK": "kroner krone 克朗 クローネ クローナ",
    "KWD": "dinars dinar 第纳尔 ディナール",
    "KES": "shillings shilling 先令 シリング",
}

# how much of the currency one is worth
SMALL_MONEY = {
    ("USD", 100): "¢ cents cent US-cents セント 美分",
    ("EUR", 100): "eurocents eurocent euro-cents euro-cent",
    ("GBP", 100): "pence",
    ("CNY", 10): "毛钱",
}

SIGNS = {
    "CNY": "RMB CN¥ 人民币 人民幣 yuan Yuan",
    "JPY": "JP¥ 日元",
    "USD": "US$ $ 美元",
    "HKD": "HK$ 港币 港幣",
    "TWD": "NT$",
    "SGD": "S$",
    "AUD": "A$ AU$",
    "CAD": "C$ CA$",
    "NZD": "NZ$",
    "BRL": "R$",
    "GBP": "£",
    "EUR": "€ 欧元",
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
}

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
