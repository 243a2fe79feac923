"""Lets several workers learn from one batch together: each from its share, all with the same step."""

from dataclasses import replace
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from compatibility.outfit_scorer import OutfitScorer
from compatibility.padded_outfits import PaddedOutfits
from training.objectives.objective import Objective


class _Loss(nn.Module):
    """An objective as a module, so that gradients are averaged whichever way it calls the scorer."""

    def __init__(self, scorer: OutfitScorer, objective: Objective[Any]) -> None:
        super().__init__()
        self.scorer, self._objective = scorer, objective

    def forward(self, worn: PaddedOutfits, thrown: PaddedOutfits) -> Tensor:
        """The loss: -> scalar."""
        return self._objective.loss(self.scorer, worn, thrown)


class SharedObjective:
    """An objective on this worker's share of each batch; its gradient is the mean over all workers.

    Data-parallel (Li et al., VLDB 2020): workers start from the same scorer and take the same steps. Needs
    an initialised process group.
    """

    def __init__(self, scorer: OutfitScorer, objective: Objective[Any], rank: int, workers: int) -> None:
        # Some losses leave out parameters, as those for texts where nothing has one.
        self._loss = DistributedDataParallel(_Loss(scorer, objective), find_unused_parameters=True)
        self._rank, self._workers = rank, workers

    def loss(self, scorer: OutfitScorer, worn: PaddedOutfits, thrown: PaddedOutfits) -> Tensor:
        """As the objective says of this worker's outfits: -> scalar."""
        rows = share_of(len(worn), self._rank, self._workers).to(worn.mask.device)
        value: Tensor = self._loss(_rows(worn, rows), _rows(thrown, rows))
        return value


def share_of(outfits: int, rank: int, workers: int) -> Tensor:
    """Row numbers of one worker; where there are fewer outfits than workers, some share one."""
    rows = torch.arange(rank, outfits, workers)
    return rows if len(rows) else torch.tensor([rank % outfits])


def _rows(outfits: PaddedOutfits, rows: Tensor) -> PaddedOutfits:
    vectors, types, mask = (part.index_select(0, rows) for part in outfits.inputs)
    texts = None if outfits.texts is None else outfits.texts.index_select(0, rows)
    return replace(outfits, vectors=vectors, types=types, mask=mask, texts=texts)
