"""What plans that do not exist bet on, measure, do and pay, in the words of three languages."""

#: first and second half of a place's name: Chinese, Japanese, English
FIRST = (
    ("云", "雲", "yun"), ("松", "松", "song"), ("碧", "碧", "bi"), ("石", "石", "shi"),
    ("竹", "竹", "zhu"), ("梅", "梅", "mei"), ("枫", "楓", "feng"), ("鹤", "鶴", "he"),
    ("岚", "嵐", "lan"), ("霞", "霞", "xia"), ("柳", "柳", "liu"), ("枣", "棗", "zao"),
    ("鹿", "鹿", "lu"), ("雁", "雁", "yan"), ("溪", "渓", "xi"), ("玉", "玉", "yu"),
    ("银", "銀", "yin"), ("铜", "銅", "tong"), ("杉", "杉", "shan"),
)  # fmt: skip
SECOND = (
    ("阁", "閣", "ge"), ("麓", "麓", "lu"), ("湾", "湾", "wan"), ("渡", "渡", "du"),
    ("泽", "沢", "ze"), ("野", "野", "ye"), ("梁", "梁", "liang"), ("桥", "橋", "qiao"),
    ("浦", "浦", "pu"), ("峰", "峰", "feng"), ("坝", "壩", "ba"), ("关", "関", "guan"),
    ("津", "津", "jin"), ("谷", "谷", "gu"), ("港", "港", "gang"), ("丘", "丘", "qiu"),
    ("堡", "堡", "bao"), ("塘", "塘", "tang"),
)  # fmt: skip

#: technology, activity (ISIC), and what it is called in Chinese, English and Japanese
BETS = (
    ("tech-embodied-ai", "isic-c28", "具身智能", "embodied AI", "エンボディドAI"),
    ("tech-connected-vehicles", "isic-c29", "智能网联汽车", "connected cars", "つながる車"),
    ("tech-chips", "isic-c26", "智能芯片", "AI chips", "AI半導体"),
    ("tech-large-models", "isic-j62", "大模型", "large models", "大規模モデル"),
    ("tech-industrial-software", "isic-c", "工业软件", "industrial software", "産業用ソフトウェア"),
    ("tech-drones", "isic-h", "无人机", "drones", "ドローン"),
    ("tech-biotechnology", "isic-c21", "智能制药", "AI drug discovery", "AI創薬"),
    ("tech-smart-terminals", "isic-c26", "智能终端", "smart devices", "スマート端末"),
    ("tech-fintech", "isic-m", "金融科技", "financial technology", "フィンテック"),
    ("tech-compute", "isic-j61", "算力服务", "computing services", "計算サービス"),
    ("tech-big-data", "isic-a01", "智慧农业", "smart farming", "スマート農業"),
    ("tech-new-materials", "isic-b", "智能矿山", "smart mines", "スマート鉱山"),
)  # fmt: skip
MEANS = (
    ("发挥制造业基础", "on the strength of its factories", "製造業の基盤を生かし"),
    ("以应用场景为牵引", "with use cases first", "応用を先に立て"),
    ("以算力建设为先导", "with computing power first", "計算基盤を先に整え"),
    ("引进龙头企业", "by drawing leading firms in", "有力企業を呼び込み"),
    ("依托高校和科研院所", "on its universities and institutes", "大学と研究機関を核に"),
)

#: what a goal measures, in which words, unit and scale, and how large; the first are in money
MONEY = (
    ("ai_industry_scale", "人工智能产业规模", "CNY", "亿元", 10**8, (120, 300, 500, 1600, 3000)),
    ("embodied_ai_core_industry_scale", "具身智能核心产业规模", "CNY", "亿元", 10**8,
     (50, 200, 500)),
    ("software_revenue", "软件业务收入", "CNY", "亿元", 10**8, (400, 900, 2500)),
)  # fmt: skip
COUNTS = (
    ("ai_core_enterprises", "人工智能重点企业", "company", "家", 1, (60, 150, 400, 1000)),
    ("compute_capacity", "算力规模", "EFLOPS", "EFLOPS", 1, (2, 5, 20, 60)),
    ("registered_large_models", "备案大模型数", "count", "个", 1, (10, 30, 100)),
    ("application_scenarios", "应用场景数", "count", "个", 1, (50, 100, 200)),
    ("industry_chain_coverage", "产业链覆盖率", "1", "%", 0, (60, 75, 90)),
    ("incubators", "具身智能孵化器数", "place", "个", 1, (4, 8, 20)),
    ("core_breakthroughs", "核心技术突破数", "item", "项", 1, (10, 20, 50)),
    ("advanced_products", "领先产品数", "item", "项", 1, (20, 50, 100)),
    ("software_companies", "软件企业数", "company", "家", 1, (200, 800, 3000)),
    ("industrial_models", "工业大模型", "count", "个", 1, (5, 15, 40)),
    ("robots_mass_produced", "机器人量产台数", "unit", "台", 1, (1000, 8000, 50000)),
    ("software_parks", "软件园区数", "count", "个", 1, (3, 6, 12)),
)
#: what flows over a year
FLOWS = {"software_revenue": "P1Y"}
#: a bound, and the words before and behind a number that say it
BOUNDS = (
    ("at_least", "", "以上"),
    ("more_than", "超过", ""),
    ("about", "约", ""),
    ("exact", "", ""),
)

