"""The kinds of scorers of whole outfits, by the name an artifact's card uses."""

from collections.abc import Mapping
from typing import Any

from compatibility.bi_lstm import BiLstmScorer
from compatibility.blended import BlendedScorer, MemberWeight
from compatibility.csa_net import CsaNetScorer
from compatibility.outfit_scorer import OutfitScorer
from compatibility.pairwise_head import PairwiseHeadScorer
from compatibility.set_transformer import SetTransformerScorer
from compatibility.type_aware import TypeAwareScorer

BLENDED = "blended"
SINGLE_KINDS: dict[str, type[OutfitScorer]] = {
    "type-aware": TypeAwareScorer,
    "bi-lstm": BiLstmScorer,
    "set-transformer": SetTransformerScorer,
    "csa-net": CsaNetScorer,
    "pairwise-head": PairwiseHeadScorer,
}


def built_scorer(model: str, shape: Mapping[str, Any]) -> OutfitScorer:
    """A scorer of a kind before its weights are loaded; `shape` holds its constructor's arguments.

    A blend's shape is {"members": [{"model": ..., "shape": ...}, ...]}; its weights are among the tensors.
    Raises ValueError for a kind that is not known, TypeError for a shape of another kind.
    """
    if model == BLENDED:
        members = [built_scorer(member["model"], member["shape"]) for member in shape["members"]]
        return BlendedScorer(members, [MemberWeight(0.0, 1.0, 1.0)] * len(members))
    if model not in SINGLE_KINDS:
        raise ValueError(f"unknown kind of scorer {model!r}; known: {', '.join([*SINGLE_KINDS, BLENDED])}")
    return SINGLE_KINDS[model](**shape)
