"""A page is taken apart alike, whichever of the two ways of reading it is taken."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.pages.tags import CLOSE, OPEN, TEXT, NotStrict, _Patient, strict_tags, tags_of


def every(_name: str, _written: str) -> bool:
    return True


BITS = (
    "<p>", "</p>", "<b class='x'>", '<data value="1" data-derived="count">', "</data>", "<br/>",
    '<path d="M0 0" aria-label="a &lt; b"/>', "text", "7 &amp; 8", "&#65;", "<!-- 9 -->", "\n",
    "<!DOCTYPE html>", "<style>p{}</style>", "<script>a<b</script>", "</SCRIPT >", "<P LANG='ja'>",
    "<", ">", "&", "<p title=x>", '<p a"b>', "<!-->", "<!-- -- -->", "<?x?>", "</ p>", "<p", '"',
    "<style>", "</style x>", "<![CDATA[1]]>", "<p/ >", "<input disabled>", "1", "<g\tid='2'\n>",
)  # fmt: skip


def patiently(markup: str) -> list:
    reader = _Patient()
    reader.feed(markup)
    reader.close()
    return joined(reader.found)


def joined(tags: list) -> list:
    """Texts that follow each other as one: parsers may cut them anywhere."""
    found: list = []
    for kind, content, attributes in tags:
        if kind is TEXT and found and found[-1][0] is TEXT:
            found[-1] = (TEXT, found[-1][1] + content, {})
        else:
            found.append((kind, content, dict(attributes)))
    return found


@settings(max_examples=600)
@given(st.lists(st.sampled_from(BITS), max_size=9).map("".join))
def test_what_is_strictly_formed_is_read_as_the_patient_parser_reads_it(markup):
    try:
        found = strict_tags(markup, every)
    except NotStrict:
        return
    assert joined(found) == patiently(markup)


@pytest.mark.parametrize("markup", ["1 < 2", "<p title=x>", "<p", '<p a"b>', "<script>", "</p x>"])
def test_what_is_not_strictly_formed_is_left_to_the_patient_parser(markup):
    with pytest.raises(NotStrict):
        strict_tags(markup, every)
    assert joined(tags_of(markup, every)) == patiently(markup)


def test_attributes_are_read_only_of_the_tags_that_are_wanted():
    found = tags_of(
        '<p id="a"><b data-x="1 &amp; 2">3</b><br/>', lambda _name, written: "data-" in written
    )
    assert found == [
        (OPEN, "p", {}),
        (OPEN, "b", {"data-x": "1 & 2"}),
        (TEXT, "3", {}),
        (CLOSE, "b", {}),
        (OPEN, "br", {}),
        (CLOSE, "br", {}),
    ]
