"""The words of English that a number is read by."""

from fractions import Fraction

from analysis.numbers.languages.record import Language

# what is limited, between the word for the limit and the amount: the maximum funding amount is
SAID_OF = (
    "(?:[a-z]+ )?(?:amount|budget|funding|grant|award|contribution|value|subsidy|support|aid|loan"
    "|sum|investment|duration|size|rate|number|period|length|score)s? ?"
)
# a minimum core spend requirement of 10%; a minimum wage is what it is
REQUIRED = "(?!wage|price)(?:[A-Za-z-]+ ){1,5}(?=of )"
# https://www.bipm.org/en/measurement-units/si-prefixes
PREFIXES = dict(
    zip("kMGTPEZcmn", "kilo mega giga tera peta exa zetta centi milli nano".split(), strict=True)
)
# the words of a unit, and the signs of the prefixes that make a unit of their own with it
PREFIXED = {
    "m": ("metres meters metre meter", "kcmn"),
    "g": ("grams gram grammes gramme", "km"),
    "W": ("watts watt", "kMGT"),
    "W.h": ("watt_hours watt_hour", "kMGT"),
    "V": ("volts volt", "k"),
    "Hz": ("hertz", "MG"),
    "B": ("bytes byte", "MGTPEZ"),
    "FLOPS": ("flops flop", "TPEZ"),
    "t": ("tonnes tons tonne ton", ""),
}

# a $10 million cap on awards, where a capsule and a ceiling of a room are none
SETS_A_LIMIT = "(?=[.,;:)]|$| (?:on|for|per|to|is|was|set|will|of)\\b)"
# what compares, and what denies it: no more than is at most, not be less than at least
MORE = "more greater larger higher longer bigger later"
LESS = "less fewer smaller lower shorter"
DENIALS = "no not never not_be never_be"


def _denied(comparatives: str) -> str:
    """Return each comparative behind each word that denies it: no more than, not be more than."""
    return " ".join(f"{no}_{one}_than" for no in DENIALS.split() for one in comparatives.split())


def _than(comparatives: str) -> str:
    """Return each comparative with its than, and with the article behind it."""
    return " ".join(f"{one}_than {one}_than_the" for one in comparatives.split())


def _with(sign: str, code: str) -> str:
    """Return the words of a unit behind a prefix: megatonnes, megatons, mega-watt."""
    words = PREFIXED[code][0].split()
    return " ".join(PREFIXES[sign] + apart + word for apart in ("", "_") for word in words)


