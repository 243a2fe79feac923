"""Occasions from a small folder of rentals: fitted, served, measured."""

import csv
import json

import numpy as np
import pytest

from recommender.context.rented_for import RentedFor
from training.context.evaluate_occasions import evaluate_occasions
from training.context.fit_occasions import chances_of, fit_occasions
from training.context.occasion_counts import read_occasions
from training.context.rental_types import OCCASIONS, TRAITS
from training.readers.malformed import MalformedDataError
from training.users.rentals import COLUMNS

TAKEN = {"wedding": ["gown", "dress"], "work": ["blazer", "sheath"], "everyday": ["sweater", "top"]}


@pytest.fixture
def rentals(tmp_path):
    """300 rentals over 60 days in which each occasion has its own garments."""
    chance = np.random.default_rng(0)
    folder = tmp_path / "interactions" / "rentals"
    folder.mkdir(parents=True)
    with (folder / "rentals.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for row in range(300):
            occasion = str(chance.choice([*TAKEN, "other"]))
            category = str(chance.choice(TAKEN.get(occasion, ["gown", "mystery"])))
            day = f"2017-{1 + row // 150:02}-{1 + row % 28:02}"
            said = {"user_id": row % 90, "item_id": row % 40, "date": day, "rented_for": occasion}
            writer.writerow({name: "" for name in COLUMNS} | said | {"category": category})
    return tmp_path


def test_counting_by_hand():
    """Two occasions, two traits, no smoothing to speak of: odds 0.9 / 0.2, so 0.9 / 1.1."""
    chances = chances_of(np.array([[90_000.0, 10_000.0], [20_000.0, 80_000.0]]))
    assert chances[0] == pytest.approx([0.9 / 1.1, 0.1 / 0.9], abs=1e-2)
    assert chances.sum(axis=0) == pytest.approx([1, 1])


def test_what_is_rare_says_little():
    counts = np.array([[1000.0, 1.0], [1000.0, 0.0]])
    assert chances_of(counts)[0, 1] == pytest.approx(0.5, abs=0.02)


def test_fitted_figures_are_served_and_tell_later_rentals_apart(rentals, tmp_path):
    out = tmp_path / "out"
    card = fit_occasions(rentals, out, tmp_path / "runs")
    assert 0 < card["fitted_on"]["rentals"] < card["fitted_on"]["of"]
    model = RentedFor.load(out)
    assert model.share("wedding guest", "dress long") > model.share("wedding guest", "blazer")
    assert max(model.share("work", trait) for trait in TRAITS) == 1
    assert model.share("sport", "dress") is None
    assert model.share("work", "handbag") is None
    report = evaluate_occasions(rentals, out)
    assert set(report) == {"served", "others", "data", "intervals", "versions"}
    low, high = report["intervals"]["served"]["auc"]
    assert 0.75 < low <= report["served"]["auc"] <= high
    assert report["others"]["popularity"]["auc"] < low
    json.dumps(report)


def test_rows_that_say_nothing_are_passed_over(rentals):
    rows, _ = read_occasions(rentals)
    assert rows.counts().sum() == len(rows.days) < 300
    assert rows.counts().shape == (len(OCCASIONS), len(TRAITS))


def test_a_folder_without_rentals_is_refused(tmp_path):
    with pytest.raises(MalformedDataError, match=r"neither rentals.csv.gz nor rentals.csv"):
        read_occasions(tmp_path)
