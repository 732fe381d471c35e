"""What the words of a clause name: the costs it counts, whom it is for, what a limit is per.

**phrases** -> terms, limits, conditions

Each table goes from a pattern to a code; the first that fits counts, so the narrower stand first.
"""

import re
from collections.abc import Iterator

Patterns = tuple[tuple[str, str], ...]

COSTS: Patterns = (
    (
        "grant",
        r"(资助|补助|奖励|到账)(经费|资金|额|金额)|[国省市]家?级(支持|配套)(经费|资金)|"
        r"上级(资助|补助)|(国|県)の?補助金額",
    ),
    ("compute", r"算力|计算资源|云服务|計算資源|クラウド利用|comput(e|ing)|cloud"),
    ("contract", r"合同|契約(金)?額|contract"),
    ("data", r"数据|语料|データ|\bdata\b"),
    ("models", r"模型|モデル|\bmodels?\b"),
    ("equipment", r"设备|仪器|設備|機器|機械|equipment|machinery|hardware"),
    ("premises", r"租金|房租|场地|用房|厂房|賃料|家賃|賃借|\brent\b|premises|lease"),
    ("talent", r"薪酬|工资|人才|社保|人件費|給与|wage|salar|staff cost|personnel|training"),
    ("services", r"服务费|检测|认证|咨询|测试费|委託|外注|コンサル|専門家|consult|services|advice"),
    ("capital", r"贷款|利息|融资|担保|借入|利子|\bloan|interest|equity"),
    ("platforms", r"平台|プラットフォーム|platform"),
    ("applications", r"应用(场景|示范)|示范应用|実証|応用|demonstration"),
)  # fmt: skip
RECIPIENTS: Patterns = (
    ("TG20", r"高校|高等院校|高等学校|院校|大学|universit|higher education"),
    ("TG21", r"科研(院所|机构|单位)|研究(院所|机构)|院所|研究機関|research (organi|institut)"),
    ("TG34", r"孵化器|众创空间|产业园|园区|インキュベ|incubator|accelerator|science park"),
    ("TG36", r"行业(协会|组织)|协会|商会|業界団体|組合|association"),
    ("TG17", r"投资(机构|基金)|创投|ベンチャーキャピタル|investors|venture capital"),
    ("TG18", r"创业(者|团队|人才)|起業家|創業者|entrepreneur"),
    ("TG31", r"中小(微)?企业|小微企业|中小企業|小規模事業者|\bSMEs?\b|small and medium"),
    (
        "TG29",
        r"企(事)?业|企業|会社|事業者|法人(?!资格)|compan(y|ies)|enterprise|firm|business",
    ),
)  # fmt: skip
SIZES: Patterns = (
    ("sme", r"中小(微)?企业|中小企業|\bSMEs?\b|small (and|or) medium"),
    ("small;micro", r"小微(型)?企业|小規模(企業|事業)者|small and micro|micro and small"),
    ("micro", r"微型企业|micro[- ]?(sized )?(enterprise|business|compan|firm)?s?"),
    ("medium", r"中型企业|中企業|中堅企業|medium(-sized)?"),
    ("small", r"小型企业|\bsmall (compan|enterprise|firm|business|client)\w*"),
    ("large", r"大型企业|大企業|\blarge (compan|enterprise|firm|business|client)\w*"),
)
EACH_JA = "(につき|あたり|当たり)"
PER: Patterns = (
    ("contract", r"(单(个|份|笔)|每(个|份|笔)|同一)合同|契約につき|per contract"),
    (
        "recipient_year",
        r"(单(个|家|户)|每(个|家|户)|同一|各)?[^，。；]{0,10}(企业|单位|主体|机构|申报人|平台)[^，。；\d]{0,8}"
        r"(每年|年度|当年|全年|一年)|(每年|年度|当年)[^，。；\d]{0,6}(单(个|家)|每(个|家)|同一)|"
        r"每(个|家|户)[^，。；\d]{0,10}(每年|年度|当年)|"
        r"年度(补助|补贴|奖励|资助|支持)?(资金)?总额|"
        rf"(事業者|社|者){EACH_JA}[^。]{{0,4}}(年|年度)|年間|年度最高|"
        r"per (firm|compan\w+|business|enterprise|applicant|beneficiary|SME) (per|a|each) year",
    ),
    (
        "project",
        r"单个?项目|单项(?!冠军)|每个?项目?|同一项目|(项目|事業|工程)(最高|不超过|给予|补助|支持)|"
        rf"(事業|プロジェクト){EACH_JA}|プロジェクトに対し|元/个?项目|per project",
    ),
    (
        "award",
        r"(单(个|款|张|类)|每(个|款|张|类|件|次|台))[^，。；企项单]{0,4}"
        r"(案例|产品|场景|模型|专利|标准|数据集|券|奖|活动)|一次性|每次|一度に|"
        rf"[1１一](件|回|台){EACH_JA}|元/(项|件|个|台|款|次)|per (award|voucher|grant|job)",
    ),
    (
        "recipient",
        r"单(个|家|户|人|名)|每(个|家|户|名|人|位)|同一(企业|单位|主体|申报)|各单位|元/(人|家|户|企业)|"
        rf"(事業者|社|者|団体){EACH_JA}|(per|each|any one) (firm|compan\w+|business|enterprise|"
        r"applicant|beneficiary|SME|recipient|undertaking)",
    ),
    ("award", r"每(个|条|座|辆|架|套|台)(?!企业|单位)"),
)
ALLOCATIONS: Patterns = (
    ("open_bid", r"揭榜挂帅|揭榜|赛马制?"),
    ("first_come", r"先到先得|先申请先|先来先|先着順|first[- ]come"),
    ("automatic", r"免申即享|直达快享|自动兑现|automatic(ally)?"),
    ("merit", r"择优|评审|遴选|评选|審査|選考|公募|企画競争|competitive|on merit|scored|ranked"),
    ("instalments", r"分期|分年度?(拨付|兑付|支付)|定期兑付|分批|分割払|instal?ments"),
)
LEVELS: Patterns = (
    ("nation", r"国家(级)?|中央|国の|national"),
    ("province", r"省(级|、)|自治区|県の|provincial"),
)


def codes(table: Patterns, words: str) -> Iterator[str]:
    """Yield the codes that words name, in the order of the table."""
    for code, pattern in table:
        if re.search(pattern, words, re.IGNORECASE):
            yield code


def code(table: Patterns, words: str) -> str:
    """Return the first code that words name, "" for none."""
    return next(codes(table, words), "")


YEARLY = re.compile(
    r"每年|当年|年度|年均|毎年|(?<!\d)年間|per year|annual|each year", re.IGNORECASE
)
ELIGIBLE = re.compile(
    r"条件|支持对象|申报主体|适用|対象者|要件|資格|対象と|(が|を)対象|"
    r"eligib|open to|applicants?|\bmust\b",
    re.IGNORECASE,
)
