"""POST /v1/fit: runs small, and which size to take."""

import pytest


def ask(client, **question):
    return client.post("/v1/fit", json={"category": "dress", **question})


def test_without_a_person_only_how_it_runs_is_told(client):
    answer = ask(client, feedback={"small": 60, "fits": 40, "large": 1})
    assert answer.status_code == 200, answer.json
    assert answer.json["runs"] == "small"
    assert answer.json["interval"][0] < answer.json["lean"] < answer.json["interval"][1]
    assert "101 told of it" in answer.json["evidence"]
    assert answer.json["hint"] is None


def test_a_person_gets_a_size_by_the_shops_name(client):
    person = {"height_cm": 170, "weight_kg": 62, "bust_band_in": 34, "cup": "c"}
    hint = ask(client, person=person, sizes={"S": 8, "M": 14, "L": 20}).json["hint"]
    assert hint["size"] == "S"
    assert hint["taken"] + sum(one["taken"] for one in hint["others"]) == pytest.approx(1, abs=0.01)
    assert sum(hint["verdicts"].values()) == pytest.approx(1, abs=0.01)
    assert hint["fits"] == hint["verdicts"]["fits"]
    heavier = ask(client, person=person | {"weight_kg": 75}, sizes={"S": 8, "M": 14, "L": 20}).json["hint"]
    assert heavier["size"] == "L"


@pytest.mark.parametrize(
    "wrong",
    [
        {"person": {"height_cm": 17}},
        {"sizes": {"S": 199}, "person": {}},
        {"feedback": {"small": -1}},
        {"colour": "red"},
    ],
)
def test_what_makes_no_sense_is_refused_with_the_field(client, wrong):
    answer = ask(client, **wrong)
    assert answer.status_code == 422
    assert next(iter(wrong)) in answer.get_data(as_text=True)
