import pytest

from wardrobe.type_choice import chosen_type

SHARES = {"trousers": 0.2, "jeans": 0.3, "leggings": 0.1, "dress": 0.4}


@pytest.mark.parametrize(
    ("recognised", "claimed", "chosen"),
    [
        ("dress", None, "dress"),
        ("dress", "Skirts", "skirt"),  # one type: the shop knows
        ("unsure", "Skirts", "skirt"),
        ("jeans", "Pants", "jeans"),  # several: the recogniser chooses among them
        ("unsure", "Pants", "jeans"),  # not sure: the likeliest of them
        ("dress", "Pants", "dress"),  # sure of something else
        ("dress", "Gadgets", "dress"),  # a word that means nothing to us
        ("unsure", "Gadgets", "unsure"),
    ],
)
def test_who_decides(recognised: str, claimed: str | None, chosen: str) -> None:
    assert chosen_type(recognised, SHARES, claimed) == chosen
