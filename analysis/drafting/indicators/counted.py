"""Tell from the words around a number what it counts or measures.

text -> **counted** -> indicators

Of a count that is the noun behind the number (「50家智能原生企业」, "412 AI companies",
「120社のAI企業」), else the one before it (「人工智能企业超3000家」, 「AI企業を120社」); of any
other amount the one before it (「产业规模达到800亿元」, "revenue of £3 million"), with what that
is the size of (「总规模超500亿元的基金」). What is newly added is another thing than what there is.
"""

import re

from analysis.drafting.indicators.row_names import row_name

LONGEST, LONGEST_WEST = 24, 60
REACH = 60
BRACKETS = re.compile(r"[（(][^（）()\n]*[）)]")
STOP = r"[，。；：！？\n,;:!?]|\.\s"
#: Between a noun and its number, in Chinese.
REACHES = (
    r"力争|预计|累计|总体|稳定|合计|共计?|达到?|超过?|突破|增至|增加到|增长到|增加至|提升至|提升到|提高到|"
    r"提高至|扩大到|扩大至|不少于|不[低高]于|不超过|[低高大小]于|约为?|近|为|至|有|实现|保持在?|控制在|逾|将|翻番至|最高|在|"
    r"以上|左右"
)
REACHED = re.compile(rf"(?:{REACHES}|[“”\" 　])*$")
#: Before a noun that has its number behind it: whose it is, when, and what is done to it.
WHOSE = (
    r"(?:到|至|截至)?(?:20[0-9]{2})年(?:底|末)?(?:前)?|全[市省区县]|[我本][市省区县]|其中|使|让|将|并|各类|"
    r"新?一批|今年|现有|目前|当前|另有|已有?"
)
DONE = (
    r"力争|累计|总计|动态|每年|年均?(?!度|营|产|销)|重点|择优|加快|集聚|聚集|汇聚|培育|形成|引进|引育|打造|"
    r"建成|建设|推出|发布|落地|组织|开展|推广|认定|遴选|筛选|争创|新建|拥有|带动|完成|推动|实现|组建|设立|"
    r"吸引|招引|举办|创建|构建|获批|入选|安排|实施|确定|布局|支持|投运|达到|突破|参与|制定|对|按|了"
)
LED = re.compile(rf"^(?:{WHOSE}|{DONE})+")
ADDED = re.compile(r"新增(?:加)?[^，。；]{0,6}$")
FIELD = re.compile(
    r"((?:人工智能|具身智能|机器人|集成电路|智能终端|大模型)(?:终端|应用|产业)?领域)"
    r"(?=累计|培育|形成|新增|引进|集聚|建设|打造|拥有|[0-9]|$)"
)
#: Where a noun behind its number ends.
ENDS = re.compile(
    r"[、和与及并](?=[0-9一二两三四五六七八九十数多])|、(?=[组推打建培形遴引加支])|进行|纳入|入选|落地|"
    r"投入|投产|参与|获批|通过|进入|实施|达到|在内|给予|予以|应用于|用于|作为|以及|(?<=.)建设$|等$"
)
NOT_NOUN = re.compile(r"^(?:以|的|左右|内|及|和|与|、|等|为|至|到|用|予|给|支|补|奖|资|贷|配|经费)")
#: Nouns of which the measure is said, not the thing.
BARE = re.compile(r"(?:总|累计)?(?:规模|投资|总额|金额|面积|产值|营收|收入|投资额)")
#: A size behind its amount: 「1000亿元机器人产业规模」.
SIZED = re.compile(r"的?([\u4e00-\u9fffA-Za-z]{2,18}(?:规模|产值|收入|营收))(?=[、，。；]|$)")
#: Nouns that say too little to be one thing in two documents, and words that are no nouns.
NOTHING = re.compile(
    r"\W*|(?:新增|累计|总|相关|产业|行业|集群|主要|重点|一体化)*"
    r"(?:规模|投资|总额|金额|面积|产值|营收|收入|企业|项目|产品|人才|人员|平台|场景|基地|案例|标准|"
    r"城市|领域|园区|机构|团队|中心|模型|人)|人工智能|人工知能|AI|"
    r"(?:工作|发展|主要|总体)?目标|方面|行动|方案|措施|有效期|期限|时间|.*[0-9].*|.*或|以内|一次性|下|年度?|"
    r".*(?:给予|予以|按规定|补助|补贴|资助|奖励|支持)|"
    r"(?:産業)?規模|企業|人材|都市|方向性?|プラットフォーム|モデル|事業|件数?|人数?|"
    r"(?:AI|人工知能)産業|"
    r".*[\u3041-\u3096市県省]|"
    r".*(?:した|して|する|れた|れる|ない|という|かも|[「」（）()]).*|"
    r"(?:a |the |new )?(?:numbers?|revenue|turnover|output|scale|size|investment|people|projects?|"
    r"businesses|companies|firms|costs?|grants?|years?|months?|support|funding)",
    re.IGNORECASE,
)


def counted_in(text: str, start: int, end: int, dimension: str, language: str) -> str:
    """Return what the number from `start` to `end` counts, "" where no noun says it."""
    named = row_name(text, start)
    if named:
        return named
    sentence = re.split(r"[。；！？\n;!?]", text[max(0, start - 3 * REACH) : start])[-1]
    sentence = BRACKETS.sub("", sentence)
    before = re.split(STOP, sentence)[-1][-REACH:]
    behind = re.split(STOP + r"|[（(]", text[end : end + REACH])[0]
    if language.startswith("zh"):
        of_those = text[end - 1].isdigit() and behind.startswith("的")  # PUE低于1.25的智算中心
        noun = _chinese(before, "" if of_those else behind, dimension)
        noun = _within_field(noun, sentence)
    elif language.startswith("ja"):
        noun = _japanese(before, behind, dimension)
    else:
        unit = re.search(r"[A-Za-z][A-Za-z -]*$", text[start:end]) if dimension == "count" else None
        noun = _english(before, (unit[0] if unit else "") + behind, dimension)
    longest = LONGEST_WEST if noun.isascii() else LONGEST
    return "" if not 2 <= len(noun) <= longest or NOTHING.fullmatch(noun) else noun


