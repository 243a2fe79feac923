import csv

import numpy as np
import pytest
from PIL import Image, ImageDraw

from compatibility.artifact import load_artifact
from compatibility.encoders.encoder import EncoderMismatchError
from compatibility.encoders.lite1 import Lite1Encoder
from compatibility.item_types import TYPE_NAMES
from training.evaluate_types import evaluate_types
from training.fit_types import fit_types, likelihoods_of
from training.readers.malformed import MalformedDataError
from training.type_examples import CLOSET, read_type_examples
from training.type_vectors import type_vectors
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.type_head import TypeHead

SHAPES = {
    "Hat": [(40, 90), (60, 50), (100, 50), (120, 90), (150, 100), (10, 100)],
    "Pants": [(50, 10), (110, 10), (125, 150), (95, 150), (80, 60), (65, 150), (35, 150)],
    "Skirt": [(60, 20), (100, 20), (140, 140), (20, 140)],
}
SENDERS = 12


def quiet(what, done, total):
    """Progress that nobody watches."""


def photo(label, seed):
    generator = np.random.default_rng(seed)
    picture = Image.new("RGB", (160, 160), tuple(generator.integers(150, 210, 3).tolist()))
    ImageDraw.Draw(picture).polygon(SHAPES[label], fill=tuple(generator.integers(0, 90, 3).tolist()))
    return picture


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """closet-photos of three kinds of garment from 12 senders, two of them in the published test."""
    place = tmp_path_factory.mktemp("data")
    (place / CLOSET / "images").mkdir(parents=True)
    with (place / CLOSET / "images.csv").open("w", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(["image", "sender_id", "label", "kids", "small_split", "small_label"])
        for sender in range(SENDERS):
            for number, label in enumerate(SHAPES):
                photo(label, 10 * sender + number).save(place / CLOSET / "images" / f"{sender}{label}.jpg")
                split = "test" if sender < 2 else "train"
                writer.writerow([f"{sender}{label}", f"s{sender}", label, False, split, label.lower()])
    return place


@pytest.fixture(scope="module")
def parts(home, tmp_path_factory):
    encoder = Lite1Encoder(home / "encoders" / "lite1@1.onnx", threads=1)
    return Cutter(threads=1), encoder, tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def fitted(folder, parts, tmp_path_factory):
    out = tmp_path_factory.mktemp("head")
    return out, fit_types(folder, out, *parts, quiet)


def test_published_test_senders_are_never_fitted_on(folder):
    examples = read_type_examples(folder)
    held = {example.group for example in examples if example.held_out}
    assert {"s0", "s1"} <= held
    assert not held & {example.group for example in examples if not example.held_out}


def test_a_fitted_head_names_unseen_garments_better_than_chance(folder, fitted, parts):
    out, card = fitted
    report = evaluate_types(folder, out, *parts, quiet)
    assert report["served"]["top1"] > report["others"]["most frequent type"]["top1"]
    assert report["served"]["top1"] > 60
    assert report["versions"]["types"] == card["version"]
    assert report["data"][CLOSET]["groups"] >= 2
    low, high = report["intervals"]["served"]["top1"]
    assert low <= report["served"]["top1"] <= high


def test_the_card_says_what_made_the_head(fitted):
    out, card = fitted
    _, kept = load_artifact(out)
    assert kept["types"] == list(TYPE_NAMES)
    assert kept["encoder"] == "lite1@1"
    assert kept["fitted_on"][CLOSET] == card["fitted_on"][CLOSET] <= 3 * (SENDERS - 2)
    assert TypeHead.load(out).threshold == kept["threshold"]


def test_fitting_again_gives_the_same_head(folder, fitted, parts, tmp_path):
    fit_types(folder, tmp_path, *parts, quiet)
    assert load_artifact(tmp_path)[1]["sha256"] == load_artifact(fitted[0])[1]["sha256"]


def test_pictures_are_encoded_once(folder, fitted, parts):
    class Refusing:
        id, dim = parts[1].id, parts[1].dim

        def encode(self, pictures):
            raise AssertionError("this picture was encoded before")

    fitted_on = [example for example in read_type_examples(folder) if not example.held_out]
    assert type_vectors(fitted_on, parts[0], Refusing(), parts[2], quiet).shape == (len(fitted_on), 1280)


def test_a_head_for_another_encoder_is_refused(folder, fitted, parts):
    class Other:
        id, dim = "other@1", 4

    with pytest.raises(EncoderMismatchError, match="other@1"):
        evaluate_types(folder, fitted[0], parts[0], Other(), parts[2], quiet)


def test_a_folder_without_data_sets_is_refused(tmp_path):
    with pytest.raises(MalformedDataError, match="holds none of closet-photos"):
        read_type_examples(tmp_path)


def test_a_picture_that_is_none_is_refused_by_name(folder, parts, tmp_path):
    (tmp_path / CLOSET / "images").mkdir(parents=True)
    (tmp_path / CLOSET / "images" / "a.jpg").write_bytes(b"not a picture")
    (tmp_path / CLOSET / "images.csv").write_text(
        "image,sender_id,label,kids,small_split,small_label\na,9,Hat,False,,\n"
    )
    with pytest.raises(MalformedDataError, match=r"a\.jpg: cannot be decoded"):
        type_vectors(read_type_examples(tmp_path), *parts, quiet)


def test_labels_turn_into_likelihoods_over_the_closed_list(folder):
    table = likelihoods_of([example for example in read_type_examples(folder) if example.label == "Hat"][:1])
    assert {TYPE_NAMES[row] for row in np.flatnonzero(table[0])} == {"hat", "cap", "beanie"}


def test_real_data_is_gathered_from_three_places(data):
    examples = read_type_examples(data)
    assert {example.source for example in examples} == {"closet-photos", "outfits", "shop-catalogue"}
    held = np.mean([example.held_out for example in examples])
    assert 0.1 < held < 0.4
