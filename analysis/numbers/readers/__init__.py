"""Read what stands at one spot of a text: digits, a kanji numeral, an English word."""
