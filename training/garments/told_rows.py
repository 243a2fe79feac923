"""Holds what is known of many pictures as arrays, question by question."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.garments.garment_examples import GarmentExample
from training.garments.questions import QUESTIONS, TYPE
from training.type_softmax import label_loss

Rows = NDArray[np.intp]


class ToldRows:
    """Likelihoods (pictures, values) of each question, and how much each picture's answer counts."""

    def __init__(self, examples: Sequence[GarmentExample]) -> None:
        self.likelihoods = {question: likelihoods_of(examples, question) for question in QUESTIONS}
        self._importance = {
            question: np.ones(len(examples), np.float32) if question == TYPE else importance(told)
            for question, told in self.likelihoods.items()
        }

    def loss(self, logits: Mapping[str, Tensor], rows: Rows, side_share: float) -> Tensor:
        """Mean loss of a batch over all that is known of it: {question: (batch, values)} -> scalar."""
        losses = [
            self._loss(question, asked, rows) * (1.0 if question == TYPE else side_share)
            for question, asked in logits.items()
        ]
        return torch.stack(losses).sum() / len(rows)

    def _loss(self, question: str, logits: Tensor, rows: Rows) -> Tensor:
        told = torch.from_numpy(self.likelihoods[question][rows])
        known = told.any(dim=1)
        weights = torch.from_numpy(self._importance[question][rows])[known]
        return (label_loss(logits[known], told[known]) * weights).sum()


def likelihoods_of(examples: Sequence[GarmentExample], question: str) -> NDArray[np.float32]:
    """How likely each value gets the picture's label: -> (pictures, values); zeros where nothing is known."""
    values = QUESTIONS[question]
    rows = [[example.answers.get(question, {}).get(value, 0.0) for value in values] for example in examples]
    return np.array(rows, np.float32).reshape(len(examples), len(values))


def importance(likelihoods: NDArray[np.float32], power: float = 0.5) -> NDArray[np.float32]:
    """Rare answers count more, by a power of rarity: (pictures, values) -> (pictures,), 1 on average."""
    shares = likelihoods / np.maximum(likelihoods.sum(axis=1, keepdims=True), 1e-9)
    rarity = 1.0 / np.maximum(shares.sum(axis=0), 1.0) ** power
    weights = shares @ rarity
    known = weights > 0
    return np.asarray(weights / weights[known].mean() if known.any() else weights, np.float32)
