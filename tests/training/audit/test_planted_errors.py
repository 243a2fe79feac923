import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.training.audit.small_shop import COLOURS, judge
from training.audit.baselines import baselines
from training.audit.found_errors import FoundErrors, false_rows
from training.audit.planted import plant
from training.audit.swapped_labels import swap_labels

ALL = np.arange(240)


@settings(deadline=None, max_examples=20)
@given(seed=st.integers(0, 9999), like=st.booleans())
def test_a_twentieth_is_swapped_for_another_word_and_nothing_else(seed, like):
    words = [COLOURS[row % 5] if row % 7 else None for row in range(210)]
    open_rows = np.arange(70, 210)
    swapped = swap_labels(words, open_rows, np.random.default_rng(seed), like)
    changed = [row for row, (old, new) in enumerate(zip(words, swapped.words, strict=True)) if old != new]
    assert changed == swapped.rows.tolist()
    assert len(changed) == 6  # of 140 open rows 120 state a word
    assert min(changed) >= 70
    assert set(swapped.words) <= {*COLOURS, None}


def test_a_swap_within_the_family_is_neither_right_nor_wrong():
    shop = judge()
    planted = [plant(shop, "colour", ALL, seed) for seed in range(6)]
    assert any(len(each.rows) < len(ALL) for each in planted)
    assert all(each.wrong.sum() == 12 - (len(ALL) - len(each.rows)) for each in planted)


def test_planted_errors_are_told_from_the_rest_by_the_evidence():
    planted = plant(judge(), "type", ALL, 1)
    own = planted.evidence[:, 0]
    assert own[planted.wrong].max() < np.median(own[~planted.wrong])


def test_every_baseline_finds_most_of_them():
    shop = judge()
    planted = plant(shop, "type", ALL, 2)
    for name, teller in baselines(shop, ALL).items():
        told = teller(planted)
        assert told[planted.wrong].mean() > 0.6, name
        assert told[~planted.wrong].mean() < 0.5, name


def test_precision_and_recall_by_hand():
    told = np.array([True, True, False, True])
    wrong = np.array([True, False, True, False])
    found = FoundErrors.nothing(6).plus(np.array([0, 2, 3, 5]), told, wrong)
    found = found.plus(np.array([0, 2, 3, 5]), told, ~wrong)
    assert found.figures("type") == {"type_precision": pytest.approx(3 / 6), "type_recall": 0.75}
    assert false_rows(found, 9) == [0, 2, 5]
    low, high = found.intervals("type")["type_recall"]
    assert 0 <= low <= 0.75 <= high <= 1


def test_nothing_told_is_no_precision():
    found = FoundErrors.nothing(3)
    assert found.figures("colour") == {"colour_precision": 0.0, "colour_recall": 0.0}
    assert found.intervals("colour") == {}
