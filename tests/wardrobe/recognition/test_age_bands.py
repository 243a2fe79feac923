"""Bands of years."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardrobe.recognition.age_bands import STARTS, likeliest_band


def years(**shares):
    found = np.zeros(81, np.float32)
    for year, share in shares.items():
        found[int(year[1:])] = share
    return found


@pytest.mark.parametrize(
    ("told", "words", "confidence"),
    [
        (years(y5=1.0), "under 13", 1.0),
        (years(y24=0.3, y25=0.2, y30=0.25, y70=0.25), "25 to 34", 0.45),
        (years(y64=0.4, y65=0.3, y80=0.3), "65 and over", 0.6),
        (years(y18=0.6, y17=0.4), "18 to 24", 0.6),
    ],
)
def test_the_band_with_most_of_the_probability_is_told(told, words, confidence):
    band = likeliest_band(told)
    assert band.words == words
    assert band.confidence == pytest.approx(confidence, abs=1e-6)


@given(seed=st.integers(0, 9999))
def test_no_band_holds_more_than_the_one_told(seed):
    shares = np.random.default_rng(seed).random(81) ** 8
    band = likeliest_band(shares.astype(np.float32))
    slow = [sum(shares[a:b]) for a, b in zip(STARTS, (*STARTS[1:], 81), strict=True)]
    assert STARTS[int(np.argmax(slow))] == band.first
    assert band.confidence == pytest.approx(max(slow) / sum(shares), rel=1e-4)
