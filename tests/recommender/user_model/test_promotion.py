"""The pointer to the model that serves: switched in one step, gone back from, damaged."""

import pytest

from recommender.user_model.promotion import KEPT, PointerError, promote, read_pointer, roll_back


def test_nothing_serves_before_the_first_promotion(tmp_path):
    assert read_pointer(tmp_path / "none").serving is None


def test_the_newest_serves_and_a_few_before_it_are_kept(tmp_path):
    for number in range(KEPT + 2):
        promote(tmp_path, f"v{number}")
    assert read_pointer(tmp_path).versions == tuple(f"v{number}" for number in range(KEPT + 1, 1, -1))
    assert not list(tmp_path.glob("*.part"))


def test_a_version_promoted_again_is_there_once(tmp_path):
    for version in ("a", "b", "a"):
        promote(tmp_path, version)
    assert read_pointer(tmp_path).versions == ("a", "b")


def test_going_back_ends_with_none(tmp_path):
    promote(tmp_path, "a")
    promote(tmp_path, "b")
    assert roll_back(tmp_path).serving == "a"
    assert roll_back(tmp_path).serving is None
    with pytest.raises(PointerError, match="nothing to go back"):
        roll_back(tmp_path)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"versions": 3}', '{"versions": ["../up"]}', '{"versions": [1]}']
)
def test_a_damaged_pointer_is_named(tmp_path, text):
    (tmp_path / "serving.json").write_text(text)
    with pytest.raises(PointerError, match=r"serving\.json"):
        read_pointer(tmp_path)
