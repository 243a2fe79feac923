"""Choosing a capsule."""

import pytest

from tests.webapp.planner import ids_of, planner, put_away
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.capsule import choose_capsule
from webapp.refusals import AbsentError, RefusedError
from webapp.shapes.capsule_shape import CapsuleRequest


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return planner(tmp_path_factory.mktemp("capsule"))


def choose(service, **asked):
    request = CapsuleRequest.model_validate({"pools": [{"collection": "mine"}], **asked})
    return choose_capsule(service, LOCAL_OWNER_ID, request)


def test_a_few_pieces_make_looks_and_say_why(service):
    answer = choose(service, items=6)
    held = {each.item.item for each in answer.items}
    assert 3 <= len(held) <= 6
    assert answer.chosen_from == 10
    assert 0 < answer.different <= answer.at_most
    assert all(each.reason for each in answer.items)
    assert answer.looks
    assert all({part.item for part in look.items} <= held for look in answer.looks)
    assert {each.item.source for each in answer.items} == {"mine"}


def test_more_pieces_never_make_fewer_looks(service):
    counts = [choose(service, items=count).different for count in (4, 6, 8, 10)]
    assert counts == sorted(counts)


def test_locked_pieces_are_in_it_and_banned_ones_are_not(service):
    coat, jeans = ids_of(service, "coat", "jeans")
    answer = choose(service, items=5, lock=[coat], ban=[jeans])
    chosen = {each.item.item: each.locked for each in answer.items}
    assert chosen[coat]
    assert jeans not in chosen


def test_what_is_both_locked_and_banned_is_refused(service):
    (coat,) = ids_of(service, "coat")
    with pytest.raises(RefusedError) as refused:
        choose(service, items=5, lock=[coat], ban=[coat])
    assert refused.value.faults[0].field == "ban"


def test_the_same_question_gets_the_same_answer(service):
    assert choose(service, items=6) == choose(service, items=6)


def test_no_more_looks_are_told_than_asked_for(service):
    assert len(choose(service, items=8, looks=2).looks) == 2
    assert choose(service, items=8, looks=0).looks == []


def test_a_locked_piece_that_is_not_there_is_named(service):
    with pytest.raises(AbsentError) as refused:
        choose(service, lock=["itm_none"])
    assert refused.value.faults[0].field == "lock.0"


def test_an_empty_wardrobe_says_what_to_do(tmp_path):
    with pytest.raises(RefusedError, match="add photos"):
        choose(planner(tmp_path, wardrobe=()))


def test_what_is_in_the_laundry_stays_out(tmp_path):
    service = planner(tmp_path)
    put_away(service, "laundry", "jeans", "boots")
    away = set(ids_of(service, "jeans", "boots"))
    assert not away & {each.item.item for each in choose(service, items=8).items}


def test_without_anything_below_there_is_no_look_and_that_is_said(tmp_path):
    service = planner(tmp_path, wardrobe=("shirt", "boots", "sweater"))
    answer = choose(service, items=3)
    assert answer.different == 0
    assert answer.looks == []
    assert answer.notes


def test_what_is_away_is_named(tmp_path):
    service = planner(tmp_path)
    put_away(service, "laundry", "jeans")
    put_away(service, "lent", "boots", "coat")
    notes = " ".join(choose(service, items=8).notes)
    assert "In the laundry, so left out: some colour jeans" in notes
    assert "Lent, so left out: some colour boots and some colour coat" in notes
