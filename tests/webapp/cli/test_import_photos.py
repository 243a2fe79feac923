"""`ensemble import photos`."""

import json
import zipfile


def test_a_folder_goes_into_a_new_wardrobe(ensemble, photo_file, tmp_path, client):
    folder = tmp_path / "photos"
    (folder / "deeper").mkdir(parents=True)
    photo_file("photos/a.jpg", "shirt", "#27406b")
    photo_file("photos/deeper/b.jpg", "bag", "#6e2c3b")
    (folder / "bad.jpg").write_bytes(b"nonsense")
    result = ensemble("import", "photos", folder, "--wardrobe", "new")
    assert result.exit_code == 1
    assert "2 added, 0 there already, 1 refused" in result.stdout
    assert "bad.jpg" in result.stdout
    assert client.get("/v1/collections/new").json["items"] == 2


def test_running_it_again_adds_nothing(ensemble, photo_file):
    file = photo_file("a.jpg", "shirt", "#998877")
    assert ensemble("import", "photos", file, "--wardrobe", "new").exit_code == 0
    again = ensemble("import", "photos", file, "--wardrobe", "new", "--json")
    told = json.loads(again.stdout)
    assert (len(told["added"]), len(told["already"])) == (0, 1)


def test_a_zip_works_like_a_folder(ensemble, photo_file, tmp_path):
    archive = tmp_path / "photos.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.write(photo_file("a.jpg", "shirt", "#123123"), "a.jpg")
    result = ensemble("import", "photos", archive, "--wardrobe", "zipped")
    assert result.exit_code == 0
    assert "1 added" in result.stdout


def test_a_missing_path_is_a_misuse(ensemble):
    assert ensemble("import", "photos", "/no/such/folder", "--wardrobe", "x").exit_code == 2
