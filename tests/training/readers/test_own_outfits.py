import json
import shutil

import pytest

from compatibility.item_types import UNSURE
from training.readers.malformed import MalformedDataError
from training.readers.outfits import read_outfits


def lines(folder, name):
    return (folder / "disjoint" / name).read_text().splitlines()


def change_line(folder, name, number, change):
    text = lines(folder, name)
    row = json.loads(text[number - 1])
    change(row)
    text[number - 1] = json.dumps(row)
    (folder / "disjoint" / name).write_text("\n".join(text) + "\n")


def change_text(folder, name, old, new):
    file = folder / name
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def used_picture(folder):
    return folder / "images" / "c0003.jpg"


FITB, EXAMPLES, OUTFITS = "fitb_test.jsonl", "compatibility_test.jsonl", "outfits_test.jsonl"


def edit(name, number, **fields):
    return lambda folder: change_line(folder, name, number, lambda row: row.update(fields))


def without(name, number, field):
    return lambda folder: change_line(folder, name, number, lambda row: row.pop(field))


def raw(name, number, text):
    def change(folder):
        rows = lines(folder, name)
        rows[number - 1] = text
        (folder / "disjoint" / name).write_text("\n".join(rows) + "\n")

    return change


def items_csv(old, new):
    return lambda folder: change_text(folder, "items.csv", old, new)


MALFORMED = {
    "bad JSON": (raw(FITB, 3, '{"outfit": '), r"fitb_test.jsonl:3: not JSON"),
    "empty line": (raw(FITB, 2, ""), r"fitb_test.jsonl:2: not JSON"),
    "a list": (raw(OUTFITS, 2, "[1, 2]"), r"outfits_test.jsonl:2: not a JSON object"),
    "unknown code": (
        edit(OUTFITS, 2, items=["c0001", "c0002", "?"]),
        r"outfits_test.jsonl:2: item '\?' is not in",
    ),
    "unknown answer": (edit(FITB, 4, answers=["a", "b", "c", "d"]), r"fitb_test.jsonl:4: item 'a' is not in"),
    "twice in an outfit": (
        edit(OUTFITS, 1, items=["c0001", "c0001", "c0002"]),
        r"outfits_test.jsonl:1: items names item 'c0001' twice",
    ),
    "twice among the answers": (
        edit(FITB, 1, answers=["c0001"] * 4),
        r"fitb_test.jsonl:1: answers names item",
    ),
    "too few items": (
        edit(EXAMPLES, 2, items=["c0001", "c0002"]),
        r"compatibility_test.jsonl:2: items needs at least 3",
    ),
    "no items": (without(OUTFITS, 3, "items"), r"outfits_test.jsonl:3: items must be a list"),
    "codes as numbers": (edit(OUTFITS, 3, items=[1, 2, 3]), r"outfits_test.jsonl:3: items must be a list"),
    "five answers": (
        edit(FITB, 1, answers=["c0000", "c0001", "c0002", "c0003", "c0004"], question=["c0006", "c0012"]),
        r"fitb_test.jsonl:1: answers needs exactly 4",
    ),
    "correct out of range": (
        edit(FITB, 5, correct=4),
        r"fitb_test.jsonl:5: correct must be a whole number from 0 to 3",
    ),
    "correct below zero": (edit(FITB, 5, correct=-1), r"fitb_test.jsonl:5: correct"),
    "correct as text": (edit(FITB, 5, correct="1"), r"fitb_test.jsonl:5: correct .* not '1'"),
    "correct as a truth": (edit(FITB, 5, correct=True), r"fitb_test.jsonl:5: correct"),
    "label of 2": (
        edit(EXAMPLES, 7, label=2),
        r"compatibility_test.jsonl:7: label must be a whole number from 0 to 1",
    ),
    "no label": (without(EXAMPLES, 7, "label"), r"compatibility_test.jsonl:7: label .* not None"),
    "no outfit id": (without(FITB, 6, "outfit"), r"fitb_test.jsonl:6: outfit must be an id"),
    "missing picture": (
        lambda folder: used_picture(folder).unlink(),
        r"items.csv:5: item 'c0003' is used but",
    ),
    "no type column": (items_csv("season,family,type", "season,family,kind"), r"items.csv:1: no column type"),
    "short row": (
        items_csv("c0002,S1,T-shirt,T-shirt", "c0002,S1"),
        r"items.csv:4: the row ends before type",
    ),
    "duplicate item": (
        items_csv("c0002,", "c0001,"),
        r"items.csv:4: item 'c0001' stands here twice, first in line 3",
    ),
    "code with a path": (
        items_csv("c0002,", "../c0002,"),
        r"items.csv:4: code '../c0002' cannot name a picture",
    ),
    "empty code": (items_csv("c0002,", ","), r"items.csv:4: code ''"),
    "no items.csv": (lambda folder: (folder / "items.csv").unlink(), r"items.csv: no such file"),
    "not UTF-8": (
        lambda folder: (folder / "items.csv").write_bytes(b"code,type\n\xff,x\n"),
        r"items.csv: not UTF-8",
    ),
    "no questions": (
        lambda folder: (folder / "disjoint" / FITB).unlink(),
        r"fitb_test.jsonl: missing or empty",
    ),
    "no examples": (
        lambda folder: (folder / "disjoint" / EXAMPLES).write_text(""),
        r"compatibility_test.jsonl: missing",
    ),
    "no protocol": (lambda folder: shutil.rmtree(folder / "disjoint"), r"no such protocol; .* has: none"),
}


