"""Reading folders of rentals, good rows and bad."""

import numpy as np
import pytest

from tests.training.users.conftest import write_rentals
from training.readers.malformed import MalformedDataError
from training.users.rentals import read_rentals


@pytest.mark.parametrize("name", ["rentals.csv", "rentals.csv.gz"])
def test_what_was_written_is_read_packed_or_not(tmp_path, rentals, name):
    write_rentals(tmp_path / name, rentals)
    again = read_rentals(tmp_path / name)
    assert again.rows == rentals.rows
    assert len(np.unique(again.people)) == len(np.unique(rentals.people))
    assert again.problems == ()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("9,,2017-01-02,party,gown,8,pear,31", "no item_id"),
        ("9,7,2017-02-30,party,gown,8,pear,31", "date '2017-02-30' is no day"),
        ("9,7,1917-01-02,party,gown,8,pear,31", "date '1917-01-02' is before 1970"),
        ("9,7,2017-01-02,party,gown,large,pear,31", "size 'large' is no number"),
        ("9,7,2017-01-02,party", "no category"),
    ],
)
def test_a_bad_row_is_told_and_the_rest_goes_through(tmp_path, rentals, row, told):
    file = tmp_path / "rentals.csv"
    write_rentals(file, rentals, row, "9,7,2017-01-02,party,gown,,,")
    found = read_rentals(file)
    assert len(found.rows) == len(rentals.rows) + 1
    (problem,) = found.problems
    assert problem.startswith(f"rentals.csv:{len(rentals.rows) + 2}: {told}")


def test_many_bad_rows_are_told_in_few_lines(tmp_path, rentals):
    file = tmp_path / "rentals.csv"
    write_rentals(file, rentals, *["9,7,never,party,gown,8,pear,31"] * 40)
    assert read_rentals(file).problems[-1] == "and 35 more rows were left out"


def test_a_file_without_a_column_or_a_good_row_is_refused(tmp_path):
    file = tmp_path / "rentals.csv"
    file.write_text("user_id,item_id,date\n1,2,2017-01-02\n")
    with pytest.raises(MalformedDataError, match="no column rented_for, category"):
        read_rentals(file)
    file.write_text("user_id,item_id,date,rented_for,category,size,body_type,age\n1,2,,,,,,\n")
    with pytest.raises(MalformedDataError, match=r"no row could be used; .*no date, no category"):
        read_rentals(file)


def test_a_broken_archive_is_refused(tmp_path):
    file = tmp_path / "rentals.csv.gz"
    file.write_bytes(b"\x1f\x8b not a gzip file")
    with pytest.raises(MalformedDataError, match="cannot be read to its end"):
        read_rentals(file)
