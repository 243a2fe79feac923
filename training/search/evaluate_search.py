"""Measures the served search on pictures that it was not fitted on."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from compatibility.artifact import Tensors, load_artifact
from compatibility.encoders.encoder import Encoder, Vectors
from compatibility.unit_vectors import unit_vectors
from training.features import Progress
from training.fitted_pictures import FITTED_ON, known
from training.garments.framed_pictures import decoded
from training.readers.malformed import MalformedDataError
from training.search.catalogue_pairs import CataloguePair, read_pairs, title_digest, title_vectors
from training.search.fit_picture_text import FITTED_TITLES
from training.search.picture_vectors import picture_vectors
from training.search.recall import Ranks, figures, own_ranks, recall_interval
from training.text_vectors import TextEncoder
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.framing import framed
from wardrobe.search.alike_pictures import AlikePictures
from wardrobe.search.picture_text import PictureText

POOL = 600
# Pictures taken again, mirrored and cut closer, to be found by: as many as take some seconds to encode.
SHOWN_AGAIN = 100
CLOSER = 0.04


def evaluate_search(
    data: Path,
    picture_text: Path,
    alike: Path,
    cutter: Cutter,
    encoders: Sequence[Encoder],
    text_encoder: TextEncoder,
    cache: Path,
    progress: Progress,
) -> dict[str, Any]:
    """Text to picture over every catalogue picture never fitted on: -> what `--json` prints.

    `served.recall_at_10` is how often a title's own picture is among the ten best of all of them. Raises
    MalformedDataError when no picture is left, ArtifactError.
    """
    tensors, card = load_artifact(picture_text)
    bridge = PictureText.load(picture_text, text_encoder)
    every = read_pairs(data)
    unseen = ~known(tensors[FITTED_ON], [pair.file for pair in every])
    pairs = [pair for pair, new in zip(every, unseen, strict=True) if new]
    if not pairs:
        raise MalformedDataError(f"{data}: every picture was fitted on; give a folder with others")
    space = AlikePictures.load(alike)
    read = [each for each in encoders if each.id in (*bridge.encoders, *space.encoders)]
    vectors = picture_vectors([pair.file for pair in pairs], cutter, read, cache, progress)
    asked = unit_vectors(title_vectors(pairs, text_encoder, cache, progress) - tensors["text_centre"])
    ranks = own_ranks(asked, bridge.pictures(vectors))
    others = {
        f"served, {POOL} pictures": own_ranks(*_sampled(asked, bridge.pictures(vectors))),
        "chance": _by_chance(len(pairs)),
        "titles never fitted on": ranks[_new_titles(pairs, tensors)],
        "picture to picture": _shown_again(pairs, vectors, space, cutter, read, progress),
    }
    return {
        "served": figures(ranks),
        "others": {name: figures(found) for name, found in others.items() if len(found)},
        "data": {"products": len(every), "pool": len(pairs), "titles": len({pair.title for pair in pairs})},
        "seeds": [],
        "intervals": {
            name: {"recall_at_10": list(recall_interval(found, 10))}
            for name, found in {"served": ranks, **others}.items()
            if len(found)
        },
        "versions": {
            "search": card["version"],
            "cutter": cutter.version,
            "encoders": [*bridge.encoders, text_encoder.id],
            "weights": card["sha256"],
        },
    }


def _new_titles(pairs: Sequence[CataloguePair], tensors: Tensors) -> NDArray[np.bool_]:
    """Which titles stood under no fitted picture: a shop gives one title to several products."""
    digests = np.array([title_digest(pair.title) for pair in pairs], np.uint64)
    return ~np.isin(digests, tensors[FITTED_TITLES])


def _sampled(asked: Vectors, answers: Vectors) -> tuple[Vectors, Vectors]:
    """The same number of products for every folder: a larger pool is harder."""
    rows = np.sort(np.random.default_rng(0).permutation(len(asked))[:POOL])
    return asked[rows], answers[rows]


def _by_chance(count: int) -> Ranks:
    """Ranks of a search that knows nothing: every place as often."""
    return np.arange(count, dtype=np.int64)


def _shown_again(
    pairs: Sequence[CataloguePair],
    vectors: Mapping[str, Vectors],
    space: AlikePictures,
    cutter: Cutter,
    encoders: Sequence[Encoder],
    progress: Progress,
) -> Ranks:
    """Rank of a product's own picture when it is shown mirrored and cut closer."""
    frames = []
    for row, pair in enumerate(pairs[:SHOWN_AGAIN]):
        progress("Showing pictures again", row, min(len(pairs), SHOWN_AGAIN))
        frames.append(framed(cutter.cut(_again(decoded(pair.file)))))
    again = {encoder.id: encoder.encode(frames) for encoder in encoders}
    asked, answers = space.place(again), space.place(vectors)
    scores = asked @ answers.T
    own = np.diag(scores)[:, None]
    return np.asarray((scores >= own).sum(axis=1) - 1, np.int64)


def _again(picture: Image.Image) -> Image.Image:
    side, top = round(picture.width * CLOSER), round(picture.height * CLOSER)
    return ImageOps.mirror(picture.crop((side, top, picture.width - side, picture.height - top)))
