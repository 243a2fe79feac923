"""`ensemble recognise`."""

import json
import zipfile

from PIL import Image


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


def test_a_folder_and_an_archive_are_read_too(ensemble, photo_file, tmp_path):
    (tmp_path / "photos").mkdir()
    photo_file("photos/a.jpg", "shirt", "#27406b")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.write(photo_file("b.jpg", "shoes", "#27406b"), "b.jpg")
    result = ensemble("recognise", "--json", tmp_path / "photos", tmp_path / "b.zip")
    assert [each["file"] for each in json.loads(result.stdout)["results"]] == ["a.jpg", "b.jpg"]


def test_where_a_colour_was_seen_is_written_as_a_picture(ensemble, photo_file, tmp_path):
    shirt, map_file = photo_file("a.jpg", "shirt", "#27406b"), tmp_path / "map.png"
    read = json.loads(ensemble("recognise", "--json", shirt).stdout)["results"][0]["recognition"]
    colour = read["colours"][0]["name"]
    result = ensemble("recognise", shirt, "--heat", map_file, "--heat-of", f"colour:{colour}")
    assert f"colour: {colour}: {map_file}" in result.stdout
    with Image.open(map_file) as shown:
        assert shown.size == (300, 300)


def test_a_map_of_nonsense_is_a_misuse(ensemble, photo_file, tmp_path):
    result = ensemble(
        "recognise",
        photo_file("a.jpg", "shirt", "#27406b"),
        "--heat",
        tmp_path / "x.png",
        "--heat-of",
        "nose",
    )
    assert result.exit_code == 2
    assert "write type" in result.output


def test_finer_names_come_from_a_list_that_is_brought_along(ensemble, photo_file, tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("name,hex\nink of the sea,#27406b\nblood,#a00000\n")
    result = ensemble("recognise", photo_file("a.jpg", "shirt", "#27406b"), "--colour-names", names)
    assert result.exit_code == 0
    assert "'ink of the sea' in names.csv" in result.stdout
