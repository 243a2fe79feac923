"""The model of tastes that serves a home now, and what it expects of a person before they did anything."""

import logging
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from compatibility.artifact import ArtifactError
from recommender.user_model.promotion import Pointer, PointerError, read_pointer, taste_models
from recommender.user_model.user_model import UserModel

log = logging.getLogger(__name__)

Answers = Mapping[str, str | Sequence[str]]


def serving_user_model(home: Path) -> UserModel | None:
    """The promoted model; the newest whole one before it where it is damaged, None without any.

    Read once per promotion. Never raises for a damaged file: serving goes on with less.
    """
    models = taste_models(home)
    try:
        pointer = read_pointer(models)
    except PointerError as error:
        log.warning("no model of tastes serves: %s", error)
        return None
    return _first_whole(models, pointer)


def population_prior(home: Path, answers: Answers) -> dict[str, float]:
    """What people with such answers like: trait -> log-odds, before this person did anything themselves.

    `answers` is what they told of themselves (`body_type`, `occasions`, ...). Empty where no model serves.
    """
    model = serving_user_model(home)
    return expected(model, answers) if model else {}


def expected(model: UserModel, answers: Answers) -> dict[str, float]:
    """What a model expects people with such answers to like: trait -> log-odds."""
    liking = model.item_factors @ model.person(person_traits(answers)) + model.item_biases
    return dict(zip(model.item_traits, liking.tolist(), strict=True))


def person_traits(answers: Answers) -> list[str]:
    """Answers as traits of a person: `body_type:pear`, `occasions:work`."""
    listed = [(name, [each] if isinstance(each, str) else each) for name, each in sorted(answers.items())]
    return [f"{name}:{each}" for name, values in listed for each in values]


@lru_cache(maxsize=8)
def _first_whole(models: Path, pointer: Pointer) -> UserModel | None:
    for version in pointer.versions:
        try:
            return UserModel.load(models / version)
        except (ArtifactError, ValueError) as error:
            log.warning("model of tastes %s does not serve: %s", version, error)
    return None
