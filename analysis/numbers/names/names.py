"""Tell the numerals of names and idioms: 表3, Section 4, Windows 11, 中国制造2025, 千行百业, 三星.

folded text -> **names before digits** -> noise mentions

A kanji numeral counts where a counter follows or where it is a numeral of several places. The
idioms and names listed would pass that test and still count nothing.
"""

import re
from functools import cache

from analysis.numbers.amounts.units import unit_at
from analysis.numbers.folding import KANJI, fold
from analysis.numbers.languages.endings import Endings

REFERENCES = (
    "图 圖 図 表 附件 附表 附录 附錄 附図 别表 別表 別紙 別添 様式 专栏 專欄 注 ※ 註 脚注 資料 "
    "№ # § "
    "Article Articles Section Sections Sec. Chapter Chapters Annex Appendix Table Tables Figure "
    "Figures Fig. Chart "
    "Box Note Notes Page Pages page pages p. pp. Part Parts Phase Tier Level Stage Grade Class "
    "Category Type Scope "
    "Route Highway Gate Terminal Building Room Floor Block Step Version Ver. version Volume "
    "Vol. Issue Item Goal SDG Round Rule "
    "Act Zone Pillar Lot No. NO. no. Nos. Clause Paragraph paragraph section article table "
    "figure chapter annex appendix clause Exhibit Schedule Question Lesson Unit "
    "Art. Arts. Para. para. paras. Vol. vol. no. Footnote footnote Recital Topic Task "
    "Objective Priority Option Track "
    "要介護 要支援 レベル フェーズ ステージ H.B. S.B. H.R. Bill "
    "Work_Package WP Milestone Deliverable Day Week Group Team Line Axis Theme Strand "
    "Measure Principle "
    "Month dial Dial option Option item items exit platform route "
    "Panel Session Appendices Form Template Directive Regulation "
    "Decree Order Document Plant Reactor Berth Pier Ward District Warehouse Dock Furnace "
    "Resolution Criterion Recommendation Finding Call CFDA Suite Apt."
)
PRODUCTS = (
    "Windows iPhone iPad Llama LLaMA GPT Gemini Claude Qwen Kimi DeepSeek Grok ERNIE Android "
    "iOS HarmonyOS Web Industry "
    "Industrie Society Wi-Fi WiFi Bluetooth USB PCIe Office Boeing Airbus Model Mate Galaxy "
    "Pixel Ascend World_War Apollo "
    "Formula Area Sora Veo Mistral Phi Gemma ISO IEC ISO/IEC IEEE GB GB/T EN Euro Chang'e "
    "Shenzhou Falcon Starship Opus "
    "Sonnet Nova Surface Switch PlayStation Xbox Rev. Studio Python Java Unicode Level Wave "
    "Season Episode "
    "文心 文心大模型 鸿蒙 鸿蒙系统 混元 通义千问 星火 星火大模型 盘古 盘古大模型 智谱 豆包 "
    "豆包大模型 昇腾 麒麟 骁龙 工业 インダストリー "
    "ソサエティ 産業 数字政府 鲲鹏 天玑 小米 问界 嫦娥 神舟 天宫 长征 ウィンドウズ アイフォーン"
)
INDICES = (
    "フォーチュン フォーブス Fortune Fortune_Global Forbes 财富 財富 S&P 标普 日経 日経平均 CSI "
    "沪深 上证 科创 中证 Russell FTSE Nikkei "
    "Hang_Seng 双 Euro_Stoxx G U"
)
VISIONS = "制造 製造 愿景 ビジョン Made_in_China Vision Agenda Horizon 万博 EXPO Expo"
NUMBERS = (
    "内線 内线 分机 ext. Ext. 电话 電話 传真 热线 邮编 邮政编码 〒 TEL Tel FAX Fax QQ 微信 "
    "编号 代码 コード 番号 账号 "
    "ISBN 统一社会信用代码 备案号 "
    "证书编号 郵便番号 电话号码 咨询电话 联系电话 客服电话 公众号 许可证号"
)
CALLED = frozenset("985 211 863 973 996 12345 12306 12315 12333 110 119 120 95598 1024 618".split())
CALLED_WHAT = re.compile(
    r"高校|工程|计划|计畫|大学|热线|平台|网|制|、211|政务|服务|番|便民| ?電話|专线|院校|购物"
)
STRONG = re.compile(r"[强強](?![のをが化度力調]|制|い|く)")
TAIL = re.compile(r"[0-9]{1,20}(?:[-.:][0-9A-Z]{1,12}){0,5}[A-Za-z]?")
SPACED = re.compile(rf"{TAIL.pattern}(?:[ ・-][0-9]{{2,8}}(?![0-9])){{0,4}}")
LATIN_NAME = re.compile('[一-鿿ぁ-ヺ「『《"(、]([A-Za-z][A-Za-z-]{2,15}) $')
VERSION = re.compile(
    '[0-9]{1,2}(?:[.][0-9]{1,2})?(?!,[0-9])(?=[」』》")、。,]|(?![百千万亿兆十年月日割])[一-鿿ぁ-ヺ])'
)
# 小6, 中1, 高3: years of school
GRADE_SIGNS = frozenset("小中高")
GRADE = re.compile("[^一-鿿][小中高][1-6](?=[生のにからでを、。ま~・と])")
COUNTED = re.compile(r" (?:[a-z]+ )?(?:million|billion|companies|people|projects|percent)")


