"""Read a numeral: digits, kanji, English words, and shares."""
