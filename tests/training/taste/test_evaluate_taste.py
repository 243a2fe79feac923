"""Measuring how soon a taste is learned."""

import numpy as np
import pytest

from recommender.taste.learn import Evidence
from training.readers.malformed import MalformedDataError
from training.taste.catalogue_rows import catalogue_rows
from training.taste.evaluate_taste import evaluate_taste
from training.taste.learners import least_squares, served, trait_by_trait
from training.taste.simulated_people import TraitMatrix, simulated_person
from training.taste.told import Told, figures, intervals

HEAD = "id,gender,articleType,baseColour,usage,productDisplayName\n"


@pytest.fixture
def catalogue(tmp_path):
    """Writes shop-catalogue: lines -> the folder that holds it."""

    def write(*lines, head=HEAD):
        folder = tmp_path / "shop-catalogue"
        folder.mkdir()
        (folder / "styles.csv").write_text("\n".join((head.strip(), *lines, "")))
        return tmp_path

    return write


def test_products_become_traits_and_unknown_kinds_are_left_out(catalogue):
    folder = catalogue("1,Women,Jeans,Navy Blue,Casual,Striped jeans", "2,Men,Zeppelins,Red,Casual,Zeppelin")
    (row,) = catalogue_rows(folder / "shop-catalogue")
    assert {name for name, _ in row} >= {"type:jeans", "colour:navy", "pattern:striped", "formality:casual"}


def test_a_catalogue_that_is_not_as_documented_is_refused(catalogue, tmp_path):
    with pytest.raises(MalformedDataError, match="no such file"):
        evaluate_taste(tmp_path, lambda *_: None)
    with pytest.raises(MalformedDataError, match=r"styles\.csv:2"):
        catalogue_rows(catalogue("1,Women") / "shop-catalogue")


def test_too_few_products_are_refused(catalogue):
    with pytest.raises(MalformedDataError, match="1 product"):
        evaluate_taste(catalogue("1,Women,Jeans,Blue,Casual,Jeans"), lambda *_: None)


def test_figures_by_hand():
    told = Told(np.array([0.9, 0.6, 0.2, 0.4]), np.array([True, False, False, True]), said=2, right=1)
    assert told.auc == pytest.approx(3 / 4)
    assert told.log_loss == pytest.approx(-np.log([0.9, 0.4, 0.8, 0.4]).mean())
    found = figures([told, told])
    assert (found["said"], found["said_right"]) == (2, 0.5)
    assert found["calibration_error"] == pytest.approx((0.1 + 0.6 + 0.2 + 0.6) / 4)
    assert intervals([told, told])["auc"] == [0.75, 0.75]


def test_people_like_about_half_and_are_the_same_for_the_same_seed():
    items = TraitMatrix.of([(("type:dress", 1.0),), (("type:jeans", 0.7), ("colour:navy", 0.7))] * 20)
    one, same = (simulated_person(items, np.random.default_rng(3)) for _ in range(2))
    assert np.median(one.likes) == pytest.approx(0.5, abs=0.25)
    np.testing.assert_array_equal(one.likes, same.likes)


@pytest.mark.parametrize("learner", [served, trait_by_trait, least_squares])
def test_every_learner_puts_what_was_liked_above_what_was_not(learner):
    navy, red = (("colour:navy", 1.0),), (("colour:red", 1.0),)
    taste = learner([Evidence(navy, True, 1.0), Evidence(red, False, 1.0)])
    assert taste.score(navy) > taste.score(red)


def test_the_served_way_learns_and_is_surer_than_knowing_nothing(data, catalogue):
    lines = (data / "shop-catalogue" / "styles.csv").read_text(encoding="utf-8").splitlines()
    folder = catalogue(*lines[1::5], head=lines[0])
    report = evaluate_taste(folder, lambda *_: None, people=3)
    others = report["others"]
    assert others["served, 100 likes and dislikes"]["auc"] > 0.55 > others["nothing known"]["auc"]
    assert others["the hidden taste itself"]["auc"] > others["served, 100 likes and dislikes"]["auc"]
    assert report["served"]["log_loss"] < others["trait by trait, 30 likes and dislikes"]["log_loss"]
    assert set(report["intervals"]) == {"served", *others}
    assert report == evaluate_taste(folder, lambda *_: None, people=3)
