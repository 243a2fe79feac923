"""What an item is, as traits."""

from decimal import Decimal

import pytest

from recommender.taste.item_traits import HALF, Trait, item_traits
from wardrobe.feeds.price import Price
from wardrobe.traits import NO_TRAITS, Traits


def test_a_type_and_its_family_share_one_weight():
    traits = dict(item_traits("jeans", (), NO_TRAITS))
    assert traits == {"type:jeans": HALF, "family:trousers": HALF}
    assert sum(share**2 for share in traits.values()) == pytest.approx(1)


def test_a_family_of_one_is_left_out():
    assert item_traits("dress", (), NO_TRAITS) == (("type:dress", 1.0),)


def test_colours_count_by_their_share_and_shades_meet_in_their_family():
    seen = [("#000080", "navy", 0.6), ("#add8e6", "light blue", 0.3), ("#000000", "black", 0.1)]
    traits = dict(item_traits("unsure", seen, NO_TRAITS))
    assert traits["colour:navy"] == pytest.approx(0.6 * HALF)
    assert traits["colour family:blue"] == pytest.approx(0.9 * HALF)
    assert traits["colour:black"] == pytest.approx(0.1)
    assert not any(name.startswith(("type", "family")) for name in traits)


def test_what_titles_say_counts_where_no_picture_told_a_colour():
    said = Traits({"colour": frozenset({"navy"}), "pattern": frozenset({"floral", "striped"})})
    traits = dict(item_traits("dress", (), said))
    assert traits["colour:navy"] == HALF
    assert traits["pattern:floral"] == traits["pattern:striped"] == 0.5


def test_a_rest_without_a_name_is_no_trait():
    assert item_traits("unsure", (), Traits({"pattern": frozenset({"other"})})) == ()


@pytest.mark.parametrize(
    ("amount", "band"),
    [
        ("0", "under 50"),
        ("49.99", "under 50"),
        ("50", "50 to 100"),
        ("199", "100 to 200"),
        ("200", "over 200"),
    ],
)
def test_prices_fall_into_bands(amount, band):
    priced = Traits({}, price=Price(Decimal(amount), "EUR"))
    assert item_traits("unsure", (), priced) == ((f"price:{band} EUR", 1.0),)


@pytest.mark.parametrize("name", ["navy", "colour:", "colour: ", "smell:roses", ":navy", ""])
def test_what_is_no_trait_is_refused(name):
    with pytest.raises(ValueError, match="is no trait"):
        Trait.read(name)
