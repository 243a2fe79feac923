import struct

import numpy as np
import pytest
from PIL import Image, ImageCms

from tests.wardrobe.pictures import (
    BLUE,
    RED,
    close,
    drawn,
    encoded,
    heic,
)
from wardrobe.photos.intake import open_photo


def test_transparency_becomes_white() -> None:
    picture = drawn().convert("RGBA")
    picture.putalpha(0)
    picture.paste((*BLUE, 255), (100, 100, 200, 200))
    photo = open_photo(encoded(picture, "PNG"), "a.png")
    assert close(photo.picture.getpixel((150, 300)), (255, 255, 255))
    assert close(photo.picture.getpixel((150, 150)), BLUE)


def test_a_transparent_palette_colour_becomes_white() -> None:
    picture = drawn().quantize(4)
    red = picture.getpixel((150, 200))
    photo = open_photo(encoded(picture, "PNG", transparency=red), "a.png")
    assert close(photo.picture.getpixel((150, 200)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["L", "LA", "1"])
def test_grey_stays_grey(mode: str) -> None:
    photo = open_photo(encoded(Image.new("RGB", (200, 200), "white").convert(mode), "PNG"), "a.png")
    assert close(photo.picture.getpixel((100, 100)), (255, 255, 255), within=1)


def test_sixteen_bit_grey_is_scaled_not_clipped() -> None:
    half = Image.fromarray(np.full((200, 200), 32896, np.uint16))
    photo = open_photo(encoded(half, "PNG"), "a.png")
    assert close(photo.picture.getpixel((100, 100)), (128, 128, 128), within=2)


def display_p3() -> bytes:
    """A profile like Display P3, made from sRGB's by exchanging the three colorants (ICC.1:2022, 9.2.44)."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    colorants = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    tags = struct.unpack_from(">I", profile, 128)[0]
    for row in range(tags):
        signature, offset, _ = struct.unpack_from(">4sII", profile, 132 + 12 * row)
        if signature in colorants:
            values = (round(value * 65536) for value in colorants[signature])
            struct.pack_into(">iii", profile, offset + 8, *values)
    return bytes(profile)


@pytest.mark.parametrize(
    "encode", [lambda p, icc: encoded(p, "PNG", icc_profile=icc), lambda p, icc: heic(p, icc_profile=icc)]
)
def test_colours_of_other_profiles_become_srgb(encode) -> None:
    # Display P3 (200, 100, 100) is sRGB (214, 94, 97): worked with coloraide.
    from coloraide import Color

    worked = Color("color(display-p3 0.784314 0.392157 0.392157)").convert("srgb").coords()
    photo = open_photo(encode(Image.new("RGB", (200, 200), (200, 100, 100)), display_p3()), "a.png")
    assert close(photo.picture.getpixel((100, 100)), tuple(round(255 * value) for value in worked), within=4)
    assert photo.picture.getpixel((100, 100))[0] > 208


def test_a_broken_profile_is_taken_for_srgb() -> None:
    photo = open_photo(encoded(drawn(), "PNG", icc_profile=b"no profile at all"), "a.png")
    assert close(photo.picture.getpixel((150, 200)), RED)
