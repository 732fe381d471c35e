"""Support schemes as they are written: terms, what they share, how they go together, who may ask.

package -> **schemes** -> comparability, measures -> charts, tables

`terms` says what is on file; `paying` what one term pays on a cost; `best` where a project gets
most, over all admissible combinations and splits of its costs, by the exact search of `search`.
"""
