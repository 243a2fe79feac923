"""`ensemble capsule`, `pack`, `gap` and `doctor`."""

import json

import pytest
from click.testing import CliRunner
from PIL import Image

from tests.webapp.planner import SCORER, ids_of, planner
from webapp.app import create_app
from webapp.cli import main


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    return planner(tmp_path_factory.mktemp("plan"))


@pytest.fixture
def ensemble(service, monkeypatch):
    """Runs `ensemble ...` in the planner's home."""
    home = service.settings.home
    monkeypatch.setenv("ENSEMBLE_HOME", str(home))
    monkeypatch.setenv("ENSEMBLE_SCORER", str(home / SCORER))
    monkeypatch.delenv("ENSEMBLE_DATA", raising=False)

    def run(*args):
        return CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)

    return run


def api(service, path, **asked):
    return create_app(service=service).test_client().post(f"/v1/{path}", json=asked).json


MINE = [{"collection": "mine"}]


def test_a_capsule_in_words(ensemble, tmp_path):
    file = tmp_path / "capsule.png"
    result = ensemble("capsule", "--wardrobe", "mine", "--items", 6, "--collage", file)
    assert result.exit_code == 0, result.output
    assert "different looks" in result.stdout
    with Image.open(file) as drawn:
        assert min(drawn.size) > 300


def test_json_is_the_answer_of_the_api(ensemble, service):
    capsule = ensemble("capsule", "--items", 6, "--looks", 2, "--json")
    assert json.loads(capsule.stdout) == api(service, "capsule", pools=MINE, items=6, looks=2)
    gap = ensemble("gap", "--shop", "shop:test", "--budget", "90 EUR", "--json")
    shops = [{"collection": "shop:test"}]
    assert json.loads(gap.stdout) == api(service, "gap", pools=MINE, shops=shops, budget="90 EUR")


def test_a_trip_in_words_and_as_json(ensemble, tmp_path):
    trip = ("pack", "--days", 3, "--from", "2026-12-01", "--occasion", "travel", "--low-c", 9)
    file = tmp_path / "trip.jpg"
    result = ensemble(*trip, "--on", "2026-12-02=Büro", "--wash-every", 2, "--collage", file)
    assert result.exit_code == 0, result.output
    assert "[ ]" in result.stdout
    assert "Tuesday 2026-12-01  travel" in result.stdout
    assert "Wednesday 2026-12-02  work" in result.stdout
    told = json.loads(ensemble(*trip, "--rain", "--json").stdout)
    assert [day["occasion"] for day in told["days"]] == ["travel"] * 3


def test_a_gap_in_words(ensemble, tmp_path):
    file = tmp_path / "gap.png"
    result = ensemble("gap", "--wardrobe", "mine", "--shop", "shop:test", "--collage", file)
    assert result.exit_code == 0, result.output
    assert "different looks now" in result.stdout
    assert "EUR" in result.stdout
    assert file.exists()


def test_the_doctor_in_words(ensemble, service, tmp_path):
    file = tmp_path / "cures.png"
    outfit = ids_of(service, "shirt", "jeans", "boots")
    result = ensemble("doctor", *outfit, "--shop", "shop:test", "--collage", file)
    assert result.exit_code == 0, result.output
    assert all(item in result.stdout for item in outfit)
    assert file.exists()


@pytest.mark.parametrize(
    "args",
    [
        ("capsule", "--items", 2),
        ("capsule", "--wardrobe", "nowhere"),
        ("capsule", "--collage", "looks.gif"),
        ("pack", "--days", 40),
        ("pack", "--from", "soon"),
        ("pack", "--on", "2026-12-02"),
        ("pack", "--days", 2, "--from", "2026-12-01", "--on", "2026-12-09=work"),
        ("gap",),
        ("gap", "--shop", "shop:test", "--budget", "much"),
        ("doctor",),
        ("doctor", "itm_none", "itm_nothing"),
        ("doctor", "itm_none", "itm_nothing", "--kept", "lok_none"),
        ("doctor", "--photo", "no-such-file.jpg"),
    ],
    ids=lambda args: " ".join(map(str, args)),
)
def test_what_makes_no_sense_is_a_misuse_said_in_one_line(ensemble, args):
    result = ensemble(*args)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    assert result.output.strip()
