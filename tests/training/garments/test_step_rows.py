import numpy as np

from training.garments.step_rows import step_rows
from training.garments.tune_config import TuneConfig

SOURCES = ["a"] * 7 + ["b"] * 40
CONFIG = TuneConfig(batch=8, shares={"a": 0.25, "b": 0.5, "absent": 0.25})


def test_every_data_set_fills_its_share():
    rows = step_rows(SOURCES, CONFIG, 3)
    assert [SOURCES[row] for row in rows].count("a") == 3  # 8 x 0.25 / 0.75
    assert [SOURCES[row] for row in rows].count("b") == 5


def test_all_pictures_are_shown_before_any_comes_again():
    seen = np.concatenate([step_rows(SOURCES, CONFIG, step) for step in range(8)])
    counts = np.bincount(seen, minlength=len(SOURCES))
    assert (counts[7:] == 1).all()  # 8 steps of 5 are one round of 40
    assert set(counts[:7].tolist()) <= {3, 4}  # 24 draws of 7


def test_step_and_seed_alone_decide():
    assert (step_rows(SOURCES, CONFIG, 5) == step_rows(SOURCES, CONFIG, 5)).all()
    other = TuneConfig(batch=8, shares=CONFIG.shares, seed=1)
    assert (step_rows(SOURCES, CONFIG, 5) != step_rows(SOURCES, other, 5)).any()
