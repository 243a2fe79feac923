"""Trains the reference's modules, unchanged, by the loop of its main.py.

Its own loop and loader no longer run: they call what torchvision, torch and NumPy have dropped since. What
follows is the same with nothing added: three members to a triplet, each loaded and embedded by itself, a
negative of the positive's type from a random outfit, Adam with its rates. Left out, in its favour: texts
(there are none) and its unit length, whose `expand_as` current torch refuses. Picture flips are left out on
both sides.
"""

from argparse import Namespace
from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np
import torch
from numpy.typing import NDArray
from side_by_side.checkout import reference
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset

BATCH, RATE, MARGIN = 256, 5e-5, 0.3
EMBED_SHARE, MASK_SHARE, SIMILAR_SHARE = 5e-4, 5e-4, 5e-5
ARGUMENTS = Namespace(
    learned=True, prein=False, rand_typespaces=False, use_fc=False, l2_embed=False, learned_metric=False,
    margin=MARGIN,
)  # fmt: skip


class Triplets(Dataset[tuple[Tensor, Tensor, Tensor, int]]):
    """Each pair of each outfit, and something of the second one's type in its place."""

    def __init__(
        self, outfits: Sequence[tuple[int, ...]], families: NDArray[np.intp], load: Callable[[int], Tensor]
    ) -> None:
        self._load, self._families = load, families.tolist()
        self._pairs = [pair for outfit in outfits for pair in combinations(outfit, 2)]
        self._worn: dict[int, list[int]] = {}
        for item in (item for outfit in outfits for item in outfit):
            self._worn.setdefault(self._families[item], []).append(item)
        self.spaces = space_numbers(int(families.max()) + 1)

    def __len__(self) -> int:
        return len(self._pairs)

    def __getitem__(self, index: int) -> tuple[Tensor, Tensor, Tensor, int]:
        anchor, positive = self._pairs[index]
        family, other = self._families[anchor], self._families[positive]
        negative = self._negative(positive, self._worn[other])
        space = int(self.spaces[family, other])
        return self._load(anchor), self._load(positive), self._load(negative), space

    def _negative(self, positive: int, pool: list[int]) -> int:
        for _ in range(100):  # as often as it tries
            found = pool[np.random.randint(len(pool))]
            if found != positive:
                return found
        return positive


class Member:
    """One member of a batch of triplets, as the reference's network takes it."""

    def __init__(self, images: Tensor, conditions: Tensor | None = None) -> None:
        self.images, self.conditions = images, conditions

    def __len__(self) -> int:
        return len(self.images)


class ReferenceLoop:
    """Its type-specific network around a backbone that yields `dim` numbers a picture."""

    def __init__(self, backbone: nn.Module, dim: int, triplets: Triplets) -> None:
        arguments = Namespace(**vars(ARGUMENTS), dim_embed=dim)
        spaces, criterion = int(triplets.spaces.max()) + 1, nn.MarginRankingLoss(margin=MARGIN)
        self.net = reference("type_specific_network").TypeSpecificNet(arguments, backbone, spaces)
        self._triplet_net = reference("tripletnet").Tripletnet(arguments, self.net, 1, criterion)
        self._loader = DataLoader(triplets, batch_size=BATCH, shuffle=True)
        self._optimizer = torch.optim.Adam(self._triplet_net.parameters(), lr=RATE)
        self._spaces, self._epoch = triplets.spaces, 0

    def epoch(self) -> None:
        """One more epoch, as its `train` does it."""
        self._epoch += 1
        for group in self._optimizer.param_groups:
            group["lr"] = RATE * (1 - 0.015) ** self._epoch
        self._triplet_net.train()
        for anchor, close, far, space in self._loader:
            parts = self._triplet_net.image_forward(Member(anchor, space), Member(far), Member(close))
            _, triplet, similar, mask, embed = parts[:5]
            loss = triplet + EMBED_SHARE * embed + MASK_SHARE * mask + SIMILAR_SHARE * similar
            self._optimizer.zero_grad()
            loss.backward()
            self._optimizer.step()

    def rater(self, inputs: Tensor, families: NDArray[np.intp]) -> Callable[..., NDArray[np.float32]]:
        """Minus its distances, in the type spaces as its `test` embeds them: rows of `inputs` -> scores."""
        self.net.eval()
        with torch.no_grad():
            embedded = self.net(inputs).numpy()

        def rate(left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.float32]:
            spaces = self._spaces[families[left], families[right]]
            gaps = embedded[left, spaces] - embedded[right, spaces]
            return -np.linalg.norm(gaps, axis=1)

        return rate


def space_numbers(families: int) -> NDArray[np.int64]:
    """The number of each pair's space, whichever comes first: -> (families, families)."""
    numbers = np.zeros((families, families), np.int64)
    one, other = np.triu_indices(families)
    numbers[one, other] = numbers[other, one] = np.arange(len(one))
    return numbers
