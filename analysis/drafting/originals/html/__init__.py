"""Read a web page: its main part, a line for each block, and what it says of itself."""
