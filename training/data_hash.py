"""Names the data that a model was fitted or measured on."""

import hashlib

from training.readers.outfit_data import OutfitData


def data_hash(data: OutfitData) -> str:
    """SHA-256 over the files that the data was read from, by name and content."""
    digest = hashlib.sha256()
    for file in data.files:
        digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