def _chinese(before: str, behind: str, dimension: str) -> str:
    noun = _chinese_behind(behind) if dimension == "count" else ""
    if noun:
        return f"新增{noun}" if ADDED.search(before) else noun
    sized = SIZED.match(behind)
    if sized:
        return sized[1]
    noun = "" if before.endswith("、") else _chinese_before(before, dimension)
    owner = re.match(r"(?:以上|左右)?的([^，。、的]{2,16})", behind)
    return f"{_chinese_behind(owner[1])}{noun}" if owner and BARE.fullmatch(noun) else noun


def _chinese_behind(behind: str) -> str:
    said = ENDS.split(re.sub(r"^(?:以上|左右|余|多)+的?", "", behind))[0]
    noun = said.rsplit("的", 1)[-1].strip('“”" ')
    return "" if NOT_NOUN.match(noun) or len(noun) < 2 else noun


def _chinese_before(before: str, dimension: str) -> str:
    clause = re.sub(r"^.*[0-9][^的]*的", "", re.sub(r"超?[^，超]{0,6}或$", "", before))
    clause = re.split(r"、(?=[^、]{4,}$)|且", clause)[-1]
    noun = _unreached(clause)
    if dimension != "share":
        noun = _unreached(re.sub(r"(?:数量|总数|个数|年均增长|同比增长|增长)$", "", noun))
    return LED.sub("", noun).strip('“”" ')


def _unreached(clause: str) -> str:
    """Return a clause without the verb at its end that leads to its number."""
    return re.sub(f"{REACHED.pattern}", "", clause, count=1)


def _within_field(noun: str, sentence: str) -> str:
    """Return a noun with the field that its sentence counts in: 人工智能领域 … 15家独角兽企业."""
    fields = FIELD.findall(sentence)
    return noun if not noun or not fields or fields[-1][:4] in noun else f"{fields[-1]}{noun}"


#: When, about and in all, before a number in Japanese.
WHEN = re.compile(
    r"(?:[0-9０-９]{4}|令和[0-9０-９元]+)年度?末?(?:までに|時点で|に|の|には)?|"
    r"(?:年間|毎年|約|最大|合計|累計|新たに|延べ)(?:で)?$"
)
SHARE = re.compile(r"([^はが、]{2,24}(?:割合|率|比率|シェア))(?:を|が|は|で)?$")
OWNER = re.compile(
    r"^(?:.*における|おける|年間|(?:.*[市県区町本]内|[本当][市県]|地域|.{1,4}[市県省区])の)"
)
#: What is done to the thing counted: 「企業の誘致」.
DONE_TO = re.compile(
    r"の(?:集積|普及|整備|実現|社会実装|確立|育成|創出|達成|設置|導入|活用|誘致|開催|支援|構築|形成)$"
)


def _japanese(before: str, behind: str, dimension: str) -> str:
    if dimension == "count":
        match = re.match(
            r"(?:以上|程度|超|余り)?の([^をがはにで、]{2,24}?)(?=[をがはにで、]|$)", behind
        )
        if match:
            return DONE_TO.sub("", match[1])
    before = re.sub(r"(?:として|について)$", "", WHEN.sub("", before))
    match = (dimension == "share" and SHARE.search(before)) or re.search(
        r"([^をがはにで、やも]{2,24})(?:を|が|は|で)?$", before
    )
    return OWNER.sub("", match[1]) if match else ""


SMALL = (
    "and|or|by|in|to|at|from|with|that|which|who|will|are|is|was|were|have|has|per|for|of|a|an|the|"
    "over|across|on|each|every|as|its|their|this|would|can|may|must|shall|should"
)
WORDS = rf"(?:\b(?!(?i:{SMALL})\b)[A-Za-z][A-Za-z&'’-]*\s*){{1,5}}"
REACHING = (
    r"(?:of|to|at|is|was|are|reach(?:es|ed)?|total(?:s|ling|led)?|exceed(?:s|ed|ing)?|worth|above|"
    r"over|from|hits?|stood|stands)"
)
ABOUT = r"(?:about|around|over|more than|at least|up to|some|nearly|almost|roughly)"
#: What is done to the thing counted, before its number -> what it then is.
MADE = (
    ("train", "trained"),
    ("support", "supported"),
    ("creat", "created"),
    ("attract", "attracted"),
)


def _english(before: str, behind: str, dimension: str) -> str:
    match = re.match(rf"\s*({WORDS})", behind) if dimension == "count" else None
    if match:
        noun = match[1].strip()
        made = (done for verb, done in MADE if re.search(rf"\b{verb}\w*\b\W*$", before))
        done = next(made, "")
        if done or noun.endswith(tuple(done for _, done in MADE)):
            return f"{noun} {done}".strip()
        return re.sub(r"\s+(?:\w+(?:ed|ing|ly)|today|now|already|so far)$", "", noun)
    match = re.search(rf"({WORDS})(?:{REACHING}\s+)+(?:at\s+)?(?:{ABOUT}\s*)?$", before)
    if match is None:
        return ""
    led = r"^(?:(?:raise|increase|grow|bring|push|lift|invest|yearly|total)(?:\s+|$))+"
    return re.sub(led, "", match[1].strip())
