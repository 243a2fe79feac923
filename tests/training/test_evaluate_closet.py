import json

import numpy as np
import pytest
from PIL import Image

from compatibility.artifact import default_scorer_folder
from compatibility.encoders.colour_histogram import ColourHistogramEncoder
from training.bootstrap import drop_intervals
from training.closet.question_sample import question_sample
from training.closet.recut import Photographer, RecutEncoder, recut_vectors
from training.evaluate_closet import ClosetConfig, evaluate_closet
from training.measure import Measured
from training.readers.malformed import MalformedDataError
from training.readers.outfits import read_outfits
from wardrobe.recognition.cutout import Cutter
from wardrobe.recognition.recogniser import prepared_encoders


@pytest.fixture(scope="module")
def cutter():
    return Cutter(1)


class CountingCutter(Cutter):
    """Counts what it cuts."""

    seen = 0

    def cut(self, photo):
        self.seen += 1
        return super().cut(photo)


def plain_backdrops():
    return [Image.new("RGB", (50, 50), "#5a6a8a")]


def test_a_sample_is_the_same_every_time_and_asks_only_about_its_items(outfit_folder):
    data = read_outfits(outfit_folder, "disjoint")
    sample = question_sample(data, "test", 4, seed=0)
    assert sample == question_sample(data, "test", 4, seed=0)
    assert len({one.outfit for one in sample.questions}) == 4
    assert all(set(one.items) <= set(sample.rows) for one in sample.examples)
    every = question_sample(data, "test", 99, seed=0)
    assert (every.questions, every.examples) == (data.questions["test"], data.examples["test"])


def test_too_small_a_sample_is_refused(outfit_folder):
    examples = outfit_folder / "disjoint" / "compatibility_test.jsonl"
    examples.write_text(
        "".join(line + "\n" for line in examples.read_text().splitlines() if '"label": 1' in line)
    )
    with pytest.raises(MalformedDataError, match="no example of one kind"):
        question_sample(read_outfits(outfit_folder, "disjoint"), "test", 6, seed=0)


def test_nothing_is_photographed_twice(outfit_folder, tmp_path, quiet):
    items = read_outfits(outfit_folder, "disjoint").items[:3]
    cutter = CountingCutter(1)
    encoder = RecutEncoder(ColourHistogramEncoder(), cutter, 0)

    def run(backdrops):
        photographer = Photographer(cutter, backdrops, 0)
        return recut_vectors(items, photographer, [encoder], tmp_path, quiet)[0]

    first, cuts = run(plain_backdrops), cutter.seen
    again = run(lambda: pytest.fail("backdrops are not needed any more"))
    assert cutter.seen == cuts
    np.testing.assert_array_equal(first, again)
    assert RecutEncoder(ColourHistogramEncoder(), cutter, 1).id != encoder.id


def measured(credits, means):
    outfits = tuple(str(number // 2) for number in range(len(credits)))
    return Measured(np.array(credits), outfits, np.array(means), np.arange(len(means)) % 2)


def test_the_drop_is_drawn_in_pairs():
    random = np.random.default_rng(0)
    credits, means = (random.random(200) < 0.5).astype(float), random.normal(size=200)
    before = measured(credits, means)
    assert drop_intervals(before, before) == {"fitb_drop": (0.0, 0.0), "auc_drop": (0.0, 0.0)}
    worse = measured(np.where(np.arange(200) < 20, 0.0, credits), means)
    low, high = drop_intervals(before, worse)["fitb_drop"]
    drop = before.fitb - worse.fitb
    assert low < drop < high
    assert high - low < 2 * drop + 4  # far narrower than two intervals drawn apart


def test_a_folder_is_measured_before_and_after(outfit_folder, cutter, home, tmp_path, quiet):
    photos = tmp_path / "closet-photos"
    (photos / "images").mkdir(parents=True)
    photo = Image.effect_noise((200, 200), 8).convert("RGB")
    photo.paste((30, 30, 120), (20, 20, 90, 110))
    photo.save(photos / "images" / "a.jpg")
    (photos / "images.csv").write_text(
        "image,sender_id,label,kids,small_split,small_label\na,1,Shirt,False,,\n"
    )
    encoders = list(prepared_encoders(home, threads=1))
    report = evaluate_closet(
        outfit_folder,
        photos,
        default_scorer_folder(),
        cutter,
        encoders,
        tmp_path / "cache",
        quiet,
        ClosetConfig(outfits=3),
    )
    assert json.loads(json.dumps(report))
    served, before = report["served"], report["others"]["served, shop pictures"]
    assert served["fitb_drop"] == pytest.approx(before["fitb"] - served["fitb"], abs=0.02)
    assert {"border-only probe", "mask-shape-only probe"} <= set(report["others"])
    low, high = report["intervals"]["served"]["fitb_drop"]
    assert low <= served["fitb_drop"] <= high
    assert report["data"]["outfits"] == 3
