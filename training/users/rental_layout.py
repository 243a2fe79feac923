"""Folders of rentals (`rentals.csv`), as `evaluate users` reads, splits and asks them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from recommender.user_model.rentals.ranker import RentalRanker, default_rentals_folder
from training.features import Progress
from training.users.cold_people import cold_people
from training.users.fit_rentals import fit_rentals
from training.users.layout import found
from training.users.measured import measure
from training.users.peers import peers, taken_matrix
from training.users.rental_answers import answers, scores_of
from training.users.rental_columns import columns_of
from training.users.rental_hybrid import hybrid
from training.users.rental_limits import limits
from training.users.rental_popularity import recent_popularity
from training.users.rental_trial import RentalTrial, split_rentals
from training.users.rentals import read_rentals
from training.users.ship_rentals import ship_rentals
from training.users.trial import Tops

FILE = "rentals.csv"


class RentalLayout:
    """Who rented what, when and for what: a question is asked by a person on a day for an occasion.

    Things rented before are left out of every method's answers: of 185,495 rentals, 249 are of a thing that
    the same person had before.
    """

    files = (FILE,)

    def split(self, folder: Path) -> RentalTrial:
        """Read and split; raises MalformedDataError."""
        return split_rentals(read_rentals(found(folder, FILE) or folder / FILE))

    def data(self, trial: RentalTrial) -> Mapping[str, Any]:
        """Counts, how it was split, and what was wrong with rows."""
        return {
            "people": len(np.unique(trial.people)),
            "questions": len(trial),
            "to_be_found": sum(map(len, trial.wanted)),
            "rows_before": len(trial.past.rows),
            "things": trial.things,
            "left_out": trial.how,
            "notes": list(trial.past.problems),
        }

    def artifact(self) -> Path:
        """Where the ranker that ships with the package lies."""
        return default_rentals_folder()

    def served(self, trial: RentalTrial, artifact: Path, progress: Progress) -> Tops:
        """Asked on the trial's days, earlier rows given with the question."""
        return answers(trial, scores_of(RentalRanker.load(artifact), trial), progress)

    def refitted(self, trial: RentalTrial, progress: Progress) -> Tops:
        """The same, fitted on all rows of the past."""
        ranker = fit_rentals(trial.past, np.ones(len(trial.past.rows), np.bool_), progress)
        return answers(trial, scores_of(ranker, trial), progress)

    def peers(self, trial: RentalTrial, progress: Progress) -> Iterator[tuple[str, Tops]]:
        """Popularity of the last 60 days, and the usual methods."""
        columns = columns_of(trial.past, trial.names)
        yield "popularity of the last 60 days", recent_popularity(trial, columns, progress)
        people = int(max(columns.person.max(), trial.people.max())) + 1
        taken = taken_matrix(columns.person, columns.item, (people, trial.things))
        yield from peers(trial, taken, progress)

    def fit(self, folder: Path, out: Path, progress: Progress) -> dict[str, Any]:
        """Fit the ranker that is served: -> its card."""
        return ship_rentals(read_rentals(found(folder, FILE) or folder / FILE), out, progress)

    def more(self, trial: RentalTrial, artifact: Path, progress: Progress) -> Mapping[str, Any]:
        """What others reach that are told the occasion, what can be reached at all, and cold people."""
        columns = columns_of(trial.past, trial.names)
        told = {
            "popularity of the last 60 days": recent_popularity(trial, columns, progress, occasion=True),
            "LightFM hybrid": hybrid(trial, progress),
        }
        measured = {name: measure(trial, tops) for name, tops in told.items()}
        return {
            "others_told_the_occasion": {
                name: {**each.figures(), "intervals": each.intervals()} for name, each in measured.items()
            },
            "limits": limits(trial, RentalRanker.load(artifact), progress),
            "cold": cold_people(trial.past, progress),
        }
