"""Gathers examples of item types from the data sets, and keeps some of each apart for measuring."""

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from compatibility.item_types import TYPE_NAMES
from training.readers.closet_photos import ClosetPhoto, read_closet_photos
from training.readers.malformed import MalformedDataError, csv_rows
from training.readers.outfits import read_outfits
from training.readers.shop_catalogue import read_shop_catalogue
from training.type_meanings import meaning

CLOSET, OUTFITS, CATALOGUE = "closet-photos", "outfits", "shop-catalogue"
PROTOCOL = "disjoint"
# One in ten senders and products is kept apart, by a checksum of its id: always the same ones.
PARTS, KEPT_APART = 10, 4


@dataclass(frozen=True)
class TypeExample:
    """One picture and how likely each type is to get its label.

    `group` holds what must not be split between fitting and measuring (a sender, a product);
    `ready` marks pictures that are cut out and framed already. `small_label` is the label in the
    published 10-class test, empty outside of it.
    """

    source: str
    file: Path
    label: str
    likelihoods: Mapping[str, float]
    group: str
    held_out: bool
    ready: bool = False
    small_label: str = ""


def read_type_examples(data: Path) -> tuple[TypeExample, ...]:
    """All examples of the data sets under `data`, but for those whose label means none of our types.

    Raises MalformedDataError when there is none, or with file and line when one is malformed.
    """
    found = [read(data / source) for source, read in _READERS.items() if (data / source).is_dir()]
    if not found:
        raise MalformedDataError(f"{data}: holds none of {', '.join(_READERS)}; point --data at their folder")
    return tuple(example for examples in found for example in examples if example.likelihoods)


def type_likelihoods(examples: Sequence[TypeExample]) -> NDArray[np.float32]:
    """How likely each type is to get the label of each example: -> (examples, types)."""
    rows = [[example.likelihoods.get(name, 0.0) for name in TYPE_NAMES] for example in examples]
    return np.array(rows, np.float32).reshape(len(rows), len(TYPE_NAMES))


def _closet(folder: Path) -> tuple[TypeExample, ...]:
    photos = read_closet_photos(folder)
    published = {photo.sender for photo in photos if photo.small_split == "test"}
    return tuple(_closet_example(photo, photo.sender in published) for photo in photos)


def _closet_example(photo: ClosetPhoto, published: bool) -> TypeExample:
    return TypeExample(
        source=CLOSET,
        file=photo.file,
        label=photo.label,
        likelihoods=meaning(CLOSET, photo.label),
        group=photo.sender,
        held_out=published or kept_apart(photo.sender),
        small_label=photo.small_label if photo.small_split == "test" else "",
    )


def _catalogue(folder: Path) -> tuple[TypeExample, ...]:
    return tuple(
        TypeExample(
            source=CATALOGUE,
            file=item.file,
            label=item.article_type,
            likelihoods=meaning(CATALOGUE, item.article_type),
            group=item.id,
            held_out=kept_apart(item.id),
        )
        for item in read_shop_catalogue(folder)
    )


def _outfits(folder: Path) -> tuple[TypeExample, ...]:
    """Items of the item-disjoint protocol: its training part is for fitting, the other two are kept apart."""
    data = read_outfits(folder, PROTOCOL, needed=("train",))
    fitted = {row for outfit in data.outfits["train"] for row in outfit.items}
    labels = {row["code"].strip(): row["type"] for _, row in csv_rows(folder / "items.csv", ("code", "type"))}
    return tuple(
        TypeExample(
            source=OUTFITS,
            file=item.file,
            label=labels[item.code],
            likelihoods=meaning(OUTFITS, labels[item.code]),
            group=item.code,
            held_out=row not in fitted,
            ready=True,
        )
        for row, item in enumerate(data.items)
    )


def kept_apart(group: str) -> bool:
    """Whether a sender or product is one of those kept for measuring."""
    return zlib.crc32(group.encode()) % PARTS == KEPT_APART


_READERS: Mapping[str, Callable[[Path], tuple[TypeExample, ...]]] = {
    CLOSET: _closet,
    OUTFITS: _outfits,
    CATALOGUE: _catalogue,
}
