"""Long lines in a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from webapp.cli.folded import folded


def test_what_is_too_long_goes_on_further_in():
    line = "  top  navy t-shirt  itm_4k2m  In 48 looks, with 7 bottoms"
    assert folded(line, 40) == "  top  navy t-shirt  itm_4k2m  In 48\n      looks, with 7 bottoms"
    assert folded(line, 80) == line


@given(words=st.lists(st.from_regex(r"\A[a-z-]{1,12}\Z"), min_size=1), width=st.integers(20, 100))
def test_no_line_is_wider_and_no_word_is_lost(words, width):
    lines = folded("  " + " ".join(words), width).split("\n")
    assert max(map(len, lines)) <= width
    assert " ".join(lines).split() == words
