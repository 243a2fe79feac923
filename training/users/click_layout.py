"""Folders of clicks on outfits (`clicks.csv`, `outfit_items.csv`), as `evaluate users` asks them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from recommender.user_model.outfit_ranker import OutfitRanker, default_outfits_folder
from training.features import Progress
from training.users.click_answers import answers
from training.users.click_limits import learning_curve, limits
from training.users.click_rows import CLICKS, OUTFIT_ITEMS, read_clicks
from training.users.click_trial import SHARE, ClickTrial, split_clicks
from training.users.cold_clickers import cold_people
from training.users.fit_outfits import fit_outfits
from training.users.peers import peers
from training.users.ship_outfits import ship_outfits
from training.users.trial import Tops


class ClickLayout:
    """Who clicked which outfits, without times: a fifth of everybody's clicks is to be found."""

    files = (CLICKS, OUTFIT_ITEMS)

    def split(self, folder: Path) -> ClickTrial:
        """Read and split; raises MalformedDataError."""
        return split_clicks(read_clicks(folder))

    def data(self, trial: ClickTrial) -> Mapping[str, Any]:
        """Counts, how it was split, and what was wrong with rows."""
        return {
            "people": len(trial),
            "clicks": trial.total,
            "to_be_found": sum(map(len, trial.wanted)),
            "rows_before": int(trial.taken.nnz),
            "things": trial.things,
            "left_out": f"{SHARE:.0%} of everybody's clicks, by a hash of both names",
            "notes": list(trial.problems),
        }

    def artifact(self) -> Path:
        """Where the ranker that ships with the package lies."""
        return default_outfits_folder()

    def served(self, trial: ClickTrial, artifact: Path, progress: Progress) -> Tops:
        """Earlier clicks given with the question, new outfits known by their items, nothing fitted."""
        return answers(OutfitRanker.load(artifact), trial, progress)

    def refitted(self, trial: ClickTrial, progress: Progress) -> Tops:
        """The same, fitted on the folder's other clicks."""
        return answers(fit_outfits(trial.taken, trial.outfits, trial.items), trial, progress)

    def peers(self, trial: ClickTrial, progress: Progress) -> Iterator[tuple[str, Tops]]:
        """The usual methods."""
        yield from peers(trial, trial.taken, progress)

    def fit(self, folder: Path, out: Path, progress: Progress) -> dict[str, Any]:
        """Fit the ranker that is served: -> its card."""
        return ship_outfits(self.split(folder), out, progress)

    def more(self, trial: ClickTrial, artifact: Path, progress: Progress) -> Mapping[str, Any]:
        """What can be found at all, what more people would bring, and cold people."""
        return {
            "limits": limits(trial),
            "learning_curve": learning_curve(trial, progress),
            "cold": cold_people(trial, progress),
        }
