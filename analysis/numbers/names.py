"""The words whose number is part of a name: 表3, Section 4, Windows 11, 中国制造2025, 电话010….

folded text -> **names before digits** -> noise mentions
"""

import re
from functools import cache

from analysis.numbers.endings import Endings
from analysis.numbers.units import unit_at

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
