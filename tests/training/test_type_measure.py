import numpy as np
import pytest

from compatibility.item_types import TYPE_NAMES
from training.type_measure import intervals, measure_labels, measure_types

ROW = {name: row for row, name in enumerate(TYPE_NAMES)}


def table(*rows):
    """Probabilities by name: {"hat": 0.6, ...} each."""
    found = np.zeros((len(rows), len(TYPE_NAMES)), np.float32)
    for number, row in enumerate(rows):
        for name, value in row.items():
            found[number, ROW[name]] = value
    return found


def test_figures_worked_by_hand():
    probabilities = table(
        {"hat": 0.6, "cap": 0.4},  # right
        {"shirt": 0.5, "blouse": 0.3, "dress": 0.2},  # a blouse: second, right slot
        {"jeans": 0.3, "skirt": 0.28, "shorts": 0.22, "dress": 0.2},  # a dress: fourth, wrong slot
        {"boots": 0.25, "trainers": 0.24},  # right, but not sure
    )
    named = table({"hat": 1}, {"blouse": 1}, {"dress": 1}, {"boots": 1}) > 0
    assert measure_types(probabilities, named, 0.28).figures() == {
        "top1": 0.5,
        "top3": 0.75,
        "slot": 0.75,
        "answered": 0.75,
        "top1_answered": pytest.approx(0.3333),
        # |0.25 - 1| + |0.3 - 0| + |0.5 - 0| + |0.6 - 1|, a quarter each
        "ece": pytest.approx(0.4875),
    }


def test_a_label_gathers_its_types_and_a_type_is_shared_out_among_its_labels():
    probabilities = table({"hat": 0.3, "cap": 0.3, "shirt": 0.4}, {"blouse": 0.4, "shirt": 0.2, "hat": 0.4})
    likelihoods = {
        "Hat": table({"hat": 1, "cap": 1})[0],
        "Shirt": table({"shirt": 1, "blouse": 0.5})[0],
        "Blouse": table({"blouse": 1})[0],
    }
    measured = measure_labels(probabilities, np.array(["Hat", "Hat"]), likelihoods)
    # Of blouses one in three is called a shirt: Shirt 0.2 + 0.4 / 3, Blouse 0.4 x 2 / 3, Hat 0.4.
    assert measured.said.tolist() == pytest.approx([0.6, 0.4])
    assert measured.figures()["top1"] == 1.0


def test_what_other_labels_take_does_not_count_among_the_data_sets_own():
    measured = measure_labels(
        table({"hat": 0.3, "shirt": 0.1, "boots": 0.6}),
        np.array(["Hat"]),
        {"Hat": table({"hat": 1})[0], "Shirt": table({"shirt": 1})[0]},
    )
    assert measured.said.tolist() == pytest.approx([0.75])


def test_intervals_hold_the_figure_and_draw_whole_groups():
    generator = np.random.default_rng(0)
    named = np.eye(len(TYPE_NAMES), dtype=np.bool_)[generator.integers(0, 5, 60)]
    measured = measure_types(generator.random((60, len(TYPE_NAMES))).astype(np.float32), named, 0.0)
    low, high = intervals(measured, [str(row % 6) for row in range(60)])["top3"]
    assert low <= measured.figures()["top3"] <= high
    alone = intervals(measured, ["same"] * 60)["top3"]
    assert alone == (measured.figures()["top3"],) * 2
