"""The whole way: a folder in, figures out."""

import pytest

from compatibility.artifact import ArtifactError
from tests.training.users.conftest import drawn_rentals, write_rentals
from training.users.evaluate_users import evaluate_users
from training.users.fit_user_model import fit_user_model


def quiet(what: str, done: int, total: int) -> None:
    """Nobody is told."""


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """A folder, and the artifact fitted on it."""
    folder = tmp_path_factory.mktemp("rentals")
    write_rentals(folder / "rentals.csv.gz", drawn_rentals())
    card = fit_user_model(folder, folder / "model", folder / "runs", quiet)
    assert len(card["figures"]["recall_at_20 of each seed"]) == len(card["settings"]["seeds"])
    assert len(list((folder / "runs").glob("*.json"))) == 1
    return folder


@pytest.fixture(scope="module")
def secret(tmp_path_factory):
    """Other people with the same things."""
    folder = tmp_path_factory.mktemp("secret")
    write_rentals(folder / "rentals.csv", drawn_rentals(people=110, seed=7), "1,,,,,,,")
    return folder


@pytest.fixture(scope="module")
def report(shared, secret):
    return evaluate_users(secret, quiet, artifact=shared / "model")


def test_the_artifact_is_scored_on_people_it_never_saw(report):
    best = max(each["recall_at_20"] for each in report["others"].values())
    assert report["served"]["recall_at_20"] > 1.2 * best
    low, high = report["intervals"]["served"]["recall_at_20"]
    assert low <= report["served"]["recall_at_20"] <= high
    assert report["versions"]["model"] == "rentals@0.1.0"


def test_others_are_there_by_name(report):
    names = {"popularity", "popularity of the last 60 days", "item-kNN", "implicit ALS", "implicit BPR"}
    assert set(report["others"]) == {*names, "plain LightFM"}
    assert all(name in report["intervals"] for name in report["others"])


def test_what_was_wrong_and_how_it_was_split_is_told(report):
    assert report["data"]["left_out"] == "each person's last day"
    assert "rentals.csv:662: no item_id" in report["data"]["notes"][0]
    assert report["data"]["people"] == 110
    assert set(report["limits"]) >= {"known", "category_told"}
    assert report["cold"]["people"] > 0


def test_refitted_it_is_fitted_on_the_folder_s_own_past(secret):
    report = evaluate_users(secret, quiet, refit=True, artifact=secret / "no such artifact")
    assert report["versions"] == {"refit": True}
    assert report["served"]["recall_at_20"] > report["others"]["popularity"]["recall_at_20"]


def test_without_an_artifact_it_says_what_to_do(secret):
    with pytest.raises(ArtifactError, match="fit the model"):
        evaluate_users(secret, quiet, artifact=secret / "no such artifact")
