"""Fits how the audit weighs its evidence: planted errors say which rows are wrong."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from compatibility.artifact import Tensors, save_artifact
from training.audit.catalogue_feed import CatalogueFeed
from training.audit.decided import Decided
from training.audit.planted import Marks, Planted, Table, plant
from training.audit.swapped_labels import Rows
from training.features import Progress
from training.fitted_pictures import FITTED_ON, digests_of
from training.run_record import git_commit
from wardrobe.audit.evidence import EVIDENCE, PICTURE_ONLY
from wardrobe.audit.feed_judge import FeedJudge
from wardrobe.audit.suspicion_model import JUDGED, PICTURE, Weights
from wardrobe.vocabulary.shop_words import ShopWords

VERSION = "suspicion@1.0.0"
# Chosen by how often a left-out picture gets its own label on the fitting part.
DECAY = 0.3
# Feeds of so many rows are drawn from the fitting part, so often, besides all of it: in a small feed each row
# has fewer others to be judged by.
DRAWN = {300: 12, 600: 6, 1200: 3}
SEEDS = range(4)
# Share of the planted errors that has to be found on the fitting part: it sets the threshold. Asked of the
# pictures alone is what the aims ask: more would drown in false alarms.
RECALL = {"type": 0.8, "colour": 0.85}
PICTURE_RECALL = {"type": 0.7, "colour": 0.6}
# A person's decision counts as much as so many planted rows.
DECISION_WEIGHT = 20.0


def fit_audit(
    feed: CatalogueFeed, out: Path, decisions: Sequence[Decided], progress: Progress
) -> dict[str, Any]:
    """Fit on the feed's fitting part, and on what people decided: -> the card of the artifact in `out`."""
    judge = FeedJudge(feed.rows, feed.vectors, ShopWords.load(), DECAY)
    fields = {}
    for done, field in enumerate(JUDGED):
        progress("Planting errors", done, len(JUDGED))
        planted = [
            *plant_all(judge, field, feed.fitting, SEEDS),
            *(each for drawn in drawn_feeds(feed) for each in plant_all(drawn, field, None, range(2))),
        ]
        fields[field] = fit_weights(planted, RECALL[field], [d for d in decisions if d.field == field])
        fields[field + PICTURE] = fit_weights(planted, PICTURE_RECALL[field], columns=PICTURE_ONLY)
    progress("Planting errors", len(JUDGED), len(JUDGED))
    card = _card(fields, len(feed.fitting), len(decisions))
    save_artifact(out, _tensors(fields, feed), card)
    return card


def plant_all(judge: FeedJudge, field: str, rows: Rows | None, seeds: Sequence[int]) -> list[Planted]:
    """Plant with every seed, in all rows unless some are named, every second time like the shop."""
    among = np.arange(len(judge.rows)) if rows is None else rows
    return [plant(judge, field, among, seed, like_the_shop=seed % 2 == 1) for seed in seeds]


def drawn_feeds(feed: CatalogueFeed) -> Iterator[FeedJudge]:
    """Smaller feeds, drawn from the rows that may be fitted on."""
    random, dictionary = np.random.default_rng(0), ShopWords.load()
    for size in (size for size, often in DRAWN.items() for _ in range(often)):
        rows = np.sort(random.permutation(feed.fitting)[:size])
        vectors = {encoder: table[rows] for encoder, table in feed.vectors.items()}
        yield FeedJudge([feed.rows[row] for row in rows], vectors, dictionary, DECAY)


def fit_weights(
    planted: Sequence[Planted], recall: float, decided: Sequence[Decided] = (), columns: int = len(EVIDENCE)
) -> Weights:
    """Fit a logistic model on the first `columns` of the evidence and choose its threshold."""
    evidence, wrong = (
        np.concatenate([each.evidence for each in planted]),
        np.concatenate([each.wrong for each in planted]),
    )
    told = np.array([each.evidence for each in decided], np.float32).reshape(-1, len(EVIDENCE))
    inputs = np.concatenate([evidence, told])[:, :columns]
    targets = np.concatenate([wrong, np.array([each.wrong for each in decided], np.bool_)])
    weights = np.concatenate([np.ones(len(wrong)), np.full(len(told), DECISION_WEIGHT)])
    fitted = LogisticRegression(max_iter=500).fit(inputs, targets, sample_weight=weights)
    slopes = np.zeros(len(EVIDENCE), np.float32)
    slopes[:columns] = fitted.coef_[0]
    model = Weights(slopes, float(fitted.intercept_[0]), 0.5)
    return Weights(model.slopes, model.offset, threshold_for(model.sureness(evidence), wrong, recall))


def threshold_for(sureness: Table, wrong: Marks, recall: float) -> float:
    """The highest threshold that still tells this share of the wrong rows."""
    return round(float(np.quantile(sureness[wrong], 1 - recall, method="lower")), 4)


def _tensors(fields: dict[str, Weights], feed: CatalogueFeed) -> Tensors:
    slopes = {f"{field}.slopes": weights.slopes for field, weights in fields.items()}
    offsets = {f"{field}.offset": np.array([weights.offset], np.float32) for field, weights in fields.items()}
    return {**slopes, **offsets, FITTED_ON: digests_of(feed.files[int(row)] for row in feed.fitting)}


def _card(fields: dict[str, Weights], rows: int, decisions: int) -> dict[str, Any]:
    return {
        "version": VERSION,
        "what": "logistic models that weigh evidence against a shop's word for type and colour",
        "evidence": list(EVIDENCE),
        "picture_only": PICTURE_ONLY,
        "decay": DECAY,
        "thresholds": {field: weights.threshold for field, weights in fields.items()},
        "fitted_on": {"shop-catalogue": rows, "decisions": decisions},
        "settings": {
            "seeds": len(SEEDS),
            "drawn": {str(size): often for size, often in DRAWN.items()},
            "recall": RECALL,
            "picture_recall": PICTURE_RECALL,
            "decision_weight": DECISION_WEIGHT,
        },
        "commit": git_commit(),
        "licence": "Apache-2.0. The licence of the pictures fitted on is unstated; none is contained.",
    }
