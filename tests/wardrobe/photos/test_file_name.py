import pytest

from wardrobe.photos.file_name import strange_ending


@pytest.mark.parametrize(
    "name", ["a.jpg", "A.JPEG", "IMG.HEIC", "x.gif", "photo 1", "3.5", "no. five", "shirt.", ""]
)
def test_pictures_endings_and_none_are_fine(name: str) -> None:
    assert strange_ending(name) is None


@pytest.mark.parametrize("name", ["a.pdf", "a.jpg.exe", "a.svg", "a.PHP", "a.7z", "a.html"])
def test_other_endings_are_strange(name: str) -> None:
    assert strange_ending(name) == "." + name.rsplit(".", 1)[1]
