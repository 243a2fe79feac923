"""Counts which garments were rented for which occasion before a day, and writes that as an artifact."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compatibility.artifact import save_artifact
from training.context.occasion_counts import day_name, read_occasions
from training.context.rental_types import OCCASIONS, TRAITS
from training.run_record import git_commit, write_run_record

VERSION = "occasions@0.1.0"
# So many rentals spread over the occasions as usual are added to each trait: what is rare says little.
STRENGTH = 50.0


def fit_occasions(data: Path, out: Path, runs: Path) -> dict[str, Any]:
    """Fit on the days before the one at 85 % of the rows: -> the artifact's card.

    Same rows, same figures: nothing is drawn at random. Raises MalformedDataError.
    """
    rows, until = read_occasions(data)
    past = rows.where(rows.days < until)
    chances = chances_of(past.counts())
    card = {
        "version": VERSION,
        "what": "how likely a garment was rented for an occasion rather than another, were all as frequent",
        "fitted_on": {"rentals": len(past.days), "of": len(rows.days)},
        "until": day_name(until),
        "strength": STRENGTH,
        "occasions": list(OCCASIONS),
        "traits": list(TRAITS),
        "commit": git_commit(),
        "fitted": datetime.now(UTC).isoformat(timespec="seconds"),
        "licence": "Apache-2.0. The licence of the rentals that it was counted on is unstated, and no row of "
        "them is contained.",
    }
    save_artifact(out, {"chances": chances.astype(np.float32)}, card)
    write_run_record(runs, {name: card[name] for name in ("version", "fitted_on", "until", "commit")})
    return card


def chances_of(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """P(occasion | trait) against any other occasion at even odds: (occasions, traits) counts -> the same.

    The odds are P(trait | occasion) / P(trait | another occasion), with each trait's few rows pulled towards
    what is usual by STRENGTH.
    """
    # One more of each, so that an occasion that nobody rented for says nothing rather than never.
    usual = (counts.sum(axis=1, keepdims=True) + 1) / (counts.sum() + len(counts))
    filled = counts + STRENGTH * usual
    of_this = filled / filled.sum(axis=1, keepdims=True)
    others = filled.sum(axis=0) - filled
    of_others = others / others.sum(axis=1, keepdims=True)
    return np.asarray(of_this / (of_this + of_others))
