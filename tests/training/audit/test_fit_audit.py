import json
from pathlib import Path

import numpy as np
import pytest

from tests.training.audit.small_shop import judge, shop
from training.audit.catalogue_feed import CatalogueFeed
from training.audit.decided import Decided, read_decided
from training.audit.evaluate_audit import evaluate_audit
from training.audit.fit_audit import fit_audit, fit_weights, plant_all, threshold_for
from training.readers.malformed import MalformedDataError
from wardrobe.audit.by_feed import suspicions_by_feed
from wardrobe.audit.evidence import EVIDENCE
from wardrobe.audit.suspicion_model import SuspicionModel

ALL = np.arange(240)


def quietly(what, done, total):
    pass


@pytest.fixture
def feed(tmp_path):
    rows, vectors = shop()
    files = [tmp_path / row.picture.name for row in rows]
    for number, file in enumerate(files):
        file.write_bytes(str(number).encode())
    return CatalogueFeed(tuple(rows), tuple(files), vectors, ALL[:180])


def test_fitting_finds_errors_in_rows_that_were_not_fitted_on(feed, tmp_path):
    card = fit_audit(feed, tmp_path / "model", (), quietly)
    report = evaluate_audit(feed, tmp_path / "model", quietly)
    assert report["data"]["unseen"] == 60
    assert report["served"]["type_recall"] > 0.8
    assert (
        report["served"]["type_precision"]
        > report["others"]["nearest neighbours vote"]["type_precision"] - 0.1
    )
    assert set(card["thresholds"]) == {"type", "colour", "type, picture only", "colour, picture only"}
    low, high = report["intervals"]["served"]["type_recall"]
    assert low <= report["served"]["type_recall"] <= high


def test_a_feed_that_was_fitted_on_is_not_measured(feed, tmp_path):
    known = CatalogueFeed(feed.rows, feed.files, feed.vectors, ALL)
    fit_audit(known, tmp_path / "model", (), quietly)
    with pytest.raises(MalformedDataError, match="fitted on"):
        evaluate_audit(known, tmp_path / "model", quietly)


def test_a_wrong_row_is_told_with_the_shops_own_word(feed, tmp_path):
    fit_audit(feed, tmp_path / "model", (), quietly)
    model = SuspicionModel.load(tmp_path / "model")
    changed = judge()
    right = changed.rows[200].words["type"]
    changed.rows[200].words["type"] = "Jeans" if right == "Watches" else "Watches"
    told = {each.row: each for each in suspicions_by_feed(changed, "type", model.fields["type"])}
    assert told[200].seen == right
    assert len(told[200].evidence) == len(EVIDENCE)


def test_decisions_move_the_model():
    planted = plant_all(judge(), "type", ALL, range(2))
    before = fit_weights(planted, 0.9)
    row = planted[0].evidence[~planted[0].wrong][0]
    after = fit_weights(planted, 0.9, [Decided("type", tuple(row.tolist()), wrong=True)] * 5)
    assert after.sureness(row[None])[0] > before.sureness(row[None])[0]


def test_the_threshold_tells_the_share_that_was_asked():
    sureness, wrong = np.linspace(0, 1, 11), np.ones(11, np.bool_)
    assert (sureness >= threshold_for(sureness, wrong, 0.9)).mean() >= 0.9


def test_decisions_are_read_and_those_without_evidence_teach_nothing(tmp_path):
    file = tmp_path / "decisions.jsonl"
    lines = [
        {"field": "type", "verdict": "accept", "evidence": [0.0] * len(EVIDENCE)},
        {"field": "type", "verdict": "reject", "evidence": [1.0] * len(EVIDENCE)},
        {"field": "pattern", "verdict": "fix", "evidence": []},
    ]
    file.write_text("\n".join(map(json.dumps, lines)) + "\n")
    assert [each.wrong for each in read_decided(file)] == [True, False]


@pytest.mark.parametrize(
    "line", ["no json", '{"field": "type"}', '{"field":"type","verdict":"?","evidence":[]}']
)
def test_a_line_that_is_no_decision_is_named(tmp_path, line):
    file = Path(tmp_path / "decisions.jsonl")
    file.write_text(line + "\n")
    with pytest.raises(MalformedDataError, match=r"decisions\.jsonl:1"):
        read_decided(file)