EN = Language(
    tag="en",
    scale_words={
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
        "mln": 10**6,
        "mn": 10**6,
        "bln": 10**9,
        "bn": 10**9,
        "tn": 10**12,
        "trn": 10**12,
        "crore": 10**7,
        "cr": 10**7,
        "lakh": 10**5,
        "dozen": 12,
    },
    counted={
        "company": "company companies firms firm enterprises enterprise corporations businesses "
        "startups start_ups vendors unicorns suppliers",
        "person": "person persons people employees workers staff jobs residents students "
        "engineers researchers patients talents users visitors passengers participants "
        "experts scientists developers graduates professionals teachers inhabitants "
        "subscribers",
        "item": "item items projects project patents patent measures products tasks policies "
        "applications",
        "place": "place places sites locations",
        "building": "buildings building",
        "unit": "units unit vehicles cars sets robots machines aircraft drones",
        "household": "households household homes families",
        "count": "times pieces barrels ounces oz shares tokens parameters cities countries "
        "provinces "
        "regions models papers chips servers cases labs laboratories ministries "
        "languages core cores c_core c_cores",
        "star": "stars star",
    },
    measures={
        "m2": "sq_m sqm square_meters square_metres square_meter square_metre",
        "km2": "sq_km sq._km square_kilometers square_kilometres square_kilometer square_kilometre",
        "har": "ha hectares hectare",
        "[acr_us]": "acres acre",
        "mu": "mu",
        "m3": "cubic_meters cubic_metres cubic_metre cubic_meter",
        "m": "metres meters metre meter",
        "um": "microns micrometres micrometers",
        "[in_i]": "inches inch",
        "[ft_i]": "feet foot ft",
        "[sft_i]": "square_feet square_foot sq_ft sq._ft sq._ft. SF",
        "[mi_i]": "miles mile mph",
        "t": "tons tonnes ton tonne metric_tons",
        "g": "grams gram grammes gramme",
        "[lb_av]": "lbs lb",
        "jin": "jin",
        "ug": "micrograms",
        "L": "liters litres liter litre",
        "[HP]": "horsepower hp",
        "W": "watts",
        "V": "volts volt",
        "deg": "degrees",
        "Cel": "degrees_Celsius degree_Celsius degrees_centigrade degrees_C",
        "[degF]": "degrees_Fahrenheit degrees_F",
        "FLOPS": "Flops FLOP",
        "TOPS": "Tops",
        "Mbps": "Mbps",
        "Gbps": "Gbps",
        "Tbps": "Tbps",
        "bit": "bit bits",
    }
    | {sign + code: _with(sign, code) for code, (_, signs) in PREFIXED.items() for sign in signs},
    times={
        "a": "years year yr yrs years_old year_old",
        "mo": "months month",
        "wk": "weeks week",
        "d": "days day working_days business_days",
        "h": "hours hour hrs hr",
        "min": "minutes minute mins min",
        "s": "seconds second secs sec",
        "ms": "milliseconds",
        "quarter": "quarters",
        "decade": "decades decade",
    },
    parts={
        (
            "1",
            Fraction(1, 100),
        ): "percent per_cent pct percentage_points percentage_point "
        "of_a_percentage_point of_a_percent of_one_percent p.c. pp p.p. ppt ppts pc %_points",
        ("1", Fraction(1, 10000)): "bp bps basis_points basis_point",
        ("1", 1): "fold X",
        ("USD", Fraction(1, 100)): "cents cent US_cents",
        ("EUR", Fraction(1, 100)): "eurocents eurocent euro_cents euro_cent",
        ("GBP", Fraction(1, 100)): "pence",
        ("EUR", 10**3): "kEUR KEUR",
        ("EUR", 10**6): "MEUR",
        ("USD", 10**6): "MUSD",
        ("t", 10**3): _with("k", "t"),
        ("t", 10**6): _with("M", "t"),
        ("t", 10**9): _with("G", "t"),
    },
    money={
        "CNY": "yuan renminbi Chinese_yuan yuan_renminbi",
        "JPY": "yen Japanese_yen",
        "USD": "dollar dollars US_dollars US_dollar U.S._dollars U.S._dollar greenbacks",
        "HKD": "Hong_Kong_dollars",
        "TWD": "Taiwan_dollars New_Taiwan_dollars",
        "EUR": "euro euros",
        "GBP": "sterling pounds pound British_pounds pounds_sterling",
        "KRW": "won South_Korean_won Korean_won",
        "SGD": "Singapore_dollars",
        "AUD": "Australian_dollars",
        "CAD": "Canadian_dollars",
        "CHF": "francs Swiss_francs",
        "RUB": "roubles rubles",
        "INR": "rupees Indian_rupees",
        "THB": "baht",
        "VND": "dong",
        "MYR": "ringgit",
        "IDR": "rupiah",
        "BRL": "reais Brazilian_reais",
        "SEK": "kronor Swedish_kronor Swedish_crowns",
        "NOK": "Norwegian_kroner Norwegian_crowns",
        "DKK": "Danish_kroner Danish_crowns",
        "MXN": "Mexican_pesos",
        "PHP": "Philippine_pesos",
        "SAR": "riyals riyal Saudi_riyals",
        "AED": "dirhams dirham",
        "BDT": "taka",
        "PKR": "Pakistani_rupees",
        "LKR": "Sri_Lankan_rupees",
        "NZD": "New_Zealand_dollars",
        "PLN": "zloty zlotys",
        "CZK": "koruna korunas Czech_crowns",
        "HUF": "forint forints",
        "TRY": "lira liras Turkish_lira",
        "ILS": "shekels shekel",
        "UAH": "hryvnia hryvnias",
        "KZT": "tenge",
        "EGP": "Egyptian_pounds",
        "ZAR": "rand",
        "NGN": "naira",
        "KES": "Kenyan_shillings",
        "QAR": "Qatari_riyals",
        "KWD": "Kuwaiti_dinars",
        "MMK": "kyat kyats",
        "KHR": "riel riels",
        "LAK": "kip",
        "MNT": "tugrik tugriks",
        "CLP": "Chilean_pesos",
        "COP": "Colombian_pesos Colombian_peso",
        "RON": "Romanian_lei Romanian_leu",
        "ARS": "Argentine_pesos",
    },
    shared_money={
        "MXN": "pesos peso",
        "NOK": "kroner krone",
        "KWD": "dinars dinar",
        "KES": "shillings shilling",
    },
    countries={
        ("MXN", "PHP"): "Philippin Manila Cebu",
        ("MXN", "MXN"): "Mexic",
        ("MXN", "CLP"): "Chile",
        ("MXN", "COP"): "Colombia",
        ("MXN", "ARS"): "Argentin",
        ("MXN", "UYU"): "Urugua",
        ("MXN", "DOP"): "Dominican",
        ("NOK", "NOK"): "Norw Oslo",
        ("NOK", "DKK"): "Denmark Danish Danes Copenhagen",
        ("NOK", "SEK"): "Swed Stockholm",
        ("NOK", "ISK"): "Iceland",
        ("NOK", "CZK"): "Czech Prague",
        ("KWD", "KWD"): "Kuwait",
        ("KWD", "JOD"): "Jordan",
        ("KWD", "IQD"): "Iraq Baghdad",
        ("KWD", "BHD"): "Bahrain",
        ("KWD", "RSD"): "Serb",
        ("KWD", "DZD"): "Algeria",
        ("KWD", "TND"): "Tunisia",
        ("KWD", "LYD"): "Libya",
        ("KES", "KES"): "Kenya Nairobi",
        ("KES", "UGX"): "Uganda Kampala",
        ("KES", "TZS"): "Tanzania",
    },
    money_before={
        "CNY": "yuan Yuan",
    },
    bounds_before={
        "about": "c. ca. circa about around approximately approx. approx roughly some nearly "
        "almost perhaps maybe in_the_region_of in_the_order_of on_the_order_of "
        "something_like close_to an_estimated estimated about_a an_average_of near near- "
        "of_the_order_of "
        "in_the_neighbourhood_of in_the_neighborhood_of in_the_vicinity_of virtually practically "
        "approaching somewhere_around",
        "at_least": f"at_least atleast {_denied(LESS)} "
        "a_minimum_of minimum_of minimum a_minimum min. as_low_as as_little_as as_few_as "
        "upwards_of upward_of at_the_very_least at_a_minimum at_a_minimum, a_floor_of floor_of "
        "a_lower_limit_of lower_limit_of at_or_above at_or_over equal_to_or_above "
        "equal_or_greater_than equal_to_or_greater_than equal_to_or_more_than "
        "greater_than_or_equal_to more_than_or_equal_to higher_than_or_equal_to "
        "greater_or_equal_to not_below never_below",
        "more_than": f"over above exceeding exceed exceeds exceeded in_excess_of {_than(MORE)} "
        "exceeded_the exceeding_the exceeds_the surpassed_the surpassing_the topped_the "
        "topping_the crossed_the past_the "
        "surpass surpassed surpassing surpasses crossed crossing crosses "
        "north_of to_top tops broke_through break_through breaking_through pushed_through "
        "surged_through burst_through weakened_past surged_past rose_past climbed_past "
        "soared_past jumped_past pushed_past moved_past topped topping "
        "beyond well_over just_over",
        "at_most": f"up_to upto at_most {_denied(MORE)} not_exceeding not_to_exceed "
        "not-to-exceed not_exceed n't_exceed never_exceed maximum a_maximum_of "
        "maximum_of max max. maximum_of_up_to capped_at a_cap_of cap_of as_much_as "
        "as_many_as as_high_as as_long_as within at_or_below at_or_under equal_to_or_below "
        "a_limit_of "
        "limit_of an_upper_limit_of upper_limit_of equal_or_less_than equal_to_or_less_than "
        "less_than_or_equal_to lower_than_or_equal_to less_or_equal_to not_above never_above "
        "up_to_and_including a_ceiling_of ceiling_of "
        "limited_to a_maximum_amount_of maximum_amount_of must_not_exceed may_not_exceed "
        "cannot_exceed does_not_exceed "
        "do_not_exceed",
        "less_than": f"under below short_of just_under just_below just_shy_of shy_of sub- "
        f"{_than(LESS)}",
    },
    between_bounds=("an additional", "a further", "an extra", "another", "a total of"),
    denials=(
        # may not spend more than 15%; a record not seen in more than ten years is none
        r"(?:\bnot|\bcannot|n't|\bnever) (?!only |just |even )(?:[a-z]+ly )?"
        r"(?!in |for |of |by |with |from |at |on |after |since )[a-z]{2,12} ",
        r"\b[Nn]o [a-z][A-Za-z, ]{2,60}? (?:may|can|shall|will|must|should) [a-z]{2,12} ",
    ),
    named={
        "name": "# Article Articles Section Sections Sec. Chapter Chapters Annex Appendix "
        "Table Tables Figure Figures Fig. Chart Box Note Notes Page Pages page pages "
        "p. pp. Part Parts Law Pub._L. P.L. Public_Law "
        "round phase stage step part parts tables figures "
        "sections chapters articles fig. figs. type category class grade scenario "
        "CHAPTER SECTION ARTICLE PART TABLE FIGURE ANNEX APPENDIX PHASE "
        "Phase Stage Grade Class Category Type Scope "
        "Route Highway Gate Terminal Building Room Floor Block Step Version Ver. "
        "version Volume Vol. Issue Item Goal SDG Round Rule Act Zone Pillar Lot No. "
        "NO. no. Nos. Clause Paragraph paragraph section article table figure chapter "
        "annex appendix clause Exhibit Schedule Question Lesson Unit Art. Arts. Para. "
        "para. paras. vol. Footnote footnote Recital Topic Task Objective "
        "Priority Option Track H.B. S.B. H.R. Bill Work_Package WP Milestone "
        "Deliverable Day Week Group Team Line Axis Theme Strand Measure Principle "
        "Month dial Dial option item items exit platform route Panel Session "
        "Appendices Form Template Directive Regulation Decree Order Document Plant "
        "Reactor Berth Pier Ward District Warehouse Dock Furnace Fab Resolution Criterion "
        "Recommendation Finding Call Test TRL TRLs para paras Batch Group_of Agreement_No Grant_No "
        "Contract_No Grant_Agreement Award "
        "Ordinance CFDA Suite Apt. id._at Id._at (EU)_No (EC)_No (EU)",
        "ordinal": "Action Actions Tier Tiers tier tiers",
        "product": "Windows iPhone iPad Llama LLaMA PaLM GPT Gemini Claude Qwen Kimi DeepSeek Grok "
        "ERNIE Android iOS HarmonyOS Web Industry Industrie Society Wi-Fi WiFi "
        "Bluetooth USB PCIe Office Boeing Airbus Model Mate Galaxy Pixel Ascend "
        "World_War Apollo Formula Area Sora Veo Mistral Phi Gemma ISO IEC ISO/IEC IEEE "
        "GB GB/T EN Euro Chang'e Shenzhou Falcon Starship Ultra Xeon Ryzen EPYC "
        "Instinct Opus Sonnet Nova Surface Switch PlayStation Xbox Rev. Studio Python "
        "Java Unicode Level Wave Season Episode",
        "index": "Fortune Fortune_Global Forbes S&P CSI Russell FTSE Nikkei Hang_Seng "
        "Euro_Stoxx Stoxx STOXX Dow DAX TOPIX Topix G U",
        "vision": "Made_in_China Vision Agenda Horizon EXPO Expo CVPR ICCV ECCV ICML ICLR NeurIPS "
        "NIPS AAAI IJCAI ACL EMNLP NAACL KDD SIGIR WWW ICRA IROS CoRL SIGGRAPH ISSCC IEDM "
        "Interspeech ICASSP INTERSPEECH COLM",
        "number": "ext. Ext. TEL Tel FAX Fax QQ ISBN",
    },
    beside_labels={
        "no name": (
            "a additional all also although among an and another any as at average because "
            "before behind between both but by day days dow during each earlier every few fewer "
            "first for friday from growth has have if in index into is it its just last least "
            "less level may mean median monday month more most nasdaq nearly next no not now of "
            "off on only or other our out over own past per percent pmi points population price "
            "rate ratio roughly saturday score share since size so some sum sunday than that "
            "the their then there these they this those through thursday to top total tuesday "
            "under until up upper us value via vs was we wednesday week were what when where "
            "which while who with within without year yes yet you your employs cut cuts won "
            "lost got"
        ),
        "over": (
            "a after an and are as at be been before but by can could did do does for from had "
            "has have he her his if in into is it its may might must nor not on or our she "
            "should since so than that the their they this to under until was we were when "
            "where which while who will with would also now"
        ),
        "counted": (
            "people men women children staff percent per of more other new additional young top "
            "times thousand hundred dozen million billion trillion odd out"
        ),
    },
    bounds_behind={
        "at_least": (
            r" or more\b",
            r" and above\b(?! ?[0-9])",
            r" or up(?:wards?)?\b(?=[.,;)]|$)",
            r" and up(?:wards?)?\b(?=[.,;)]|$)",
            r" and (?:larger|greater|higher|longer|bigger)\b(?=[.,;)]|$)",
            r" minimum\b(?=[.,;:)]|$| (?:per|each|for)\b)",
            r" and older\b",
            r" or above\b",
            r" or over\b",
            r" and more\b(?! than)",
            r" or (?:higher|longer|older|larger|greater|better|bigger|later|taller|heavier)\b",
            r" and over\b(?! ?[0-9])",
            r"-plus\b",
            r" plus\b(?! or minus\b| ?[$€£¥0-9])",
        ),
        "at_most": (
            r" or (?:less|fewer|below|lower|under|shorter|younger|smaller|earlier)\b",
            r" and (?:less|fewer|below|lower|under|shorter|younger|smaller)\b(?=[.,;)]|$)",
            r" at most\b",
            r" maximum\b",
            r" max\b",
            rf" cap\b{SETS_A_LIMIT}",
            rf" ceiling\b{SETS_A_LIMIT}",
            rf" limit\b{SETS_A_LIMIT}",
        ),
        "more_than": (r" and counting\b",),
        "about": (r" or so\b", r"-odd\b", r"-some\b", r" plus or minus\b"),
    },
    date_bounds_before={
        "at_most": "by by_the_end_of until_the_end_of until till no_later_than "
        "not_later_than on_or_before before_or_on up_to as_late_as by_or_before by_the "
        "no_later_than_the until_the",
        "less_than": "before prior_to earlier_than",
        "at_least": "in_or_after since until_at_least till_at_least by_at_least at_least "
        "at_least_until no_earlier_than not_earlier_than not_before on_or_after "
        "as_early_as on_and_after ever_since",
        "more_than": "after later_than beyond",
        "about": "around about circa c. ca. roughly approximately",
    },
    date_bounds_behind={
        "at_least": (
            r" onwards?\b",
            r" on(?=[,.;)]|$)",
            r" or later\b",
            r" and later\b",
            r" and beyond\b",
        ),
        "at_most": (r" or earlier\b", r" at the latest\b"),
    },
    bounds_far={
        "at_most": (
            r"[Mm]aximum\b ?",
            rf"[Mm]aximum {REQUIRED}",
            rf"[Mm]ax(?:imum|\.) {SAID_OF}",
            r"[Mm]aximum (?:[a-z-]+ ){1,5}(?=(?:is|will|shall) )",
            r"[Cc]eiling\b ?",
            r"[Cc]ap\b ?",
            r"[Cc](?:ap|eiling) (?:on|for) (?:[A-Za-z-]+ ){1,5}?(?=(?:of|at) )",
        ),
        "at_least": (
            r"[Mm]inimum\b ?",
            rf"[Mm]inimum {REQUIRED}",
            rf"[Mm]inimum {SAID_OF}",
            r"[Aa]t least\b ?",
        ),
    },
    bridges=(
        "at ",
        ": ",
        "of ",
        "about ",
        "approximately ",
        "is ",
        "was ",
        "be ",
        "will ",
        "shall ",
        "would ",
        "to ",
        "roughly ",
        "a ",
        "an ",
    ),
    surpassing=(
        r"(?:[Ee]xceed|[Ss]urpass|outstrip)(?:s|es|ed|ing)? (?:[A-Za-z]+ ){0,2}[A-Za-z]+"
        r"(?:'s|s') $",
    ),
    per=("year", "month"),
    negative=("(?<![A-Za-z])(?<!or )[Mm]inus ", "(?<![A-Za-z])[Nn]egative "),
    not_before={"over": "a mo wk", "Over": "a mo wk", "Under": "count item a"},
    lasting=("(?:^|[^A-Za-z])(?:of|[Ff]or|took|takes|take|lasts?|lasted|lasting|wait|waited) $",),
    number_words=dict(
        zip(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen".split(),
            range(20),
            strict=True,
        )
    )
    | dict(
        zip(
            "twenty thirty forty fifty sixty seventy eighty ninety".split(),
            range(20, 100, 10),
            strict=True,
        )
    ),
    fraction_words={
        "half": 2,
        "third": 3,
        "quarter": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "twelfth": 12,
        "twentieth": 20,
        "hundredth": 100,
        "thousandth": 1000,
    },
    ordinal_words=dict(
        zip(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
            "twentieth".split(),
            range(1, 21),
            strict=True,
        )
    )
    | dict(
        zip(
            "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth".split(),
            range(30, 101, 10),
            strict=True,
        )
    ),
    rough_words={
        "dozens": 12,
        "hundreds": 100,
        "thousands": 1000,
        "millions": 10**6,
        "billions": 10**9,
        "trillions": 10**12,
        "scores": 20,
        "tens": 10,
    },
    multiple_stems={
        "doubl": 2,
        "tripl": 3,
        "trebl": 3,
        "quadrupl": 4,
        "quintupl": 5,
        "halv": Fraction(1, 2),
    },
    ranges=("- to ", "-to-", " to ", " and "),
    months={
        name: number
        for number, names in enumerate(
            "January:Jan February:Feb March:Mar April:Apr May June:Jun July:Jul August:Aug "
            "September:Sept:Sep October:Oct November:Nov December:Dec".split(),
            1,
        )
        for name in names.split(":")
    },
    headings={
        "serial": (r"NO\.?", r"No\.?", "ID", "S/N"),
        "unit": ("Units?", "unit"),
        "rank": ("Rank", "Rankings?"),
        "year": ("Year", "year", "Date", "Period"),
        "at_most": ("[Cc]eiling", r"\b[Cc]ap\b", "[Uu]pper [Ll]imit"),
        "at_least": ("[Ll]ower [Ll]imit",),
        "most": (r"\b[Mm]ax(?:imum|\.)?\b", r"[Uu]p to\b"),
        "note": ("Notes?", "Ref"),
        "time": (
            "[Yy]ears?",
            "[Mm]onths?",
            "[Ee]nd(?:ed|ing)",
            "[Aa]s at",
            "[Aa]t",
            "Q[1-4]",
            "H[12]",
        ),
        "share": (
            r"[Ss]hare(?!-|s?\b (?:capital|premium|options?|price))",
            "[Gg]rowth",
            "[Cc]hange",
            r"\b(?:[Rr]ate|[Rr]atio)s?\b",
            "[Pp]er ?cent",
            "[Mm]argin",
            "[Yy]ield",
            "[Rr]eturn on",
            r"\bRO[A-Z]{1,3}\b",
        ),
        "each": (
            r"(?:[Pp]er|/) ?(?:[A-Za-z]+ )?(?:[Ss]hare|[Uu]nit|[Cc]apita|[Ee]mployee)s?\b",
            r"\bE?EPS\b",
            r"^[ |*-]*(?:Basic|Diluted)\b",
        ),
        "excepted": (r"except[^()|]*per[- ]share",),
        "index": (r"= ?100(?![0-9])", r"\b[Ii]nd(?:ex|ices)\b"),
        "amount": (
            r"[ |*-]*(?:Share of \(?(?:profit|loss|result|net|other|associate|joint)"
            "|(?:Net )?(?:[Cc]hange|[Ii]ncrease|[Dd]ecrease)s? in )",
        ),
        "count": (
            "[Nn]umber of",
            "# of",
            "[Hh]eadcount",
            "[Ee]mployees",
            "[Rr]ecipients",
            "[Aa]pplica",
            "[Ff]irms",
            "[Cc]ompanies",
            "[Pp]rojects",
        ),
    },
)
