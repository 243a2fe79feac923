import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wardrobe.processes import run_together
from wardrobe.files import FileStore


@given(data=st.binary(max_size=2000))
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_put_comes_back_under_its_hash(tmp_path: Path, data: bytes) -> None:
    files = FileStore(tmp_path)
    sha = files.put(data, ".jpg")
    assert sha == hashlib.sha256(data).hexdigest()
    assert files.get(sha) == data
    assert files.path(sha).name == f"{sha}.jpg"


def test_the_same_bytes_are_stored_once(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    assert files.put(b"same", ".png") == files.put(b"same", ".png")
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 1


@pytest.mark.parametrize("sha", ["", "../../etc/passwd", "*", "A" * 64, "0" * 63])
def test_only_hashes_lead_to_files(tmp_path: Path, sha: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        FileStore(tmp_path).path(sha)


def test_an_unknown_hash_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="0" * 64):
        FileStore(tmp_path).get("0" * 64)


@pytest.mark.parametrize("suffix", ["", "jpg", ".j/pg", "../x"])
def test_a_suffix_is_no_path(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(ValueError, match="suffix"):
        FileStore(tmp_path).put(b"x", suffix)


def test_nothing_stays_when_writing_fails(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    (tmp_path / hashlib.sha256(b"x").hexdigest()[:2]).write_text("a file where a folder must be")
    with pytest.raises(OSError, match="exists"):
        files.put(b"x", ".jpg")
    assert len(list(tmp_path.rglob("*"))) == 1


def test_removing_twice_is_fine(tmp_path: Path) -> None:
    files = FileStore(tmp_path)
    sha = files.put(b"x", ".jpg")
    files.remove(sha)
    files.remove(sha)
    with pytest.raises(FileNotFoundError):
        files.path(sha)


PUT_MANY = """
import sys
from pathlib import Path
from wardrobe.files import FileStore
files = FileStore(Path(sys.argv[1]))
for row in range(100):
    files.put(str(row).encode() * 10_000, ".bin")
"""


def test_two_processes_may_put_the_same_bytes(tmp_path: Path) -> None:
    run_together(PUT_MANY, (str(tmp_path),), (str(tmp_path),))
    stored = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert len(stored) == 100
    assert all(hashlib.sha256(file.read_bytes()).hexdigest() == file.stem for file in stored)
