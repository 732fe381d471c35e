"""What the two invented documents say, by their own words: what a careful reader makes of them."""

PLAN_W = "Westmark AI and Robotics Programme 2026–2030"
GRANTS, VOUCHERS = "Research and development grants", "Compute vouchers"
DEMONSTRATORS, SKILLS = "Demonstrators", "Skills"
NAMED_W = {
    PLAN_W: ("ウェストマークAI・ロボットプログラム2026–2030",
             "西马克人工智能与机器人计划2026–2030"),
    GRANTS: ("研究開発補助金", "研究开发补助"),
    VOUCHERS: ("計算資源バウチャー", "算力券"),
    DEMONSTRATORS: ("実証事業", "示范项目"),
    SKILLS: ("人材育成", "技能培训"),
}  # fmt: skip
#: What both documents count is named alike, so that one row stands for both.
AI_COMPANIES = {"name_ja": "AI企業数", "name_zh_hans": "人工智能企业数", "measured": "companies"}
SPECIALISTS = {"name_ja": "育成する専門人材", "name_zh_hans": "培训的专业人才",
               "measured": "talent"}  # fmt: skip
RUN_W = {"starts": "2026-04-01", "ends": "2030-12-31"}


def _named(exact, names, **cells):
    ja, zh = names[exact]
    return {"name_ja": ja, "name_zh_hans": zh} | cells


def _size(code):
    return {"attribute": "size", "holds": "is", "value": code}


WESTMARK = {
    "regions": {"level": "nuts_1", "name_ja": "ウェストマーク地域", "name_zh_hans": "西马克地区",
                "parent": "Norland", "nuts": "NO1"},
    "sources": {"title": PLAN_W, "tier": "official", "published": "2026-03-12",
                "published_basis": "stated"},
    "programmes": {
        PLAN_W: _named(PLAN_W, NAMED_W, kind="plan", instrument="PI024", target_groups="",
                       period_basis="stated", **RUN_W),
        GRANTS: _named(GRANTS, NAMED_W, kind="scheme", instrument="PI008", parent=PLAN_W),
        VOUCHERS: _named(VOUCHERS, NAMED_W, kind="scheme", instrument="PI014", parent=PLAN_W),
        DEMONSTRATORS: _named(DEMONSTRATORS, NAMED_W, kind="scheme", instrument="PI008",
                              parent=PLAN_W),
        SKILLS: _named(SKILLS, NAMED_W, kind="measure", instrument="PI011", parent=PLAN_W),
    },
    "figures": {
        "412 AI companies": {"indicator": "AI companies", "measure_kind": "actual",
                             "unit": "company", "period": "2025-12-31"},
        "at least 900": {"indicator": "AI companies", "unit": "company",
                         "measure_kind": "target", "period": "2030"},
        "EUR 3.2 billion": {"indicator": "Turnover of the AI industry", "period": "2025",
                            "measure_kind": "actual"},
        "EUR 8 billion": {"indicator": "Turnover of the AI industry", "period": "2030",
                          "measure_kind": "target"},
        "1,200 PFLOPS": {"indicator": "compute_capacity", "measure_kind": "target",
                         "period": "2028"},
        "intensity is 70 %": {"indicator": "aid_intensity", "measure_kind": "rate",
                              "programme": GRANTS},
        "60 % for medium": {"indicator": "aid_intensity", "measure_kind": "rate",
                            "programme": GRANTS},
        "50 % for large": {"indicator": "aid_intensity", "measure_kind": "rate",
                           "programme": GRANTS},
        "limited to EUR 2 million": {"indicator": "aid_ceiling", "measure_kind": "ceiling",
                                     "programme": GRANTS},
        "up to 40 %": {"indicator": "aid_intensity", "measure_kind": "rate",
                       "programme": VOUCHERS},
        "at most EUR 60,000": {"indicator": "aid_ceiling", "measure_kind": "ceiling",
                               "programme": VOUCHERS},
        "is EUR 5 million": {"indicator": "scheme_envelope", "measure_kind": "budget",
                             "frequency": "P1Y",
                             "programme": VOUCHERS},
        "up to 10 demonstrators": {"indicator": "Demonstrators supported",
                                   "measure_kind": "quota", "programme": DEMONSTRATORS},
        "EUR 150,000": {"indicator": "Fixed sum of aid", "measure_kind": "fixed_sum",
                        "programme": DEMONSTRATORS},
        "2,500 specialists": {"indicator": "Specialists trained", "measure_kind": "plan",
                              "programme": SKILLS},
        "12 March 2026": {"indicator": "announced_on", "programme": PLAN_W},
        "1 April 2026": {"indicator": "in_force_from", "programme": PLAN_W},
        "31 December 2030": {"indicator": "in_force_until", "programme": PLAN_W},
    },
    "dismissed": {"Programme 2026–2030": ("name", "")},
    "schemes": {
        GRANTS: {
            "cells": {"eligible_costs": "Staff, equipment and contract research",
                      "stacking": "Not with other State aid for the same eligible costs"},
            "terms": {
                "70 % for small enterprises": (
                    {"rate": "intensity is 70 %", "limit": "limited to EUR 2 million"},
                    {"limit_per": "project", "grade_en": "Small enterprises"},
                    {"small enterprises": _size("small")}),
                "60 % for medium-sized enterprises": (
                    {"rate": "60 % for medium", "limit": "limited to EUR 2 million"},
                    {"limit_per": "project", "grade_en": "Medium-sized enterprises"},
                    {"medium-sized enterprises": _size("medium")}),
                "50 % for large enterprises": (
                    {"rate": "50 % for large", "limit": "limited to EUR 2 million"},
                    {"limit_per": "project", "grade_en": "Large enterprises"},
                    {"large enterprises": _size("large")}),
            },
        },
        VOUCHERS: {
            "cells": {"eligible_costs": "Cost of computing power", "envelope": "is EUR 5 million",
                      "envelope_per": "year"},
            "terms": {
                "up to 40 % of the cost of computing power": (
                    {"rate": "up to 40 %", "limit": "at most EUR 60,000"},
                    {"limit_per": "recipient_year", "costs": "compute"},
                    {"Small and medium-sized enterprises": _size("sme")}),
            },
        },
        DEMONSTRATORS: {
            "cells": {},
            "terms": {
                "a fixed sum of EUR 150,000 each": (
                    {"fixed_sum": "EUR 150,000", "quota": "up to 10 demonstrators"},
                    {"quota_per": "year", "limit_per": ""}, {}),
            },
        },
    },
    "members": {
        "Ministry for Economic Affairs": {"kind": "institution"},
        "Westmark Robotics Institute": {"kind": "laboratory"},
        "Lindholm University": {"kind": "university"},
        "Westmark Skills Agency": {"kind": "institution"},
    },
    "indicators": {
        "AI companies": AI_COMPANIES,
        "Turnover of the AI industry": {"name_ja": "AI産業の売上高",
                                        "name_zh_hans": "人工智能产业营业收入",
                                        "measured": "industry_size"},
        "Specialists trained": SPECIALISTS,
    },
}  # fmt: skip

