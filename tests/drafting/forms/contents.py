"""Three measures of cities that do not exist, block by block, as their forms are made of them.

A block is its kind and what it says: `title`, `heading`, `text` (a paragraph), `bullets`,
`numbered` (a list the reader numbers), `table` (rows of cells, the first its heading).
"""

from dataclasses import dataclass

Block = tuple[str, object]


@dataclass(frozen=True)
class Measure:
    """A document: its language, the day it was published, who published it, and its blocks."""

    language: str
    published: str
    publisher: str
    around: tuple[str, ...]
    footer: str
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The document as a text: a block, an item or a row a line, cells a tab apart."""
        return "".join(f"{line}\n" for block in self.blocks for line in lines_of(block))


def lines_of(block: Block) -> list[str]:
    """Return the lines of a block as they are printed."""
    kind, says = block
    if kind == "table":
        return ["\t".join(row) for row in says]
    if kind == "numbered":
        return [f"{at}. {item}" for at, item in enumerate(says, 1)]
    return list(says) if kind == "bullets" else [says]


CHINESE = Measure(
    "zh-Hans",
    "2026-03-05",
    "云杉市人民政府",
    ("首页", "政务公开", "2026年新闻", "互动交流"),
    "版权所有：云杉市人民政府办公室 备案号20260001",
    (
        ("title", "云杉市促进人工智能产业高质量发展若干措施"),
        (
            "text",
            "为深入实施“人工智能+”行动，加快培育新质生产力，推动人工智能与实体经济深度融合，"
            "结合我市实际，制定本措施。到2027年底，全市人工智能核心产业规模达到800亿元，"
            "集聚重点企业超过200家，建成智能算力5000P。",
        ),
        ("heading", "一、强化算力供给"),
        (
            "text",
            "第一条 支持智算中心建设。对新建并投入使用的智算中心，按照实际投资额的30%给予补助，"
            "单个项目最高不超过500万元。鼓励企业、高校和科研院所共建共享算力资源，"
            "对接入市级算力平台的运营单位，每年给予最高100万元运营补贴。",
        ),
        (
            "text",
            "第二条 发放算力券。每年安排总额不超过2000万元的算力券，对购买智能算力服务的中小企业，"
            "按照合同金额的20%给予支持，同一企业每年最高50万元。",
        ),
        ("heading", "二、推动模型创新"),
        (
            "text",
            "第三条 支持大模型研发。对首次通过国家生成式人工智能服务备案的企业，"
            "一次性奖励50万元；对在我市落地的行业模型，按研发投入的15%给予资助，"
            "单个企业年度最高300万元，每年支持不超过10个项目。",
        ),
        ("text", "第四条 建设公共服务平台。围绕以下方向布局建设一批公共服务平台："),
        (
            "numbered",
            (
                "高质量数据集平台，到2026年底汇聚数据集100个以上；",
                "模型评测平台，年服务企业不少于60家；",
                "开源社区，注册开发者超过1万人。",
            ),
        ),
        ("heading", "三、拓展应用场景"),
        (
            "text",
            "第五条 开放示范场景。每年发布示范应用场景30个，对入选的场景按项目总投资的25%给予奖励，"
            "分档标准如下表：",
        ),
        (
            "table",
            (
                ("场景类别", "补助比例", "最高金额"),
                ("工业制造", "25%", "200万元"),
                ("医疗健康", "20%", "150万元"),
                ("城市治理", "15%", "80万元"),
            ),
        ),
        ("text", "第六条 支持下列主体牵头实施场景项目："),
        (
            "bullets",
            (
                "在我市注册、具有独立法人资格的企业；",
                "市属高等院校和科研机构；",
                "营业收入不低于2000万元的行业龙头企业。",
            ),
        ),
        ("heading", "四、加强人才和资金保障"),
        (
            "text",
            "第七条 引育高端人才。对新引进的人工智能领军人才团队，给予最高1000万元项目资助；"
            "对在站博士后，每人每年给予12万元生活补助，期限不超过两年。支持市内高校增设人工智能相关专业，"
            "与重点企业共建实习实训基地，每年联合培养学生不少于3000人。",
        ),
        (
            "text",
            "第八条 设立产业基金。设立总规模50亿元的人工智能产业基金，其中首期规模10亿元，"
            "投向种子期和初创期企业的比例不低于40%。对获得银行贷款的人工智能企业，"
            "按照贷款利息的50%给予贴息，单个企业每年贴息金额最高100万元，期限最长三年。",
        ),
        ("heading", "五、附则"),
        (
            "text",
            "第九条 本措施与我市其他同类政策不一致的，按照就高不重复的原则执行。"
            "同一项目已经获得市级财政资金支持的，不再重复支持。各区可以结合实际制定配套办法。",
        ),
        (
            "text",
            "第十条 本措施由云杉市工业和信息化局负责解释，自2026年4月1日起施行，"
            "有效期至2028年12月31日。",
        ),
    ),
)

JAPANESE = Measure(
    "ja",
    "2026-03-27",
    "杉野市",
    ("ホーム", "くらし", "2026年のお知らせ", "お問い合わせ"),
    "杉野市役所 電話 代表番号は市のページへ",
    (
        ("title", "杉野市AI産業振興補助金交付要綱"),
        (
            "text",
            "この要綱は、市内におけるAI関連産業の集積と地域企業の生産性の向上を図るため、"
            "予算の範囲内において交付する補助金について、必要な事項を定めるものとする。"
            "市は令和9年度までに、AI関連企業を150社以上、関連産業の売上高を年間300億円とすることを目指す。",
        ),
        ("heading", "第1章 総則"),
        (
            "text",
            "第1条 この要綱において「AI関連企業」とは、市内に本店又は事業所を有し、"
            "人工知能を用いた製品又はサービスの開発又は提供を行う者をいう。",
        ),
        (
            "text",
            "第2条 補助金の予算総額は、令和8年度において2億4000万円とする。"
            "交付の申請は、先着順に受け付けるものとし、予算の上限に達した日をもって終了する。",
        ),
        ("heading", "第2章 補助の内容"),
        (
            "text",
            "第3条 計算基盤の整備に要する経費については、補助対象経費の2分の1以内とし、"
            "1件につき1000万円を上限とする。ただし、中小企業者については補助率を3分の2以内とする。",
        ),
        (
            "text",
            "第4条 AIモデルの開発に要する経費については、補助率を3分の1以内、"
            "上限額を500万円とし、採択は年間20件程度とする。",
        ),
        ("text", "第5条 事業区分ごとの補助率及び上限額は、次の表のとおりとする。"),
        (
            "table",
            (
                ("事業区分", "補助率", "上限額"),
                ("実証実験", "50%", "300万円"),
                ("設備導入", "30%", "800万円"),
                ("人材育成", "75%", "60万円"),
            ),
        ),
        ("text", "第6条 補助の対象となる者は、次のいずれかに該当する者とする。"),
        (
            "bullets",
            (
                "市内に事業所を有し、1年以上継続して事業を営む者",
                "常時使用する従業員が300人以下の中小企業者",
                "市内の大学又は研究機関と共同で事業を行う者",
            ),
        ),
        ("heading", "第3章 人材の育成及び連携"),
        (
            "text",
            "第7条 市は、市内の大学及び高等専門学校と連携し、令和9年度末までにAI人材を"
            "延べ2000人育成する。"
            "研修を受講する市内企業の従業員については、"
            "受講料の4分の3を補助し、1人につき15万円を上限とする。",
        ),
        ("text", "第8条 市は、次に掲げる拠点を整備する。"),
        (
            "numbered",
            (
                "AI実証センター。令和8年10月までに開設し、年間40件の実証を受け入れる。",
                "データ連携基盤。公開データを令和9年3月までに500件以上とする。",
                "起業支援施設。入居企業を30社とし、賃料の半額を3年間補助する。",
            ),
        ),
        ("heading", "第4章 手続及び雑則"),
        (
            "text",
            "第9条 補助金の交付を受けようとする者は、事業の開始の30日前までに、"
            "交付申請書に事業計画書及び収支予算書を添えて市長に提出しなければならない。"
            "市長は、申請を受理した日から45日以内に交付の可否を決定し、申請者に通知する。",
        ),
        (
            "text",
            "第10条 国又は県の補助金の交付を受ける事業については、"
            "この要綱による補助金を交付しない。"
            "ただし、市長が特に必要と認める場合は、補助対象経費の10%を限度として交付することができる。",
        ),
        ("text", "第11条 この要綱に定めるもののほか必要な事項は、市長が別に定める。"),
        ("text", "附則 この要綱は、令和8年4月1日から施行し、令和11年3月31日限り、その効力を失う。"),
    ),
)

ENGLISH = Measure(
    "en",
    "2026-02-12",
    "Cedarport City Council",
    ("Home", "Services", "News of 2026", "Contact"),
    "Cedarport City Council, Harbour Street",
    (
        ("title", "Cedarport Artificial Intelligence Grant Scheme"),
        (
            "text",
            "The city supports firms that develop or adopt artificial intelligence. By the end of "
            "2028 Cedarport aims to host at least 120 specialised firms, to attract private "
            "investment of EUR 400 million and to train 5,000 people.",
        ),
        ("heading", "Part 1. Computing and models"),
        (
            "text",
            "Article 1. A grant covers up to 40% of the eligible costs of new computing "
            "equipment, with a maximum of EUR 250,000 per project. Small firms receive up to 60% "
            "of the same costs.",
        ),
        (
            "text",
            "Article 2. Vouchers worth EUR 10,000 each are given to at most 80 firms a year. "
            "The yearly budget for vouchers is EUR 800,000.",
        ),
        ("heading", "Part 2. Adoption"),
        (
            "text",
            "Article 3. Demonstration projects are paid according to their field, "
            "as in this table.",
        ),
        (
            "table",
            (
                ("Field", "Rate", "Maximum"),
                ("Manufacturing", "35%", "EUR 150,000"),
                ("Health care", "45%", "EUR 200,000"),
                ("Port logistics", "25%", "EUR 90,000"),
            ),
        ),
        ("text", "Article 4. An applicant must meet these conditions:"),
        (
            "bullets",
            (
                "it is registered in Cedarport;",
                "it has fewer than 250 employees;",
                "it has not received another grant for the same costs.",
            ),
        ),
        ("text", "Article 5. The city builds three shared facilities:"),
        (
            "numbered",
            (
                "a test field for autonomous vessels, open from June 2027;",
                "a data library of at least 300 public data sets;",
                "a training centre with 25 places for apprentices.",
            ),
        ),
        ("heading", "Part 3. Final provisions"),
        (
            "text",
            "Article 6. The scheme runs from 1 April 2026 to 31 March 2029, and its overall "
            "budget is EUR 12 million. Applications are decided within 60 days.",
        ),
    ),
)

MEASURES = {"zh": CHINESE, "ja": JAPANESE, "en": ENGLISH}
