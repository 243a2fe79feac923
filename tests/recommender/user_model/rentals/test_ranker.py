"""How rentals are ranked for a person, an occasion and a day."""

import numpy as np
import pytest

from compatibility.artifact import ArtifactError, load_artifact, save_artifact
from recommender.user_model.rentals.ranker import TERMS, RentalRanker
from recommender.user_model.rentals.rental import Rental

DAY = 17500
WORN = Rental("gown 1", 17100, "wedding", "gown", 8.0, "pear", 31.0)


def best(ranker, history=(), occasion="", day=DAY):
    return ranker.items[int(np.argmax(ranker.scores(history, occasion, day)))]


def test_what_goes_best_lately_comes_first(make_ranker, rented):
    ranker = make_ranker([*rented, *[(3, DAY - 20, 0)] * 30], going_10=1.0)
    assert best(ranker) == "dress 4"


def test_what_is_rented_for_the_occasion_comes_first_when_it_is_told(make_ranker, rented):
    ranker = make_ranker([*rented, *[(2, DAY - 30, 5)] * 9], occasion_year=1.0)
    assert best(ranker, occasion="work") == "blazer 3"
    told = ranker.terms([], "", DAY)
    assert not told[TERMS.index("occasion_year")].any()


def test_a_person_s_rentals_count_for_what_they_say(make_ranker, rented):
    assert best(make_ranker(rented, size=1.0), [WORN]) == "blazer 3"
    assert best(make_ranker(rented, rented_together=1.0), [WORN]) == "dress 5"
    assert best(make_ranker(rented, own_categories=1.0), [WORN]) == "gown 2"


def test_what_was_had_before_and_what_nobody_knows_yet_are_left_out(make_ranker, rented):
    ranker = make_ranker([row for row in rented if row[0] != 4] + [(4, DAY + 1, 0)], going_30=1.0)
    scores = ranker.scores([WORN], "", DAY)
    assert np.isneginf(scores[[0, 4]]).all()
    assert np.isfinite(scores[[1, 2, 3]]).all()


def test_nothing_after_the_day_asked_is_read(make_ranker, rented):
    weights = dict.fromkeys(TERMS, 1.0)
    later = [(2, DAY + day, 5) for day in range(0, 90, 3)]
    before = make_ranker(rented, **weights).scores([WORN], "work", DAY)
    after = make_ranker([*rented, *later], **weights).scores([WORN], "work", DAY)
    assert np.array_equal(before, after)


def test_a_stranger_with_words_that_nobody_knows_gets_an_answer(make_ranker, rented):
    odd = Rental("never seen", 17000, "picnic", "poncho", None, "", None)
    ranker = make_ranker(rented, **dict.fromkeys(TERMS, 1.0))
    assert np.array_equal(ranker.scores([odd], "picnic", DAY), ranker.scores([], "", DAY))


def test_what_is_saved_is_what_is_served(make_ranker, rented, tmp_path):
    ranker = make_ranker(rented, **dict.fromkeys(TERMS, 0.5))
    save_artifact(tmp_path, ranker.tensors(), ranker.named())
    again = RentalRanker.load(tmp_path)
    expected = ranker.scores([WORN], "work", DAY)
    np.testing.assert_allclose(again.scores([WORN], "work", DAY), expected, rtol=1e-3)


@pytest.mark.parametrize("part", ["weekly_item", "table_size", "category_of"])
def test_an_artifact_without_a_part_says_which(make_ranker, rented, tmp_path, part):
    ranker = make_ranker(rented)
    tensors = {name: tensor for name, tensor in ranker.tensors().items() if name != part}
    save_artifact(tmp_path, tensors, ranker.named())
    with pytest.raises(ArtifactError, match=f"{part}.*fit user-model"):
        RentalRanker.of(*load_artifact(tmp_path))
