"""How many times faster an epoch is than the reference's, on the same outfits, one thread.

On pictures: a small backbone, the same on both sides; the reference loads and embeds three pictures for each
pair of an outfit, ours each item of a batch once. On cached vectors (Oklab histograms): only the head learns;
ours is `fit_seed`. The reference's modules are unchanged; `side_by_side/reference_loop.py` says which loop
trains them and why. Needs the outfits of ENSEMBLE_DATA. Usage:

    ENSEMBLE_DATA=DATA python benchmarks/reference_training.py --reference DIR
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from side_by_side.checkout import opened
from side_by_side.picture_fit import DIM, PictureFit, backbone
from side_by_side.ratios import guard, say, told, turn_about
from side_by_side.reference_loop import ReferenceLoop, Triplets
from torch import Tensor, nn

from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.family_rows import FAMILY_ROWS, family_rows
from compatibility.pair_scorer import EmbeddedItems
from compatibility.prepared_items import PreparedItems
from compatibility.unit_vectors import unit_vectors
from training.bootstrap import drop_intervals
from training.fit_config import FitConfig
from training.fit_seed import FitInput, fit_seed
from training.measure import PairRater, measure
from training.readers.outfits import OutfitData, read_outfits

PICTURES_TARGET, VECTORS_TARGET = 5.0, 50.0
PICTURE_OUTFITS, VECTOR_OUTFITS, SIDE, EPOCHS = 30, 200, 64, 20


class Data:
    """Some train outfits to learn from, and the questions of valid to be measured by."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.all: OutfitData = read_outfits(folder, "disjoint", ("train", "valid"))
        self.families = family_rows(self.all.types())
        self.groups = [item.group for item in self.all.items]
        train = [one.items for one in self.all.outfits["train"]]
        self._outfits = [train[row] for row in np.random.default_rng(seed).permutation(len(train))]
        self.asked = sorted(self.all.rows_of("valid"))

    def outfits(self, count: int) -> Sequence[tuple[int, ...]]:
        """So many train outfits."""
        return self._outfits[:count]

    def picture(self, row: int) -> Tensor:
        """Read a picture from its file: -> (3, side, side)."""
        with Image.open(self.all.items[row].file) as picture:
            pixels = np.asarray(picture.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BILINEAR))
        return torch.from_numpy(pixels.transpose(2, 0, 1).astype(np.float32) / 127.5 - 1.0)

    def kept(self, before: PairRater, after: PairRater) -> bool:
        """Whether ours is not measurably lower; both rate rows of `asked`."""
        place = np.zeros(len(self.all.items), np.int64)
        place[self.asked] = np.arange(len(self.asked))
        one, other = (
            measure(
                lambda left, right, rate=rate: rate(place[left], place[right]),
                self.all.questions["valid"],
                self.all.examples["valid"],
            )
            for rate in (before, after)
        )
        drops = drop_intervals(one, other)
        return guard(
            f"valid, reference {one.figures()}, ours {other.figures()}, drops {drops}",
            all(low <= 0 for low, _ in drops.values()),
        )


def on_pictures(data: Data, repeats: int, seed: int) -> bool:
    """An epoch end to end, from files."""
    outfits, sides = data.outfits(PICTURE_OUTFITS), []
    for _ in range(2):
        torch.manual_seed(seed)
        sides.append(backbone())
    theirs = ReferenceLoop(sides[0], DIM, Triplets(outfits, data.families, data.picture))
    ours = PictureFit(sides[1], outfits, data.families, data.groups, data.picture)
    turns = turn_about(theirs.epoch, ours.epochs, repeats)
    asked = torch.stack([data.picture(row) for row in data.asked])
    families = data.families[data.asked]
    say(f"{len(outfits)} outfits, pictures of {SIDE} pixels, {repeats + 1} epochs each")
    reached = told("P7 an epoch on pictures", turns, PICTURES_TARGET)
    return data.kept(theirs.rater(asked, families), ours.rater(asked, families)) and reached


def on_vectors(data: Data, repeats: int, seed: int) -> bool:
    """An epoch of the head, from vectors in memory."""
    outfits = data.outfits(VECTOR_OUTFITS)
    features, config = _histograms(data, outfits), FitConfig(epochs=EPOCHS, embedding_dim=DIM)
    vectors = torch.from_numpy(features)
    torch.manual_seed(seed)
    head = nn.Linear(features.shape[1], DIM)
    theirs = ReferenceLoop(head, DIM, Triplets(outfits, data.families, vectors.__getitem__))
    source = FitInput(outfits, features, data.families, data.groups, len(FAMILY_ROWS))
    turns = turn_about(theirs.epoch, _fit(source, config, seed), repeats, EPOCHS)
    model = fit_seed(source, config, seed, _silent)
    families = data.families[data.asked]
    say(f"{len(outfits)} outfits, vectors of {features.shape[1]}, {repeats + 1} epochs against {EPOCHS}")
    reached = told("P7 an epoch on cached vectors", turns, VECTORS_TARGET)
    with torch.no_grad():
        items = EmbeddedItems(model.embed(vectors[data.asked]).numpy(), families)
        ours = PreparedItems(items, model.masks().numpy()).paired
    return data.kept(theirs.rater(vectors[data.asked], families), ours) and reached


def _fit(source: FitInput, config: FitConfig, seed: int) -> Callable[[int], object]:
    """A whole fit, with its first step and its set-up; `times` epochs are the config's."""
    return lambda times: fit_seed(source, config, seed, _silent)


def _histograms(data: Data, outfits: Sequence[tuple[int, ...]]) -> np.ndarray:
    encoder, features = ColourHistogramEncoder(), np.zeros((len(data.all.items), 648), np.float32)
    for row in sorted({item for outfit in outfits for item in outfit} | set(data.asked)):
        with Image.open(data.all.items[row].file) as picture:
            features[row] = unit_vectors(encoder.encode([picture]), 0.5)[0]
    return features


def _silent(what: str, done: int, whole: int) -> None:
    """A fit tells its progress; here nobody listens."""


def main() -> bool:
    """Print ratios and guards; -> whether all figures are reached."""
    chosen = opened(__doc__)
    if "ENSEMBLE_DATA" not in os.environ:
        say("reference_training.py needs pictures of outfits: set ENSEMBLE_DATA to their folder")
        return False
    np.random.seed(chosen.seed)
    data = Data(Path(os.environ["ENSEMBLE_DATA"]) / "outfits", chosen.seed)
    reached = [way(data, chosen.repeats, chosen.seed) for way in (on_pictures, on_vectors)]
    return all(reached)


if __name__ == "__main__":
    sys.exit(not main())
