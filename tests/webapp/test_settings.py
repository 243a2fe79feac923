"""Settings come from the environment, and mistakes are told."""

from pathlib import Path

import pytest

from webapp.settings import Settings, SettingsError


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(f"ENSEMBLE_{name.upper()}", raising=False)


def test_nothing_needs_to_be_set(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = Settings.read()
    assert settings.host == "127.0.0.1"
    assert settings.database == f"sqlite:///{tmp_path}/var/ensemble.sqlite3"
    assert settings.files_root == Path("var/files")


def test_variables_set_and_the_command_line_wins(monkeypatch):
    monkeypatch.setenv("ENSEMBLE_PORT", "9001")
    monkeypatch.setenv("ENSEMBLE_ALLOWED_HOSTS", "my.host, Other.host")
    assert Settings.read().port == 9001
    assert Settings.read(port=9002).port == 9002
    assert Settings.read(port=None).port == 9001
    assert Settings.read().allowed_hosts == ("my.host", "other.host")


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ENSEMBLE_PROT", "1", "unknown setting ENSEMBLE_PROT; known: .*ENSEMBLE_PORT"),
        ("ENSEMBLE_PORT", "many", "ENSEMBLE_PORT: .*integer"),
        ("ENSEMBLE_PORT", "0", "ENSEMBLE_PORT: .*greater"),
        ("ENSEMBLE_MAX_PHOTOS", "-1", "ENSEMBLE_MAX_PHOTOS"),
    ],
)
def test_a_mistake_is_told_by_name(monkeypatch, name, value, told):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=told):
        Settings.read()


def test_settings_are_frozen():
    with pytest.raises(ValueError, match="frozen"):
        Settings.read().port = 1
