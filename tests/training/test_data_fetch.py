"""A data set comes whole and as published, or not at all."""

import hashlib
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from training.data_fetch import CLOSET_PHOTOS, DataSet, FetchError, digest_of, fetch

NAMES = ("a", "b", "c")


@pytest.fixture
def mirror(tmp_path):
    folder = tmp_path / "mirror" / "tiny"
    (folder / "images").mkdir(parents=True)
    (folder / "images.csv").write_text("image,label\n" + "".join(f"{name},Dress\n" for name in NAMES))
    for name in NAMES:
        (folder / "images" / f"{name}.jpg").write_bytes(f"picture {name}".encode())
    return folder.parent


@pytest.fixture
def tiny(mirror):
    table = (mirror / "tiny" / "images.csv").read_bytes()
    lines = "".join(
        f"{hashlib.sha256(f'picture {name}'.encode()).hexdigest()}  {name}.jpg\n" for name in NAMES
    )
    return DataSet(
        "tiny",
        "images.csv",
        "image",
        hashlib.sha256(table).hexdigest(),
        hashlib.sha256(lines.encode()).hexdigest(),
    )


def test_a_folder_is_copied_whole(mirror, tiny, tmp_path):
    seen = []
    target = fetch(tiny, str(mirror), tmp_path / "datasets" / "tiny", lambda *step: seen.append(step))
    assert sorted(file.name for file in (target / "images").iterdir()) == ["a.jpg", "b.jpg", "c.jpg"]
    assert (target / "images.csv").is_file()
    assert ("fetching", 3, 3) in seen
    assert ("checking", 3, 3) in seen
    assert not target.with_name("tiny.part").exists()


def test_fetching_again_does_nothing(mirror, tiny, tmp_path):
    target = fetch(tiny, str(mirror), tmp_path / "tiny")
    assert fetch(tiny, "nowhere", tmp_path / "tiny") == target


def test_an_address_works_like_a_folder(mirror, tiny, tmp_path):
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=mirror))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        target = fetch(tiny, f"http://127.0.0.1:{server.server_port}/", tmp_path / "tiny")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert (target / "images" / "b.jpg").read_bytes() == b"picture b"


def test_a_broken_attempt_goes_on_where_it_stopped(mirror, tiny, tmp_path):
    missing = mirror / "tiny" / "images" / "c.jpg"
    kept = missing.read_bytes()
    missing.unlink()
    with pytest.raises(FetchError, match=r"c\.jpg"):
        fetch(tiny, str(mirror), tmp_path / "tiny")
    assert not (tmp_path / "tiny").exists()
    missing.write_bytes(kept)
    (mirror / "tiny" / "images" / "a.jpg").unlink()  # not asked for again
    assert (fetch(tiny, str(mirror), tmp_path / "tiny") / "images" / "a.jpg").is_file()


def test_one_changed_byte_is_refused_and_nothing_stays(mirror, tiny, tmp_path):
    (mirror / "tiny" / "images" / "b.jpg").write_bytes(b"picture B")
    with pytest.raises(FetchError, match="SHA-256"):
        fetch(tiny, str(mirror), tmp_path / "tiny")
    assert not (tmp_path / "tiny").exists()
    assert not (tmp_path / "tiny.part").exists()


@pytest.mark.parametrize("mirror_name", ["ftp://mirror.example/data", "file:///etc", "/no/such/folder"])
def test_a_mirror_that_is_none_is_told(tiny, tmp_path, mirror_name):
    with pytest.raises(FetchError):
        fetch(tiny, mirror_name, tmp_path / "tiny")


def test_another_table_is_refused(mirror, tiny, tmp_path):
    (mirror / "tiny" / "images.csv").write_text("image,label\n../../etc/passwd,Dress\n")
    with pytest.raises(FetchError, match=r"images\.csv"):
        fetch(tiny, str(mirror), tmp_path / "tiny")


def test_the_pinned_digest_is_that_of_the_published_photos(data):
    folder = data / "closet-photos"
    names = [file.name for file in (folder / "images").iterdir()]
    assert digest_of(folder, names) == CLOSET_PHOTOS.pictures_sha256
