"""What tests share: the real data, where it exists, and a home with prepared encoders."""

import os
import warnings
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of real photographs and outfits; without it the test skips, under CI it fails."""
    folder = Path(os.environ.get("ENSEMBLE_DATA") or "no data")
    if folder.is_dir():
        return folder.resolve()
    if os.environ.get("CI") == "true":
        pytest.fail("ENSEMBLE_DATA names no folder, and CI must test on real data")
    pytest.skip("set ENSEMBLE_DATA to the data folder to run this test")


@pytest.fixture(scope="session")
def home() -> Path:
    """A home folder whose encoders are prepared; kept between runs, since preparing takes a while."""
    folder = ROOT / ".test-home"
    from wardrobe.recognition.recogniser import prepare_encoders
    from wardrobe.search.searcher import prepare_search

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch's exporter warns about its own future
        prepare_encoders(folder)
        prepare_search(folder)
    return folder


@pytest.fixture
def fresh_home(tmp_path: Path, home: Path) -> Path:
    """An empty home for one test, with the prepared encoders in it."""
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "encoders").symlink_to(home / "encoders", target_is_directory=True)
    return folder
