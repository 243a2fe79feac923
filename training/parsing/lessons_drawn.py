"""Draws the lessons of a step."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.parsing.lesson import shown
from training.parsing.school import School
from wardrobe.recognition.parser import DEVIATION, MEAN


@dataclass(frozen=True)
class DrawnLessons:
    """Views (batch, 3, h, w), numbers of sets (batch, h/4, w/4), and which photos tell all (batch,)."""

    views: Tensor
    sets: Tensor
    labelled: Tensor


class LessonDraw:
    """Goes through each source in an order of its own, again and again."""

    def __init__(self, school: School) -> None:
        self._school = school

    def drawn(self, step: int, shares: Mapping[str, int], random: np.random.Generator) -> DrawnLessons:
        """The lessons of one step, so many of each source; the same for the same step and random numbers."""
        views, sets, labelled = [], [], []
        for name, share in shares.items():
            source = self._school.sources[name]
            for place in range(step * share, (step + 1) * share):
                lesson = source.lesson(_number(place, len(source)), random)
                view, numbers = shown(lesson, self._school.sets.anything, random)
                views.append(view)
                sets.append(numbers)
                labelled.append(name == "worn")
        pixels = (np.stack(views).astype(np.float32) / 255 - MEAN) / DEVIATION
        return DrawnLessons(
            torch.from_numpy(pixels).permute(0, 3, 1, 2),  # stays channels last in memory, which is faster
            torch.from_numpy(np.stack(sets).astype(np.int64)),
            torch.tensor(labelled),
        )


def _number(place: int, count: int) -> int:
    """Which lesson comes at a place: a new order of all of them on every round."""
    order = np.random.default_rng(place // count).permutation(count)
    return int(order[place % count])
