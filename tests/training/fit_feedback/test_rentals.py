"""Reading rentals for what they tell of fit."""

import pytest

from tests.training.fit_feedback.rented import write_rentals
from training.fit_feedback.rentals import read_fit_rows, split_day
from training.readers.malformed import MalformedDataError


def test_rows_come_by_day_with_the_sizes_of_earlier_days_only(tmp_path):
    rows = read_fit_rows(write_rentals(tmp_path)).rows
    assert [row.day for row in rows] == sorted(row.day for row in rows)
    for row in rows:
        before = [one.size for one in rows if one.person == row.person and one.day < row.day]
        assert list(row.wearer.earlier) == before


def test_held_out_are_whole_days(tmp_path):
    rows = read_fit_rows(write_rentals(tmp_path)).rows
    day = split_day(rows)
    assert abs(sum(row.day < day for row in rows) / len(rows) - 0.85) < 0.02


@pytest.mark.parametrize(
    ("spoiled", "told"),
    [
        ({"fit": "snug"}, "fit is 'snug'"),
        ({"size": "M"}, "size is 'M'"),
        ({"item_id": ""}, "no item_id"),
        ({"date": "soon"}, "soon"),
        ({"weight_lbs": "heavy"}, "weight_lbs"),
    ],
)
def test_a_row_with_a_defect_is_told_and_left_out(tmp_path, spoiled, told):
    read = read_fit_rows(write_rentals(tmp_path, **spoiled))
    assert len(read.rows) == 599
    assert "rentals.csv:2" in read.problems[0]
    assert told in read.problems[0]


def test_a_folder_without_rentals_is_refused(tmp_path):
    with pytest.raises(MalformedDataError, match="rentals"):
        read_fit_rows(tmp_path)
    (tmp_path / "rentals.csv").write_text("user_id\n1\n")
    with pytest.raises(MalformedDataError, match="no column fit"):
        read_fit_rows(tmp_path)
