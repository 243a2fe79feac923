"""Names the data that a model was fitted or measured on."""

import hashlib

from training.readers.outfits import OutfitData


def data_hash(data: OutfitData) -> str:
    """SHA-256 over the protocol's files and items.csv, in the order of their names."""
    files = [data.folder / "items.csv", *sorted((data.folder / data.protocol).glob("*.jsonl"))]
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
