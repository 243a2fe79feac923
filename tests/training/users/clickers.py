"""People made up for clicks: each is of one of two kinds, and clicks mostly outfits of their kind."""

import numpy as np

from training.users.click_rows import Clicks


def made_up_clicks(people=400, outfits=120, seed=0, each=10):
    """Even outfits are for even people; each is of two items, one of them of its kind only."""
    chance = np.random.default_rng(seed)
    popular = 1 / np.arange(30, outfits + 30)
    clicks = []
    for person in range(people):
        weights = popular * np.where(np.arange(outfits) % 2 == person % 2, 12, 1)
        found = chance.choice(outfits, each, replace=False, p=weights / weights.sum())
        clicks += [(f"u{person}", f"o{outfit}") for outfit in found.tolist()]
    items = [(f"o{outfit}", f"own{outfit}") for outfit in range(outfits)]
    kinds = [(f"o{outfit}", f"kind{outfit % 2}-{outfit % 6}") for outfit in range(outfits)]
    return Clicks(tuple(clicks), (*items, *kinds))
