"""What is left out of clicks: about a fifth, the same whoever else is there."""

from dataclasses import replace

import pytest

from tests.training.users.clickers import made_up_clicks
from training.readers.malformed import MalformedDataError
from training.users.click_rows import Clicks
from training.users.click_trial import left_out, split_clicks


@pytest.fixture(scope="module")
def clicks():
    return made_up_clicks()


def test_about_a_fifth_is_left_out_and_nothing_is_on_both_sides(clicks):
    trial = split_clicks(clicks)
    found = sum(map(len, trial.wanted))
    assert 0.17 < found / len(clicks.clicks) < 0.23
    assert trial.taken.nnz + sum(left_out(*click) for click in clicks.clicks) == len(clicks.clicks)
    for person, wanted in zip(trial.people.tolist(), trial.wanted, strict=True):
        assert not set(wanted.tolist()) & set(trial.clicked(person).tolist())


def test_it_hangs_neither_on_the_order_nor_on_other_people(clicks):
    some = replace(clicks, clicks=tuple(click for click in clicks.clicks if click[0] < "u2"))
    whole, part = split_clicks(replace(clicks, clicks=clicks.clicks[::-1])), split_clicks(some)
    assert asked(part).items() <= asked(whole).items()
    assert asked(whole) == asked(split_clicks(clicks))


def asked(trial):
    # Users are rows by the alphabet; those before u2 come first in both.
    return {
        person: frozenset(trial.outfits[row] for row in wanted.tolist())
        for person, wanted in zip(trial.people.tolist(), trial.wanted, strict=True)
    }


def test_outfits_that_nobody_clicked_can_be_told_too(clicks):
    more = replace(clicks, outfit_items=(*clicks.outfit_items, ("unclicked", "own1")))
    trial = split_clicks(more)
    assert "unclicked" in trial.outfits
    assert trial.items[trial.outfits.index("unclicked")] == ("own1",)


def test_a_folder_where_nobody_can_be_asked_is_refused():
    with pytest.raises(MalformedDataError, match="nobody"):
        split_clicks(Clicks((("1", "a"),), (("a", "x"),)))
