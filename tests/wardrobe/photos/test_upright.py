import pytest
from PIL import Image

from tests.wardrobe.pictures import (
    BLUE,
    close,
    drawn,
    encoded,
    heic,
    jpeg,
)
from wardrobe.photos.intake import open_photo


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_comes_out_upright(orientation: int, kind: str) -> None:
    upright = drawn((320, 240))
    upright.paste(BLUE, (0, 0, 80, 60))
    # What a camera stores when it is held so: the inverse of what EXIF says undoes it.
    turn = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}.get(orientation)
    taken = upright if turn is None else upright.transpose(Image.Transpose(turn))
    exif = Image.Exif()
    exif[0x0112] = orientation
    photo = open_photo(encoded(taken, kind, exif=exif), "a.jpg")
    assert photo.picture.size == (320, 240)
    assert close(photo.picture.getpixel((20, 20)), BLUE)
    assert close(photo.picture.getpixel((300, 220)), (255, 255, 255))


def test_a_heic_comes_out_upright_once() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    taken = drawn((320, 240)).transpose(Image.Transpose.ROTATE_90)
    photo = open_photo(heic(taken, exif=exif.tobytes()), "IMG_1.HEIC")
    assert photo.picture.size == (320, 240)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data:UserWarning")
def test_broken_exif_is_no_reason_to_refuse() -> None:
    photo = open_photo(jpeg(exif=b"Exif\0\0MM\0*\0\0\xff\xff" + b"\xff" * 40), "a.jpg")
    assert photo.picture.size == (300, 400)
