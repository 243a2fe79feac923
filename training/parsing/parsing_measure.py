"""Figures of a parser on photos whose every pixel is labelled."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from wardrobe.recognition.garment_pieces import GROUP_NAMES, GROUPS
from wardrobe.recognition.parser import Shares
from wardrobe.recognition.parsing_classes import CLASSES, FIRST_GARMENT, GARMENT_CLASSES

Counts = NDArray[np.int64]

DRAWS, LEVEL = 1000, 0.95
# Kinds in fewer photos than this tell more of chance than of the parser.
OFTEN = 10
SLOT_ROWS = (*range(FIRST_GARMENT), *(FIRST_GARMENT + GROUP_NAMES.index(group) for group in GROUPS))


@dataclass(frozen=True)
class Confusions:
    """How many pixels of each class were taken for which: (photos, classes labelled, classes told)."""

    counts: Counts

    def figures(self) -> dict[str, float]:
        """`miou` over the garment classes that occur, `foreground_iou` of garment against the rest."""
        return _of_all(self.counts.sum(axis=0))

    def intervals(self, seed: int = 0) -> dict[str, tuple[float, float]]:
        """95 % bootstrap intervals over photos."""
        photos = len(self.counts)
        drawn = np.random.default_rng(seed).multinomial(photos, np.full(photos, 1 / photos), size=DRAWS)
        counts = (drawn @ self.counts.reshape(photos, -1)).reshape(DRAWS, *self.counts.shape[1:])
        ends = [(1 - LEVEL) / 2, (1 + LEVEL) / 2]
        miou, foreground = (np.quantile(one, ends) for one in _figures(counts))
        low, high = (_rounded(*rows) for rows in zip(miou, foreground, strict=True))
        return {name: (low[name], high[name]) for name in low}

    def by_class(self) -> dict[str, dict[str, float]]:
        """Intersection over union of every class that occurs, and in how many photos it does."""
        ious, photos = _ious(self.counts.sum(axis=0)[None])[0], (self.counts.sum(axis=2) > 0).sum(axis=0)
        return {
            name: {"iou": round(float(ious[row]), 4), "photos": int(photos[row])}
            for row, name in enumerate(CLASSES)
            if photos[row]
        }

    def often(self) -> dict[str, float]:
        """`miou` over the garments that are in ten photos or more."""
        told = self.by_class()
        found = [
            told[name]["iou"] for name in GARMENT_CLASSES if name in told and told[name]["photos"] >= OFTEN
        ]
        return {"miou": round(float(np.mean(found)), 4)} if found else {}

    def slots(self) -> dict[str, float]:
        """The same figures when it is enough to know the slot: a coat for a jacket is right."""
        groups = np.eye(FIRST_GARMENT + len(GROUP_NAMES), dtype=np.int64)[list(SLOT_ROWS)]
        return _of_all(groups.T @ self.counts.sum(axis=0) @ groups)

    def person(self) -> dict[str, float]:
        """`foreground_iou` of the whole person, garments, skin and hair, against the ground."""
        counts = self.counts.sum(axis=0)
        both, either = counts[1:, 1:].sum(), counts.sum() - counts[0, 0]
        return {"foreground_iou": round(float(both / max(1, either)), 4)}


def confusion(labelled: NDArray[np.uint8], told: NDArray[np.uint8]) -> Counts:
    """Two maps of rows of `CLASSES`, (height, width) each -> (classes, classes)."""
    places = labelled.astype(np.int64) * len(CLASSES) + told
    return np.bincount(places.ravel(), minlength=len(CLASSES) ** 2).reshape(len(CLASSES), -1)


def told_classes(shares: Shares, size: tuple[int, int]) -> NDArray[np.uint8]:
    """The likeliest class of every pixel: (classes, h, w), (width, height) -> (height, width)."""
    grown = [np.asarray(Image.fromarray(plane).resize(size, Image.Resampling.BILINEAR)) for plane in shares]
    return np.asarray(np.stack(grown).argmax(axis=0), np.uint8)


def _figures(counts: NDArray[np.number]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(draws, classes, classes) -> mean IoU over garments that occur, IoU of garment: (draws,) each."""
    ious, occurs = _ious(counts), counts.sum(axis=2) > 0
    occurs[:, :FIRST_GARMENT] = False
    miou = (ious * occurs).sum(axis=1) / np.maximum(1, occurs.sum(axis=1))
    both = counts[:, FIRST_GARMENT:, FIRST_GARMENT:].sum(axis=(1, 2))
    either = counts.sum(axis=(1, 2)) - counts[:, :FIRST_GARMENT, :FIRST_GARMENT].sum(axis=(1, 2))
    return miou, both / np.maximum(1, either)


def _ious(counts: NDArray[np.number]) -> NDArray[np.float64]:
    """(draws, classes, classes) -> (draws, classes)."""
    right = np.diagonal(counts, axis1=1, axis2=2).astype(np.float64)
    either = counts.sum(axis=2) + counts.sum(axis=1) - right
    return np.asarray(right / np.maximum(1, either), np.float64)


def _of_all(counts: Counts) -> dict[str, float]:
    miou, foreground = _figures(counts[None])
    return _rounded(miou[0], foreground[0])


def _rounded(miou: float, foreground: float) -> dict[str, float]:
    return {"miou": round(float(miou), 4), "foreground_iou": round(float(foreground), 4)}
