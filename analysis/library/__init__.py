"""What `import analysis` offers: figures as a frame, verdicts, growth, support, own rows checked.

command, controls -> **library** -> whoever imports the package

The same machinery as the commands and the pages, in a function each. What cannot be answered is
refused (`analysis.refusal.Refused`) with what was asked, what is on file and what to do.
"""
