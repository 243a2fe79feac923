import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wardrobe.audit.leave_one_out import LeftOut


def blobs(seed, rows=60):
    generator = np.random.default_rng(seed)
    labels = np.arange(rows) % 3
    return (np.eye(3)[labels] * 3 + generator.normal(size=(rows, 3))).astype(np.float32), labels


def slowly(features, labels, decay):
    """One ridge fit for every row, on the others."""
    rows = np.c_[features - features.mean(axis=0), np.ones(len(features))]
    wanted = np.eye(3)[labels]
    scores = []
    for row in range(len(rows)):
        others = np.arange(len(rows)) != row
        gram = rows[others].T @ rows[others] + decay * np.eye(rows.shape[1])
        scores.append(rows[row] @ np.linalg.solve(gram, rows[others].T @ wanted[others]))
    return np.array(scores)


@settings(deadline=None, max_examples=10)
@given(seed=st.integers(0, 999), decay=st.floats(0.1, 10))
def test_the_closed_form_is_a_fit_for_each_row(seed, decay):
    features, labels = blobs(seed, rows=20)
    found = LeftOut(features, decay).scores(labels, 3)
    assert found == pytest.approx(slowly(features, labels, decay), abs=1e-4)


def test_a_wrong_label_gets_a_small_share_although_the_row_is_in_the_table():
    features, labels = blobs(1)
    wrong = labels.copy()
    wrong[0] = 2
    shares = LeftOut(features, 1.0).shares(wrong, 3)
    assert shares[0, 2] < 0.2 < 0.6 < shares[0, labels[0]]
    assert shares.sum(axis=1) == pytest.approx(1.0, abs=1e-5)


def test_a_row_without_a_label_is_judged():
    features, labels = blobs(2)
    unknown = labels.copy()
    unknown[0] = -1
    assert LeftOut(features, 1.0).shares(unknown, 3)[0].argmax() == labels[0]


def test_no_labels_at_all_is_an_even_guess():
    assert LeftOut(blobs(3)[0], 1.0).shares(np.full(60, -1), 3) == pytest.approx(1 / 3, abs=1e-5)
