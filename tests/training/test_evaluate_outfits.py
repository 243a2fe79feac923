import json

import numpy as np
import pytest

from compatibility.artifact import default_scorer_folder, load_artifact
from training.evaluate_outfits import evaluate_outfits
from wardrobe.recognition.recogniser import prepared_encoders

OTHERS = {
    "chance",
    "popularity",
    "raw cosine",
    "colour histogram",
    "type-pair frequency",
    "border-only probe",
    "mask-shape-only probe",
}


@pytest.fixture(scope="module")
def encoders(home):
    return list(prepared_encoders(home, threads=1))


def evaluated(folder, encoders, cache, quiet, **wanted):
    return evaluate_outfits(folder, default_scorer_folder(), encoders, cache, quiet, **wanted)


def test_any_folder_in_the_layout_is_measured_with_all_baselines(outfits_drawn, encoders, tmp_path, quiet):
    report = evaluated(outfits_drawn, encoders, tmp_path, quiet)
    assert set(report) >= {"served", "others", "data", "seeds", "intervals", "versions"}
    assert set(report["others"]) == OTHERS
    assert report["others"]["chance"] == {"fitb": 25.0, "auc": 0.5}
    assert report["others"]["popularity"] == {"fitb": 25.0, "auc": 0.5}  # no test item is in train
    assert 0 <= report["served"]["fitb"] <= 100
    low, high = report["intervals"]["served"]["fitb"]
    assert low <= report["served"]["fitb"] <= high
    assert report["data"]["questions"] == 54
    assert report["data"]["notes"] == []
    assert json.loads(json.dumps(report)) is not None


def test_what_is_served_says_how_far_to_trust_it_and_what_it_finds(outfits_drawn, encoders, tmp_path, quiet):
    report = evaluated(outfits_drawn, encoders, tmp_path, quiet)
    served, diagram = report["served"], report["reliability"]["served"]
    assert set(served) == {"fitb", "auc", "ece", "recall_at_10", "recall_at_30", "recall_at_50"}
    assert served["recall_at_10"] <= served["recall_at_30"] == served["recall_at_50"] == 100.0
    assert report["retrieval"]["chance"]["recall_at_10"] == pytest.approx(100 * 10 / 18, abs=0.01)
    assert served["ece"] == diagram["ece"]
    assert sum(one["count"] for one in diagram["bins"]) == report["data"]["examples"] == 36
    assert (diagram["share_worn"], diagram["share_of"]) == (0.5, "valid")
    assert set(report["leakage"]) == {"train and valid", "train and test", "valid and test"}


class HueMember:
    """Rates outfits by how evenly their first two colour shares lie; stands in for a fitted member."""

    def __init__(self, *encoders):
        self.encoders = encoders

    def score(self, vectors, types, outfits):
        rows = vectors[self.encoders[0]]
        return np.array([rows[list(outfit)].max(axis=0).sum() for outfit in outfits])

    def probability(self, vectors, types, outfits):
        return 1 / (1 + np.exp(-self.score(vectors, types, outfits)))


def test_members_stand_beside_the_rest_on_the_same_questions(outfit_folder, encoders, tmp_path, quiet):
    members = {"hues": HueMember("oklab648@1"), "far": HueMember("moon@1")}
    report = evaluated(outfit_folder, encoders, tmp_path, quiet, members=members)
    assert set(report["others"]["hues"]) == {"fitb", "auc", "ece"}
    assert "hues" in report["intervals"]
    assert "hues" in report["reliability"]
    assert report["others"]["far"] is None
    assert any("far reads moon@1" in note for note in report["data"]["notes"])


def test_a_folder_without_train_says_what_cannot_be_measured(outfit_folder, encoders, tmp_path, quiet):
    report = evaluated(outfit_folder, encoders, tmp_path, quiet)
    assert report["others"]["popularity"] is report["others"]["type-pair frequency"] is None
    assert "popularity" not in report["intervals"]
    assert "outfits_train.jsonl" in report["data"]["notes"][0]
    assert report["served"]["auc"] >= 0


def test_nothing_but_pictures_types_and_outfits_reaches_the_model(outfit_folder, encoders, tmp_path, quiet):
    before = evaluated(outfit_folder, encoders, tmp_path, quiet)
    rows = [line.split(",") for line in (outfit_folder / "items.csv").read_text().splitlines()[1:]]
    table = "".join(f"{row[0]},S{number % 3},Sock,{row[3]}\n" for number, row in enumerate(rows))
    (outfit_folder / "items.csv").write_text("code,season,family,type\n" + table)
    assert evaluated(outfit_folder, encoders, tmp_path, quiet)["served"] == before["served"]


def test_each_shipped_seed_is_measured_by_itself(outfit_folder, encoders, tmp_path, quiet):
    report = evaluated(outfit_folder, encoders, tmp_path, quiet)
    assert len(report["seeds"]) >= 3
    mean = np.mean([seed["auc"] for seed in report["seeds"]])
    assert report["seeds_summary"]["auc"]["mean"] == pytest.approx(mean, abs=1e-4)


def test_the_shipped_model_is_as_good_as_its_card_says(data, encoders, quiet, home):
    report = evaluated(data / "outfits", encoders, home / "vectors", quiet, split="valid")
    _, card = load_artifact(default_scorer_folder())
    told = card["figures"]["disjoint/valid"]
    assert report["served"]["fitb"] == pytest.approx(told["fitb"], abs=0.3)
    assert report["served"]["auc"] == pytest.approx(told["auc"], abs=0.003)
    assert report["served"]["fitb"] > report["others"]["colour histogram"]["fitb"]
    assert report["served"]["auc"] > report["others"]["colour histogram"]["auc"]
