"""How well cut-outs fit: the teacher's on people's photos, the known outline on composed ones."""

from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from PIL import Image

from training.features import Progress
from training.parsing.cut_measure import Cuts, opaque, overlap, pale_photos

# Composed photos; each cutter cuts each of them.
PALE = 150

Figures = dict[str, dict[str, float]]


def taught_report(files: Sequence[Path], masks: Sequence[Path], cutter: Cuts, progress: Progress) -> Figures:
    """How far the cut-outs of people's photos are the teacher's."""
    found = []
    for number, (file, kept) in enumerate(zip(files, masks, strict=True)):
        progress("Cutting people's photos", number, len(files))
        with Image.open(file) as photo, Image.open(kept) as mask:
            found.append(overlap(opaque(cutter.cut(photo)), np.asarray(mask) > 127))
    return {
        "people's photos, against the teacher": {
            "foreground_iou": round(float(np.mean(found)), 4),
            "median_iou": round(float(np.median(found)), 4),
        }
    }


def pale_report(
    packshots: Sequence[Path], grounds: Sequence[Image.Image], cutters: Mapping[str, Cuts], progress: Progress
) -> Figures:
    """How well each cutter finds pale garments on grounds of nearly their colour."""
    found: dict[str, list[float]] = {name: [] for name in cutters}
    for number, (photo, mask) in enumerate(islice(pale_photos(packshots, grounds), PALE)):
        progress("Cutting pale garments on pale grounds", number, PALE)
        for name, cutter in cutters.items():
            found[name].append(overlap(opaque(cutter.cut(photo)), mask))
    return {
        f"pale on pale, {name}": {"foreground_iou": round(float(np.mean(ious)), 4)}
        for name, ious in found.items()
        if ious
    }
