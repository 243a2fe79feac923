import pytest

from compatibility.encoders.encoder import OF_TEXTS
from compatibility.encoders.minilm import MiniLmEncoder
from compatibility.encoders.model_folder import EncoderUnavailableError
from compatibility.encoders.opened import encoders_of, opened_encoder, sources_of
from tests.compatibility.encoders.tiny_models import save_dinov2


def card_of(encoders):
    return {"encoders": [encoder.id for encoder in encoders], "encoder_sources": sources_of(encoders)}


def test_a_card_brings_its_encoders_back(tmp_path, home):
    folder = save_dinov2(tmp_path / "dino")
    encoders = [opened_encoder(name, home) for name in ("lite1", str(folder), "oklab")]
    card = card_of(encoders)
    assert [encoder.id for encoder in encoders_of(card, home)] == card["encoders"]
    assert card["encoder_sources"][encoders[1].id]["kind"] == "hub"


def test_cards_from_before_sources_still_find_the_built_in_ones(home):
    card = {"encoders": ["lite1@1", MiniLmEncoder.id, "oklab648@1"]}
    assert [encoder.id for encoder in encoders_of(card, home)] == ["lite1@1", "oklab648@1"]
    assert MiniLmEncoder.id in OF_TEXTS
    with pytest.raises(EncoderUnavailableError, match="does not say where"):
        encoders_of({"encoders": ["hat-12345678@1"]}, home)


def test_other_weights_or_none_are_told(tmp_path, home):
    folder = save_dinov2(tmp_path / "dino")
    card = card_of([opened_encoder(str(folder), home)])
    save_dinov2(folder, seed=1)
    with pytest.raises(EncoderUnavailableError, match=r"now is dino-.*have changed"):
        encoders_of(card, home)
    folder.rename(tmp_path / "gone")
    with pytest.raises(EncoderUnavailableError, match=r"was fitted on dino-.*no such folder"):
        encoders_of(card, home)
