import json

import pytest

from wardrobe.audit.corrected_feed import write_corrected


@pytest.mark.parametrize(("name", "mark"), [("feed.csv", ","), ("feed.tsv", "\t")])
def test_only_the_corrected_cell_changes(tmp_path, name, mark):
    feed = tmp_path / name
    rows = [["id", "color", "text"], ["1", "Red", f"a{mark}b"], ["2", "Blue", "x"], ["too", "few"]]
    feed.write_text("\n".join(mark.join(f'"{cell}"' for cell in row) for row in rows) + "\n")
    write_corrected(feed, {3: {"color": "Navy"}}, tmp_path / "out.csv")
    lines = (tmp_path / "out.csv").read_text().splitlines()
    assert lines[0] == mark.join(rows[0])
    assert lines[1] == f'1{mark}Red{mark}"a{mark}b"'
    assert lines[2] == f"2{mark}Navy{mark}x"
    assert lines[3] == f"too{mark}few"


def test_a_column_that_the_feed_lacks_is_added_at_the_end(tmp_path):
    feed = tmp_path / "feed.csv"
    feed.write_text("id,title\n1,Shirt\n2,Skirt\n")
    write_corrected(feed, {2: {"pattern": "striped"}}, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text().splitlines() == [
        "id,title,pattern",
        "1,Shirt,striped",
        "2,Skirt,",
    ]


def test_json_lines_keep_every_other_line_as_it_is(tmp_path):
    feed = tmp_path / "feed.jsonl"
    feed.write_text('{"id": 1,   "color": "Rot"}\nno json\n{"id": 2, "color": "Grün"}\n', encoding="utf-8")
    write_corrected(feed, {3: {"color": "Blau"}}, tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ['{"id": 1,   "color": "Rot"}', "no json"]
    assert json.loads(lines[2]) == {"id": 2, "color": "Blau"}
