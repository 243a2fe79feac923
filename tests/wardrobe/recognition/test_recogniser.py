import csv

import numpy as np
import pytest
from PIL import Image, ImageDraw

from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from compatibility.encoders.encoder import EncoderMismatchError
from compatibility.item_types import ITEM_TYPES, TYPE_NAMES, UNSURE, slot_of
from compatibility.type_labels import types_labelled
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.recogniser import Recogniser, prepared_recogniser
from wardrobe.recognition.type_head import TypeHead, default_head_folder


@pytest.fixture(scope="module")
def recogniser(home):
    return prepared_recogniser(home, threads=1)


def trousers(ground):
    photo = Image.new("RGB", (300, 400), ground)
    outline = [(100, 40), (200, 40), (225, 370), (170, 370), (150, 130), (130, 370), (75, 370)]
    ImageDraw.Draw(photo).polygon(outline, fill=(36, 48, 92))
    return photo


def test_everything_is_read_from_one_photo(recogniser):
    found = recogniser.recognise(trousers((120, 130, 120)))
    assert tuple(found.probabilities) == TYPE_NAMES
    assert sum(found.probabilities.values()) == pytest.approx(1, abs=1e-4)
    assert found.type in ITEM_TYPES or found.type == UNSURE
    assert found.slot == slot_of(found.type)
    assert {name: vector.shape for name, vector in found.vectors.items()} == {
        "lite1@1": (1280,),
        "lite1-outfits@1": (1280,),
        "lite1-garments@1": (1280,),
        ColourHistogramEncoder.id: (ColourHistogramEncoder.dim,),
    }
    assert found.colours[0].name in {"navy", "blue", "denim blue"}
    assert found.recogniser == recogniser.version


def test_the_ground_hardly_reaches_the_vectors(recogniser):
    grey, green = (recogniser.recognise(trousers(ground)) for ground in ((120, 130, 120), (90, 150, 60)))
    for encoder, vector in grey.vectors.items():
        other = green.vectors[encoder]
        assert vector @ other / np.linalg.norm(vector) / np.linalg.norm(other) > 0.9


def test_the_same_photo_is_always_read_the_same(recogniser):
    photo = trousers((120, 130, 120))
    first, second = recogniser.recognise(photo), recogniser.recognise(photo)
    assert first.probabilities == second.probabilities
    assert first.colours == second.colours


def test_where_an_answer_was_seen_lies_on_the_garment(recogniser):
    found = recogniser.recognise(trousers((120, 130, 120)))
    grid = recogniser.evidence(found.cutout, "type", max(found.probabilities, key=found.probabilities.get))
    assert grid.shape == (7, 7)
    assert grid.max() == pytest.approx(1.0)
    assert recogniser.evidence(found.cutout, "hem", "long") is None


def test_a_head_without_its_encoder_is_refused():
    head = TypeHead.load(default_head_folder())
    with pytest.raises(EncoderMismatchError, match="lite1-garments@1"):
        Recogniser(Cutter(threads=1), [ColourHistogramEncoder()], head)


def test_real_photos_of_held_out_senders_are_mostly_named_right(recogniser, data):
    folder = data / "closet-photos"
    with (folder / "images.csv").open(newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["small_split"] == "test"][::12]
    slots = []
    for row in rows:
        with Image.open(folder / "images" / f"{row['image']}.jpg") as photo:
            found = recogniser.recognise(photo.convert("RGB"))
        slots.append(found.slot in {slot_of(name) for name in types_labelled(row["label"])})
    assert np.mean(slots) > 0.8
