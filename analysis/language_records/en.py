"""English, the language of the code: 1,600 → 1.6 billion, at least CNY 160 billion."""

from analysis.language_records.record import (
    Amounts,
    Beside,
    Dates,
    Language,
    Numerals,
    Punctuation,
    Typeface,
    Units,
    UnitWords,
)

#: Many, and exactly one.
COUNTED = {
    "company": ("companies", "company"),
    "person": ("people", "person"),
    "item": ("items", "item"),
    "place": ("places", "place"),
    "building": ("buildings", "building"),
    "unit": ("units", "unit"),
    "household": ("households", "household"),
    "m2": ("m²", "m²"),
    "km2": ("km²", "km²"),
    "har": ("hectares", "hectare"),
    "mu": ("mu", "mu"),
    "t": ("tonnes", "tonne"),
    "kW.h": ("kWh", "kWh"),
    "a": ("years", "year"),
    "mo": ("months", "month"),
    "wk": ("weeks", "week"),
    "d": ("days", "day"),
    "h": ("hours", "hour"),
    "min": ("minutes", "minute"),
    "s": ("seconds", "second"),
    "star": ("stars", "star"),
    "TRY": ("Turkish lira", "Turkish lira"),
    "LAK": ("kip", "kip"),
    "COP": ("Colombian pesos", "Colombian peso"),
    "RON": ("Romanian lei", "Romanian leu"),
    "[acr_us]": ("acres", "acre"),
    "[sft_i]": ("square feet", "square foot"),
    "[in_i]": ("inches", "inch"),
    "[ft_i]": ("feet", "foot"),
    "[mi_i]": ("miles", "mile"),
    "um": ("µm", "µm"),
    "ug": ("µg", "µg"),
    "jin": ("jin", "jin"),
    "[lb_av]": ("lb", "lb"),
    "[HP]": ("horsepower", "horsepower"),
    "W.h": ("Wh", "Wh"),
    "MW.h": ("MWh", "MWh"),
    "GW.h": ("GWh", "GWh"),
    "TW.h": ("TWh", "TWh"),
    "quarter": ("quarters", "quarter"),
    "decade": ("decades", "decade"),
}

