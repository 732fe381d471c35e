"""The words that say how firmly a number is meant, before it and behind it.

**words of bounds** -> bounds

`BEFORE` lists them by bound (`_` for a space); `INSIDE` the characters before one of them that make
it the tail of another word (通过, 附近); `AFTER` is the pattern of those behind a number.
"""

import re

BEFORE = {
    "about": "約 约 大约 大約 大概 およそ おおよそ 概ね おおむね ほぼ 凡そ 約数 近 将近 接近 "
    "约为 約為 约合 约达 约占 约有 约计 折合约 推定 估计约 "
    "≈ ~ c. ca. circa about around approximately approx. approx roughly some nearly almost "
    "perhaps maybe "
    "in_the_region_of in_the_order_of on_the_order_of something_like "
    "close_to an_estimated estimated about_a an_average_of near",
    "at_least": "至少 不少于 不少於 不低于 不低於 不小于 不下 不下于 最低 最少 最小 最短 起码 "
    "少なくとも 最低でも 最低で "
    "最低限 下限 下限は 下限額 下限額は 下限额 下限额为 ≥ >= at_least "
    "no_less_than no_fewer_than not_less_than not_fewer_than "
    "a_minimum_of minimum_of minimum a_minimum upwards_of upward_of at_the_very_least "
    "上 成 满 不止",
    "more_than": "超 超过 超過 逾 突破 高于 高於 多于 多於 大于 大於 超出 已超 已超过 破 过 過 "
    "> more_than over above "
    "exceeding exceed exceeds exceeded in_excess_of greater_than surpass surpassed surpassing "
    "surpasses crossed crossing crosses north_of to_top tops through "
    "weakened_past surged_past rose_past climbed_past soared_past "
    "jumped_past pushed_past moved_past topped topping higher_than larger_than beyond "
    "well_over just_over",
    "at_most": "最大 最大で 最大で約 最大約 最高 最高で 最多 最多で 最長 最长 最長で 至多 多くても "
    "上限 上限は 上限を 上限额 上限額 上限額は "
    "不超过 不超過 不超 不高于 不多于 不大于 不得超过 限额 限额为 封顶 上限为 上限為 最高额 "
    "最高额为 封顶线 封顶线为 限高 限速 限重 以内の 最多不超过 ≤ <= "
    "up_to upto at_most no_more_than not_more_than not_exceeding not_to_exceed not-to-exceed "
    "not_exceed "
    "n't_exceed never_exceed maximum "
    "a_maximum_of maximum_of max max. maximum_of_up_to capped_at a_cap_of cap_of as_much_as "
    "as_many_as within no_higher_than no_greater_than a_ceiling_of ceiling_of limited_to "
    "must_not_exceed may_not_exceed cannot_exceed does_not_exceed do_not_exceed",
    "less_than": "低于 低於 跌破 降破 少于 少於 不足 不到 不满 小于 未达 未满 未滿 未超过 < "
    "less_than "
    "fewer_than under "
    "below lower_than short_of just_under just_below smaller_than just_shy_of shy_of",
}

INSIDE = {
    "最高": "去来史上",
    "最多": "去来史上",
    "最大": "去来史上",
    "超": "赶",
    "过": "通经超不胜过度错",
    "過": "通経超不",
    "上": "以向年月日比网线程会表路期间加之在算海史实際市赛块平身",
    "成": "完建形达生组集合落养促变增",
    "近": "附最接临将靠亲邻拉就贴逼",
    "破": "突打爆",
    "满": "圆充饱丰美届期不未爆坐客住",
    "约": "节条合签履大公契预纽",
    "約": "節条契予制集要大公",
}

AFTER = re.compile(
    r" ?(?:"
    r"(?P<at_least>[期级]?(?:\(含\))?(?:及其?|或|和)?以上(?!海)|\+(?![0-9A-Za-zA-Z一-鿿ァ-ヺ]) ?"
    r"| or more\b| and above\b(?! ?[0-9])| or above\b| "
    r"and more\b(?! than)| or (?:higher|longer|older|larger|greater"
    r"|better|bigger|later|taller|heavier)\b| and over\b(?! ?[0-9])"
    r"|-plus\b| plus\b|を下回らない|を下らない"
    r"|起步|及以上|起(?=[,。;、)]|$)|から(?=で[、。]|です|。|、税|\(税))"
    r"|(?P<at_most>(?:\(含\))?(?:及|或)?以[内下](?!の通り)|之内|[をに](?:超え|上回ら)ない|を(?:上限|限度)|を超えぬ|が上限|が限度|"
    r"封顶|为限|为上限|まで(?=[、。)0-9]|$|無料|可|利用|を?(?:補助|助成|支給|支援|交付|負担|給付|の(?:補助|助成|支援"
    r"|資金)|と(?:する|し|なる|な)))| or (?:less|fewer|below|lower|under|"
    r"shorter|younger|smaller|earlier)\b| at most\b| maximum\b| max\b"
    r"|内(?=[,、。,的完建实達达に]|$))"
    r"|(?P<more_than>(?:の大台)?(?:(?:を|に)?(?:突破|超え|超[すそ]|超過|越え)|[をに]上回[るりっわ])|多(?=[,。、;)的来时后前]|$)|超(?!え|过|過|出|級|级|高|大|算|伝|電|音|純)|"
    r"余り|あまり|余(?=[家个個名人项項件台套户戶社円元のをがにはで。、, ]|$)"
    r"|強(?=[のをがにはだでともへか減増上下伸低高落占縮、。)]|$)"
    r"|(?<=分之[一二三四五六七八九])强(?=[,。、;的])|大关|を上まわ| and counting\b)"
    r"|(?P<less_than>未満|未滿|弱(?=[のをがにはだでともへか減増上下伸低高落占縮、。)]|$)|足らず|台?を(?:割り込|割っ|割る)|に(?:も)?満た(?:ない|ず|ぬ)|を(?:割り込|割っ|割る)|を下回[るりっ]|を切[るっ]|割れ(?=[、。のでまとに])|不到)"
    r"|(?P<about>程度|ほど|をめど|を目途|を目安|前後|前后|内外|くらい|ぐらい|近く(?!の|で[あは])|近い|近くの?(?=[0-9])|規模|规模(?!化|以上)|左右|上下|"
    r"級(?=[のクの、。])|(?<![0-9])级(?![别联数差长])|"
    r"頃|ごろ|余名| or so\b|台(?![数湾阶階所帳風本詞車紙形地座頭分目0-9])"
    r"|見当|強弱|-odd\b|-some\b| plus or minus\b)"
    r")"
)
