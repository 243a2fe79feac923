"""`ensemble evaluate categories`, on the files of a tiny release."""

import json

import pytest

OUTFITS = [
    {"set_id": str(number), "items_index": [1, 2, 3], "items_category": [10, 20, 30 + number % 2]}
    for number in range(6)
]


@pytest.fixture
def release(tmp_path):
    folder = tmp_path / "polyvore-maryland"
    folder.mkdir()
    for part in ("train", "test"):
        (folder / f"{part}_no_dup_new_100.json").write_text(json.dumps(OUTFITS))
    question = {"question": ["0_1", "0_3"], "answers": ["0_2", "1_1", "2_3", "3_3"], "blank_position": 2}
    (folder / "fill_in_blank_test.json").write_text(json.dumps([question]))
    (folder / "fashion_compatibility_prediction.txt").write_text("1 0_1 0_2 0_3\n0 0_3 1_3 2_1\n")
    return folder


def test_every_baseline_is_measured(ensemble, release):
    result = ensemble("evaluate", "categories", "--data", release, "--json")
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert report["others"]["chance"] == {"fitb": 25.0, "auc": 0.5}
    assert report["others"]["category sequence"] == {"fitb": 100.0, "auc": 1.0}


def test_people_get_a_table(ensemble, release):
    result = ensemble("evaluate", "categories", "--data", release.parent)
    assert result.exit_code == 0
    assert "category sequence" in result.stdout


def test_another_folder_is_refused(ensemble, tmp_path):
    result = ensemble("evaluate", "categories", "--data", tmp_path)
    assert result.exit_code == 1
    assert "no such file" in result.output
