"""What a parser makes of worn outfits, beside baselines."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.features import Progress
from training.parsing.cut_measure import opaque
from training.parsing.parsing_measure import Confusions, confusion, told_classes
from training.readers.worn_outfits import WornPhoto, class_rows
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.parsing_classes import CLASSES, FIRST_GARMENT

Labels = NDArray[np.uint8]

# The places of a photo that the baseline tells apart: rows, columns.
PLACES = (32, 20)


def worn_report(photos: Sequence[WornPhoto], cutter: Cutter, progress: Progress) -> dict[str, Any]:
    """Parse and cut every photo: -> the parts of a report that are about worn outfits."""
    counts, skin, coarse = [], [], []
    for number, photo in enumerate(photos):
        progress("Parsing worn outfits", number, len(photos))
        labels = class_rows(photo)
        with Image.open(photo.file) as opened:
            picture = opened.convert("RGB")
        parsed = cutter.parsed(picture)
        counts.append(confusion(labels, told_classes(parsed.parsing.shares, picture.size)))
        cut = opaque(parsed.cut(parsed.garments.main))
        skin.append(float(((labels[cut] > 0) & (labels[cut] < FIRST_GARMENT)).mean()) if cut.any() else 0.0)
        coarse.append(_coarse(labels))
    told = Confusions(np.array(counts))
    return {
        "served": told.figures(),
        "others": {
            "kinds in 10 photos or more": told.often(),
            "slots": told.slots(),
            "whole person": told.person(),
            **_baselines(np.array(coarse)),
        },
        "classes": told.by_class(),
        "skin": {"of_cut_out": round(float(np.mean(skin)), 4)},
        "data": {"worn-outfits": {"pictures": len(photos)}},
        "intervals": {"served": told.intervals()},
    }


def _coarse(labels: Labels) -> Labels:
    size = (PLACES[1], PLACES[0])
    return np.asarray(Image.fromarray(labels).resize(size, Image.Resampling.NEAREST))


def _baselines(coarse: Labels) -> dict[str, dict[str, float]]:
    """What is told without looking, (photos, rows, columns): the ground, or what is most frequent there.

    The second has seen the very labels that it is measured on, which flatters it.
    """
    usual = np.stack([(coarse == row).sum(axis=0) for row in range(len(CLASSES))]).argmax(axis=0)
    likely = np.stack([(coarse == row).sum(axis=0) for row in range(1, len(CLASSES))]).argmax(axis=0) + 1
    dressed = np.where((coarse > 0).mean(axis=0) > 0.5, likely, 0)
    told = {
        "ground everywhere": np.zeros_like(usual),
        "most frequent there": usual,
        "a person there": dressed,
    }
    return {
        name: Confusions(np.array([confusion(one, guess.astype(np.uint8)) for one in coarse])).figures()
        for name, guess in told.items()
    }
