import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from wardrobe.vector_bytes import from_bytes, to_bytes


def test_worked_by_hand() -> None:
    # float16: 1.0 is 0x3c00, -2.0 is 0xc000; little endian.
    assert to_bytes(np.array([1, -2], np.float32)) == b"\x00\x3c\x00\xc0"


@given(vector=arrays.arrays(np.float32, st.integers(0, 64), elements=st.floats(-1, 1, width=32)))
def test_a_vector_comes_back_to_half_precision(vector: np.ndarray) -> None:
    np.testing.assert_allclose(from_bytes(to_bytes(vector)), vector, rtol=2**-10, atol=2**-24)


@pytest.mark.parametrize("bad", [np.ones((2, 2)), np.array([np.nan]), np.array([np.inf]), np.float32(1)])
def test_what_is_no_vector_is_refused(bad: np.ndarray) -> None:
    with pytest.raises(ValueError, match="not a vector"):
        to_bytes(bad)
