"""`ensemble evaluate outfits`, on a folder of outfits made by the test."""

import json

import pytest

CODES = [f"c{row}" for row in range(8)]
TYPES = ("shirt", "trousers", "shoes", "bag")


@pytest.fixture
def outfits(tmp_path, photo):
    folder = tmp_path / "outfits"
    (folder / "images").mkdir(parents=True)
    (folder / "disjoint").mkdir()
    rows = ["code,type,season,family"]
    for row, code in enumerate(CODES):
        shape, colour = TYPES[row % 4], f"#{row}{row}4{row}8{row}"
        (folder / "images" / f"{code}.jpg").write_bytes(photo(shape, colour, ground="#ffffff"))
        rows.append(f"{code},{shape},S1,{shape}")
    (folder / "items.csv").write_text("\n".join(rows) + "\n")
    lines(folder, "outfits_test", [{"outfit": "1", "items": CODES[:4]}])
    question = {"outfit": "1", "question": CODES[:3], "answers": CODES[3:7], "correct": 0}
    lines(folder, "fitb_test", [question])
    examples = [{"label": 1, "items": CODES[:4]}, {"label": 0, "items": CODES[4:]}]
    lines(folder, "compatibility_test", examples)
    return folder


def lines(folder, name, values):
    text = "".join(json.dumps(value) + "\n" for value in values)
    (folder / "disjoint" / f"{name}.jsonl").write_text(text)


def test_one_object_says_what_is_served_and_what_stands_beside_it(ensemble, outfits):
    result = ensemble("evaluate", "outfits", "--data", outfits, "--json")
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert set(report) >= {"served", "others", "data", "seeds", "intervals", "versions"}
    assert 0 <= report["served"]["fitb"] <= 100
    assert 0 <= report["served"]["auc"] <= 1
    assert {"chance", "raw cosine", "colour histogram"} <= set(report["others"])


def test_people_get_a_table(ensemble, outfits):
    result = ensemble("evaluate", "outfits", "--data", outfits.parent)
    assert result.exit_code == 0
    assert "served" in result.stdout
    assert "colour histogram" in result.stdout


def test_a_malformed_folder_is_refused_with_file_and_line(ensemble, outfits):
    with (outfits / "disjoint" / "fitb_test.jsonl").open("a") as file:
        file.write("{nonsense\n")
    result = ensemble("evaluate", "outfits", "--data", outfits)
    assert result.exit_code == 1
    assert "fitb_test.jsonl:2" in result.output
    assert "Traceback" not in result.output


def test_which_data_must_be_said(ensemble):
    assert "ENSEMBLE_DATA" in ensemble("evaluate", "outfits").output
    assert ensemble("evaluate", "outfits").exit_code == 2
    assert ensemble("evaluate", "outfits", "--data", "/no/such/folder").exit_code == 2


def test_a_model_that_is_none_is_told(ensemble, outfits, tmp_path):
    result = ensemble("evaluate", "outfits", "--data", outfits, "--model", tmp_path)
    assert result.exit_code == 1
    assert "Traceback" not in result.output
