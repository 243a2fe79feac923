"""What is left out, and what is given."""

import numpy as np
import pytest

from tests.training.users.conftest import drawn_rentals
from training.readers.malformed import MalformedDataError
from training.users.rental_trial import split_rentals


def test_a_large_folder_is_split_by_one_day(rentals):
    trial = split_rentals(rentals, small=0)
    last = max(row.day for row in trial.past.rows)
    assert set(trial.days) == {last + 1}
    assert last == rentals.rows[int(0.85 * len(rentals.rows))].day
    later = [row for row in rentals.rows if row.day > last]
    assert sum(map(len, trial.wanted)) <= len(later)
    assert len(trial.past.rows) + len(later) == len(rentals.rows)


def test_in_a_small_folder_everybody_s_last_day_is_left_out(rentals):
    trial = split_rentals(rentals)
    assert len(np.unique(trial.people)) == 150
    for person, history, day in zip(trial.people, trial.histories, trial.days, strict=True):
        mine = [row for row, owner in zip(rentals.rows, rentals.people, strict=True) if owner == person]
        assert day == mine[-1].day
        assert list(history) == [row for row in mine if row.day < day]


@pytest.mark.parametrize("small", [0, 20_000])
def test_nothing_to_be_found_is_in_the_past_of_its_person(rentals, small):
    trial = split_rentals(rentals, small)
    for person, day in zip(trial.people, trial.days, strict=True):
        own = np.flatnonzero(trial.past.people == person)
        assert all(trial.past.rows[row].day < day for row in own)


def test_questions_ask_for_what_was_rented_for_their_occasion(rentals):
    trial = split_rentals(rentals, small=0)
    for person, occasion, day, wanted in zip(
        trial.people, trial.occasions, trial.days, trial.wanted, strict=True
    ):
        slow = {
            row.item
            for row, owner in zip(rentals.rows, rentals.people, strict=True)
            if owner == person and row.day >= day and row.occasion == occasion
        }
        assert {trial.names.items[row] for row in wanted} == slow


def test_people_with_one_earlier_row_are_not_asked_about():
    rentals = drawn_rentals(people=10, each=2)
    with pytest.raises(MalformedDataError, match="nobody there has 2 rentals"):
        split_rentals(rentals)
