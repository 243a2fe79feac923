"""What a person told of warmth and modesty counts wherever looks are asked for."""

import pytest

from recommender.context.context import Context
from webapp.current_owner import LOCAL_OWNER_ID as ME
from webapp.operations.own_needs import OwnNeeds, own_needs
from webapp.operations.profile import change_profile
from webapp.shapes.profile_shape import ProfileShape

COVERED = OwnNeeds(warmth="feels cold", modesty="covered")


def test_what_was_told_fills_in_what_was_not_asked():
    assert COVERED.fill(Context(occasion="work")) == Context(
        occasion="work", modesty="covered", warmth="feels cold"
    )
    assert COVERED.fill_any(None) == Context(modesty="covered", warmth="feels cold")


def test_the_question_has_the_last_word():
    assert COVERED.fill(Context(warmth="feels warm")).warmth == "feels warm"


@pytest.mark.parametrize("context", [None, Context(), Context(occasion="work")])
def test_nothing_told_changes_nothing(context):
    assert OwnNeeds().fill_any(context) == context


def test_needs_come_from_the_profile(simple):
    change_profile(simple, ME, ProfileShape(modesty="covered", size="12"))
    with simple.store.session() as session:
        assert own_needs(session, ME) == OwnNeeds(modesty="covered")
        assert own_needs(session, "own_stranger") == OwnNeeds()


def test_looks_suit_the_person_unless_they_are_for_anybody(client, items):
    wardrobe = items()
    question = {"items": [wardrobe["coat"]["id"]], "pools": [{"collection": "mine"}], "looks": 1}
    weather = {"context": {"weather": {"low_c": 12, "high_c": 14}}}
    before = client.post("/v1/looks", json=question | weather).json
    client.patch("/v1/profile", json={"warmth": "feels cold"})
    after = client.post("/v1/looks", json=question | weather).json
    asked = client.post(
        "/v1/looks", json=question | {"context": weather["context"] | {"warmth": "feels cold"}}
    ).json
    assert after == asked
    assert client.post("/v1/looks", json=question | weather | {"personal": False}).json == before
