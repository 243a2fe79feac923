import pytest

from training.readers.closet_photos import read_closet_photos
from training.readers.malformed import MalformedDataError

HEADER = "image,sender_id,label,kids,small_split,small_label\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "one.jpg").write_bytes(b"")
    return tmp_path


def test_a_photo_is_read_with_all_that_is_said_of_it(folder):
    (folder / "images.csv").write_text(HEADER + "one,204,T-Shirt,True,test,t-shirt\n")
    (photo,) = read_closet_photos(folder)
    assert (photo.name, photo.sender, photo.label, photo.kids) == ("one", "204", "T-Shirt", True)
    assert (photo.small_split, photo.small_label) == ("test", "t-shirt")
    assert photo.file == folder / "images" / "one.jpg"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEADER + "one,204,Hat,False,,\ntwo,204,Hat,False,,\n", r"images.csv:3: image 'two' has no file"),
        (HEADER + "one,,Hat,False,,\n", "images.csv:2: sender_id and label must not be empty"),
        (HEADER + "one,204\n", "images.csv:2: the row ends before label"),
        ("image,label\none,Hat\n", "images.csv:1: no column sender_id"),
    ],
)
def test_what_breaks_the_layout_is_refused_with_its_line(folder, text, told):
    (folder / "images.csv").write_text(text)
    with pytest.raises(MalformedDataError, match=told):
        read_closet_photos(folder)


def test_a_folder_without_the_list_is_refused(tmp_path):
    with pytest.raises(MalformedDataError, match="no such file"):
        read_closet_photos(tmp_path)


def test_the_real_folder_is_read_whole(data):
    photos = read_closet_photos(data / "closet-photos")
    assert len(photos) == 4336
    assert len({photo.label for photo in photos}) == 17
