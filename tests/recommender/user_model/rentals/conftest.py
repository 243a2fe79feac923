"""A small ranker of rentals, made by hand."""

import numpy as np
import pytest

from recommender.user_model.rentals.leaning import Tables
from recommender.user_model.rentals.ranker import TERMS, RentalRanker
from recommender.user_model.rentals.rental import BANDS
from recommender.user_model.rentals.weekly_counts import WeeklyCounts

ITEMS = ("gown 1", "gown 2", "blazer 3", "dress 4", "dress 5")


def ranker_of(rows, **weights: float) -> RentalRanker:
    """Over ITEMS; `rows` are (item, day, occasion) by number, `weights` by term."""
    item, day, occasion = np.array(rows, np.int64).reshape(-1, 3).T
    bands = {kind: np.zeros((len(each.names), len(ITEMS)), np.float32) for kind, each in BANDS.items()}
    bands["size"][3, 2] = 2.0  # sizes 8-9 rent blazers
    neighbours, nearness = np.zeros((5, 2), np.intp), np.zeros((5, 2), np.float32)
    neighbours[0, 0], nearness[0, 0] = 4, 0.5  # whoever rented the first gown also rented the last dress
    return RentalRanker(
        ITEMS,
        ("blazer", "dress", "gown"),
        np.array([2, 2, 0, 1, 1]),
        WeeklyCounts.of(item, day, occasion, len(ITEMS), 9),
        Tables(bands["size"], bands["body_type"], bands["age"], neighbours, nearness),
        np.array([weights.get(term, 0.0) for term in TERMS], np.float32),
    )


@pytest.fixture
def make_ranker():
    return ranker_of


@pytest.fixture
def rented():
    """Each item a few times, for several occasions, before day 17,500."""
    random = np.random.default_rng(0)
    return [(int(item), int(day), int(item) % 3) for item, day in zip(
        random.integers(0, 5, 60), random.integers(17000, 17450, 60), strict=True
    )]  # fmt: skip
