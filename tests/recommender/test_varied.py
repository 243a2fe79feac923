"""The looks of a plan that are shown."""

from recommender.planning.planned_look import PlannedLook
from recommender.varied import varied


def look(items, value):
    return PlannedLook(tuple(items.split()), value, value)


LOOKS = (look("a x", 0.9), look("a y", 0.89), look("b x", 0.88), look("b y", 0.87), look("c z", 0.8))


def test_the_best_comes_first_then_what_repeats_little():
    # By hand: after "a x" the look "b y" repeats nothing (0.87), "a y" and "b x" half of it (0.815, 0.805);
    # then those cost 0.15, and "c z" (0.80) goes before them (0.74, 0.73).
    assert varied(LOOKS, 3) == [LOOKS[0], LOOKS[3], LOOKS[4]]


def test_every_look_comes_once_and_no_more_than_there_are():
    assert sorted(varied(LOOKS, 99), key=LOOKS.index) == list(LOOKS)
    assert varied(LOOKS, 0) == []
    assert varied((), 5) == []


def test_shown_looks_hold_more_different_items_than_the_best_ones():
    shown = {item for each in varied(LOOKS, 3) for item in each.items}
    assert len(shown) > len({item for each in LOOKS[:3] for item in each.items})
