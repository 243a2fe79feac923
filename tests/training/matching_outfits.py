"""Outfits with a rule to learn: all items of an outfit have its colour."""

import numpy as np
import torch

from compatibility.metrics import roc_auc
from compatibility.padded_outfits import padded
from training.fit_seed import FitInput
from training.outfit_batches import OutfitBatches

DIM, FAMILIES, PER_FAMILY = 8, 4, 60


def matching(seed=0, outfits=120):
    """Items of 4 families with 2 colour coordinates among noise; worn items agree in colour."""
    random = np.random.default_rng(seed)
    families = np.repeat(np.arange(FAMILIES), PER_FAMILY)
    features = random.normal(0, 0.7, (len(families), DIM)).astype(np.float32)
    colours = np.tile(np.arange(PER_FAMILY) % 3, FAMILIES)
    features[:, :3] += 2 * np.eye(3, dtype=np.float32)[colours]
    worn = []
    for number in range(outfits):
        size, colour = 2 + number % 3, number % 3
        chosen = random.permutation(FAMILIES)[:size]
        worn.append(tuple(int(random.choice(_of(families, colours, one, colour))) for one in chosen))
    texts = np.where(random.random((len(families), 1)) < 0.7, features[:, :4], 0).astype(np.float32)
    return FitInput(tuple(worn), features, families, families.tolist(), FAMILIES, texts)


def _of(families, colours, family, colour):
    return np.flatnonzero((families == family) & (colours == colour))


def blocks(source, seed=0, texts=True):
    """The worn outfits and as many thrown together, as tensors."""
    features, types = torch.from_numpy(source.features), torch.from_numpy(source.families)
    told = torch.from_numpy(source.texts) if texts else None
    both = next(OutfitBatches(source.outfits, source.groups, len(source.outfits)).drawn(seed, 999))
    return [padded(outfits, features, types, told) for outfits in both]


def auc(scorer, source):
    """How well a scorer tells worn outfits from thrown-together ones."""
    with torch.no_grad():
        worn, thrown = (scorer(*block.inputs) for block in blocks(source))
    labels = np.repeat([1, 0], len(worn))
    return roc_auc(labels, torch.cat([worn, thrown]).numpy())