@cache
def _listed() -> Endings:
    groups = {"name": REFERENCES, "product": PRODUCTS, "index": INDICES, "vision": VISIONS}
    listed = {w.replace("_", " "): kind for kind, ws in groups.items() for w in ws.split()}
    numbers = [w + mark for w in NUMBERS.split() for mark in ("", ":")]
    return Endings(listed | dict.fromkeys(numbers, "number"))


def named_at(text: str, start: int, floor: int, run_end: int) -> tuple[int, int] | None:
    """Return the span of a number that names a thing, with the name where that is in letters."""
    if text[run_end : run_end + 1] in ("强", "強") and STRONG.match(text, run_end):
        return start, run_end + 1
    if text[start:run_end] in CALLED and (
        CALLED_WHAT.match(text, run_end)
        or text[start - 1 : start] == text[run_end : run_end + 1] == '"'
    ):
        return start, run_end
    if text[start - 1 : start] in GRADE_SIGNS and GRADE.match(text, start - 2):
        return start, run_end
    edge = start - 1 if text[start - 1 : start] == " " else start
    found = _listed().before(text, edge, floor)
    if not found:
        return _model(text, start, run_end) if edge < start else None
    if found[1] == "name" and run_end - start == 4 and text[start : start + 2] in ("19", "20"):
        return None
    if found[1] == "name" and text[start] == "0":
        return None
    end = (SPACED if found[1] == "number" else TAIL).match(text, start).end()
    headed = found[1] == "name" and text[end : end + 1] == " " and not text[end + 1].isascii()
    unit = None if headed else unit_at(text, end)
    if (unit and found[1] != "number") or text[end : end + 1] in ("万", "亿", "%"):
        return None
    if COUNTED.match(text, end) or (
        text[end : end + 1] == "," and text[end + 1 : end + 4].isdigit()
    ):
        return None
    return (found[0] if text[found[0] : edge].isascii() else start), end


