"""Outfits of different sizes as one block of tensors."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import torch
from torch import Tensor


@dataclass(frozen=True)
class PaddedOutfits:
    """What an `OutfitScorer` takes: an outfit a row, its items in the first places, empty places after them.

    `vectors` (outfits, places, dim), `types` (outfits, places) rows of `family_rows.FAMILY_ROWS`, `mask`
    (outfits, places) true where an item stands. `texts` (outfits, places, text_dim), where a shop has any;
    an item without a text has zeros. Only losses read texts.
    """

    vectors: Tensor
    types: Tensor
    mask: Tensor
    texts: Tensor | None = None

    def __len__(self) -> int:
        return len(self.mask)

    @property
    def inputs(self) -> tuple[Tensor, Tensor, Tensor]:
        """As a scorer is called: `scorer(*outfits.inputs)`."""
        return self.vectors, self.types, self.mask

    def joined(self, other: "PaddedOutfits") -> "PaddedOutfits":
        """These outfits and then the others, for one pass instead of two; both need as many places."""
        pairs = zip(self.inputs, other.inputs, strict=True)
        return PaddedOutfits(*(torch.cat(pair) for pair in pairs))


def padded(
    outfits: Sequence[Sequence[int]], features: Tensor, types: Tensor, texts: Tensor | None = None
) -> PaddedOutfits:
    """Outfits of row numbers as one block: (items, dim), (items,) -> as many places as the largest needs."""
    sizes = np.fromiter(map(len, outfits), np.int64, len(outfits))
    mask = np.arange(sizes.max(initial=0)) < sizes[:, None]
    rows = np.zeros(mask.shape, np.int64)
    rows[mask] = np.fromiter(chain.from_iterable(outfits), np.int64, int(sizes.sum()))
    stands = torch.from_numpy(mask).to(features.device)
    place = torch.from_numpy(rows).to(features.device)
    return PaddedOutfits(
        vectors=_placed(features, place, stands),
        types=types[place].masked_fill(~stands, 0),
        mask=stands,
        texts=None if texts is None else _placed(texts, place, stands),
    )


def _placed(features: Tensor, place: Tensor, stands: Tensor) -> Tensor:
    # index_select, since the gradient of plain indexing is several times slower.
    flat = features.index_select(0, place.flatten())
    return flat.view(*place.shape, -1).masked_fill(~stands[..., None], 0.0)
