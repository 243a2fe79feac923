"""The split of the shared rentals is the one that known figures are about, and what ships keeps to it."""

from dataclasses import replace

import numpy as np
import pytest

from recommender.user_model.rentals.ranker import RentalRanker, default_rentals_folder
from training.users.measured import measure
from training.users.peers import by_scores, taken_matrix
from training.users.rental_answers import answers, scores_of
from training.users.rental_columns import columns_of
from training.users.rental_popularity import recent_popularity
from training.users.rental_trial import split_rentals
from training.users.rentals import read_rentals


def quiet(what: str, done: int, total: int) -> None:
    """Nobody is told."""


@pytest.fixture(scope="module")
def trial(data):
    return split_rentals(read_rentals(data / "interactions" / "rentals" / "rentals.csv.gz"))


@pytest.fixture(scope="module")
def ranker():
    return RentalRanker.load(default_rentals_folder())


def recall(trial, tops) -> float:
    return measure(trial, tops).figures()["recall_at_20"]


def test_popularity_reaches_what_is_known_of_it(trial):
    assert len(np.unique(trial.people)) == 2987
    columns = columns_of(trial.past, trial.names)
    people = int(max(columns.person.max(), trial.people.max())) + 1
    taken = taken_matrix(columns.person, columns.item, (people, trial.things))
    popular = np.asarray(taken.sum(axis=0)).ravel()
    assert recall(trial, by_scores(trial, taken, lambda _: popular)) == pytest.approx(0.0103, abs=3e-4)
    assert recall(trial, recent_popularity(trial, columns, quiet)) == pytest.approx(0.0220, abs=3e-4)


def test_what_ships_finds_more_than_asked_for(trial, ranker):
    """Of every fourth question; `evaluate users` asks them all."""
    some = replace(
        trial,
        **{
            name: getattr(trial, name)[::4] for name in ("people", "wanted", "histories", "occasions", "days")
        },
    )
    assert recall(some, answers(some, scores_of(ranker, some), quiet)) >= 0.030


def test_no_later_week_is_read_by_what_ships(trial, ranker):
    asked = trial.histories[0], trial.occasions[0], trial.days[0]
    changed = ranker.counts.count * np.where(ranker.counts.week >= trial.days[0] // 7, 9, 1).astype(np.uint16)
    assert (changed != ranker.counts.count).any()
    later = replace(ranker, counts=replace(ranker.counts, count=changed))
    assert np.array_equal(later.scores(*asked), ranker.scores(*asked))


def test_what_ships_is_small():
    folder = default_rentals_folder()
    assert sum(file.stat().st_size for file in folder.iterdir()) < 12e6
