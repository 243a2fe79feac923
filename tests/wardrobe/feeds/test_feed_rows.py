from pathlib import Path

import pytest

from wardrobe.feeds.feed_error import FeedError
from wardrobe.feeds.feed_rows import feed_header, feed_rows


def written(tmp_path: Path, name: str, data: bytes | str) -> Path:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def rows(path: Path) -> list[tuple[int, object]]:
    return [(row.number, row.fault.reason if row.fault else dict(row.cells)) for row in feed_rows(path)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("f.csv", 'id,title\n1,shirt\n2,"coat, long"\n'),
        ("f.csv", '\ufeffid,title\r\n1,shirt\r\n2,"coat, long"\r\n'),
        ("F.TSV", "id\ttitle\n1\tshirt\n2\tcoat, long\n"),
        ("f.txt", "id\ttitle\n1\tshirt\n2\tcoat, long"),
    ],
)
def test_tables_are_read_by_column(tmp_path: Path, name: str, text: str) -> None:
    path = written(tmp_path, name, text)
    assert feed_header(path) == ("id", "title")
    assert rows(path) == [(2, {"id": "1", "title": "shirt"}), (3, {"id": "2", "title": "coat, long"})]


def test_json_lines_are_read_by_line(tmp_path: Path) -> None:
    path = written(tmp_path, "f.jsonl", '{"id": 1, "tags": ["a"]}\n\n{"id": "2"}')
    assert feed_header(path) is None
    assert rows(path) == [(1, {"id": 1, "tags": ["a"]}), (3, {"id": "2"})]


def test_bad_rows_of_a_table_are_numbered_and_the_rest_go_on(tmp_path: Path) -> None:
    long = "x" * 200_000
    path = written(tmp_path, "f.csv", f"id,title\n1\n2,b\n3,c,d\n\n4,{long}\n5,e\n")
    found = rows(path)
    assert found[0] == (2, "has 1 cells where the header has 2")
    assert found[1] == (3, {"id": "2", "title": "b"})
    assert found[2] == (4, "has 3 cells where the header has 2")
    assert found[3][0] == 6
    assert "field larger than field limit" in found[3][1]
    assert found[4] == (7, {"id": "5", "title": "e"})


def test_bad_lines_of_json_are_numbered_and_the_rest_go_on(tmp_path: Path) -> None:
    lines = ['{"id": 1}', "{", "[1]", '{"id": NaN}', "[" * 100_000, '{"id": 2}']
    path = written(tmp_path, "f.ndjson", "\n".join(lines))
    found = rows(path)
    assert found[0] == (1, {"id": 1})
    assert found[5] == (6, {"id": 2})
    for row, words in ((1, "is no JSON"), (2, "no JSON object"), (3, "NaN"), (4, "is no JSON")):
        assert words in found[row][1]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("f.xlsx", b"PK", "must end in one of .csv"),
        ("f.csv", b"", "header is empty"),
        ("f.csv", b"\n1,2\n", "header is empty"),
        ("f.csv", b"id,title,id\n", "'id' twice"),
    ],
)
def test_what_is_no_feed_is_told(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    with pytest.raises(FeedError, match=words):
        feed_header(written(tmp_path, name, data))


def test_a_feed_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FeedError, match="No such file"):
        feed_header(tmp_path / "f.csv")


def test_one_endless_line_is_no_feed(tmp_path: Path) -> None:
    with pytest.raises(FeedError, match="longer than"):
        rows(written(tmp_path, "f.jsonl", "x" * 1_100_000))
