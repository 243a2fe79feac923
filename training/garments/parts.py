"""Splits examples: what teaches the encoder, what calibrates the heads, what only measures."""

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from training.garments.garment_examples import ATTRIBUTES, GarmentExample
from training.type_examples import PARTS

# Of what is not held out, one in ten senders, products and photos is left for calibration and choices.
CALIBRATING = 5


# Heads are held near those that the encoder learned with: so many pictures of a data set are enough.
ENOUGH = 1500


def enough(examples: Sequence[GarmentExample]) -> tuple[GarmentExample, ...]:
    """At most 1,500 of each data set, the same ones every time, in their order."""
    order = sorted(range(len(examples)), key=lambda row: zlib.crc32(examples[row].group.encode()))
    counts: Counter[str] = Counter()
    taken = set()
    for row in order:
        counts[examples[row].source] += 1
        if counts[examples[row].source] <= ENOUGH:
            taken.add(row)
    return tuple(example for row, example in enumerate(examples) if row in taken)


def calibrates(example: GarmentExample) -> bool:
    """Whether the encoder must not see this picture, so that its heads can be judged on it."""
    return not example.held_out and zlib.crc32(example.group.encode()) % PARTS == CALIBRATING


def teaching(examples: Sequence[GarmentExample]) -> tuple[GarmentExample, ...]:
    """What the encoder learns from; photos of people come uncut, too, since they are few."""
    taught = [example for example in examples if not example.held_out and not calibrates(example)]
    uncut = [replace(example, ready=True) for example in taught if example.source == ATTRIBUTES]
    return (*taught, *uncut)
