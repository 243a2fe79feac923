import numpy as np

from compatibility.artifact import load_artifact, save_artifact
from training.fitted_pictures import FITTED_ON, digest_of, digests_of, known


def written(folder, **contents):
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]


def test_a_digest_is_the_first_eight_bytes_of_sha256(tmp_path):
    (file,) = written(tmp_path, a=b"abc")
    assert digest_of(file) == 0xBA7816BF8F01CFEA


def test_known_pictures_are_told_from_others_by_content(tmp_path):
    first, second, renamed, other = written(tmp_path, a=b"1", b=b"2", c=b"1", d=b"3")
    marks = known(digests_of([first, second, first]), [other, renamed, second])
    assert marks.tolist() == [False, True, True]


def test_digests_are_sorted_and_come_back_from_an_artifact(tmp_path):
    files = written(tmp_path, **{str(number): bytes([number]) for number in range(20)})
    kept = digests_of(files)
    assert (np.diff(kept.astype(object)) > 0).all()
    save_artifact(tmp_path / "model", {FITTED_ON: kept}, {})
    tensors, _ = load_artifact(tmp_path / "model")
    assert known(tensors[FITTED_ON], files).all()


def test_a_model_fitted_on_nothing_knows_nothing(tmp_path):
    assert not known(digests_of([]), written(tmp_path, a=b"1")).any()
