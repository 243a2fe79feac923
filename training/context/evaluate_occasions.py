"""Measures whether what is served tells what later rentals were taken for."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import load_artifact
from recommender.context.context import Context
from recommender.context.dress_codes import gap_of_type, levels_asked
from recommender.context.rented_for import RentedFor
from training.context.fit_occasions import chances_of
from training.context.occasion_counts import OccasionRows, day_name, read_occasions
from training.context.rental_types import OCCASIONS, TRAITS
from training.readers.malformed import MalformedDataError

DRAWS = 300
LEVEL = 0.95

Floats = NDArray[np.float64]


def evaluate_occasions(data: Path, model_folder: Path) -> dict[str, Any]:
    """Score the rows from the day at 85 % of the rows on: -> what `--json` prints.

    AUC: how often what was taken for an occasion is held to suit it better than what was taken for another;
    ties count half; the mean over the occasions. Intervals resample people. Nothing is fitted. Raises
    MalformedDataError, ArtifactError.
    """
    model, sha256 = RentedFor.load(model_folder), load_artifact(model_folder)[1]["sha256"]
    rows, until = read_occasions(data)
    past, held = rows.where(rows.days < until), rows.where(rows.days >= until)
    if not len(held.days) or not len(past.days):
        raise MalformedDataError(f"{data}: later rentals are judged; there are too few days")
    methods = {"served": _table(lambda occasion, trait: model.share(occasion, trait) or 0.0)} | _others(
        past, held
    )
    told = {name: _figures(table, held.counts()) for name, table in methods.items()}
    return {
        "served": told.pop("served"),
        "others": told,
        "data": {
            "rows": len(held.days),
            "people": len(np.unique(held.people)),
            "from": day_name(until),
            "notes": list(rows.problems),
        },
        "intervals": {name: _intervals(table, held) for name, table in methods.items()},
        "versions": {"occasions": model.version, "weights": sha256},
    }


def _others(past: OccasionRows, held: OccasionRows) -> dict[str, Floats]:
    """What else could be asked, and `hindsight`: the best that any table of types could reach."""
    usual = past.counts().sum(axis=0)
    return {
        "popularity": np.tile(usual, (len(OCCASIONS), 1)),
        "dress codes": _table(_dress_code),
        "hindsight": chances_of(held.counts()),
    }


def _dress_code(occasion: str, trait: str) -> float:
    asked = levels_asked(Context(occasion=occasion))
    types = [trait.removesuffix(" long").removesuffix(" short")]
    return 0.0 if asked is None else -float(abs(gap_of_type(types[0], asked)))


def _table(value: Callable[[str, str], float]) -> Floats:
    return np.array([[value(occasion, trait) for trait in TRAITS] for occasion in OCCASIONS])


def _figures(table: Floats, counts: Floats) -> dict[str, float]:
    areas = _areas(table, counts)
    told = {
        f"auc_{name.replace(' ', '_')}": round(float(area), 4)
        for name, area in zip(OCCASIONS, areas, strict=True)
    }
    return {"auc": round(float(np.nanmean(areas)), 4), **told}


def _areas(table: Floats, counts: Floats) -> Floats:
    """AUC of each occasion: (occasions, traits), (occasions, traits) -> (occasions,)."""
    return np.array(
        [_area(table[row], counts[row], counts.sum(axis=0) - counts[row]) for row in range(len(table))]
    )


def _area(values: Floats, taken: Floats, others: Floats) -> float:
    above = (np.sign(values[:, None] - values[None, :]) + 1) / 2
    pairs = taken.sum() * others.sum()
    return float(taken @ above @ others / pairs) if pairs else float("nan")


def _intervals(table: Floats, held: OccasionRows) -> Mapping[str, tuple[float, float]]:
    """95 % intervals over people (Efron, 1979)."""
    random = np.random.default_rng(0)
    _, person = np.unique(held.people, return_inverse=True)
    count = int(person.max()) + 1
    draws = []
    for _ in range(DRAWS):
        drawn = random.multinomial(count, np.full(count, 1 / count)).astype(np.float64)
        draws.append(np.nanmean(_areas(table, held.counts(drawn[person]))))
    low, high = np.quantile(draws, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return {"auc": (round(float(low), 4), round(float(high), 4))}
