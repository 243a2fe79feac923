"""The evaluations, on a small folder of drawn photos, with heads that nobody fitted."""

import csv

import numpy as np
import pytest
from PIL import Image, ImageDraw

from compatibility.artifact import save_artifact
from compatibility.encoders.encoder import EncoderMismatchError
from compatibility.item_types import TYPE_NAMES
from training.fitted_pictures import FITTED_ON, digests_of
from training.garments.evaluate_attributes import evaluate_attributes
from training.garments.evaluate_recognition import Measures, evaluate_recognition
from training.garments.framed_pictures import FramedPictures
from training.readers.malformed import MalformedDataError

HAT, SKIRT = "Hat", "Skirt"
PEOPLE = 6
COLUMNS = (
    *("image", "black", "blue", "brown", "category", "collar", "cyan", "gender", "gray", "green"),
    *("many_colors", "neckline", "necktie", "pattern_floral", "pattern_graphics", "pattern_plaid"),
    *("pattern_solid", "pattern_spot", "pattern_stripe", "placket", "purple", "red", "scarf"),
    *("skin_exposure", "sleevelength", "white", "yellow"),
)


def quiet(what, done, total):
    """Progress that nobody watches."""


class Uncut:
    """A cutter that finds everything cut out already."""

    version = "uncut@1"

    def cut(self, photo):
        from wardrobe.recognition.recognition import CutOut

        return CutOut(photo, Image.new("L", photo.size, 255), whole_picture=True)


class Darkness:
    """An encoder that sees nothing but how dark a picture is above and below."""

    id, dim = "darkness@1", 2

    def encode(self, pictures):
        pixels = [np.asarray(picture.convert("L"), np.float32) / 255 for picture in pictures]
        halves = [np.split(one, 2) for one in pixels]
        return np.array([[1 - above.mean(), 1 - below.mean()] for above, below in halves], np.float32)


def photo(dark_above):
    picture = Image.new("RGB", (64, 64), "white")
    ImageDraw.Draw(picture).rectangle((8, 4, 56, 28) if dark_above else (8, 36, 56, 60), fill="black")
    return picture


@pytest.fixture
def folder(tmp_path):
    """Hats are dark above, skirts below; so are collars and none. One hat is called a skirt."""
    (tmp_path / "closet-photos" / "images").mkdir(parents=True)
    (tmp_path / "attributes" / "images").mkdir(parents=True)
    rows = [(f"{label}{person}", f"s{person}", label) for person in range(PEOPLE) for label in (HAT, SKIRT)]
    with (tmp_path / "closet-photos" / "images.csv").open("w", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(["image", "sender_id", "label", "kids", "small_split", "small_label"])
        for row, (name, sender, label) in enumerate(rows):
            shown = photo(label == HAT or name == "Skirt0")
            shown.putpixel((0, 0), (20 * row, 0, 0))  # no two files are the same
            shown.save(tmp_path / "closet-photos" / "images" / f"{name}.jpg", quality=100)
            writer.writerow([name, sender, label, False, "", ""])
    with (tmp_path / "attributes" / "labels.csv").open("w", newline="") as lines:
        table = csv.DictWriter(lines, COLUMNS, restval="")
        table.writeheader()
        for number in range(10):
            shown = photo(number % 2 == 0)
            shown.putpixel((0, 0), (number, 255, number))
            shown.save(tmp_path / "attributes" / "images" / f"{number}.jpg", quality=100)
            collar = "yes" if number % 2 == 0 else "no"
            table.writerow({"image": f"{number}.jpg", "collar": collar, "placket": "yes"})
    return tmp_path


@pytest.fixture
def measures(tmp_path):
    """Heads by hand, and what they say that they were fitted on."""

    def made(kind, *fitted, encoder=Darkness.id):
        weights = np.zeros((2, len(TYPE_NAMES)), np.float32)
        weights[:, [TYPE_NAMES.index("hat"), TYPE_NAMES.index("skirt")]] = 40 * np.eye(2)
        shares = np.eye(len(TYPE_NAMES))[TYPE_NAMES.index("skirt")].tolist()
        card = {"version": "by hand", "encoder": encoder, "threshold": 0.1, "shares": shares}
        collar = {"values": ["no", "yes"], "types": [], "told": True, "threshold": 0.0, "reliability": 1.0}
        card |= {"types": list(TYPE_NAMES), "attributes": {"collar": collar}}
        tensors = {
            "weights": weights,
            "bias": np.zeros(len(TYPE_NAMES), np.float32),
            "collar.weights": np.array([[0, 40], [40, 0]], np.float32),
            "collar.bias": np.zeros(2, np.float32),
            FITTED_ON: digests_of(fitted),
        }
        save_artifact(tmp_path / kind, tensors, card)
        framed = FramedPictures(tmp_path / "framed", Uncut())
        return Measures(tmp_path / kind, tmp_path / kind, Darkness(), framed, tmp_path / "vectors")

    return made


def test_types_are_measured_as_counted_by_hand(folder, measures):
    report = evaluate_recognition(folder, measures("types"), None, quiet)
    assert report["served"]["top1"] == pytest.approx(11 / 12, abs=1e-4)
    assert report["served"]["top3"] == 1.0
    assert report["served"]["colour_family_accuracy"] is None
    assert report["others"]["most frequent type"]["top1"] == 0.5
    assert report["data"] == {"closet-photos": {"pictures": 12, "groups": 6}}
    low, high = report["intervals"]["served"]["top1"]
    assert low <= 11 / 12 <= high


def test_no_picture_is_scored_that_was_fitted_on(folder, measures):
    wrong = folder / "closet-photos" / "images" / "Skirt0.jpg"
    report = evaluate_recognition(folder, measures("types", wrong), None, quiet)
    assert report["data"]["closet-photos"]["pictures"] == 11
    assert report["served"]["top1"] == 1.0


def test_a_folder_of_nothing_but_fitted_pictures_is_refused(folder, measures):
    fitted = measures("types", *(folder / "closet-photos" / "images").iterdir())
    with pytest.raises(MalformedDataError, match="every picture was fitted on"):
        evaluate_recognition(folder, fitted, None, quiet)


def test_attributes_are_measured_and_others_are_not_made_up(folder, measures):
    report = evaluate_attributes(folder, measures("attributes"), quiet)
    assert report["served"] == {"balanced_accuracy": 1.0}
    assert report["others"]["collar, attributes"]["pictures"] == 10
    assert report["others"]["mean, the main garment cut out"]["balanced_accuracy"] == 1.0
    assert report["others"]["always the same answer"]["balanced_accuracy"] == 0.5
    assert "placket, attributes" not in report["others"]  # no head, and only one value is seen


@pytest.mark.parametrize(
    "measure",
    [
        lambda folder, heads: evaluate_recognition(folder, heads, None, quiet),
        lambda folder, heads: evaluate_attributes(folder, heads, quiet),
    ],
    ids=["recognition", "attributes"],
)
def test_heads_for_another_encoder_are_refused(folder, measures, measure):
    other = measures("other", encoder="other@1")
    with pytest.raises(EncoderMismatchError, match="other@1"):
        measure(folder, other)
