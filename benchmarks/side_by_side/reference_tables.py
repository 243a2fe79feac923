"""Lays drawn outfits out as the reference keeps them."""

from collections.abc import Sequence
from itertools import combinations_with_replacement
from typing import Any

import numpy as np
import torch
from side_by_side.checkout import reference
from side_by_side.drawn_outfits import DIM, FAMILIES, DrawnOutfits
from torch import Tensor, nn

SPACES = list(combinations_with_replacement(range(FAMILIES), 2))


def embeddings(drawn: DrawnOutfits) -> Tensor:
    """Each item in each type space, of length 1, and in general: -> (items, 66 + 1, 64).

    What `TypeSpecificNet.forward` returns with `--l2_embed`, which itself stops at `expand_as` here.
    """
    items = torch.from_numpy(drawn.items.embeddings)
    table = torch.empty(len(items), len(SPACES) + 1, DIM)
    for number, (one, other) in enumerate(SPACES):
        masked = items * torch.from_numpy(drawn.masks[one, other])
        table[:, number] = masked / (masked.norm(dim=1, keepdim=True) + 1e-10)
    table[:, -1] = items
    return table


def loader(drawn: DrawnOutfits) -> Any:
    """The reference's own data set class, holding these questions in place of those it reads from files."""
    module = reference("polyvore_outfits")
    kept = module.TripletImageLoader.__new__(module.TripletImageLoader)
    kept.typespaces = {(str(one), str(other)): number for number, (one, other) in enumerate(SPACES)}
    kept.im2type = {str(row): str(family) for row, family in enumerate(drawn.items.families.tolist())}
    kept.compatibility_questions = [(_named(one.items), one.label) for one in drawn.examples]
    kept.fitb_questions = [
        (_named(one.question), _named(one.answers), np.arange(len(one.answers)) == one.correct)
        for one in drawn.questions
    ]
    return kept


def cosine_distance() -> nn.Linear:
    """The reference's learned metric at the weights that make it minus the cosine."""
    metric = nn.Linear(DIM, 1, bias=False).requires_grad_(False)
    nn.init.constant_(metric.weight, -1.0)
    return metric


def _named(rows: Sequence[int]) -> list[tuple[int, str]]:
    return [(row, str(row)) for row in rows]
