"""Items, worn and thrown-together outfits drawn at random, as large as the published test parts."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compatibility.encoders.encoder import Vectors
from compatibility.pair_scorer import EmbeddedItems
from training.readers.outfit_data import Example, Question

FAMILIES, DIM, STYLES, NOISE = 11, 64, 40, 2.5  # 11 families make 66 type spaces
SMALLEST_OUTFIT, LARGEST_OUTFIT = 3, 8


@dataclass(frozen=True)
class DrawnOutfits:
    """Embedded items, the masks of their pairs of families, and what is asked about them."""

    items: EmbeddedItems
    masks: Vectors
    examples: tuple[Example, ...]
    questions: tuple[Question, ...]

    @property
    def labels(self) -> NDArray[np.int64]:
        """1 for an outfit of one style, 0 for one of any."""
        return np.array([example.label for example in self.examples], np.int64)


def drawn_outfits(seed: int, items: int = 20_000, outfits: int = 4_000, questions: int = 500) -> DrawnOutfits:
    """Half of the outfits have items of one style; a question's wrong answers are of any."""
    chance = np.random.default_rng(seed)
    centres = chance.normal(size=(STYLES, DIM))
    vectors = centres[np.arange(items) % STYLES] + NOISE * chance.normal(size=(items, DIM))
    masks = chance.normal(0.9, 0.7, (FAMILIES, FAMILIES, DIM))  # as the reference draws its own
    return DrawnOutfits(
        items=EmbeddedItems(vectors.astype(np.float32), chance.integers(0, FAMILIES, items)),
        masks=((masks + masks.transpose(1, 0, 2)) / 2).astype(np.float32),
        examples=tuple(_example(chance, items, number % 2) for number in range(outfits)),
        questions=tuple(_question(chance, items, number) for number in range(questions)),
    )


def _example(chance: np.random.Generator, items: int, label: int) -> Example:
    size = int(chance.integers(SMALLEST_OUTFIT, LARGEST_OUTFIT + 1))
    return Example(_of_one_style(chance, items, size) if label else _any(chance, items, size), label)


def _question(chance: np.random.Generator, items: int, number: int) -> Question:
    size = int(chance.integers(SMALLEST_OUTFIT, LARGEST_OUTFIT + 1))
    *worn, right = _of_one_style(chance, items, size)
    answers = [row for row in _any(chance, items, 4) if row != right][:3]
    correct = int(chance.integers(0, 4))
    answers.insert(correct, right)
    return Question(f"outfit {number}", tuple(worn), tuple(answers), correct)


def _of_one_style(chance: np.random.Generator, items: int, size: int) -> tuple[int, ...]:
    rows = chance.choice(items // STYLES, size, replace=False) * STYLES + chance.integers(0, STYLES)
    return tuple(rows.tolist())


def _any(chance: np.random.Generator, items: int, size: int) -> tuple[int, ...]:
    return tuple(chance.choice(items, size, replace=False).tolist())
