"""Texts that name what pictures do not show: worn items are of one mood, and only the text tells which."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from compatibility.encoders.encoder import OF_TEXTS
from compatibility.frozen_space import FrozenSpace
from compatibility.pairwise_head import PairwiseHeadScorer
from tests.training.matching_outfits import auc, matching
from training.fit_scorer import Schedule, fit_scorer
from training.input_space import Block, InputSpace
from training.objectives.missing_texts import MissingTexts
from training.objectives.outfit_ranking import OutfitRanking

(TEXT,) = OF_TEXTS
SCHEDULE = Schedule(epochs=15, batch=64, learning_rate=1e-2)


@pytest.fixture(scope="module")
def spaces():
    """Pictures show the worn colour through noise, texts name it plainly for 70 % of the items."""
    source = matching()
    rows = np.arange(len(source.features))
    blocks = (Block("picture", 1.0, 8, 3.0), Block(TEXT, 1.0, 4, 3.0))
    random = np.random.default_rng(1)
    pictures = source.features + random.normal(0, 1.2, source.features.shape).astype(np.float32)
    vectors = {"picture": pictures, TEXT: source.texts}
    return source, vectors, InputSpace(blocks, vectors, rows), InputSpace(blocks[:1], vectors, rows)


def fitted(source, features, columns, seed, quiet):
    torch.manual_seed(seed)
    given = replace(source, features=features)
    objective = MissingTexts(OutfitRanking(), columns, 0.3) if columns else OutfitRanking()
    scorer = PairwiseHeadScorer(features.shape[1], 16, hidden=32, families=4)
    return fit_scorer(scorer, objective, given, SCHEDULE, seed, quiet)


def test_missing_texts_cost_nothing_and_texts_help(spaces, quiet):
    source, vectors, both, pictures = spaces
    told, untold = both.features(vectors), both.features({"picture": vectors["picture"]})
    plain = pictures.features(vectors)
    columns = both.frozen.columns_of_texts()
    fresh = {"with": [], "without": [], "never": []}
    for seed in (0, 1, 2):
        scorer = fitted(source, told, columns, seed, quiet)
        fresh["with"].append(auc(scorer, replace(source, features=told)))
        fresh["without"].append(auc(scorer, replace(source, features=untold)))
        alone = fitted(source, plain, (), seed, quiet)
        fresh["never"].append(auc(alone, replace(source, features=plain)))
    mean, spread = {name: np.mean(values) for name, values in fresh.items()}, np.std(fresh["never"])
    assert mean["without"] >= mean["never"] - max(2 * spread, 0.02)
    assert mean["with"] > mean["without"] + 0.03


def test_an_item_without_a_text_lies_at_the_centre(spaces):
    _, vectors, both, pictures = spaces
    columns = list(both.frozen.columns_of_texts())
    features = both.features(vectors)
    assert not features[~vectors[TEXT].any(axis=1)][:, columns].any()
    assert features[vectors[TEXT].any(axis=1)][:, columns].any(axis=1).all()
    untold = both.features({"picture": vectors["picture"]})
    assert not untold[:, columns].any()
    np.testing.assert_allclose(untold[:, :8], pictures.features(vectors), atol=1e-6)


def test_a_space_without_any_text_has_an_empty_block():
    vectors = {TEXT: np.zeros((5, 6), np.float32)}
    space = InputSpace((Block(TEXT, 1.0, 4, 3.0),), vectors, np.arange(5))
    assert space.dim == 4
    assert not space.features({TEXT: np.ones((2, 6), np.float32)}).any()
    read = FrozenSpace.read(space.frozen.tensors(), [TEXT], space.frozen.powers)
    assert read.columns_of_texts() == (0, 1, 2, 3)


def test_what_is_struck_out_is_text_only_and_about_as_often_as_said():
    from tests.training.matching_outfits import blocks

    kept = MissingTexts(OutfitRanking(), (6, 7), 0.3)
    torch.manual_seed(0)
    (worn, _) = blocks(matching())
    struck = kept._without(worn)
    torch.testing.assert_close(struck.vectors[..., :6], worn.vectors[..., :6])
    lost = (struck.vectors[..., 6:] == 0).all(dim=2)[worn.mask].float().mean()
    assert abs(lost - (1 - 0.7 * 0.7)) < 0.07
