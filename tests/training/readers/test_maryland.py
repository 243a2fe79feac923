import json

import pytest

from training.readers.malformed import MalformedDataError
from training.readers.maryland import UNKNOWN, CategoryExample, read_maryland

TEST = [
    {"set_id": "1", "items_index": [1, 2, 4], "items_category": [10, 20, 30]},
    {"set_id": "2", "items_index": [1, 2, 3], "items_category": [20, 10, 30]},
]
QUESTION = {"question": ["1_1", "1_4"], "answers": ["1_2", "2_2", "9_9", "2_3"], "blank_position": 2}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "train_no_dup_new_100.json").write_text(json.dumps(TEST))
    (tmp_path / "test_no_dup_new_100.json").write_text(json.dumps(TEST))
    (tmp_path / "fill_in_blank_test.json").write_text(json.dumps([QUESTION]))
    (tmp_path / "fashion_compatibility_prediction.txt").write_text("1 1_1 1_2 1_4\n0 2_1 7_7\n")
    return tmp_path


def test_what_is_read_is_what_is_there(folder):
    data = read_maryland(folder)
    question = data.questions[0]
    assert (question.outfit, question.question, question.blank) == ("1", (10, 30), 1)
    assert (question.answers, question.correct) == ((20, 10, UNKNOWN, 30), 0)
    assert data.train == ((10, 20, 30), (20, 10, 30))
    assert data.examples == (CategoryExample((10, 20, 30), 1), CategoryExample((20, UNKNOWN), 0))


def replace(name, entry):
    return lambda folder: (folder / name).write_text(entry)


MALFORMED = {
    "wrong first answer": (
        replace("fill_in_blank_test.json", json.dumps([QUESTION | {"answers": ["2_2", "1_2"]}])),
        r"fill_in_blank_test.json: entry 1: the first answer must be of outfit 1",
    ),
    "no blank": (
        replace("fill_in_blank_test.json", json.dumps([{"question": ["1_1"], "answers": ["1_2"]}])),
        r"entry 1: 'blank_position' is missing",
    ),
    "no label": (replace("fashion_compatibility_prediction.txt", "1_1 1_2\n"), r"prediction.txt: entry 1"),
    "no file": (
        lambda folder: (folder / "train_no_dup_new_100.json").unlink(),
        r"train_no_dup_new_100.json: no such file",
    ),
}


@pytest.mark.parametrize("kind", MALFORMED)
def test_a_damaged_folder_is_refused_with_file_and_entry(folder, kind):
    damage, told = MALFORMED[kind]
    damage(folder)
    with pytest.raises(MalformedDataError, match=told):
        read_maryland(folder)


def test_the_two_published_files_are_read(data):
    read = read_maryland(data / "polyvore-maryland")
    assert (len(read.train), len(read.questions), len(read.examples)) == (16_983, 3_076, 7_076)
    assert sum(one.label for one in read.examples) == 3_076
