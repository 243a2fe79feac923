"""Packing for a trip."""

from datetime import date

import pytest

from tests.webapp.planner import ids_of, planner, put_away
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.packing import pack_for
from webapp.refusals import RefusedError
from webapp.shapes.packing_shape import PackingRequest

FIRST = date(2026, 12, 1)


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return planner(tmp_path_factory.mktemp("packing"))


def pack(service, **asked):
    told = {"pools": [{"collection": "mine"}], "from": FIRST, **asked}
    return pack_for(service, LOCAL_OWNER_ID, PackingRequest.model_validate(told))


def test_every_day_has_a_look_of_what_is_in_the_bag(service):
    answer = pack(service, days=3)
    bag = {each.item.item for each in answer.items}
    assert [day.date for day in answer.days] == [date(2026, 12, number) for number in (1, 2, 3)]
    for day in answer.days:
        assert day.missing is None
        assert {part.item for part in day.look.items} <= bag
    assert 0 < answer.at_least <= len(bag)
    assert all(each.reason for each in answer.items)


def test_each_piece_tells_the_days_on_which_it_is_worn(service):
    answer = pack(service, days=3)
    for each in answer.items:
        worn = [day.date for day in answer.days if each.item.item in {part.item for part in day.look.items}]
        assert each.days == worn != []


def test_without_a_first_day_the_trip_begins_today(service):
    request = PackingRequest.model_validate({"pools": [{"collection": "mine"}], "days": 1})
    assert pack_for(service, LOCAL_OWNER_ID, request).days[0].date == service.today


def test_a_single_day_can_be_for_something_else(service):
    asked = {"context": {"occasion": "travel"}, "by_day": {"2026-12-02": {"occasion": "Büro"}}}
    assert [day.occasion for day in pack(service, days=3, **asked).days] == ["travel", "work", "travel"]


def test_more_days_never_need_less(service):
    counts = [len(pack(service, days=days).items) for days in (1, 2, 3)]
    assert counts == sorted(counts)


def test_the_same_question_gets_the_same_answer(service):
    assert pack(service, days=3) == pack(service, days=3)


def test_a_day_outside_the_trip_is_refused_by_its_name(service):
    with pytest.raises(RefusedError, match="2026-12-09") as refused:
        pack(service, days=3, by_day={"2026-12-09": {"occasion": "work"}})
    assert refused.value.faults[0].field == "by_day.2026-12-09"


def test_an_empty_wardrobe_says_what_to_do(tmp_path):
    with pytest.raises(RefusedError, match="add photos"):
        pack(planner(tmp_path, wardrobe=()))


def test_where_all_shoes_are_away_the_days_say_why_they_have_no_look(tmp_path):
    service = planner(tmp_path)
    put_away(service, "lent", "boots", "trainers")
    answer = pack(service, days=2)
    assert all(day.look is None and day.missing for day in answer.days)
    assert answer.items == []


def test_what_is_banned_stays_at_home(service):
    (shirt,) = ids_of(service, "shirt")
    assert shirt not in {each.item.item for each in pack(service, days=3, ban=[shirt]).items}
