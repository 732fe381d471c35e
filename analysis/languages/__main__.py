"""`python -m analysis.languages`: keep the catalogues in step (see `extraction`)."""

import sys

from .extraction import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
