"""A command line with a furnished home, and photos on disk."""

import pytest
from click.testing import CliRunner

from webapp.cli import main


@pytest.fixture
def ensemble(settings, monkeypatch):
    """Runs `ensemble ...` in the furnished home."""
    monkeypatch.setenv("ENSEMBLE_HOME", str(settings.home))
    monkeypatch.delenv("ENSEMBLE_DATA", raising=False)

    def run(*args):
        return CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)

    return run


@pytest.fixture
def photo_file(tmp_path, photo):
    """Writes a photo: (name, shape, colour) -> path."""

    def write(name, shape, colour):
        file = tmp_path / name
        file.write_bytes(photo(shape, colour))
        return file

    return write
