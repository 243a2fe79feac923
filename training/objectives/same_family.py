"""Finds more items that could have stood in a place: those thrown into other outfits of the batch."""

import torch
from torch import Tensor


def same_family(types: Tensor, shift: int) -> Tensor:
    """For each item the number of another of its family, `shift` further on: (items,) -> (items,).

    Each family goes round in a circle; a family with one item finds that item.
    """
    order = types.argsort(stable=True)
    sizes = torch.bincount(types)
    starts = (sizes.cumsum(0) - sizes)[types]
    position = torch.empty_like(order)
    position[order] = torch.arange(len(types), device=types.device)
    found: Tensor = order[starts + (position - starts + shift) % sizes[types]]
    return found
