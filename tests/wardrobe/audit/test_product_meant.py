import numpy as np
from PIL import Image

from tests.fakes import FakeRecogniser
from wardrobe.audit.product_meant import product_meant
from wardrobe.recognition.photo_reading import PhotoReading


def worn():
    """A large tall garment (trousers) beside a small wide one (trainers)."""
    pixels = np.full((200, 200, 3), 255, np.uint8)
    pixels[10:150, 20:80] = 60
    pixels[160:190, 100:180] = 90
    return FakeRecogniser().read(Image.fromarray(pixels))


def test_the_words_tell_which_garment_is_meant():
    assert product_meant(worn(), {"trainers"}).type == "trainers"
    assert product_meant(worn(), {"trousers", "jeans"}).type == "trousers"


def test_without_words_it_is_the_largest():
    assert product_meant(worn(), frozenset()).type == "trousers"


def test_an_empty_photo_has_no_product():
    assert product_meant(PhotoReading((), (), False), {"trousers"}) is None
