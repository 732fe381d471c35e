"""The words by which a document says what its numbers are, in Chinese, Japanese and English.

**cues** -> kinds, periods, clauses

Each is a pattern of one idea. They are words of the language of such documents, never names of
bodies, plans or places.
"""

import re


def _cue(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


#: Money that is given: these words alone say so.
AWARDS = _cue(
    r"给予|予以|奖励|补助|补贴|资助|奖补|贴息|补偿|配套(?=支持|资|补|奖|[，。；]|$)|兑付|兑现|资金支持|经费支持|"
    r"返还|扶持(?=资金|$|[，。；])|券|最高[^，。；]{1,16}支持",
    r"補助|助成|交付|支給|給付|奨励(金|措置)|補填|支援金|資金(支援|援助)|支援を提供",
    r"\beligible (costs|expenditure|expenses)|"
    r"\bgrant(s|ed)?\b|subsid|\baward(s|ed)?\b|reimburs|\breceives?\b|subvention|"
    r"exemption|rebate|stipend|incentive|\ballowances?\b|\bseed (capital|fund)|"
    r"concession|\bloans? of\b|\bclaim(ed)? back\b|financing rate|\bvouchers?\b|"
    r"financial (support|assistance)|\b(state|de minimis) aid\b|\baid intensity|\bbonus|"
    r"intervention rate|match(ed|ing)? (funds?|funding|grants?|assistance)",
)
#: Words that promise money in a text about grants, and in others say only that somebody helps.
HELPS = re.compile(
    r"\bfunding\b|\bcovers?\b|\bpaid\b|\bpays?\b|\baid\b|\bassistance\b|"
    r"\bsupport(s|ed)?\b|contribution|\bpremium",
    re.IGNORECASE,
)
#: What a text calls itself that is about grants.
GRANTS = _cue(
    r"補助|助成|奨励金|支援金|交付",
    r"\bgrants?\b|\bvouchers?\b|subsid|\bfund(ing)?\b|\bloans?\b|\bschemes?\b|\baid\b|financ|"
    r"incentive|\bcall\b",
)
#: How money is promised where a sum or limit follows.
GIVES = _cue(
    r"给予|予以|奖励|补助|补贴|资助|奖补|资金支持|发放|可获(得)?|支持|享受",
    r"補助|助成|交付|支給|給付|奨励金|支援|援助",
    r"\bgrants?\b|subsid|reimburs|\baward|\bfund|\bpay|\bpaid|voucher|\bsupport|receive|\baid\b|"
    r"intervention rate",
)
MOST = _cue(
    r"最高|最多|至多|不超过|不得超过|上限|封顶|限额|最大|以内",
    r"限度|以内|最大|を超えない|超えない",
    r"up ?to|at most|maximum|\bmax\b|capped|\bcaps?\b|no more than|(not|never) exceed|ceiling|"
    r"not (receive|be) in excess|whichever is the (lesser|lower)",
)
#: Money put aside for all of a measure, and what is of one project, firm or contract instead.
IN_ALL = _cue(
    r"(?<!投资)(?<!费用)(?<!合同)(?<!资产)(?<!利润)(?<!交易)(?<!贷款)总额(?!.{0,4}的\d)|预算|"
    r"专项资金|财政(投入|资金)|(总共|合计)(投入|安排)|投入资金|资金(总)?规模|安排.{0,10}(资金|经费)|资金总量|每年安排|年度安排",
    r"資金総額|年間総額|(?<!投資)(?<!事業費)(?<!経費の)(?<!出資の)(?<!出資金額の)総額|予算(額|総額|規模)?(?!の範囲)|"
    r"財政資金|基金",
    r"(project|programme|program|scheme) is receiving|"
    r"in total|total of|envelope|\boutlay|\bbudget\b|allocation (of|was|is)|amount allocated|"
    r"fund(ing)? of|sets? aside|total fund|"
    r"has been allocated|total (funding|amount|grant)",
)
FUND_BEHIND = _cue(
    r"^(的|以上)?.{0,6}(专项资金|财政资金|预算|引导资金|扶持资金)|^规模?的[^，。；]{0,8}券",
    r"^の?(予算|財政資金|省級財政資金)",
    r"^,? ?(budget|envelope|([\w-]+ ){0,6}fund\b(?! grant)|funding pot|"
    r"(government|public|state|federal) (funding|money)\b|"
    r"(in \w+ )?(will |to )?(also )?be (set aside|allocated)|"
    r"(further )?(committed|earmarked|pledged|ring-?fenced)|"
    r"is available|are available|(has been )?allocated|"
    r"in funding|([\w-]+ ){0,4}(programme|program|scheme|initiative|challenge|package)\b)",
)
FUND_GROWS = _cue(r"基金|ファンド|\bfund\b")
#: What is one of many: the words stand before the amount that each may have.
EACH = _cue(
    r"单(个|家|项|户|次|笔|张|台|一)|每(个|家|项|户|次|笔|张|台|款|件|类|人|名|条|座|辆|架|套|单位)|同一|各单位",
    r"１?1?(事業者|社|者|件|企業|申請|団体|人|台|回)(につき|あたり|当たり)|同一",
    r"\bper\b|\beach\b|\bany one\b|\bsingle\b",
)
RATE = _cue(
    r"按(照)?[^，。；]{0,40}$|比例(为|不超过|最高|达|提高至|提高到)?[^，。；]{0,8}$|"
    r"(补助|补贴|资助|支持|奖励|配套|贴息)(比例|标准|率|额度)",
    r"(補助|助成|交付|支援)(率|割合|金の額)|(経費|費用|額|投資)の(最大)?$",
    r"\brate\b|intensity|percentage|\b(subsid|grant|support|fund|aid)\w*\b.{0,30}$|"
    r"\b(cover|get|receive|reimburse)s?\b.{0,20}$",
)
RATE_BEHIND = _cue(
    r"^(的)?(比例|标准)?.{0,4}(给予|予以|奖励|补助|补贴|资助|支持|配套|贴息|计算)|^[（(].{0,10}[)）]?给予",
    r"^(以内|を|の)?.{0,6}(補助|助成|支援|交付|支給|以内)|^(相当|に相当)",
    r"^(of|towards) (the |all |your |their |its |total |net )*"
    r"(eligible|total|project|accepted|approved|investment|costs?|expenditure|qualifying|"
    r"purchase|salary|fees?|grant)|^,? ?(bonus|grant|subsidy|funding|support|increase|premium)",
)
#: Of a share that is no rate: what part something has of something else, or how it grows.
SHARE_OF = _cue(
    r"占[^，。；]{0,20}$|占比|比重|增长|增速|增幅|持股|控股|覆盖率|普及率|渗透率|国产化率|自筹|"
    r"研发(投入|费用)(强度|占)",
    r"割合が$|シェア|成長率|増加|普及率",
    r"share of|\bgrowth\b[^.,;]{0,16}$|grew|increase of|annual rate|turnover|"
    r"of its (revenue|sales)",
)
#: How small change is rounded off.
ROUNDED = _cue(r"端数|円未満(の|は|を)?(端|切)")
#: 「その額が3000万円を超えるときは、3000万円とする」: asked first, then the limit.
EXCEEDS = re.compile(r"を超える(とき|場合)")
#: What a condition asks that is an amount of money.
COSTS = _cue(
    r"投资|投入|合同|费用|支出|采购|经费|设备|服务费|交易额|成本|造价|贷款",
    r"経費|投資|費用|契約|事業費|購入",
    r"cost|invest|expenditure|contract|spend|project budget",
)
REVENUE = _cue(
    r"营业收入|营收|销售(收入|额|金额)|主营(业务)?收入|产值|年收入|年[^，。；]{0,4}(交易额|服务额|业务量)",
    r"売上高?|売上げ|年商",
    r"turnover|revenue|\bsales\b",
)
ASKED = _cue(
    r"申报条件|申请条件|支持条件|认定条件|支持对象|申报主体|适用范围|支持范围|基本条件|(符合|满足)(以下|下列)",
    r"対象者|対象事業者|要件|^対象$|応募資格|申請資格|交付の対象|(が|を)対象|対象とな|"
    r"なければならない|こと(?=[。（(]|$)",
    r"eligib|applicant|criteria|who (can|may) apply|who is it (for|aimed at)|"
    r"\b(partnerships?|consorti(a|um)) of\b|requirement|to qualify|\bmust\b|"
    r"\bneed to\b|following conditions|open to|"
    r"small (companies|enterprises|businesses) with|clients with|companies with|SMEs? with",
)
#: What says of a sentence that it is about who may apply.
QUALIFIES = _cue(r"\bqualif|\beligib|\bapplicants?\b|criteria|応募資格|申請資格|対象者")
#: How a quota picks: so many at most.
PICKS = _cue(
    r"遴选|评选|选取|筛选|择优(选择|选取|支持|确定|认定)|评定|评审确定|(每年|每批|每年度|年度).{0,6}(支持|资助|认定|奖励|"
    r"立项|组织|实施|选|扶持|设立)|认定(不超过|最多)|名额|支持(数量|项目数)|(支持|资助|立项|奖励)(不超过|最多|总数)",
    r"採択(件数|予定)?|募集(件数|定員|数)|予算の範囲内で|選定|交付(予定)?件数|定員",
    r"\b(up ?to|at most|maximum of|no more than) (\w+\s)?(projects|awards|grants|vouchers|firms|"
    r"companies|businesses|start-?ups|beneficiaries|recipients)|"
    r"number of (awards|grants)|will be (selected|awarded)|places",
)
DEADLINE = _cue(
    r"(到|至|力争|截至|在|于).{0,3}20[0-9]{2} ?年|20[0-9]{2} ?年(末|底)?(前)?(?=，)|"
    r"20[0-9]{2}年(末|度|度末)?(までに|を目(途|標|処)に)|20[0-9]{2}年度に(?!お)|"
    r"令和.{1,2}年(末|度)?までに|by (the end of )?20[0-9]{2}",
)
#: What heads the aims of a plan.
AIMS = _cue(
    r"目标|目標|KPI|主要指标|成果指標|\baims?\b|\btargets?\b|\bgoals?\b|objective|"
    r"expected (impact|result|output|outcome)|\b(outputs|outcomes)\b"
)
TARGET = _cue(
    r"力争|目标|达到|突破|组建|不低于|不少于|打造|培育|建成|建设|新增|形成|推出|集聚|引进|招引|组织|实施|推动|争创|累计达|到.{0,8}年底?",
    r"までに|目標|目指|めざ|拡大|達成|整備し|実現|努力|達する|育成",
    r"by (the end of )?20[0-9]{2}|(is|are) to |\baims?\b|target|\bgoals?\b|\bwill\b|strive|"
    r"\bambition\b|(?<!help)(?<!helped )(?<!used )\bto (create|generate|deliver|unlock|attract)\b",
)
PLANNED = _cue(
    r"拟|计划(?!》)(?!（)|规划建设|筹建|予定|計画(?!》)|plans? to|planned|intends? to|announced"
)
ACTUAL = _cue(
    r"目前|已(?!经?(备案|登记))|现有|截至|同比|当前|现已|去年|上年(?!度)|实现了|拥有",
    r"現在|すでに|既に|昨年|時点|過去\d+年|と回答|調査(では|によ)|しました|(?<!連続)した(?!い)|ている|となった|達した",
    r"as of|already|currently|\bhas\b|(?<!must )(?<!to )(?<!will )\bhave\b|"
    r"reached|last year|so far|\bwas\b|\bwere\b|counted|"
    r"\bhad\b|employed|recorded|totall?ed|amounted|there (are|is)|rose|grew|fell|in the previous",
)
FORECAST = _cue(
    r"预计|预测|有望|見込|予測|予想|forecast|expected|projected|\b(could|would)\b|is set to|"
    r"in line for|\bpotential\b"
)
#: An amount by the year; three years together are no year.
YEARLY = _cue(
    r"每年|当年|年均|每年度|年度(?=最高|不超过|总额|合计|累计|上限|内)|(?<![0-9０-９一二三四五六七八九十])年间|/年",
    r"(?<![0-9０-９一二三四五六七八九十])年間|毎年|年度あたり|一年度",
    r"a year|per year|annual|yearly|per annum|each year",
)
#: A date that says when a document counts or came out, not when an amount does.
OF_DOCUMENT = _cue(
    r"施行|实施之日|起(执行|实施|生效|施行)|有效期|印发|发布之日|公布|发文|废止|成文|适用",
    r"有効期限|施行|公布|告示|附則|適用",
    r"in force|takes? effect|effective|published|last (updated|modified)|applications? close",
)
#: What makes a date part of a name: an edition, a law.
NAMED_BEHIND = _cue(
    r"^度?(修订|修正|试行)?(版|本)",
    r"^.{0,8}(法律|政令|省令|条例|規則|告示)第",
    r"^ (edition|version)",
)
#: What heads what has been done so far.
DONE_SO_FAR = re.compile(
    r"(取組|実施|進捗|執行)状況|これまでの|実績|現状|"
    r"^(产业|工作|现有|现实)?(发展)?(基础|现状|成效|成就|情况)(?=$|[与和及])|"
    r"(?i:progress (so far|to date)|\b(achievements|results|evidence of success|track record)\b|"
    r"\bcurrent (state|position)\b)"
)
#: What heads rates, limits, all the money there is, how many are picked, and for how long.
HEAD_OF_RATE = _cue(
    r"(補助|助成|交付|支援|負担)(率|割合)|(補助|助成|交付)金の額",
    r"(intervention|subsidy|grant|funding|support|co-?financing) rate|"
    r"(aid|grant|funding) intensity|"
    r"how much (can|could|is|will|funding)",
)
HEAD_OF_LIMIT = _cue(
    r"上限額|限度額|(補助|助成|交付|支援|奨励)金?の?(上限|限度|額|金額)",
    r"(grant|award|funding|support|loan|voucher) (amount|size|value|limit|level)s?\b|"
    r"how much (can|could|is|will|funding)|\bmaximum\b",
)
HEAD_OF_BUDGET = _cue(
    r"(当初|前年度|補正)?予算(総?額|規模)?$|要求額|計上額|決算額|総事業費|基金(規模|の規模|総額)",
    r"^\W*(total |overall |programme |indicative )?(budget|allocation|envelope)\b|"
    r"resources needed|financial (resources|allocation|information)|"
    r"funding (pot|priorities|lines)",
)
HEAD_OF_QUOTA = _cue(
    r"(採択|募集|交付|支援)(予定)?(件数|社数|者数|企業数|数)|定員",
    r"number of (awards|grants|projects)",
)
HEAD_OF_TERM = _cue(
    r"(事業|補助|助成|実施|交付|対象)(対象)?期間", r"\bduration\b|(project|grant) (period|length)"
)
HEAD_OF_SIZE = _cue(
    r"従業員(数|規模)|企業規模|使用する従業員",
    r"\bemployees\b|headcount|(company|firm|enterprise|business) size",
)
HEAD_OF_MEANS = _cue(r"資本金|売上高|年商", r"turnover|balance sheet|revenue")
#: How a sentence tells what has been: money that was paid is no promise.
TOLD = re.compile(
    r"(ました|った|(?<!ま)した)$|\b(was|were|had|did|received|reached|created|supported|"
    r"attracted|secured|invested|delivered|demanded|generated|grew|rose|totall?ed|amounted)\b",
    re.IGNORECASE,
)
PROMISED = re.compile(
    r"\b(will|would|may|can|could|must|should|shall|up ?to|is|are|apply|eligible)\b|\ballocat|"
    r"予定|上限|以内|対象",
    re.IGNORECASE,
)
#: What a firm has that is asked for: people on its books.
STAFF = _cue(r"员工|职工|从业人员|従業員|employees|\bstaff\b")
#: A time at which something is so, which holds for what is told after it.
AS_OF = _cue(r"截至|截止|時点|时点|\bas of\b|at the end of|年末")
#: What bears the years of its own term behind its name: 行动计划（2025-2027年）.
OF_PLAN = re.compile(
    r"(计划|規劃|规划|方案|纲要|意见|措施|計画|戦略|実施案|plan|strategy|programme)[》”」』]?[（(]$",
    re.IGNORECASE,
)
#: How a Japanese sentence ends that tells what is or has been.
ENDED = re.compile(r"((て|で)(い|お)(る|ます|り)|(ました|した|った))$")
#: What calls itself a plan, in the first words of a document.
PLAN = _cue(
    r"计划|規劃|规划|方案|纲要|若干|措施|政策|行动|办法|细则|指南|计画|計画|戦略|実施案|要綱|要領|要項|補助金|助成金|奨励金",
    r"\bplan\b|strategy|measures|guidelines|scheme|programme|roadmap",
)
