"""`ensemble data fetch`."""


def test_it_asks_where_from(ensemble):
    result = ensemble("data", "fetch", "closet-photos")
    assert result.exit_code == 2
    assert "ENSEMBLE_DATA_MIRROR" in result.output


def test_a_mirror_without_it_is_told_without_a_traceback(ensemble, tmp_path, monkeypatch):
    monkeypatch.setenv("ENSEMBLE_DATA_MIRROR", str(tmp_path))
    result = ensemble("data", "fetch", "closet-photos")
    assert result.exit_code == 1
    assert "images.csv" in result.output


def test_it_brings_the_photos(ensemble, settings, data, monkeypatch):
    monkeypatch.setenv("ENSEMBLE_DATA_MIRROR", str(data))
    result = ensemble("data", "fetch", "closet-photos")
    assert result.exit_code == 0, result.output
    folder = settings.home / "datasets" / "closet-photos"
    assert len(list((folder / "images").iterdir())) == 4336
    assert ensemble("data", "fetch", "closet-photos").exit_code == 0
