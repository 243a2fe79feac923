import numpy as np
import pytest

from wardrobe.audit.title_tokens import title_table


def test_titles_that_share_words_are_near():
    table = title_table(["Nike red shirt", "Puma red shirt", "Nike blue shoes", "Puma blue shoes"])
    near = table @ table.T
    assert near[0, 1] > near[0, 2] > near[0, 3]
    assert np.linalg.norm(table, axis=1) == pytest.approx(1.0)


def test_a_word_of_one_title_is_no_column():
    assert title_table(["unique", "other"]).shape == (2, 0)


def test_case_and_accents_do_not_matter():
    table = title_table(["ROBE Crème", "robe creme"])
    assert (table[0] == table[1]).all()
    assert table.shape == (2, 3)
