import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compatibility.item_types import TYPE_NAMES
from recommender.context.context import Context
from recommender.context.item_words import ItemWords
from recommender.context.warmth import clo_of, clo_of_items, comfortable_at, needed_clo
from tests.recommender.context.conftest import traits


def test_the_definition_of_the_clo_comes_out():
    """One clo, with 0.75 clo of air, is comfortable at 21 degrees at rest (Gagge et al., 1941)."""
    at_rest = (33 - 21) / (0.155 * 0.76 * 58.15 * 1.0) - 0.75
    assert at_rest == pytest.approx(1.0, abs=0.02)


def test_by_hand():
    """Strolling (2.2 met) at 10 degrees: 23 / (0.155 * 0.76 * 58.15 * 2.2) - 0.5 = 1.026 clo."""
    assert needed_clo(10, Context()) == pytest.approx(1.026, abs=0.001)
    assert needed_clo(10, Context(wind=True)) == pytest.approx(1.276, abs=0.001)
    assert needed_clo(10, Context(warmth="feels cold")) == pytest.approx(needed_clo(7, Context()))
    assert needed_clo(10, Context(occasion="sport")) < needed_clo(10, Context())
    assert needed_clo(45, Context()) == 0


@given(celsius=st.floats(-30, 20))
def test_comfort_is_need_turned_around(celsius):
    context = Context(wind=True, warmth="feels warm")
    assert comfortable_at(needed_clo(celsius, context), context) == pytest.approx(celsius)


def test_sleeves_lengths_and_wool_count(items):
    def clo(name, **said):
        return clo_of(ItemWords(items((name, traits(**said)))).of(0))

    assert clo("shirt", sleeve="short") < clo("shirt") < clo("shirt", material="wool")
    assert clo("dress", length="short") < clo("dress") < clo("dress", length="long")
    assert clo("handbag", material="wool") == 0


def test_a_table_at_once_is_one_by_one(items):
    chance = np.random.default_rng(3)
    sleeves, materials = ["none", "short", "long"], ["wool", "linen", "suede"]
    pairs = [
        (name, traits(sleeve=str(chance.choice(sleeves)), material=str(chance.choice(materials))))
        for name in TYPE_NAMES
    ]
    words = ItemWords(items(*pairs))
    expected = [clo_of(words.of(row)) for row in range(len(pairs))]
    np.testing.assert_allclose(clo_of_items(words), expected, atol=1e-6)