def _model(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the number of a product named in letters amid kanji: 「tsuzumi 2」, Grok 4的."""
    word = LATIN_NAME.search(text[max(0, start - 22) : start])
    if not word or (word[1].isupper() and len(word[1]) < 4):
        return None
    version = VERSION.match(text, start)
    if not version or unit_at(text, version.end()):
        return None
    return start - len(word[1]) - 1, version.end()


def digits_end(text: str, start: int) -> int:
    """Return where the run of digits that starts here ends."""
    return RUN.match(text, start).end()


RUN = re.compile(r"[0-9]*+")


IDIOMS = (
    "亿万 第二产业 第三产业 第二産業 第三産業 一体 一些 一定 一般 一直 一切 一旦 一样 一致 "
    "一起 一同 一律 一向 一流 一线 一站式 一网 "
    "一窗 一键 一码 一件事 一张网 一揽子 一把手 "
    "一盘棋 一系列 一批 一方 一部 一部分 一环 一面 一边 一带一路 一次性 一时 一年一度 一年四季 "
    "一天到晚 一个人 一家人 一方面 一大批 一大 一度 "
    "一人当たり 一人あたり 一人ひとり 一人一人 一人でも 一日も早 一日も早く 一人歩き 一本化 "
    "一石二鳥 一石 一問一答 一対一 一連 一層 一括 一時 一極 "
    "一歩 一番 一気 一見 一言 一国 一元 一員 一名様 一因 一助 一例 一斉 一概 一目 一角 一点 "
    "一口 一手 一心 一戸建 一次 "
    "这一年 那一年 新的一年 每一年 又一年 这一天 同一天 有一天 第一时间 第一线 第一产业 "
    "二次元 二次電池 二次利用 二次开发 二次创业 二次加工 二手 二重 二者 二氧化 二酸化 二维码 "
    "二维 二極 二人三脚 二輪 二級河川 "
    "三三两两 三番两次 再三 三者 三次元 三位一体 三农 三维 三甲 三权 三権 三角 三方 三重 "
    "三级医院 三级甲等 三脚 三人行 三顾 三令五申 "
    "两个毫不动摇 两个结合 两个大局 两个循环 两个坚定 两个先行 两个健康 三个务必 三个不变 "
    "三个统一 三个区分开来 四个不摘 四个服务 四个面向 五个坚持 六个坚持 六个必须 九个必须 "
    "十个明确 第一印象 第一人者 八百屋 第一要务 第一动力 第一资源 第一生产力 第一责任人 第一手 "
    "第一步 第三方 "
    "第三者 第一だ 四个全面 四个自信 四个意识 四个革命 四季 四面 四方 四次元 四半期 四半世紀 四肢 "
    "四六時中 四通八达 四舍五入 五位一体 五湖四海 五花八门 五感 五輪 五官 "
    "五大三粗 六合 七夕 七嘴八舌 八面 八方 九牛一毛 九死一生 十分 十全十美 十字 十足 十年树木 "
    "十之八九 十二分 "
    "两个维护 两个确立 两个一百年 两个百年 两会 两岸 两化 两地 两者 两侧 两端 两手 两翼 两用 "
    "两山 两免 两优 两新 两重 两步 两型 "
    "两极 两级 两头 两点 三个代表 三严三实 三会一课 三来一补 三步走 三会 "
    "百家争鸣 百花齐放 百家讲坛 百年未有之大变局 百年大计 百年老店 百年品牌 百年变局 百年奋斗 "
    "百年企业 百姓 百科 百货 百貨 百分百 百般 百废 百倍信心 百尺竿头 百折不挠 "
    "百发百中 千方百计 千行百业 千家万户 千变万化 千军万马 千丝万缕 千载难逢 千人計画 千人计划 "
    "千年大计 千里 千秋 千差万別 千差万别 千锤百炼 千篇一律 万一 万物 万全 万能 "
    "万有 万众 万分 万能 万世 万般 万里 万象 万端 万人計画 万人计划 万人空巷 万事 万千 万万 "
    "万国 万博 万歳 万岁 万年筆 万家灯火 八百万の神 成千上万 数以万计 数以千计 数以百计 "
    "数以亿计 亿万富翁 千万不 千万别 千万要 包罗万象 挂一漏万 举一反三 一五一十 一心一意 "
    "三心二意 丢三落四 颠三倒四 接二连三 独一无二 说一不二 数一数二 始终如一 九九归一 "
    "三支一扶 第一书记 "
    "不一 之一部 万元户 百人計画 百人计划 一芯 一号文件 二套房 二胎 三胎 二孩 三孩 "
    "一级市场 "
    "二级市场 一級建築 二級建築 一级 二级 三级 四级 五级 一級 二級 三級 一类 二类 三类 一類 "
    "一二三 二三产业 "
    "新一代 一代 百年戦争 一刀両断 一日千秋 千載一遇 千客万来 百戦 百聞 一見 二の次 二の足 "
    "三日坊主 十人十色 八方美人 百発百中 一年生 一人前 一人称 二人称 三人称 "
    "一人っ子 一人暮らし 一人親 一人勝ち 二世帯 二階 一階 一日中 一年中 一日千里 一件落着 "
    "四当五落 一杯 一名 十年一日 三本の矢 三密 三権分立 一か八か 万円台 一文 "
    "一国两制 一国二制 一村一品 一县一 一企一 一园一 一业一 一城一 一镇一 一行一 一院一 一校一 "
    "一人一 一户一 一事一 一物一 一品一 一案一 一对一 一比一 一盘 一核 一轴 一极 一圈 一廊 "
    "一湾 一区 一园 一中心 一基地 一平台 一图 一库 一表 一卡 一证 一链 一企 一策 一体化 一把 "
    "一套 一股 一场 一种 一类 一段 一番 一片 一笔 一道 一份 一幅 一项项 一座座 一个个 一家家"
)
NAMES = (
    "三星 三菱 三井 三洋 三一重 三亚 三门峡 三明 三峡 三国 三江 三沙 四川 四国 四平 四日市 五矿 "
    "五粮液 五洲 五道口 五邑 五角大楼 五島 五反田 六小龙 六小龍 六安 六盘水 六本木 "
    "六甲 七台河 七牛 七匹狼 八王子 八达岭 八戸 八幡 九州 九江 九寨沟 九龙 九章 九号公司 九天 "
    "十堰 十和田 十勝 千问 千葉 千寻 千代田 千里马 千岛湖 千帆 千歳 千年科技城 "
    "百度 百川 百色 百济 百合 百胜 百世 百图 万科 万达 万豪 万华 万宝 万年县 万宁 万州 万向 "
    "万象 万柏林 万里长城 万国数据 万兴 亿纬 亿联 亿邦 亿赛通 一汽 一加 一丰 二七区 二连浩特 "
    "二戸 二本松 "
    "三里屯 三元桥 三亚市 四维图新 四季青 第四范式 零一万物 零跑 零零 三七互娱 三六零 八一 九三 "
    "五四 六一 七一 十一黄金周 双十一 双十二 五一 十月革命 九一八 七七事变 双一流 十九大 二十大 "
    "十八大 十七大 "
    "二十届三中 三中全会 四中全会 五中全会 二中全会 一中全会 六中全会 二十国集团 二十一世纪经济 "
    "第一财经 第一汽车 第一生命 第一三共 三井住友 三菱UFJ 七十七銀 百五銀 十六銀 八十二銀 "
    "十八親和 五十嵐 "
    "二十四节气 二十四節気 三十六计 八千代 千日 百人一首 十字架 三田 三鷹 三島 三河 三原 一宮 "
    "一関 一橋 二宮 五所川原 六ヶ所 七尾 九十九里 十日町 百道 千駄 万座 三郷 三笠 "
    "两江新区 两湖 两广 双千兆 千兆 万兆 三北 三生制药 四通 五菱 六福 八马 三只松鼠 三一集团 "
    "七彩虹 五常 一带 二郎 三国志 零售 零部件 零件 零碳 零距离 零基础 零工 零星 零散 零度 零下 "
    "归零 清零 "
    "〇〇 三宝 四象 八卦 三清 九鼎 九阳 百联 百事 百威 百奥 千金 千岛 万泰 万孚 万方 万和 亿利 "
    "亿达 兆易 兆芯 兆丰 三花 三安 三环 五菱 七喜 十里河"
)


@cache
def _phrases() -> dict[str, tuple[tuple[int, str, str], ...]]:
    """Return the phrases by their first numeral and the character behind it, longest first."""
    table: dict[str, list[tuple[int, str, str]]] = {}
    for reason, listed in (("idiom", IDIOMS), ("name", NAMES)):
        for phrase in dict.fromkeys(fold(listed).split()):
            offset = next(i for i, c in enumerate(phrase) if c in KANJI)
            table.setdefault(phrase[offset : offset + 2], []).append((offset, phrase, reason))
    return {
        key: tuple(sorted(found, key=lambda f: len(f[1]), reverse=True))
        for key, found in table.items()
    }


def lookalike_at(text: str, spot: int) -> tuple[int, str] | None:
    """Return where the idiom or name around this numeral ends, and which of the two it is."""
    for offset, phrase, reason in _phrases().get(text[spot : spot + 2], ()):
        begin = spot - offset
        if begin >= 0 and text.startswith(phrase, begin):
            end = begin + len(phrase)
            if phrase == "一大" and text[begin - 1 : begin] == "第":
                continue
            if phrase == "四季" and text[end : end + 1] == "度":
                continue
            if phrase in ("千兆", "万兆") and text[end : end + 1] in tuple(
                "円元ドウ一二三四五六七八九"
            ):
                continue
            if phrase[-1] == "分" and text[end : end + 1] in ("之", "钟", "鐘", "間", "の"):
                continue
            return end, reason
    return None
