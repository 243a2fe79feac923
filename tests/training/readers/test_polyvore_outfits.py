import json

import pytest
from PIL import Image

from compatibility.item_types import UNSURE
from training.data_hash import data_hash
from training.readers.malformed import MalformedDataError
from training.readers.outfits import read_outfits
from training.readers.polyvore_items import type_of

METADATA = {
    "11": {"category_id": "7", "semantic_category": "bottoms", "title": "Red skirt", "description": "Long."},
    "12": {"category_id": "41", "semantic_category": "shoes", "title": "", "url_name": "black pump"},
    "13": {"category_id": "2", "semantic_category": "all-body"},
    "14": {"category_id": "99", "semantic_category": "accessories", "title": "A thing"},
    "15": {"category_id": "41", "semantic_category": "shoes"},
    "16": {"category_id": "41", "semantic_category": "shoes"},
}
TRAIN = [{"set_id": "900", "items": [{"item_id": "11", "index": 1}, {"item_id": "12", "index": 2}]}]
TEST = [
    {"set_id": "7", "items": [{"item_id": "11", "index": 1}, {"item_id": "12", "index": 3}]},
    {"set_id": "8", "items": [{"item_id": "13", "index": 1}, {"item_id": "14", "index": 2}]},
    {"set_id": "9", "items": [{"item_id": "15", "index": 1}, {"item_id": "16", "index": 2}]},
    {"set_id": "10", "items": [{"item_id": "16", "index": 1}]},
]
QUESTION = {"question": ["7_1"], "answers": ["8_2", "7_3", "9_1", "9_2"], "blank_position": 3}


@pytest.fixture
def release(tmp_path):
    """The files of the release, with six items."""
    folder = tmp_path / "polyvore_outfits"
    place = folder / "disjoint"
    (folder / "images").mkdir(parents=True)
    place.mkdir()
    for code in METADATA:
        Image.new("RGB", (30, 30), "white").save(folder / "images" / f"{code}.jpg")
    (folder / "polyvore_item_metadata.json").write_text(json.dumps(METADATA))
    (folder / "polyvore_outfit_titles.json").write_text(json.dumps({"7": {"title": "Night out"}}))
    (folder / "categories.csv").write_text("7,long skirt,bottoms\n41,pump,shoes\n2,day dress,all-body\n")
    (place / "train.json").write_text(json.dumps(TRAIN))
    (place / "test.json").write_text(json.dumps(TEST))
    (place / "fill_in_blank_test.json").write_text(json.dumps([QUESTION]))
    (place / "compatibility_test.txt").write_text("1 7_1 7_3\n0 8_1 9_1 9_2\n0 10_1\n")
    return folder


def codes(data, rows):
    return [data.items[row].code for row in rows]


def test_the_release_is_recognised_and_read(release):
    data = read_outfits(release, "disjoint", needed=("train", "test"))
    assert [one.id for one in data.outfits["test"]] == ["7", "8", "9"]
    question = data.questions["test"][0]
    assert codes(data, question.question) == ["11"]
    assert codes(data, question.answers) == ["14", "12", "15", "16"]
    assert (question.outfit, question.correct) == ("7", 1)  # of its own set, not by its place
    assert [(codes(data, one.items), one.label) for one in data.examples["test"]] == [
        (["11", "12"], 1),
        (["13", "15", "16"], 0),
    ]


def test_single_items_are_left_out_and_told(release):
    assert read_outfits(release, "disjoint").notes == ("2 outfits or examples of a single item are left out",)


def test_types_texts_and_groups(release):
    items = {item.code: item for item in read_outfits(release, "disjoint").items}
    assert [items[code].type for code in ("11", "12", "13", "14")] == ["skirt", "heels", "dress", UNSURE]
    assert [items[code].text for code in ("11", "12", "13")] == ["Red skirt. Long.", "black pump", ""]
    assert items["12"].group == items["15"].group != items["11"].group


@pytest.mark.parametrize(
    ("fine", "coarse", "known"),
    [
        ("knee length skirt", "bottoms", "skirt"),
        ("ankle booties", "shoes", "trainers"),  # the coarse category's usual type
        ("stud earrings", "jewellery", "earrings"),
        ("", "jewellery", "necklace"),
        ("whatnot", "", UNSURE),
    ],
)
def test_a_fine_category_is_read_from_its_end(fine, coarse, known):
    assert type_of(fine, coarse) == known


def test_the_hash_names_what_was_read(release):
    before = data_hash(read_outfits(release, "disjoint"))
    assert before == data_hash(read_outfits(release, "disjoint"))
    (release / "disjoint" / "compatibility_test.txt").write_text("1 7_1 7_3\n")
    assert before != data_hash(read_outfits(release, "disjoint"))


def write(name, text):
    return lambda folder: (folder / "disjoint" / name).write_text(text)


MALFORMED = {
    "not JSON": (write("test.json", "[{"), r"test.json: not JSON"),
    "not a list": (write("test.json", "{}"), r"test.json: must be a JSON list"),
    "no items": (write("test.json", '[{"set_id": "7"}]'), r"test.json: entry 1: 'items' is missing"),
    "unknown item": (
        write("test.json", '[{"set_id": "7", "items": [{"item_id": "77", "index": 1}]}]'),
        r"test.json: entry 1: item '77' is not in polyvore_item_metadata.json",
    ),
    "unknown name": (write("compatibility_test.txt", "1 7_1 7_3\n0 7_1 5_5\n"), r"test.txt: entry 2: '5_5'"),
    "odd label": (write("compatibility_test.txt", "2 7_1 7_3\n"), r"entry 1: the label must be 0 or 1"),
    "no right answer": (
        write("fill_in_blank_test.json", json.dumps([QUESTION | {"answers": ["8_2", "9_2", "8_1", "9_1"]}])),
        r"fill_in_blank_test.json: entry 1: needs 4 answers, one of set 7",
    ),
    "no questions": (
        lambda folder: (folder / "disjoint" / "fill_in_blank_test.json").unlink(),
        r"fill_in_blank_test.json: missing or empty",
    ),
    "no picture": (
        lambda folder: (folder / "images" / "13.jpg").unlink(),
        r"metadata.json:3: item '13' is used but images/13.jpg is missing",
    ),
}


@pytest.mark.parametrize("kind", MALFORMED)
def test_a_damaged_release_is_refused_with_file_and_entry(release, kind):
    damage, told = MALFORMED[kind]
    damage(release)
    with pytest.raises(MalformedDataError, match=told):
        read_outfits(release, "disjoint", needed=("test",))


def test_an_unknown_protocol_is_refused(release):
    with pytest.raises(MalformedDataError, match="disjoint and nondisjoint"):
        read_outfits(release, "random")


def test_a_folder_without_pictures_is_sent_to_the_command_for_it(tmp_path):
    (tmp_path / "fashion_compatibility_prediction.txt").write_text("1 1_1 1_2\n")
    with pytest.raises(MalformedDataError, match="evaluate categories"):
        read_outfits(tmp_path, "disjoint")
