"""What follows from the figures: growth, support, shares, policy mix, coverage, time, silence.

comparability -> **measures** -> wording, charts -> pages

A measure takes a package and returns a new frame or a small frozen record; a number in it is a
`Quantity` that knows the figures it rests on.
"""
