"""Read an amount: numeral, unit, money, sign, the other end of a range, bounds."""