LANGUAGE = Language(
    tag="en",
    own_name="English",
    numerals=Numerals(
        scales=((10**12, "\xa0trillion"), (10**9, "\xa0billion"), (10**6, "\xa0million")),
    ),
    amounts=Amounts(
        bounds={
            "exact": "{}",
            "about": "about {}",
            "at_least": "at least {}",
            "more_than": "more than {}",
            "at_most": "at most {}",
            "less_than": "less than {}",
        },
        times="{}×",
        top="top {}",
        to="–",
        to_in_words=" to ",
        per="{amount} per {base}",
        fraction="{over}/{under}",
    ),
    units=Units(
        words={unit: UnitWords("", f" {many}", f" {one}") for unit, (many, one) in COUNTED.items()}
        | {"rank": UnitWords("rank ", "", ""), "count": UnitWords("", "", "")},
        currency_code_in_front=True,
    ),
    dates=Dates(
        year="{year}",
        month="{month} {year}",
        day="{day} {month} {year}",
        months=(
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ),
    ),
    punctuation=Punctuation(
        comma=", ",
        last=" and ",
        stronger=("; ", " / "),
        colon=": ",
        between_sentences=" ",
        quotes="“”",
    ),
    # The Latin glyphs of all faces are the same.
    typeface=Typeface(0, "Noto Sans CJK JP", carried=False, breaks_anywhere=False),
    beside=Beside(
        before=r"(?:^|[^\w'’-])(?:a|an|the|of|at|by|in|on|to|over|from|for|with|and|or|as|into"
        r"|between|against|over|than"
        r"|is|are|was|were|be|been|has|have|had|that|which|it|this|these|whether|like|all|also"
        r"|now|further"
        r"|aims?|aiming|reach(?:es|ed|ing)?|takes?|gives?|given|carr(?:y|ies)|describes?|pay(?:s"
        r"|ing)?|paid"
        r"|needs?|gr(?:ow|ows|ew|own|owing)|falls?|fell|rises?|rose|answers?|gets?|costs?|plans?"
        r"|targets?"
        r"|wants?|sets?|totals?|amounts?|worth|spen(?:d|ds|t)|invest(?:s|ed)?|grant(?:s|ed)?"
        r"|offers?"
        r"|provides?|allocate[sd]?|receive[sd]?|raise[sd]?|buil(?:d|ds|t)|trains?|names?|named"
        r"|lists?|listed"
        r"|counts?|counted|shows?|shown|stands?|goal|level|ceiling|limit|rate|budget|envelope"
        r"|amount|sum"
        r"|scale|value|figures?|numbers?|quota|support|share|record|edition|line|page|total"
        r"|printed|only in)"
        r"|(?:^|[^\w.])(?-i:[A-Z][a-z]*)",
        not_before=r"\b(?:not|cannot|never|nor?|neither|without|fail(?:s|ed)?|den(?:y|ies|ied)"
        r"|refus\w+|hardly|barely|scarcely|missed|abandon\w*|withdr[ae]w\w*|reject\w*|cancel\w*)\b"
        r"[^.,;:()\ufffc]{0,24}|\b(?:rather|other|less|fewer|more|better|worse|higher|lower) than"
        r"|\b(?:fals\w+|wrong\w*|untrue|except|excluding|save(?: for)?|but|other|less|fewer|more"
        r"|instead(?: of)?|rather|used to(?: be)?)"
        r"|(?:\bit (?:is|was) )?\b(?:false|untrue|wrong|a lie|no truth"
        r"|not (?:true|so|the case)) that\b"
        r"[^.;\ufffc]{0,60}"
        r"|n['’]t\b[^.,;:()\ufffc]{0,24}"
        r"|\b(?:part|portion|fraction|multiple|half|halves|thirds?|fourths?|fifths?|sixths?"
        r"|sevenths?|eighths?|ninths?|tenths?|hundredths?|thousandths?|quarters?|dozens|scores"
        r"|\w+ens"
        r"|hundreds|thousands|\w+illions|one|short|shy|net|excess|none|most|many|few|some|any"
        r"|each|outside"
        r"|far|times) (?:of|from|the|a|an)|\b(?:up|close|next|near|opposed|contrary|due) to"
        r"|\b(?:little|few|much|many|high|low|long|good|well) as|\b(?:well|just|all|hand|half) over"
        r"|\bat or|\b(?:fals\w+|wrong\w*|untrue|not): ?|\bbetter than"
        r"|\b(?:minus|negative|twice|thrice|nearly|almost|roughly|approximately|approx\.?|circa"
        r"|under|below|beneath|above|beyond|barring|a lie|lies?|loss(?:es)?(?: of)?"
        r"|deficits?(?: of)?|opposite(?: of)?|daily|weekly"
        r"|(?:per|each|every) (?:day|week|month|head|hour|capita|person))"
        r"|(?<!spread) over",
        after=r"(?:\ba year\b(?=\ufffc)|(?:and(?! (?:more|counting|above|up|over|below))"
        r"|or(?! (?:more|less|so|fewer"
        r"|thereabouts|above|below|higher|lower|over|under|better))|of|to|by|from|for|on|with|as"
        r"|at(?! (?:least"
        r"|most|best|worst))|in(?! (?:thousand|million|billion|hundred))|into|over|against"
        r"|before|after|until"
        r"|within|between|than|is|are|was|were|will|would|may|might|can|has|have|had|which|that"
        r"|it|its|their"
        r"|the|such|under|a(?! (?:year|month|week|day|hour|quarter|head|piece|time|decade))|when"
        r"|where|if|because"
        r"|while|but|also|only|target(?:s|ed)?|goals?|ceilings?|limits?|envelopes?|budgets?"
        r"|funds?|vouchers?"
        r"|support|grants?|loans?|shares?|growth|industry|revenue|output|investment|projects?"
        r"|costs?|eligible"
        r"|measures?|entries|groups|risks|questions|more of|reached|shown|stands?|stood|lies"
        r"|gives|states"
        r"|per (?:project|recipient|award|firm|applicant|contract))\b"
        r"|[(][ \u00a0]?(?:[\ufffc(]|(?:as|at|of|from|by|per|inferred|reported|stated|assumed"
        r"|rounded|average"
        r"|hearsay|including|see|row|line|page|target|baseline|actual)\b(?! (?:month|week|day"
        r"|hour|quarter)s?\b))"
        r"|[–—]\s?[\w\ufffc]|(?-i:[A-Z“‘]))",
        not_after=r"(?:is|are|was|were|will|would|has|have|had|may|might|can)\b(?: \w+)? (?:not"
        r"|never|no longer|wrong|false|untrue|fake"
        r"|fiction|incorrect|a lie|invented|made up|den(?:y|ied)|disputed|out of date|outdated"
        r"|abandoned|cancell?ed"
        r"|withdrawn|rejected|revoked|missed|exaggerated|overstated|understated|refuted|halved"
        r"|doubled|given up)\b"
        r"|[(]?(?:in )?(?:US |U\.S\. |Hong Kong |Australian |Canadian )?(?:dollars?|euros?"
        r"|pounds?|yen|yuan|renminbi|won|rupees?"
        r"|francs?|roubles?|rubles?|pesos?|dirhams?|baht|ringgit|dong|kron[ae]|bitcoins?"
        r"|[A-Z]{3}\b(?<=USD|HKD|JPY|CNY|RMB|EUR|GBP|KRW|TWD|SGD|INR|CHF|AUD|CAD)|RM"
        r"|[$€£¥￥₩₹฿₽₫₱₺₿])(?!\w)(?!\s?[0-9\ufffc])"
        r"|(?:per ?cent|pct|p\.?p|bps|basis points|percentage points?|-?fold|times|squared|cubed"
        r"|minus|plus|less|more(?! of)|fewer"
        r"|downwards?|upwards?|odd|ish|halved|doubled|denied|false|wrong|to the power|°"
        r"|[mxk×÷*^+!±−]|/)(?!\w)|／"
        r"|[-–—]\s?(?:fold|billion|million|thousand|hundred|dozen)"
        r"|(?:K|M|B|bn|tn|mn)\b|[万萬亿億兆千百]|(?:[kMGTPE]?(?:m|g|W|Wh|B|FLOPS)|[kMGT]?Hz)\b"
        r"|[(](?:in )?(?:hundreds?|thousands?|millions?|billions?|bn|not|sic|%|false|wrong"
        r"|denied)\b"
        r"|[(]%|(?:an?|per|each|every) (?:day|week|hour|head|person|capita)\b|(?:thousands"
        r"|millions|billions|approx(?:\.|imately)?|estimated|nearly|negative|reversed"
        r"|cancell?ed|withdrawn|revoked|abandoned|outdated|refuted|disputed|a lie|lie|sic|in jest"
        r"|loss(?:es)?|deficits?|not?(?: (?:met|reached|true|so|yet|longer|more|kept))?|apiece"
        r"|daily|weekly|monthly(?=\W|$)|per (?:day|week|month|hour|head|capita|person)|US ?[$]"
        r"|[A-Z]{3} (?:[mb]illion|thousand)s?)(?=\s*(?:[.,;:)\]]|$))",
        alone=r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|hundreds?|\w+ty"
        r"|some|several|many) )*(?:half|halves|quarters?|thirds?|dozens?|gross|\w*scores?|myriads?"
        r"|lakhs?|crores?|couple|times|twice|thrice|fold|\w+-?fold|double|triple|quadruple|umpteen"
        r"|nil|n[ao]ught|zero|(?:\w+-)?figures?|hundreds?|thousands?|\w+illions?|units?|monthly"
        r"|daily|weekly|yearly|each|apiece|(?-i:[MDCLXVI]{2,}))"
        r"(?: of)?(?: (?:hundred|thousand|\w+illion)s?)?",
        counting=(
            "eleventy", "fourscore", "threescore", "scores of", "gross of", "myriad", "lakh",
            "crore", "a couple of hundred", "a couple of thousand", "a couple of dozen",
            "baker’s dozen", "baker's dozen", "umpteen", "zillion", "nil", "naught", "nought",
            "thrice", "dozens", "four-figure", "five-figure", "six-figure", "seven-figure",
            "eight-figure", "nine-figure", "ten-figure",
        ),
        nought=("zero",),
        flows_after={
            "P1Y": r"(?:(?:a|per|each|every) year|annually|yearly)\b",
            "P6M": r"(?:(?:a|per|each|every) half-year)\b",
            "P3M": r"(?:(?:a|per|each|every) quarter)\b",
            "P1M": r"(?:(?:a|per|each|every) month|monthly)\b",
        },
        flows_before={"P1Y": r"annual(?:ly)?|yearly", "P1M": "monthly"},
    ),
)  # fmt: skip
