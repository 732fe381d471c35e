"""Compare regional AI strategies with figures that lead to the sentence they came from."""
