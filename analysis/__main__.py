"""`python -m analysis` is the command `workbook`."""

from analysis.command import main

if __name__ == "__main__":
    main(prog_name="workbook")
