"""Say an error in one line that can be read; what is kept of the failure has all of it."""

LONGEST = 300  # characters


def error_line(fault: BaseException) -> str:
    """An error as one line: its class and what it says."""
    return in_one_line(f"{type(fault).__name__}: {fault}")


def in_one_line(text: str) -> str:
    """A text as one line: what goes on for long is cut, with how much was."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    more = text.strip().count("\n")
    left = f"{more} more lines" if more else f"{len(line) - LONGEST} more characters"
    return f"{line[:LONGEST]}… ({left})"
