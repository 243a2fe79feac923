import os
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from tests.wardrobe.pictures import jpeg
from wardrobe.photos.intake import PhotoRefusedError, open_photo
from wardrobe.photos.limits import LARGEST_FILE
from wardrobe.photos.sources import read_sources

PHOTO = jpeg((100, 100))


def told(path: Path) -> dict[str, str]:
    """What came of everything at a path: "photo", or the reason."""
    return {name: outcome(name, data) for name, data in read_sources(path)}


def outcome(name: str, data: bytes | PhotoRefusedError) -> str:
    if isinstance(data, PhotoRefusedError):
        return data.reason
    try:
        return "photo" if open_photo(data, name).name == name else "renamed"
    except PhotoRefusedError as error:
        return error.reason


def test_a_single_photo(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(PHOTO)
    assert list(read_sources(file)) == [("a.jpg", PHOTO)]
    assert len(read_sources(file)) == 1


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "No such file" in told(tmp_path / "none.jpg")["none.jpg"]


def test_a_folder_is_read_in_order_with_all_folders_below(tmp_path: Path) -> None:
    for name in ("b.jpg", "a/c.jpg", "a/a.jpg", "z.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(PHOTO)
    sources = read_sources(tmp_path)
    assert [name for name, _ in sources] == ["a/a.jpg", "a/c.jpg", "b.jpg", "z.jpg"]
    assert len(sources) == 4


def test_junk_is_passed_over_and_everything_else_in_a_folder_is_told(tmp_path: Path) -> None:
    outside = tmp_path / "outside.jpg"
    outside.write_bytes(PHOTO)
    root = tmp_path / "photos"
    for junk in (".DS_Store", "Thumbs.db", "desktop.ini", "._a.jpg", "__MACOSX/._a.jpg", "@eaDir/a.jpg"):
        (root / junk).parent.mkdir(parents=True, exist_ok=True)
        (root / junk).write_bytes(PHOTO)
    (root / "a.jpg").write_bytes(PHOTO)
    (root / "notes.txt").write_text("buy socks")
    (root / "empty.jpg").write_bytes(b"")
    (root / ".secret.jpg").write_bytes(PHOTO)
    (root / "link.jpg").symlink_to(outside)
    (root / "folder").symlink_to(tmp_path)
    os.mkfifo(root / "pipe.jpg")
    (root / "huge.jpg").write_bytes(b"")
    os.truncate(root / "huge.jpg", LARGEST_FILE + 1)
    (root / "inner.zip").write_bytes(b"PK\x03\x04")
    assert told(root) == {
        ".secret.jpg": "a hidden file; rename it to send it",
        "a.jpg": "photo",
        "empty.jpg": "the file is empty (0 bytes)",
        "folder": "a symbolic link; links are not followed",
        "huge.jpg": "64 MiB; at most 64 MiB are taken",
        "inner.zip": "not a photo but a ZIP archive; send JPEG, PNG, WebP or HEIC",
        "link.jpg": "a symbolic link; links are not followed",
        "notes.txt": "not a photo but text; send JPEG, PNG, WebP or HEIC",
        "pipe.jpg": "not a plain file",
    }


def link_member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return member


def lying(path: Path, name: str, field: int, value: int) -> None:
    """Change one field of a member's entry in the directory at the end of an archive."""
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    while data[at + 46 : at + 46 + len(name)] != name.encode():
        at = data.index(b"PK\x01\x02", at + 4)
    struct.pack_into("<H" if field == 8 else "<I", data, at + field, value)
    path.write_bytes(data)


def test_junk_is_passed_over_and_everything_else_in_an_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("photos/", b"")
        archive.writestr("photos/a.jpg", PHOTO)
        archive.writestr("__MACOSX/photos/._a.jpg", b"junk")
        archive.writestr("photos/.DS_Store", b"junk")
        archive.writestr("photos/.secret.jpg", PHOTO)
        archive.writestr("../../etc/cron.jpg", PHOTO)
        archive.writestr("/etc/b.jpg", PHOTO)
        archive.writestr("C:\\c.jpg", PHOTO)
        archive.writestr("photos\\..\\..\\d.jpg", PHOTO)
        archive.writestr("bomb.jpg", b"\0" * 5_000_000)
        archive.writestr("inner.zip", b"PK\x03\x04")
        archive.writestr(link_member("link.jpg"), "/etc/passwd")
        archive.writestr("locked.jpg", PHOTO)
        archive.writestr("crc.jpg", PHOTO)
        archive.writestr("sized.jpg", PHOTO)
        archive.writestr("z.jpg", PHOTO)
    lying(path, "locked.jpg", 8, 0x1)
    lying(path, "crc.jpg", 16, 0xDEADBEEF)
    lying(path, "sized.jpg", 24, LARGEST_FILE + 1)
    found = told(path)
    assert found.pop("photos/a.jpg") == "photo"
    assert found.pop("z.jpg") == "photo"
    expected = {
        "photos/.secret.jpg": "hidden",
        "../../etc/cron.jpg": "leads out",
        "/etc/b.jpg": "leads out",
        "C:\\c.jpg": "leads out",
        "photos\\..\\..\\d.jpg": "leads out",
        "bomb.jpg": "ZIP bomb",
        "inner.zip": "a ZIP archive",
        "link.jpg": "symbolic link",
        "locked.jpg": "encrypted",
        "crc.jpg": "cannot be unpacked",
        "sized.jpg": "at most 64 MiB",
    }
    assert set(found) == set(expected)
    for name, words in expected.items():
        assert words in found[name], name


def test_an_archive_says_how_much_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for row in range(3):
            archive.writestr(f"{row}.jpg", PHOTO)
        archive.writestr("__MACOSX/._0.jpg", b"")
    assert len(read_sources(path)) == 3
    assert set(told(path).values()) == {"photo"}


@pytest.mark.parametrize("cut", [10, 100, 1000])
def test_a_broken_archive_is_one_refusal(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.jpg", PHOTO)
    path.write_bytes(path.read_bytes()[:cut])
    assert "cannot be opened" in told(path)["photos.zip"]
    assert len(read_sources(path)) == 1


def test_a_photo_with_an_archive_behind_it_is_a_photo(tmp_path: Path) -> None:
    path = tmp_path / "both.jpg"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("evil.js", b"alert(1)")
    path.write_bytes(PHOTO + path.read_bytes())
    assert told(path) == {"both.jpg": "photo"}
