import zlib
from pathlib import Path

import numpy as np
import pytest

from compatibility.artifact import load_artifact
from compatibility.item_types import TYPE_NAMES
from training.fitted_pictures import FITTED_ON, known
from training.garments.fit_attributes import fit_attributes
from training.garments.fit_type_head import fit_type_head
from training.garments.garment_examples import GarmentExample
from training.garments.head_fit import LinearHead
from training.garments.parts import calibrates, teaching
from training.garments.questions import QUESTIONS
from wardrobe.recognition.attribute_heads import AttributeHeads
from wardrobe.recognition.type_head import TypeHead, softmax

DIM, PEOPLE = 16, 60
KINDS = {"hat": 0, "skirt": 1, "jeans": 2}
SLEEVES = {"none": 3, "short": 4, "long": 5}


def learned(question):
    """What an encoder might have learned: for the type the right places, far too boldly; else nothing."""
    values = QUESTIONS[question]
    weights = np.zeros((DIM, len(values)), np.float32)
    if question == "type":
        for kind, place in KINDS.items():
            weights[place, values.index(kind)] = 20.0
    return LinearHead(weights, np.zeros(len(values), np.float32))


VERSIONS = ("some-encoder@1", "some-cutter@1")
LEARNED = {question: learned(question) for question in QUESTIONS}


def example(folder, person, kind, sleeve):
    file = folder / f"{person}{kind}{sleeve}.jpg"
    file.write_bytes(file.name.encode())
    answers = {"type": {kind: 1.0}, "sleeve": {sleeve: 1.0}}
    return GarmentExample("closet-photos", file, answers, f"s{person}", held_out=person % 10 == 0)


@pytest.fixture(scope="module")
def lessons(tmp_path_factory):
    """Pictures of 60 people, and vectors in which one place speaks for each type and sleeve, with noise."""
    folder, random = tmp_path_factory.mktemp("pictures"), np.random.default_rng(0)
    examples = [
        example(folder, person, kind, sleeve)
        for person in range(PEOPLE)
        for kind in KINDS
        for sleeve in SLEEVES
    ]
    vectors = random.normal(size=(len(examples), DIM)).astype(np.float32) * 0.6
    for row, one in enumerate(examples):
        vectors[row, KINDS[next(iter(one.answers["type"]))]] += 2
        vectors[row, SLEEVES[next(iter(one.answers["sleeve"]))]] += 2
    return examples, vectors


def part(lessons, held_out):
    examples, vectors = lessons
    rows = [row for row, one in enumerate(examples) if one.held_out is held_out]
    return [examples[row] for row in rows], vectors[rows]


@pytest.fixture(scope="module")
def fitted(lessons, tmp_path_factory):
    out = tmp_path_factory.mktemp("fitted")
    examples, vectors = part(lessons, False)
    fit_type_head(examples, vectors, learned("type"), out / "types", VERSIONS)
    fit_attributes(examples, vectors, LEARNED, out / "attributes", VERSIONS)
    return out


def test_the_type_head_names_garments_of_people_it_never_saw(lessons, fitted):
    examples, vectors = part(lessons, True)
    probabilities = TypeHead.load(fitted / "types").probabilities(vectors)
    right = [TYPE_NAMES.index(next(iter(one.answers["type"]))) for one in examples]
    assert (probabilities.argmax(axis=1) == right).mean() > 0.85  # a third by chance
    assert probabilities[np.arange(len(right)), right].mean() > 0.5


def test_the_attribute_is_told_since_it_proved_reliable(lessons, fitted):
    examples, vectors = part(lessons, True)
    heads = AttributeHeads.load(fitted / "attributes")
    assert set(heads.heads) == {"sleeve"}  # nothing was known of the others
    assert heads.heads["sleeve"].told
    told = [heads.told(vector, "dress") for vector in vectors]
    right = [
        answer[0].value == next(iter(one.answers["sleeve"]))
        for one, answer in zip(examples, told, strict=True)
        if answer
    ]
    assert len(right) > 0.3 * len(examples)
    assert np.mean(right) > 0.8


def test_an_attribute_that_pictures_do_not_show_is_kept_silent(lessons, tmp_path):
    examples, vectors = part(lessons, False)
    blind = np.random.default_rng(1).normal(size=vectors.shape).astype(np.float32)
    card = fit_attributes(examples, blind, LEARNED, tmp_path, VERSIONS)
    assert not card["attributes"]["sleeve"]["told"]
    assert AttributeHeads.load(tmp_path).told(blind[0], "dress") == ()


def test_probabilities_are_made_to_mean_what_they_say(lessons, fitted):
    examples, vectors = part(lessons, True)
    right = np.array([TYPE_NAMES.index(next(iter(one.answers["type"]))) for one in examples])
    told, bold = (
        TypeHead.load(fitted / "types").probabilities(vectors),
        softmax(learned("type").logits(vectors)),
    )

    def gap(shares):
        return abs(shares.max(axis=1).mean() - (shares.argmax(axis=1) == right).mean())

    assert gap(told) < 0.6 * gap(bold)


def test_the_artifacts_remember_what_they_were_fitted_on(lessons, fitted):
    for model in ("types", "attributes"):
        tensors, _ = load_artifact(fitted / model)
        found = known(tensors[FITTED_ON], [one.file for one in lessons[0]])
        assert found.tolist() == [not one.held_out for one in lessons[0]]


def test_the_encoder_never_sees_what_calibrates_or_is_held_out(lessons):
    taught = teaching(lessons[0])
    assert not any(one.held_out or calibrates(one) for one in taught)
    left = {one.group for one in lessons[0]} - {one.group for one in taught}
    assert {group for group in left if zlib.crc32(group.encode()) % 10 == 5} == {
        one.group for one in lessons[0] if calibrates(one)
    }


def test_people_in_photos_are_shown_whole_and_cut_out():
    photo = GarmentExample("attributes", Path("a.jpg"), {"collar": {"yes": 1.0}}, "a.jpg", False, ready=True)
    assert not calibrates(photo)
    assert [one.ready for one in teaching([photo])] == [True, False]
