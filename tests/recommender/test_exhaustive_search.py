from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.exhaustive_search import all_totals, exhaustive_search
from recommender.look_space import Aim


def slow_total(space, aim, look):
    """Add up pairs one by one; None for a look that is not allowed."""
    groups = [space.exclusive[row] for row in look if space.exclusive[row] >= 0]
    if len(groups) != len(set(groups)) or any(all(twin[row] for row in look) for twin in aim.twins):
        return None
    alone = sum(space.with_fixed[row] + aim.bonus[row] for row in look)
    rows = space.rows.between(np.array(look), np.array(look))
    pairs = sum(rows[place, other] for place in range(len(look)) for other in range(place + 1, len(look)))
    return float(space.fixed + alone + pairs)


@settings(deadline=None, max_examples=25)
@given(seed=st.integers(0, 9999), sizes=st.lists(st.integers(1, 4), min_size=1, max_size=4))
def test_equals_the_slow_loop(space, seed, sizes):
    made, _ = space(seed, sizes, exclusive=True)
    chance = np.random.default_rng(seed)
    bonus = chance.normal(size=sum(sizes)).astype(np.float32)
    aim = Aim(bonus, (chance.uniform(size=sum(sizes)) < 0.5,))
    totals = [slow_total(made, aim, look) for look in product(*made.places)]
    allowed = [total for total in totals if total is not None]
    found = exhaustive_search(made, aim)
    assert (found is None) == (not allowed)
    if found is not None:
        assert found.total == pytest.approx(max(allowed), abs=1e-4)
        assert slow_total(made, aim, found.rows) == pytest.approx(found.total, abs=1e-4)


def test_ties_go_to_the_first_candidates(space):
    made, _ = space(1, [3, 3])
    totals = all_totals(made, Aim(np.zeros(6, np.float32)))
    # A bonus that makes up for what each look of the first row lacks: three looks tie.
    lift = np.concatenate([[50, 0, 0], totals[0].max() - totals[0]]).astype(np.float32)
    assert exhaustive_search(made, Aim(lift)).rows == (0, 3)
