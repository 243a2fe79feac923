"""Which folder is in which layout."""

import gzip

import pytest

from training.readers.malformed import MalformedDataError
from training.users.evaluate_users import LAYOUTS, layout_of


def test_a_folder_in_no_layout_says_what_was_looked_for(tmp_path):
    (tmp_path / "notes.txt").write_text("nothing")
    with pytest.raises(MalformedDataError, match=r"looked for.*rentals\.csv\[\.gz\]"):
        layout_of(tmp_path)


@pytest.mark.parametrize("packed", [True, False])
def test_files_make_the_layout_packed_or_not(tmp_path, packed):
    for layout in LAYOUTS:
        folder = tmp_path / layout.files[0] / str(packed)
        folder.mkdir(parents=True)
        for name in layout.files:
            if packed:
                (folder / f"{name}.gz").write_bytes(gzip.compress(b""))
            else:
                (folder / name).write_text("")
        assert layout_of(folder) is layout
