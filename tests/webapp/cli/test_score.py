"""`ensemble score`."""

import json


def test_photos_are_rated(ensemble, photo_file):
    result = ensemble(
        "score", photo_file("a.jpg", "shirt", "#27406b"), photo_file("b.jpg", "trousers", "#2b2b2e")
    )
    assert result.exit_code == 0
    assert result.stdout.startswith("compatibility ")
    assert "a.jpg" in result.stdout


def test_items_and_photos_mix(ensemble, photo_file, items):
    coat = items()["coat"]["id"]
    result = ensemble("score", "--json", coat, photo_file("b.jpg", "trousers", "#2b2b2e"))
    assert [part["item"] for part in json.loads(result.stdout)["blame"]] == [coat, "photo_1"]


def test_one_garment_is_too_few(ensemble, photo_file):
    result = ensemble("score", photo_file("a.jpg", "shirt", "#27406b"))
    assert result.exit_code == 2
    assert "2 to 16" in result.output


def test_a_photo_that_cannot_be_read_is_refused(ensemble, photo_file, tmp_path):
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"nonsense")
    result = ensemble("score", photo_file("a.jpg", "shirt", "#27406b"), bad)
    assert result.exit_code == 1
    assert "bad.jpg" in result.output


def test_a_range_stands_beside_the_score_and_swaps_below(ensemble, photo_file, items):
    coat = items()["coat"]["id"]
    result = ensemble("score", coat, photo_file("b.jpg", "trousers", "#2b2b2e"), "--shop", "shop:test")
    assert " to " in result.stdout.splitlines()[0]
    assert items("shop:test")["trousers"]["id"] in result.stdout


def test_what_makes_it_unsure_is_told(ensemble, photo_file):
    result = ensemble(
        "score", photo_file("a.jpg", "shirt", "#27406b"), photo_file("blank.jpg", "shirt", "#efece6")
    )
    assert "not sure: blank.jpg: " in result.stdout
