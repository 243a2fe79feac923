import pytest
import torch
from torch.testing import assert_close

from compatibility.blended import BlendedScorer, MemberWeight
from tests.compatibility.outfit_scorers import made, pairwise_head, random_outfits, type_aware


def test_the_sum_is_the_slow_loops_over_nested_members():
    blend, outfits = made("blended"), random_outfits(1, [2, 5, 3])
    inner, head = blend.members
    leaf = inner.members[0](*outfits)
    nested = 2.0 * (leaf - 0.1) / 0.5 + 0.3
    said = torch.stack([(nested - 1.0) / 2.0, head(*outfits)], dim=1)
    assert_close(blend.members_logits(*outfits), said)
    assert_close(blend(*outfits), 0.5 * said[:, 0] + 1.5 * said[:, 1])


def test_a_wide_member_does_not_outvote_a_narrow_one():
    torch.manual_seed(0)
    narrow, outfits = type_aware(), random_outfits(1, [4] * 50)
    said = narrow(*outfits).detach()
    wide = BlendedScorer([narrow], [MemberWeight(0.0, 1e-3, 1.0)])
    scales = [(said.mean().item(), said.std().item()), (1e3 * said.mean().item(), 1e3 * said.std().item())]
    blend = BlendedScorer([narrow, wide], [MemberWeight(*scale, 1.0) for scale in scales])
    one, other = blend.members_logits(*outfits).unbind(1)
    assert_close(one, other, atol=1e-3, rtol=1e-3)
    assert one.std().item() == pytest.approx(1.0, abs=1e-3)


def test_weights_and_scales_are_saved_with_the_members():
    one, other = made("blended", 0), made("blended", 1)
    other.load_state_dict(one.state_dict())
    outfits = random_outfits(2, [3, 6])
    assert other(*outfits).equal(one(*outfits))
    assert {"means", "deviations", "weights", "offset"} <= set(one.state_dict())


def test_a_blend_of_nothing_or_of_something_constant_is_refused():
    with pytest.raises(ValueError, match="got 0 for 0"):
        BlendedScorer([], [])
    with pytest.raises(ValueError, match="got 1 for 2"):
        BlendedScorer([pairwise_head(), pairwise_head()], [MemberWeight(0.0, 1.0, 1.0)])
    with pytest.raises(ValueError, match="never differ"):
        BlendedScorer([pairwise_head()], [MemberWeight(0.0, 0.0, 1.0)])
