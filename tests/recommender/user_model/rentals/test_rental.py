"""What rentals tell of a person, in bands."""

import math

import pytest

from recommender.user_model.rentals.rental import (
    BANDS,
    OCCASIONS,
    Rental,
    age_band,
    occasion_row,
    size_band,
)

WORN = Rental("7", 17000, "party", "gown", 8.0, "pear", 31.0)


@pytest.mark.parametrize(("age", "band"), [(15, "15-24"), (31, "30-31"), (32, "32-34"), (99, "50-99")])
def test_ages_by_hand(age, band):
    assert age_band(age) == band


@pytest.mark.parametrize(("size", "band"), [(0, "0-1"), (8, "8-9"), (58, "39-59")])
def test_sizes_by_hand(size, band):
    assert size_band(size) == band


@pytest.mark.parametrize("age", [None, 0, 14, 100, 117, math.nan, -3])
def test_what_no_age_can_be_is_not_known(age):
    assert age_band(age) is None


def test_every_band_has_its_row():
    assert [bands.row(WORN) for bands in BANDS.values()] == [3, 3, 3]
    assert BANDS["size"].row(WORN._replace(size=None)) is None
    assert occasion_row("party") == 2
    assert occasion_row("") == occasion_row("picnic") == len(OCCASIONS)
