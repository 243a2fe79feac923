"""The contract that every encoder keeps."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Vectors = NDArray[np.float32]
# Encoders of texts, which many items do not have: their vectors may be missing, or zero.
OF_TEXTS = frozenset({"minilm@1"})


class EncoderMismatchError(ValueError):
    """Vectors of different encoders, or of different versions of one, were about to be mixed."""


class Encoder(Protocol):
    """Turns cut-outs on white into vectors.

    `id` names the encoder and its version (`lite1@1`); vectors with different ids never mix.
    """

    @property
    def id(self) -> str: ...

    @property
    def dim(self) -> int: ...

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors:
        """Encode cut-outs on white: (pictures) -> (pictures, dim)."""
        ...
