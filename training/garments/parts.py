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
    """What the encoder learns from: what is neither held out nor calibrates, photos of people both ways."""
    return both_ways([one for one in examples if not one.held_out and not calibrates(one)])


def both_ways(examples: Sequence[GarmentExample]) -> tuple[GarmentExample, ...]:
    """Photos of people whole and cut out: labels speak of all they wear above, a cut-out of a piece."""
    cut = [replace(one, ready=False) for one in examples if one.source == ATTRIBUTES]
    return (*examples, *cut)
