"""Where fits and evaluations of the recogniser keep what need not be made twice."""

from pathlib import Path
from typing import TYPE_CHECKING

from webapp.settings import Settings

if TYPE_CHECKING:
    from training.features import Progress
    from training.garments.evaluate_recognition import Measures
    from training.garments.fit_recogniser import Workplace


def workplace(settings: Settings, progress: "Progress") -> "Workplace":
    """The fitting folder under the home, with the cutter that serves."""
    from training.garments.fit_recogniser import Workplace
    from training.garments.framed_pictures import FramedPictures
    from wardrobe.recognition.cutout import Cutter

    work = settings.home / "fitting"
    return Workplace(work, FramedPictures(work / "framed", Cutter()), progress)


def measures(settings: Settings, heads: Path, progress: "Progress") -> "Measures":
    """What these heads are measured with: the encoder as served, and what it has seen before."""
    from compatibility.artifact import load_artifact
    from compatibility.encoders.encoder import EncoderMismatchError
    from compatibility.encoders.lite1_garments import garment_weights_folder
    from training.garments.evaluate_recognition import Measures
    from webapp.cli.preparing import ready_encoders

    place = workplace(settings, progress)
    weights = garment_weights_folder()
    cache = place.work / "garments" / load_artifact(weights)[1]["sha256"][:16]
    _, card = load_artifact(heads)
    encoder = next((one for one in ready_encoders(settings) if one.id == card["encoder"]), None)
    if encoder is None:
        raise EncoderMismatchError(f"{heads} reads {card['encoder']}, which is not served")
    return Measures(heads, weights, encoder, place.framed, cache)
