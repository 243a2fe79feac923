"""What is known of a person who starts where people like them stand."""

import json
from datetime import timedelta

import numpy as np
import pytest

from compatibility.artifact import save_artifact
from recommender.taste.common_traits import common_shares
from recommender.taste.edits import say
from recommender.taste.known_taste import known_taste
from recommender.taste.profile import answer
from recommender.taste.signals import record
from recommender.user_model.promotion import promote, taste_models
from recommender.user_model.user_model import UserModel
from tests.recommender.taste.conftest import ANNA, NOW


@pytest.fixture
def home(tmp_path):
    """A home where a model serves: pears like dresses, nobody likes what goes by an id."""
    model = UserModel(
        item_traits=("type:dress", "id:123"),
        item_factors=np.array([[1.0], [1.0]], np.float32),
        item_biases=np.array([0.1, 0.1], np.float32),
        person_traits=("body_type:pear",),
        person_factors=np.array([[0.5]], np.float32),
    )
    card = {"version": "1", "item_traits": model.item_traits, "person_traits": model.person_traits}
    save_artifact(taste_models(tmp_path) / "1", model.tensors(), card)
    promote(taste_models(tmp_path), "1")
    return tmp_path


def test_people_start_where_people_like_them_stand(session, home):
    answer(session, ANNA, {"body_type": "pear"}, NOW)
    taste = known_taste(session, ANNA, NOW, home).taste
    assert taste.weights["type:dress"] == pytest.approx(0.6 * (1 - common_shares()["type:dress"]), abs=1e-3)
    assert "id:123" not in taste.weights
    assert known_taste(session, ANNA, NOW).taste.empty


def test_of_somebody_who_told_and_did_nothing_nothing_is_assumed(session, home):
    assert known_taste(session, ANNA, NOW, home).taste.empty


def test_what_people_do_and_say_moves_them_away(session, home, garment):
    answer(session, ANNA, {"body_type": "pear"}, NOW)
    before = known_taste(session, ANNA, NOW, home).taste.weights["type:dress"]
    record(session, ANNA, "dislike", [garment("dress") for _ in range(5)], NOW)
    assert known_taste(session, ANNA, NOW, home).taste.weights["type:dress"] < before
    say(session, ANNA, "type:dress", "avoids", NOW)
    assert known_taste(session, ANNA, NOW, home).taste.weights["type:dress"] == -1.5


def test_nothing_is_said_that_only_others_like(session, home):
    answer(session, ANNA, {"body_type": "pear"}, NOW)
    assert known_taste(session, ANNA, NOW, home).words == ""


def test_a_damaged_model_is_done_without(session, home):
    (taste_models(home) / "serving.json").write_text(json.dumps({"versions": 7}))
    answer(session, ANNA, {"body_type": "pear"}, NOW)
    assert known_taste(session, ANNA, NOW, home).taste.empty


def test_what_was_done_later_is_left_out_and_what_was_hidden_is_not(session, garment):
    first, later = garment("dress"), garment("jeans")
    record(session, ANNA, "like", [first], NOW)
    before = known_taste(session, ANNA, NOW).taste
    record(session, ANNA, "dislike", [first, later], NOW + timedelta(seconds=1))
    record(session, ANNA, "hide", [later], NOW + timedelta(seconds=1))
    then = known_taste(session, ANNA, NOW, until=NOW).taste
    assert (then.weights, then.others, then.hidden) == (before.weights, before.others, {later})
