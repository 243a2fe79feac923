import numpy as np
import pytest
from PIL import Image

from compatibility.encoders.lite1 import Lite1Encoder
from compatibility.encoders.lite1_garments import Lite1GarmentsEncoder
from compatibility.encoders.lite1_outfits import Lite1OutfitsEncoder


def picture(seed: int) -> Image.Image:
    pixels = np.random.default_rng(seed).integers(0, 256, (60, 40, 3), dtype=np.uint8)
    return Image.fromarray(pixels)


@pytest.fixture(scope="module", params=[Lite1Encoder, Lite1OutfitsEncoder, Lite1GarmentsEncoder])
def encoder(request, home):
    return request.param.of_home(home, threads=1)


def test_a_batch_equals_one_by_one(encoder):
    pictures = [picture(seed) for seed in range(3)]
    together = encoder.encode(pictures)
    assert together.shape == (3, encoder.dim)
    alone = np.concatenate([encoder.encode([one]) for one in pictures])
    np.testing.assert_allclose(together, alone, atol=1e-4)


def test_no_pictures_give_no_vectors(encoder):
    assert encoder.encode([]).shape == (0, encoder.dim)


def test_it_equals_the_network_it_was_exported_from(encoder):
    torch = pytest.importorskip("torch")
    from compatibility.encoders.lite1 import DEVIATION, MEAN
    from compatibility.encoders.lite1_export import garment_network, published_features, tuned_features
    from compatibility.encoders.lite1_garments import garment_weights_folder
    from compatibility.encoders.lite1_outfits import tuned_weights_folder

    networks = {
        "lite1@1": published_features,
        "lite1-outfits@1": lambda: tuned_features(tuned_weights_folder()),
        "lite1-garments@1": lambda: garment_network(garment_weights_folder()),
    }
    pixels = (
        np.asarray(picture(5).resize((encoder.side, encoder.side), Image.Resampling.BILINEAR), np.float32)
        / 255
    )
    batch = torch.from_numpy(((pixels - MEAN) / DEVIATION).transpose(2, 0, 1)[None].copy())
    with torch.no_grad():
        found = networks[encoder.id]()(batch)
    expected = found[0] if isinstance(found, tuple) else found
    np.testing.assert_allclose(encoder.encode([picture(5)]), expected.numpy(), rtol=1e-3, atol=1e-4)


def test_the_garment_vector_is_the_mean_of_its_maps(home):
    encoder = Lite1GarmentsEncoder.of_home(home, threads=1)
    maps = encoder.maps(picture(7))
    assert maps.shape == (7, 7, 1280)
    np.testing.assert_allclose(maps.mean(axis=(0, 1)), encoder.encode([picture(7)])[0], atol=1e-5)


def test_folding_batch_normalisation_changes_no_number():
    torch = pytest.importorskip("torch")
    from compatibility.encoders.folded_lite1 import FoldedLite1
    from compatibility.encoders.lite1_export import published_features

    batch = torch.from_numpy(np.random.default_rng(0).normal(size=(1, 3, 96, 96)).astype(np.float32))
    with torch.no_grad():
        published = published_features()(batch)
        folded, maps = FoldedLite1(published_features().network)(batch)
    np.testing.assert_allclose(folded.numpy(), published.numpy(), atol=1e-4)
    assert maps.shape == (1, 1280, 3, 3)


def test_an_unprepared_encoder_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match="ensemble prepare"):
        Lite1Encoder(tmp_path / "missing.onnx")
