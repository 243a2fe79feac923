"""Fitting on drawn rentals: against the untrained ranker, and what may be read."""

import numpy as np
import pytest

from recommender.user_model.rentals.ranker import TERMS
from tests.training.users.conftest import drawn_rentals
from training.readers.malformed import MalformedDataError
from training.users.cold_people import cold_people
from training.users.fit_rentals import RentalFit, fit_rentals
from training.users.measured import measure
from training.users.rental_answers import answers, scores_of
from training.users.rental_columns import columns_of
from training.users.rental_hybrid import hybrid
from training.users.rental_limits import limits
from training.users.rental_popularity import recent_popularity
from training.users.rental_trial import split_rentals


def quiet(what: str, done: int, total: int) -> None:
    """Nobody is told."""


@pytest.fixture(scope="module")
def trial(rentals):
    return split_rentals(rentals, small=0)


@pytest.fixture(scope="module")
def fitted(rentals, trial):
    return fit_rentals(rentals, rentals.days < min(trial.days), quiet)


def recall(trial, ranker) -> float:
    return measure(trial, answers(trial, scores_of(ranker, trial), quiet)).recall.mean()


def test_fitted_finds_more_than_untrained_and_than_popularity(trial, fitted):
    lately = measure(trial, recent_popularity(trial, columns_of(trial.past, trial.names), quiet))
    untrained = fitted.weighing(np.zeros(len(TERMS), np.float32))
    assert recall(trial, fitted) > 1.5 * recall(trial, untrained)
    assert recall(trial, fitted) > 1.5 * lately.recall.mean()


def test_a_fit_repeats_and_rows_that_are_only_counted_change_nothing_asked_before_them(
    rentals, trial, fitted
):
    past = rentals.days < min(trial.days)
    alone = fit_rentals(rentals.where(past), np.ones(past.sum(), np.bool_), quiet)
    assert alone.items == fitted.items
    asked = trial.histories[0], trial.occasions[0], trial.days[0]
    assert np.array_equal(alone.scores(*asked), fitted.scores(*asked))


def test_what_is_known_of_a_day_ends_before_it(rentals):
    fit = RentalFit(rentals)
    days = fit.columns.day
    learned = days < 17300
    before = fit.ranker(learned, 17300)
    assert np.array_equal(
        before.known(17300), np.isin(np.arange(60), fit.columns.item[days // 7 < 17300 // 7])
    )


def test_popularity_for_the_occasion_tells_only_what_was_rented_for_it(rentals, trial):
    columns = columns_of(trial.past, trial.names)
    tops = recent_popularity(trial, columns, quiet, occasion=True)
    for occasion, top in zip(trial.occasions, tops, strict=True):
        rented = {row.item for row in trial.past.rows if row.occasion == occasion}
        assert {trial.names.items[row] for row in top} <= rented


def test_a_hybrid_that_is_told_the_occasion_finds_more_than_popularity(rentals, trial):
    lately = measure(trial, recent_popularity(trial, columns_of(trial.past, trial.names), quiet))
    tops = hybrid(trial, quiet)
    assert measure(trial, tops).recall.mean() > 1.5 * lately.recall.mean()
    for history, top in zip(trial.histories, tops, strict=True):
        assert not {one.item for one in history} & {trial.names.items[row] for row in top}


def test_no_limit_is_below_what_is_reached(trial, fitted):
    found = limits(trial, fitted, quiet)
    assert recall(trial, fitted) <= found["category_told"] <= found["known"] <= 1
    assert found["popular_after"] <= found["popular_after_by_occasion"]


def test_cold_people_lose_little():
    found = cold_people(drawn_rentals(people=100, each=5), quiet)
    assert found["people"] == 20
    assert found["given_at_request"]["recall_at_20"] > 0.3
    assert found["share_kept"] > 0.9


def test_of_too_few_people_nothing_is_learned_or_said():
    few = drawn_rentals(people=30, each=3)
    assert cold_people(few, quiet) == {"people": 0}
    alone = np.unique(few.people, return_index=True)[1]
    with pytest.raises(MalformedDataError, match="too few rentals"):
        fit_rentals(few.where(np.isin(np.arange(90), alone)), np.ones(30, np.bool_), quiet)