#: instrument, target groups, kind, and its name; then who is named there: kind and name
MEASURES = (
    ("PI022", "TG29;TG21", "platform", "算力中心建设", "Computing centres", "計算センターの整備",
     ("infrastructure", "智算中心", "Intelligent Computing Centre", "知能計算センター")),
    ("PI013", "TG29;TG17", "fund", "产业投资基金", "Industry fund", "産業投資ファンド",
     ("company", "创业投资公司", "Venture Capital", "創業投資公司")),
    ("PI021", "TG20;TG29", "platform", "产学研协同", "Industry with research", "産学の連携",
     ("university", "理工大学", "University of Technology", "理工大学")),
    ("PI018", "TG19;TG20", "measure", "人才引进", "Drawing talent in", "人材の誘致",
     ("university", "师范大学", "Normal University", "師範大学")),
    ("PI027", "TG29", "measure", "标准制定", "Setting standards", "標準の策定",
     ("institution", "标准化研究院", "Institute of Standards", "標準化研究院")),
    ("PI010", "TG29", "measure", "首购首用", "First purchases by the state", "公共調達での先行利用",
     ("company", "智造科技公司", "Zhizao Technology", "智造科技公司")),
    ("PI023", "TG29;TG21", "platform", "公共数据开放", "Opening public data", "公共データの開放",
     ("dataset", "公共数据集", "Public Datasets", "公共データセット")),
    ("PI032", "TG29", "regulation", "安全治理", "Safety rules", "安全管理のルール",
     ("institution", "安全测评中心", "Safety Testing Centre", "安全評価センター")),
    ("PI026", "TG24", "measure", "统筹协调机制", "A body that coordinates", "調整体制",
     ("institution", "大数据局", "Big Data Bureau", "ビッグデータ局")),
    ("PI021", "TG29", "cluster", "产业集聚区", "Industry cluster", "産業集積地",
     ("park", "人工智能产业园", "AI Park", "AI産業パーク")),
    ("PI029", "TG31", "measure", "融资担保", "Loan guarantees", "融資保証",
     ("company", "融资担保公司", "Guarantee Company", "融資保証公司")),
    ("PI012", "TG31", "measure", "专项贷款", "Loans for AI firms", "AI企業向け融資",
     ("institution", "开发银行", "Development Bank", "開発銀行")),
)  # fmt: skip

#: instrument, for whom its limit holds, names and costs (zh, en, ja), rates, limits in 万元
SCHEMES = (
    ("PI014", "recipient_year", ("算力券", "Computing vouchers", "計算バウチャー"),
     ("算力使用费", "Fees for computing", "計算資源の使用料"), (20, 30, 50), (100, 300, 500)),
    ("PI008", "project", ("研发补助", "R&D grants", "研究開発補助"),
     ("研发投入", "Cost of research and development", "研究開発費"),
     (15, 20, 30), (500, 1000, 3000)),
    ("PI008", "project", ("示范应用补助", "Grants for demonstrations", "実証補助"),
     ("项目总投资", "Total investment of a project", "事業の総投資額"), (10, 20, 30),
     (800, 2000)),
    ("PI007", "project", ("公共平台补助", "Grants for platforms", "共用プラットフォーム補助"),
     ("平台建设投入", "Cost of building a platform", "プラットフォームの整備費"),
     (30, 50), (1000, 5000)),
    ("PI020", "award", ("大模型奖励", "Awards for models", "モデル奨励金"),
     None, (), (50, 100, 200)),
)  # fmt: skip
