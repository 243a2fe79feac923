import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from training.features import encoded_items
from training.leakage import NEAR, leakage, near_rows
from training.picture_sketch import PictureSketch
from training.readers.outfits import read_outfits

from .conftest import FolderWriter

NOTHING = {"count": 0, "examples": []}


@pytest.fixture
def clean(tmp_path):
    """Train and test without any leak: every picture is noise of its own."""
    writer = FolderWriter(tmp_path / "outfits", 3)
    writer.split("train", 6)
    writer.split("test", 6)
    folder = writer.finish()
    for number, file in enumerate(sorted((folder / "images").glob("*.jpg"))):
        noise(number).save(file, quality=92)
    return folder


def noise(number):
    cells = np.random.default_rng(number).integers(0, 255, (9, 9, 3), np.uint8)
    garment = Image.fromarray(cells).resize((150, 170), Image.Resampling.BICUBIC)
    picture = Image.new("RGB", (224, 224), "white")
    picture.paste(garment, (37, 27))
    return picture


def audited(folder, quiet):
    data = read_outfits(folder, "disjoint")
    sketches = encoded_items(data.items, [PictureSketch()], folder / "cache", quiet)[PictureSketch.id]
    return leakage(data, sketches, quiet)


def rows(folder, name):
    return [json.loads(line) for line in (folder / "disjoint" / name).read_text().splitlines()]


def write(folder, name, found):
    (folder / "disjoint" / name).write_text("".join(json.dumps(row) + "\n" for row in found))


def test_a_clean_folder_has_no_leaks(clean, quiet):
    assert audited(clean, quiet) == {
        "train and test": {name: NOTHING for name in ("items", "models", "outfits", "pictures")}
    }


def test_a_planted_item_is_found_and_not_told_again_as_a_picture(clean, quiet):
    train, test = rows(clean, "outfits_train.jsonl"), rows(clean, "outfits_test.jsonl")
    code = test[2]["items"][1]
    train[0]["items"][1] = code
    write(clean, "outfits_train.jsonl", train)
    found = audited(clean, quiet)["train and test"]
    assert found["items"] == {"count": 1, "examples": [code]}
    assert found["pictures"] == NOTHING


def test_an_item_that_stands_only_among_the_answers_is_found(clean, quiet):
    train, questions = rows(clean, "outfits_train.jsonl"), rows(clean, "fitb_test.jsonl")
    code = train[0]["items"][0]
    questions[0]["answers"][(questions[0]["correct"] + 1) % 4] = code
    write(clean, "fitb_test.jsonl", questions)
    assert audited(clean, quiet)["train and test"]["items"]["examples"] == [code]


def test_a_planted_model_is_found_in_another_colour(clean, quiet):
    table = (clean / "items.csv").read_text().splitlines()
    models = [f"{line},m{number % 35}" for number, line in enumerate(table[1:])]  # first and last share one
    (clean / "items.csv").write_text("\n".join([table[0] + ",model", *models]) + "\n")
    assert audited(clean, quiet)["train and test"]["models"] == {"count": 1, "examples": ["m0"]}


def test_a_planted_outfit_is_found_in_any_order(clean, quiet):
    train, test = rows(clean, "outfits_train.jsonl"), rows(clean, "outfits_test.jsonl")
    train.append({"outfit": "again", "items": test[4]["items"][::-1]})
    write(clean, "outfits_train.jsonl", train)
    found = audited(clean, quiet)["train and test"]
    assert found["outfits"] == {"count": 1, "examples": [("again", test[4]["outfit"])]}


def again(file, other, change):
    with Image.open(file) as picture:
        change(picture.convert("RGB")).save(other, quality=70)


CHANGES = {
    "encoded anew": lambda picture: picture,
    "smaller": lambda picture: picture.resize((150, 150)),
    "a little lighter": lambda picture: picture.point(lambda value: min(255, value + 2)),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_a_planted_picture_is_found(clean, quiet, kind):
    train, test = rows(clean, "outfits_train.jsonl"), rows(clean, "outfits_test.jsonl")
    known, planted = train[1]["items"][2], test[3]["items"][2]
    again(clean / "images" / f"{known}.jpg", clean / "images" / f"{planted}.jpg", CHANGES[kind])
    assert audited(clean, quiet)["train and test"]["pictures"]["examples"] == [(known, planted)]


@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 99))
def test_near_rows_are_the_slow_loop(left, right, seed):
    random = np.random.default_rng(seed)
    one = random.normal(size=(left, 5)).astype(np.float32)
    other = np.concatenate([one + random.normal(size=one.shape) * 0.02, random.normal(size=(right, 5))])
    other = other.astype(np.float32)
    slow = [
        (a, b)
        for a in range(len(one))
        for b in range(len(other))
        if np.sum((one[a] - other[b]) ** 2) <= NEAR**2 * (np.sum(one[a] ** 2) + np.sum(other[b] ** 2))
    ]
    assert [tuple(pair) for pair in near_rows(one, other).tolist()] == slow


def test_the_audit_of_the_data_set_itself(data, home, quiet):
    """The disjoint protocol shares no item and no model; some pictures stand under two models."""
    read = read_outfits(data / "outfits", "disjoint")
    sketches = encoded_items(read.items, [PictureSketch()], Path(home) / "vectors", quiet)[PictureSketch.id]
    found = leakage(read, sketches, quiet)
    assert set(found) == {"train and valid", "train and test", "valid and test"}
    assert all(part["items"] == part["models"] == NOTHING for part in found.values())
    assert found["train and test"]["pictures"]["count"] < 10
