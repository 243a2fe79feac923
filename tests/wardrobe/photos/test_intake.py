import pytest

from tests.wardrobe.bad_photos import BAD
from tests.wardrobe.pictures import (
    RED,
    close,
    drawn,
    encoded,
    heic,
    jpeg,
)
from wardrobe.photos.intake import PhotoRefusedError, open_photo
from wardrobe.photos.limits import LONGEST_SIDE


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_refused_with_its_name_and_a_reason(kind: str) -> None:
    name, data, reason = BAD[kind]
    with pytest.raises(PhotoRefusedError) as refused:
        open_photo(data, name)
    assert refused.value.name == name
    assert reason in refused.value.reason


GOOD = {
    "JPEG": ("a.jpg", jpeg()),
    "progressive JPEG": ("a.jpeg", jpeg(progressive=True)),
    "PNG": ("a.png", encoded(drawn(), "PNG")),
    "WebP": ("a.webp", encoded(drawn(), "WEBP", quality=95)),
    "lossless WebP": ("a.webp", encoded(drawn(), "WEBP", lossless=True)),
    "HEIC": ("IMG_0001.HEIC", heic(drawn())),
    "HEIC that a phone called JPEG": ("a.jpg", heic(drawn())),
    "PNG called JPEG": ("a.jpg", encoded(drawn(), "PNG")),
    "without an ending": ("photo 1", jpeg()),
    "with a number for an ending": ("look 3.5", jpeg()),
    "palette": ("a.png", encoded(drawn().quantize(16), "PNG")),
    "CMYK": ("a.jpg", encoded(drawn().convert("CMYK"), "JPEG", quality=95)),
}


@pytest.mark.parametrize("kind", GOOD)
def test_good_input_comes_out_as_plain_jpeg_of_the_same_colours(kind: str) -> None:
    name, data = GOOD[kind]
    photo = open_photo(data, name)
    assert photo.name == name
    assert photo.picture.mode == "RGB"
    assert photo.picture.size == (300, 400)
    assert photo.data.startswith(b"\xff\xd8\xff")
    assert close(photo.picture.getpixel((150, 200)), RED)
    assert close(photo.picture.getpixel((5, 5)), (255, 255, 255))


def test_photos_are_bounded_and_never_enlarged() -> None:
    assert open_photo(jpeg((4000, 3000)), "a.jpg").picture.size == (LONGEST_SIDE, 1200)
    assert open_photo(encoded(drawn((1000, 2500)), "PNG"), "a.png").picture.size == (640, LONGEST_SIDE)
    assert open_photo(jpeg((100, 80)), "a.jpg").picture.size == (100, 80)
