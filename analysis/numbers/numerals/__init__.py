"""Read a numeral: digits, kanji, English words, powers, fractions and shares."""
