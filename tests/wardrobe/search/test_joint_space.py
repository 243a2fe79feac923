"""A published model of pictures and texts takes the place of the fitted bridge."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import PreTrainedTokenizerFast

from compatibility.encoders.encoder import EncoderMismatchError
from compatibility.encoders.model_folder import EncoderUnavailableError
from tests.compatibility.encoders.tiny_models import save_clip, save_dinov2, save_siglip
from wardrobe.search.joint_space import JointSpace

SAID = ["[PAD]", "[BOS]", "[EOS]", "[UNK]", "red", "navy", "dress", "shirt"]


def with_words(folder: Path) -> Path:
    """Saves a tokenizer of a few words beside a model, in the layout of the hub."""
    tokens = Tokenizer(models.WordLevel({word: place for place, word in enumerate(SAID)}, unk_token="[UNK]"))
    tokens.pre_tokenizer = pre_tokenizers.Whitespace()
    tokens.post_processor = processors.TemplateProcessing(
        single="[BOS] $A [EOS]", special_tokens=[("[BOS]", 1), ("[EOS]", 2)]
    )
    PreTrainedTokenizerFast(
        tokenizer_object=tokens, pad_token="[PAD]", bos_token="[BOS]", eos_token="[EOS]", model_max_length=8
    ).save_pretrained(folder)
    return folder


@pytest.mark.parametrize("save", [save_clip, save_siglip])
def test_texts_and_pictures_meet_in_one_space(tmp_path, save):
    space = JointSpace.open(str(with_words(save(tmp_path / "fashion-clip"))))
    texts = space.texts(["red dress", "navy shirt", "red dress"])
    pictures = space.pictures({space.encoders[0]: space.encoder.encode([Image.new("RGB", (40, 60), "red")])})
    assert texts.shape == (3, space.dim)
    assert pictures.shape == (1, space.dim)
    assert np.allclose(np.linalg.norm([*texts, *pictures], axis=1), 1, atol=1e-5)
    assert np.allclose(texts[0], texts[2], atol=1e-5)
    assert not np.allclose(texts[0], texts[1], atol=1e-3)


def test_a_text_is_read_the_same_alone_and_beside_longer_ones(tmp_path):
    space = JointSpace.open(str(with_words(save_clip(tmp_path / "fashion-clip"))))
    (alone,), (beside, _) = space.texts(["red"]), space.texts(["red", "navy shirt red dress"])
    assert np.allclose(alone, beside, atol=1e-4)


def test_a_model_of_pictures_alone_is_refused(tmp_path):
    with pytest.raises(EncoderUnavailableError, match="texts too"):
        JointSpace.open(str(save_dinov2(tmp_path / "dinov2")))


def test_a_model_without_its_tokenizer_is_refused(tmp_path):
    with pytest.raises(EncoderUnavailableError, match="tokenizer"):
        JointSpace.open(str(save_clip(tmp_path / "fashion-clip")))


def test_vectors_of_another_model_do_not_mix(tmp_path):
    space = JointSpace.open(str(with_words(save_clip(tmp_path / "fashion-clip"))))
    with pytest.raises(EncoderMismatchError, match="ensemble prepare"):
        space.pictures({"lite1@1": np.ones((1, 1280), np.float32)})
