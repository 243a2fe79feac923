"""Weights learned from choices."""

import numpy as np

from training.users.choice_weights import choice_weights


def choices(weights, count=3000, others=8, seed=0):
    """Drawn as the model says: terms (choices, things, terms), the chosen thing first."""
    random = np.random.default_rng(seed)
    terms = random.normal(size=(count, others + 1, len(weights))).astype(np.float32)
    chosen = (terms @ np.array(weights) + random.gumbel(size=(count, others + 1))).argmax(axis=1)
    rows = np.arange(count)
    terms[rows, 0], terms[rows, chosen] = terms[rows, chosen], terms[rows, 0].copy()
    return terms


def test_the_weights_that_made_the_choices_are_found_again():
    np.testing.assert_allclose(choice_weights(choices([1.0, -0.5, 0.0])), [1, -0.5, 0], atol=0.1)


def test_a_term_that_never_differs_gets_nothing():
    terms = choices([1.0, 0.5])
    terms[:, :, 1] = 7
    assert choice_weights(terms)[1] == 0


def test_a_term_in_other_units_counts_the_same():
    terms = choices([1.0, -0.5])
    scaled = terms * np.array([1, 100], np.float32)
    np.testing.assert_allclose(choice_weights(scaled) * [1, 100], choice_weights(terms), rtol=1e-3)


def test_a_stronger_ridge_draws_weights_to_nothing():
    terms = choices([1.0, -0.5], count=200)
    sizes = [np.abs(choice_weights(terms, ridge)).sum() for ridge in (0.1, 100, 10_000)]
    assert sizes == sorted(sizes, reverse=True)
