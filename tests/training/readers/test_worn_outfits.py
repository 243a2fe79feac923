import numpy as np
import pytest
from PIL import Image

from training.readers.malformed import MalformedDataError
from training.readers.worn_outfits import class_rows, read_worn_outfits
from wardrobe.recognition.parsing_classes import CLASSES

LABELS = "label_id,label,merged_label,slot\n0,null,,\n1,clogs,flats,footwear\n2,skin,,\n"


@pytest.fixture
def folder(tmp_path):
    for name in ("photos", "labelmaps"):
        (tmp_path / name).mkdir()
    (tmp_path / "labels.csv").write_text(LABELS)
    Image.new("RGB", (3, 2)).save(tmp_path / "photos" / "0001.jpg")
    Image.fromarray(np.array([[0, 1, 2], [1, 1, 0]], np.uint8)).save(tmp_path / "labelmaps" / "0001.png")
    return tmp_path


def test_labels_are_merged_into_classes(folder):
    (photo,) = read_worn_outfits(folder)
    names = [[CLASSES[row] for row in line] for line in class_rows(photo)]
    assert names == [["background", "flats", "skin"], ["flats", "flats", "background"]]


def test_an_unknown_label_names_its_line(folder):
    (folder / "labels.csv").write_text(LABELS + "3,spats,spats,footwear\n")
    with pytest.raises(MalformedDataError, match=r"labels.csv:5: .*spats"):
        read_worn_outfits(folder)


def test_a_gap_in_the_labels_is_told(folder):
    (folder / "labels.csv").write_text(LABELS.replace("2,skin", "7,skin"))
    with pytest.raises(MalformedDataError, match="count up from 0"):
        read_worn_outfits(folder)


def test_a_label_that_is_not_listed_names_its_file(folder):
    Image.fromarray(np.full((2, 3), 9, np.uint8)).save(folder / "labelmaps" / "0001.png")
    with pytest.raises(MalformedDataError, match=r"0001.png: label 9"):
        class_rows(read_worn_outfits(folder)[0])


def test_a_label_map_of_another_size_is_refused(folder):
    Image.fromarray(np.zeros((2, 2), np.uint8)).save(folder / "labelmaps" / "0001.png")
    with pytest.raises(MalformedDataError, match=r"0001.png: \(2, 2\) labels"):
        class_rows(read_worn_outfits(folder)[0])


def test_a_label_map_that_is_no_picture_is_refused(folder):
    (folder / "labelmaps" / "0001.png").write_text("nothing")
    with pytest.raises(MalformedDataError, match=r"0001.png: cannot be read"):
        class_rows(read_worn_outfits(folder)[0])


def test_a_photo_that_is_missing_is_named(folder):
    (folder / "photos" / "0001.jpg").unlink()
    with pytest.raises(MalformedDataError, match=r"photos/0001.jpg"):
        read_worn_outfits(folder)
