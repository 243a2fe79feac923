"""Outfits ranked by factors and popularity, people and new outfits known at request time."""

import numpy as np
import pytest

from compatibility.artifact import ArtifactError, load_artifact, save_artifact
from recommender.user_model.outfit_ranker import OutfitRanker, Outfits, default_outfits_folder


@pytest.fixture
def ranker():
    """Two tastes: `a` and `b` are of the first, `c` of the second; item `x` is in `a`, `y` in `c`."""
    return OutfitRanker(
        ("a", "b", "c"),
        Outfits(np.array([[1, 0], [1, 0], [0, 1]], np.float32), np.array([2, 1, 4], np.float32)),
        ("x", "y"),
        Outfits(np.array([[1, 0], [0, 1]], np.float32), np.array([2, 4], np.float32)),
    )


def test_a_person_is_what_they_clicked(ranker):
    outfits = ranker.represented(["a", "b", "c"], [(), (), ()])
    scores = ranker.scores(ranker.person(outfits.at(np.array([0, 2, 2]))), outfits)
    # Worked by hand: (1, 2) times each outfit, times its popularity.
    assert scores.tolist() == [2, 1, 8]


def test_somebody_without_clicks_gets_what_is_popular(ranker):
    outfits = ranker.represented(["a", "b", "c"], [(), (), ()])
    nobody = ranker.person(outfits.at(np.array([], np.intp)))
    assert ranker.scores(nobody, outfits).tolist() == [2, 1, 4]


def test_a_new_outfit_is_the_mean_of_its_items(ranker):
    outfits = ranker.represented(["new", "c"], [("x", "y", "unheard"), ()])
    assert outfits.factors.tolist() == [[0.5, 0.5], [0, 1]]
    assert outfits.popularity.tolist() == [3, 4]


def test_of_an_outfit_of_which_nothing_is_known_nothing_is_assumed(ranker):
    outfits = ranker.represented(["strange"], [("unheard",)])
    assert not outfits.factors.any()
    assert not outfits.popularity.any()


def test_the_order_of_outfits_does_not_matter(ranker):
    names = ["c", "new", "a"]
    one = ranker.represented(names, [(), ("x",), ()])
    other = ranker.represented(names[::-1], [(), ("x",), ()][::-1])
    assert one.factors.tolist() == other.factors.tolist()[::-1]


def test_an_artifact_keeps_it(ranker, tmp_path):
    save_artifact(tmp_path, ranker.tensors(), {"version": "1"})
    again = OutfitRanker.load(tmp_path)
    assert (again.outfits, again.items) == (ranker.outfits, ranker.items)
    assert again.known.factors.tolist() == ranker.known.factors.tolist()


def test_a_part_that_is_missing_is_named(ranker, tmp_path):
    tensors = ranker.tensors()
    del tensors["item_factors"]
    save_artifact(tmp_path, tensors, {"version": "1"})
    with pytest.raises(ArtifactError, match="item_factors"):
        OutfitRanker.load(tmp_path)


def test_names_and_factors_belong_together(ranker, tmp_path):
    tensors = ranker.tensors()
    tensors["outfit_factors"] = tensors["outfit_factors"][:2]
    save_artifact(tmp_path, tensors, {"version": "1"})
    with pytest.raises(ArtifactError, match="differ"):
        OutfitRanker.load(tmp_path)


def test_what_ships_is_small_whole_and_says_what_it_is_made_of():
    folder = default_outfits_folder()
    assert sum(file.stat().st_size for file in folder.iterdir()) < 12e6
    _, card = load_artifact(folder)
    assert card["figures"]
    assert "unstated" in card["licence"]
    assert len(OutfitRanker.load(folder).outfits) == card["fitted_on"]["outfits"]
