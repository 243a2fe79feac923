"""The plain raters and probes that stand in every table of outfits."""

from collections.abc import Mapping, Sequence

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.lite1 import Lite1Encoder
from training.baselines import chance, cosine, nearness, popularity, type_pair_frequency
from training.measure import PairRater
from training.probes import BorderProbe, MaskShapeProbe
from training.readers.outfit_data import OutfitData

BORDER, OUTLINE = BorderProbe(), MaskShapeProbe()
PROBES = (BORDER, OUTLINE)


def outfit_baselines(
    data: OutfitData, vectors: Mapping[str, Vectors], picture: str, colour: str
) -> dict[str, PairRater | None]:
    """Every baseline by its name; None for one that needs training outfits where there are none.

    `picture` and `colour` are the ids of the encoders whose vectors are compared as they are.
    """
    train = data.outfits.get("train")
    return {
        "chance": chance(),
        "popularity": popularity(train, len(data.items)) if train else None,
        "raw cosine": cosine(vectors[picture]),
        "colour histogram": cosine(vectors[colour]),
        "type-pair frequency": type_pair_frequency(train, data.types()) if train else None,
        **probes(vectors),
    }


def raw_picture(vectors: Mapping[str, Vectors], read: Sequence[str]) -> str:
    """The encoder whose vectors are compared as they are: the published one, else the first that is read.

    A tuned encoder has learned from outfits; a baseline must not have.
    """
    return Lite1Encoder.id if Lite1Encoder.id in vectors else read[0]


def probes(vectors: Mapping[str, Vectors]) -> dict[str, PairRater]:
    """What must stay near chance, or something beside the garment gives outfits away."""
    return {
        "border-only probe": nearness(vectors[BORDER.id]),
        "mask-shape-only probe": cosine(vectors[OUTLINE.id]),
    }
