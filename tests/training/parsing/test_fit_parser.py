"""A whole fit on a few drawn pictures, and what `evaluate parsing` says of the rest."""

import json
import shutil
import zlib

import numpy as np
import pytest
from PIL import Image, ImageDraw

from compatibility.artifact import ArtifactError, load_artifact
from training.fitted_pictures import FITTED_ON, known
from training.parsing.evaluate_parsing import evaluate_parsing
from training.parsing.fit_parser import fit_parser
from training.parsing.parser_config import ParserConfig, Round
from training.parsing.saliency_teacher import SaliencyTeacher
from training.parsing.school import opened_school
from training.readers.malformed import MalformedDataError
from training.type_examples import KEPT_APART, PARTS
from wardrobe.recognition.parser import Parser
from wardrobe.recognition.parsing_classes import CLASSES

TINY = ParserConfig(rounds=(Round(1, 1, 1, 1, 0.5, 4e-3, 2e-3),), steps=1)
SHIRT = [(60, 40), (160, 40), (190, 90), (160, 100), (160, 190), (60, 190), (60, 100), (30, 90)]


def shirt(ground, colour="#b03040", size=(224, 224)):
    picture = Image.new("RGB", size, ground)
    ImageDraw.Draw(picture).polygon(SHIRT, fill=colour)
    return picture


def names(apart):
    """Names of photos that are fitted on, or kept apart."""
    found = (f"{number:04}" for number in range(1000))
    return [name for name in found if (zlib.crc32(name.encode()) % PARTS == KEPT_APART) == apart]


def write_worn(folder):
    for part in ("photos", "labelmaps"):
        (folder / part).mkdir(parents=True)
    (folder / "labels.csv").write_text("label_id,label,merged_label,slot\n0,null,,\n1,shirt,shirt,top\n")
    for row, name in enumerate([*names(apart=False)[:3], *names(apart=True)[:2]]):
        picture = shirt("#405060", f"#b0{row}040")
        picture.save(folder / "photos" / f"{name}.jpg")
        labels = (np.asarray(picture)[..., 0] > 120).astype(np.uint8)
        Image.fromarray(labels).save(folder / "labelmaps" / f"{name}.png")


def write_closet(folder):
    (folder / "images").mkdir(parents=True)
    senders = {name: sender for name, sender in zip("abc", [*names(False)[:2], names(True)[0]], strict=True)}
    rows = [f"{name},{sender},T-Shirt,False,," for name, sender in senders.items()]
    (folder / "images.csv").write_text(
        "\n".join(["image,sender_id,label,kids,small_split,small_label", *rows]) + "\n"
    )
    for row, name in enumerate(senders):
        shirt(f"#{3 + row}06a50").save(folder / "images" / f"{name}.jpg")


def write_outfits(folder):
    for part in ("images", "disjoint"):
        (folder / part).mkdir(parents=True)
    codes = ["p0", "p1", "p2", "p3"]
    for row, code in enumerate(codes):
        shirt("white", "#e8e4e0" if row == 3 else f"#{row}080c0").save(folder / "images" / f"{code}.jpg")
    (folder / "items.csv").write_text(
        "code,season,family,type\n" + "".join(f"{code},S1,Tops,Shirt\n" for code in codes)
    )
    (folder / "disjoint" / "outfits_train.jsonl").write_text(
        json.dumps({"outfit": "o", "items": codes[:3]}) + "\n"
    )


@pytest.fixture(scope="module")
def fitted(tmp_path_factory):
    data, work = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("work")
    write_worn(data / "worn-outfits")
    write_closet(data / "closet-photos")
    write_outfits(data / "outfits")
    teacher = SaliencyTeacher(1)
    card = fit_parser(data, work / "parser", work, teacher, lambda *told: None, TINY)
    return data, work, teacher, card


def test_the_artifact_is_what_the_service_loads(fitted):
    _, work, _, card = fitted
    parsing = Parser(1, work / "parser").parse(shirt("#405060"))
    assert parsing.shares.shape[0] == len(CLASSES)
    assert np.allclose(parsing.shares.sum(axis=0), 1, atol=1e-4)
    assert card["version"] == Parser(1, work / "parser").version


def test_it_knows_what_it_was_fitted_on(fitted):
    data, work, _, _ = fitted
    tensors, _ = load_artifact(work / "parser")
    photos = sorted((data / "worn-outfits" / "photos").glob("*.jpg"))
    apart = [zlib.crc32(photo.stem.encode()) % PARTS == KEPT_APART for photo in photos]
    assert (known(tensors[FITTED_ON], photos) == ~np.array(apart)).all()


def test_only_unseen_pictures_are_measured(fitted, quiet):
    data, work, teacher, _ = fitted
    report = evaluate_parsing(data, work / "parser", teacher, work, quiet)
    assert report["data"] == {"worn-outfits": {"pictures": 2}, "closet-photos": {"pictures": 1}}
    assert set(report["served"]) == {"miou", "foreground_iou"}
    assert set(report["classes"]) == {"background", "shirt"}
    assert 0 <= report["skin"]["of_cut_out"] <= 1
    assert report["others"]["people's photos, against the teacher"]["foreground_iou"] >= 0


def test_a_folder_of_nothing_but_fitted_photos_is_refused(fitted, tmp_path, quiet):
    data, work, teacher, _ = fitted
    worn = tmp_path / "worn-outfits"
    shutil.copytree(data / "worn-outfits", worn)
    for name in names(apart=True)[:2]:
        (worn / "labelmaps" / f"{name}.png").unlink()
    with pytest.raises(MalformedDataError, match="fitted on all of its photos"):
        evaluate_parsing(tmp_path, work / "parser", teacher, work, quiet)


def test_missing_data_is_named(tmp_path, fitted, quiet):
    with pytest.raises(MalformedDataError, match="needs worn-outfits/"):
        opened_school(tmp_path, fitted[2], tmp_path, quiet)
    with pytest.raises(MalformedDataError, match="neither worn-outfits nor closet-photos"):
        evaluate_parsing(tmp_path, fitted[1] / "parser", fitted[2], tmp_path, quiet)


def test_an_artifact_of_other_classes_is_refused(fitted, tmp_path):
    _, work, _, _ = fitted
    for file in (work / "parser").iterdir():
        text = file.read_bytes()
        (tmp_path / file.name).write_bytes(text.replace(b'"hat"', b'"cap"'))
    with pytest.raises(ArtifactError, match="other classes"):
        Parser(1, tmp_path)
