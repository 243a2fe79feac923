import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardrobe.photos.limits import LONGEST_SIDE, bounded, size_fault


@pytest.mark.parametrize("size", [(8160, 6144), (64, 64), (168, 224), (64, 512)])
def test_photos_of_phones_and_shops_are_taken(size: tuple[int, int]) -> None:
    assert size_fault(*size) is None


@given(width=st.integers(1, 50_000), height=st.integers(1, 50_000))
def test_what_is_kept_is_bounded_never_enlarged_and_keeps_its_shape(width: int, height: int) -> None:
    kept = bounded(width, height)
    assert max(kept) <= LONGEST_SIDE
    assert kept[0] <= width
    assert kept[1] <= height
    assert max(width, height) > LONGEST_SIDE or kept == (width, height)
    assert abs(kept[0] * height - kept[1] * width) <= 1.5 * max(width, height)
