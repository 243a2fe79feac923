"""What people tell about themselves."""

import pytest

from recommender.taste.profile import QUESTIONS, ProfileError, answer, answers_of, forget_profile
from tests.recommender.taste.conftest import ANNA, BORIS, NOW


def test_answers_are_kept_changed_and_forgotten_one_by_one(session):
    assert answers_of(session, ANNA) == {}
    answer(session, ANNA, {"body_type": "pear", "occasions": ["work", "party", "work"]}, NOW)
    assert answers_of(session, ANNA) == {"body_type": "pear", "occasions": ["work", "party"]}
    answer(session, ANNA, {"size": " 12 ", "body_type": None, "occasions": []}, NOW)
    assert answers_of(session, ANNA) == {"size": "12"}
    assert answers_of(session, BORIS) == {}


def test_a_forgotten_profile_is_gone(session):
    answer(session, ANNA, {"size": "12"}, NOW)
    forget_profile(session, ANNA)
    forget_profile(session, ANNA)
    assert answers_of(session, ANNA) == {}


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_answer_that_is_offered_is_taken(session, name):
    for each in QUESTIONS[name].answers:
        assert answer(session, ANNA, {name: each}, NOW)[name] in (each, [each])


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("shoe", "39", "no such question"),
        ("body_type", "round", "choose from: hourglass"),
        ("body_type", ["pear"], "one answer"),
        ("size", "x" * 21, "at most 20"),
        ("occasions", ["work", "war"], "'war' is no answer"),
    ],
)
def test_what_is_no_answer_is_refused_and_nothing_changes(session, name, given, told):
    with pytest.raises(ProfileError, match=told) as refused:
        answer(session, ANNA, {"age_band": "25-34", name: given}, NOW)
    assert refused.value.field == name
    assert answers_of(session, ANNA) == {}
