"""People made up from rentals: their tastes, their rounds, the figures."""

import numpy as np
import pytest

from compatibility.item_types import slot_of
from compatibility.pair_scorer import EmbeddedItems
from recommender.looks import ItemTable
from training.simulated.hidden_taste import hidden_taste, traits_in
from training.simulated.measured_rounds import Played, bounds, rounds_plot
from training.simulated.rental_profiles import RentalProfile
from training.simulated.rounds import CHECKS, Shown
from wardrobe.traits import Traits
from wardrobe.vocabulary.shop_words import ShopWords

TYPES = ("dress", "skirt", "shirt", "heels", "trousers", "t-shirt")
COLOURS = ("navy", "red", "green", "beige", "pink", "yellow", "teal", "olive")
GUEST = RentalProfile(("dress", "gown", "dress"), ("wedding", "wedding", "party"), "pear")
CASUAL = RentalProfile(("top", "pants", "jeans"), ("everyday", "vacation"), "")


@pytest.fixture(scope="module")
def shop():
    columns = [
        (kind, colour, frozenset({"formal" if row % 2 else "casual"}))
        for kind in TYPES
        for row, colour in enumerate(COLOURS)
    ]
    count = len(columns)
    return ItemTable(
        ids=tuple(f"itm_{row}" for row in range(count)),
        types=tuple(kind for kind, _, _ in columns),
        sources=("shop:test",) * count,
        titles=("",) * count,
        colours=tuple((("#000000", colour, 1.0),) for _, colour, _ in columns),
        doubts=((),) * count,
        traits=tuple(Traits({"formality": formality}) for _, _, formality in columns),
        embedded=EmbeddedItems(np.zeros((count, 2), np.float32), np.zeros(count, np.intp)),
    )


def tastes(shop, profile, seeds=range(8)):
    traits, words = traits_in(shop), ShopWords.load()
    return [hidden_taste(profile, shop, traits, words, seed) for seed in seeds]


def mean_liking(shop, found, formality):
    rows = [row for row, one in enumerate(shop.traits) if one.value("formality") == formality]
    return np.mean([one.likes[rows].mean() for one in found])


def test_a_taste_is_the_same_for_the_same_seed_and_another_for_another(shop):
    first, again, other = (tastes(shop, GUEST, [seed])[0] for seed in (3, 3, 4))
    np.testing.assert_array_equal(first.likes, again.likes)
    assert not np.array_equal(first.likes, other.likes)


def test_a_third_of_each_slot_is_loved_and_these_are_liked_most(shop):
    for taste in tastes(shop, CASUAL):
        for slot in {slot_of(name) for name in shop.types}:
            rows = np.array([row for row, name in enumerate(shop.types) if slot_of(name) == slot])
            loved = taste.loves[rows]
            assert loved.sum() == round(len(rows) / 3)
            assert taste.likes[rows][loved].min() >= taste.likes[rows][~loved].max()


def test_who_dresses_for_weddings_likes_formal_things_more_than_who_does_not(shop):
    guest, casual = tastes(shop, GUEST), tastes(shop, CASUAL)
    assert mean_liking(shop, guest, "formal") > mean_liking(shop, casual, "formal") + 0.1
    assert mean_liking(shop, guest, "casual") < mean_liking(shop, casual, "casual") - 0.1


def test_figures_are_of_the_last_check_and_intervals_over_people():
    first, last = [Shown(0.0, 0.0, 0.9)] * (len(CHECKS) - 1), [Shown(1.0, 0.8, 0.7)]
    played = Played.of([first + last, first + last])
    assert played.figures() == {"hit_rate": 1.0, "liking": 0.8, "compatibility": 0.7}
    assert [point["hit_rate"] for point in played.by_rounds()] == [0.0, 0.0, 0.0, 0.0, 1.0]
    assert played.interval()["hit_rate"] == (1.0, 1.0)


def test_a_gain_is_taken_person_by_person():
    before = Played.of([[Shown(share, 0.5, 0.9)] * len(CHECKS) for share in (0.9, 0.1)])
    after = Played.of([[Shown(share, 0.5, 0.9)] * len(CHECKS) for share in (1.0, 0.2)])
    gain = after.gain_over(before)
    assert gain["hit_rate"] == pytest.approx(0.1)
    assert gain["interval"] == pytest.approx((0.1, 0.1))


def test_bounds_hold_the_mean_and_are_wider_for_fewer_people():
    random = np.random.default_rng(0)
    few, many = random.random(5), random.random(500)
    for people in (few, many):
        low, high = bounds(people)
        assert low <= people.mean() <= high
    assert np.diff(bounds(few)) > np.diff(bounds(many))


def test_the_plot_names_every_method():
    points = Played.of([[Shown(0.5, 0.5, 0.9)] * len(CHECKS)] * 3).by_rounds()
    drawn = rounds_plot({"our taste": points, "popularity": points}, "our taste")
    assert drawn.startswith("<svg")
    assert "our taste" in drawn
    assert "popularity" in drawn
