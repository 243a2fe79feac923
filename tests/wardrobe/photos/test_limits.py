import pytest
from hypothesis import given
from hypothesis import strategies as st

from wardrobe.photos.limits import LONGEST_SIDE, bounded, size_fault
from wardrobe.photos.signatures import PhotoFormat


@pytest.mark.parametrize("size", [(4000, 3000), (5000, 4000), (64, 64), (168, 224), (64, 512)])
@pytest.mark.parametrize("found", PhotoFormat)
def test_photos_of_phones_and_shops_are_taken(found: PhotoFormat, size: tuple[int, int]) -> None:
    assert size_fault(found, *size) is None


def test_the_largest_photos_of_phones_are_taken_as_phones_make_them() -> None:
    assert size_fault(PhotoFormat.JPEG, 8160, 6144) is None
    assert size_fault(PhotoFormat.HEIC, 8064, 6048) is None
    assert "50 megapixels; at most 36" in size_fault(PhotoFormat.PNG, 8160, 6144)
    assert "50 megapixels; at most 20" in size_fault(PhotoFormat.WEBP, 8160, 6144)


@given(width=st.integers(1, 50_000), height=st.integers(1, 50_000))
def test_what_is_kept_is_bounded_never_enlarged_and_keeps_its_shape(width: int, height: int) -> None:
    kept = bounded(width, height)
    assert max(kept) <= LONGEST_SIDE
    assert kept[0] <= width
    assert kept[1] <= height
    assert max(width, height) > LONGEST_SIDE or kept == (width, height)
    assert abs(kept[0] * height - kept[1] * width) <= 1.5 * max(width, height)
