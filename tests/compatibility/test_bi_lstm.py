import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.testing import assert_close

from compatibility.bi_lstm import BiLstmScorer
from compatibility.body_order import body_order
from compatibility.family_rows import FAMILY_ROWS
from tests.compatibility.outfit_scorers import DIM, made, random_outfits


def test_the_body_is_read_from_the_head_down():
    places = dict(zip(FAMILY_ROWS, body_order(), strict=True))
    told = ["headwear", "jacket", "shirt", "dress", "trousers", "shoes", "bag", "belt", "unsure"]
    assert sorted(told, key=places.__getitem__) == told
    assert sorted(places.values()) == list(range(len(FAMILY_ROWS)))


def slow_log_probability(lstm, items, candidates):
    """Steps through one sequence, an item at a time."""
    state, total = None, 0.0
    for place in range(len(items)):
        hidden, state = lstm(items[place][None, None], state)
        target = items[place + 1] if place + 1 < len(items) else torch.zeros(items.shape[1])
        every = sum(math.exp((hidden[0, 0] @ candidate).item()) for candidate in candidates)
        total += (hidden[0, 0] @ target).item() - math.log(every)
    return total / len(items)


@settings(deadline=None, max_examples=15)
@given(seed=st.integers(0, 999), size=st.integers(2, 6))
def test_score_is_the_slow_loops(seed, size):
    scorer, (vectors, types, mask) = made("bi-lstm", seed), random_outfits(seed, [size], size + 2)
    places = body_order()
    tie_break = [math.sin(number + 1) for number in range(DIM)]
    order = sorted(
        range(size),
        key=lambda item: (
            places[types[0, item]],
            sum(w * x for w, x in zip(tie_break, vectors[0, item].tolist(), strict=True)),
        ),
    )
    items = scorer.embed(vectors[0, order])
    candidates = [*items, *scorer.embed(scorer.bank), torch.zeros(items.shape[1])]
    down = slow_log_probability(scorer.downwards, items, candidates)
    up = slow_log_probability(scorer.upwards, items.flip(0), candidates)
    assert scorer(vectors, types, mask).item() == pytest.approx((down + up) / 2, abs=1e-4)


def test_with_silent_states_every_candidate_is_as_likely():
    scorer = BiLstmScorer(DIM, 4, bank=5)
    for parameter in [*scorer.downwards.parameters(), *scorer.upwards.parameters()]:
        torch.nn.init.zeros_(parameter)
    # 3 own items, 5 remembered ones and the end: each with probability 1 / 9.
    assert scorer(*random_outfits(0, [3])).item() == pytest.approx(-math.log(9), abs=1e-5)


def test_own_items_among_the_others_do_not_count_twice():
    scorer, (vectors, types, mask) = made("bi-lstm"), random_outfits(1, [3, 4])
    others = torch.cat([vectors[0, :3], vectors[1]])
    own = torch.tensor([[True] * 3 + [False] * 4, [False] * 3 + [True] * 4])
    both = scorer.log_probability(vectors, types, mask, others, own)
    alone = scorer.log_probability(vectors[:1, :3], types[:1, :3], mask[:1, :3], vectors[1])
    assert_close(both[:1], alone)
    assert (scorer.log_probability(vectors, types, mask, others) < both).all()


def test_the_bank_is_remembered_and_saved():
    scorer, items = made("bi-lstm"), torch.randn(4, DIM)
    scorer.remember(items)
    assert scorer.bank[:4].equal(items)
    assert scorer.bank[8].equal(items[0])
    other = made("bi-lstm", 1)
    other.load_state_dict(scorer.state_dict())
    assert other.bank.equal(scorer.bank)
