import numpy as np
import pytest

from compatibility.artifact import WEIGHTS, ArtifactError, save_artifact
from compatibility.fitted_scorer import scorer_tensors
from compatibility.frozen_space import FrozenBlock, FrozenSpace
from compatibility.scorer_kinds import built_scorer
from training.measure import measure_outfits
from training.members import lacking, member_rater, read_members
from training.readers.outfit_data import Example, Question

SHAPE = {"feature_dim": 4, "embedding_dim": 5}
TYPES = ["shirt", "trousers", "boots", "handbag", "skirt", "coat"]


@pytest.fixture
def folder(tmp_path):
    random = np.random.default_rng(0)
    space = FrozenSpace(
        (
            FrozenBlock(
                "colour@1", 1.0, np.zeros(7, np.float32), random.normal(size=(7, 4)).astype(np.float32)
            ),
        )
    )
    card = {
        "version": "type-aware@1",
        "model": "type-aware",
        "shape": SHAPE,
        "encoders": list(space.encoders),
        "powers": space.powers,
        "calibration": {"slope": 1.0, "offset": 0.0},
    }
    save_artifact(tmp_path / "one", scorer_tensors(built_scorer("type-aware", SHAPE), space), card)
    return tmp_path


def test_members_are_read_by_name_and_rate_whole_outfits(folder):
    members = read_members(folder)
    assert list(members) == ["one"]
    vectors = {"colour@1": np.random.default_rng(1).random((6, 7)).astype(np.float32)}
    rate = member_rater(members["one"], vectors, TYPES)
    np.testing.assert_array_equal(
        rate([(0, 1), (2, 3, 4)]), members["one"].score(vectors, TYPES, [(0, 1), (2, 3, 4)])
    )
    questions = [Question("a", (0, 1), (2, 3, 4, 5), 1)]
    measured = measure_outfits(rate, questions, [Example((0, 1, 2), 1), Example((3, 4, 5), 0)])
    assert measured.credits[0] in (0.0, 1.0)


def test_what_a_member_lacks_is_named(folder):
    member = read_members(folder)["one"]
    assert lacking(member, {"picture@1": np.zeros((1, 1), np.float32)}) == ["colour@1"]


def test_no_folder_holds_no_members(tmp_path):
    assert read_members(tmp_path / "none") == {}


def test_a_damaged_member_is_refused(folder):
    (folder / "one" / WEIGHTS).write_bytes(b"nothing")
    with pytest.raises(ArtifactError):
        read_members(folder)
