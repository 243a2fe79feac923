"""`ensemble config show`."""

import json


def test_it_shows_every_setting(ensemble, settings):
    result = ensemble("config", "show")
    assert result.exit_code == 0
    assert f"ENSEMBLE_HOME={settings.home}" in result.stdout
    assert json.loads(ensemble("config", "show", "--json").stdout)["home"] == str(settings.home)


def test_an_unknown_setting_is_a_misuse(ensemble, monkeypatch):
    monkeypatch.setenv("ENSEMBLE_PROT", "9000")
    result = ensemble("config", "show")
    assert result.exit_code == 2
    assert "ENSEMBLE_PROT" in result.output
