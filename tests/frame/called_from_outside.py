"""Names that nothing in the package uses by name, each with who uses it: `make lint` reads them."""

# ruff: noqa: B018, F821
# notebooks
coverage, first_target, set_beside, readings_given, open_desk

# Python, for what `import analysis` offers, and who imports it
__getattr__, __dir__, to_frame

# click, for the verbs of the command
list_commands, get_command

# the parser of the standard library, and jinja2
updatepos, handle_starttag, handle_endtag, handle_data
globals

# nbconvert, through the exporter's entry point
PageExporter, output_mimetype, export_from_notebook, _extension, from_notebook_node

# IPython's shell, of which rendering's is a kind
enable_gui, gui, _showtraceback, write_output_prompt, write_format_data, clear_output, writable
enabled, colors, xmode

# papermill, which calls its engines by this method; a kernel, which begins a page by its start line
execute_managed_notebook, begin_from

# Jupyter's server, as `make lab` starts it
without_outputs

# annotations that are only read by the type checker
Worksheet

# the words of a reading language, which the grammar asks for by the names of these fields
scale_letters, headings, shared_money, bounds_before, bounds_behind, bounds_far
bounds_of_shares, bounds_of_each, halves, lookalikes, date_bounds_before, date_bounds_behind
between_bounds, denials

# ipywidgets, fontTools and Babel read these attributes of what they are given
layout, display, continuous_update, disabled, placeholder, button_style, children, allowed_tags
flags, recalcTimestamp, flavor, bytecode, FontMatrix, unitsPerEm, charStrings
header_comment

# `workbook diff --json` prints every field of a change
evidence_old, evidence_new
