"""From what people did in a real store to a model that serves, or to the one before."""

import sys
from datetime import timedelta

import numpy as np
import pytest

from compatibility.artifact import WEIGHTS, save_artifact
from recommender.user_model.promotion import PointerError, promote, read_pointer, roll_back, taste_models
from recommender.user_model.serving import population_prior, serving_user_model
from recommender.user_model.user_model import UserModel
from tests.training.refit.people import LIKED, NOW, settle
from training.refit.refit_taste import refit_store

pytest.importorskip("lightfm")


def quiet(doing, done, total):
    pass


def known_truth(body):
    """The model that knows what made-up people like."""
    names = tuple(sorted({name for likes in LIKED.values() for name in likes}))
    return UserModel(
        names,
        np.array(
            [[LIKED["pear"].get(name, 0), LIKED["athletic"].get(name, 0)] for name in names], np.float32
        ),
        np.zeros(len(names), np.float32),
        ("body_type:athletic", "body_type:pear"),
        np.array([[0, 1], [1, 0]] if body else [[-1, 0], [0, -1]], np.float32),
    )


def let_serve(home, model, version):
    card = {"version": version, "item_traits": model.item_traits, "person_traits": model.person_traits}
    save_artifact(taste_models(home) / version, model.tensors(), card)
    promote(taste_models(home), version)


def test_what_people_with_an_answer_like_is_learned_and_serves(store, tmp_path):
    settle(store)
    assert population_prior(tmp_path, {"body_type": "pear"}) == {}
    ended = refit_store(store, tmp_path, NOW, quiet)
    assert ended.outcome == "promoted", ended.words
    assert ended.verdict.new > ended.verdict.none
    pear, athletic = (population_prior(tmp_path, {"body_type": body}) for body in ("pear", "athletic"))
    assert pear["type:dress"] > pear["type:trousers"]
    assert athletic["type:trousers"] > athletic["type:dress"]
    assert pear["pattern:floral"] < pear["pattern:plain"]
    assert refit_store(store, tmp_path, NOW, quiet).words.startswith("nothing new")
    folder = taste_models(tmp_path) / ended.version
    assert UserModel.load(folder).person_traits == ("body_type:athletic", "body_type:pear")
    assert "own_" not in (folder / "card.json").read_text()


def test_the_gate_keeps_out_what_foretells_the_last_days_worse(store, tmp_path):
    settle(store, fickle=True)
    let_serve(tmp_path, known_truth(body=False), "late")
    ended = refit_store(store, tmp_path, NOW, quiet)
    assert ended.outcome == "refused", ended.words
    assert ended.verdict.new < ended.verdict.serving
    assert read_pointer(taste_models(tmp_path)).versions == ("late",)
    assert [each.name for each in taste_models(tmp_path).iterdir() if each.is_dir()] == ["late"]


def test_a_worse_model_serves_until_it_gives_way_and_can_be_gone_back_to(store, tmp_path):
    settle(store)
    let_serve(tmp_path, known_truth(body=False), "worse")
    before = population_prior(tmp_path, {"body_type": "pear"})
    meanwhile = []

    def ask(doing, done, total):
        if done < total:
            meanwhile.append(population_prior(tmp_path, {"body_type": "pear"}) == before)

    ended = refit_store(store, tmp_path, NOW, ask)
    assert ended.outcome == "promoted", ended.words
    assert meanwhile
    assert all(meanwhile)
    assert population_prior(tmp_path, {"body_type": "pear"}) != before
    assert roll_back(taste_models(tmp_path)).serving == "worse"
    assert population_prior(tmp_path, {"body_type": "pear"}) == before


def test_too_few_people_are_told_and_leave_all_as_it_was(store, tmp_path):
    settle(store, people=3)
    ended = refit_store(store, tmp_path, NOW, quiet)
    assert ended.outcome == "declined"
    assert "3 people" in ended.words
    assert "20 are needed" in ended.words
    assert serving_user_model(tmp_path) is None


def test_without_the_library_the_job_says_so(store, tmp_path, monkeypatch):
    settle(store)
    monkeypatch.setitem(sys.modules, "lightfm", None)
    ended = refit_store(store, tmp_path, NOW, quiet)
    assert ended.outcome == "declined"
    assert "requirements-users.lock" in ended.words


def test_a_damaged_model_does_not_serve_nor_stop_the_next_refit(store, tmp_path):
    settle(store)
    ended = refit_store(store, tmp_path, NOW, quiet)
    file = taste_models(tmp_path) / ended.version / WEIGHTS
    file.write_bytes(file.read_bytes()[:-1])
    promote(taste_models(tmp_path), "gone")
    assert serving_user_model(tmp_path) is None
    later = refit_store(store, tmp_path, NOW + timedelta(seconds=1), quiet)
    assert later.outcome == "promoted", later.words
    assert serving_user_model(tmp_path) is not None


def test_a_damaged_pointer_is_named_and_serves_nothing(store, tmp_path):
    settle(store)
    taste_models(tmp_path).mkdir(parents=True)
    (taste_models(tmp_path) / "serving.json").write_text("{}")
    assert serving_user_model(tmp_path) is None
    with pytest.raises(PointerError, match="delete it"):
        refit_store(store, tmp_path, NOW, quiet)
