"""The text encoder as served makes the vectors that its makers' code makes."""

import subprocess
import sys
import warnings

import numpy as np
import pytest

from compatibility.encoders.minilm import MiniLmEncoder
from compatibility.encoders.served_minilm import ServedMiniLm

TEXTS = ["red dress", "", "Nike Men AS T90 Black Tshirts", "ein rotes Kleid", "long " * 400]


@pytest.fixture(scope="module")
def served(home):
    file = ServedMiniLm.file_in(home)
    if not file.is_file():
        from compatibility.encoders.minilm_export import export_minilm

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # torch's exporter warns about its own future
            export_minilm(file)
    return ServedMiniLm(file, threads=1)


def test_vectors_are_those_of_the_published_model(served):
    wanted, found = MiniLmEncoder().encode(TEXTS), served.encode(TEXTS)
    assert np.abs(wanted - found).max() < 1e-4
    assert not found[1].any()


def test_no_texts_are_no_vectors(served):
    assert served.encode([]).shape == (0, 384)


def test_an_unprepared_home_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match="ensemble prepare"):
        ServedMiniLm.of_home(tmp_path)


def test_serving_texts_loads_no_torch():
    code = "import sys, compatibility.encoders.served_minilm; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
