"""Leaves out what people rented last: which rows may be fitted on, who asks, and what is to be found."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.user_model.rentals.rental import Rental
from training.readers.malformed import MalformedDataError
from training.users.rental_columns import Names, names_of
from training.users.rentals import Rentals
from training.users.trial import Trial

# A folder of fewer rows is small: one day for all would leave too few people.
SMALL = 20_000
PAST = 0.85
# Who has fewer earlier rows is not asked about.
EARLIER = 2


@dataclass(frozen=True)
class RentalTrial(Trial):
    """One question per person, day asked and occasion; equal histories are one object.

    `past` is what may be fitted on, with what was wrong in the folder; `histories`, `occasions` and `days`
    (questions,) are what a service knows when it is asked; `names` are the items of the folder, out of which
    things are recommended; `how` says how the rows were split.
    """

    past: Rentals
    histories: Sequence[tuple[Rental, ...]]
    occasions: Sequence[str]
    days: Sequence[int]
    names: Names
    how: str


def split_rentals(rentals: Rentals, small: int = SMALL) -> RentalTrial:
    """Leave out all rows after the day at 85 % of the rows, or else each person's own last day.

    The second in folders of fewer than `small` rows. Raises MalformedDataError where nobody has two earlier
    rows and a later one.
    """
    days, people = rentals.days, rentals.people
    if len(days) < small:
        asked, how = last_days(days, people), "each person's last day"
    else:
        asked, how = np.full(len(days), days[int(PAST * len(days))] + 1), "days after 85 % of the rows"
    later = days >= asked
    earlier = np.bincount(people[~later], minlength=int(people.max()) + 1)
    wanted = later & (earlier[people] >= EARLIER)
    if not wanted.any():
        raise MalformedDataError(f"nobody there has {EARLIER} rentals and a later one: nothing can be asked")
    # In a small folder, rows of people who are not asked about stay in the past.
    fitted = ~(later if len(days) >= small else wanted)
    return _trial(rentals, fitted, wanted, asked, how)


def last_days(days: NDArray[np.int64], people: NDArray[np.intp]) -> NDArray[np.int64]:
    """For each row (rows,) the last day on which its person rented anything."""
    last = np.zeros(int(people.max()) + 1, np.int64)
    np.maximum.at(last, people, days)
    return last[people]


def _trial(
    rentals: Rentals, fitted: NDArray[np.bool_], wanted: NDArray[np.bool_], asked: NDArray[np.int64], how: str
) -> RentalTrial:
    names, rows = names_of(rentals.rows), rentals.rows
    items = {item: place for place, item in enumerate(names.items)}
    questions: dict[tuple[int, str], list[int]] = {}
    for row in np.flatnonzero(wanted).tolist():
        questions.setdefault((int(rentals.people[row]), rows[row].occasion), []).append(row)
    histories: dict[int, list[Rental]] = {person: [] for person, _ in questions}
    for row in np.flatnonzero(fitted).tolist():
        if (person := int(rentals.people[row])) in histories:
            histories[person].append(rows[row])
    given = {person: tuple(history) for person, history in histories.items()}
    return RentalTrial(
        np.array([person for person, _ in questions], np.intp),
        [np.unique([items[rows[row].item] for row in found]).astype(np.intp) for found in questions.values()],
        len(names.items),
        rentals.where(fitted),
        [given[person] for person, _ in questions],
        [occasion for _, occasion in questions],
        [int(asked[found[0]]) for found in questions.values()],
        names,
        how,
    )
