"""`ensemble signal` and `ensemble taste`."""

import json

import pytest


@pytest.fixture
def coat(items):
    return items()["coat"]["id"]


def test_a_signal_is_told_listed_and_taken_back(ensemble, coat):
    told = ensemble("signal", "like", coat)
    assert told.exit_code == 0, told.output
    act = told.stdout.split()[0]
    assert f"liked: {coat}" in told.stdout
    assert act in ensemble("taste", "show", "--signals").stdout
    assert ensemble("taste", "undo", act).exit_code == 0
    assert "nothing was done yet" in ensemble("taste", "show", "--signals").stdout


def test_json_is_the_answer_of_the_api(ensemble, client, coat):
    told = json.loads(ensemble("signal", "hide", coat, "--json").stdout)
    assert client.get("/v1/signals").json["signals"] == [told]
    assert json.loads(ensemble("taste", "show", "--json").stdout) == client.get("/v1/taste").json


def test_a_taste_is_said_edited_and_forgotten(ensemble, coat):
    assert "nothing is certain yet" in ensemble("taste", "show").stdout
    said = ensemble("taste", "edit", "--likes", "colour:navy", "--avoids", "pattern:floral").stdout
    assert said.startswith("likes: navy; avoids: florals\n")
    assert "(colour:navy; you said so)" in said
    assert ensemble("taste", "edit", "--learn", "pattern:floral").stdout.startswith("likes: navy\n")
    ensemble("signal", "hide", coat)
    assert f"hidden: {coat}" in ensemble("taste", "show").stdout
    assert ensemble("taste", "reset").exit_code == 1
    assert "likes: navy" in ensemble("taste", "show").stdout
    assert ensemble("taste", "reset", "--yes").exit_code == 0
    shown = ensemble("taste", "show").stdout
    assert "nothing is certain yet" in shown
    assert "0 signals" in shown


def test_a_profile_is_told_and_forgotten(ensemble):
    assert ensemble("taste", "profile").stdout == "nothing was told\n"
    told = ensemble("taste", "profile", "--body-type", "pear", "--occasion", "work", "--size", "12").stdout
    assert "Body type: pear" in told
    assert "What you dress for: work" in told
    assert ensemble("taste", "profile", "--forget", "--size", "14").stdout == "Usual size: 14\n"


@pytest.mark.parametrize(
    "args",
    [
        ("signal", "love", "itm_1"),
        ("signal", "like"),
        ("signal", "like", "itm_none"),
        ("signal", "like", "itm_1", "--act", "a b"),
        ("taste", "edit"),
        ("taste", "edit", "--likes", "navy"),
        ("taste", "profile", "--body-type", "round"),
        ("taste", "profile", "--size", "x" * 30),
    ],
)
def test_what_is_not_understood_exits_with_2(ensemble, args):
    result = ensemble(*args)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
