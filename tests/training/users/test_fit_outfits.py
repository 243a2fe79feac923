"""Fits of outfits: people of two kinds are told apart, strangers and new outfits too."""

from dataclasses import replace

import numpy as np
import pytest

from compatibility.artifact import save_artifact
from recommender.user_model.outfit_ranker import OutfitRanker
from tests.training.users.clickers import made_up_clicks
from training.users.click_answers import answers
from training.users.click_layout import ClickLayout
from training.users.click_rows import Clicks
from training.users.click_trial import split_clicks
from training.users.cold_clickers import cold_people
from training.users.evaluate_users import evaluate_users
from training.users.fit_outfits import fit_outfits
from training.users.measured import measure
from training.users.peers import by_scores


def quiet(doing, done, total):
    pass


@pytest.fixture(scope="module")
def trial():
    return split_clicks(made_up_clicks())


@pytest.fixture(scope="module")
def ranker(trial):
    return fit_outfits(trial.taken, trial.outfits, trial.items)


def recall(trial, tops):
    return measure(trial, tops).recall.mean()


def test_it_finds_more_than_popularity_and_repeats_nothing(trial, ranker):
    popular = np.asarray(trial.taken.sum(axis=0)).ravel()
    tops = answers(ranker, trial, quiet)
    assert recall(trial, tops) > 1.2 * recall(trial, by_scores(trial, trial.taken, lambda _: popular))
    for person, top in zip(trial.people.tolist(), tops, strict=True):
        assert not set(top.tolist()) & set(trial.clicked(person).tolist())


def test_people_it_never_saw_are_served_as_well(trial, ranker):
    others = split_clicks(made_up_clicks(seed=1))
    own = fit_outfits(others.taken, others.outfits, others.items)
    assert recall(others, answers(ranker, others, quiet)) > 0.8 * recall(others, answers(own, others, quiet))


def test_a_new_outfit_is_ranked_by_its_items(trial, ranker):
    """Outfits of the kinds of items that a person of one kind clicks come before those of the other."""
    even = np.array([row for row, name in enumerate(trial.outfits) if int(name[1:]) % 2 == 0][:8])
    known = ranker.represented(trial.outfits, trial.items)
    new = ranker.represented(["new0", "new1"], [("kind0-0", "kind0-2"), ("kind1-1", "kind1-3")])
    liking = new.factors @ ranker.person(known.at(even))
    assert liking[0] > liking[1]


def test_the_same_clicks_make_the_same_ranker(trial, ranker):
    again = fit_outfits(trial.taken, trial.outfits, trial.items)
    assert again.known.factors.tolist() == ranker.known.factors.tolist()


def test_cold_people_keep_what_a_refit_would_give(trial):
    cold = cold_people(trial, quiet)
    assert cold["people"] > 20
    assert cold["share_kept"] > 0.9


def test_a_tiny_folder_is_fitted_too():
    tiny = Clicks(
        tuple((f"u{person}", f"o{outfit}") for person in range(4) for outfit in range(3)), (("o0", "x"),)
    )
    trial = split_clicks(tiny)
    tops = answers(fit_outfits(trial.taken, trial.outfits, trial.items), trial, quiet)
    assert len(tops) == len(trial)


def test_the_report_scores_the_artifact_on_a_folder_with_new_outfits(tmp_path, ranker):
    pytest.importorskip("implicit")
    pytest.importorskip("lightfm")
    save_artifact(tmp_path / "model", ranker.tensors(), {"version": "1"})
    clicks = made_up_clicks(people=60, outfits=124, seed=2)
    write(tmp_path, replace(clicks, clicks=(*clicks.clicks, ("u1", "unheard"))))
    report = evaluate_users(tmp_path, quiet, artifact=tmp_path / "model", layouts=(ClickLayout(),))
    assert report["served"]["recall_at_20"] > report["others"]["popularity"]["recall_at_20"]
    assert set(report["others"]) >= {
        "popularity",
        "item-kNN",
        "implicit ALS",
        "implicit BPR",
        "plain LightFM",
    }
    assert report["cold"]["people"]
    assert 0 < report["limits"]["clicked_by_others"] <= 1


def test_the_fit_ships_what_it_measured(tmp_path):
    write(tmp_path, made_up_clicks(people=80))
    card = ClickLayout().fit(tmp_path, tmp_path / "out", quiet)
    assert OutfitRanker.load(tmp_path / "out").outfits
    assert card["figures"]["clicks left out"]["recall_at_20"] > 0


def write(folder, clicks):
    for name, header, pairs in (
        ("clicks.csv", "user,outfit", clicks.clicks),
        ("outfit_items.csv", "outfit,item", clicks.outfit_items),
    ):
        (folder / name).write_text("\n".join([header, *(",".join(pair) for pair in pairs)]) + "\n")
