"""Which scorer is fitted by which published objective, by the name an artifact's card uses."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from compatibility.outfit_scorer import OutfitScorer
from compatibility.scorer_kinds import SINGLE_KINDS
from training.objectives.bi_lstm import BiLstmLosses
from training.objectives.csa_net import CsaNetLosses
from training.objectives.objective import Objective
from training.objectives.outfit_ranking import OutfitRanking
from training.objectives.set_transformer import SetTransformerLosses
from training.objectives.type_aware import TypeAwareLosses

PUBLISHED, RANKING = "published", "ranking"
# Set by the data or by the house, not by whoever fits.
OF_THE_DATA = frozenset({"self", "feature_dim", "families", "text_dim"})


@dataclass(frozen=True)
class Recipe:
    """How a kind of scorer is made and taught; `shape` holds what differs from its constructor's defaults."""

    published: Callable[..., Objective[Any]]
    sharpness: float = 1.0
    shape: Mapping[str, Any] = field(default_factory=dict)


RECIPES: dict[str, Recipe] = {
    "type-aware": Recipe(TypeAwareLosses, 12.0, {"embedding_dim": 64, "dropout": 0.3}),
    "bi-lstm": Recipe(BiLstmLosses, 1.0, {"embedding_dim": 64, "dropout": 0.3}),
    "set-transformer": Recipe(SetTransformerLosses, 1.0, {"embedding_dim": 64, "dropout": 0.1}),
    "csa-net": Recipe(CsaNetLosses, 12.0, {"embedding_dim": 64, "dropout": 0.3}),
    # The house's own: nobody has published another objective for it.
    "pairwise-head": Recipe(OutfitRanking, 1.0, {"embedding_dim": 64, "dropout": 0.3}),
}


def objective_of(model: str, name: str, settings: Mapping[str, Any]) -> Objective[Any]:
    """The objective called `published` or `ranking` for a kind of scorer."""
    recipe = RECIPES[model]
    if name == PUBLISHED:
        return recipe.published(**settings)
    return OutfitRanking(**{"sharpness": recipe.sharpness, **settings})


def objective_settings(model: str, name: str) -> tuple[str, ...]:
    """What may be set of an objective."""
    made = RECIPES[model].published if name == PUBLISHED else OutfitRanking
    return tuple(inspect.signature(made).parameters)


def shape_settings(model: str) -> tuple[str, ...]:
    """What may be set of a kind of scorer."""
    parameters = inspect.signature(SINGLE_KINDS[model]).parameters
    return tuple(name for name in parameters if name not in OF_THE_DATA)


def shape_of(model: str, given: Mapping[str, Any], feature_dim: int, text_dim: int) -> dict[str, Any]:
    """All constructor arguments of a scorer, as an artifact's card keeps them."""
    shape = {"feature_dim": feature_dim, **RECIPES[model].shape, **given}
    reads_texts = "text_dim" in inspect.signature(SINGLE_KINDS[model]).parameters
    return {**shape, "text_dim": text_dim} if reads_texts and text_dim else shape


def untrained_scorer(model: str, shape: Mapping[str, Any]) -> OutfitScorer:
    """A scorer before its first step; the caller seeds."""
    return SINGLE_KINDS[model](**shape)
