"""A published model of pictures and texts (FashionCLIP, SigLIP) in the place of the fitted bridge."""

from collections.abc import Mapping, Sequence
from typing import Protocol, Self

from PIL import Image

from compatibility.encoders.encoder import EncoderMismatchError, Vectors
from compatibility.unit_vectors import unit_vectors


class JointEncoder(Protocol):
    """Encodes pictures and texts into one space; see `compatibility.encoders.hub_joint_encoder`."""

    @property
    def id(self) -> str: ...

    @property
    def dim(self) -> int: ...

    def encode(self, pictures: Sequence[Image.Image]) -> Vectors: ...

    def encode_texts(self, texts: Sequence[str]) -> Vectors: ...


class JointSpace:
    """Texts and pictures as one model puts them, which nothing here has fitted."""

    def __init__(self, encoder: JointEncoder) -> None:
        self.encoder = encoder
        self.version = encoder.id
        self.encoders = (encoder.id,)
        self.dim = encoder.dim

    @classmethod
    def open(cls, name: str) -> Self:
        """A local folder or a hub id; raises EncoderUnavailableError."""
        # Opens torch and transformers, which the fitted bridge does without.
        from compatibility.encoders.hub_joint_encoder import HubJointEncoder
        from compatibility.encoders.model_folder import ModelFolder

        return cls(HubJointEncoder(ModelFolder.find(name)))

    def texts(self, texts: Sequence[str]) -> Vectors:
        """(texts) -> unit vectors (texts, dim)."""
        return unit_vectors(self.encoder.encode_texts(texts))

    def pictures(self, vectors: Mapping[str, Vectors]) -> Vectors:
        """{encoder id: (items, dim)} -> unit vectors (items, dim); raises EncoderMismatchError."""
        if self.encoder.id not in vectors:
            raise EncoderMismatchError(f"no vectors of {self.encoder.id}; run `ensemble prepare`")
        return unit_vectors(vectors[self.encoder.id])
