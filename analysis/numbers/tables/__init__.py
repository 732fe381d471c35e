"""Read the numbers of rows and columns with the units their headings say once."""
