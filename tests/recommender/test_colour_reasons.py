import pytest

from recommender.colour_reasons import colour_reason
from recommender.worded_items import worded

BLACK, WHITE, GREY = ("#111111", "black", 1.0), ("#fafafa", "white", 1.0), ("#8a8a8a", "grey", 1.0)
NAVY, CAMEL, RED, SKY = (
    ("#27406b", "navy", 1.0),
    ("#c19a6b", "camel", 1.0),
    ("#d01c1f", "red", 1.0),
    ("#7fa8d8", "sky blue", 1.0),
)
GREEN, PINK = ("#2e8b57", "green", 1.0), ("#e8639b", "pink", 1.0)
TYPES = ["coat", "trousers", "boots"]


def items(table, *colours):
    return worded(table(TYPES[: len(colours)], colours=[(colour,) if colour else () for colour in colours]))


def text(table, *colours, number=0):
    return colour_reason(items(table, *colours), number).text


def test_neutrals(table):
    assert text(table, GREY, GREY, BLACK) == "neutrals throughout: grey and black"
    assert "white coat" in text(table, WHITE, BLACK)
    assert "contrast" in text(table, WHITE, BLACK)


def test_one_colour_among_neutrals_is_an_accent(table):
    reason = colour_reason(items(table, RED, BLACK, WHITE), 0)
    assert reason.text == "red coat is the one strong colour; black and white around it"
    assert reason.items == ("itm_mine_0000_coat",)
    assert text(table, BLACK, CAMEL) == "camel trousers are the one quiet colour; black around it"


def test_complementary_hues_are_given_in_degrees(table):
    said = text(table, CAMEL, NAVY)
    assert said.startswith("camel coat and navy trousers: complementary hues, 1")
    assert said.endswith("degrees apart, both muted")


def test_tones_of_one_hue(table):
    assert text(table, SKY, NAVY, BLACK).startswith("tone on tone: sky blue coat and navy trousers")


@pytest.mark.parametrize("number", range(3))
def test_the_same_hue_is_not_given_in_degrees(table, number):
    said = text(table, NAVY, NAVY, BLACK, number=number)
    assert "hue" in said
    assert "degree" not in said


def test_the_pair_furthest_apart_is_named(table):
    reason = colour_reason(items(table, GREEN, RED, PINK), 0)
    assert reason.items == ("itm_mine_0000_coat", "itm_mine_0001_trousers") or "pink" in reason.text


def test_each_look_is_worded_its_own_way(table):
    assert len({text(table, CAMEL, NAVY, number=number) for number in range(3)}) == 3
    assert text(table, CAMEL, NAVY, number=0) == text(table, CAMEL, NAVY, number=3)


@pytest.mark.parametrize("colours", [(None, None), (RED, None)])
def test_nothing_is_said_about_colours_that_were_not_read(table, colours):
    assert colour_reason(items(table, *colours), 0) is None