PLAN_M = "水瀬県ＡＩ産業振興計画"
SUBSIDY, TRIALS = "生成ＡＩ導入促進補助金", "ロボット実証支援事業"
TRAINING, FUND = "人材育成", "ファンド"
NAMED_M = {
    PLAN_M: ("Minase Prefecture AI Industry Promotion Plan", "水濑县人工智能产业振兴计划"),
    SUBSIDY: ("Subsidy for the introduction of generative AI", "生成式人工智能导入促进补助金"),
    TRIALS: ("Support for robot trials", "机器人实证支援事业"),
    TRAINING: ("Talent development", "人才培养"),
    FUND: ("Minase AI Fund", "水濑人工智能基金"),
}  # fmt: skip


def _in_english(exact, **cells):
    en, zh = NAMED_M[exact]
    return {"name_en": en, "name_zh_hans": zh} | cells


MINASE = {
    "regions": {"level": "prefecture", "name_en": "Minase Prefecture", "name_ja": "水瀬県",
                "name_zh_hans": "水濑县", "parent": "Akitsu"},
    "sources": {"title": PLAN_M, "tier": "official", "published": "2026-03-25",
                "published_basis": "stated"},
    "programmes": {
        PLAN_M: _in_english(PLAN_M, kind="plan", instrument="PI024", starts="2026-04",
                            ends="2031-03", period_basis="stated"),
        SUBSIDY: _in_english(SUBSIDY, kind="scheme", instrument="PI008", parent=PLAN_M),
        TRIALS: _in_english(TRIALS, kind="scheme", instrument="PI008", parent=PLAN_M),
        TRAINING: _in_english(TRAINING, kind="measure", instrument="PI011", parent=PLAN_M),
        FUND: _in_english(FUND, kind="fund", instrument="PI013", parent=PLAN_M),
    },
    "figures": {
        "８５社": {"indicator": "AI companies", "measure_kind": "actual", "period": "2025-03-31"},
        "２００社以上": {"indicator": "AI companies", "measure_kind": "target",
                    "period": "2031-03-31"},
        "３２０億円": {"indicator": "Sales of AI industries", "measure_kind": "actual",
                  "period": "2024-04/2025-03", "frequency": "P1Y"},
        "８００億円": {"indicator": "Sales of AI industries", "measure_kind": "target",
                  "period": "2030-04/2031-03", "frequency": "P1Y"},
        "５０ＰＦＬＯＰＳ": {"indicator": "compute_capacity", "measure_kind": "target"},
        "２分の１以内": {"indicator": "aid_intensity", "measure_kind": "rate",
                   "programme": SUBSIDY},
        "３００万円": {"indicator": "aid_ceiling", "measure_kind": "ceiling", "programme": SUBSIDY},
        "補助率を３分の２以内": {"indicator": "aid_intensity", "measure_kind": "rate",
                        "programme": SUBSIDY},
        "経費の３分の２以内": {"indicator": "aid_intensity", "measure_kind": "rate",
                       "programme": TRIALS},
        "１，０００万円を上限": {"indicator": "aid_ceiling", "measure_kind": "ceiling",
                       "programme": TRIALS},
        "５件程度": {"indicator": "Trials supported", "measure_kind": "quota", "programme": TRIALS},
        "６，０００万円": {"indicator": "scheme_envelope", "measure_kind": "budget",
                    "programme": TRIALS, "frequency": "P1Y"},
        "３００人": {"indicator": "AI specialists trained", "measure_kind": "plan",
                 "programme": TRAINING},
        "総額６億円": {"indicator": "fund_allocation", "measure_kind": "budget", "programme": FUND,
                  "frequency": "P3Y"},
        "令和８年３月２５日": {"indicator": "announced_on", "programme": PLAN_M},
    },
    "dismissed": {
        "令和８年度から令和１２年度まで": ("reference_year", "The years of the plan."),
        "３年間で": ("other", "Over how many years the fund is paid in."),
    },
    "schemes": {
        SUBSIDY: {
            "cells": {"eligible_costs": "Use of generative AI, its introduction, training",
                      "eligible_costs_ja": "生成ＡＩの利用料、導入に係る委託費及び研修費",
                      "stacking": "国又は市町村の他の補助金と併用不可"},
            "terms": {
                "補助率は補助対象経費の２分の１以内": (
                    {"rate": "２分の１以内", "limit": "３００万円"},
                    {"limit_per": "project", "grade_en": "", "grade_ja": ""},
                    {"中小企業者": _size("sme")}),
                "補助率を３分の２以内": (
                    {"rate": "補助率を３分の２以内", "limit": "３００万円"},
                    {"limit_per": "project", "grade_en": "Small businesses",
                     "grade_ja": "小規模企業者"},
                    {"小規模企業者": _size("small")}),
            },
        },
        TRIALS: {
            "cells": {"eligible_costs": "Costs of a trial", "eligible_costs_ja": "実証の経費",
                      "envelope": "６，０００万円", "envelope_per": "year"},
            "terms": {
                "経費の３分の２以内": (
                    {"rate": "経費の３分の２以内", "limit": "１，０００万円を上限",
                     "quota": "５件程度"},
                    {"limit_per": "project", "quota_per": "year"}, {}),
            },
        },
    },
    "members": {
        "県立情報大学校": {"kind": "university", "name_en": "Prefectural College of Information"},
        "水瀬工業大学": {"kind": "university", "name_en": "Minase Institute of Technology"},
        "水瀬ＡＩ推進協議会": {"kind": "institution", "name_en": "Minase AI Promotion Council"},
    },
    "indicators": {
        "AI companies": AI_COMPANIES,
        "Sales of AI industries": {"name_ja": "ＡＩ関連産業の売上高", "measured": "industry_size",
                                   "stock_or_flow": "flow"},
        "AI specialists trained": SPECIALISTS,
    },
}  # fmt: skip
