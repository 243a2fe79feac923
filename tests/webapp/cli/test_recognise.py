"""`ensemble recognise`."""

import json


def test_it_names_each_photo(ensemble, photo_file):
    result = ensemble("recognise", photo_file("a.jpg", "shirt", "#27406b"))
    assert result.exit_code == 0
    assert result.stdout.startswith("a.jpg: ")
    assert "%" in result.stdout


def test_json_is_one_object_and_nothing_else(ensemble, photo_file):
    result = ensemble("recognise", "--json", photo_file("a.jpg", "shirt", "#27406b"))
    answer = json.loads(result.stdout)
    assert answer["refused"] == 0
    assert answer["results"][0]["recognition"]["colours"]


def test_a_bad_photo_is_refused_and_the_rest_go_on(ensemble, photo_file, tmp_path):
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"nonsense")
    result = ensemble("recognise", "--json", bad, photo_file("a.jpg", "shirt", "#27406b"))
    assert result.exit_code == 1
    answer = json.loads(result.stdout)
    assert answer["refused"] == 1
    assert answer["results"][1]["recognition"]


def test_a_missing_file_is_a_misuse(ensemble):
    result = ensemble("recognise", "/no/such/photo.jpg")
    assert result.exit_code == 2
    assert "no such file" in result.output
    assert "Traceback" not in result.output
