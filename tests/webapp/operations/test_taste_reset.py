"""Forgetting a taste: for now, for good, and nothing left lying about."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from webapp.current_owner import LOCAL_OWNER_ID as ME
from webapp.operations.taste import edit_taste, forget_taste, show_taste
from webapp.operations.taste_reset import reset_for_now, undo_reset
from webapp.refusals import AbsentError
from webapp.service import Service


@pytest.fixture
def said(simple):
    edit_taste(simple, ME, {"colour:navy": "likes"})
    return simple


def left(service):
    return sorted((service.settings.home / "deleted").rglob("*.json"))


def test_a_reset_can_be_undone_once(said):
    undo = reset_for_now(said, ME)
    assert show_taste(said, ME).words == ""
    undo_reset(said, ME, undo)
    assert show_taste(said, ME).words == "likes: navy"
    assert left(said) == []
    with pytest.raises(AbsentError, match="too long ago"):
        undo_reset(said, ME, undo)


def test_what_came_since_stays_beside_what_is_put_back(said):
    undo = reset_for_now(said, ME)
    edit_taste(said, ME, {"pattern:floral": "avoids"})
    undo_reset(said, ME, undo)
    assert show_taste(said, ME).words == "likes: navy; avoids: florals"


def test_pressing_undo_twice_at_once_puts_it_back_once(said):
    undo = reset_for_now(said, ME)
    start = Barrier(4)

    def press(_):
        start.wait()
        try:
            undo_reset(said, ME, undo)
        except AbsentError:
            return "too late"
        return "back"

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(press, range(4))) == ["back", *["too late"] * 3]
    assert show_taste(said, ME).words == "likes: navy"


def test_nobody_undoes_the_reset_of_another(said):
    undo = reset_for_now(said, ME)
    with pytest.raises(AbsentError):
        undo_reset(said, "own_stranger", undo)
    with pytest.raises(AbsentError):
        undo_reset(said, ME, "../own_local/x")


def test_for_good_leaves_no_copy(said):
    undo = reset_for_now(said, ME)
    assert len(left(said)) == 1
    forget_taste(said, ME)
    assert left(said) == []
    with pytest.raises(AbsentError):
        undo_reset(said, ME, undo)


def test_a_copy_whose_time_is_over_goes_with_the_next_start(said):
    reset_for_now(said, ME)
    (file,) = left(said)
    long_ago = time.time() - 3600
    os.utime(file, (long_ago, long_ago))
    assert Service(said.settings, said.recogniser).store
    assert left(said) == []
