"""The outfit doctor."""

import io

import numpy as np
import pytest
from PIL import Image

from recommender.taste.signal_kinds import HIDE
from recommender.taste.signals import record
from tests.wardrobe.worn import worn_photo
from tests.webapp.planner import ids_of, planner
from wardrobe.kept_looks import keep_look
from wardrobe.outfits import keep_outfit
from webapp.current_owner import LOCAL_OWNER_ID
from webapp.operations.doctor import examine
from webapp.operations.plan_collage import draw_plan, panel
from webapp.refusals import AbsentError, RefusedError, UnreadablePhotosError
from webapp.shapes.doctor_shape import DoctorRequest
from webapp.uploads import Upload

POOLS = [{"collection": "mine"}, {"collection": "shop:test"}]


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return planner(tmp_path_factory.mktemp("doctor"))


def ask(service, *uploads, **asked):
    request = DoctorRequest.model_validate({"pools": POOLS, **asked})
    return examine(service, LOCAL_OWNER_ID, request, uploads)


def white(size=(200, 200)):
    out = io.BytesIO()
    Image.new("RGB", size, "white").save(out, "PNG")
    return out.getvalue()


def test_an_outfit_is_rated_blamed_and_helped(service):
    outfit = ids_of(service, "shirt", "jeans", "boots")
    answer = ask(service, items=outfit).answer
    assert 0 <= answer.score <= 1
    assert [each.item.item for each in answer.outfit] == outfit
    assert sum(each.blame for each in answer.outfit) == pytest.approx(1, abs=0.001)
    assert answer.verdict
    assert answer.why
    assert len(answer.cures) <= 3


def test_a_cure_makes_it_better_and_says_what_is_worn_then(service):
    outfit = ids_of(service, "shirt", "jeans", "boots")
    answer = ask(service, items=outfit).answer
    gains = [cure.gain for cure in answer.cures]
    assert gains == sorted(gains, reverse=True)
    for cure in answer.cures:
        assert cure.gain >= 0.01
        assert cure.after == pytest.approx(answer.score + cure.gain, abs=0.001)
        assert set(cure.outfit) - set(outfit) == {cure.item.item}
        assert set(outfit) - set(cure.outfit) == {cure.replaces}
        assert cure.reason


def test_a_photo_is_read_as_an_outfit_and_not_kept(service):
    found = ask(service, Upload("me.png", worn_photo()))
    pieces = found.answer.outfit
    assert [each.item.item for each in pieces] == ["garment_1", "garment_2"]
    assert {each.item.type for each in pieces} == {"trousers", "trainers"}
    assert all(each.box[0] < each.box[2] and each.box[1] < each.box[3] for each in pieces)
    assert len(ids_of(service, "trousers")) == 1
    assert found.worn.picture.size == (400, 480)


def test_a_kept_look_and_an_outfit_as_worn_can_be_examined(service):
    outfit = ids_of(service, "shirt", "skirt", "trainers")
    slots = ("top", "bottom", "footwear")
    parts = [
        {"slot": slot, "item": item, "type": "t-shirt", "from": "mine", "given": False, "blame": 0.3}
        for slot, item in zip(slots, outfit, strict=True)
    ]
    look = {"score": 0.5, "items": parts, "pairs": [], "reasons": [], "swaps": []}
    with service.store.session() as session:
        kept = keep_look(session, LOCAL_OWNER_ID, look).id
        worn = keep_outfit(session, LOCAL_OWNER_ID, "0" * 64, outfit).id
    for asked in ({"kept_look": kept}, {"outfit": worn}):
        assert {each.item.item for each in ask(service, **asked).answer.outfit} == set(outfit)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({}, "items"),
        ({"items": ["itm_x", "itm_y"], "kept_look": "lok_x"}, "items"),
        ({"items": ["itm_x"]}, "items"),
    ],
)
def test_an_outfit_comes_in_exactly_one_way(service, asked, field):
    with pytest.raises(RefusedError) as refused:
        ask(service, **asked)
    assert refused.value.faults[0].field == field


def test_two_photos_are_one_too_many(service):
    with pytest.raises(RefusedError, match="one photo at a time"):
        ask(service, Upload("a.png", worn_photo()), Upload("b.png", worn_photo(shade=1)))


def test_what_was_hidden_is_no_cure(tmp_path):
    service = planner(tmp_path)
    outfit = ids_of(service, "shirt", "jeans", "boots")
    cures = {cure.item.item for cure in ask(service, items=outfit).answer.cures}
    with service.store.session() as session:
        record(session, LOCAL_OWNER_ID, HIDE, sorted(cures), service.now)
    after = {cure.item.item for cure in ask(service, items=outfit).answer.cures}
    assert cures
    assert not after & cures


def test_a_photo_without_garments_says_what_to_send(service):
    with pytest.raises(RefusedError, match=r"no garment .* send a photo that shows the whole outfit"):
        ask(service, Upload("wall.png", white()))


def test_what_is_no_photo_is_refused_with_its_reason(service):
    with pytest.raises(UnreadablePhotosError, match=r"notes[.]txt"):
        ask(service, Upload("notes.txt", b"hello"))


@pytest.mark.parametrize("asked", [{"kept_look": "lok_no"}, {"outfit": "out_no"}])
def test_what_is_not_there_is_named(service, asked):
    with pytest.raises(AbsentError) as refused:
        ask(service, **asked)
    assert refused.value.faults[0].field in asked


def test_the_garments_of_a_photo_are_drawn_from_it(service, tmp_path):
    found = ask(service, Upload("me.png", worn_photo()))
    items = [each.item for each in found.answer.outfit]
    file = tmp_path / "me.png"
    draw_plan(service, LOCAL_OWNER_ID, [panel(items, "Now", "50%", "why")], file, found.worn)
    with Image.open(file) as drawn:
        pixels = np.asarray(drawn.convert("RGB"), int)
    trousers = np.abs(pixels - (0x2B, 0x2B, 0x60)).max(axis=2) < 12
    assert trousers.mean() > 0.01
