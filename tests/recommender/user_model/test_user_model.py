"""What a model of traits says of people and things, known or not."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compatibility.artifact import ArtifactError, save_artifact
from recommender.user_model.user_model import UserModel


def small() -> UserModel:
    """Two factors: the first is for parties, the second for work."""
    return UserModel(
        ("category:gown", "category:blazer", "id:7"),
        np.array([[2, 0], [0, 1], [1, 1]], np.float32),
        np.array([0.5, 0, 0.25], np.float32),
        ("occasion:party", "occasion:work"),
        np.array([[1, 0], [0, 3]], np.float32),
    )


def test_a_preference_worked_by_hand():
    model = small()
    items = model.items([["category:gown", "id:7"], ["category:blazer"]])
    assert items.factors.tolist() == [[3, 1], [0, 1]]
    assert items.biases.tolist() == [0.75, 0]
    person = model.person(["occasion:party", "occasion:work"])
    assert person.tolist() == [1, 3]
    assert model.preference(person, items).tolist() == [3 + 3 + 0.75, 3]


def test_how_much_there_is_of_a_trait_counts():
    model = small()
    assert model.items([[("category:gown", 0.5)]]).factors.tolist() == [[1, 0]]
    assert model.person([("occasion:work", 2.0)]).tolist() == [0, 6]


def test_strangers_and_unknown_traits_are_zeros():
    model = small()
    assert model.person([]).tolist() == model.person(["body_type:pear"]).tolist() == [0, 0]
    assert model.items([["id:8"], []]).factors.tolist() == [[0, 0], [0, 0]]
    assert model.items([]).factors.shape == (0, 2)


def test_to_a_stranger_only_the_biases_speak():
    model = small()
    items = model.items([["category:gown"], ["category:blazer"]])
    assert model.preference(model.person([]), items).tolist() == [0.5, 0]


@given(st.lists(st.sampled_from(["category:gown", "category:blazer", "id:7", "?"]), max_size=6))
def test_a_thing_is_the_sum_of_its_traits_whatever_their_order(traits):
    model = small()
    whole = model.items([traits]).factors[0]
    slow = np.zeros(2)
    for trait in reversed(traits):
        if trait in model.item_traits:
            slow += model.item_factors[model.item_traits.index(trait)]
    np.testing.assert_allclose(whole, slow)


def test_what_is_saved_is_what_is_served(tmp_path):
    model = small()
    save_artifact(
        tmp_path, model.tensors(), {"item_traits": model.item_traits, "person_traits": model.person_traits}
    )
    again = UserModel.load(tmp_path)
    assert again.item_traits == model.item_traits
    np.testing.assert_allclose(again.person_factors, model.person_factors)


def test_an_artifact_without_a_part_says_which():
    with pytest.raises(ArtifactError, match=r"item_biases.*fit user-model"):
        UserModel.of({"item_factors": np.zeros((1, 2))}, {})


def test_arrays_that_do_not_fit_the_traits_are_refused():
    with pytest.raises(ValueError, match=r"person_factors is \(2, 2\)"):
        UserModel((), np.zeros((0, 2), np.float32), np.zeros(0, np.float32), ("a",), np.zeros((2, 2)))
