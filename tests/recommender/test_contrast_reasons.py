from recommender.contrast_reasons import contrast_reason
from recommender.worded_items import worded

BLACK, WHITE, GREY = ("#111111", "black", 1.0), ("#fafafa", "white", 1.0), ("#8a8a8a", "grey", 1.0)
NAVY, RED, GREEN = ("#27406b", "navy", 1.0), ("#d01c1f", "red", 1.0), ("#2e8b57", "green", 1.0)


def reason(table, *colours):
    items = table(["coat", "skirt", "boots"][: len(colours)], colours=[(each,) for each in colours])
    return contrast_reason(worded(items), 0)


def test_light_against_dark_is_counted(table):
    found = reason(table, WHITE, NAVY)
    assert found.text == "light against dark: white coat and navy skirt, 61 of 100 apart in lightness"
    assert found.items == ("itm_mine_0000_coat", "itm_mine_0001_skirt")


def test_even_lightness_is_counted(table):
    assert (
        reason(table, RED, GREEN, GREY).text
        == "soft contrast: all pieces at most 8 of 100 apart in lightness"
    )


def test_what_the_colours_say_already_is_not_said_again(table):
    assert reason(table, WHITE, BLACK) is None
    assert reason(table, RED, NAVY) is None
