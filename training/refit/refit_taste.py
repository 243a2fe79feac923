"""Fits the tastes of everybody in a store anew; the result serves if it is no worse than what does."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from compatibility.artifact import save_artifact
from recommender.user_model.promotion import promote, read_pointer, taste_models
from recommender.user_model.serving import serving_user_model
from recommender.user_model.user_model import UserModel
from training.features import Progress
from training.refit.enough import seen, wanting
from training.refit.gate import ASKED, Verdict, judge
from training.refit.held_out import Question, aucs, last_days, questions
from training.refit.person_record import PersonRecord, people_before, read_people
from training.run_record import git_commit
from wardrobe.store import Store

# What a model's scores, of deviation 1, may be worth in log-odds; tried on days before those left out.
SCALES = (0.1, 0.2, 0.4, 0.8)


@dataclass(frozen=True)
class Refitted:
    """How a refit ended: `promoted` serves now, `refused` by the gate, `declined` for want of something."""

    outcome: Literal["promoted", "refused", "declined"]
    words: str
    version: str | None = None
    verdict: Verdict | None = None


def refit_taste(people: Sequence[PersonRecord], home: Path, now: datetime, progress: Progress) -> Refitted:
    """Fit on all but the last days, ask the result about those, and promote it or throw it away.

    What serves goes on serving until then; whatever goes wrong leaves it as it was. Raises PointerError for
    a damaged pointer.
    """
    models, moment = taste_models(home), last_days(people)
    asked = questions(people, moment) if moment else []
    missing = wanting(people, models) or _cannot_tell(asked) or _no_library()
    if missing or moment is None:
        return Refitted("declined", missing)
    progress("Fitting tastes", 0, 2)
    model = _fitted(people_before(people, moment), moment)
    progress("Fitting tastes", 1, 2)
    version = f"{now:%Y%m%dT%H%M%S}"
    _save(model, models / version, {"seen": seen(people), "before": moment.isoformat()})
    verdict = judge(asked, moment, UserModel.load(models / version), serving_user_model(home))
    if verdict.passed:
        promote(models, version)
    _sweep(models)
    progress("Fitting tastes", 2, 2)
    return _ended(verdict, version)


def _cannot_tell(asked: Sequence[Question]) -> str:
    if len(asked) >= ASKED:
        return ""
    return f"{len(asked)} people liked something new in the last days: {ASKED} are needed"


def _no_library() -> str:
    if find_spec("lightfm"):
        return ""
    return "LightFM is not installed; run: pip install -r requirements-users.lock"


def _ended(verdict: Verdict, version: str) -> Refitted:
    if verdict.passed:
        return Refitted("promoted", verdict.words, version, verdict)
    return Refitted("refused", f"{verdict.words}: what served goes on serving", None, verdict)


def _fitted(people: Sequence[PersonRecord], now: datetime) -> UserModel:
    """Fit, its scores worth what did best on the last days before `now`."""
    from training.refit.fit_taste import fit_taste, scaled

    moment, scale = last_days(people), SCALES[0]
    asked = questions(people, moment) if moment else []
    if moment and asked:
        tried = fit_taste(people_before(people, moment), moment)
        scale = max(SCALES, key=lambda each: aucs(asked, moment, scaled(tried, each)).mean())
    return scaled(fit_taste(people, now), scale)


def _save(model: UserModel, folder: Path, made_of: dict[str, Any]) -> None:
    card = {
        "version": f"taste@{folder.name}",
        "what": "what people with certain answers like, trait by trait; no person's own part is kept",
        "item_traits": model.item_traits,
        "person_traits": model.person_traits,
        **made_of,
        "commit": git_commit(),
        "licence": "Made of what the people of this home did; not to be given away.",
    }
    save_artifact(folder, model.tensors(), card)


def _sweep(models: Path) -> None:
    """Remove what neither serves nor could be gone back to, such as what a stopped fit left."""
    kept = read_pointer(models).versions
    for folder in models.iterdir():
        if folder.is_dir() and folder.name not in kept:
            shutil.rmtree(folder)


def refit_store(store: Store, home: Path, now: datetime, progress: Progress) -> Refitted:
    """The same for everybody in a store, which is only read, and not while it fits."""
    with store.session() as session:
        people = read_people(session)
    return refit_taste(people, home, now, progress)
