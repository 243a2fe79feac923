"""Gathers pictures of garments with all that is known of them, and keeps some of each data set apart."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from training.garments.questions import COLUMNS, PATTERNS, TYPE, Answer, Answers, named
from training.garments.title_answers import catalogue_answers
from training.readers.malformed import csv_rows
from training.type_examples import CATALOGUE, CLOSET, OUTFITS, TypeExample, read_type_examples

ATTRIBUTES, DRESS_PATTERNS = "attributes", "dress-patterns"
# One in five of the attribute photos is kept apart, by a checksum of its file name: always the same ones.
FIFTHS, KEPT_FIFTH = 5, 4
_SLEEVE_OF_LABEL = {"Longsleeve": "long", "T-Shirt": "short", "Hoodie": "long", "Undershirt": "none"}
_LENGTH_OF_LABEL = {"Shorts": "short", "Pants": "long"}
_MATERIAL_OF_FABRIC = {
    "P-PLANA": "woven",
    "K-CIRCULAR": "jersey",
    "T-TRICOT": "knit",
    "J-JEANS": "denim",
    "O-POLIPIEL": "leather",
    "L-PIEL": "leather",
}
_PATTERN_OF_COLUMN = {
    "pattern_floral": "floral",
    "pattern_graphics": "graphic",
    "pattern_plaid": "checked",
    "pattern_solid": "plain",
    "pattern_spot": "spotted",
    "pattern_stripe": "striped",
}
_PATTERN_OF_LABEL = {
    **{label: label for label in ("animal", "floral", "plain")},
    "stripes": "striped",
    "squares": "checked",
    "houndstooth": "checked",
    "polka dot": "spotted",
    **dict.fromkeys(("letter_numb", "cartoon", "skull", "stars"), "graphic"),
    **dict.fromkeys(("OTHER", "scales", "tribal", "ikat", "chevron", "geometry"), "other"),
}


@dataclass(frozen=True)
class GarmentExample:
    """One picture and its answers, as likelihoods (see `type_meanings`).

    `ready` marks pictures that need no cutting out; `group` must not be split between fitting and measuring.
    """

    source: str
    file: Path
    answers: Answers
    group: str
    held_out: bool
    ready: bool = False


def read_garment_examples(data: Path) -> tuple[GarmentExample, ...]:
    """All pictures of the data sets under `data` of which anything is known.

    Raises MalformedDataError when there is none, or with file and line when one is malformed.
    """
    # Without photos of people, typed pictures are what the folder must hold: their reader says so.
    alone = any((data / source).is_dir() for source in (ATTRIBUTES, DRESS_PATTERNS))
    typed_too = any((data / source).is_dir() for source in (CLOSET, CATALOGUE, OUTFITS))
    typed = [_typed(example, told) for example, told in _told_by_rows(data)] if typed_too or not alone else []
    others = [
        example
        for source, read in ((ATTRIBUTES, read_attributes), (DRESS_PATTERNS, read_dress_patterns))
        if (data / source).is_dir()
        for example in read(data / source)
    ]
    return tuple(example for example in (*typed, *others) if example.answers)


def read_attributes(folder: Path) -> tuple[GarmentExample, ...]:
    """All photos of `attributes`, to be read whole: their labels speak of all that somebody wears above.

    An empty cell answers nothing.
    """
    rows = csv_rows(folder / "labels.csv", ("image", *_ATTRIBUTE_COLUMNS))
    return tuple(
        GarmentExample(
            source=ATTRIBUTES,
            file=folder / "images" / row["image"],
            answers=attribute_answers(row),
            group=row["image"],
            held_out=zlib.crc32(row["image"].encode()) % FIFTHS == KEPT_FIFTH,
            ready=True,
        )
        for _, row in rows
    )


def attribute_answers(row: Mapping[str, str]) -> Answers:
    """What the 26 columns of a row answer, and the one pattern that they make together."""
    told = {
        question: named(question, _VALUES.get(value, value))
        for column, question in _ATTRIBUTE_COLUMNS.items()
        if (value := row[column])
    }
    patterns = [name for column, name in _PATTERN_OF_COLUMN.items() if row[column] == "yes"]
    return {**told, "pattern": named("pattern", *patterns)} if len(patterns) == 1 else told


def read_dress_patterns(folder: Path) -> tuple[GarmentExample, ...]:
    """All crops of `dress-patterns`: nothing but pattern is known of them, and no ground is seen."""
    return tuple(
        GarmentExample(
            source=DRESS_PATTERNS,
            file=folder / "images" / f"{row['image']}.jpg",
            answers={"pattern": named("pattern", _PATTERN_OF_LABEL[row["label"]])},
            group=row["image"],
            held_out=row["split"] != "train",
            ready=True,
        )
        for _, row in csv_rows(folder / "labels.csv", ("image", "label", "split"))
    )


def _told_by_rows(data: Path) -> list[tuple[TypeExample, Answers]]:
    catalogue = _by_id(data / CATALOGUE / "styles.csv", "id", _CATALOGUE_COLUMNS, catalogue_answers)
    fabrics = _by_id(data / OUTFITS / "items.csv", "code", ("code", "fabric"), _fabric)
    told = {CATALOGUE: catalogue, OUTFITS: fabrics}
    return [
        (one, told[one.source][one.group] if one.source in told else _said(one.label))
        for one in read_type_examples(data)
    ]


def _by_id(
    file: Path, key: str, columns: tuple[str, ...], read: Callable[[Mapping[str, str]], Answers]
) -> dict[str, Answers]:
    rows = csv_rows(file, columns) if file.is_file() else ()
    return {row[key].strip(): read(row) for _, row in rows}


def _fabric(row: Mapping[str, str]) -> Answers:
    material = _MATERIAL_OF_FABRIC.get(row["fabric"])
    return {"material": named("material", material)} if material else {}


def _said(label: str) -> Answers:
    tables = (("sleeve", _SLEEVE_OF_LABEL), ("length", _LENGTH_OF_LABEL))
    return {question: named(question, table[label]) for question, table in tables if label in table}


def _typed(example: TypeExample, told: Answers) -> GarmentExample:
    kind: Answer = example.likelihoods
    return GarmentExample(
        source=example.source,
        file=example.file,
        answers={TYPE: kind, **told},
        group=example.group,
        held_out=example.held_out,
        ready=example.ready,
    )


_CATALOGUE_COLUMNS = ("id", "articleType", "gender", "season", "usage", "productDisplayName")
_ATTRIBUTE_COLUMNS = {
    **{name: name for name in ("collar", "placket", "neckline", "gender")},
    **{name: name for name in COLUMNS},
    "sleevelength": "sleeve",
}
_VALUES = {"v-shape": "v-neck", "female": "women", "male": "men"}
assert set(_PATTERN_OF_LABEL.values()) | set(_PATTERN_OF_COLUMN.values()) == set(PATTERNS)
