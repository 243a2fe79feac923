"""The contract that every scorer of whole outfits keeps."""

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.testing import assert_close

from tests.compatibility.outfit_scorers import DIM, MAKERS, made, random_outfits

TOLERANCE = {"rtol": 1e-5, "atol": 1e-5}
# Only retrieval asks for a wanted type; the compatibility of an outfit has none.
NOT_IN_THE_SCORE = ("wanted", "query_head", "item_head")

every_kind = pytest.mark.parametrize("kind", list(MAKERS))
few = settings(deadline=None, max_examples=8)
sizes = st.lists(st.integers(2, 16), min_size=1, max_size=5)


@every_kind
@few
@given(size=st.integers(2, 16), same_type=st.booleans(), seed=st.integers(0, 999), data=st.data())
def test_the_order_of_items_means_nothing(kind, size, same_type, seed, data):
    scorer, (vectors, types, mask) = made(kind, seed), random_outfits(seed, [size])
    if same_type:
        types = torch.full_like(types, 3)
    order = data.draw(st.permutations(range(size)))
    shuffled = scorer(vectors[:, order], types[:, order], mask)
    assert_close(shuffled, scorer(vectors, types, mask), **TOLERANCE)


@every_kind
@few
@given(sizes=sizes, seed=st.integers(0, 999))
def test_probabilities_are_in_range_and_rise_with_the_logits(kind, sizes, seed):
    scorer, outfits = made(kind, seed), random_outfits(seed, sizes)
    logits, probabilities = scorer(*outfits), scorer.probability(*outfits)
    assert logits.shape == (len(sizes),)
    assert logits.isfinite().all()
    assert ((probabilities >= 0) & (probabilities <= 1)).all()
    assert (probabilities.sort().values == probabilities[logits.argsort()]).all()


@every_kind
@few
@given(sizes=sizes, more=st.integers(0, 4), seed=st.integers(0, 999))
def test_empty_places_and_what_lies_in_them_mean_nothing(kind, sizes, more, seed):
    scorer, (vectors, types, mask) = made(kind, seed), random_outfits(seed, sizes)
    places = mask.shape[1]
    wide, wide_types, _ = random_outfits(seed + 1, sizes, places + more)
    wide_mask = torch.nn.functional.pad(mask, (0, more))
    wide[:, :places][mask], wide_types[:, :places][mask] = vectors[mask], types[mask]
    wide[~wide_mask] *= float("inf")
    assert_close(scorer(wide, wide_types, wide_mask), scorer(vectors, types, mask), **TOLERANCE)


@every_kind
@few
@given(size=st.integers(2, 8), seed=st.integers(0, 999), data=st.data())
def test_gaps_between_items_mean_nothing(kind, size, seed, data):
    scorer, (vectors, types, mask) = made(kind, seed), random_outfits(seed, [size], size + 3)
    order = data.draw(st.permutations(range(size + 3)))
    scattered = scorer(vectors[:, order], types[:, order], mask[:, order])
    assert_close(scattered, scorer(vectors, types, mask), **TOLERANCE)


@every_kind
@few
@given(sizes=sizes, seed=st.integers(0, 999))
def test_a_batch_is_its_outfits_one_by_one(kind, sizes, seed):
    scorer, (vectors, types, mask) = made(kind, seed), random_outfits(seed, sizes)
    alone = [
        scorer(vectors[row : row + 1, :size], types[row : row + 1, :size], mask[row : row + 1, :size])
        for row, size in enumerate(sizes)
    ]
    assert_close(torch.cat(alone), scorer(vectors, types, mask), **TOLERANCE)


@every_kind
def test_all_sizes_from_2_to_16_are_scored_and_no_others(kind):
    scorer, every_size = made(kind), list(range(2, 17))
    assert scorer(*random_outfits(0, every_size)).shape == (15,)
    with pytest.raises(ValueError, match="at least two items"):
        scorer(*random_outfits(0, [3, 1]))
    with pytest.raises(ValueError, match="at most 16 items, got 17"):
        scorer(*random_outfits(0, [3, 17]))


@every_kind
def test_shapes_that_differ_are_refused(kind):
    vectors, types, mask = random_outfits(0, [3, 4])
    with pytest.raises(ValueError, match=r"must agree .* \(2, 4, 6\), \(2, 3\), \(2, 4\)"):
        made(kind)(vectors, types[:, :3], mask)


@every_kind
def test_gradient_reaches_every_parameter_and_the_vectors(kind):
    scorer, (vectors, types, mask) = made(kind).train(), random_outfits(0, [2, 3, 5, 16])
    vectors.requires_grad_()
    (scorer(vectors, types, mask) * torch.randn(4)).sum().backward()
    for name, parameter in scorer.named_parameters():
        if not any(part in name for part in NOT_IN_THE_SCORE):
            assert parameter.grad is not None, name
            assert parameter.grad.abs().sum() > 0, name
    assert (vectors.grad.abs().sum(dim=2) > 0).equal(mask)


@every_kind
def test_scoring_twice_gives_the_very_same(kind):
    outfits = random_outfits(5, [2, 7, 16])
    assert made(kind, 1)(*outfits).equal(made(kind, 1)(*outfits))
    scorer = made(kind, 2)
    assert scorer(*outfits).equal(scorer(*outfits))


@every_kind
def test_every_item_and_every_type_counts(kind):
    scorer, (vectors, types, mask) = made(kind), random_outfits(3, [4])
    # Top, shorts, shoes, bag; then one of them as headwear or a bag, which stand at the ends of the body.
    types = torch.tensor([[1, 5, 11, 14]])
    before = scorer(vectors, types, mask)
    for place in range(4):
        changed, retyped = vectors.clone(), types.clone()
        changed[0, place] = torch.randn(DIM)
        retyped[0, place] = 15 if place else 14
        assert not torch.isclose(scorer(changed, types, mask), before, atol=1e-6)
        assert not torch.isclose(scorer(vectors, retyped, mask), before, atol=1e-6)
