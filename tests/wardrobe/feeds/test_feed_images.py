import zipfile
from pathlib import Path, PurePosixPath

import pytest

from wardrobe.feeds.feed_error import FeedError, RowRefusedError
from wardrobe.feeds.feed_images import FeedImages
from wardrobe.photos.refusal import PhotoRefusedError


def test_a_template_is_filled_with_cells_and_nothing_else() -> None:
    images = FeedImages(Path(), "{season}/{id}.jpg")
    assert images.path_for({"id": " 7 ", "season": "w"}, "image", None) == PurePosixPath("w/7.jpg")
    with pytest.raises(RowRefusedError, match="is empty, but the picture is called"):
        images.path_for({"id": "7"}, "image", None)
    with pytest.raises(RowRefusedError, match="__class__"):
        FeedImages(Path(), "{id.__class__}").path_for({"id": "7"}, "image", None)


def test_without_a_template_the_row_says_where() -> None:
    images = FeedImages(Path())
    assert images.path_for({}, "image", "a\\b.jpg") == PurePosixPath("a/b.jpg")
    with pytest.raises(RowRefusedError, match="image: is empty"):
        images.path_for({}, "image", None)


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("https://shop.example/7.jpg", "web address"),
        ("file:///etc/passwd", "web address"),
        ("data:image/png;base64,AAAA", "web address"),
        ("/etc/passwd", "leads out"),
        ("../secret.jpg", "leads out"),
        ("images/../../secret.jpg", "leads out"),
        ("..\\secret.jpg", "leads out"),
        ("a\0.jpg", "leads out"),
        (".", "leads out"),
    ],
)
def test_nothing_leads_out(stated: str, words: str) -> None:
    with pytest.raises(RowRefusedError, match=words):
        FeedImages(Path()).path_for({}, "image", stated)
    with pytest.raises(RowRefusedError, match=words):
        FeedImages(Path(), "{file}").path_for({"file": stated}, "image", None)


def test_a_folder_gives_its_files_and_follows_no_links(tmp_path: Path) -> None:
    root = tmp_path / "pictures"
    (root / "a").mkdir(parents=True)
    (root / "a/7.jpg").write_bytes(b"seven")
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    (root / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    (root / "up").symlink_to(tmp_path)
    with FeedImages(root).opened() as pictures:
        assert pictures.read(PurePosixPath("a/7.jpg")) == b"seven"
        for path, words in (
            ("link.jpg", "through a link"),
            ("up/secret.jpg", "through a link"),
            ("a/8.jpg", "No such file"),
            ("a", "not a plain file"),
            ("x" * 5000, "cannot be read"),
        ):
            with pytest.raises(PhotoRefusedError, match=words):
                pictures.read(PurePosixPath(path))


def test_the_folder_itself_may_be_reached_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/7.jpg").write_bytes(b"seven")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with FeedImages(tmp_path / "link").opened() as pictures:
        assert pictures.read(PurePosixPath("7.jpg")) == b"seven"


def test_an_archive_gives_its_members(tmp_path: Path) -> None:
    path = tmp_path / "pictures.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/7.jpg", b"seven")
        archive.writestr("bomb.jpg", b"\0" * 5_000_000)
    with FeedImages(path).opened() as pictures:
        assert pictures.read(PurePosixPath("a/7.jpg")) == b"seven"
        with pytest.raises(PhotoRefusedError, match="not in the archive"):
            pictures.read(PurePosixPath("8.jpg"))
        with pytest.raises(PhotoRefusedError, match="ZIP bomb"):
            pictures.read(PurePosixPath("bomb.jpg"))


def test_a_root_that_is_neither_is_told(tmp_path: Path) -> None:
    with pytest.raises(FeedError, match="neither a folder nor a ZIP"), FeedImages(tmp_path / "none").opened():
        pass
