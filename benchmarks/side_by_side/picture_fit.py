"""Trains a backbone and the type-aware model on pictures: one pass an item, all pairs of the batch."""

from collections.abc import Callable, Hashable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from compatibility.negatives import NegativePools
from compatibility.padded_outfits import PaddedOutfits, padded
from compatibility.pair_scorer import EmbeddedItems
from compatibility.prepared_items import PreparedItems
from compatibility.type_aware import TypeAwareScorer
from training.objectives.outfit_ranking import OutfitRanking

BATCH, RATE, SHARPNESS, DIM = 30, 1e-3, 12.0, 64


def backbone() -> nn.Module:
    """A small convolutional network: (pictures, 3, side, side) -> (pictures, 64)."""
    layers: list[nn.Module] = []
    for before, after in ((3, 16), (16, 32), (32, 64)):
        layers += [nn.Conv2d(before, after, 3, 2, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU()]
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, DIM))


class PictureFit:
    """Our side. What is thrown into an outfit is worn in another of the batch, so that it costs no pass."""

    def __init__(
        self,
        network: nn.Module,
        outfits: Sequence[tuple[int, ...]],
        families: NDArray[np.intp],
        groups: Sequence[Hashable],
        load: Callable[[int], Tensor],
    ) -> None:
        self._network, self._scorer = network, TypeAwareScorer(DIM, DIM)
        self._outfits, self._groups, self._load = outfits, groups, load
        self._types = torch.from_numpy(families.astype(np.int64))
        parameters = [*network.parameters(), *self._scorer.parameters()]
        self._optimizer = torch.optim.AdamW(parameters, lr=RATE)
        self._random = np.random.default_rng(0)

    def epochs(self, times: int) -> None:
        """So many more epochs."""
        self._network.train()
        for _ in range(times):
            order = self._random.permutation(len(self._outfits))
            for start in range(0, len(order), BATCH):
                self._step([self._outfits[row] for row in order[start : start + BATCH]])

    def _step(self, outfits: Sequence[tuple[int, ...]]) -> None:
        items = np.concatenate([np.array(outfit, np.int64) for outfit in outfits])
        thrown = NegativePools(items.tolist(), self._groups).draw(items, self._random)
        used, places = np.unique(np.concatenate([items, thrown]), return_inverse=True)
        vectors = self._network(torch.stack([self._load(int(item)) for item in used]))
        ends = np.cumsum([len(outfit) for outfit in outfits])
        worn, drawn = (self._block(part, ends, vectors, used) for part in np.split(places, 2))
        self._optimizer.zero_grad()
        OutfitRanking(SHARPNESS).loss(self._scorer, worn, drawn).backward()
        self._optimizer.step()

    def _block(
        self, places: NDArray[np.intp], ends: NDArray[np.intp], vectors: Tensor, used: NDArray[np.int64]
    ) -> PaddedOutfits:
        rows = [part.tolist() for part in np.split(places, ends[:-1])]
        return padded(rows, vectors, self._types[torch.from_numpy(used)])

    def rater(self, pictures: Tensor, families: NDArray[np.intp]) -> Callable[..., NDArray[np.float32]]:
        """Its cosines, as they are served: rows of `pictures` -> scores."""
        self._network.eval()
        with torch.no_grad():
            embedded = self._scorer.eval().embed(self._network(pictures)).numpy()
            masks = self._scorer.masks().numpy()
        return PreparedItems(EmbeddedItems(embedded, families), masks).paired
