"""`ensemble prepare` and `ensemble demo`, where the encoders are there and the sample is small."""

from PIL import Image

from webapp.cli.completing import complete_and_tell
from webapp.current_owner import current_owner_id
from webapp.operations.collections import rename_collection
from webapp.operations.demo import demo_request
from webapp.service import Service
from webapp.shapes.collection_shape import CollectionChange


def test_preparing_twice_does_no_harm(ensemble, settings):
    for _ in range(2):
        result = ensemble("prepare")
        assert result.exit_code == 0
        assert str(settings.home) in result.stdout


def test_the_demo_starts_from_a_garment_and_asks_the_shop_too(
    ensemble, settings, models, capsys, monkeypatch
):

    service = Service(settings, models.recogniser)
    rename_collection(service, "own_test_shop", "shop:test", CollectionChange(name="shop:demo"))
    request = demo_request(service, current_owner_id())
    assert [pool.collection for pool in request.pools] == ["mine", "shop:demo"]
    monkeypatch.setenv("ENSEMBLE_HOME", str(settings.home))
    complete_and_tell(request, [], settings.home / "look.png")
    assert "Look 1" in capsys.readouterr().out
    with Image.open(settings.home / "look.png") as drawn:
        assert drawn.width > 600
