import pytest

from training.readers.malformed import MalformedDataError
from training.readers.shop_catalogue import read_shop_catalogue

HEADER = "id,gender,articleType,baseColour,season,productDisplayName\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "7.jpg").write_bytes(b"")
    return tmp_path


def test_the_marker_of_the_missing_is_nothing(folder):
    (folder / "styles.csv").write_text(HEADER + "7,Women,Skirts,NA,Summer,A skirt\n")
    (item,) = read_shop_catalogue(folder)
    assert (item.id, item.article_type, item.title) == ("7", "Skirts", "A skirt")
    assert item.base_colour is None
    assert item.season == "Summer"


def test_a_row_without_its_picture_is_refused(folder):
    (folder / "styles.csv").write_text(HEADER + "8,Women,Skirts,Red,Summer,A skirt\n")
    with pytest.raises(MalformedDataError, match=r"styles.csv:2: id '8' has no file 8.jpg"):
        read_shop_catalogue(folder)


def test_the_real_folder_is_read_whole(data):
    items = read_shop_catalogue(data / "shop-catalogue")
    assert len(items) == 5996
    assert len({item.article_type for item in items}) == 62
