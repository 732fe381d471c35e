"""What the words before an amount call it, without the verb, the base and the bound of its number.

statements -> **labels** -> terms, grades
"""

import re

from analysis.drafting import cues
from analysis.drafting.clauses.amounts import Amount
from analysis.drafting.clauses.statements import Statement

LONGEST = 60
#: Words that call an amount nothing: each of them, the same, its own, a number.
NO_LABEL = re.compile(
    r"\d|^(每个|经[^，。的为]{0,6}(评审|认定|评估|审核|批准|考核)[^，。的为]{0,2}$|统筹|可享受|可获得?|根据|依据|其|该|上述|前|年度|当年|且|同时|择优|一度|一次|额外|另|再|补助|補助|これにより)|"
    r"^subject to|^\W*(補助|助成|交付)(率|上限額?|限度額|額)\W*$|" + cues.EACH.pattern,
    re.IGNORECASE,
)
CLAUSES = re.compile(r"[，：；]|[,:;](?=\s)")
PAID = ("rate", "ceiling", "fixed_sum")
#: What follows the words that name a tier: the verb, the base and the bound of its number.
TRAILS = re.compile(
    r"(的)?(，|,|：|:)?(分别|各)?(可)?(按照?|给予|予以|每年|遴选|评选|奖励|补助|补贴|资助|发放|享受|获得?(?=[^，。；]{0,4}$)|不超过|最高|"
    r"(get|receive|are paid|at|of)\b|は|には|に対し).*$",
    re.IGNORECASE | re.DOTALL,
)
#: Whom a verb gives to, right before an amount: 给予发布方最高100万元.
GIVEN_TO = re.compile(
    r"(给予|予以)(?P<who>[\u4e00-\u9fff]{0,6}(方|企业|单位|个人|团队|机构|高校|院所|人员|平台|园区))$"
)
OPENS = re.compile(
    r"^(其中|20[0-9]{2}年(以来|度|起)?|本(措施|政策|办法)(施行|实施|印发)后|择优(?=对)|对于?|对|面向|for|and|和|、|，|,|・|-|\s|（\d+）|[（(]?[一二三四五六七八九十\d]+[）)、.．])+"
)


def label_before(statement: Statement, amount: Amount) -> str:
    """Return what the words before an amount call it, of the nearest clause that does; else ""."""
    kinds = PAID if amount.kind in PAID else (amount.kind,)
    before = [one.end for one in statement.amounts
              if one.end <= amount.start and one.kind in kinds]  # fmt: skip
    begin = max(before[-1] if before else statement.start, amount.start - 3 * LONGEST)
    given = GIVEN_TO.search(statement.text[begin : amount.start])
    if given and not given["who"].startswith(("每", "单")):
        return given["who"]
    clauses = CLAUSES.split(statement.text[begin : amount.start])
    for words in reversed(clauses if not before else clauses[1:] or clauses):
        label = OPENS.sub("", TRAILS.sub("", OPENS.sub("", words.strip()))).strip(" ，,、的（(")
        if 2 <= len(label) <= LONGEST and not NO_LABEL.search(label):
            return label
    return ""
