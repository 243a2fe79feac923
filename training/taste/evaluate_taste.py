"""Measures how soon a taste is learned, with simulated people over the traits of real products."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.special import expit

from recommender.taste.common_traits import centring, common_shares
from recommender.taste.edits import LIKES
from recommender.taste.item_traits import Row
from recommender.taste.learn import Evidence, learn
from recommender.taste.said_taste import certain
from recommender.taste.taste import Taste
from training.features import Progress
from training.readers.malformed import MalformedDataError
from training.taste.catalogue_rows import catalogue_rows
from training.taste.learners import OTHERS, served
from training.taste.simulated_people import Person, TraitMatrix, simulated_person
from training.taste.told import Told, figures, intervals

PEOPLE, SEED = 100, 0
SIGNALS, MAIN = (3, 10, 30, 100), 30
# Items to ask each person about in the end, none of them seen before.
ASKED = 400
WAYS = ("likes and dislikes", "likes alone")
SERVED = f"served, {MAIN} {WAYS[0]}"


def evaluate_taste(data: Path, progress: Progress, people: int = PEOPLE) -> dict[str, Any]:
    """What `ensemble evaluate taste --json` prints; `data` holds shop-catalogue.

    `served` is after MAIN likes and dislikes. Raises MalformedDataError.
    """
    rows = catalogue_rows(data / "shop-catalogue")
    if len(rows) < 2 * ASKED:
        raise MalformedDataError(
            f"{data}: {len(rows)} products of a known kind; at least {2 * ASKED} are needed"
        )
    items = TraitMatrix.of(rows)
    told: dict[str, list[Told]] = {}
    for person in range(people):
        for name, each in _told_by(rows, items, SEED + person):
            told.setdefault(name, []).append(each)
        progress("simulated people", person + 1, people)
    return {
        "served": figures(told[SERVED]),
        "others": {name: figures(each) for name, each in told.items() if name != SERVED},
        "data": {"people": people, "products": len(rows), "asked": ASKED},
        "seeds": [],
        "intervals": {"served" if name == SERVED else name: intervals(each) for name, each in told.items()},
        "versions": {},
    }


def _told_by(rows: Sequence[Row], items: TraitMatrix, seed: int) -> Iterator[tuple[str, Told]]:
    """One person: what the service knows after few and many signals, and what other ways know after MAIN."""
    chance = np.random.default_rng(seed)
    person = simulated_person(items, chance)
    order, liked = chance.permutation(len(rows)), chance.random(len(rows)) < person.likes
    asked, seen = order[:ASKED], order[ASKED:]
    for way in WAYS:
        shown = seen if way == WAYS[0] else seen[liked[seen]]
        signals = [Evidence(rows[row], bool(liked[row]), 1.0) for row in shown[: max(SIGNALS)]]
        for count in SIGNALS:
            taste = served(signals[:count])
            said, right = _said(signals[:count], person, items)
            yield f"served, {count} {way}", Told(_chances(taste, rows, asked), liked[asked], said, right)
        for name, learner in OTHERS.items():
            taste = learner(signals[:MAIN])
            yield f"{name}, {MAIN} {way}", Told(_chances(taste, rows, asked), liked[asked])
    yield "nothing known", Told(np.full(ASKED, 0.5), liked[asked])
    yield "the hidden taste itself", Told(person.likes[asked], liked[asked])


def _chances(taste: Taste, rows: Sequence[Row], asked: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    return np.asarray(expit([taste.score(rows[row]) for row in asked]))


def _said(signals: Sequence[Evidence], person: Person, items: TraitMatrix) -> tuple[int, int]:
    """How many traits the page would say, and how many of them are so: beyond the usual of their field."""
    truth = dict(zip(items.names, centring(items.names, common_shares()) @ person.taste, strict=True))
    said = list(certain(signals, learn(signals, {}, {})))
    return len(said), sum((truth[trait] > 0) == (stance == LIKES) for trait, stance in said)
