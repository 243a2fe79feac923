"""Finding what a wardrobe lacks."""

import pytest

from recommender.taste.signal_kinds import HIDE
from recommender.taste.signals import record
from tests.webapp.planner import TYPES, ids_of, planner
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.gap import find_gap
from webapp.refusals import AbsentError, RefusedError
from webapp.shapes.gap_shape import GapRequest


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return planner(tmp_path_factory.mktemp("gap"))


def find(service, **asked):
    pools = {"pools": [{"collection": "mine"}], "shops": [{"collection": "shop:test"}]}
    return find_gap(service, LOCAL_OWNER_ID, GapRequest.model_validate(pools | asked))


def test_purchases_open_looks_that_hold_them(service):
    answer = find(service)
    assert answer.purchases
    assert answer.looks_now > 0
    counts = [each.new_looks for each in answer.purchases]
    assert counts == sorted(counts, reverse=True)
    for each in answer.purchases:
        assert each.item.source == "shop:test"
        assert each.reason
        assert each.price.endswith("EUR")
        for look in each.looks:
            assert [part.item for part in look.items if part.source != "mine"] == [each.item.item]


def test_trousers_are_what_a_wardrobe_of_tops_lacks(tmp_path):
    service = planner(tmp_path, wardrobe=("shirt", "sweater", "boots"))
    answer = find(service)
    assert answer.looks_now == 0
    assert answer.purchases[0].item.type == "trousers"
    assert {each.item.type for each in answer.undressable} == {"shirt", "sweater", "boots"}
    assert all(each.reason for each in answer.undressable)


def test_a_budget_leaves_out_what_costs_more(service):
    answer = find(service, budget="50 EUR")
    assert all(float(each.price.split()[0]) <= 50 for each in answer.purchases)
    assert len(answer.purchases) < len(find(service).purchases)
    assert answer.notes


def test_no_more_are_told_than_asked_for(service):
    assert len(find(service, purchases=1).purchases) == 1


def test_the_same_question_gets_the_same_answer(service):
    assert find(service) == find(service)


@pytest.mark.parametrize("budget", ["much", "120", "EUR"])
def test_a_budget_that_is_no_price_says_how_to_write_one(service, budget):
    with pytest.raises(RefusedError, match=r"19[.]99 EUR") as refused:
        find(service, budget=budget)
    assert refused.value.faults[0].field == "budget"


def test_an_empty_shop_says_what_to_do(tmp_path):
    with pytest.raises(RefusedError, match="import its feed") as refused:
        find(planner(tmp_path, shop=()))
    assert refused.value.faults[0].field == "shops"


def test_an_unknown_shop_is_named_where_it_stands(service):
    with pytest.raises(AbsentError) as refused:
        find(service, shops=[{"collection": "shop:nowhere"}])
    assert refused.value.faults[0].field == "shops.0.collection"


def test_what_was_hidden_is_in_no_look_and_on_no_list(tmp_path):
    service = planner(tmp_path)
    before = find(service)
    used = {part.item for each in before.purchases for look in each.looks for part in look.items}
    lonely = [each.item.item for each in before.undressable]
    hidden = sorted(used & set(ids_of(service, *TYPES)))[:2] + lonely[:1]
    with service.store.session() as session:
        record(session, LOCAL_OWNER_ID, HIDE, hidden, service.now)
    after = find(service)
    used = {part.item for each in after.purchases for look in each.looks for part in look.items}
    told = {part.item for each in after.undressable for part in (each.item, *each.nearest)}
    assert hidden
    assert not (used | told) & set(hidden)
