"""Fits the ranker of rentals: tables of people, and the weights of its terms."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from recommender.user_model.rentals.ranker import TERMS, RentalRanker
from recommender.user_model.rentals.rental import OCCASIONS
from recommender.user_model.rentals.weekly_counts import WeeklyCounts
from recommender.user_model.user_model import Floats
from training.features import Progress
from training.readers.malformed import MalformedDataError
from training.users.choice_weights import choice_weights
from training.users.rental_columns import columns_of, names_of
from training.users.rental_tables import band_columns, fit_tables
from training.users.rentals import Rentals

# Lessons are asked at these shares of the rows, about rows up to _AHEAD of all rows later.
_ASKED_AT = (0.6, 0.66, 0.72, 0.77, 0.81, 0.85, 0.89, 0.93, 0.97)
_AHEAD = 0.15
# From each of those days so many lessons, each the thing chosen beside so many others.
_LESSONS, _OTHERS = 1200, 200

Mask = NDArray[np.bool_]


class RentalFit:
    """Rentals that may be counted week by week, looked up once; what is learned of them is said each time."""

    def __init__(self, series: Rentals) -> None:
        self.rows = series.rows
        self.names = names_of(series.rows)
        self.columns = columns_of(series, self.names)
        self._bands = band_columns(series.rows)
        items, occasions, found = len(self.names.items), len(OCCASIONS) + 1, self.columns
        self._counts = WeeklyCounts.of(found.item, found.day, found.occasion, items, occasions)

    def ranker(self, learned: Mask, day: int) -> RentalRanker:
        """One without weights; its tables are learned from these rows (rows,), all of them before `day`."""
        bands = {kind: each[learned] for kind, each in self._bands.items()}
        tables = fit_tables(self.columns.where(learned), bands, self.names, day)
        names, none = self.names, np.zeros(len(TERMS), np.float32)
        return RentalRanker(names.items, names.categories, names.category_of, self._counts, tables, none)


def fit_rentals(series: Rentals, learned: Mask, progress: Progress, seed: int = 0) -> RentalRanker:
    """Learn tables and weights from the rows `learned` (rows,); the others are only counted, week by week.

    The weights are learned from what was chosen after several days of the past, each answered with what
    was learned before that day: a row never helps to find itself.
    Raises MalformedDataError where nobody with a rental rents again.
    """
    fit, random = RentalFit(series), np.random.default_rng(seed)
    days = fit.columns.day[learned]
    terms: list[Floats] = []
    for done, share in enumerate(_ASKED_AT):
        progress("Learning what counts", done, len(_ASKED_AT))
        asked, until = _at(days, share) + 1, _at(days, share + _AHEAD)
        terms += _lessons(fit, learned, asked, until, random)
    progress("Learning what counts", len(_ASKED_AT), len(_ASKED_AT))
    if not terms:
        raise MalformedDataError("too few rentals to learn from: nobody with a rental rents again later")
    day = int(days.max()) + 1
    return fit.ranker(learned, day).weighing(choice_weights(np.stack(terms)))


def _at(days: NDArray[np.int64], share: float) -> int:
    return int(days[min(int(share * len(days)), len(days) - 1)])


def _lessons(
    fit: RentalFit, learned: Mask, asked: int, until: int, random: np.random.Generator
) -> Iterator[Floats]:
    """Terms (1 + others, terms) of what somebody with a history chose, first, and of others beside it."""
    day, item, person = fit.columns.day, fit.columns.item, fit.columns.person
    before = learned & (day < asked)
    ranker, past = fit.ranker(before, asked), rows_by_person(person, before)
    known = ranker.known(asked)
    chosen = learned & (day >= asked) & (day <= until) & known[item] & np.isin(person, list(past))
    for row in random.permutation(np.flatnonzero(chosen))[:_LESSONS]:
        history = [fit.rows[earlier] for earlier in past[int(person[row])]]
        others = random.choice(np.flatnonzero(known), _OTHERS)
        terms = ranker.terms(history, fit.rows[row].occasion, asked)
        yield terms[:, [item[row], *others]].T


def rows_by_person(person: NDArray[np.intp], where: Mask) -> dict[int, list[int]]:
    """The rows of everybody who has any there, in their order."""
    found: dict[int, list[int]] = {}
    for row in np.flatnonzero(where).tolist():
        found.setdefault(int(person[row]), []).append(row)
    return found