@pytest.mark.parametrize("kind", MALFORMED)
def test_a_malformed_folder_is_refused_with_file_and_line(outfit_folder, kind):
    damage, told = MALFORMED[kind]
    damage(outfit_folder)
    with pytest.raises(MalformedDataError, match=told):
        read_outfits(outfit_folder, "disjoint", needed=("test",))


def test_a_right_answer_in_the_question_is_refused(outfit_folder):
    row = json.loads(lines(outfit_folder, FITB)[0])
    edit(FITB, 1, question=[row["answers"][0], *row["question"]])(outfit_folder)
    with pytest.raises(MalformedDataError, match="in the question and among the answers"):
        read_outfits(outfit_folder, "disjoint")


def test_what_is_read_is_what_is_there(outfit_folder):
    data = read_outfits(outfit_folder, "disjoint", needed=("test",))
    first = json.loads(lines(outfit_folder, FITB)[0])
    question = data.questions["test"][0]
    assert [data.items[row].code for row in question.answers] == first["answers"]
    assert [data.items[row].code for row in question.question] == first["question"]
    assert question.correct == first["correct"]
    assert [example.label for example in data.examples["test"]] == [1, 0] * 6
    assert set(data.types()) == {"t-shirt", "trousers", "handbag"}
    assert "train" not in data.outfits


def test_only_pictures_types_and_outfits_are_needed(outfit_folder):
    rows = [line.split(",") for line in (outfit_folder / "items.csv").read_text().splitlines()]
    (outfit_folder / "items.csv").write_text("".join(f"{row[0]},{row[3]}\n" for row in rows))
    assert read_outfits(outfit_folder, "disjoint", needed=("test",)).items[0].group is None


def test_an_unknown_type_is_unsure_and_an_unused_item_needs_no_picture(outfit_folder):
    change_text(outfit_folder, "items.csv", "c0000,S1,T-shirt,T-shirt", "c0000,S1,T-shirt,Gizmo")
    with (outfit_folder / "items.csv").open("a") as file:
        file.write("unused,S1,Bag,Bag\n")
    data = read_outfits(outfit_folder, "disjoint")
    assert {item.code: item.type for item in data.items}["c0000"] == UNSURE
    assert "unused" not in {item.code for item in data.items}


def test_a_missing_last_line_end_and_a_byte_order_mark_do_not_matter(outfit_folder):
    file = outfit_folder / "disjoint" / FITB
    before = read_outfits(outfit_folder, "disjoint").questions
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().rstrip(b"\n"))
    assert read_outfits(outfit_folder, "disjoint").questions == before


def test_the_data_set_itself_is_read(data):
    read = read_outfits(data / "outfits", "disjoint", needed=("train", "valid", "test"))
    assert [len(read.outfits[split]) for split in ("train", "valid", "test")] == [4936, 318, 861]
    assert len(read.questions["test"]) == 3558


def test_titles_and_descriptions_are_text_and_models_are_kept(outfit_folder):
    rows = (outfit_folder / "items.csv").read_text().splitlines()
    table = [rows[0] + ",title,description,model", rows[1] + ",Red top,Soft.,M1", rows[2] + ",,,"]
    (outfit_folder / "items.csv").write_text(
        "\n".join([*table, *(f"{row},,Plain,M2" for row in rows[3:])]) + "\n"
    )
    items = {item.code: item for item in read_outfits(outfit_folder, "disjoint").items}
    assert [items[code].text for code in ("c0000", "c0001", "c0002")] == ["Red top. Soft.", "", "Plain"]
    assert [items[code].model for code in ("c0000", "c0001", "c0002")] == ["M1", "", "M2"]
