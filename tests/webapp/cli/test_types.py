"""`ensemble fit types` and `ensemble evaluate types`, on a small folder of photos made by the test."""

import json

import pytest

LABELS = {"shirt": "Shirt", "trousers": "Pants", "shoes": "Shoes"}


@pytest.fixture
def labelled(tmp_path, photo):
    folder = tmp_path / "data" / "closet-photos"
    (folder / "images").mkdir(parents=True)
    rows = ["image,sender_id,label,kids,small_split,small_label"]
    for sender in range(6):
        for shape, label in LABELS.items():
            name = f"{shape}-{sender}"
            split = "test" if sender == 5 else "train"
            (folder / "images" / f"{name}.jpg").write_bytes(photo(shape, f"#{sender}{sender}4a8f"))
            rows.append(f"{name},{sender},{label},False,{split},{label.lower()}")
    (folder / "images.csv").write_text("\n".join(rows) + "\n")
    return folder.parent


def test_a_type_head_is_fitted_and_measured(ensemble, labelled, tmp_path):
    fitted = ensemble("fit", "types", "--data", labelled, "--out", tmp_path / "head")
    assert fitted.exit_code == 0, fitted.output
    assert (tmp_path / "head" / "card.json").is_file()
    result = ensemble("evaluate", "types", "--data", labelled, "--model", tmp_path / "head", "--json")
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert set(report) >= {"served", "others", "data", "seeds", "intervals", "versions"}
    table = ensemble("evaluate", "types", "--data", labelled)
    assert table.exit_code == 0
    assert "served" in table.stdout


@pytest.mark.parametrize("command", ["fit", "evaluate"])
def test_a_folder_without_data_is_told(ensemble, tmp_path, command):
    result = ensemble(command, "types", "--data", tmp_path)
    assert result.exit_code == 1
    assert "closet-photos" in result.output
    assert ensemble(command, "types").exit_code == 2
