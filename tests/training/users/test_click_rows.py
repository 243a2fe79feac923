"""Folders of clicks, packed or not, whole or not."""

import gzip

import pytest

from training.readers.malformed import MalformedDataError
from training.users.click_rows import read_clicks

CLICKS = "user,outfit\n1,a\n1,b\n2,a\n"
ITEMS = "outfit,item\na,x\na,y\nb,x\nc,z\n"


def folder(path, clicks=CLICKS, items=ITEMS):
    (path / "clicks.csv").write_text(clicks)
    (path / "outfit_items.csv").write_text(items)
    return path


def test_both_files_are_read(tmp_path):
    read = read_clicks(folder(tmp_path))
    assert read.clicks == (("1", "a"), ("1", "b"), ("2", "a"))
    assert read.outfits == ("a", "b", "c")
    assert read.problems == ()


def test_packed_files_are_read_alike(tmp_path):
    for name, text in (("clicks", CLICKS), ("outfit_items", ITEMS)):
        (tmp_path / f"{name}.csv.gz").write_bytes(gzip.compress(text.encode()))
    assert read_clicks(tmp_path) == read_clicks(folder(tmp_path))


def test_bad_rows_are_named_and_the_rest_goes_through(tmp_path):
    read = read_clicks(folder(tmp_path, CLICKS + '1,\n,b\n2,a\n3\n4,"a\nb"\n5,b\n'))
    assert read.clicks == (("1", "a"), ("1", "b"), ("2", "a"), ("5", "b"))
    assert [problem.split(";")[0] for problem in read.problems] == [
        "clicks.csv:5: no outfit",
        "clicks.csv:6: no user",
        "clicks.csv:7: says the same as line 4",
        "clicks.csv:8: no outfit",
        "clicks.csv:10: a line break within a name",
    ]


def test_many_bad_rows_are_counted(tmp_path):
    read = read_clicks(folder(tmp_path, CLICKS + ",a\n" * 9))
    assert len(read.problems) == 6
    assert read.problems[-1] == "clicks.csv: and 4 more rows were left out"


@pytest.mark.parametrize(
    ("clicks", "words"),
    [("who,outfit\n1,a\n", "no column user"), ("user,outfit\n", "no row"), ("user,outfit\n,a\n", "no user")],
)
def test_a_file_that_is_of_no_use_is_refused(tmp_path, clicks, words):
    with pytest.raises(MalformedDataError, match=words):
        read_clicks(folder(tmp_path, clicks))


def test_a_broken_archive_is_refused(tmp_path):
    folder(tmp_path)
    (tmp_path / "clicks.csv.gz").write_bytes(gzip.compress(CLICKS.encode())[:-12])
    with pytest.raises(MalformedDataError, match=r"clicks\.csv\.gz"):
        read_clicks(tmp_path)


def test_a_file_that_is_missing_is_named(tmp_path):
    (tmp_path / "clicks.csv").write_text(CLICKS)
    with pytest.raises(MalformedDataError, match="outfit_items"):
        read_clicks(tmp_path)
