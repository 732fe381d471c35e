"""Do a document's words say of which region a figure is, what it measures, and of what kind it is?

documents + Seeds -> **said** -> verify

The words alone stand when a cell beside them is swapped for another, so that each of the three is
held against what is quoted. Evidence that gives the scope, the words of the value and their
readings are asked first: where they say another and not this one, that is a fault. Where they are
silent the sentence is asked, then what is on file beside the figure. What nothing says is counted.
"""

from analysis.package.said.asked import Said, counted, said_of_figures

__all__ = ["Said", "counted", "said_of_figures"]
