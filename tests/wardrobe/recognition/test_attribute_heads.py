import numpy as np
import pytest

from compatibility.artifact import ArtifactError, save_artifact
from wardrobe.recognition.attribute_heads import AttributeHead, AttributeHeads

DIM = 6
CARD = {
    "version": "attributes@0",
    "encoder": "lite1-garments@1",
    "attributes": {
        "sleeve": {
            "values": ["none", "short", "long"],
            "types": ["blouse", "dress"],
            "told": True,
            "threshold": 0.6,
            "reliability": 0.9,
        },
        "season": {
            "values": ["summer", "winter"],
            "types": ["blouse", "skirt"],
            "told": False,
            "threshold": 0.0,
            "reliability": 0.55,
        },
    },
}


def tensors():
    """The first three places of a vector speak for no, short and long sleeves, the next for the seasons."""
    eye = 10 * np.eye(DIM, dtype=np.float32)
    return {
        "sleeve.weights": eye[:, :3].astype(np.float16),
        "sleeve.bias": np.zeros(3, np.float32),
        "season.weights": eye[:, 3:5].astype(np.float16),
        "season.bias": np.zeros(2, np.float32),
    }


@pytest.fixture
def heads(tmp_path):
    save_artifact(tmp_path, tensors(), CARD)
    return AttributeHeads.load(tmp_path)


def test_what_is_sure_and_sensible_is_told(heads):
    (told,) = heads.told(np.array([0, 1, 0, 0, 0, 0], np.float32), "blouse")
    assert (told.name, told.value) == ("sleeve", "short")
    assert told.probability == pytest.approx(np.exp(10) / (np.exp(10) + 2), abs=1e-3)


def test_no_sleeves_are_told_of_a_skirt(heads):
    assert heads.told(np.array([0, 1, 0, 0, 0, 0], np.float32), "skirt") == ()


def test_it_keeps_silent_where_it_is_not_sure(heads):
    assert heads.told(np.array([0, 1, 1, 0, 0, 0], np.float32), "blouse") == ()


def test_it_keeps_silent_where_it_proved_unreliable(heads):
    winter = np.array([0, 0, 0, 0, 1, 0], np.float32)
    assert heads.heads["season"].answer(winter).value == "winter"
    assert heads.told(winter, "skirt") == ()


def test_a_direction_explains_the_difference_between_values(heads):
    random = np.random.default_rng(0)
    vectors = np.abs(random.normal(size=(5, DIM))).astype(np.float32)
    head = heads.heads["sleeve"]
    long, none = (vectors @ heads.direction("sleeve", value) for value in ("long", "none"))
    shares = head.probabilities(vectors)
    assert np.allclose(np.log(shares[:, 2] / shares[:, 0]), long - none, atol=1e-4)


def test_nobody_knows_the_direction_of_what_is_not_asked(heads):
    assert heads.direction("hem", "long") is None
    assert heads.direction("sleeve", "blue") is None


def test_probabilities_add_up_to_one():
    random = np.random.default_rng(1)
    head = AttributeHead(
        name="collar",
        values=("no", "yes"),
        weights=random.normal(size=(DIM, 2)).astype(np.float32),
        bias=random.normal(size=2).astype(np.float32),
        types=frozenset(),
        told=True,
        threshold=0.5,
        reliability=0.9,
    )
    shares = head.probabilities(random.normal(size=(4, DIM)).astype(np.float32))
    assert np.allclose(shares.sum(axis=1), 1, atol=1e-6)


@pytest.mark.parametrize("damage", [{"sleeve.bias": np.zeros(2, np.float32)}, {"sleeve.weights": None}])
def test_tensors_that_do_not_fit_the_card_are_refused(tmp_path, damage):
    kept = {name: tensor for name, tensor in (tensors() | damage).items() if tensor is not None}
    save_artifact(tmp_path, kept, CARD)
    with pytest.raises(ArtifactError, match="sleeve"):
        AttributeHeads.load(tmp_path)
