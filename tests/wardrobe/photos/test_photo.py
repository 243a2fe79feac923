import io

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from tests.wardrobe.bad_photos import zipped
from tests.wardrobe.pictures import (
    BLUE,
    drawn,
    encoded,
    heic,
    jpeg,
)
from wardrobe.photos.intake import open_photo


def test_what_is_recognised_is_what_is_stored() -> None:
    photo = open_photo(jpeg(), "a.jpg")
    with Image.open(io.BytesIO(photo.data)) as stored:
        assert np.array_equal(np.asarray(stored), np.asarray(photo.picture))


def test_the_same_picture_has_the_same_hash_whatever_was_written_beside_its_pixels() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of Anna"
    plain, told = encoded(drawn(), "PNG"), encoded(drawn(), "PNG", exif=exif)
    assert plain != told
    assert open_photo(plain, "a.png").sha256 == open_photo(told, "b.png").sha256
    assert open_photo(plain, "a.png").sha256 != open_photo(encoded(drawn(colour=BLUE), "PNG"), "a.png").sha256


MARK = b"ANNA-AT-52.5N-13.4E"


def marked() -> dict[str, bytes]:
    exif = Image.Exif()
    exif[0x010E] = MARK.decode()
    exif.get_ifd(0x8825)[29] = MARK.decode()
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", MARK.decode())
    notes.add_itxt("XML:com.adobe.xmp", f"<x>{MARK.decode()}</x>")
    picture = drawn()
    return {
        "jpg": encoded(picture, "JPEG", exif=exif, comment=MARK, xmp=MARK, icc_profile=MARK) + MARK,
        "png": encoded(picture, "PNG", exif=exif, pnginfo=notes) + MARK,
        "webp": encoded(picture, "WEBP", exif=exif.tobytes(), xmp=MARK),
        "heic": heic(picture, exif=exif.tobytes(), xmp=MARK),
    }


@pytest.mark.parametrize("kind", ["jpg", "png", "webp", "heic"])
def test_no_metadata_and_no_tail_survives(kind: str) -> None:
    data = marked()[kind]
    assert MARK in data
    photo = open_photo(data, f"a.{kind}")
    assert MARK not in photo.data
    with Image.open(io.BytesIO(photo.data)) as stored:
        assert set(stored.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert not stored.getexif()


def test_what_hides_behind_a_picture_is_gone() -> None:
    hidden = zipped("evil.js", b"alert(1)") + b"<script>alert(1)</script>"
    photo = open_photo(jpeg() + hidden, "a.jpg")
    assert b"PK\x03\x04" not in photo.data
    assert b"<script" not in photo.data
