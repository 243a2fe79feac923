"""Measures the audit on planted errors, in pictures that nothing was fitted on."""

from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from compatibility.artifact import load_artifact
from training.audit.baselines import Teller, baselines
from training.audit.catalogue_feed import CatalogueFeed
from training.audit.found_errors import FoundErrors, false_rows
from training.audit.planted import plant
from training.audit.swapped_labels import Rows
from training.features import Progress
from training.fitted_pictures import FITTED_ON, known
from training.readers.malformed import MalformedDataError
from wardrobe.audit.feed_judge import FeedJudge
from wardrobe.audit.suspicion_model import JUDGED, PICTURE, SuspicionModel
from wardrobe.vocabulary.shop_words import ShopWords

SEEDS = range(10)
SERVED = "served"
DRAWN = ("evenly", "like the shop")
# So many rows that were told although nothing was planted there are listed, to be looked at.
LISTED = 20


def evaluate_audit(feed: CatalogueFeed, artifact: Path, progress: Progress) -> dict[str, Any]:
    """Plant errors in a twentieth of the unseen rows, ten times: -> what `ensemble evaluate audit` prints.

    Only planted errors count as true. Colours count across families. Raises MalformedDataError when the
    audit was fitted on every picture of the feed, ArtifactError for a damaged artifact.
    """
    model, (tensors, card) = SuspicionModel.load(artifact), load_artifact(artifact)
    rows = np.flatnonzero(~known(tensors[FITTED_ON], feed.files)).astype(np.intp)
    if not len(rows):
        raise MalformedDataError("the audit was fitted on every picture there; give it a folder of others")
    judge = FeedJudge(feed.rows, feed.vectors, ShopWords.load(), model.decay)
    found = _measured(judge, model, rows, progress)
    evenly = {name: each for (name, draw), each in found.items() if draw == DRAWN[0]}
    return {
        "served": _figures(evenly[SERVED]),
        "others": {
            **{name: _figures(each) for name, each in evenly.items() if name != SERVED},
            "served, drawn as the shop does": _figures(found[SERVED, DRAWN[1]]),
        },
        "data": {"rows": len(feed.rows), "unseen": len(rows), "false": _false(feed, evenly[SERVED])},
        "seeds": list(SEEDS),
        "intervals": {
            "served": {
                name: bounds
                for field, each in evenly[SERVED].items()
                for name, bounds in each.intervals(field).items()
            }
        },
        "versions": {"audit": model.version, "weights": card["sha256"], "encoders": list(feed.vectors)},
    }


def _measured(
    judge: FeedJudge, model: SuspicionModel, rows: Rows, progress: Progress
) -> dict[tuple[str, str], dict[str, FoundErrors]]:
    """By way of telling and by way of drawing: what was found of each field."""
    found: dict[tuple[str, str], dict[str, FoundErrors]] = {}
    plain = baselines(judge, rows)
    for seed, draw, field in product(SEEDS, DRAWN, JUDGED):
        progress("Planting errors", seed, len(SEEDS))
        planted = plant(judge, field, rows, seed, like_the_shop=draw != DRAWN[0])
        for name, teller in (_by_models(model, field) | plain).items():
            there = found.setdefault((name, draw), {})
            before = there.get(field, FoundErrors.nothing(len(judge.rows)))
            there[field] = before.plus(planted.rows, teller(planted), planted.wrong)
    progress("Planting errors", len(SEEDS), len(SEEDS))
    return found


def _by_models(model: SuspicionModel, field: str) -> dict[str, Teller]:
    return {SERVED: _by_model(model, field), "picture only": _by_model(model, field + PICTURE)}


def _by_model(model: SuspicionModel, field: str) -> Teller:
    weights = model.fields[field]
    return lambda planted: np.asarray(weights.sureness(planted.evidence) >= weights.threshold)


def _figures(fields: Mapping[str, FoundErrors]) -> dict[str, float]:
    return {name: value for field, each in fields.items() for name, value in each.figures(field).items()}


def _false(feed: CatalogueFeed, fields: Mapping[str, FoundErrors]) -> dict[str, list[str]]:
    """Ids of rows that were told although nothing was planted there."""
    return {field: [feed.rows[row].id for row in false_rows(each, LISTED)] for field, each in fields.items()}
