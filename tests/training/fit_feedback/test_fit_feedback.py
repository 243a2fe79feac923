"""Fitting and measuring the model of fit on rentals made up."""

import numpy as np
import pytest

from recommender.fit_feedback.fit_model import FitModel
from recommender.fit_feedback.wearer import Wearer
from tests.training.fit_feedback.rented import write_rentals
from training.fit_feedback.evaluate_fit import evaluate_fit
from training.fit_feedback.fit_figures import Foretold, people_intervals
from training.fit_feedback.fit_size_hints import fit_size_hints
from training.fit_feedback.prior_strength import prior_strength


@pytest.fixture(scope="module")
def fitted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rentals")
    write_rentals(folder, rows=1200)
    fit_size_hints(folder, folder / "model", folder / "runs", lambda *_: None)
    return folder


def test_the_fit_finds_what_runs_small_and_sizes_up(fitted):
    model = FitModel.load(fitted / "model")
    assert [model.lean(item, "dress").runs for item in ("tight", "wide")] == ["small", "large"]
    assert model.lean("true", "dress").runs == "not surely either"
    assert model.size_up < 0
    wearer = Wearer(weight=130.5, height=65.0)
    likeliest = [
        int(model.choice.sizes[model.sizes(item, "dress", wearer).argmax()]) for item in ("wide", "tight")
    ]
    assert likeliest[0] < likeliest[1]


def test_later_rows_are_foretold_better_than_by_always_fits(fitted):
    report = evaluate_fit(fitted, fitted / "model")
    served, plain = report["served"], report["others"]["always fits (the rates of all)"]
    assert served["log_loss"] < plain["log_loss"]
    assert served["auc_small"] > 0.7
    assert plain["auc_small"] == 0.5
    assert served["size_right"] > report["others"]["the item's usual size"]["size_right"]
    low, high = report["intervals"]["served"]["log_loss"]
    assert low < served["log_loss"] < high


def test_fitting_again_gives_the_same_model(fitted, tmp_path):
    again = fit_size_hints(fitted, tmp_path / "again", tmp_path, lambda *_: None)
    assert again["items"] == ["tight", "true", "wide"]
    first, second = FitModel.load(fitted / "model"), FitModel.load(tmp_path / "again")
    np.testing.assert_array_equal(first.verdict.weights, second.verdict.weights)


def test_items_that_the_model_lacks_are_judged_by_the_folders_own_feedback(fitted, tmp_path):
    text = (fitted / "rentals.csv").read_text()
    (tmp_path / "rentals.csv").write_text(text.replace("tight", "snug").replace("wide", "loose"))
    runs = evaluate_fit(tmp_path, fitted / "model")["runs"]
    assert runs["small"]["small"] > 0.3
    assert runs["large"]["large"] > 0.3


def test_auc_is_the_share_of_pairs_in_order():
    random = np.random.default_rng(0)
    told, said = random.dirichlet(np.ones(3), 60).round(1) + 0.01, random.integers(0, 3, 60)
    small, rest = told[said == 0, 0], told[said != 0, 0]
    slow = np.mean([(a > b) + 0.5 * (a == b) for a in small for b in rest])
    found = Foretold(told, said, np.full(3, 1 / 3)).figures()
    assert found["auc_small"] == pytest.approx(slow, abs=1e-4)


def test_an_interval_over_one_person_has_no_width():
    figures = {"mean": lambda drawn: float(np.average(np.arange(4), weights=drawn))}
    assert people_intervals(np.zeros(4, np.intp), figures)["mean"] == (1.5, 1.5)


def test_the_prior_is_worth_much_where_items_are_alike():
    random = np.random.default_rng(1)
    priors = np.tile([0.1, 0.8, 0.1], (200, 1))
    alike = random.multinomial(50, priors)
    unlike = random.multinomial(50, random.dirichlet([0.5, 4.0, 0.5], 200))
    assert prior_strength(alike.astype(float), priors) > 100
    assert 2 < prior_strength(unlike.astype(float), priors) < 12
